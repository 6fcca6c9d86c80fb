"""`orgraph.toml` → Configuration: where it is looked for, what it may say, and all that is wrong with it at once."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from orgraph.errors import ConfigurationError
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.text import Text

FILE_NAME = "orgraph.toml"


def find_configuration(beside: Path) -> Path | None:
    """The `orgraph.toml` in the folder of a source, or in the nearest folder above it."""
    folder = beside if beside.is_dir() else beside.parent
    for place in (folder, *folder.resolve().parents):
        if (candidate := place / FILE_NAME).is_file():
            return candidate
    return None


def read_configuration(path: Path) -> Configuration:
    """The configuration of a file. Raises ConfigurationError with everything that is wrong in it."""
    try:
        said = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(
            Text(zh=f"{path.name} 不是可读的 TOML 文件：{error}。", en=f"{path.name} is not readable TOML: {error}.")
        ) from error
    faults: list[Text] = []
    values = {key: _value(path, key, value, faults) for key, value in said.items()}
    if faults:
        raise ConfigurationError(*faults)
    return Configuration(**values)


def _value(path: Path, key: str, value: Any, faults: list[Text]) -> Any:
    if key not in _KEYS:
        faults.append(_unknown(path, key))
        return None
    wanted, convert = _KEYS[key]
    try:
        return convert(value)
    except (TypeError, ValueError, KeyError, AttributeError):
        faults.append(
            Text(
                zh=f"{path.name} 的 {key} 应为{wanted.zh}，现在是：{value!r}。",
                en=f"{key} in {path.name} should be {wanted.en}; it is {value!r}.",
            )
        )
        return None


def _unknown(path: Path, key: str) -> Text:
    from rapidfuzz import process

    likely = process.extractOne(key, list(_KEYS), score_cutoff=60)
    hint = Text(zh=f"是不是想写 {likely[0]}？", en=f" Did you mean {likely[0]}?") if likely else Text("", "")
    known = ", ".join(_KEYS)
    return Text(
        zh=f"{path.name} 里不认识 {key}。{hint.zh}可用的有：{known}。",
        en=f"{path.name} has an unknown key {key}.{hint.en} Known keys: {known}.",
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(item) for item in value)


def _text_map(value: Mapping[str, Any]) -> dict[str, str]:
    return {key: _text(item) for key, item in value.items()}


def _decisions(value: Mapping[str, Any]) -> dict[str, Decision]:
    return {
        position: Decision(decision)
        if isinstance(decision, str)
        else Decision(_text(decision["superior"]), _text(decision.get("reason", "")))
        for position, decision in value.items()
    }


def _thresholds(value: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    return {code: {name: _number(number) for name, number in named.items()} for code, named in value.items()}


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return value


_TABLE_OF_TEXT = Text(zh='形如 "甲" = "乙" 的一节', en='a section of lines such as "variant" = "canonical"')
_LIST_OF_TEXT = Text(zh='形如 ["甲", "乙"] 的列表', en='a list such as ["one", "two"]')

_KEYS: dict[str, tuple[Text, Callable[[Any], Any]]] = {
    "name": (Text(zh="一段文字", en="a text"), _text),
    "sources": (_LIST_OF_TEXT, _texts),
    "aliases": (_TABLE_OF_TEXT, _text_map),
    "tops": (_LIST_OF_TEXT, _texts),
    "decisions": (
        Text(
            zh='形如 "岗位" = { superior = "上级", reason = "理由" } 的一节',
            en='lines such as "position" = { superior = "…", reason = "…" }',
        ),
        _decisions,
    ),
    "columns": (_TABLE_OF_TEXT, _text_map),
    "thresholds": (
        Text(zh="形如 OG402 = { most = 12 } 的一节", en="lines such as OG402 = { most = 12 }"),
        _thresholds,
    ),
}
