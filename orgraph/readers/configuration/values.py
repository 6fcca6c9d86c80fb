"""One value of a configuration with the place it stands at, and the conversions that say what else was expected."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from orgraph.model.source import Source
from orgraph.model.spelling import nearest
from orgraph.model.text import Text

T = TypeVar("T")
Enum = TypeVar("Enum", bound=StrEnum)
Keys = tuple[str | int, ...]


class Unfit(Exception):  # noqa: N818 — never leaves this folder, and a wrong value is no error of ours
    """A value that is not what was expected; what is wrong is among the faults."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a configuration says in one place; `keys` lead there. Faults found are added to `faults`."""

    file: str
    value: Any
    keys: Keys = ()
    lines: Mapping[Keys, int] = field(default_factory=dict)
    faults: list[Text] = field(default_factory=list)

    def below(self, key: str | int) -> Value:
        """The value of a key, or the element of a list."""
        return Value(self.file, self.value[key], (*self.keys, key), self.lines, self.faults)

    @property
    def place(self) -> Source:
        """Where it stands; the quote is the way to it."""
        keys = self.keys
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return Source(self.file, line=self.lines.get(keys), quote=self.name)

    @property
    def name(self) -> str:
        """The way to it: `decisions.出纳.superior`, `contracts[2].most`."""
        named = ""
        for key in self.keys:
            named += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if named else key
        return named

    def fault(self, said: Text) -> Unfit:
        """Notes what is wrong, with the place, and gives what to raise."""
        self.faults.append(Text(zh=f"{self.place.place('zh')}：{said.zh}", en=f"{self.place.place('en')}: {said.en}"))
        return Unfit()

    def expected(self, wanted: Text) -> Unfit:
        """Notes that something else was expected here."""
        shown = shorten(self.value)
        return self.fault(
            Text(
                zh=f"{self.name} 应为{wanted.zh}，现在是 {shown}。",
                en=f"{self.name} should be {wanted.en}; it is {shown}.",
            )
        )

    def unknown(self, what: Text, word: str, known: Sequence[str]) -> Unfit:
        """Notes that the word is none of those known, with the likely one and all of them."""
        return self.fault(unknown(what, word, known))


def unknown(what: Text, word: str, known: Sequence[str]) -> Text:
    """That there is no such key, code or word; which one was probably meant; and which there are."""
    likely = nearest(word, known)
    hint = Text(zh=f"是不是想写 {likely}？", en=f" Did you mean {likely}?") if likely else Text("", "")
    listed = ", ".join(known)
    return Text(
        zh=f"没有 {word} 这个{what.zh}。{hint.zh}可用的有：{listed}。",
        en=f"there is no {what.en} {word}.{hint.en} Known: {listed}.",
    )


def shorten(value: object, most: int = 60) -> str:
    """A value as a message shows it."""
    shown = value.isoformat() if isinstance(value, datetime.date) else repr(value)
    return shown if len(shown) <= most else f"{shown[:most]}…"


Kind = Callable[[Value], T]
_TEXT = Text(zh="引号中的文字", en="a text in quotation marks")
_LIST = Text(zh='形如 ["甲", "乙"] 的列表', en='a list such as ["one", "two"]')
_WHOLE = Text(zh="大于零的整数", en="a whole number above zero")
_NUMBER = Text(zh="数字", en="a number")
_DATE = Text(zh="形如 2027-03-31 的日期", en="a date such as 2027-03-31")
KEY = Text(zh="设置", en="key")


def text(given: Value) -> str:
    """A text that is not blank."""
    if not isinstance(given.value, str) or not given.value.strip():
        raise given.expected(_TEXT)
    return given.value.strip()


def any_text(given: Value) -> str:
    """A text, which may be blank."""
    if not isinstance(given.value, str):
        raise given.expected(_TEXT)
    return given.value


def texts(given: Value) -> tuple[str, ...]:
    """A list of texts; a single text is a list of one."""
    if isinstance(given.value, str):
        return (text(given),)
    if not isinstance(given.value, list):
        raise given.expected(_LIST)
    return each(given, text)


def whole(given: Value) -> int:
    """A whole number above zero."""
    if isinstance(given.value, bool) or not isinstance(given.value, int) or given.value < 1:
        raise given.expected(_WHOLE)
    return given.value


def number(given: Value) -> float:
    """Any number; `inf` stands for no limit, and below every number there is none."""
    said = given.value
    if isinstance(said, bool) or not isinstance(said, int | float) or not said > -math.inf:
        raise given.expected(_NUMBER)
    return said


def day(given: Value) -> str:
    """A day as ISO 8601 writes it."""
    said = given.value
    if isinstance(said, datetime.datetime):
        raise given.expected(_DATE)
    try:
        return (said if isinstance(said, datetime.date) else datetime.date.fromisoformat(said)).isoformat()
    except (TypeError, ValueError):
        raise given.expected(_DATE) from None


def one_of(words: type[Enum]) -> Kind[Enum]:
    """One of the words of an enumeration."""

    def convert(given: Value) -> Enum:
        said = text(given)
        known = [word.value for word in words]
        if said not in known:
            raise given.unknown(Text(zh=f"{given.keys[-1]}", en=f"{given.keys[-1]}"), said, known)
        return words(said)

    return convert


def each(given: Value, kind: Kind[T]) -> tuple[T, ...]:
    """The elements of a list. Raises after all of them were looked at."""
    elements = [attempt(given.below(place), kind) for place in range(len(given.value))]
    if any(element is None for element in elements):
        raise Unfit
    return tuple(element for element in elements if element is not None)


def attempt(given: Value, kind: Kind[T]) -> T | None:
    """The value converted; None where it is not fit, which is then among the faults."""
    try:
        return kind(given)
    except Unfit:
        return None


def mapping(given: Value, kind: Kind[T], wanted: Text) -> dict[str, T]:
    """A section of lines, each with a key of its own; those that are not fit are left out."""
    if not isinstance(given.value, dict):
        raise given.expected(wanted)
    found = {key: attempt(given.below(key), kind) for key in given.value}
    return {key: value for key, value in found.items() if value is not None}


def fields(given: Value, kinds: Mapping[str, Kind[Any]], wanted: Text, required: Sequence[str] = ()) -> dict[str, Any]:
    """The values of the keys that a section may have; unknown keys and those that are missing are faults, after all
    of which it raises."""
    if not isinstance(given.value, dict):
        raise given.expected(wanted)
    before = len(given.faults)
    strange = [key for key in given.value if key not in kinds]
    meant = {nearest(key, list(kinds)) for key in strange}
    for key in strange:
        given.below(key).unknown(KEY, key, list(kinds))
    for key in required:
        if key not in given.value and key not in meant:
            given.fault(Text(zh=f"{given.name} 缺少 {key}。", en=f"{given.name} lacks {key}."))
    found = {key: attempt(given.below(key), kind) for key, kind in kinds.items() if key in given.value}
    if len(given.faults) > before:
        raise Unfit
    return found
