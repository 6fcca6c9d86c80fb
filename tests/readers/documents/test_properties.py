"""What holds for every document, however it has been mangled."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from orgraph.errors import SourceError
from orgraph.model.claim import Origin
from orgraph.readers.documents import read_all_parts
from orgraph.readers.documents.document import read
from orgraph.readers.documents.lines import Piece, line_of
from orgraph.readers.documents.markup import MARKUP_OF, Markup, file_lines, lines_of
from orgraph.readers.documents.mojibake import damaged_stretches
from orgraph.readers.documents.normalise import folded
from orgraph.readers.documents.parts import split
from orgraph.readers.text_encoding import decode
from tests.readers.documents.test_columns import ON_ONE_LINE, copied

CASES = Path(__file__).parent / "cases"
DOCUMENTS = {
    path.name: path.read_text("utf-8") for path in sorted(CASES.iterdir()) if not path.name.endswith(".expected.txt")
} | {form.name: copied(form, "\t") for form in ON_ONE_LINE}
MARKS = (
    "、,，;；:：/()（）无和 \t\n\r|#*-_<>&;\"'0123456789.一二三①旳責(zé)\u200b\u3000\ufffd\ue49a🙂é直接上级下级岗位名称"
)
SCRAPS = st.text(st.sampled_from(MARKS) | st.characters(codec="utf-8"), max_size=12)
FRAGMENTS = (
    "<td>",
    "</table>",
    "<![x[",
    "<!--",
    "&#x;",
    "<dt>",
    "| |",
    "<br>",
    "\t",
    "**",
    "直接上级:",
    "工作关系:",
    "Reports to:",
    "篇一\n",
    "Part 1\n",
)


@st.composite
def mangled(draw: st.DrawFn) -> tuple[str, Markup]:
    """A document cut, shuffled and sprinkled with characters, read as any markup."""
    text = draw(st.sampled_from(sorted(DOCUMENTS.values())))
    if draw(st.booleans()):
        text = "\n".join(draw(st.permutations(text.split("\n"))))
    start = draw(st.integers(0, len(text)))
    text = text[start : draw(st.integers(start, len(text)))] if draw(st.booleans()) else text
    for scrap in draw(st.lists(SCRAPS | st.sampled_from(FRAGMENTS), max_size=6)):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + scrap + text[place:]
    return text, draw(st.sampled_from(sorted(set(MARKUP_OF.values()))))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(mangled())
def test_a_mangled_document_is_read_and_every_quote_stands_on_its_line(document: tuple[str, Markup]) -> None:
    text, markup = document
    written = file_lines(text)
    for part, lines in split(lines_of(text, markup)):
        reading = read(lines, Origin("document", part.number), "document", {})
        sources = [claim.source for claim in reading.claims] + [remark.source for remark in reading.remarks]
        for source in sources + [unread.source for unread in reading.unread]:
            assert source.quote
            assert source.quote in written[(source.line or 0) - 1]
        assert reading.account.rows == reading.account.read + len(reading.unread)
        assert all(title.strip() for title in reading.positions.title.to_pylist())
        assert all(claim.subject and claim.object != "" for claim in reading.claims)


@settings(max_examples=100, deadline=None)
@given(mangled())
def test_reading_twice_gives_the_same(document: tuple[str, Markup]) -> None:
    text, markup = document
    readings = [read(lines_of(text, markup), Origin("document"), "document", {}) for _ in range(2)]
    assert list(readings[0].claims) == list(readings[1].claims)
    assert readings[0].remarks == readings[1].remarks


@given(st.lists(st.text(st.sampled_from(MARKS), max_size=20), min_size=1, max_size=4))
def test_every_character_of_a_line_comes_from_its_place_in_the_file(words: list[str]) -> None:
    written = [piece.replace("\n", " ").replace("\r", " ") for piece in words]
    assume(not damaged_stretches("".join(written)))
    line = line_of([Piece(piece, number, 0) for number, piece in enumerate(written, 1)], written)
    assert len(line.folded) == len(line.text)
    for offset, character in enumerate(line.text):
        number, column = line.place(offset)
        as_written = written[number - 1][column]
        assert character == as_written or folded(character) == folded(as_written) or as_written in "旳責\t\u3000"


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "gb18030", "big5", "cp1252", "latin-1")


@st.composite
def mangled_files(draw: st.DrawFn) -> tuple[bytes, str]:
    """The bytes of a document, read in the wrong encoding, cut, or with bytes lost and put in; and its name."""
    text, _ = draw(mangled())
    data = text.encode(draw(st.sampled_from(ENCODINGS)), errors="replace")
    if draw(st.booleans()):
        data = data.decode(draw(st.sampled_from(ENCODINGS)), errors="replace").encode()
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(data)))
        data = data[:place] + draw(st.binary(max_size=3)) + data[place + draw(st.integers(0, 3)) :]
    return data, draw(st.sampled_from(["a.txt", "a.md", "a.html"]))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(mangled_files())
def test_any_bytes_are_read_or_refused_and_every_quote_stands_in_the_text(file: tuple[bytes, str]) -> None:
    data, name = file
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            readings = read_all_parts(path, name)
        except SourceError:
            return
    written = file_lines(decode(data, name).text)
    for reading in readings:
        assert reading.account.rows == reading.account.read + len(reading.unread)
        sources = [claim.source for claim in reading.claims] + [remark.source for remark in reading.remarks]
        for source in sources + [unread.source for unread in reading.unread]:
            assert source.quote
            assert source.quote in written[(source.line or 0) - 1]
