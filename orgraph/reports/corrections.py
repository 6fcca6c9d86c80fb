"""What is to be said in a user's own workbook: which cells are at fault and why, and the findings in front of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from orgraph.model.finding import Finding, Severity
from orgraph.model.reading import Account, Reported
from orgraph.model.source import Source
from orgraph.model.terms import LABELLED, SEVERITY
from orgraph.model.text import Language, Text
from orgraph.reports.causes import check_title
from orgraph.reports.evidence import cited
from orgraph.reports.facts import Facts
from orgraph.reports.progress import FIXED, NEW, REMAINING, counted, progress
from orgraph.reports.suggestions import sentence

MOST_NOTES = 4  # findings that the comment on one cell speaks of


@dataclass(frozen=True, slots=True)
class Note:
    """A place in the workbook, how grave it is, and what the comment says; `words` stand there where it is a row."""

    sheet: str | None
    row: int
    column: str | None
    words: str
    severity: Severity
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the findings sheet, with the place it leads to and its severity; "" is no state."""

    cells: tuple[str, ...]
    severity: Severity | None
    place: Source | None


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that goes into the workbook: its findings sheet, and the notes on cells of the user's sheets."""

    sheet: str
    introduction: tuple[str, ...]
    headings: tuple[tuple[str, float], ...]
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]


_SHEET = Text(zh="问题", en="Findings")
_INTRODUCTION = Text(
    zh="有错的单元格已标色并加了批注：红色是错误，黄色是警告；其余内容未动。提示以及幅度、层级等结构上的问题只列在这里。"
    "点“位置”可跳到单元格。"
    "改好后另存，再用 orgraph 读取这个文件，会说明哪些已改好、哪些仍在、哪些是新增的。",
    en="Cells at fault are coloured and have a comment: red for an error, yellow for a warning; nothing else was "
    "changed. Remarks, and questions of spans, layers and the like, are listed here only. “Place” leads to the cell. "
    "Correct and save the file, and read it with orgraph again: it then says what is fixed, what remains and what is "
    "new.",
)
# The reader of tables knows these headings (`orgraph.readers.tables.reported`); a test holds the two together.
_HEADINGS = (
    (Text(zh="程度", en="Severity"), 9),
    (Text(zh="编号", en="Code"), 9),
    (Text(zh="检查", en="Check"), 20),
    (Text(zh="岗位", en="Positions"), 24),
    (Text(zh="位置", en="Place"), 30),
    (Text(zh="问题", en="What is wrong"), 60),
    (Text(zh="建议改法", en="Suggested change"), 44),
    (Text(zh="怎么办", en="What to do"), 44),
    (Text(zh="依据", en="Evidence"), 60),
    (Text(zh="状态", en="State"), 10),
    (Text(zh="岗位编号", en="Ids"), 24),
)
PLACE = 4  # the column of the place, counted from 0


def corrections(facts: Facts, file: str) -> Corrections:
    """What to write into the workbook `file`, as sources name it."""
    language, findings = facts.language, facts.findings.findings
    found = progress(facts.organisation.reported, findings)
    new = {id(finding) for finding in found.new} if found else set()
    introduction = [_INTRODUCTION[language], *([counted(found)[language]] if found else [])]
    state = {True: NEW[language], False: REMAINING[language]} if found else {True: "", False: ""}
    entries = [_entry(finding, file, state[id(finding) in new], language) for finding in findings]
    entries += [_fixed(each, language) for each in (found.fixed if found else ())]
    headings = tuple((heading[language], width) for heading, width in _HEADINGS)
    notes = tuple(_notes(findings, file, _blank_cells(facts.organisation.accounts, file), language))
    return Corrections(_SHEET[language], tuple(introduction), headings, tuple(entries), notes)


def _entry(finding: Finding, file: str, state: str, language: Language) -> Entry:
    place = next((source for source in finding.evidence if source.file == file and source.row), None)
    where = place or next(iter(finding.evidence), None)
    cells = (
        SEVERITY[finding.severity][language],
        finding.code,
        check_title(finding.code)[language],
        "\n".join(finding.titles),
        where.place(language) if where else "",
        finding.message[language],
        "" if finding.suggestion is None else sentence(finding.suggestion, language),
        finding.correction[language],
        "\n".join(cited(source, language) for source in finding.evidence),
        state,
        "\n".join(finding.subjects),
    )
    return Entry(cells, finding.severity, place)


def _fixed(listed: Reported, language: Language) -> Entry:
    """A finding of an earlier time that is gone."""
    check = check_title(listed.code)[language]
    cells = ("", listed.code, check, "", "", listed.message, "", "", "", FIXED[language], "\n".join(listed.subjects))
    return Entry(cells, None, None)


def _is_of_cells(finding: Finding) -> bool:
    """Whether cells are at fault: not where a remark is made, or the shape of the organisation is in question."""
    return finding.severity is Severity.ERROR or (
        finding.severity is Severity.WARNING and not finding.code.startswith(_OF_SHAPE)
    )


_OF_SHAPE = ("OG4", "OG5", "OG8")  # spans, layers and grades, communication
_BLANK = "OG201"  # its evidence is the row; the cell at fault is the blank one of its superior


def _blank_cells(accounts: Sequence[Account], file: str) -> dict[tuple[str, str | None], str]:
    """The heading below which a superior that is not given should stand, sheet by sheet."""
    return {
        (_BLANK, account.read_as.get("sheet")): str(account.read_as["columns"]["superior"])
        for account in accounts
        if account.file == file and "superior" in account.read_as.get("columns", {})
    }


def _notes(
    findings: Sequence[Finding], file: str, superior: Mapping[tuple[str, str | None], str], language: Language
) -> Iterator[Note]:
    """One note for each place, however many findings it is evidence of; as grave as the gravest."""
    at: dict[tuple[str | None, int, str | None], list[tuple[Finding, Source]]] = {}
    for finding in filter(_is_of_cells, findings):
        for source in finding.evidence:
            if source.file == file and source.row:
                column = source.column or superior.get((finding.code, source.sheet))
                at.setdefault((source.sheet, source.row, column), []).append((finding, source))
    rank = list(Severity)
    for (sheet, row, column), found in at.items():
        told = dict.fromkeys(_told(finding, language) for finding, _ in found)
        severity = min((finding.severity for finding, _ in found), key=rank.index)
        text = "\n\n".join(list(told)[:MOST_NOTES])
        yield Note(sheet, row, column, found[0][1].quote, severity, text)


def _told(finding: Finding, language: Language) -> str:
    heading = LABELLED.format(label=f"{SEVERITY[finding.severity][language]} {finding.code}", text=finding.message)
    todo = finding.correction[language] if finding.suggestion is None else sentence(finding.suggestion, language)
    return f"{heading[language]}\n{todo}".strip()
