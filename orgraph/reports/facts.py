"""What a report is drawn up from: whoever writes it out in full, as a workbook or as data, takes it from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from orgraph.checks.run import Findings
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language
from orgraph.reports.departments import Department, departments
from orgraph.reports.history import Standing
from orgraph.reports.quality import Quality, quality


@dataclass(frozen=True, eq=False)
class Facts:
    """The organisation and its findings, in the language of the report, with the earlier reports."""

    organisation: Organisation
    findings: Findings
    language: Language
    earlier: Sequence[Standing] = ()

    @cached_property
    def quality(self) -> Quality:
        """The quality index with its arithmetic."""
        return quality(self.organisation, self.findings)

    @cached_property
    def standing(self) -> Standing:
        """This report in short."""
        error, warning, information = self.findings.counts().values()
        index = self.quality.index
        return Standing(self.organisation.name, len(self.organisation), index, (error, warning, information))

    @cached_property
    def departments(self) -> tuple[Department, ...]:
        """What each unit is asked to mend."""
        return departments(self.organisation, self.findings.findings, self.language)
