"""Findings against those of an earlier run: what is new, what was known, how much is gone.

A finding is known where the earlier run has one of the same code about the same positions, in whatever order they
stand; one about no position, where it has one of the same code in the same file, sheet and column. Of several that
agree, those with the same message are paired first. As many are known as there were; one more is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace

from orgraph.checks.run import Findings
from orgraph.model.earlier import Earlier, as_kept
from orgraph.model.finding import Finding


def against(findings: Findings, earlier: Sequence[Earlier]) -> Findings:
    """The findings with those that the earlier run has set apart as known. What is gone is counted for the checks
    that ran."""
    every = (*findings.findings, *findings.settled, *findings.waived)
    pairs = _paired(every, earlier)
    known = {number for number in pairs if number < len(findings.findings)}
    met = set(pairs.values())
    return replace(
        findings,
        findings=tuple(finding for number, finding in enumerate(findings.findings) if number not in known),
        known=tuple(findings.findings[number] for number in sorted(known)),
        gone=sum(number not in met and old.code in findings.ran for number, old in enumerate(earlier)),
    )


def _paired(new: Sequence[Finding], old: Sequence[Earlier]) -> dict[int, int]:
    """For each finding that is known, by number, the earlier one by number."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for number, each in enumerate(old):
        waiting[each.key].append(number)
    pairs: dict[int, int] = {}
    for same_message in (True, False):
        for number, finding in enumerate(new):
            left = waiting[as_kept(finding).key] if number not in pairs else []
            messages = {finding.message.zh, finding.message.en}
            fit = next((each for each in left if not same_message or old[each].message in messages), None)
            if fit is not None:
                pairs[number] = fit
                left.remove(fit)
    return pairs
