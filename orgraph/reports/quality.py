"""A quality index from 0 to 100, with its arithmetic.

Every check that ran weighs by its severity: weight = points / sum of the points of all checks that ran, with 0.5
points for an error, 0.3 for a warning and 0.1 for a remark. What fails a check are the positions that its findings
are about, each once; a finding that is about none (a heading, a blank row) counts as one. A finding of lesser severity
than its check counts in proportion. With N positions

    index = 100 · (1 − Σ weight · failing / N)

where no check's share exceeds 1. Findings that are settled or waived do not count, and a check that did not run
weighs nothing: it counts neither as passed nor as failed.

Source: the form is that of Nakisa's published data quality rules; the points are theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgraph.checks.catalogue import CHECKS
from orgraph.checks.run import Findings
from orgraph.model.finding import Check, Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.terms import CHECKS as COUNTED
from orgraph.model.terms import SEVERITY, number
from orgraph.model.text import Language, Text
from orgraph.reports.content import Block, Prose, Section, Table

POINTS = {Severity.ERROR: 0.5, Severity.WARNING: 0.3, Severity.INFORMATION: 0.1}


@dataclass(frozen=True, slots=True)
class Rule:
    """A check that ran: its weight, and how many of how many positions fail it."""

    check: Check
    weight: float
    failing: float
    positions: int

    @property
    def share(self) -> float:
        """The part of the positions that fails, at most 1."""
        return min(1.0, self.failing / self.positions)

    @property
    def lost(self) -> float:
        """What it takes off the index."""
        return 100 * self.weight * self.share


@dataclass(frozen=True, slots=True)
class Quality:
    """The index, and the checks it comes from, in the order of the catalogue."""

    rules: tuple[Rule, ...]

    @property
    def index(self) -> float:
        """From 0 to 100, to one decimal."""
        return round(max(0.0, 100 - sum(rule.lost for rule in self.rules)), 1)

    @property
    def points(self) -> float:
        """The sum of the points of all checks that ran."""
        return sum(POINTS[rule.check.severity] for rule in self.rules)


def quality(organisation: Organisation, findings: Findings) -> Quality:
    """The index of an organisation, by what its checks found."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings.findings:
        by_code.setdefault(finding.code, []).append(finding)
    skipped = {check.code for check in findings.not_run}
    ran = [check for check in CHECKS if (check.code in findings.ran if findings.ran else check.code not in skipped)]
    points = sum(POINTS[check.severity] for check in ran)
    return Quality(
        tuple(
            Rule(
                check,
                POINTS[check.severity] / points,
                _failing(check, by_code.get(check.code, ())),
                max(1, len(organisation)),
            )
            for check in ran
        )
    )


def _failing(check: Check, findings: Sequence[Finding]) -> float:
    """How many positions fail, each by its gravest finding; and a finding that is about none as one."""
    worst: dict[str, float] = {}
    beside = 0.0
    for finding in findings:
        gravity = min(1.0, POINTS[finding.severity] / POINTS[check.severity])
        for subject in finding.subjects:
            worst[subject] = max(worst.get(subject, 0.0), gravity)
        beside += 0.0 if finding.subjects else gravity
    return round(sum(worst.values()) + beside, 6)


_TITLE = Text(zh="质量指数", en="Quality index")
_INDEX = Text(zh="质量指数 {index}（满分 100）。", en="The quality index is {index} of 100.")
_FORMULA = Text(
    zh="指数 = 100 ×（1 − Σ 权重 × 不合格的比例）。执行过的检查每项按程度计分：错误 0.5、警告 0.3、提示 0.1；"
    "权重 = 该项的分 ÷ 各项分之和。不合格的比例 = 该项问题涉及的岗位数 ÷ 全部 {positions} 个岗位；"
    "不涉及岗位的问题每个按 1 个计。比检查本身程度轻的问题按比例计。没有执行的检查不计入。",
    en="Index = 100 · (1 − Σ weight · failing share). Each check that ran has points by its severity: error 0.5, "
    "warning 0.3, remark 0.1; its weight is its points over the sum of all. The failing share is the number of "
    "positions that its findings are about, of {positions} in all; a finding about no position counts as one, and one "
    "of lesser severity than its check in proportion. Checks that did not run do not count.",
)
_SUM = Text(
    zh="执行了 {ran}，分之和 {points}。合计扣 {lost}：100 − {lost} = {index}。",
    en="{ran} ran, with {points} points in all. Together they take off {lost}: 100 − {lost} = {index}.",
)
_HEADINGS = (
    Text(zh="检查", en="Check"),
    Text(zh="编号", en="Code"),
    Text(zh="程度", en="Severity"),
    Text(zh="权重", en="Weight"),
    Text(zh="不合格", en="Failing"),
    Text(zh="比例", en="Share"),
    Text(zh="扣分", en="Taken off"),
)


def quality_section(found: Quality, organisation: Organisation, language: Language) -> Section:
    """The index, the formula, and what each check takes off; those that take off nothing are only counted."""
    lost = round(100 - found.index, 1)
    failing = sorted((rule for rule in found.rules if rule.failing), key=lambda rule: (-rule.lost, rule.check.code))
    said = _SUM.format(
        ran=COUNTED.of(len(found.rules)), points=f"{found.points:.1f}", lost=f"{lost:.1f}", index=f"{found.index:.1f}"
    )
    blocks: tuple[Block, ...] = (
        Prose(_INDEX.format(index=f"{found.index:.1f}")[language]),
        Prose(_FORMULA.format(positions=number(len(organisation)))[language]),
    )
    if failing:
        rows = tuple(_row(rule, language) for rule in failing)
        blocks += (Table(tuple(heading[language] for heading in _HEADINGS), rows, len(rows)),)
    return Section(_TITLE[language], (*blocks, Prose(said[language])))


def _row(rule: Rule, language: Language) -> tuple[str | float, ...]:
    check = rule.check
    return (
        check.title[language],
        check.code,
        SEVERITY[check.severity][language],
        f"{rule.weight:.4f}",
        round(rule.failing, 2),
        f"{rule.share:.2%}",
        f"{rule.lost:.2f}",
    )
