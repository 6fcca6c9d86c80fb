"""What SOURCES name: files, folders, and `FILE#PART`; and the readings of them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from orgraph.errors import NoRecordsError, SourceError
from orgraph.model.claim import ClaimColumns
from orgraph.model.configuration import Configuration
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Account, Reading
from orgraph.model.text import Text
from orgraph.readers import tables
from orgraph.readers.configuration import FILE_NAME
from orgraph.readers.own_output import is_own_output
from orgraph.readers.sheet import Sheet
from orgraph.readers.uncollected import uncollected


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read: where it is, the name it has in evidence, and the one document of it that is meant; whether
    it was found in a folder rather than named."""

    path: Path
    name: str
    part: int | str | None = None
    found: bool = False


def as_text(name: str) -> str:
    """The name of a file as text that can be written anywhere: bytes that are no UTF-8 are escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def locate(sources: Sequence[str], configuration: Configuration, configured_folder: Path | None) -> list[SourceFile]:
    """The files that the sources name, folders opened, in a stable order.

    Of the folder that holds `orgraph.toml` only its `sources` are read, where it has that key. Raises SourceError
    with every source that is not there or holds nothing readable.
    """
    faults: list[Text] = []
    found: list[SourceFile] = []
    for source in sources:
        path, part = _split(source)
        if not source.strip() or (path.is_dir() and part is not None):
            faults.append(_not_there(source))  # a folder has no parts
        elif path.is_dir():
            wanted = (
                configuration.sources if configured_folder and path.resolve() == configured_folder.resolve() else ()
            )
            files, unmet = _in_folder(path, wanted)
            faults += (_matches_nothing(path, each) for each in unmet)
            if not files and not unmet:
                faults.append(_nothing_in(path))
            found += [SourceFile(file, as_text(file.relative_to(path).as_posix()), part, True) for file, part in files]
        elif path.is_file():
            found.append(SourceFile(path, as_text(path.name), part))
        else:
            faults.append(_not_there(source))
    if faults:
        raise SourceError(*faults)
    return list(dict.fromkeys(found))


def read(files: Sequence[SourceFile], columns: Mapping[str, str], *, all_parts: bool = False) -> list[Reading]:
    """The readings of these files. Raises SourceError with every file that cannot be read at all; a collection of
    several documents is such a file, unless `all_parts` are wanted. A file in a folder that holds no records is no
    fault where others do."""
    readings: list[Reading] = []
    faults: list[SourceError] = []
    empty: list[SourceError] = []
    for file in files:
        try:
            with uncollected():
                readings += _read(file, columns, all_parts)
        except NoRecordsError as error:
            (empty if file.found else faults).append(error)
            readings += error.readings or [_left_out(file.name, "no_records")]
        except SourceError as error:
            faults.append(error)
        except OSError as error:
            faults.append(SourceError(_NOT_OPENED.format(file=file.name, why=error.strerror or error)))
    if not any(len(reading.positions) or len(reading.claims) for reading in readings):
        faults += empty
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise SourceError(*(message for fault in faults for message in fault.messages))
    return readings if "title" in columns else tables.without_other_things(readings)


def _read(file: SourceFile, columns: Mapping[str, str], all_parts: bool) -> list[Reading]:
    if is_own_output(file.path):
        if file.found:
            return [_left_out(file.name, "left_out")]
        raise SourceError(_OWN_OUTPUT.format(file=file.name))
    if tables.handles(file.path) and not _holds_roles(file.path):
        if file.part is not None:
            raise SourceError(
                Text(
                    zh=f"{file.name} 是表格，没有「#{file.part}」这样的分篇。请去掉 #{file.part}。",
                    en=f"{file.name} is a table and has no part #{file.part}. Leave out #{file.part}.",
                )
            )
        return tables.read_tables(file.path, file.name, columns, _read_form)
    from orgraph.readers import documents  # its vocabulary costs a tenth of a second, and most sources are tables

    if documents.handles(file.path) or _holds_roles(file.path):
        if all_parts and file.part is None:
            return documents.read_all_parts(file.path, file.name)
        return [documents.read_document(file.path, file.name, file.part)]
    raise SourceError(
        Text(
            zh=f"不会读 {file.name} 这种文件。能读的有：{_READABLE}。",
            en=f"{file.name} is not of a kind that can be read. Readable: {_READABLE}.",
        )
    )


_NOT_OPENED = Text(
    "{file} 打不开：{why}。请检查权限，或关闭正打开它的程序。",
    "{file} cannot be opened: {why}. Check its permissions, or close the program that has it open.",
)
_OWN_OUTPUT = Text(
    "{file} 是 orgraph 写成的结果，不是来源。请给出原来的岗位表或岗位说明书。",
    "{file} was written by orgraph and is no source. Give the tables or job descriptions that it was made from.",
)


def _left_out(name: str, why: str) -> Reading:
    """The reading of what lies among the sources and is none: nothing, and a note in the account."""
    account = Account(name, 0, 0, 0, {why: True})
    return Reading(name, PositionColumns.of([]), ClaimColumns.of([]), account, closed=True)


def _holds_roles(path: Path) -> bool:
    """Whether a JSON file is a tree of roles, a document, rather than a table of rows."""
    if path.suffix.casefold() != ".json":
        return False
    from orgraph.readers import documents

    return documents.is_role_file(path)


def _read_form(sheet: Sheet) -> Reading | None:
    """The reading of a sheet that is a form. A large one is a table, and the vocabulary of forms is not asked."""
    if len(sheet.rows) > _LONGEST_FORM:
        return None
    from orgraph.readers.documents.formats.form_sheet import read_form

    return read_form(sheet)


_LONGEST_FORM = 2000  # rows
READABLE = (
    *(".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".json"),
    *(".txt", ".md", ".html", ".docx", ".doc", ".rtf", ".odt", ".wps", ".mht", ".pdf", ".yaml", ".yml"),
)
_READABLE = " ".join(READABLE)


def text_of(file: SourceFile) -> Sequence[str]:
    """The lines of a document as its places count them. Raises SourceError for a table, whose places are rows."""
    from orgraph.readers import documents

    if documents.handles(file.path) or _holds_roles(file.path):
        return documents.text_of(file.path, file.name)
    raise SourceError(
        Text(
            zh=f"{file.name} 不是文档：出处是工作表的行，请直接在表格中查看。",
            en=f"{file.name} is no document: its places are the rows of a sheet, to be looked up there.",
        )
    )


def _split(source: str) -> tuple[Path, int | str | None]:
    path = Path(source)
    name, mark, part = source.rpartition("#")
    if path.exists() or not (name and mark and part):
        return path, None
    return Path(name), int(part) if part.isdecimal() else part


_Found = tuple[Path, int | str | None]


def _in_folder(folder: Path, wanted: Sequence[str]) -> tuple[list[_Found], list[str]]:
    """The sources in a folder, or those of them that are wanted: files, patterns, folders, and FILE#PART; and what is
    wanted and matches nothing."""
    found: dict[_Found, None] = {}
    unmet: list[str] = []
    for each in wanted or ["**/*"]:
        matching = _matching(folder, each)
        if wanted and not matching:
            unmet.append(each)
        found |= dict.fromkeys(matching)
    return list(found), unmet


def _matching(folder: Path, wanted: str) -> list[_Found]:
    """The sources that one file, pattern or folder of `sources` stands for; none where it is no pattern at all."""
    try:
        path, part = _split(str(folder / wanted))
        if path.is_file() and part is not None:
            return [(path, part)]
        pattern = wanted if path.is_file() or "*" in wanted else f"{wanted}/**/*"
        return [(path, None) for path in sorted(folder.glob(pattern)) if _is_source(path, folder)]
    except (ValueError, NotImplementedError, IndexError, OSError):
        return []


def _is_source(path: Path, folder: Path) -> bool:
    from orgraph.readers import documents

    parts = path.relative_to(folder).parts
    return (
        path.is_file()
        and not any(part.startswith((".", "~$")) for part in parts)
        and path.stem.casefold() != "readme"
        and path.name != FILE_NAME
        and (tables.handles(path) or documents.handles(path))
    )


def _nothing_in(folder: Path) -> Text:
    return Text(
        zh=f"文件夹 {folder} 里没有可读的来源(能读的有：{_READABLE}；README 不读)。",
        en=f"The folder {folder} holds no readable source (readable: {_READABLE}; README files are not read).",
    )


def _matches_nothing(folder: Path, wanted: str) -> Text:
    return Text(
        zh=f"{FILE_NAME} 的 sources 写有「{wanted}」，文件夹 {folder} 里没有与它相符的来源。请核对名称；"
        "可写文件、文件夹或 *.xlsx 这样的样式，路径从该文件夹算起。",
        en=f"{FILE_NAME} names “{wanted}” in sources, and nothing readable in {folder} matches it. Check the name; it "
        "may be a file, a folder or a pattern such as *.xlsx, seen from that folder.",
    )


def _not_there(source: str) -> Text:
    return Text(
        zh=f"没有「{source}」这个文件或文件夹。请核对路径。",
        en=f'There is no file or folder "{source}". Check the path.',
    )
