"""Findings as text for a mail."""

from __future__ import annotations

from typing import Any

import pytest

from orgraph.charts.payload import chart_payload
from orgraph.model.finding import Finding, Severity, Waived
from orgraph.model.source import Source
from orgraph.model.text import Text
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

FINDING = Finding(
    code="OG999",
    name="for-the-test",
    severity=Severity.WARNING,
    subjects=("Clerk",),
    titles=("Clerk",),
    message=Text("出纳有两个上级", "Clerk has two superiors"),
    why=Text("无人负责", "Nobody is responsible"),
    correction=Text("留一个", "Keep one"),
    evidence=(Source("posts.csv", row=6, column="reports to", quote="Chief\nor Owner"), Source("book.md", line=40)),
)
LET_PASS = Finding(
    "OG998",
    "x",
    Severity.ERROR,
    (),
    (),
    Text("甲", "A"),
    Text("", ""),
    Text("", ""),
    waived=Waived("Agreed", "2026-12-31"),
)
WRITE = """((payload, language) => {
    const model = buildModel(payload);
    return findingsText({ model, words: WORDS[language], language }, model.findings.every);
})"""


def written(language: str) -> str:
    payload = chart_payload(organisation_from_outline("Chief\n  Clerk"), [LET_PASS, FINDING])
    return str(engine("model", "finding_text", "words").call(WRITE, payload, language))


def test_a_finding_is_written_with_its_place_its_evidence_and_what_to_do() -> None:
    text = written("en")
    assert "[warning] OG999" in text
    for words in ("Clerk has two superiors", "Positions: Clerk", "Nobody is responsible", "Keep one"):
        assert words in text
    assert "    - “Chief or Owner” — posts.csv, row 6, column “reports to”" in text
    assert "    - book.md, line 40" in text
    assert text.startswith("outline: 2 findings\n\n")


def test_what_is_let_pass_comes_last_and_says_why_and_how_long() -> None:
    text = written("en")
    assert text.index("OG999") < text.index("OG998")
    assert "[Let pass (until 2026-12-31): Agreed]" in text


@pytest.mark.parametrize(
    "words", ["[警告] OG999", "说明：出纳有两个上级", "如何改正：留一个", "[已豁免（至 2026-12-31）：Agreed]"]
)
def test_it_is_written_in_chinese_as_well(words: str) -> None:
    assert words in written("zh")


def test_what_does_not_count_is_neither_in_the_list_nor_on_a_card() -> None:
    payload: dict[str, Any] = chart_payload(organisation_from_outline("Chief\n  Clerk"), [LET_PASS, FINDING])
    count = "((payload) => [buildModel(payload).findings].map(({ list, every }) => [list.length, every.length])[0])"
    assert engine("model", "finding_text", "words").call(count, payload) == [1, 2]
