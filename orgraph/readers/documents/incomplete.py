"""What a description leaves unsaid: subordinates that it has and does not name, and a text that stops halfway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from orgraph.model.claim import Claim, Kind, Origin, Strength
from orgraph.model.reading import Noticed, Remark
from orgraph.readers.documents.account import is_cut_here
from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.lines import Line, Span, evidence
from orgraph.readers.documents.lists import counts_only, is_at_large
from orgraph.readers.documents.names import is_chinese, looks_like_title
from orgraph.readers.documents.prose.statements import Passage
from orgraph.readers.documents.vocabulary import PASSING, Role
from orgraph.readers.patterns import regex

_NUMBER = r"(?:\d{1,4}|[一二两三四五六七八九十]{1,3}|若干|数|多)"
_HAS_SUBORDINATES = regex(
    rf"(?<![没无未不])(?:设|带)?有(?:直接|直属|直管|{_NUMBER}[名位个])*的?(?:下级|下属|部属|直接监督他人)(?!部门|单位|公司|机构|企业)"
    rf"|(?:下级|下属|部属)(?:人员|员工)?(?:共|共有|有)?{_NUMBER}[名位人]"
    rf"|(?:带领|管理|领导|统领|带教|指挥)[^,。;]{{0,6}}?{_NUMBER}\s?[名位个]?(?:人|员工|人员|下属|下级)(?:的|以上)?(?:团队|小组|班组|队伍)?(?=[,。;、]|\Z)"
    r"|\b(?:supervis|manag|lead|oversee|direct)\w*\s(?:a|the|his|her|their)?\s?(?:[a-z-]+\s)?(?:team|staff|crew|group)\sof\s"
    r"(?:up to |about |around |at least )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several)\b"
    r"|\b(?:has|have|with|supervises|manages)\s(?:about |up to )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several)\s"
    r"(?:direct reports|subordinates|reportees)\b"
)
_WORTH_LOOKING = regex(r"下级|下属|部属|直接监督|名|人的|团队|team|staff|crew|group|reports|subordinates|reportees")
_DENIED = regex(r"(?:没|无|未|不得|不)[^,。;]{0,2}\Z|\b(?:no|not|never|without)\b[^,.;]{0,12}\Z")
_HOW_MANY = regex(r"(?:约|共|计)*\s*(?P<number>\d+)")

_BREAKS_OFF = regex(
    r"(?:[、,，(（“‘\"]|…|\.{3,}|[一-鿿](?:和|与|及|以及|或者|并且|对于|通过|根据|为了)|\b(?:and|or|the|of|with|to|for|a))\Z"
)
_LAST_WORDS = regex(r"[,，]\s*(?:[一-鿿]{1,3}|[a-z]{1,12})\Z")
_ENDED = regex(r"[。.!?;:；：！？)）】”’」』]\Z")
_PAGE = regex(r"\s*(?:第\s?\d+\s?页|page\s\d+|-?\s?\d{1,3}\s?-?\s*\Z|共\s?\d+\s?页)")
_SENTENCES = 3  # of the description, most of them properly ended, to tell that the last is not
_PROPERLY = 0.8
_LONG = 12  # characters of a line that is no title or entry


def unnamed_subordinates(
    passages: Sequence[Passage], lines: Sequence[Line], claims: Iterable[Claim], origin: Origin
) -> Iterator[Remark]:
    """The positions of which it is said that they have subordinates, and not who they are."""
    naming = _naming(claims)
    for passage in passages:
        each = passage.description
        said = None if each.title in naming else _says_some(passage, lines)
        if said is not None:
            words, label = said
            source = evidence(origin, label, words) if label else words.source(origin)
            yield Remark(Noticed.SUBORDINATES_UNNAMED, source, each.title, source.quote)


def _naming(claims: Iterable[Claim]) -> Set[str]:
    """The titles whose description names subordinates, or says that there are none."""
    return {
        claim.stated_by
        for claim in claims
        if claim.kind is Kind.NO_SUBORDINATES
        or (claim.kind is Kind.REPORTS_TO and claim.object == claim.stated_by and claim.strength is Strength.EXPLICIT)
    }


def _says_some(passage: Passage, lines: Sequence[Line]) -> tuple[Span, Span | None] | None:
    """The words that say so, and the label they stand behind, if any."""
    for field in passage.description.fields:
        if field.role in (Role.SUBORDINATES, Role.SUBORDINATE_COUNT) and field.values and _counts_some(field):
            return field.values[0], field.label
    for line in lines[passage.first : passage.end]:
        found = _HAS_SUBORDINATES.search(line.folded) if _WORTH_LOOKING.search(line.folded) else None
        if found and not _DENIED.search(line.folded, 0, found.start()):
            return line.span(*found.span()), None
    return None


def _counts_some(field: Field) -> bool:
    value = field.values[0].folded
    if field.role is Role.SUBORDINATES:
        return len(field.values) == 1 and (counts_only(value) or is_at_large(value))
    number = _HOW_MANY.match(value)
    return number is not None and int(number["number"]) > 0


def truncated(passages: Sequence[Passage], lines: Sequence[Line], origin: Origin) -> Iterator[Remark]:
    """The descriptions that stop in mid-sentence."""
    for passage in passages:
        below = lines[passage.first + 1 : passage.end]
        last = next(filter(_is_text, reversed(below)), None)
        if last is None or last.cell or last in _entries(passage):
            continue
        cut = passage.end < len(lines) and is_cut_here(lines[passage.end].folded)
        if _stops_short(last, filter(_is_text, below), _entries(passage), cut=cut):
            words = last.span().stripped()
            yield Remark(Noticed.TEXT_TRUNCATED, words.source(origin), passage.description.title, words.text)


def _is_text(line: Line) -> bool:
    return bool(line.text.strip()) and not _PAGE.match(line.folded)


def _entries(passage: Passage) -> Set[Line]:
    """The lines of the description's form."""
    fields = [field for field in passage.description.fields if field.role not in PASSING]
    return {field.label.line for field in fields} | {value.line for field in fields for value in field.values}


def _stops_short(line: Line, text: Iterable[Line], entries: Set[Line], *, cut: bool) -> bool:
    """Whether the line, the last of the text, is no whole sentence; the `entries` of a form are no sentences either.
    `cut`: a site goes on to sell the rest."""
    last = line.folded.strip()
    if _BREAKS_OFF.search(last):
        return len(last) >= _LONG or is_chinese(last)
    if _ENDED.search(last) or looks_like_title(last):
        return False
    if cut or len(last) < _LONG or not _LAST_WORDS.search(last):
        return cut
    before = (each.folded.strip() for each in text if each is not line and each not in entries)
    sentences = [words for words in before if len(words) >= _LONG]
    ended = sum(_ENDED.search(sentence) is not None for sentence in sentences)
    return len(sentences) >= _SENTENCES and ended >= _PROPERLY * len(sentences)
