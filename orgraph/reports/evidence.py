"""What the sources say, in quotation."""

from __future__ import annotations

from orgraph.model.source import Source
from orgraph.model.terms import CITED
from orgraph.model.text import Language

LONGEST_QUOTE = 300  # characters; a description's paragraph is known by its beginning


def words(source: Source) -> str:
    """The words quoted, shortened where they are a whole paragraph."""
    return source.quote if len(source.quote) <= LONGEST_QUOTE else source.quote[: LONGEST_QUOTE - 1] + "…"


def cited(source: Source, language: Language) -> str:
    """The place and the words: `handbook.md, line 12: “Reports to: Chief executive”`."""
    place = source.place(language)
    return CITED.format(place=place, words=words(source))[language] if source.quote else place
