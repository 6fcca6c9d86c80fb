"""How an organisation shows itself in a notebook: what it is in figures, what is wrong, and the chart, from memory."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from orgraph.charts.page import chart_page
from orgraph.measures.summary import summary
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.terms import COUNTED_SEVERITY, FIGURE, POSITIONS, SEVERITY, number
from orgraph.model.text import Language, Text

LARGEST_PAGE = 5_000_000  # bytes; a notebook holds them in every saved copy of its output
MOST_POSITIONS = 50_000  # beyond them the page is not even made to be weighed
_FIGURES = ("layers", "max_span", "reporting_links", "dotted_links", "communication_links", "roots", "orphans")
TOP_FINDINGS = 5

_HEIGHT = 640
_NO_FINDINGS = Text("没有发现问题", "No findings")
_MORE = Text("其余 {count} 个见 org.findings", "{count} more in org.findings")
_CHART = Text("{name} 组织架构图", "{name}: organisation chart")
_TOO_LARGE = Text(
    zh='架构图太大，不放进笔记本：org.chart("chart.html") 把它写成文件，用浏览器打开。',
    en='The chart is too large for a notebook: org.chart("chart.html") writes it to a file for the browser.',
)


def notebook_html(organisation: Organisation, findings: Sequence[Finding], *, language: Language) -> str:
    """Figures, the gravest findings, and the chart page in a frame that may run its scripts and nothing else."""
    parts = (
        _summary(organisation, language),
        _findings(findings, language),
        _chart(organisation, findings, language),
    )
    return f'<div class="orgraph">{"".join(parts)}</div>'


def _summary(organisation: Organisation, language: Language) -> str:
    figures = summary(organisation)
    shown = [f"{FIGURE[name][language]} {number(figures[name])}" for name in _FIGURES if figures[name]]
    line = " · ".join([POSITIONS.of(len(organisation))[language], *shown])
    return f'<p><strong dir="auto">{escape(organisation.name)}</strong><br>{escape(line)}</p>'


def _findings(findings: Sequence[Finding], language: Language) -> str:
    """How many of each severity; then the first few, errors first."""
    if not findings:
        return f"<p>{_NO_FINDINGS[language]}</p>"
    counts = [(severity, sum(finding.severity is severity for finding in findings)) for severity in Severity]
    counted = [COUNTED_SEVERITY[severity].of(count)[language] for severity, count in counts if count]
    grave = sorted(findings, key=lambda finding: list(Severity).index(finding.severity))[:TOP_FINDINGS]
    items = [
        f"<li>{SEVERITY[each.severity][language]} <code>{escape(each.code)}</code> "
        f'<span dir="auto">{escape(each.message[language])}</span></li>'
        for each in grave
    ]
    rest = len(findings) - len(grave)
    more = f"<p>{escape(_MORE.format(count=rest)[language])}</p>" if rest else ""
    return f"<p>{escape(' · '.join(counted))}</p><ul>{''.join(items)}</ul>{more}"


def _chart(organisation: Organisation, findings: Sequence[Finding], language: Language) -> str:
    """The page itself is the frame's attribute: nothing is written, and nothing is asked for."""
    page = chart_page(organisation, findings, language=language) if len(organisation) <= MOST_POSITIONS else None
    if page is None or len(page.encode()) > LARGEST_PAGE:
        return f"<p>{escape(_TOO_LARGE[language])}</p>"
    title = escape(_CHART.format(name=organisation.name)[language])
    return (
        f'<iframe title="{title}" sandbox="allow-scripts" srcdoc="{escape(page)}" '
        f'style="width:100%;height:{_HEIGHT}px;border:1px solid #8884;border-radius:8px"></iframe>'
    )
