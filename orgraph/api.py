"""The verbs, a few lines each.

org = orgraph.load("data/4s-dealership/descriptions")
org.check()                 # Findings
org.chart("chart.html")     # the org-chart page
orgraph.compare(before, after)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from orgraph.errors import ConfigurationError, SourceError
from orgraph.model import organisation as model
from orgraph.model.change import Comparison
from orgraph.model.configuration import Configuration
from orgraph.model.privacy import DROPPED, Privacy
from orgraph.model.reading import Reading
from orgraph.model.text import Language, Text
from orgraph.readers.configuration import find_configuration, read_configuration
from orgraph.readers.sources import SourceFile, as_text, locate, read
from orgraph.readers.sources import text_of as document_text
from orgraph.resolution.organise import organise

if TYPE_CHECKING:
    import pandas as pd

    from orgraph.charts.opening import Opening
    from orgraph.checks.run import Findings
    from orgraph.resolution.proposals import Proposals

PathLike = str | Path
Content = TypeVar("Content", str, bytes, str | bytes)


class Organisation(model.Organisation):
    """An organisation with the verbs on it. In a notebook it shows itself."""

    source_files: tuple[Path, ...] = ()

    def check(
        self,
        select: str | Collection[str] = (),
        *,
        today: date | None = None,
        baseline: PathLike | None = None,
    ) -> Findings:
        """The findings of all checks, or of those whose codes begin with `select` or one of them.

        Waivers are judged on the day `today`, by default the day it is: the only clock there is. Against a
        `baseline`, the JSON of an earlier run, what that run had is `known` and no longer among the findings.
        """
        from orgraph.checks.baseline import against
        from orgraph.checks.run import run_checks
        from orgraph.readers.earlier import read_earlier

        codes = (select,) if isinstance(select, str) else select
        earlier = None if baseline is None else read_earlier(Path(baseline))
        findings = run_checks(self, codes, today=today or date.today())
        return findings if earlier is None else against(findings, earlier)

    @cached_property
    def checked(self) -> Findings:
        """The findings of all checks, run once."""
        return self.check()

    @cached_property
    def positions(self) -> pd.DataFrame:
        """One row a position: what the sources have, the chosen superior, and layer (1 at the top, 0 on or beneath
        a ring), span of control, and how many positions are below."""
        from orgraph.measures import measure
        from orgraph.model.frames import position_frame

        measures = measure(self)
        return position_frame(self).assign(
            layer=measures.layer, span=measures.span, positions_below=measures.positions_below
        )

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row a finding: code, name, severity, titles, message, correction, evidence."""
        import pandas as pd

        columns = ("code", "name", "severity", "titles", "message", "correction", "evidence")
        rows = [
            (
                finding.code,
                finding.name,
                finding.severity.value,
                list(finding.titles),
                finding.message[self.language],
                finding.correction[self.language],
                [f"{source.place(self.language)}: {source.quote}" for source in finding.evidence],
            )
            for finding in self.checked.findings
        ]
        return pd.DataFrame(rows, columns=list(columns))

    @cached_property
    def proposals(self) -> Proposals:
        """Likely aliases with score and reason, and names to look at; `orgraph resolve` writes them as TOML."""
        from orgraph.resolution.proposals import proposals_of

        return proposals_of(self)

    def summary(self) -> dict[str, Any]:
        """Size, spans, layers and faults in figures; see `orgraph.measures.summary`."""
        from orgraph.measures.summary import summary

        return summary(self)

    def chart(
        self,
        path: PathLike | None = None,
        *,
        language: Language | None = None,
        opening: Opening | None = None,
        pay: bool = False,
        today: date | None = None,
        say: Callable[[Text], None] | None = None,
    ) -> str | bytes:
        """The chart in the format that the name of `path` asks for (.html, .svg, .pdf, .png, .pptx), written there;
        the page where there is none. `opening` is how it is seen at first, or drawn; `say` is told, in both
        languages, what the reader of a drawing should know, such as that it had to be made smaller. The page
        holds what positions cost only with `pay`. With `today` waivers are judged on that day, as `check` does, and
        drawings and slides bear it; without it they bear none, so that the same sources give the same file."""
        from orgraph.charts.chart_file import chart_content, chart_format
        from orgraph.charts.opening import Opening

        form = ".html" if path is None else chart_format(Path(path))
        checked = self.checked if today is None else self.check(today=today)
        content = chart_content(
            self,
            (*checked.findings, *checked.settled, *checked.waived),
            form,
            language=language or self.language,
            opening=opening or Opening(),
            pay=pay,
            day=today,
            say=say or _unsaid,
        )
        return self._written(path, content)

    def network(self, path: PathLike | None = None, *, language: Language | None = None) -> str:
        """The page of reporting and communication links; written to `path` where one is given."""
        from orgraph.charts.network import network_page

        return self._written(path, network_page(self, language=language or self.language))

    def report(
        self,
        path: PathLike | None = None,
        *,
        language: Language | None = None,
        chart: PathLike | None = None,
        history: Sequence[PathLike] = (),
    ) -> str | bytes:
        """The consistency report in the format that the name of `path` asks for, written there; in Markdown where
        there is none. A page leads to the positions on `chart`, by default the chart.html beside it; `history` are
        earlier reports in JSON."""
        from orgraph.exporters.report_file import chart_beside, report_content, report_format
        from orgraph.reports.history import read_history
        from orgraph.reports.report import build_report

        form = ".md" if path is None else report_format(Path(path))
        beside = None if path is None else chart_beside(Path(path), None if chart is None else Path(chart))
        earlier = read_history([Path(each) for each in history])
        report = build_report(self, self.checked, language=language or self.language, earlier=earlier)
        content = report_content(report, form, chart=beside)
        return self._written(path, content if isinstance(content, str | bytes) else "".join(content))

    def corrections(self, path: PathLike, *, language: Language | None = None) -> bytes:
        """The one workbook among the sources with its cells at fault coloured and commented and the findings in a
        sheet in front, written to `path`; read again, it says what is fixed, what remains and what is new."""
        from orgraph.exporters.correction_workbook import correction_workbook, the_workbook
        from orgraph.reports.corrections import corrections
        from orgraph.reports.facts import Facts

        source = the_workbook(self.source_files, Path(path))
        said = corrections(Facts(self, self.checked, language or self.language), source.name)
        return self._written(path, correction_workbook(source, said, self.accounts, source.name))

    def withhold(self, *, pseudonyms: bool = False, drop: Collection[str] = (), minimum_group: int = 0) -> Organisation:
        """The same organisation without what is personal, in everything it says; see `orgraph.model.privacy`."""
        (reduced,) = withhold([self], Privacy(pseudonyms, tuple(drop), minimum_group))
        return reduced

    def _written(self, path: PathLike | None, content: Content) -> Content:
        if path is not None:
            from orgraph.exporters.files import write

            write(Path(path), content, self.source_files)
        return content

    def _repr_html_(self) -> str:
        from orgraph.charts.notebook import notebook_html

        return notebook_html(self, self.checked.findings, language=self.language)


