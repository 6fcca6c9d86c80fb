"""What cannot be read says what was found, where, and what to type next."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.errors import MappingError, OrgraphError, SourceError
from orgraph.model.reading import Reading
from orgraph.model.text import Text
from orgraph.readers.tables import handles, read_tables
from tests.readers.tables.conftest import Reader, ids, lines, taken


@pytest.mark.parametrize("name", ["a.csv", "A.CSV", "a.tsv", "a.xlsx", "a.xlsm", "a.xls", "a.json"])
def test_tables_are_known_by_their_extension(name: str) -> None:
    assert handles(Path(name))
    assert not handles(Path(name).with_suffix(".txt"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "t.csv is empty."),
        (b"\n \n,,\n", "t.csv is empty."),
        (b"id,title,superior\n", "t.csv has headings but no rows. Headings: id, title, superior."),
        (b"id,title,superior\n\n,,\n", "t.csv has headings but no rows. Headings: id, title, superior."),
        (b"PK\x03\x04\x00\x00", "t.csv is not text but a ZIP archive or Office file (.xlsx, .docx)."),
        (bytes(range(256)) * 9, "t.csv is not text but a binary file."),
    ],
)
def test_a_file_without_a_table_says_so(read: Reader, content: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(content, name="t.csv")
    assert caught.value.show("en").startswith(message)
    assert caught.value.show("zh").startswith("t.csv")


@pytest.mark.parametrize(
    "text",
    [
        'id,title,superior\n"1,Head,\n',
        "id,title,unit,fte,superior,direct reports,vacant,holder,matrix manager,concurrent post\nTotal,,,3,,,,,,\n",
        "from,to,topic\nTotal,,\n",
        "岗位名称,直接上级\n合计,\n",
    ],
)
def test_a_table_with_no_row_that_can_be_read_is_accounted_for(read: Reader, text: str) -> None:
    reading = read(text)
    assert (reading.account.rows, reading.account.read, reading.account.unread) == (1, 0, 1)
    assert len(reading.positions) == len(reading.claims) == 0


def test_headings_that_mean_nothing_are_listed_with_what_to_type(read: Reader) -> None:
    with pytest.raises(SourceError) as caught:
        read("Stelle;Chef\nLeiter;\nReferent;Leiter\n")
    assert caught.value.show("en") == (
        "positions.csv: no column for the position's title or id was found. Headings: Stelle, Chef. Expected are a "
        "title (or id) and a superior; where they are called something else, say so: "
        '--map title="…" --map superior="…"'
    )


def test_a_file_that_is_not_there_is_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.csv cannot be opened: No such file"):
        read_tables(tmp_path / "gone.csv", "gone.csv", {})


def test_headings_are_taken_as_told(read: Reader) -> None:
    reading = read(
        "Stelle;Chef;Abteilung\nLeiter;;A\nReferent;Leiter;A\n", columns={"title": "stelle", "superior": "Chef"}
    )
    assert lines(reading) == [("Referent", "Leiter")]
    assert taken(reading) == {"title": "Stelle", "superior": "Chef"}


def test_what_is_told_goes_before_what_the_headings_say(read: Reader) -> None:
    text = "id,title,code,manager,boss of it\n1,Head,X,2,\n2,Clerk,Y,1,X\n"
    reading = read(text, columns={"id": "code", "superior": "boss of it"})
    assert ids(reading) == ["X", "Y"]
    assert lines(reading) == [("Y", "X")]


def test_by_what_superiors_are_named_can_be_told(read: Reader) -> None:
    text = "id,title,holder,boss\n1,Head,Ann,\n2,Ann,Bo,\n3,Buyer,Cy,Ann\n"
    assert lines(read(text, columns={"superior": "boss"})) == [("3", "Ann")]
    assert lines(read(text, columns={"superior_holder": "boss"})) == [("3", "1")]
    more = f"{text}4,Cook,Di,Buyer\n5,Maid,El,Buyer\n"
    assert lines(read(more, columns={"superior_holder": "boss"})) == [("3", "1"), ("4", "Buyer"), ("5", "Buyer")]


def test_all_roles_and_headings_that_are_not_there_are_named_with_what_was_meant(read: Reader) -> None:
    text = "name of seat,boss of it\nHead,\nClerk,Head\n"
    with pytest.raises(MappingError) as caught:
        read(text, columns={"superor": "boss of it", "titel": "name of seat"})
    shown = caught.value.show("en").splitlines()
    assert [line.split(" The roles")[0] for line in shown] == [
        '--map: "superor" is no role of a column. Did you mean "superior"?',
        '--map: "titel" is no role of a column. Did you mean "title"?',
    ]
    with pytest.raises(MappingError) as caught:
        read(text, columns={"superior": "bos of it", "title": "zzz"})
    assert caught.value.show("zh").splitlines() == [
        'positions.csv 中没有名为「bos of it」的列（--map superior="bos of it"）。是否指「boss of it」？'
        "表头有：name of seat、boss of it。",
        'positions.csv 中没有名为「zzz」的列（--map title="zzz"）。表头有：name of seat、boss of it。',
    ]


def test_a_table_of_links_need_not_have_the_headings_told(read: Reader) -> None:
    assert len(read("from,to\na,b\n", columns={"superior": "Chef"}).claims) == 1


def test_a_heading_told_may_stand_in_any_sheet(read_sheets: Callable[..., list[Reading]], tmp_path: Path) -> None:
    read_sheets({"a": [["title", "x"], ["Head", None]], "b": [["title", "Chef"], ["Clerk", "Head"]]})
    first, second = read_tables(tmp_path / "book.xlsx", "book.xlsx", {"superior": "Chef"})
    assert lines(first) == []
    assert lines(second) == [("Clerk", "Head")]


def test_the_account_says_how_the_table_was_read(read: Reader) -> None:
    account = read("岗位编号;岗位名称;上级编号\n01;主任;\n02;科员;01\n".encode("gbk"), name="岗位.csv").account
    assert account.as_json() == {
        "file": "岗位.csv",
        "rows": 2,
        "read": 2,
        "unread": 0,
        "read_as": {
            "encoding": "gb18030",
            "delimiter": ";",
            "heading_row": 1,
            "columns": {"id": "岗位编号", "title": "岗位名称", "superior": "上级编号"},
            "superior_by": "id",
            "top_markers": [],
        },
    }


def test_reading_tables_loads_no_pandas(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("部门,岗位,上级,编制,任职者\n甲,长,,1,a\n甲,员,长,两个,b\n甲,员,长,2,\n", "utf-8")
    code = (
        "import sys; from pathlib import Path; from orgraph.readers.tables import read_tables; "
        "read_tables(Path(sys.argv[1]), 't.csv', {}); print('pandas' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code, tmp_path / "t.csv"], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"


HEADINGS = st.sampled_from(
    ["id", "title", "岗位名称", "直接上级", "直接下级", "姓名", "from", "to", "fte", "vacant", "?", ""]
)
CELLS = st.one_of(
    st.sampled_from(["", "1", "总监", "无", "XX", "a, b", '"q', "合计", "N/A", "#c", "\ufffd"]), st.text(max_size=4)
)


@given(
    headings=st.lists(HEADINGS, min_size=1, max_size=6),
    rows=st.lists(st.lists(CELLS, max_size=7), max_size=6),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
    noise=st.binary(max_size=3),
)
def test_whatever_comes_is_read_with_every_row_accounted_for_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory,
    headings: list[str],
    rows: list[list[str]],
    delimiter: str,
    encoding: str,
    noise: bytes,
) -> None:
    path = tmp_path_factory.mktemp("any") / "t.csv"
    lines = (delimiter.join(cells) for cells in [headings, *rows])
    path.write_bytes("\n".join(lines).encode(encoding, errors="replace") + noise)
    readings: list[Reading] = []
    refused: Sequence[Text] = ()
    try:
        readings = read_tables(path, "t.csv", {})
    except OrgraphError as error:
        refused = error.messages
    assert readings or refused
    assert all(message.zh and message.en for message in refused)
    for reading in readings:
        account = reading.account
        assert account.rows == account.read + account.unread
        assert account.unread == len(reading.unread)
        assert len(reading.positions) in (0, account.read)
        assert all(ids(reading))
        assert [claim.as_json()["kind"] for claim in reading.claims] == [claim.kind for claim in reading.claims]
