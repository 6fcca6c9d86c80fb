"""What a report says: everything there is to say, in one language, the same every time."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from orgraph.checks.run import Findings, run_checks
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.finding import Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Account, Unread
from orgraph.model.source import Source
from orgraph.model.text import Language, Text
from orgraph.reports.content import LISTED, Bars, Item, Items, Matrix, Pyramid, Report, Section, Table
from orgraph.reports.report import build_report
from tests.outline import organisation_from_outline
from tests.strategies import organisations

LANGUAGES: tuple[Language, Language] = ("zh", "en")
SOUND = organisation_from_outline(
    "Head\n" + "\n".join(f"  Lead {lead}\n" + "\n".join(f"    Post {lead}{n}" for n in range(4)) for lead in "ABCD")
)
BROKEN = """
Head [Board]
  Finance [Finance] ^ Sales
    Clerk [Finance]
  Sales [Sales]
    Seller [Sales] ^ Nobody
Round ^ About
About ^ Round
"""


def report_on(organisation: Organisation, language: Language = "en") -> Report:
    return build_report(organisation, run_checks(organisation), language=language)


def section(report: Report, *path: str) -> Section:
    """The section of these titles, counts in brackets left out."""
    sections, found = report.sections, None
    for title in path:
        found = next(each for each in sections if re.sub(r"\s*[(（].*", "", each.title) == title)
        sections = found.sections
    assert found is not None
    return found


def block(found: Section, kind: type[Any]) -> Any:
    return next(each for each in found.blocks if isinstance(each, kind))


def texts(value: Any) -> Iterator[str]:
    """Every text of a report, however deep."""
    if isinstance(value, Severity):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif dataclasses.is_dataclass(value):
        for field in filter(lambda field: field.compare, dataclasses.fields(value)):
            if field.name in ("anchor", "anchors"):
                continue
            yield from texts(getattr(value, field.name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_there_with_its_quotes_and_what_to_do(language: Language) -> None:
    organisation = organisation_from_outline(BROKEN)
    said = set(texts(report_on(organisation, language)))
    findings = run_checks(organisation)
    assert len(findings.findings) > 3
    for finding in findings.findings:
        assert finding.message[language] in said
        assert any(finding.correction[language] in text for text in said)
        assert any(finding.why[language] in text for text in said)
        assert {source.place(language) for source in finding.evidence[:6]} <= said
    for check in findings.not_run:
        assert check.reason[language] in said


def test_the_findings_come_right_after_the_overview_and_the_reading_after_them() -> None:
    titles = [re.sub(r"\s*[(（].*", "", each.title) for each in report_on(organisation_from_outline(BROKEN)).sections]
    assert titles[:3] == ["In short", "What was found", "What was read"]


def test_findings_are_grouped_by_severity_and_then_by_code() -> None:
    problems = section(report_on(organisation_from_outline(BROKEN)), "What was found")
    order = {"error": 0, "warning": 1, "remark": 2}
    severities = [order[each.title.split()[1].rstrip("s")] for each in problems.sections]
    assert severities == sorted(set(severities))
    for each in problems.sections:
        codes = [re.findall(r"OG\d+", cause.title)[0] for cause in each.sections]
        assert codes == sorted(set(codes))


def test_the_overview_counts_what_follows() -> None:
    organisation = organisation_from_outline(BROKEN)
    counts = run_checks(organisation).counts()
    table = block(section(report_on(organisation), "In short"), Table)
    assert sum(row[-1] for row in table.rows) == sum(counts.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_speaks_one_language(language: Language) -> None:
    said = " ".join(text for text in texts(report_on(organisation_from_outline(BROKEN), language)))
    if language == "en":
        assert not re.search("[一-鿿]", said)
    else:
        for title in ("Head", "Finance", "Clerk", "Sales", "Seller", "Nobody", "Round", "About", "Board"):
            said = said.replace(title, "")
        assert set(re.findall(r"[A-Za-z]{3,}", said)) <= {
            "outline",
            "csv",
            "reports",
            "orgraph",
            "toml",
            "tops",
            "decisions",
        }


def test_a_sound_organisation_is_said_to_have_passed_what_ran_and_no_more() -> None:
    report = build_report(SOUND, Findings((), run_checks(SOUND).not_run), language="en")
    overview = " ".join(texts(section(report, "In short")))
    assert "The checks that ran found nothing wrong." in overview
    assert "did not run; that is no pass." in overview
    assert "What was found" not in [each.title for each in report.sections]


def test_sources_are_listed_with_what_was_not_read_and_why() -> None:
    reason = Text("列数不符", "it has 9 cells where 7 are expected")
    organisation = replace(
        SOUND,
        accounts=(Account("a.csv", 10, 9, 1, {"encoding": "gb18030", "columns": {"title": "Post"}}),),
        unread=(Unread(Source("a.csv", row=7, quote="x,y"), reason),),
    )
    reading = section(report_on(organisation), "What was read")
    (item,) = block(reading, Items).items
    assert item.text == "a.csv: 10 rows, 9 read, 1 unread"
    assert item.notes == (("encoding", "gb18030"), ("columns", "title from “Post”"))
    (unread,) = block(reading.sections[0], Items).items
    assert (unread.text, unread.quotes[0].place) == (reason.en, "a.csv, row 7")


def test_spans_and_layers_are_counted() -> None:
    shape = section(report_on(SOUND), "Spans and layers")
    spans, layers, by_layer, widest = shape.sections
    assert block(spans, Bars).bars == (("1", 0), ("2", 0), ("3", 0), ("4", 5))
    assert block(by_layer, Matrix).columns == ("0", "3–5")
    assert block(by_layer, Matrix).rows == (("1", (0, 1)), ("2", (0, 4)), ("3", (16, 0)))
    assert block(layers, Pyramid).layers == (("1", 1, 1), ("2", 4, 4), ("3", 16, 0))
    assert block(layers, Pyramid).table.rows == ((1, 1, 1, 4.0), (2, 4, 4, 4.0), (3, 16, 0, ""))
    assert block(widest, Table).rows[0] == ("Head", "", 4, 4, 20)


def test_many_wide_spans_share_bars_and_none_is_lost() -> None:
    outline = "Head\n" + "\n".join(
        f"  Lead {lead}\n" + "\n".join(f"    Post {lead} {number}" for number in range(size))
        for lead, size in enumerate((1, 15, 16, 20, 33, 60, 101))
    )
    bars = block(section(report_on(organisation_from_outline(outline)), "Spans and layers").sections[0], Bars).bars
    assert sum(count for _, count in bars) == 8
    assert bars[15:] == (("16–20", 2), ("21–30", 0), ("31–50", 1), ("51–100", 1), ("101", 1))


def test_positions_without_a_layer_are_counted_apart() -> None:
    organisation = organisation_from_outline("Head\nRound ^ About\nAbout ^ Round")
    said = " ".join(texts(section(report_on(organisation), "Spans and layers", "Layers")))
    assert "Without a layer: 2 positions" in said


def disputed(organisation: Organisation) -> dict[str, dict[str, Item]]:
    items = block(section(report_on(organisation), "Reporting lines and who states them", "Disputed positions"), Items)
    return {
        re.findall("“(.*?)”", item.text)[0]: {re.findall("“(.*?)”", part.text)[0]: part for part in item.items}
        for item in items.items
    }


def test_a_disputed_line_quotes_both_sides_and_says_which_was_chosen_and_why() -> None:
    organisation = organisation_from_outline("Head\n  A ^ B\n  B", lists={"B": ["A"]})
    claims = disputed(organisation)["A"]
    assert [quote.words for quote in claims["Head"].quotes] == ["Head"]
    assert len(claims["B"].quotes) == 2
    assert claims["B"].notes == (("Chosen", "the position names this superior, whose list confirms it"),)
    assert claims["Head"].notes == (("Not chosen", "kept on the graph as what it is"),)


@pytest.mark.parametrize(
    ("outline", "lists", "chosen", "why"),
    [
        ("Head\n  A ^ B\n  B", {}, "Head", "the superior that the position itself names first"),
        ("Head\nB\nA", {"B": ["A"], "Head": ["A"]}, "B", "the first superior whose list has it"),
    ],
)
def test_the_rule_that_chose_is_named(outline: str, lists: dict[str, list[str]], chosen: str, why: str) -> None:
    assert disputed(organisation_from_outline(outline, lists=lists))["A"][chosen].notes == (("Chosen", why),)


def test_a_decision_of_the_configuration_is_named_with_its_reason() -> None:
    configuration = Configuration(decisions={"A": Decision("B", "board of May")})
    organisation = organisation_from_outline("Head\n  A ^ B\n  B", configuration=configuration)
    assert disputed(organisation)["A"]["B"].notes == (("Chosen", "orgraph.toml decides so (board of May)"),)


def test_a_superior_that_does_not_exist_is_one_of_the_claims_in_dispute() -> None:
    (claims,) = disputed(organisation_from_outline("Head\n  A ^ Nobody")).values()
    assert claims["Nobody"].text == "“Nobody” (no position of the sources)"
    assert claims["Nobody"].quotes[0].words == "Nobody"


def test_lines_of_one_side_are_listed_where_there_are_two() -> None:
    lines = section(
        report_on(organisation_from_outline("Head\n  A\n  B", lists={"Head": ["A"]})),
        "Reporting lines and who states them",
    )
    assert block(lines, Table).rows[0] == ("both sides say so", 1)
    assert block(lines.sections[1], Table).rows[0][:3] == ("B", "Head", "only the subordinate says so")
    plain = section(report_on(SOUND), "Reporting lines and who states them")
    assert "one side only" in " ".join(texts(plain.blocks))
    assert len(plain.sections) == 1


def test_names_are_listed_with_how_they_were_settled() -> None:
    configuration = Configuration(aliases={"The boss": "Head"})
    organisation = organisation_from_outline(
        "Head\nA ^ The boss\nB ^ head\nC ^ Nobody", configuration=configuration, talks=[("A", "customers", "sales")]
    )
    names = section(report_on(organisation), "Names and how they were settled")
    settled, opened = (block(part, Table).rows for part in names.sections)
    assert [row[:3] for row in settled] == [
        ("The boss", "“Head”", "declared alias"),
        ("head", "“Head”", "spelling (spaces, width, case, characters)"),
    ]
    assert "Nobody" in [row[0] for row in opened]


def test_units_that_talk_most_stand_first() -> None:
    organisation = organisation_from_outline(
        "Head [Board]\n  A [Sales]\n  B [Plant]\n  C [Plant]",
        talks=[("A", "B", "orders"), ("C", "A", "delivery"), ("B", "C", "shifts"), ("A", "Head", "figures")],
    )
    talks = section(report_on(organisation), "Communication between units")
    assert "4 communication links: 1 within a unit, 3 between units" in " ".join(texts(talks.blocks))
    matrix, between = talks.sections[:2]
    assert block(between, Table).rows == (("Plant", "Sales", 2), ("Board", "Sales", 1))
    assert block(matrix, Matrix).columns == ("Plant", "Sales", "Board")
    assert [counts for _, counts in block(matrix, Matrix).rows] == [(1, 2, 0), (2, 0, 1), (0, 1, 0)]


def test_long_lists_are_shortened_and_counted() -> None:
    outline = "Head\n" + "\n".join(f"P{number} ^ Nobody{number}" for number in range(LISTED + 7))
    organisation = organisation_from_outline(outline)
    unknown = section(report_on(organisation), "What was found", f"{LISTED + 7} errors").sections[0]
    items = block(unknown, Items)
    assert (len(items.items), items.total) == (LISTED, LISTED + 7)


@settings(max_examples=50)
@given(organisations())
def test_any_organisation_has_a_report_and_the_same_one_every_time(organisation: Organisation) -> None:
    findings = run_checks(organisation)
    for language in LANGUAGES:
        report = build_report(organisation, findings, language=language)
        assert report == build_report(organisation, findings, language=language)
        assert {item.text for item in listed(report)} >= {
            finding.message[language] for finding in findings.findings[:1]
        }


def listed(report: Report) -> Iterator[Item]:
    todo = list(report.sections)
    while todo:
        current = todo.pop()
        todo += current.sections
        for each in current.blocks:
            if isinstance(each, Items):
                yield from each.items


def test_a_settled_finding_stands_apart_with_its_reason_and_does_not_count() -> None:
    configuration = Configuration(decisions={"A": Decision("B", "board of May")})
    organisation = organisation_from_outline("Head\n  A ^ B\n  B", configuration=configuration)
    findings = run_checks(organisation, ["OG205"])
    report = build_report(organisation, findings, language="en")
    (aside,) = [part for part in report.sections if part.title.startswith("Settled and waived")]
    (settled,) = aside.sections
    (item,) = block(settled, Items).items
    assert settled.title == "Settled by a decision (1)"
    assert item.text.startswith("Several superiors · OG205: “A” is given two superiors")
    assert item.notes == (("Reason", "orgraph.toml decides: “A” reports to “B” (board of May)."),)
    assert all(not part.title.startswith("What was found") for part in report.sections)
