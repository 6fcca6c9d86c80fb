"""Claims of who works with whom, from 工作关系: lists of counterpart and topic, plain lists, and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from orgraph.model.claim import Basis, Claim, Counterpart, Direction, Kind, Origin
from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.forms import COUNTERPART_HEADING, TOPIC_HEADING
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.lists import Titles, cut, says_none, separated
from orgraph.readers.documents.lost_cells import row_of
from orgraph.readers.documents.name_words import AGENTS
from orgraph.readers.documents.names import (
    can_be_name,
    counterpart_of,
    is_chinese,
    is_placeholder,
    looks_like_party,
    looks_like_title,
    looks_like_unit,
    trimmed,
)
from orgraph.readers.documents.vocabulary import CONTACTS, Role
from orgraph.readers.patterns import regex

_TOPIC = regex(r"\s*(?::|-{2,}|\s-\s|→)\s*")
_WITH = regex(r"(?:与|和|同|跟|向|with\s|the\s)\s*")
_NOTE = regex(r"\s*[(](?P<note>[^()]*)[)]\s*\Z")
_TOPIC_EDGES = " \t\n。.;,、"
_ITEM_END = regex(
    r"[;\n,](?:(?<!,)|\s?(?=(?:对[内外]|[内外]部)?[与同跟向][一-鿿]))|[.,|]?\s+(?=(?:in|ex)ternal(?:ly)?\s*[:-])"
)
_SCOPE_BEFORE = regex(  # 对外与供应商联系
    r"(?:(?P<inside>对内|内部)|(?P<outside>对外|外部))(?:\s+(?=[一-鿿])|(?=[与同跟向][一-鿿]))"
)
_PAIR_END = regex(r"[、,]")
_SEVERAL = regex(r"(?:[a-z-]+ ){0,2}[a-z]{3,}[^s]s")  # hotels
_WHOSE = regex(r"(?:their|its|his|her|our|your|the)\s+")
_JOINED = regex(r"(?:和|以及|及|与|&|\s(?:and)\s)(?!其(?![他它])|家[属长]|亲属|子女)")  # 患者及家属 are one party
_SLASHED = regex(r"\s?/\s?")
_SLASH = regex(r"\s/\s")
_SLASH_OR_SPACE = regex(r"\s?/\s?|\s+")
_LONGEST_FIRST = 24  # characters of the counterparts before what is said of them
_OF_THE_HOUSE = regex(  # a unit by its function, though it stands among outside parties: 采购部, but 街道武装部
    r"(?:计?财务?|采购|人事|人力资源|行政|销售|市场|工程|安保|保卫|保安|餐饮|客房|前厅|生产|质[检量管]|品[质管]|技术|研发"
    r"|仓储|物流|后勤|总务|运营|营运|财会|物资|设备|信息){1,2}部"
)
_DEALS = regex(r"(?:就|共同|进行|定期|及时)?(?:沟通|协调|联系|联络|对接|协作|合作|商议|核对|结算|办理|交接|配合)")
_LIST_MARKS = ("、", ",", "和", "及", "与", "或")
_SHORT_UNIT = regex(r"[A-Z][\w'’-]*(?:(?: | & | and |&)[A-Z][\w'’-]*){0,3}")
_EXTERNAL = {Role.EXTERNAL_CONTACTS: True, Role.INTERNAL_CONTACTS: False}
_SHORT = 10  # Chinese characters, or
_SHORT_WORDS = 7  # words of a counterpart named without a topic
_SAYS_WHAT = 4  # characters of a note behind a title: 班主任(通报病情)
_OUTSIDE = ("outside", "without")
_NOTE_SEPARATOR = regex(r"[,、;/\s]+")
_TALK = regex(r"(?:的)?(?:工作)?(?:沟通|联系|协调|联络|往来|关系|协作|配合|对接)[。.]?\Z")
_SCOPE = regex(
    r"(?:公司|企业|单位|组织|酒店|学校|医院|[院校店馆厂园局所站司])?(?:(?P<inside>内部?|对内|部门内部?|部门间|部门之间)|(?P<outside>外部?|对外))"
    r"(?:工作)?(?:联系|沟通|协调|协作|联络|合作|关系){0,2}(?:对象|单位|部门|岗位)?(?:[(][^()]*[)]|\s?/?\s?(?:in|ex)ternal)?\Z|(?P<within>internal(?:ly)?)\Z|(?P<without>external(?:ly)?)\Z"
)
_KINDS = {
    **dict.fromkeys(("岗位", "职位", "position", "post", "role"), Counterpart.POSITION),
    **dict.fromkeys(("部门", "unit", "department", "team"), Counterpart.UNIT),
    **dict.fromkeys(("外部", "外部单位", "单位", "party", "external", "outside"), Counterpart.PARTY),
    **dict.fromkeys(("群体", "group"), Counterpart.GROUP),
}
_DIRECTIONS = {
    **dict.fromkeys(("给出", "提供", "发出", "to", "gives", "provides"), Direction.TO),
    **dict.fromkeys(("接收", "接受", "收到", "from", "receives"), Direction.FROM),
    **dict.fromkeys(("双向", "相互", "both", "mutual", "two-way"), Direction.BOTH),
}
_KIND_AND_DIRECTION = regex(rf"[(](?:{'|'.join(_KINDS)})[,、]\s?(?:{'|'.join(_DIRECTIONS)})[)]")
_GIVES = regex(
    r"提供|提交|报送|上报|报告|汇报|反馈|传递|移交|发送|通知|递交|上交|交付|督促|催办"
    r"|(?:provides?|sends?|submits?|reports?|gives?|delivers?|informs?|suppl(?:y|ies))\b"
)
_TAKES = regex(r"接收|接受|收取|获取|收集|领取|听取|索取|(?:receives?|obtains?|collects?|gets?|takes?)\b")


class Acquaintance:
    """The titles and units known from a document, for telling what a counterpart is."""

    def __init__(self, titles: Titles, units: Titles) -> None:
        self.titles = titles
        self.units = units

    def kind(self, name: str, *, external: bool) -> Counterpart:
        if name in self.titles:
            return Counterpart.POSITION
        if name in self.units or (external and _OF_THE_HOUSE.fullmatch(name)):
            return Counterpart.UNIT
        return counterpart_of(name, external=external)

    def knows(self, name: str) -> bool:
        return name in self.titles or name in self.units

    def is_counterpart(self, name: str) -> bool:
        """Whether the name is known or looks like one: a title, a unit, a group, an outside party."""
        return self.knows(name) or looks_like_title(name) or looks_like_unit(name) or self.is_party(name)

    def is_party(self, name: str) -> bool:
        """Whether the name ends as that of an outside party."""
        return looks_like_party(name)

    def is_likely(self, name: str) -> bool:
        """Whether a name in a bare list is one: known, or short, and no part of a sentence."""
        short = len(name) <= _SHORT if is_chinese(name) else len(name.split()) <= _SHORT_WORDS
        return name in self.titles or name in self.units or (short and (can_be_name(name) or says_none(name)))


class _Contact(NamedTuple):
    """Counterparts that share a topic, as one item or row gives them; `external` is None where nothing says it."""

    names: Span
    topic: Span | None
    external: bool | None


class _Named(NamedTuple):
    """One counterpart of a contact, and what a note in brackets says of it."""

    contact: _Contact
    name: Span
    notes: Sequence[str]


def contact_statements(title: str, field: Field, known: Acquaintance, origin: Origin) -> Iterator[Claim]:
    """The communication claims of a field."""
    named = list(_named(field, known))
    inside = sum(known.kind(each.name.text, external=False) is not Counterpart.PARTY for each in named)
    for each in named:
        yield _claim(title, each, known, origin, among_own=inside > 1 and 2 * inside > len(named))


def _named(field: Field, known: Acquaintance) -> Iterator[_Named]:
    """The counterparts that a field names."""
    external = _EXTERNAL.get(field.role)
    for said in (*_listed(field.values, external), *_tabulated(field.rows, external, known)):
        contact = _told_apart(said, known)
        listed = separated(contact.names, known.titles)
        if contact.topic is None:
            listed = [each for words in listed for each in _side_by_side(words, known)]
        pieces = [piece for words in listed for piece in _parted(words, known)]
        names = [_noted(words, known) for words in pieces]
        if contact.topic is None and not all(known.is_likely(name.text) for name, _, _ in names if name.text):
            continue  # a sentence, not a list
        for name, notes, about in names:
            words = name.text
            says_nobody = says_none(words) or is_placeholder(name.folded) or _SCOPE.match(name.folded)
            if len(words) > 1 and can_be_name(words) and not says_nobody:
                yield _Named(contact._replace(topic=contact.topic or about), name, notes)


def is_complete(field: Field) -> bool:
    """Whether a list of contacts gives kind and direction of each, as one does that was made to be complete."""
    return field.role in CONTACTS and bool(field.values) and all(map(_is_full, field.values))


def _is_full(value: Span) -> bool:
    return _KIND_AND_DIRECTION.search(value.folded) is not None


def _told_apart(contact: _Contact, known: Acquaintance) -> _Contact:
    """与财务科结算货款 names the counterpart first and then what it is about."""
    names = contact.names
    addressed = names.start and names.line.folded[names.start - 1] in "与和同跟向"
    if contact.topic or not addressed or known.is_counterpart(names.text):
        return contact
    ends = [end for end in range(2, min(len(names.text), _LONGEST_FIRST) + 1) if _may_end(names, end, known)]
    end = next((end for end in ends if _DEALS.match(names.folded, end)), ends[-1] if ends else None)
    if end is None:
        return contact
    topic = names.within(end, len(names.text)).stripped(_TOPIC_EDGES)
    return contact._replace(names=names.within(0, end), topic=topic)


def _may_end(names: Span, end: int, known: Acquaintance) -> bool:
    """Whether the counterparts can end there: the words before name one, and no list goes on."""
    text = names.folded
    in_list = text[end : end + 1] in _LIST_MARKS or text[end - 1] in _LIST_MARKS
    return not in_list and not _TALK.search(text[:end]) and known.is_counterpart(text[:end])


def _side_by_side(words: Span, known: Acquaintance) -> list[Span]:
    """The counterparts of a list without topics that a slash or a space sets apart: 财务部 工程部."""
    beside = [words] if known.knows(words.text) else list(cut(words, _SLASH_OR_SPACE))
    return beside if all(is_chinese(each.text) and known.is_counterpart(each.text) for each in beside) else [words]


def _parted(words: Span, known: Acquaintance) -> list[Span]:
    """The counterparts that 和, 及 or 与 join (患者及家属), where each is one by itself."""
    if "/" in words.folded and not known.knows(words.text):
        people = _people_in(list(cut(words, _SLASHED)), known)  # parents/carers
        if people:
            return people
    if " / " in words.folded and not known.knows(words.text):
        parts = [part.stripped() for part in cut(words, _SLASH)]
        if all(known.is_likely(part.text) for part in parts):
            return parts
    if not _JOINED.search(words.folded) or known.knows(words.text):
        return [words]
    pieces = list(cut(words, _JOINED))
    if not is_chinese(words.text):
        return _people_in(pieces, known) or [words]
    return pieces if len(pieces) > 1 and all(known.is_counterpart(trimmed(piece).text) for piece in pieces) else [words]


def _people_in(pieces: Sequence[Span], known: Acquaintance) -> list[Span]:
    """The pieces without "their", where all are people (patients and their relatives), unlike Sales and Marketing."""
    people: list[Span] = []
    for piece in map(trimmed, pieces):
        whose = _WHOSE.match(piece.folded)
        piece = piece.within(whose.end() if whose else 0, len(piece.text))
        people_by_name = looks_like_title(piece.text) or AGENTS.search(piece.folded) or known.is_party(piece.text)
        if not people_by_name and not _SEVERAL.fullmatch(piece.text):
            return []
        people.append(piece)
    return people if len(people) > 1 else []


def _claim(title: str, named: _Named, known: Acquaintance, origin: Origin, *, among_own: bool) -> Claim:
    """The claim about one counterpart; `among_own`: most of those named with it belong to the organisation."""
    contact, name, notes = named
    kind = next((_KINDS[note] for note in notes if note in _KINDS), None)
    direction = next((_DIRECTIONS[note] for note in notes if note in _DIRECTIONS), None)
    source = contact.names.source_quoting(origin, contact.names.quote_up_to(contact.topic or contact.names))
    return Claim(
        kind=Kind.COMMUNICATES_WITH,
        subject=title,
        object=name.text,
        stated_by=title,
        basis=Basis.FIELD,
        source=source,
        counterpart=kind or _kind(name.text, contact, known, among_own=among_own),
        topic=contact.topic.text if contact.topic else None,
        direction=direction or _direction(contact.topic),
    )


def _kind(name: str, contact: _Contact, known: Acquaintance, *, among_own: bool) -> Counterpart:
    """What the counterpart is. One that nothing tells is a unit, where its list is said to be internal, or is mostly of
    such and the name is written like one: Housekeeping, F&B, Security."""
    kind = known.kind(name, external=contact.external is True)
    if kind is not Counterpart.PARTY or contact.external or known.is_party(name) or _is_agent(name.casefold()):
        return kind
    inside = contact.external is False or (among_own and name[:1].isupper() and _SHORT_UNIT.fullmatch(name) is not None)
    return Counterpart.UNIT if inside else kind


def _is_agent(name: str) -> bool:
    return AGENTS.search(name) is not None or AGENTS.search(f"{name}s") is not None


def _direction(topic: Span | None) -> Direction:
    """Which way the topic says that things go; both ways where it does not say."""
    if topic is None:
        return Direction.BOTH
    folded = topic.folded
    if _GIVES.match(folded):
        return Direction.TO
    return Direction.FROM if _TAKES.match(folded) else Direction.BOTH


def _noted(words: Span, known: Acquaintance) -> tuple[Span, Sequence[str], Span | None]:
    """The name without a note in brackets; the note's words, where it tells kind and direction (外部,双向); the note
    itself, where it is what the contact is about (报修) and no part of the name."""
    name = trimmed(words)
    folded = name.folded
    found = _NOTE.search(folded) if folded.rstrip().endswith(")") else None
    if found is None or name.text in known.titles or not found.start():
        return name, (), None
    bare, note = name.within(0, found.start()), name.within(*found.span("note")).stripped()
    notes = [word for word in _NOTE_SEPARATOR.split(note.folded) if word]
    if notes and all(word in _KINDS or word in _DIRECTIONS for word in notes):
        return bare, notes, None
    about = not (looks_like_title(note.text) or looks_like_unit(note.text))
    about = about and (len(note.text) >= _SAYS_WHAT or not looks_like_title(bare.text))  # 讲解员(夜场) is a name
    return (bare, (), note) if about and note.text else (name, (), None)


def _listed(values: Sequence[Span], external: bool | None) -> Iterator[_Contact]:
    """The contacts of a list: 检修班:报修, or names only, under 内部/外部 where the list says so."""
    for value in values:
        for item in _items(value):
            folded = item.folded
            topic = _TOPIC.search(folded)
            if topic is None and (before := _SCOPE_BEFORE.match(folded)):
                external = before.lastgroup in _OUTSIDE
                item = item.within(before.end(), len(folded))
            if topic is None and (heading := _SCOPE.match(folded)):
                external = heading.lastgroup in _OUTSIDE
                continue
            scope = _SCOPE.match(folded[: topic.start()].strip()) if topic else None
            if topic and scope:
                external = scope.lastgroup in _OUTSIDE
                item = item.within(topic.end(), len(item.text))
                topic = _TOPIC.search(item.folded)
            if topic is None and (row := row_of(item)):
                yield _Contact(*row, external)
                continue
            names = _addressed(item.within(0, topic.start() if topic else len(item.text)))
            about = item.within(topic.end(), len(item.text)).stripped(_TOPIC_EDGES) if topic else None
            yield _Contact(names, about if about and about.text else None, external)


def _items(value: Span) -> list[Span]:
    """The items of a list that stands on one line: at semicolons, or at commas between pairs."""
    items = [item.stripped() for item in cut(value, _ITEM_END)]
    if len(items) == 1 and value.folded.count(":") > 1:
        pairs = [pair.stripped() for pair in cut(value, _PAIR_END)]
        items = pairs if all(":" in pair.folded for pair in pairs) else items
    return [item for item in items if item.text]


def _addressed(names: Span) -> Span:
    """The counterparts without the words around them: 与检修班沟通."""
    folded = names.folded
    before, after = _WITH.match(folded), _TALK.search(folded)
    return names.within(before.end() if before else 0, after.start() if after else len(folded)).stripped()


def _tabulated(rows: Sequence[Sequence[Span]], external: bool | None, known: Acquaintance) -> Iterator[_Contact]:
    """The contacts of a table, by its headings where it has any. Cells merged with the row above are missing on the
    left of a row."""
    width = max(map(len, rows), default=0)
    columns = _columns(rows[0], width) if rows else None
    for row in rows[1:] if columns else [part for each in rows for part in _by_scope(each)]:
        scope = _SCOPE.match(row[0].folded.strip())
        if scope:
            external = scope.lastgroup in _OUTSIDE
        if columns is None and _are_counterparts(row[1:] if scope else row, known):
            yield from (_Contact(_addressed(names), None, external) for names in (row[1:] if scope else row))
            continue
        where, what = columns or _usual_columns(row, width, scoped=scope is not None)
        cells: dict[int, Span] = dict(enumerate(row, width - len(row)))
        if (names := cells.get(where)) and names.text and not (scope and names is row[0]):
            topic = cells.get(what)
            if topic and topic.text:
                yield _Contact(_addressed(names), topic, external)
            else:
                yield from (_Contact(_addressed(item), None, external) for item in _items(names))


def _by_scope(row: Sequence[Span]) -> list[Sequence[Span]]:
    """The parts of a row that goes through both scopes side by side: 内部 | 仓库、车间 | 外部 | 供应商."""
    starts = [at for at, cell in enumerate(row) if at and _SCOPE.match(cell.folded.strip())]
    edges = [0, *starts, len(row)] if row and _SCOPE.match(row[0].folded.strip()) else [0, len(row)]
    return [row[start:end] for start, end in pairwise(edges)]


def _are_counterparts(row: Sequence[Span], known: Acquaintance) -> bool:
    """Whether many cells side by side are names, most of them of counterparts, and none is what it is about."""
    names = [cell.text for cell in row if cell.text]
    counterparts = sum(map(known.is_counterpart, names))
    return len(names) > 2 and 2 * counterparts > len(names) and all(map(known.is_likely, names))


def _usual_columns(row: Sequence[Span], width: int, *, scoped: bool) -> tuple[int, int]:
    """The columns of counterpart and topic where no heading tells: side by side, after 内部/外部 if that is there."""
    first = width - len(row) + (scoped and len(row) > 1)
    return first, first + 1


def _columns(header: Sequence[Span], width: int) -> tuple[int, int] | None:
    """The columns of the counterpart and of the topic; None where the first row is no header."""
    words = dict(enumerate((cell.folded.strip() for cell in header), width - len(header)))
    where = [column for column, word in words.items() if COUNTERPART_HEADING.match(word)]
    what = [column for column, word in words.items() if TOPIC_HEADING.match(word)]
    return (where[-1], what[0] if what else where[-1] + 1) if where else None
