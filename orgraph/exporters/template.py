"""An empty workbook to fill in: a sheet of positions and a sheet of communication links.

Above the headings stand a sentence on the sheet and a word on each column; the reader of tables passes over both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orgraph.exporters.workbook import workbook_bytes

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_YES_OR_NO = ("是", "否", "yes", "no")
_KINDS = ("岗位", "部门", "外部", "群体", "position", "unit", "party", "group")
_DIRECTIONS = ("双向", "给出", "接收", "both", "to", "from")

_HEADING_ROW = 3
_FIRST_ROW, _LAST_ROW = _HEADING_ROW + 1, 5000  # the rows that offer lists to choose from
_WIDTH_OF_ALL = 8  # columns that the sentence on the sheet runs across


@dataclass(frozen=True, slots=True)
class _Column:
    """A column to fill in: its heading and what to write, in both languages, and what may be chosen from: a few
    words, or (`positions`) the titles written so far. `text` keeps leading zeros."""

    zh: str
    en: str
    zh_hint: str
    en_hint: str
    choices: Sequence[str] = ()
    positions: bool = False
    text: bool = False
    width: int = 18


_POSITIONS_SHEET = "岗位 Positions"
_POSITIONS_NOTE = (
    "一行一个岗位。只有「岗位名称」必填；最高岗位的「直接上级」留空。表头以上各行不会被读取。",
    "One position a row. Only the title is required; the head's superior stays empty. "
    "Rows above the headings are not read.",
)
_POSITIONS = (
    _Column(
        "岗位编号", "Position ID", "每岗唯一；要么全填，要么全不填", "unique; for all or none", text=True, width=16
    ),
    _Column("岗位名称", "Position title", "必填", "required", width=24),
    _Column("部门", "Department", "", "", width=20),
    _Column("直接上级", "Superior", "上级的名称或编号", "the superior's title or id", positions=True, width=24),
    _Column("虚线上级", "Dotted-line superior", "如有", "if there is one", positions=True, width=24),
    _Column("直接下级", "Direct reports", "用、分隔；没有写「无」", "separated by ; or 'none'", width=30),
    _Column("兼任", "Concurrent position", "兼任的岗位", "also held by the holder", width=20),
    _Column("任职者", "Holder", "姓名", "name"),
    _Column("是否空缺", "Vacant", "是或否", "yes or no", choices=_YES_OR_NO, width=12),
    _Column("编制", "Headcount", "人数", "number", width=12),
    _Column("全职当量", "FTE", "如 0.5", "such as 0.5", width=12),
    _Column("职级", "Grade", "", "", text=True, width=12),
    _Column("年度成本", "Annual cost", "金额", "amount", width=16),
)

_LINKS_SHEET = "沟通关系 Communication links"
_LINKS_NOTE = (
    "一行一条沟通关系：谁、与谁、为何事。没有可留空整页。",
    "One communication link a row: who, with whom, on what. The sheet may stay empty.",
)
_LINKS = (
    _Column("发起岗位", "From", "岗位名称或编号", "title or id", positions=True, width=24),
    _Column("对象", "To", "岗位、部门或外部单位", "position, unit or party", positions=True, width=24),
    _Column("对象类别", "To kind", "不填即岗位", "a position if empty", choices=_KINDS, width=14),
    _Column("事项", "Topic", "", "", width=36),
    _Column("方向", "Direction", "不填即双向", "both ways if empty", choices=_DIRECTIONS, width=12),
)


def template_workbook() -> bytes:
    """The workbook, the same bytes every time."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    workbook.remove(sheet)
    _add_sheet(workbook, _POSITIONS_SHEET, _POSITIONS_NOTE, _POSITIONS)
    _add_sheet(workbook, _LINKS_SHEET, _LINKS_NOTE, _LINKS)
    return workbook_bytes(workbook)


def _add_sheet(workbook: Workbook, title: str, note: Sequence[str], columns: Sequence[_Column]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet: Worksheet = workbook.create_sheet(title)
    sheet.append(["\n".join(note)])
    sheet.append(["\n".join(filter(None, (column.zh_hint, column.en_hint))) for column in columns])
    sheet.append([f"{column.zh} {column.en}" for column in columns])
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=min(_WIDTH_OF_ALL, len(columns)))
    wrapped = Alignment(vertical="center", wrap_text=True)
    for row, font, height in ((1, Font(), 34), (2, Font(italic=True, color="7F7F7F"), 34), (3, Font(bold=True), 34)):
        sheet.row_dimensions[row].height = height
        for cell in sheet[row]:
            cell.font, cell.alignment = font, wrapped
    for cell in sheet[_HEADING_ROW]:
        cell.fill = PatternFill("solid", fgColor="D9E2F3")
    sheet.freeze_panes = f"A{_FIRST_ROW}"
    for number, column in enumerate(columns, start=1):
        _prepare_column(sheet, number, column)


def _prepare_column(sheet: Worksheet, number: int, column: _Column) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(number)
    sheet.column_dimensions[letter].width = column.width
    if column.text:
        sheet.column_dimensions[letter].number_format = "@"
    if column.choices or column.positions:
        # A list to choose from, and no error for what is not on it: an id instead of a title is as good.
        source = _titles() if column.positions else f'"{",".join(column.choices)}"'
        offered = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
        offered.add(f"{letter}{_FIRST_ROW}:{letter}{_LAST_ROW}")
        sheet.add_data_validation(offered)


def _titles() -> str:
    """The cells of the titles on the sheet of positions."""
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(1 + next(n for n, column in enumerate(_POSITIONS) if column.en == "Position title"))
    return f"'{_POSITIONS_SHEET}'!${letter}${_FIRST_ROW}:${letter}${_LAST_ROW}"
