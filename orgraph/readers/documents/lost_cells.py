"""Rows of a table of contacts that lost its cells: counterpart and topic with only a space between them.

「采购部  备件到货」 is one: 采购部 reads like a counterpart, what follows does not. One such line alone is none.
"""

from __future__ import annotations

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.names import counterpart_of, looks_like_party, looks_like_title, looks_like_unit
from orgraph.readers.patterns import regex

_ROW = regex(r"\s*(?P<names>[一-鿿、,/()]{2,24})\s+(?P<topic>[一-鿿][^:。]{1,40})\Z")
_ITEM = regex(r"[、,/]")


def row_of(words: Span) -> tuple[Span, Span] | None:
    """The counterparts and the topic of such a row; None where the words are something else."""
    found = _ROW.match(words.folded)
    if found is None or is_somebody(found["topic"].split()[0]):
        return None
    if not all(map(is_somebody, _ITEM.split(found["names"]))):
        return None
    return words.within(*found.span("names")), words.within(*found.span("topic")).stripped()


def is_somebody(name: str) -> bool:
    """Whether the name reads like a counterpart: a title, a unit, a group, or an outside party."""
    if looks_like_title(name) or looks_like_unit(name) or looks_like_party(name):
        return True
    return counterpart_of(name) is Counterpart.GROUP
