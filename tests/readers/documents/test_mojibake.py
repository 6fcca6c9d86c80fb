"""Text read in the wrong encoding comes back as it was, or is left alone and reported."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.model.reading import Noticed
from orgraph.readers.documents import read_document
from orgraph.readers.documents.mojibake import damaged_stretches
from orgraph.readers.documents.normalise import repaired

CASES = Path(__file__).parent / "cases"
WORDS = st.lists(
    st.sampled_from(
        ["直接上级：", "直接下级：", "总经理", "销售主管", "会计", "、", "人力资源部", "负责", "设备维修工", "车间主任"]
    ),
    min_size=2,
    max_size=6,
).map(lambda words: "直接上级" + "".join(words))


def _read_as(text: str, written: str, read: str) -> str:
    return text.encode(written).decode(read, errors="replace")


@given(WORDS, st.sampled_from([("utf-8", "gb18030"), ("utf-8", "latin-1"), ("utf-8", "cp1252"), ("gbk", "latin-1")]))
def test_what_was_misread_without_loss_comes_back(words: str, encodings: tuple[str, str]) -> None:
    written = _read_as(words, *encodings)
    if "\ufffd" not in written:
        assert repaired(written)[0] == words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (_read_as("直接上级：总经理", "utf-8", "gb18030"), "直接上级：总经理"),
        (_read_as("直接上级：总经理", "utf-8", "gbk").replace("\ufffd", "?"), "直接上级：总经理"),
        (_read_as("所属部门：人力资源部", "utf-8", "cp1252"), "所属部门：人力资源部"),
        ("直接上级:" + "销售主管".encode("gbk")[1:].decode("gb18030", errors="replace"), "直接上级:销售主管"),
        ("與當(dāng)?shù)孛襟w聯系", "与当地媒体联系"),
    ],
)
def test_a_lost_byte_is_found_again_where_only_one_word_fits(written: str, meant: str) -> None:
    assert repaired(written)[0] == meant


@pytest.mark.parametrize(
    "written",
    [
        *(
            "麒麟殿蜘蛛网邋遢",
            "café — naïve “quoted” résumé",
            "Ångström ÄÖÜ",
            "彧翀旻昇",
            "是否？镕鎔",
            "What?nà)o",
            "锟斤拷",
            "終檢及反饋,做好記錄",
        ),
        *(line for path in sorted(CASES.glob("[a-v]*.txt")) for line in path.read_text("utf-8").splitlines()[:3]),
    ],
)
def test_what_was_not_misread_is_left_alone(written: str) -> None:
    assert damaged_stretches(written) == []


@given(st.text(st.sampled_from("销售主管?？鐩存帴�€Ö±½Óçž\ue49a浼嗀wS(shù)地"), max_size=30))
def test_every_character_has_its_place(written: str) -> None:
    text, cuts = repaired(written)
    assert cuts[0].offset == 0
    assert all(a.offset < b.offset for a, b in pairwise(cuts)) or len(cuts) == 1
    assert all(0 <= cut.origin <= len(written) for cut in cuts)
    assert all(cut.offset <= len(text) for cut in cuts)


def test_what_cannot_be_turned_back_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "damaged.txt"
    file.write_text("岗位名称:文员\n直接上级:锟斤拷锟斤拷\n工作:收\ufffd文件\n", "utf-8")
    reading = read_document(file, "damaged.txt", None)
    damaged = [remark for remark in reading.remarks if remark.noticed is Noticed.TEXT_ENCODING]
    assert [remark.source.line for remark in damaged] == [2, 3]