def _unsaid(note: Text) -> None:
    """Remarks on a drawing where nobody asked for them."""


def load(
    *sources: PathLike,
    config: PathLike | Literal[False] | None = None,
    columns: Mapping[str, str] | None = None,
) -> Organisation:
    """The organisation that these files and folders speak of.

    `config` is an `orgraph.toml`, by default the one beside the sources or above them; False takes none.
    `columns` maps a role to the heading that holds it, as `--map superior="…"` does. Raises an OrgraphError that
    says what could not be read.
    """
    configuration, files = plan_reading([str(source) for source in sources], config)
    readings = read(files, {**configuration.columns, **(columns or {})})
    organisation = organise(readings, configuration, name=_name(files))
    if len(organisation) == 0:
        raise SourceError(_nobody_in(files, readings))
    if configuration != Configuration():
        from orgraph.checks.settings import refuse_faults

        refuse_faults(organisation)
    return _with_verbs(organisation, files)


def _nobody_in(files: Sequence[SourceFile], readings: Sequence[Reading]) -> Text:
    names = ", ".join(file.name for file in files)
    if all(file.path.stat().st_size == 0 for file in files):
        return Text(zh=f"{names} 是空的。", en=f"{names}: empty, there is nothing in it to read.")
    if units := [reading.name for reading in readings if reading.units]:
        listing = ", ".join(dict.fromkeys(units))
        return Text(
            zh=f"{names} 里没有岗位：{listing} 是部门表。请把岗位表或岗位说明书一并写在命令里。",
            en=f"There is no position in {names}: {listing} is a table of units. Name a table of positions or job "
            "descriptions as well.",
        )
    return Text(
        zh=f"{names} 里没有找到任何岗位：没有岗位表的列，也没有「岗位名称、直接上级」等栏目。"
        "orgraph extract 会列出每一行为何没读。",
        en=f"No position was found in {names}: no column of titles, and no fields such as “Reports to”. "
        "orgraph extract lists why each line was not read.",
    )


def readings_of(
    sources: Sequence[PathLike],
    *,
    config: PathLike | Literal[False] | None = None,
    columns: Mapping[str, str] | None = None,
) -> tuple[list[Reading], list[Path]]:
    """What the sources say, reading by reading, before any of it is resolved; and the files read. A collection
    of documents gives all of them."""
    configuration, files = plan_reading([str(source) for source in sources], config)
    if configuration.faults:
        raise ConfigurationError(*configuration.faults)
    readings = read(files, {**configuration.columns, **(columns or {})}, all_parts=True)
    return readings, [file.path for file in files]


