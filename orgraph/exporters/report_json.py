"""A report as JSON, in the schema `orgraph.report/1`.

schema, organisation, language      the schema's name; what is reported on; `zh` or `en`, the language of all sentences
sources         as in `orgraph.summary/1`: file, rows, read, unread, read_as
unread          [{source, reason}]: the rows and lines that were not read
figures         the figures of `orgraph.summary/1` by name
ranges          `open_positions`: how many positions have a superior that is disputed and not decided; `exact`: whether
                the mosts are reached or are bounds; `layers` and `max_span`: [least, most] over the choices;
                `positions`: for each open position id, title, choices (ids), layer and positions_below as [least, most]
quality         `index` (0 to 100), `points` of all checks that ran, `rules`: code, name, severity, weight, failing,
                positions, share, lost; see `orgraph.reports.quality`
counts          findings that count, by severity
findings, settled, waived           as in `orgraph.findings/1`; settled and waived ones do not count
not_run         code, name, reason
spans           [{span, positions}]: how many positions have a span, from 1 on
layers          [{layer, positions}]: how many stand on a layer, from 1 on
departments     for each unit that is asked for anything: unit, corrections (sentences), decisions (position, question,
                options of superior and places), matters (said, places, advice)
history         the earlier reports given and then this one: name, index, positions, counts

Keys may be added; those there keep their meaning.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from orgraph.measures import measure
from orgraph.measures.ranges import Range, ranges
from orgraph.measures.summary import summary
from orgraph.model.finding import Severity
from orgraph.reports.content import Report
from orgraph.reports.departments import Department
from orgraph.reports.facts import Facts
from orgraph.reports.history import SCHEMA, Standing


def report_json(report: Report) -> str:
    """The report's facts in the schema. Raises ValueError where it has none."""
    if report.facts is None:
        raise ValueError("JSON is written from the facts of a report")
    return json.dumps(_content(report.facts), ensure_ascii=False, indent=1) + "\n"


_BESIDE = ("schema", "organisation", "sources")  # what a summary holds beside its figures


def _content(facts: Facts) -> dict[str, Any]:
    figures = summary(facts.organisation)
    findings, language = facts.findings, facts.language
    return {
        "schema": SCHEMA,
        "organisation": facts.organisation.name,
        "language": language,
        "sources": figures["sources"],
        "unread": [
            {"source": each.source.as_json(), "reason": each.reason[language]} for each in facts.organisation.unread
        ],
        "figures": {
            name: value for name, value in figures.items() if name not in ("schema", "organisation", "sources")
        },
        "ranges": _ranges(facts),
        "quality": _quality(facts),
        "counts": findings.counts(),
        "findings": [finding.as_json(language) for finding in findings.findings],
        "settled": [finding.as_json(language) for finding in findings.settled],
        "waived": [finding.as_json(language) for finding in findings.waived],
        "not_run": [
            {"code": check.code, "name": check.name, "reason": check.reason[language]} for check in findings.not_run
        ],
        "spans": _counted("span", measure(facts.organisation).span),
        "layers": _counted("layer", ranges(facts.organisation).layer.least),
        "departments": [_department(each) for each in facts.departments],
        "history": [_standing(each) for each in (*facts.earlier, facts.standing)],
    }


def _ranges(facts: Facts) -> dict[str, Any]:
    found, ids, titles = ranges(facts.organisation), facts.organisation.ids, facts.organisation.titles
    return {
        "open_positions": len(found.choices),
        "exact": found.exact,
        "layers": list(found.layers),
        "max_span": list(found.widest),
        "positions": [
            {
                "id": ids[position],
                "title": titles[position],
                "choices": [ids[superior] for superior in superiors],
                "layer": _spread(found.layer, position),
                "positions_below": _spread(found.below, position),
            }
            for position, superiors in found.choices.items()
        ],
    }


def _spread(spread: Range, position: int) -> list[int]:
    return [int(spread.least[position]), int(spread.most[position])]


def _quality(facts: Facts) -> dict[str, Any]:
    return {
        "index": facts.quality.index,
        "points": round(facts.quality.points, 1),
        "rules": [
            {
                "code": rule.check.code,
                "name": rule.check.name,
                "severity": rule.check.severity,
                "weight": round(rule.weight, 6),
                "failing": rule.failing,
                "positions": rule.positions,
                "share": round(rule.share, 6),
                "lost": round(rule.lost, 6),
            }
            for rule in facts.quality.rules
        ],
    }


def _counted(name: str, values: np.ndarray[Any, np.dtype[np.int64]]) -> list[dict[str, int]]:
    counts = np.bincount(values).tolist()
    return [{name: value, "positions": count} for value, count in enumerate(counts) if value and count]


def _department(department: Department) -> dict[str, Any]:
    return {
        "unit": department.unit,
        "corrections": list(department.corrections),
        "decisions": [
            {
                "position": decision.position,
                "question": decision.question,
                "options": [{"superior": superior, "places": places} for superior, places in decision.options],
            }
            for decision in department.decisions
        ],
        "matters": [
            {"said": matter.said, "places": matter.places, "advice": matter.advice} for matter in department.matters
        ],
    }


def _standing(standing: Standing) -> dict[str, Any]:
    counts = dict(zip((severity.value for severity in Severity), standing.counts, strict=True))
    return {"name": standing.name, "index": standing.index, "positions": standing.positions, "counts": counts}
