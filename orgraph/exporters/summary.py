"""The summary of an organisation: figures in plain words, or the JSON that other programs read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from orgraph.exporters.terminal import report_text
from orgraph.model.text import Language
from orgraph.reports.figures import summary_report


def summary_text(figures: Mapping[str, Any], language: Language) -> str:
    """The figures of `orgraph.measures.summary` in words, group by group, and the sources with what was read."""
    return report_text(summary_report(figures, language))


def summary_json(figures: Mapping[str, Any]) -> str:
    """The figures in the schema `orgraph.summary/1`."""
    return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"
