"""A file of tables → readings: what each sheet holds, and what stands in the way."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from orgraph.errors import NoRecordsError, SourceError
from orgraph.model.reading import Reading, Unread
from orgraph.model.text import Text
from orgraph.readers.sheet import FormReader
from orgraph.readers.tables.claims import no_claims
from orgraph.readers.tables.delimited import read_delimited
from orgraph.readers.tables.kinds import RECORDS, WORKBOOKS
from orgraph.readers.tables.links import link_reading
from orgraph.readers.tables.mapping import check_headings, check_roles
from orgraph.readers.tables.position_table import column_missing, position_reading
from orgraph.readers.tables.positions import no_positions
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.records import read_records
from orgraph.readers.tables.reported import reported_reading, was_reported
from orgraph.readers.tables.roles import Roles, find_roles
from orgraph.readers.tables.units import unit_reading
from orgraph.readers.tables.web_page import is_web_page, read_web_page

_NOT_OPENED = Text("{file} 打不开：{why}。", "{file} cannot be opened: {why}.")
_EMPTY = Text("{file} 是空的。", "{file} is empty.")
_NO_ROWS = Text(
    "{file} 只有表头，没有数据行。表头：{headings}。",
    "{file} has headings but no rows. Headings: {headings}.",
)
_NO_TABLE = Text(
    "{file}{sheet}：没有找到岗位名称或编号的列。表头：{headings}。应有岗位名称（或编号）和直接上级；"
    '若名称不同，请指明：--map title="…" --map superior="…"',
    "{file}{sheet}: no column for the position's title or id was found. Headings: {headings}. Expected are a title "
    '(or id) and a superior; where they are called something else, say so: --map title="…" --map superior="…"',
)
_UNKNOWN_SHEET = Text(
    "工作表没有岗位名称、编号或沟通关系的列", "the sheet has no column for titles, ids or communication links"
)


def readings_of(
    path: Path, name: str, columns: Mapping[str, str], read_form: FormReader | None = None
) -> list[Reading]:
    """A reading for each table of a file: one for CSV, TSV, one for each sheet or list of records that has rows.

    `name` is the file as sources print it; `columns` maps roles to the headings that hold them, where the headings
    do not say it themselves; `read_form` is shown each sheet first and reads it where it is a form. Raises
    NoRecordsError where nothing in the file is of an organisation, SourceError where it cannot be read at all, and
    MappingError where `columns` names what is not there.
    """
    check_roles(columns)
    try:
        held = _held(path, name, columns, read_form)
    except OSError as error:
        raise SourceError(_NOT_OPENED.format(file=name, why=error.strerror or error)) from error
    if not held:
        raise NoRecordsError(_EMPTY.format(file=name))
    earlier = [reported_reading(each) for each in held if isinstance(each, RawTable) and was_reported(each)]
    tables = [each for each in held if isinstance(each, RawTable) and not was_reported(each)]
    filled = [table for table in tables if table.filled.any() or table.unread]
    forms = [each for each in held if isinstance(each, Reading)]
    if forms and not filled:
        return [*forms, *earlier]
    if not filled:
        accounted = [_unknown(table) for table in tables]
        raise NoRecordsError(_NO_ROWS.format(file=name, headings=_quoted(tables)), readings=accounted)
    found = [(table, find_roles(table, columns)) for table in filled]
    if not all(roles is not None and roles.links for _, roles in found):
        check_headings(columns, tables, name)
    if not forms and all(roles is None for _, roles in found):
        raise NoRecordsError(*(_no_table(table) for table in filled), readings=[_untitled(table) for table in filled])
    read = {id(table): _reading(table, roles) for table, roles in found}
    readings = [each if isinstance(each, Reading) else read.get(id(each)) for each in held]
    return [*(reading for reading in readings if reading is not None), *earlier]


def _held(
    path: Path, name: str, columns: Mapping[str, str], read_form: FormReader | None
) -> Sequence[RawTable | Reading]:
    """The tables of a file in order, and the readings of what in it is a form."""
    suffix, asked = path.suffix.lower(), tuple(columns.values())
    if suffix in RECORDS:
        return read_records(path, name)
    if suffix in WORKBOOKS:
        return _read_as_what_it_is(path, name, asked, read_form)
    return read_delimited(path, name, asked)


def _read_as_what_it_is(
    path: Path, name: str, asked: Collection[str], read_form: FormReader | None
) -> Sequence[RawTable | Reading]:
    """A file that is called a workbook: one indeed, or text or a web page under its name."""
    from orgraph.readers.tables.workbook import WORKBOOK_SIGNATURES, read_workbook

    with path.open("rb") as file:
        beginning = file.read(256)
    if beginning.startswith(WORKBOOK_SIGNATURES):
        return read_workbook(path, name, asked, read_form)
    return read_web_page(path, name, asked, read_form) if is_web_page(beginning) else read_delimited(path, name, asked)


def _reading(table: RawTable, roles: Roles | None) -> Reading:
    if roles is None:
        return _unknown(table)
    if roles.units:
        return unit_reading(table, roles)
    return link_reading(table, roles) if roles.links else position_reading(table, roles)


def _unknown(table: RawTable) -> Reading:
    """A sheet that holds something else: each row is unread."""
    rows = np.flatnonzero(table.filled).tolist()
    nothing = table.keep(np.zeros(len(table), dtype=np.bool_))
    nothing = replace(nothing, unread=(*table.unread, *(Unread(table.source(r), _UNKNOWN_SHEET) for r in rows)))
    return Reading(
        name=table.origin.file,
        positions=no_positions(table.origin),
        claims=no_claims(table.origin),
        account=nothing.account(headings=list(filter(None, table.headings))),
        closed=True,
        unread=nothing.unread,
    )


def _untitled(table: RawTable) -> Reading:
    """The same for a whole file among others, which is remarked."""
    return replace(_unknown(table), remarks=(column_missing(table, "title"),))


def _no_table(table: RawTable) -> Text:
    sheet = f" [{table.origin.sheet}]" if table.origin.sheet else ""
    return _NO_TABLE.format(file=table.origin.file, sheet=sheet, headings=_quoted([table]))


def _quoted(tables: Sequence[RawTable]) -> Text:
    headings = [heading for table in tables for heading in table.headings if heading]
    return Text("、".join(headings), ", ".join(headings))
