"""What a folder holds is one organisation, and what orgraph wrote there itself is no source of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import orgraph
from orgraph.cli.main import cli
from orgraph.errors import SourceError
from tests.readers.documents.pdf_files import write_pdf
from tests.readers.documents.test_form_sheets import write_book
from tests.readers.documents.word_files import write_word

COLLECTION = "".join(
    f"第{n}篇\n岗位名称：{title}\n直接上级：店长\n负责接待。\n" for n, title in enumerate(("店员", "库管"), 1)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One position in each of the formats, and a table of them all."""
    form = [["岗位名称", "店员"], ["直接上级", "值班经理"], ["直接下级", "无"]]
    write_word(tmp_path / "1.docx", [["岗位名称", "店长"], ["直接上级", "无"], ["直接下级", "值班经理"]])
    write_pdf(tmp_path / "2.pdf", [["岗位名称", "值班经理"], ["直接上级", "店长"], ["直接下级", "店员"]])
    write_book(
        tmp_path / "3.xlsx", {"店员": form, "名单": [["岗位名称", "直接上级"], ["库管", "店长"], ["司机", "库管"]]}
    )
    (tmp_path / "4.yaml").write_text("- 岗位名称: 保洁员\n  直接上级: 值班经理\n", "utf-8")
    (tmp_path / "5.txt").write_text("岗位名称：收银员\n直接上级：值班经理\n", "gb18030")
    (tmp_path / "6.md").write_text("# 采购员\n\n直接上级：店长\n", "utf-8")
    (tmp_path / "README.md").write_text("# 说明\n\n直接上级：无人\n", "utf-8")
    return tmp_path


def test_a_folder_of_all_formats_is_one_organisation(folder: Path) -> None:
    organisation = orgraph.load(folder)
    assert set(organisation.titles) == {"店长", "值班经理", "店员", "库管", "司机", "保洁员", "收银员", "采购员"}
    assert organisation.summary()["roots"] == 1
    assert organisation.summary()["layers"] == 3


def test_what_orgraph_wrote_into_the_folder_is_left_out_with_a_note(folder: Path) -> None:
    before = orgraph.load(folder)
    written = ("chart.html", "network.html", "report.html", "report.md", "report.xlsx", "report.docx", "report.json")
    for name in written:
        command = "chart" if name.startswith("chart") else "network" if name.startswith("network") else "report"
        run(command, folder, "-o", folder / name)
    for kind in ("json", "csv", "xlsx"):
        run("check", folder, "--format", kind, "-o", folder / f"findings.{kind}", "--fail-on", "never")
    run("extract", folder, "-o", folder / "claims.json")
    run("summary", folder, "--format", "json", "-o", folder / "summary.json")
    after = orgraph.load(folder)
    assert after.titles == before.titles
    left_out = {account.file for account in after.accounts if "left_out" in account.read_as}
    assert left_out == {*written, "findings.json", "findings.csv", "findings.xlsx", "claims.json", "summary.json"}
    with pytest.raises(SourceError, match=r"chart\.html was written by orgraph"):
        orgraph.load(folder / "chart.html")


def test_a_workbook_to_fill_in_is_a_source(tmp_path: Path) -> None:
    run("template", "-o", tmp_path / "岗位表.xlsx")
    with pytest.raises(SourceError, match="no rows"):
        orgraph.load(tmp_path / "岗位表.xlsx")


def test_one_document_of_a_collection_can_be_configured(tmp_path: Path) -> None:
    (tmp_path / "all.txt").write_text(COLLECTION, "utf-8")
    (tmp_path / "orgraph.toml").write_text('sources = ["all.txt#2"]\n', "utf-8")
    assert list(orgraph.load(tmp_path).titles) == ["库管", "店长"]


@pytest.mark.parametrize("wanted", ["missing.csv", "5.text", "**x", "*[", "/etc", "a\\u0000", "//", "5.txt/6"])
def test_what_sources_names_and_is_not_there_is_said(folder: Path, wanted: str) -> None:
    (folder / "orgraph.toml").write_text(f'sources = ["5.txt", "{wanted}"]\n', "utf-8")
    with pytest.raises(SourceError, match=r"orgraph\.toml names") as raised:
        orgraph.load(folder)
    assert "5.txt”" not in raised.value.show("zh")


