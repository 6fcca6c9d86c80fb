from __future__ import annotations

import html
import re

import pytest

from orgraph.charts.notebook import notebook_html
from orgraph.charts.page import chart_page
from orgraph.model.finding import Finding, Severity
from orgraph.model.text import Text
from tests.outline import organisation_from_outline

HOSTILE = "</script><img src=x onerror=alert(1)>"
ORGANISATION = organisation_from_outline(f"Head\n  {HOSTILE}\n  Clerk", talks=[("Clerk", "Head", "news")])


def finding(severity: Severity, message: str) -> Finding:
    text = Text(message, message)
    return Finding("OG999", "for-the-test", severity, (), (), text, text, text)


def without_frame(shown: str) -> str:
    return re.sub(r'srcdoc="[^"]*"', "", shown)


def test_it_shows_figures_findings_and_the_chart_itself() -> None:
    findings = [finding(Severity.WARNING, "one"), finding(Severity.ERROR, "two"), finding(Severity.WARNING, "three")]
    shown = notebook_html(ORGANISATION, findings, language="en")
    assert "3 positions · Layers 2" in shown
    assert "1 error · 2 warnings" in shown
    (page,) = re.findall(r'srcdoc="([^"]*)"', shown)
    assert html.unescape(page) == chart_page(ORGANISATION, findings, language="en")


def test_errors_come_first_and_the_rest_is_counted() -> None:
    findings = [*(finding(Severity.WARNING, f"w{number}") for number in range(8)), finding(Severity.ERROR, "grave")]
    shown = without_frame(notebook_html(ORGANISATION, findings, language="en"))
    items = re.findall(r"<li>(.*?)</li>", shown)
    assert len(items) == 5
    assert "grave" in items[0]
    assert "4 more in org.findings" in shown


def test_an_organisation_without_findings_says_so() -> None:
    assert "没有发现问题" in notebook_html(ORGANISATION, [], language="zh")


def test_text_of_the_data_is_only_text_and_the_frame_may_run_scripts_and_nothing_else() -> None:
    shown = notebook_html(ORGANISATION, [finding(Severity.ERROR, HOSTILE)], language="en")
    assert HOSTILE not in shown
    assert "<img" not in shown
    assert re.findall(r'sandbox="([^"]*)"', shown) == ["allow-scripts"]
    assert not re.search(r'(?<!doc=)"https?:|src="', without_frame(shown))


@pytest.mark.parametrize("limit", ["LARGEST_PAGE", "MOST_POSITIONS"])
def test_a_chart_too_large_for_a_notebook_is_named_and_not_put_there(
    monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(f"orgraph.charts.notebook.{limit}", 2)
    shown = notebook_html(ORGANISATION, [finding(Severity.ERROR, "grave")], language="en")
    assert "iframe" not in shown
    assert "org.chart(&quot;chart.html&quot;)" in shown
    assert "grave" in shown
