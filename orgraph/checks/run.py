"""Running checks over an organisation."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from orgraph.checks.catalogue import CHECKS
from orgraph.checks.own_rules import waiver_stale
from orgraph.checks.scopes import faults, runs_somewhere
from orgraph.checks.settings import code_faults
from orgraph.checks.transition_values import Transition
from orgraph.checks.waiving import waive
from orgraph.errors import ConfigurationError
from orgraph.model.finding import Check, Fault, Finding, NotRun, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_ORDER = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings that count, errors first and then by code; and the checks that could not run, with the reason.

    Beside them, in the same order, those that do not count: `settled` by a decision of the configuration, `waived`,
    and, against an earlier run, `known` from it; `gone` is how many that run has and this one has not, None where
    there is no earlier run. `ran` are the codes of the checks that ran everywhere.
    """

    findings: tuple[Finding, ...]
    not_run: tuple[NotRun, ...]
    settled: tuple[Finding, ...] = ()
    waived: tuple[Finding, ...] = ()
    known: tuple[Finding, ...] = ()
    gone: int | None = None
    ran: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many findings of each severity count."""
        return {severity.value: sum(f.severity is severity for f in self.findings) for severity in Severity}


def run_checks(organisation: Organisation, select: Collection[str] = (), *, today: date | None = None) -> Findings:
    """The findings of the checks whose codes begin with one of `select` (where it is empty, with one of those that
    the configuration selects; where that selects none, all). On the day `today` some waivers are over; without it
    none is.

    Raises ConfigurationError where the configuration has codes or thresholds that there are not.
    """
    if wrong := code_faults(organisation.configuration):
        raise ConfigurationError(*wrong)
    wanted = tuple(select) or organisation.configuration.select or ("",)
    checks = [check for check in CHECKS if check.code.startswith(wanted)]
    findings, not_run = _run(organisation, checks)
    ran = {check.code for check in checks} - {check.code for check in not_run}
    waiving = waive(organisation, findings, today)
    found = list(waiving.findings)
    if waiver_stale.CHECK.code in ran:
        found += _stale(organisation, waiving.used, ran, today)
    found.sort(key=lambda finding: (_ORDER[finding.severity], finding.code))
    return _sorted_out(found, not_run, ran)


def _run(organisation: Organisation, checks: Iterable[Check]) -> tuple[list[Finding], list[NotRun]]:
    findings: list[Finding] = []
    not_run: list[NotRun] = []
    for check in checks:
        if reason := _disabled(organisation, check) or check.lacks(organisation):
            not_run.append(NotRun(check.code, check.name, reason))
        else:
            findings.extend(_finding(organisation, check, fault) for fault in faults(organisation, check))
    return findings, not_run


def run_transition(transition: Transition) -> tuple[Finding, ...]:
    """The findings of the checks that compare two organisations, errors first and then by code; with the settings of
    the second, and without those that it waives."""
    after = transition.after
    findings = [
        _finding(after, check, fault)
        for check in CHECKS
        if check.compares and not _disabled(after, check)
        for fault in check.find(transition, **after.configuration.thresholds.get(check.code, {}))
    ]
    findings.sort(key=lambda finding: (_ORDER[finding.severity], finding.code))
    return tuple(finding for finding in waive(after, findings, None).findings if finding.is_open)


def _stale(
    organisation: Organisation, used: Collection[int], ran: Collection[str], today: date | None
) -> list[Finding]:
    """The waivers that are out of date. Checks that were not asked for and that a waiver names are run for it."""
    codes = {waiver.code for waiver in organisation.configuration.waivers} - set(ran)
    further = [check for check in CHECKS if check.code in codes]
    findings, not_run = _run(organisation, further)
    judged = ({*ran} | codes) - {check.code for check in not_run}
    used = {*used, *waive(organisation, findings, today).used}
    return [
        _finding(organisation, waiver_stale.CHECK, fault)
        for fault in waiver_stale.stale_waivers(organisation, used, judged, today)
    ]


def _disabled(organisation: Organisation, check: Check) -> Text | None:
    return None if runs_somewhere(organisation, check.code) else _SWITCHED_OFF


_SWITCHED_OFF = Text(zh="orgraph.toml 关闭了这项检查。", en="orgraph.toml switches this check off.")


def _sorted_out(findings: Sequence[Finding], not_run: Sequence[NotRun], ran: Iterable[str]) -> Findings:
    """The findings by whether they count. One that is settled and waived is settled."""
    return Findings(
        findings=tuple(finding for finding in findings if finding.is_open),
        not_run=tuple(not_run),
        settled=tuple(finding for finding in findings if finding.settled is not None),
        waived=tuple(finding for finding in findings if finding.waived is not None and finding.settled is None),
        ran=tuple(sorted(ran)),
    )


def _finding(organisation: Organisation, check: Check, fault: Fault) -> Finding:
    values = {"titles": _listed(organisation, fault.subjects), **fault.values}
    return Finding(
        code=check.code,
        name=check.name,
        severity=fault.severity or check.severity,
        subjects=tuple(organisation.ids[subject] for subject in fault.subjects),
        titles=tuple(organisation.titles[subject] for subject in fault.subjects),
        message=check.message.format(**values),
        why=check.why.format(**values),
        correction=check.correction.format(**values),
        evidence=fault.evidence,
        follows=fault.follows,
        suggestion=fault.suggestion,
        settled=fault.settled,
    )


def _listed(organisation: Organisation, subjects: Iterable[int], most: int = 12) -> str:
    titles = [organisation.titles[subject] for subject in subjects]
    mark = "、" if organisation.language == "zh" else ", "
    return mark.join(titles[:most]) + (f" … (+{len(titles) - most})" if len(titles) > most else "")
