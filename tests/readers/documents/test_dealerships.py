"""The two forms of the dealership: the project's own retelling, and the document it retells."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from orgraph.model.claim import Basis, Kind
from orgraph.model.reading import Reading
from orgraph.readers.documents import read_document

RETOLD = Path(__file__).parents[3] / "data" / "4s-dealership" / "descriptions" / "岗位说明书.md"
CORPUS = os.environ.get("ORGRAPH_CORPUS")


def figures(reading: Reading) -> dict[str, int]:
    bases = Counter(claim.basis for claim in reading.claims if claim.kind is Kind.REPORTS_TO)
    kinds = Counter(claim.kind for claim in reading.claims)
    return {
        "described": int(reading.positions.described.sum()),
        "superiors": bases[Basis.SUPERIOR_FIELD],
        "subordinates": bases[Basis.SUBORDINATES_FIELD],
        "none": kinds[Kind.NO_SUBORDINATES],
        "blank": kinds[Kind.BLANK_SUBORDINATES],
        "communications": kinds[Kind.COMMUNICATES_WITH],
    }


COUNTED_BY_HAND = {"described": 57, "superiors": 58, "subordinates": 65, "none": 29, "blank": 4}


def test_the_dealership_is_read_whole() -> None:
    reading = read_document(RETOLD, RETOLD.name, None)
    assert figures(reading) == COUNTED_BY_HAND | {"communications": 251}
    assert [unread.source.line for unread in reading.unread] == [1, 3]


@pytest.mark.skipif(CORPUS is None, reason="ORGRAPH_CORPUS does not say where the seed documents are")
def test_the_document_that_it_retells_is_read_whole() -> None:
    document = next(Path(CORPUS or "").glob("seeds/002*.txt"))
    reading = read_document(document, document.name, 8)
    assert figures(reading) == COUNTED_BY_HAND | {"communications": 0}
    written = document.read_text("utf-8").split("\n")
    assert all(claim.source.quote in written[(claim.source.line or 0) - 1] for claim in reading.claims)
