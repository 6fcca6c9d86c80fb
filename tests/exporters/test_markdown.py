"""Markdown in which any title is only text, and reports that say all there is to say."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from orgraph.checks.run import run_checks
from orgraph.exporters.markdown import report_markdown
from orgraph.exporters.markdown_text import escaped, in_line, table
from orgraph.exporters.plain_text import one_line
from orgraph.model.text import Language
from orgraph.reports.content import LISTED, Bars, Item, Items, Prose, Quote, Report, Section, Table
from orgraph.reports.report import build_report
from tests.exporters.titles import findings_about, odd_titles
from tests.outline import organisation_from_outline

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
LANGUAGES: tuple[Language, Language] = ("zh", "en")


def shown(inline: Token) -> str:
    """The text of a paragraph or cell; fails where it holds anything but text."""
    children = inline.children or []
    assert {child.type for child in children} <= {"text", "text_special"}, inline.content
    return "".join(child.content for child in children)


def inlines(markdown: str) -> list[Token]:
    return [token for token in READER.parse(markdown) if token.type == "inline"]


@pytest.mark.parametrize("before", ["", "## ", "1. ", "- "])
@given(title=odd_titles.filter(one_line))
def test_a_title_is_only_text_where_a_block_begins(before: str, title: str) -> None:
    plain, marked = (f"Before\n\n{before}{text}\n\nAfter" for text in ("x", escaped(title)))
    assert [token.type for token in READER.parse(marked)] == [token.type for token in READER.parse(plain)]
    assert shown(inlines(marked)[1]) == one_line(title)


@given(odd_titles)
def test_a_title_is_only_text_in_a_cell(title: str) -> None:
    markdown = "\n".join(table(["a", "b"], [[in_line(title), "end"]]))
    cells = [shown(inline) for inline in inlines(markdown)]
    assert cells == ["a", "b", one_line(title), "end"]


def test_no_markup_of_a_title_survives() -> None:
    written = escaped("</script><img src=x onerror=alert(1)> [x](javascript:y) `z` **b** | https://example.org")
    assert "<" not in written
    assert "](" not in written.replace("\\](", "")
    assert "https://" not in written


@given(odd_titles)
def test_a_report_about_any_title_holds_no_html_link_or_image(title: str) -> None:
    organisation, findings = findings_about(title)
    tokens = READER.parse(report_markdown(build_report(organisation, findings, language="en")))
    inner = [child.type for token in tokens for child in token.children or []]
    assert {*inner} <= {"text", "text_special", "strong_open", "strong_close"}
    assert not any(token.type in ("html_block", "fence", "code_block", "blockquote_open", "hr") for token in tokens)


def report_of(*blocks: Prose | Items | Table | Bars, language: Language = "en") -> str:
    return report_markdown(Report("Title", language, (Section("Section", blocks),)))


def test_a_shortened_list_says_how_many_it_leaves_out() -> None:
    assert "… and 1,150 more that are not listed." in report_of(Items((Item("a"),) * 50, 1200))
    assert "……另有 3 项未列出。" in report_of(Table(("h",), (("a",),), 4), language="zh")
    assert "more" not in report_of(Table(("h",), (("a",),), 1))


def test_an_item_stands_above_its_quotes_notes_and_parts() -> None:
    item = Item("Claim", (Quote("a.md, line 3", "words"),), 2, (("To do", "ask"),), (Item("Part"),))
    assert report_of(Items((item,), 1)).splitlines()[4:9] == [
        "1. Claim",
        "   - a.md, line 3: “words”",
        "   - … and 2 places more",
        "   - **To do**: ask",
        "   - Part",
    ]


def test_figures_are_aligned_to_the_right_and_bars_drawn_to_one_scale() -> None:
    lines = report_of(Table(("Name", "Count"), (("a", 1200),), 1), Bars("Span", "Positions", (("1", 60), ("2", 1))))
    assert "| --- | ---: |\n| a | 1,200 |" in lines
    assert f"| 1 | 60 | {'█' * 30} |\n| 2 | 1 | █ |" in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_markdown_with_one_title_and_no_level_left_out(language: Language) -> None:
    organisation = organisation_from_outline("Head\n  A ^ B\n  B\nX ^ Y\nY ^ X", talks=[("A", "B", "budget")])
    markdown = report_markdown(build_report(organisation, run_checks(organisation), language=language))
    levels = [int(token.tag[1]) for token in READER.parse(markdown) if token.type == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_many_findings_of_one_check_are_shortened_and_counted() -> None:
    outline = "Head\n" + "\n".join(f"P{number} ^ Nobody{number}" for number in range(LISTED + 7))
    organisation = organisation_from_outline(outline)
    markdown = report_markdown(build_report(organisation, run_checks(organisation), language="en"))
    assert "… and 7 more that are not listed." in markdown
