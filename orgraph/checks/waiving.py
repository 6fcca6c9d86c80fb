"""Findings that the waivers of `orgraph.toml` let pass.

A waiver lets pass the findings of its code that are about one of the positions it names, or about one in a unit that
it names; where it names none, all of its code. It holds until its last day, that day included. Settled findings need
no waiver. The day is a parameter: nothing here knows a clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from orgraph.model.configuration import Waiver
from orgraph.model.finding import Finding, Waived
from orgraph.model.organisation import Organisation
from orgraph.resolution.called import called


@dataclass(frozen=True, slots=True)
class Waiving:
    """The findings, those let pass marked as waived; and the numbers of the waivers that let one pass."""

    findings: tuple[Finding, ...]
    used: frozenset[int]


def waive(organisation: Organisation, findings: Sequence[Finding], today: date | None = None) -> Waiving:
    """Marks what is waived on this day; without a day no waiver is over. Of several waivers the first is named."""
    waivers = organisation.configuration.waivers
    holding = [
        (number, waiver, meant(organisation, waiver))
        for number, waiver in enumerate(waivers)
        if not is_over(waiver, today)
    ]
    used: set[int] = set()
    marked: list[Finding] = []
    for finding in findings:
        fits = [
            (number, waiver)
            for number, waiver, about in holding
            if waiver.code == finding.code and (about is None or not about.isdisjoint(finding.subjects))
        ]
        if fits and finding.settled is None:
            used.update(number for number, _ in fits)
            waiver = fits[0][1]
            finding = replace(finding, waived=Waived(waiver.reason, waiver.until))
        marked.append(finding)
    return Waiving(tuple(marked), frozenset(used))


def is_over(waiver: Waiver, today: date | None) -> bool:
    """Whether the last day of the waiver is past."""
    return waiver.until is not None and today is not None and date.fromisoformat(waiver.until) < today


def meant(organisation: Organisation, waiver: Waiver) -> frozenset[str] | None:
    """The ids of the positions that a waiver is for; None where it is for all."""
    if not waiver.positions and not waiver.units:
        return None
    names = called(organisation)
    found = [position for name in waiver.positions for position in names.positions(name)]
    found += [position for name in waiver.units for position in names.unit(name)]
    return frozenset(organisation.ids[position] for position in found)
