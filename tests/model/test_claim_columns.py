"""Claims in columns."""

from __future__ import annotations

import pytest

from orgraph.model import claim as module
from orgraph.model.arrow import strings
from orgraph.model.claim import Basis, Claim, ClaimColumns, Counterpart, Direction, Kind, Line, Strength
from orgraph.model.source import Source

CLAIMS = (
    Claim(
        Kind.REPORTS_TO, "仓管员", "仓库主管", "仓管员", Basis.SUPERIOR_FIELD, Source("a.md", 1, 3, quote="仓库主管")
    ),
    Claim(
        Kind.COMMUNICATES_WITH,
        "仓管员",
        "供应商",
        "仓管员",
        Basis.PROSE,
        Source("a.md", 1, 7, quote="与供应商核对", page=2),
        Strength.IMPLIED,
        counterpart=Counterpart.PARTY,
        topic="核对",
        direction=Direction.TO,
    ),
    Claim(Kind.BLANK_SUPERIOR, "Buyer", None, "Buyer", Basis.TABLE, Source("b.csv", row=4, column="上级", quote="")),
    Claim(
        Kind.REPORTS_TO, "Clerk", "Buyer", "Clerk", Basis.TABLE, Source("b.csv", row=5, quote="Buyer"), line=Line.DOTTED
    ),
)


@pytest.mark.parametrize("block", [1, 2, 3, 4, 5])
def test_claims_come_out_as_they_went_in_one_by_one_and_all_together(
    block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BLOCK", block)
    columns = ClaimColumns.of(CLAIMS)
    assert list(columns) == [columns[index] for index in range(len(columns))] == list(CLAIMS)


def test_a_quote_that_is_missing_is_the_words_of_the_object() -> None:
    columns = ClaimColumns.of(CLAIMS).replaced(quote=strings([None] * len(CLAIMS)))
    assert [claim.source.quote for claim in columns] == ["仓库主管", "供应商", "", "Buyer"]
    assert [columns.source(index).quote for index in range(len(columns))] == ["仓库主管", "供应商", "", "Buyer"]


def test_no_claims_are_none() -> None:
    assert list(ClaimColumns.of(())) == []
