"""The job descriptions of the example, the dealership, are read whole."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from orgraph.model.claim import Basis, Kind
from orgraph.model.reading import Reading
from orgraph.readers.documents import read_document

DOCUMENT = Path(__file__).parents[3] / "data" / "4s-dealership" / "descriptions" / "岗位说明书.md"


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


def test_every_claim_is_read_and_only_the_title_page_is_not() -> None:
    reading = read_document(DOCUMENT, DOCUMENT.name, None)
    assert figures(reading) == COUNTED_BY_HAND | {"communications": 251}
    assert [unread.source.line for unread in reading.unread] == [1, 3]
