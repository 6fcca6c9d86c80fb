"""Files arrive in the encoding their program happened to write."""

from __future__ import annotations

import pytest

from orgraph.errors import SourceError
from orgraph.readers.text_encoding import as_utf8, decode

SIMPLIFIED = "岗位编号,岗位名称,直接上级\n001,总经理,\n002,销售总监,总经理\n"
TRADITIONAL = "職位編號,職位名稱,直屬上級\n001,總經理,\n002,銷售總監,總經理\n"
WESTERN = "Name;Title;Manager\nMüller;Geschäftsführer;\nLefèvre;Chargé d’affaires;Müller\n"


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "003,㛃䶮𠮷,总经理\n", "gb18030", "gb18030"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "utf-16-le", "utf-16-le"),
        (WESTERN, "utf-8", "utf-8"),
        (WESTERN, "cp1252", "cp1252"),
        (WESTERN, "utf-16-be", "utf-16-be"),
        ("id,Pay (£)\n1,20\n", "cp1252", "cp1252"),
        ("id,title\n1,Head\n", "ascii", "utf-8"),
        ("", "utf-8", "utf-8"),
    ],
)
def test_text_comes_back_whole_and_its_encoding_is_named(text: str, encoding: str, named: str) -> None:
    data = text.encode(encoding)
    if encoding == "utf-16":
        assert data[:2] in (b"\xff\xfe", b"\xfe\xff")

    decoded = decode(data)

    assert (decoded.text, decoded.encoding, decoded.damaged) == (text, named, False)
    assert data.decode(named) == text, "the name is a codec that reads the file"
    encoded = as_utf8(data)
    assert (encoded.data.decode(), encoded.encoding, encoded.damaged) == (text, named, False)


def test_a_short_title_in_gbk_is_not_taken_for_western_letters() -> None:
    assert decode("无\n".encode("gbk")).text == "无\n"


def test_one_foreign_line_damages_only_itself() -> None:
    lines = SIMPLIFIED.splitlines(keepends=True)
    decoded = decode(lines[0].encode() + lines[1].encode("gbk") + lines[2].encode())

    assert decoded.encoding == "utf-8"
    assert decoded.damaged
    assert decoded.text.splitlines(keepends=True)[0] == lines[0]
    assert decoded.text.splitlines(keepends=True)[2] == lines[2]


def test_a_utf8_line_in_a_gbk_file_damages_only_itself() -> None:
    lines = SIMPLIFIED.splitlines(keepends=True) * 5
    decoded = decode("".join(lines).encode("gbk") + "003,出纳,财务总监,\n".encode())

    assert decoded.encoding == "gb18030"
    assert decoded.text.startswith("".join(lines))


def test_a_file_that_already_holds_replacement_characters_is_damaged() -> None:
    assert decode("001,总\ufffd理\n".encode()).damaged


def test_a_stray_zero_byte_is_damage_and_not_a_reason_to_give_up() -> None:
    decoded = decode(SIMPLIFIED.encode() * 20 + b"\0")

    assert decoded.damaged
    assert decoded.text.endswith("\ufffd")


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + bytes(range(256)),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        bytes(range(256)) * 8,
        bytes(400),
    ],
    ids=["zip", "pdf", "noise", "zeros"],
)
def test_what_is_no_text_is_refused_by_name_in_both_languages(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "岗位.csv")

    assert caught.value.show("zh").startswith("岗位.csv ")
    assert caught.value.show("en").startswith("岗位.csv is not text")


def test_bytes_are_damaged_where_the_text_is() -> None:
    for data in (SIMPLIFIED.encode() + "无\n".encode("gbk"), "总\ufffd理".encode(), SIMPLIFIED.encode() * 20 + b"\0"):
        assert as_utf8(data).damaged
        assert as_utf8(data).data.decode() == decode(data).text