def parts_of(sources: Sequence[PathLike]) -> list[tuple[str, int, str, int, int]]:
    """The documents in these files: file, number, heading, first and last line."""
    from orgraph.readers import documents

    _, files = plan_reading([str(source) for source in sources], False)
    return [
        (file.name, part.number, part.heading, part.first, part.last)
        for file in files
        if documents.handles(file.path)
        for part in documents.parts(file.path)
    ]


def files_of(sources: Sequence[PathLike]) -> list[Path]:
    """The files that the sources name: none of them is ever written over."""
    return [file.path for file in plan_reading([str(source) for source in sources], False)[1]]


def text_of(source: PathLike) -> Sequence[str]:
    """The text of one document, line by line as its places count: of a Word file, the text that was read in it."""
    _, files = plan_reading([str(source)], False)
    if len(files) > 1:
        raise SourceError(_one_at_a_time(source, len(files)))
    return document_text(files[0])


def _one_at_a_time(source: PathLike, count: int) -> Text:
    return Text(
        zh=f"{source} 里有 {count} 个文件。请指明要看哪一个文件的文字。",
        en=f"{source} holds {count} files. Name the one whose text is wanted.",
    )


def plan_reading(
    sources: Sequence[str], config: PathLike | Literal[False] | None = None
) -> tuple[Configuration, list[SourceFile]]:
    """The configuration that applies to these sources, and the files they name."""
    path = _configuration_path(sources, config)
    configuration = Configuration() if path is None else read_configuration(path)
    return configuration, locate(sources, configuration, None if path is None else path.parent)


def _configuration_path(sources: Sequence[str], config: PathLike | Literal[False] | None) -> Path | None:
    if config is False:
        return None
    if config is not None:
        return Path(config)
    found = (find_configuration(Path(source.rpartition("#")[0] or source)) for source in sources)
    return next((path for path in found if path), None)


def _name(files: Sequence[SourceFile]) -> str:
    first = files[0].path
    return as_text(first.stem if len(files) == 1 else first.resolve().parent.name)


def _with_verbs(plain: model.Organisation, files: Sequence[SourceFile]) -> Organisation:
    return _with_files(plain, tuple(file.path for file in files))


def _with_files(plain: model.Organisation, files: tuple[Path, ...]) -> Organisation:
    organisation = Organisation(**{field.name: getattr(plain, field.name) for field in fields(plain)})
    object.__setattr__(organisation, "source_files", files)
    return organisation


def withhold(organisations: Sequence[Organisation], privacy: Privacy) -> list[Organisation]:
    """The organisations without what is to be withheld; a person has the same pseudonym in all of them. Raises
    ConfigurationError where something is to be dropped that is not known."""
    if unknown := sorted(set(privacy.drop) - set(DROPPED)):
        raise ConfigurationError(_NOT_DROPPED.format(given=", ".join(unknown), known=", ".join(DROPPED)))
    if not privacy:
        return list(organisations)
    from orgraph.resolution.withheld import withheld

    reduced = withheld(organisations, privacy)
    return [_with_files(plain, each.source_files) for plain, each in zip(reduced, organisations, strict=True)]


_NOT_DROPPED = Text(
    zh="--drop 不认识 {given}。可以去掉的有：{known}。",
    en="--drop does not know {given}. What can be dropped: {known}.",
)


@dataclass(frozen=True, slots=True, repr=False)
class ShownComparison(Comparison):
    """A comparison with the verbs on it."""

    organisations: tuple[Organisation, ...] = ()

    def chart(self, path: PathLike | None = None, *, language: Language | None = None) -> str:
        """The page with the first organisation, the last, and both together; written to `path` where one is given."""
        from orgraph.charts.page import comparison_page
        from orgraph.exporters.files import write

        before, after = self.organisations[0], self.organisations[-1]
        findings = before.checked.findings, after.checked.findings
        page = comparison_page(before, after, self, findings, language=language or self.organisations[0].language)
        if path is not None:
            write(Path(path), page, self._files)
        return page

    def workbook(self, path: PathLike | None = None, *, language: Language | None = None) -> bytes:
        """A workbook with a sheet for each kind of change, the measures and the findings; written to `path` where one
        is given."""
        from orgraph.exporters.files import write
        from orgraph.exporters.report_workbook import sheets_xlsx
        from orgraph.reports.comparison_sheets import comparison_sheets

        content = sheets_xlsx(comparison_sheets(self, self.organisations, language or self.organisations[0].language))
        if path is not None:
            write(Path(path), content, self._files)
        return content

    @property
    def _files(self) -> list[Path]:
        return [file for each in self.organisations for file in each.source_files]


def compare(*organisations: Organisation) -> ShownComparison:
    """Two or more organisations side by side: what changed from the first to the last."""
    from orgraph.scenarios.comparison import compare as compare_organisations

    found = compare_organisations(organisations, [organisation.checked for organisation in organisations])
    values = {field.name: getattr(found, field.name) for field in fields(found)}
    return ShownComparison(**values, organisations=organisations)
