"""A file is written whole or not at all, and never over a source."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from orgraph.errors import OutputError
from orgraph.exporters.files import write
from orgraph.model.mark import COMMENT, FINDING_COLUMNS, META, SIGNATURE, XML_COMMENT


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_is_written_as_utf_8_with_the_line_ends_it_has(tmp_path: Path) -> None:
    write(tmp_path / "out.txt", "岗位\nline\n")
    assert (tmp_path / "out.txt").read_bytes() == "岗位\nline\n".encode()


def test_bytes_and_pieces_are_written_too(tmp_path: Path) -> None:
    write(tmp_path / "bytes", b"\x00\xff")
    write(tmp_path / "pieces", iter(["a", "b\n"]))
    assert (tmp_path / "bytes").read_bytes() == b"\x00\xff"
    assert (tmp_path / "pieces").read_text("utf-8") == "ab\n"
    assert names(tmp_path) == ["bytes", "pieces"]


def test_a_file_name_that_is_no_utf_8_is_written_as_an_escape(tmp_path: Path) -> None:
    write(tmp_path / "out.txt", "file \udcff")
    assert (tmp_path / "out.txt").read_bytes() == b"file \\udcff"


OWN = {
    "page.html": f"<!doctype html><head>{META}</head>",
    "report.md": f"# Report\n\n{COMMENT}\n",
    "findings.csv": f"\ufeff{FINDING_COLUMNS},titles\r\n",
    "findings.txt": f"t: 1 error\n\n{SIGNATURE}\n",
    "findings": '{\n  "schema": "orgraph.findings/1",',
    "findings.sarif": '{"runs": [{"tool": {\n"driver": {\n  "name": "orgraph",',
    "drawing.svg": f"<svg></svg>{XML_COMMENT}",
    "empty.html": "",
}


@pytest.mark.parametrize("name", OWN)
def test_what_orgraph_wrote_earlier_is_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(OWN[name], "utf-8")
    write(tmp_path / name, "new")
    assert (tmp_path / name).read_text("utf-8") == "new"


FOREIGN = {
    "notes.html": b"<!doctype html><p>my notes",
    "report.md": b"# My report on orgraph\n",
    "findings.csv": b"id,title\n1,Head\n",
    "findings.txt": b"these are written by orgraph, and by me\n",
    "broken.xlsx": b"PK\x03\x04 no workbook",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "paper.pdf": b"%PDF-1.7\n/Author(Somebody)",
    "chart.svg": b"<svg></svg>",
    "list.json": b'{"schema": "other/1"}',
    "one space": b" ",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_orgraph_did_not_write_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FOREIGN[name])
    with pytest.raises(OutputError) as raised:
        write(tmp_path / name, "new")
    assert name in raised.value.show("en")
    assert "不会覆盖" in raised.value.show("zh")
    assert (tmp_path / name).read_bytes() == FOREIGN[name]
    assert names(tmp_path) == [name]


def test_the_same_again_is_no_loss(tmp_path: Path) -> None:
    write(tmp_path / "out.txt", "text\n")
    write(tmp_path / "out.txt", iter(["te", "xt\n"]))
    assert (tmp_path / "out.txt").read_text("utf-8") == "text\n"


def test_a_source_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "source.csv"
    source.write_text("title\n", "utf-8")
    with pytest.raises(OutputError) as raised:
        write(tmp_path / "." / "source.csv", "result", [source])
    assert "one of the sources" in raised.value.show("en")
    assert "不会覆盖" in raised.value.show("zh")
    assert source.read_text("utf-8") == "title\n"


@pytest.mark.skipif(sys.platform == "win32", reason="making links takes rights there")
def test_a_link_to_a_source_is_a_source_and_a_link_elsewhere_stays_a_link(tmp_path: Path) -> None:
    source, other = tmp_path / "source.csv", tmp_path / "other.csv"
    source.write_text("title\n", "utf-8")
    (tmp_path / "link").symlink_to(source)
    with pytest.raises(OutputError):
        write(tmp_path / "link", "result", [source])
    (tmp_path / "away").symlink_to(other)
    write(tmp_path / "away", "result", [source])
    assert (tmp_path / "away").is_symlink()
    assert other.read_text("utf-8") == "result"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as raised:
        write(tmp_path / "nowhere" / "out.txt", "result")
    assert "nowhere" in raised.value.show("en")
    assert "没有文件夹" in raised.value.show("zh")
    assert names(tmp_path) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        write(tmp_path, "result")


def test_a_failure_midway_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise RuntimeError("no more")

    (tmp_path / "out.txt").write_text("older", "utf-8")
    with pytest.raises(RuntimeError):
        write(tmp_path / "out.txt", pieces())
    assert names(tmp_path) == ["out.txt"]
    assert (tmp_path / "out.txt").read_text("utf-8") == "older"


def test_a_refusal_of_the_system_is_told_kindly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write(tmp_path / "out.txt", "result")
    assert names(tmp_path) == []


def test_a_name_that_no_file_can_have_is_told_kindly(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write(tmp_path / ("x" * 5000), "result")
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="devices are no paths there")
def test_a_device_is_written_into_and_stays_a_device() -> None:
    device = Path("/dev/null")
    write(device, "result")
    assert device.is_char_device()


def test_a_configuration_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "orgraph.toml").write_text("name = 'x'", "utf-8")
    with pytest.raises(OutputError, match="configuration"):
        write(tmp_path / "orgraph.toml", "{}")
    assert (tmp_path / "orgraph.toml").read_text("utf-8") == "name = 'x'"
