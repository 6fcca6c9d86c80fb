"""How the characters of a page are read, so that it can be searched by pinyin without a dictionary in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from orgraph.model.pinyin import plain_readings

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003134f]")
_MOST = 3  # readings of one character; further ones are rare


def readings(texts: Iterable[str]) -> dict[str, str]:
    """For each Chinese character in the texts its readings without tones, `ü` as `v`, the usual one first."""
    characters = sorted({character for text in texts for character in _HAN.findall(text)})
    ways = ((character, plain_readings(character)[:_MOST]) for character in characters)
    return {character: " ".join(read) for character, read in ways if read}
