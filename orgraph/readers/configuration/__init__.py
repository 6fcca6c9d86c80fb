"""`orgraph.toml` → Configuration: where it is looked for, what it may say, and all that is wrong with it at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from orgraph.errors import ConfigurationError
from orgraph.model.configuration import Configuration
from orgraph.model.source import Source
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
    """The configuration of a file; what is wrong in it is left out and stands among its `faults`.

    Raises ConfigurationError where it is no TOML. What a configuration may say is loaded where there is one.
    """
    import tomllib

    from orgraph.readers.configuration.lines import lines_of
    from orgraph.readers.configuration.sections import SECTIONS
    from orgraph.readers.configuration.values import KEY, Value, attempt

    try:
        text = path.read_text("utf-8-sig")
        said = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(
            Text(zh=f"{path.name} 不是可读的 TOML 文件：{error}。", en=f"{path.name} is not readable TOML: {error}.")
        ) from error
    whole = Value(path.name, said, (), lines_of(text))
    found: dict[str, Any] = {}
    for key in said:
        below = whole.below(key)
        if key not in SECTIONS:
            below.unknown(KEY, key, list(SECTIONS))
        elif (value := attempt(below, SECTIONS[key])) is not None:
            found[key] = value
    found |= found.pop("checks", {})
    places = {keys: Source(path.name, line=line) for keys, line in whole.lines.items()}
    return Configuration(**found, places=places, faults=tuple(whole.faults))
