"""How Chinese characters are read: the readings of each by itself, with and without tones.

They are those of pypinyin, taken from its table of characters. Importing the package loads a dictionary of phrases as
well, which nobody here asks for and which costs as much as reading half a megabyte of descriptions.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_TONES = frozenset("\u0300\u0301\u0304\u030c")  # grave, acute, macron, caron


def readings(character: str) -> tuple[str, ...]:
    """The readings of a character with their tones (zháng, cháng), the usual one first; none where it has none."""
    spelt = _table().get(str(ord(character)), "")
    return tuple(dict.fromkeys(spelt.split(","))) if spelt else ()


@cache
def plain_readings(character: str) -> tuple[str, ...]:
    """The readings without their tones, `ü` as `v`: zhang, chang, lv."""
    return tuple(dict.fromkeys(map(_without_tone, readings(character))))


def _without_tone(reading: str) -> str:
    letters = "".join(letter for letter in unicodedata.normalize("NFD", reading) if letter not in _TONES)
    return unicodedata.normalize("NFC", letters).replace("ü", "v")


@cache
def _table() -> Mapping[str, str]:
    spec = find_spec("pypinyin")
    assert spec is not None
    assert spec.origin is not None
    table: dict[str, str] = json.loads((Path(spec.origin).parent / "pinyin_dict.json").read_text("utf-8"))
    return table
