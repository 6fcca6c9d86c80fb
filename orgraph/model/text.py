"""One sentence in the two languages the product speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]

_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence in Chinese and in English; `text["zh"]` gives one of them."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    def format(self, **values: object) -> Text:
        """The sentence with its blanks filled; a value that is a `Text` is filled in its own language."""
        return Text(zh=_fill(self.zh, "zh", values), en=_fill(self.en, "en", values))


def _fill(template: str, language: Language, values: dict[str, object]) -> str:
    return template.format(**{k: v[language] if isinstance(v, Text) else v for k, v in values.items()})


def holds_han(words: str) -> bool:
    """Whether there is a Chinese character among them. Seldom asked, so that a pattern would cost more to compile."""
    return not words.isascii() and any("㐀" <= character <= "鿿" for character in words)


def language_of(words: Iterable[str]) -> Language:
    """ "zh" where at least as many of the words hold Chinese characters as are written in Latin letters only."""
    chinese = latin = 0
    for word in words:
        if holds_han(word):
            chinese += 1
        elif _LATIN_WORD.search(word):
            latin += 1
    return "zh" if chinese and chinese >= latin else "en"
