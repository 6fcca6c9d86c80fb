"""Small documents of every kind, each beside what it says: `cases/X.md` and `cases/X.expected.txt`.

The expected lines are what a person reads in the document, checked against it line by line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from orgraph.model.claim import Basis, Claim, Direction, Kind, Line, Strength
from orgraph.model.reading import Noticed, Reading, Remark
from orgraph.readers.documents import parts, read_all_parts

CASES = Path(__file__).parent / "cases"
DOCUMENTS = sorted(path for path in CASES.iterdir() if not path.name.endswith(".expected.txt"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_says_what_is_written_beside_it(document: Path) -> None:
    expected = document.with_suffix(".expected.txt").read_text("utf-8").splitlines()
    assert list(_said(document)) == expected


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_line_is_accounted_for_and_every_quote_stands_on_its_line(document: Path) -> None:
    written = document.read_text("utf-8").split("\n")
    for reading in read_all_parts(document, document.name):
        account = reading.account
        assert account.rows == account.read + account.unread
        assert account.unread == len(reading.unread)
        sources = [claim.source for claim in reading.claims] + [remark.source for remark in reading.remarks]
        for source in sources + [unread.source for unread in reading.unread]:
            assert source.quote
            assert source.quote in written[(source.line or 0) - 1]


def _said(document: Path) -> Iterator[str]:
    held = parts(document)
    for part, reading in zip(held, read_all_parts(document, document.name), strict=True):
        if len(held) > 1:
            yield f"# part {part.number}: {part.heading} (lines {part.first}–{part.last})"
        yield from _positions(reading)
        yield from map(_claim, reading.claims)
        yield from (_note(remark) for remark in reading.remarks if remark.noticed is not Noticed.WORK_TYPE)


def _positions(reading: Reading) -> Iterator[str]:
    positions = reading.positions
    for index in range(len(positions)):
        said = f"position {positions.title[index].as_py()}"
        if positions.unit is not None and (unit := positions.unit[index].as_py()):
            said += f" in {unit}"
        if index in positions.aliases:
            said += f", alias {' / '.join(positions.aliases[index])}"
        if index in positions.holds_also:
            said += f", also {' / '.join(positions.holds_also[index])}"
        if positions.holder is not None and positions.holder[index].as_py():
            said += f", held by {positions.holder[index].as_py()}"
        if positions.headcount is not None and positions.headcount[index] > 0:
            said += f", {positions.headcount[index]:g} seats"
        yield f"{said} (line {positions.place[index]})"


_STATES = {
    Kind.NO_SUPERIOR: "has no superior",
    Kind.BLANK_SUPERIOR: "leaves superior blank",
    Kind.NO_SUBORDINATES: "has no subordinates",
    Kind.BLANK_SUBORDINATES: "leaves subordinates blank",
}
_FIELDS = {
    (Basis.SUPERIOR_FIELD, Strength.EXPLICIT): "superior field",
    (Basis.SUBORDINATES_FIELD, Strength.EXPLICIT): "subordinates field",
    (Basis.PROSE, Strength.EXPLICIT): "prose",
    (Basis.PROSE, Strength.IMPLIED): "prose, implied",
}


def _claim(claim: Claim) -> str:
    line = f"line {claim.source.line})"
    if claim.kind is Kind.REPORTS_TO:
        dotted = " dotted," if claim.line is Line.DOTTED else ""
        return f"{claim.subject} reports to {claim.object} ({_FIELDS[claim.basis, claim.strength]},{dotted} {line}"
    if claim.kind is Kind.COMMUNICATES_WITH:
        direction = "" if claim.direction is Direction.BOTH else f", {claim.direction}"
        topic = f": {claim.topic}" if claim.topic else ""
        return f"{claim.subject} works with {claim.object}, a {claim.counterpart}{direction}{topic} ({line}"
    if claim.kind is Kind.BELONGS_TO:
        return f"{claim.subject} belongs to {claim.object} ({line}"
    if claim.kind is Kind.INDIRECT_SUPERIOR:
        return f"{claim.subject} names {claim.object} as its superior's superior ({line}"
    if claim.kind is Kind.SUBORDINATE_COUNT:
        return f"{claim.subject} has {claim.topic} subordinates ({line}"
    return f"{claim.subject} {_STATES[claim.kind]} ({line}"


def _note(remark: Remark) -> str:
    pieces = f" = {' + '.join(remark.pieces)}" if remark.pieces else ""
    return f"note {remark.noticed} {remark.subject}: {remark.words}{pieces} (line {remark.source.line})"
