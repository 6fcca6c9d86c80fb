"""A comparison in Python: its page and its workbook, given back and written."""

from __future__ import annotations

from pathlib import Path

import pytest

import orgraph
from orgraph.api import ShownComparison
from orgraph.errors import OutputError


@pytest.fixture
def comparison(tmp_path: Path) -> ShownComparison:
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    before.write_text("title,superior\nHead,\nLead,Head\nClerk,Lead\n", "utf-8")
    after.write_text("title,superior\nHead,\nLead,Head\nClerk,Head\n", "utf-8")
    return orgraph.compare(orgraph.load(before), orgraph.load(after))


def test_what_is_written_is_what_is_given_back(comparison: ShownComparison, tmp_path: Path) -> None:
    page = comparison.chart(tmp_path / "comparison.html")
    assert (tmp_path / "comparison.html").read_text("utf-8") == page
    content = comparison.workbook(tmp_path / "changes.xlsx")
    assert (tmp_path / "changes.xlsx").read_bytes() == content


def test_no_source_is_written_over(comparison: ShownComparison, tmp_path: Path) -> None:
    for write in (comparison.chart, comparison.workbook):
        for name in ("before.csv", "after.csv"):
            with pytest.raises(OutputError):
                write(tmp_path / name)


def test_it_says_of_itself_what_changed(comparison: ShownComparison) -> None:
    assert repr(comparison).startswith("<Comparison before → after: 1 positions changed, 2 kept")
