"""A comparison as text, as Markdown and as JSON."""

from __future__ import annotations

import json

from orgraph.exporters.markdown import report_markdown
from orgraph.exporters.terminal import report_text
from orgraph.model.change import Comparison
from orgraph.model.text import Language
from orgraph.reports.comparison import comparison_report

SCHEMA = "orgraph.comparison/1"


def comparison_text(comparison: Comparison, language: Language) -> str:
    """The comparison for the terminal."""
    return report_text(comparison_report(comparison, language))


def comparison_markdown(comparison: Comparison, language: Language) -> str:
    """The comparison as a Markdown file."""
    return report_markdown(comparison_report(comparison, language))


def comparison_json(comparison: Comparison, language: Language) -> str:
    """The comparison in the schema `orgraph.comparison/1`. Positions kept are counted, the same for each
    organisation, as the measure `positions_kept`. What the change itself breaks (OG9xx) is new, and comes first."""
    measures = {name: list(values) for name, values in comparison.measures.items()}
    content = {
        "schema": SCHEMA,
        "organisations": list(comparison.names),
        "changes": [change.as_json() for change in comparison.changes],
        "measures": {**measures, "positions_kept": [comparison.kept] * len(comparison.names)},
        "findings": {
            "fixed": [finding.as_json(language) for finding in comparison.fixed],
            "new": [finding.as_json(language) for finding in (*comparison.transition, *comparison.new)],
            "kept": [finding.as_json(language) for finding in comparison.remaining],
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
