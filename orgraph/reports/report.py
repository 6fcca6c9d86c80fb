"""The consistency report of an organisation: what is wrong with it and on what evidence, what was read, and what it
is like: names, spans, layers, reporting lines and communication.

The report knows no clock and no path: the same sources give the same report. Pay and holders are not in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgraph.checks.run import Findings
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language, Text
from orgraph.reports.aside import aside_section
from orgraph.reports.communication import communication_section
from orgraph.reports.content import Report
from orgraph.reports.facts import Facts
from orgraph.reports.figures import figures_section
from orgraph.reports.history import Standing, history_section
from orgraph.reports.lines import lines_section
from orgraph.reports.names import names_section
from orgraph.reports.problems import findings_section, not_run_section, overview_section
from orgraph.reports.progress import progress, progress_section
from orgraph.reports.quality import quality_section
from orgraph.reports.reading import reading_section
from orgraph.reports.shape import shape_section

__all__ = ["Report", "build_report"]

_TITLE = Text(zh="{name}：组织一致性报告", en="{name}: organisation consistency report")


def build_report(
    organisation: Organisation, findings: Findings, *, language: Language, earlier: Sequence[Standing] = ()
) -> Report:
    """What there is to say about the organisation, in one language; `earlier` reports show how it has gone."""
    facts = Facts(organisation, findings, language, earlier)
    sections = (
        overview_section(organisation, findings, language, facts.quality.index),
        progress_section(progress(organisation.reported, findings.findings), language),
        findings_section(findings, language),
        aside_section(findings, language),
        reading_section(organisation, language),
        figures_section(organisation, language),
        names_section(organisation, language),
        shape_section(organisation, language),
        lines_section(organisation, language),
        communication_section(organisation, language),
        not_run_section(findings, language),
        quality_section(facts.quality, organisation, language),
        history_section(earlier, facts.standing, language),
    )
    title = _TITLE.format(name=organisation.name)[language]
    return Report(title, language, tuple(section for section in sections if section is not None), facts)
