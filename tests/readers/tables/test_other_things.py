"""A table of other things, numbered as the positions are, is set aside and said; whatever may be positions stays."""

from __future__ import annotations

from pathlib import Path

import pytest

import orgraph
from orgraph.api import readings_of

POSITIONS = "id,title,reports_to,body_id\n1,Harbour master,,1\n2,Pilot,1,2\n3,Clerk,1,1\n"
OTHER = {
    "bodies with a body above": "id,name,parent_id\n1,Port authority,\n2,Pilots' office,1\n3,Court,1\n",
    "areas with a level": "id,name,level\n1,Harbour,2\n2,Roads,2\n3,Sea,1\n",
    "sites": "编号,名称\n1,码头\n2,航道\n",
}


def loaded(tmp_path: Path, **tables: str) -> orgraph.Organisation:
    for name, content in tables.items():
        (tmp_path / f"{name}.csv").write_text(content, "utf-8")
    return orgraph.load(tmp_path)


@pytest.mark.parametrize("other", OTHER.values(), ids=OTHER)
@pytest.mark.parametrize("name", ["a_before", "z_after"])
def test_other_things_are_not_joined_to_positions_by_their_numbers(other: str, name: str, tmp_path: Path) -> None:
    organisation = loaded(tmp_path, positions=POSITIONS, **{name: other})
    assert list(organisation.titles) == ["Harbour master", "Pilot", "Clerk"]
    assert {account.file: account.read for account in organisation.accounts} == {"positions.csv": 3, f"{name}.csv": 0}
    assert all(account.rows == account.read + account.unread for account in organisation.accounts)
    assert [finding.code for finding in organisation.check(("OG001", "OG205")).findings] == ["OG001"]
    assert {str(unread.source.file) for unread in organisation.unread} == {f"{name}.csv"}


KEPT = {
    "one name is the same": "id,name\n1,Harbour master\n2,Pilotage\n",
    "no number is the same": "id,name\n7,Cook\n8,Steward\n",
    "it says who reports to whom": "id,name,manager\n1,Ada,\n2,Ben,1\n",
    "its heading is a title": "id,title\n1,Cook\n",
}


@pytest.mark.parametrize("other", KEPT.values(), ids=KEPT)
def test_what_may_be_positions_is_read(other: str, tmp_path: Path) -> None:
    organisation = loaded(tmp_path, positions=POSITIONS, other=other)
    assert all(account.unread == 0 for account in organisation.accounts)


def test_a_table_by_itself_may_name_its_positions_as_it_likes(tmp_path: Path) -> None:
    assert len(loaded(tmp_path, only=OTHER["bodies with a body above"])) == 3


def test_who_says_which_column_holds_titles_is_believed(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("id,name\n1,Mate\n", "utf-8")
    (tmp_path / "positions.csv").write_text(POSITIONS.replace("title", "name"), "utf-8")
    assert [reading.account.read for reading in readings_of([tmp_path])[0]] == [0, 3]
    assert [reading.account.read for reading in readings_of([tmp_path], columns={"title": "name"})[0]] == [1, 3]
