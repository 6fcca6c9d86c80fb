"""Proposals are valid TOML whatever the names hold."""

from __future__ import annotations

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from orgraph.exporters.proposals import proposals_toml, toml_text
from orgraph.resolution.proposals import proposals_of
from tests.checks.tables import organisation_from_csv


@given(st.text())
def test_any_name_comes_back_from_toml_as_it_was(name: str) -> None:
    key = toml_text(name)
    assert tomllib.loads(f"{key} = {key}") == {name: name}


@given(st.text(st.characters(categories=["Cs", "Cc", "L"])))
def test_no_character_makes_it_invalid(name: str) -> None:
    assert tomllib.loads(f"a = {toml_text(name)}")


def test_what_cannot_be_declared_stands_in_comments(tmp_path: Path) -> None:
    table = """
        title,unit,reports to
        Principal,School office,
        Head of year,Lower school,Principal
        Head of year,Upper school,Principal
        Form tutor,Upper School,Head of year
        Nurse,School office,Head of year
        Librarian,Upper  school,Principal
    """
    shown = proposals_toml(proposals_of(organisation_from_csv(tmp_path, table)), "en")
    assert tomllib.loads(shown) == {"aliases": {}}
    assert '#   "Upper school" = "Upper School"' in shown
    assert '"Head of year" → "Lower school/Head of year", "Upper school/Head of year"' in shown


def test_an_organisation_without_doubtful_names_says_so(tmp_path: Path) -> None:
    shown = proposals_toml(proposals_of(organisation_from_csv(tmp_path, "title,reports to\nHead,\nClerk,Head")), "zh")
    assert "没有可提议的别名" in shown
