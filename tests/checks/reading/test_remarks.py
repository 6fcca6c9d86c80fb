"""Remarks gathered by cause, and the positions they are about."""

from __future__ import annotations

from pathlib import Path

from orgraph.checks.remarks import NOWHERE, causes, one_column, positions_at
from orgraph.model.reading import Noticed
from orgraph.model.source import Source
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import organisation_from_csv


def test_a_place_in_a_table_is_its_row_and_no_other(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, "title,reports to\nHead,\n\nClerk,Head")
    places = [Source("positions.csv", row=row) for row in (1, 2, 3, 4, 5)] + [Source("other.csv", row=2)]
    clerk = organisation.index("Clerk")
    assert positions_at(organisation, places) == [NOWHERE, organisation.index("Head"), NOWHERE, clerk, NOWHERE, NOWHERE]


def test_a_place_in_a_document_belongs_to_the_description_above_it(tmp_path: Path) -> None:
    organisation = organisation_from_description(
        tmp_path,
        """
        # Head

        Direct reports: Clerk

        # Clerk

        Reports to: Head
        """,
    )
    head, clerk = organisation.index("Head"), organisation.index("Clerk")
    places = [Source("descriptions.md", line=line) for line in (1, 3, 4, 5, 7, 99)]
    assert positions_at(organisation, places) == [head, head, head, clerk, clerk, clerk]


def test_what_is_wrong_with_one_column_is_one_cause_however_often(tmp_path: Path) -> None:
    rows = "\n".join(f"Post {number},about {number % 3},{number}?" for number in range(300))
    organisation = organisation_from_csv(tmp_path, f"title,headcount,fte\n{rows}")
    headcount, fte = causes(organisation, Noticed.VALUE_TYPE, one_column)
    assert (headcount.first.subject, headcount.count, len(headcount.places)) == ("headcount", 300, 3)
    assert (fte.first.subject, len(fte.places)) == ("fte", 12)
