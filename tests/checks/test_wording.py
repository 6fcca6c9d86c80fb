"""How messages name and count."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.checks.wording import all_named, counted, listed, positions, way
from orgraph.model.text import Text
from tests.checks.tables import organisation_from_csv
from tests.outline import organisation_from_outline


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        ([], "", ""),
        (["A"], "「A」", "“A”"),
        (["A", "B"], "「A」、「B」", "“A” and “B”"),
        (["A", "B", "C"], "「A」、「B」、「C」", "“A”, “B” and “C”"),
        (["A", "B", "C", "D"], "「A」、「B」、「C」等 4 个", "“A”, “B”, “C” and 1 more"),
    ],
)
def test_a_list_can_be_read_aloud_and_ends(words: list[str], chinese: str, english: str) -> None:
    assert listed(words, most=3) == Text(zh=chinese, en=english)


def test_a_long_way_keeps_its_beginning_and_its_end() -> None:
    organisation = organisation_from_outline("A\n  B\n    C\n      D\n        E")
    assert way(organisation, range(5), most=5).en == "“A” → “B” → “C” → “D” → “E”"
    assert way(organisation, range(5), most=3) == Text(zh="「A」 → 「B」 → …… → 「E」", en="“A” → “B” → … → “E”")


def test_of_many_positions_the_first_are_named() -> None:
    organisation = organisation_from_outline("A\n  B\n  C")
    assert all_named(organisation, [0, 1, 2], most=2).en == "“A”, “B” and 1 more"


@pytest.mark.parametrize(
    ("count", "english"), [(1, "one position reports"), (2, "two positions report"), (11, "11 positions report")]
)
def test_one_reports_and_two_report(count: int, english: str) -> None:
    assert positions(count, "reports", "report").en == english
    assert positions(count).en == english.rpartition(" ")[0]


def test_many_seats_of_one_title_are_told_together(tmp_path: Path) -> None:
    rows = "".join(f"{number},Driver,1\n" for number in range(2, 12)) + "20,Clerk,1\n21,Clerk,1\n22,Buyer,1\n"
    organisation = organisation_from_csv(tmp_path, "id,title,reports to\n1,Head,\n" + rows)
    told = counted(organisation, range(1, 14))
    assert told.en == "“Driver” × 10, “Clerk” (20), “Clerk” (21) and “Buyer”"
    assert told.zh == "「Driver」× 10、「Clerk」(20)、「Clerk」(21)、「Buyer」"
    assert counted(organisation, range(1, 14), most=2).en == "“Driver” × 10 and 3 more"
