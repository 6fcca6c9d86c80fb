"""The summary in words and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from orgraph.exporters.summary import summary_json, summary_text
from orgraph.measures.summary import SCHEMA, summary
from orgraph.model.reading import Account
from tests.outline import organisation_from_outline

ORGANISATION = replace(
    organisation_from_outline("Head\n  A\n    B\n  C ^ Nobody"),
    accounts=(
        Account(
            "岗位表.csv",
            1200,
            1198,
            2,
            {
                "encoding": "gb18030",
                "delimiter": "\t",
                "heading_row": 3,
                "columns": {"title": "岗位", "superior": "上级"},
                "superior_by": "title",
                "top_markers": ["XX", "-"],
                "empty": [],
            },
        ),
    ),
)


def test_figures_are_named_in_plain_words() -> None:
    lines = [line.split() for line in summary_text(summary(ORGANISATION), "zh").splitlines()]
    assert ["岗位", "4"] in lines
    assert ["管理层级", "3"] in lines
    assert ["最大管理幅度", "2"] in lines
    english = summary_text(summary(ORGANISATION), "en")
    assert "Widest span of control" in english
    assert "Mean span of control" in english


def test_every_source_says_how_it_was_read() -> None:
    text = summary_text(summary(ORGANISATION), "en")
    assert "- 岗位表.csv: 1,200 rows, 1,198 read, 2 unread" in text
    assert "encoding: gb18030" in text
    assert "separator: tab" in text
    assert "columns: title from “岗位”, superior from “上级”" in text
    assert "marks of a head: XX, -" in text
    assert "superiors are given by: title" in text


def test_every_figure_of_the_summary_has_words_for_it() -> None:
    """Left out in words: `multiple_superiors`, which is the same count as the disputed positions."""
    figures = summary(ORGANISATION)
    counted = [name for name, value in figures.items() if isinstance(value, int | float)]
    shown = [line.split()[-1] for line in summary_text(figures, "en").split("Sources")[0].splitlines()[4:] if line]
    assert len(shown) == len(counted) - 1 + len(figures["witnesses"]) + len(figures["shape"])


def test_json_is_the_figures_themselves() -> None:
    content = json.loads(summary_json(summary(ORGANISATION)))
    assert content["schema"] == SCHEMA
    assert content == summary(ORGANISATION)
