"""A Word file is read however it is packed, and what it does not hold is said."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from orgraph.errors import SourceError
from orgraph.readers.documents import text_of
from tests.readers.documents.reading import said
from tests.readers.documents.word_files import word

FORM = [["岗位名称", "门卫", "直接上级", "保安队长"], ["岗位职责", "看守大门。", "<", "<"]]
SAYS = ["position 门卫", "门卫 reports to 保安队长 (superior field)"]
MAIN = "wordprocessingml.document.main+xml"
USUAL = "http://schemas.openxmlformats.org"
ROWS = "".join(
    f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in row)}</w:tr>"
    for row in FORM
    for row in [[cell for cell in row if cell != "<"]]
)

Edit = Callable[[str, bytes], tuple[str, bytes] | None]


def repacked(edit: Edit) -> bytes:
    """The form as a `.docx`, each of its parts under the name and with the content that `edit` gives it."""
    whole, made = BytesIO(), BytesIO()
    word(FORM).save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if edited := edit(name, old.read(name)):
                entry = zipfile.ZipInfo("x")
                entry.filename, content = edited
                new.writestr(entry, content)
    return made.getvalue()


def without(part: str) -> Edit:
    return lambda name, content: None if part in name else (name, content)


def replacing(old: str, new: str) -> Edit:
    return lambda name, content: (name.replace(old, new), content.replace(old.encode(), new.encode()))


PACKED = {
    "with macros": replacing(f"vnd.openxmlformats-officedocument.{MAIN}", "vnd.ms-word.document.macroEnabled.main+xml"),
    "as a template": replacing(MAIN, "wordprocessingml.template.main+xml"),
    "with a strict vocabulary": replacing(
        f"{USUAL}/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    "under another name": replacing("document.xml", "document2.xml"),
    "with a path from the root": replacing('Target="word/', 'Target="/word/'),
    "with backslashes": lambda name, content: (name.replace("/", "\\"), content),
    "without styles": without("styles"),
    "without relations": without(".rels"),
    "without a list of contents": without("[Content_Types]"),
}


@pytest.mark.parametrize("how", PACKED)
def test_a_form_is_read_however_its_archive_is_made(how: str, tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(repacked(PACKED[how]))
    assert said(tmp_path / "form.docx") == SAYS


WORD_2003 = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>'
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
    'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:styles><w:style w:type="paragraph" '
    'w:default="on" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>'
    f"<w:body><wx:sect><w:tbl>{ROWS}</w:tbl></wx:sect></w:body></w:wordDocument>"
)
FLAT = (
    '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>'
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
    '<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>'
    f'<w:document xmlns:w="{USUAL}/wordprocessingml/2006/main"><w:body><w:tbl>{ROWS}</w:tbl></w:body>'
    "</w:document></pkg:xmlData></pkg:part></pkg:package>"
)


@pytest.mark.parametrize("content", [WORD_2003, FLAT], ids=["of Word 2003", "as a flat package"])
def test_a_form_that_a_system_wrote_as_one_file_of_xml_is_read(content: str, tmp_path: Path) -> None:
    (tmp_path / "form.doc").write_text(content, "utf-8")
    assert said(tmp_path / "form.doc") == SAYS


def test_cells_merged_in_word_2003_are_one(tmp_path: Path) -> None:
    def cell(words: str, merged: str) -> str:
        return f"<w:tc><w:tcPr><w:vmerge {merged}/></w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"

    above, below = cell("直接下级", 'w:val="restart"'), cell("", "")
    listed = [cell("保洁员", 'w:val="restart"'), cell("门童", 'w:val="restart"')]
    rows = f"<w:tr>{above}{listed[0]}</w:tr><w:tr>{below}{listed[1]}</w:tr>"
    (tmp_path / "form.doc").write_text(WORD_2003.replace("</w:tbl>", f"{rows}</w:tbl>"), "utf-8")
    assert [line.partition(" (")[0] for line in said(tmp_path / "form.doc")][2:] == [
        "保洁员 reports to 门卫",
        "门童 reports to 门卫",
    ]


def of_document(content: str) -> bytes:
    return repacked(lambda name, old: (name, content.encode() if name == "word/document.xml" else old))


BROKEN = {
    "no document": repacked(without("word/document.xml")),
    "no body": of_document(f'<w:document xmlns:w="{USUAL}/wordprocessingml/2006/main"/>'),
    "nothing in it": of_document(""),
    "cut short": of_document(FLAT[:-80]),
    "entities": of_document('<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>'),
    "a flat package without parts": FLAT.split("<pkg:part")[0].encode() + b"</pkg:package>",
    "a flat package cut short": FLAT[:-80].encode(),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_word_file_without_what_it_needs_is_named(fault: str, tmp_path: Path) -> None:
    (tmp_path / "form.doc").write_bytes(BROKEN[fault])
    with pytest.raises(SourceError, match=r"form\.doc cannot be opened as a Word file"):
        text_of(tmp_path / "form.doc", "form.doc")


def test_no_file_is_fetched_by_an_entity(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("keyword", "utf-8")
    body = "<w:body><w:p><w:r><w:t>seen &a;</w:t></w:r></w:p></w:body>"
    entity = f'<!DOCTYPE d [<!ENTITY a SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    document = f'{entity}<w:document xmlns:w="{USUAL}/wordprocessingml/2006/main">{body}</w:document>'
    (tmp_path / "form.docx").write_bytes(of_document(document))
    assert list(text_of(tmp_path / "form.docx", "form.docx")) == ["seen"]


def test_pictures_may_be_large_and_text_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from orgraph.readers.documents.formats import word_package

    monkeypatch.setattr(word_package, "_LARGEST", 2_000_000)
    for name, part in (("pictures.docx", "word/media/a.png"), ("bomb.docx", "word/comments.xml")):
        (tmp_path / name).write_bytes(repacked(lambda name, content: (name, content)))
        with zipfile.ZipFile(tmp_path / name, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(part, bytes(2_000_000))
    assert said(tmp_path / "pictures.docx") == SAYS
    with pytest.raises(SourceError, match=r"bomb\.docx .* 400 MB"):
        text_of(tmp_path / "bomb.docx", "bomb.docx")
