"""Bad input gets a clear message with file and place, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from tests.cli.conftest import Runner

BAD = {
    "empty.csv": b"",
    "blank.csv": b"\n\n  \n",
    "headings.csv": b"id,title,reports to\n",
    "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "zeros.csv": b"\x00" * 400,
    "broken.xlsx": b"PK\x03\x04 this is no workbook",
    "broken.json": b'[{"id": 1,',
    "list.json": b"[1, 2, 3]",
    "strange.docx": b"PK\x03\x04",
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_with_nothing_to_read_is_named_with_exit_code_2(
    orgraph_command: Runner, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    shown = orgraph_command("summary", tmp_path / name)
    message = shown.stderr.decode("utf-8")
    assert shown.returncode == 2, message
    assert name in message
    assert "Traceback" not in message


@pytest.mark.parametrize("name", ["empty.csv", "empty.txt", "empty.docx", "empty.pdf", "empty.yaml"])
def test_an_empty_file_is_said_to_be_empty(orgraph_command: Runner, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    shown = orgraph_command("summary", tmp_path / name)
    assert shown.returncode == 2
    message = shown.stderr.decode("utf-8")
    assert name in message
    assert "empty" in message.replace(name, ""), message


def test_a_table_of_units_alone_is_said_to_be_one(orgraph_command: Runner, tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text("unit code,unit name,parent unit\n1,Office,\n2,Finance,1\n", "utf-8")
    shown = orgraph_command("summary", tmp_path / "units.csv")
    assert shown.returncode == 2
    assert "units.csv is a table of units" in " ".join(shown.stderr.decode("utf-8").split())


@pytest.mark.parametrize("way", ["--text", "--parts"])
def test_a_document_is_never_written_over_with_its_own_text(orgraph_command: Runner, tmp_path: Path, way: str) -> None:
    file = tmp_path / "clerk.txt"
    file.write_text("Job title: Clerk\nReports to: Head\n", "utf-8")
    shown = orgraph_command("extract", file, way, "-o", file)
    assert (shown.returncode, b"never written over" in shown.stderr) == (2, True)
    assert file.read_text("utf-8") == "Job title: Clerk\nReports to: Head\n"


def test_a_demo_that_cannot_be_written_says_where(orgraph_command: Runner, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x", "utf-8")
    shown = orgraph_command("demo", tmp_path / "taken" / "demo")
    assert shown.returncode == 2
    assert b"taken" in shown.stderr
    assert b"Traceback" not in shown.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device to write to")
@pytest.mark.parametrize("arguments", [["summary", "--format", "json"], ["check"]])
def test_a_full_disk_is_said_without_a_traceback(tmp_path: Path, arguments: list[str]) -> None:
    file = tmp_path / "t.csv"
    file.write_text("title,superior\nHead,\nClerk,Head\n", "utf-8")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "orgraph", arguments[0], str(file), *arguments[1:]]
        shown = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert shown.returncode == 2
    assert b"The system refused" in shown.stderr
    assert b"Traceback" not in shown.stderr
    assert b"ignored" not in shown.stderr


def test_a_comparison_is_not_written_as_what_it_is_not(orgraph_command: Runner, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("title,superior\nHead,\nClerk,Head\n", "utf-8")
    shown = orgraph_command("compare", file, file, "-o", tmp_path / "c.docx")
    assert (shown.returncode, b"c.docx" in shown.stderr) == (2, True)
    assert not (tmp_path / "c.docx").exists()


def test_a_folder_without_sources_says_what_would_be_read(orgraph_command: Runner, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shown = orgraph_command("check", tmp_path / "empty")
    assert shown.returncode == 2
    assert b".csv" in shown.stderr


def test_all_missing_sources_are_named_at_once(orgraph_command: Runner) -> None:
    shown = orgraph_command("check", "one.csv", "two.csv")
    assert shown.returncode == 2
    assert b"one.csv" in shown.stderr
    assert b"two.csv" in shown.stderr


def test_rows_of_unequal_length_are_accounted_for_and_the_good_ones_load(
    orgraph_command: Runner, tmp_path: Path
) -> None:
    file = tmp_path / "ragged.csv"
    file.write_text("id,title,reports to\n1,Head,\n2,Clerk\n3,Buyer,1,extra,cells\n\n4,Seller,1\n", "utf-8")
    figures = json.loads(orgraph_command("summary", file, "--format", "json").stdout)
    account = figures["sources"][0]
    assert account["rows"] == account["read"] + account["unread"] == 4
    assert figures["positions"] == account["read"]


def test_mixed_encodings_are_reported_and_the_rest_is_read(orgraph_command: Runner, tmp_path: Path) -> None:
    file = tmp_path / "mixed.csv"
    file.write_bytes("岗位名称,直接上级\n总经理,\n出纳,总经理\n".encode() + "会计,总经理\n".encode("gb18030"))
    shown = orgraph_command("check", file, "--format", "json")
    assert shown.returncode in (0, 1), shown.stderr
    assert "OG008" in {finding["code"] for finding in json.loads(shown.stdout)["findings"]}


def test_a_missing_superior_column_is_a_finding(orgraph_command: Runner, tmp_path: Path) -> None:
    file = tmp_path / "flat.csv"
    file.write_text("岗位名称,部门\n经理,甲\n文员,甲\n", "utf-8")
    shown = orgraph_command("check", file, "--format", "json")
    assert shown.returncode == 1
    assert "OG001" in {finding["code"] for finding in json.loads(shown.stdout)["findings"]}


@pytest.mark.parametrize("command", ["check", "summary", "report", "explain", "checks"])
def test_a_gbk_console_survives_every_title(orgraph_command: Runner, tmp_path: Path, command: str) -> None:
    file = tmp_path / "emoji.csv"
    file.write_text("岗位名称,直接上级\n总监🚀,\nÉtienne’s désk,总监🚀\n孤岗,不存在\n", "utf-8")
    arguments = {"explain": ["OG204"], "checks": []}.get(command, [str(file)])
    shown = orgraph_command(command, *arguments, environment={"PYTHONIOENCODING": "gbk"})
    assert shown.returncode in (0, 1), shown.stderr
    assert b"Traceback" not in shown.stderr


def test_a_configuration_with_several_faults_says_all_of_them(orgraph_command: Runner, tmp_path: Path) -> None:
    (tmp_path / "orgraph.toml").write_text('alias = 3\n[decisions]\nClerk = 7\n[aliases]\n"a" = 1\n', "utf-8")
    (tmp_path / "t.csv").write_text("title,reports to\nHead,\nClerk,Head\n", "utf-8")
    shown = orgraph_command("check", tmp_path / "t.csv")
    message = shown.stderr.decode("utf-8")
    assert shown.returncode == 2
    assert all(word in message for word in ("aliases", "decisions", "Did you mean"))


def test_a_mapping_that_is_none_and_one_to_an_unknown_heading_are_explained(
    orgraph_command: Runner, tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text("name of seat,boss of it\nHead,\nClerk,Head\n", "utf-8")
    assert orgraph_command("check", tmp_path / "t.csv", "--map", "superior").returncode == 2
    refused = orgraph_command("check", tmp_path / "t.csv", "--map", "superior=bos of it")
    assert refused.returncode == 2
    assert b"boss of it" in refused.stderr
    read = orgraph_command(
        "summary", tmp_path / "t.csv", "--map", "superior=boss of it", "--map", "title=name of seat", "--format", "json"
    )
    assert json.loads(read.stdout)["reporting_links"] == 1


def test_thresholds_that_a_check_does_not_have_are_all_named(orgraph_command: Runner, tmp_path: Path) -> None:
    (tmp_path / "orgraph.toml").write_text("[thresholds]\nOG401 = { mots = 12 }\nOG999 = { most = 1 }\n", "utf-8-sig")
    (tmp_path / "t.csv").write_text("title,reports to\nHead,\nClerk,Head\n", "utf-8")
    refused = orgraph_command("check", tmp_path / "t.csv")
    assert refused.returncode == 2
    assert all(word in refused.stderr for word in (b"mots", b"most", b"OG999"))


def test_a_document_without_a_position_is_refused(orgraph_command: Runner, tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text("The canteen is closed on Friday.\n", "utf-8")
    refused = orgraph_command("check", tmp_path / "notice.txt")
    assert refused.returncode == 2
    assert b"notice.txt" in refused.stderr


def test_a_workbook_that_may_be_filled_in_is_not_written_over(orgraph_command: Runner, tmp_path: Path) -> None:
    file = tmp_path / "filled.xlsx"
    file.write_bytes(b"filled in")
    assert orgraph_command("template", "-o", file).returncode == 2
    assert file.read_bytes() == b"filled in"
    assert orgraph_command("template").returncode == 2


def test_a_comparison_names_all_that_cannot_be_read(orgraph_command: Runner) -> None:
    shown = orgraph_command("compare", "one.csv", "two.csv")
    assert shown.returncode == 2
    assert b"one.csv" in shown.stderr
    assert b"two.csv" in shown.stderr


@pytest.mark.parametrize("source", ["", " ", "#1", "folder#1", "a.txt#", "x" * 5000, "nowhere.txt#2"])
def test_what_names_no_file_is_said_and_nothing_else_is_read(
    orgraph_command: Runner, tmp_path: Path, source: str
) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("clerk.txt", "folder/clerk.txt"):
        (tmp_path / name).write_text("Job title: Clerk\nReports to: Head\n", "utf-8")
    shown = orgraph_command("check", source)
    assert (shown.returncode, shown.stdout) == (2, b"")
    assert b"Traceback" not in shown.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_files_with_odd_names_are_read(orgraph_command: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for name in (b"a b#2.txt", b"[x]*.txt", b"new\nline.txt", b"-o.txt", b"bad\xff.txt", b"<script>.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("Job title: Clerk\nReports to: Head\n", "utf-8")
    (folder / "self").symlink_to(folder)
    (folder / "dangling.txt").symlink_to(tmp_path / "nowhere")
    shown = orgraph_command("summary", folder, "--format", "json")
    assert shown.returncode == 0, shown.stderr
    assert len(json.loads(shown.stdout)["sources"]) == 6


def _saved(kind: str) -> bytes:
    made = BytesIO()
    if kind == "word":
        Document().save(made)
    else:
        Workbook().save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            "locked.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (
            "locked.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        ("form.xlsx", _saved("word"), ".docx"),
        ("table.docx", _saved("workbook"), ".xlsx"),
    ],
)
def test_what_is_locked_or_called_what_it_is_not_is_said(
    orgraph_command: Runner, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    shown = orgraph_command("check", tmp_path / name)
    message = shown.stderr.decode("utf-8")
    assert (shown.returncode, name in message, words in message.replace(name, "")) == (2, True, True), message
