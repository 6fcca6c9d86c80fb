"""What a file of any format says, in the words of `test_cases` and without the places; and where its quotes stand."""

from __future__ import annotations

import re
from pathlib import Path

from orgraph.model.source import Source
from orgraph.readers.documents import read_all_parts, text_of
from tests.readers.documents.test_cases import _said

_PLACE = re.compile(r" \(line \d+\)\Z|,? line \d+(?=\)\Z)")


def said(document: Path) -> list[str]:
    """The positions, claims and remarks of a document, one a line."""
    return [without_place(line) for line in _said(document)]


def without_place(line: str) -> str:
    """What is said, without the line on which it stands."""
    return _PLACE.sub("", line)


def sources_of(document: Path) -> list[Source]:
    """The places of everything that is read, noticed and not read in a document."""
    return [
        source
        for reading in read_all_parts(document, document.name)
        for source in (
            *(claim.source for claim in reading.claims),
            *(remark.source for remark in reading.remarks),
            *(unread.source for unread in reading.unread),
        )
    ]


def quotes_stand_where_they_say(document: Path) -> bool:
    """Whether every quote stands on its line of the text that `--text` prints, and every line is accounted for."""
    text = text_of(document, document.name)
    accounts = [reading.account for reading in read_all_parts(document, document.name)]
    accounted = all(account.rows == account.read + account.unread for account in accounts)
    return accounted and all(
        source.quote and source.quote in text[(source.line or 0) - 1] for source in sources_of(document)
    )
