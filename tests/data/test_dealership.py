"""The two forms of data/4s-dealership say the same, and what its README promises.

Read here with `csv` and `re` alone, so that these figures stand beside those of orgraph's own readers.
"""

from __future__ import annotations

import csv
import re
import tomllib
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "data" / "4s-dealership"
DOCUMENT = FOLDER / "descriptions" / "岗位说明书.md"
POSITIONS = FOLDER / "tables" / "positions.csv"
LINKS = FOLDER / "tables" / "links.csv"

# The document runs these together; a table's cell holds names only.
RUN_TOGETHER = {"无董事会": "董事会", "技术经理服务经理": "技术经理、服务经理"}

UNIT = re.compile(r"## [一二三四五六七]、(?P<unit>.+)")
HEADING = re.compile(r"### (?:\d+、)?(?P<title>.+?)(?:\(兼(?P<also>.+)\))?")
FIELD = re.compile(r"(?P<label>岗位名称|职务名称|直接上级|直接下[级属]|直接下属直接下级)：(?P<value>.*)")
COUNTERPART = re.compile(r"- (?P<to>.+)（(?P<kind>岗位|部门|外部|群体)，(?P<direction>给出|接收|双向)）：(?P<topic>.+)")

Row = dict[str, str]


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _described() -> tuple[list[Row], list[Row]]:
    """The document's positions and links, as rows with the tables' headings."""
    positions: list[Row] = []
    links: list[Row] = []
    unit = label = ""
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if found := UNIT.fullmatch(line):
            unit = found["unit"]
        elif found := HEADING.fullmatch(line):
            positions.append({"岗位名称": found["title"], "部门": unit, "兼任": found["also"] or ""})
        elif found := FIELD.fullmatch(line):
            label = found["label"]
            column = {"直接上级": "直接上级", "岗位名称": "名称栏", "职务名称": "名称栏"}.get(label, "直接下级")
            positions[-1][column] = RUN_TOGETHER.get(found["value"], found["value"])
        elif found := COUNTERPART.fullmatch(line):
            links.append(
                {
                    "发起岗位": positions[-1]["岗位名称"],
                    "对象": found["to"],
                    "对象类别": found["kind"],
                    "事项": found["topic"],
                    "方向": found["direction"],
                }
            )
        elif not line:
            label = ""
        elif label.startswith("直接下"):  # a second line of names, without a label
            positions[-1]["直接下级"] += f"、{line}"
    return positions, links


def _names(cell: str) -> list[str]:
    return [] if cell == "无" else [name for name in re.split("[、,]", cell) if name]


def _aliases() -> dict[str, str]:
    aliases: dict[str, str] = tomllib.loads((FOLDER / "orgraph.toml").read_text(encoding="utf-8"))["aliases"]
    return aliases


Pairs = set[tuple[str, str]]


def _claimed(aliases: dict[str, str]) -> tuple[Pairs, Pairs]:
    """Pairs of subordinate and superior: as subordinates say, and as superiors list."""
    rows = _rows(POSITIONS)

    def canonical(name: str) -> str:
        return aliases.get(name, name)

    upward = {(row["岗位名称"], canonical(name)) for row in rows for name in _names(row["直接上级"])}
    downward = {(canonical(name), row["岗位名称"]) for row in rows for name in _names(row["直接下级"])}
    return upward, downward


@pytest.mark.parametrize("column", ["岗位名称", "部门", "兼任", "直接上级", "直接下级"])
def test_document_and_table_agree_position_by_position(column: str) -> None:
    documented, _ = _described()
    tabled = [row for row in _rows(POSITIONS) if row["有说明书"] == "是"]
    assert [row[column] for row in documented] == [row[column] for row in tabled]


def test_the_table_gives_the_name_field_where_the_document_has_another_name_than_the_heading() -> None:
    documented, _ = _described()
    names = {row["岗位名称"]: re.sub(r"\(兼.+\)$", "", row["名称栏"]) for row in documented}
    differing = {title: name for title, name in names.items() if name != title}
    assert {row["岗位名称"]: row["岗位名称栏"] for row in _rows(POSITIONS) if row["岗位名称栏"]} == differing
    assert len(differing) == 9
    assert differing["网络电话主管"] == "展厅主管"


def test_document_and_table_list_the_same_communication_links() -> None:
    _, documented = _described()
    assert documented == _rows(LINKS)
    assert len(documented) == 251
    assert len({tuple(link.values()) for link in documented}) == 251


def test_the_fields_hold_58_superiors_and_65_subordinates_with_29_none_and_4_blank() -> None:
    rows = [row for row in _rows(POSITIONS) if row["有说明书"] == "是"]
    assert len(rows) == 57
    assert sum(len(_names(row["直接上级"])) for row in rows) == 58
    assert sum(len(_names(row["直接下级"])) for row in rows) == 65
    assert [row["直接下级"] for row in rows].count("无") == 29
    assert [row["岗位名称"] for row in rows if not row["直接下级"]] == [
        "衍生服务顾问",
        "续保专员",
        "附件精品销售员",
        "二手车经理",
    ]


def test_the_rows_without_a_description_are_the_names_that_no_alias_leads_to_a_described_position() -> None:
    rows = _rows(POSITIONS)
    described = {row["岗位名称"] for row in rows if row["有说明书"] == "是"}
    upward, downward = _claimed(_aliases())
    mentioned = {name for pair in upward | downward for name in pair} - described
    bare = [row for row in rows if row["有说明书"] == "否"]
    assert {row["岗位名称"] for row in bare} == mentioned
    assert len(bare) == len(mentioned) == 10
    assert all(
        not any(value for column, value in row.items() if column not in ("岗位名称", "有说明书")) for row in bare
    )


def test_every_alias_is_written_in_a_field_and_leads_to_a_described_position() -> None:
    described = {row["岗位名称"] for row in _rows(POSITIONS) if row["有说明书"] == "是"}
    upward, downward = _claimed({})
    written = {superior for _, superior in upward} | {subordinate for subordinate, _ in downward}
    aliases = _aliases()
    assert len(aliases) == 6
    assert aliases.keys() <= written - described
    assert set(aliases.values()) <= described


@pytest.mark.parametrize(
    ("with_aliases", "positions", "links", "witnesses", "disputed"),
    [(False, 73, 74, (48, 10, 16), 5), (True, 67, 69, (53, 5, 11), 3)],
)
def test_the_figures_of_the_readme_hold(
    with_aliases: bool, positions: int, links: int, witnesses: tuple[int, int, int], disputed: int
) -> None:
    upward, downward = _claimed(_aliases() if with_aliases else {})
    claimed = upward | downward
    subordinates = [subordinate for subordinate, _ in claimed]
    assert len({name for pair in claimed for name in pair}) == positions
    assert len(claimed) == links
    assert (len(upward & downward), len(upward - downward), len(downward - upward)) == witnesses
    assert len({name for name in subordinates if subordinates.count(name) > 1}) == disputed


def test_every_file_is_plain_utf_8_with_unix_line_ends() -> None:
    for path in (DOCUMENT, POSITIONS, LINKS, FOLDER / "orgraph.toml", FOLDER / "README.md"):
        content = path.read_bytes()
        assert not content.startswith(b"\xef\xbb\xbf"), path.name
        assert b"\r" not in content, path.name
        assert content.decode("utf-8").endswith("\n"), path.name