def test_the_text_of_a_document_is_printed_line_by_line(folder: Path) -> None:
    assert run("extract", folder / "2.pdf", "--text").splitlines() == [
        "岗位名称 | 值班经理",
        "直接上级 | 店长",
        "直接下级 | 店员",
    ]


def test_help_and_errors_say_what_can_be_read(folder: Path) -> None:
    (folder / "photo.bmp").write_bytes(b"BM")
    with pytest.raises(SourceError) as refused:
        orgraph.load(folder / "photo.bmp")
    for suffix in (".docx", ".doc", ".pdf", ".xlsx", ".yaml"):
        assert suffix in refused.value.show("en")
        assert suffix in refused.value.show("zh")
        assert suffix in run("--help")


def run(*arguments: object) -> str:
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_what_holds_no_records_stops_no_folder_and_is_accounted_for(folder: Path) -> None:
    before = set(orgraph.load(folder).titles)
    (folder / "settings.json").write_text('{"theme": "dark"}', "utf-8")
    (folder / "prices.csv").write_text("item,price\nscrew,3\nnut,2\n", "utf-8")
    (folder / "empty.csv").write_text("title,superior\n", "utf-8")
    organisation = orgraph.load(folder)
    assert set(organisation.titles) == before
    account = {each.file: (each.rows, each.read, each.unread) for each in organisation.accounts}
    assert (account["prices.csv"], account["empty.csv"], account["settings.json"]) == ((2, 0, 2), (0, 0, 0), (0, 0, 0))
    (missing,) = (finding for finding in organisation.checked.findings if finding.code == "OG001")
    assert "item, price" in missing.message.en
    drawn = CliRunner().invoke(cli, ["chart", str(folder), "-o", str(folder / "chart.html")])
    assert drawn.exit_code == 0
    assert all(name in drawn.stderr for name in ("prices.csv", "settings.json"))


def test_a_folder_or_a_file_without_any_records_is_refused(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "dark"}', "utf-8")
    (tmp_path / "prices.csv").write_text("item,price\nscrew,3\n", "utf-8")
    with pytest.raises(SourceError) as refused:
        orgraph.load(tmp_path)
    assert [message.en.split(" ")[0] for message in refused.value.messages] == ["prices.csv:", "settings.json"]
    with pytest.raises(SourceError, match=r"prices\.csv"):
        orgraph.load(tmp_path / "prices.csv")


def test_a_damaged_file_stops_a_folder(folder: Path) -> None:
    (folder / "half.yaml").write_text("a: [1, 2", "utf-8")
    (folder / "settings.json").write_text('{"theme": "dark"}', "utf-8")
    with pytest.raises(SourceError, match=r"half\.yaml") as refused:
        orgraph.load(folder)
    assert len(refused.value.messages) == 1


def test_a_form_that_a_system_wrote_as_a_web_page_called_xls_is_a_form(tmp_path: Path) -> None:
    (tmp_path / "form.xls").write_text(
        "<html><table><tr><td colspan=4>岗位说明书</td></tr>"
        "<tr><td>岗位名称</td><td>库管员</td><td>所属部门</td><td>仓储部</td></tr>"
        "<tr><td rowspan=2>直接下级</td><td>搬运工</td><td>直接上级</td><td>仓储经理</td></tr>"
        "<tr><td>叉车司机</td><td>编制</td><td>2</td></tr></table>"
        "<table><tr><td>岗位名称</td><td>直接上级</td></tr><tr><td>仓储经理</td><td>总经理</td></tr></table></html>",
        "utf-8",
    )
    organisation = orgraph.load(tmp_path / "form.xls")
    assert {"库管员", "仓储经理", "搬运工"} <= set(organisation.titles)
    claims = organisation.claims
    reports = claims[claims.kind == "reports_to"]
    assert ("库管员", "仓储经理") in set(zip(reports.subject, reports.object, strict=True))
    assert [account.read_as.get("markup") for account in organisation.accounts] == ["form", None]
