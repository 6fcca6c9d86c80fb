"""What a position does, clause by clause: the text of its description without its form and its requirements."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.headings import reads_as_sentence
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.names import is_chinese
from orgraph.readers.documents.vocabulary import Role
from orgraph.readers.patterns import regex

_LONGEST = 500  # characters that are read together; beyond them nothing says where a statement ends
_SENTENCE = regex(rf"[^。;!?]{{1,{_LONGEST}}}")
_ENGLISH_SENTENCE = regex(r"(?:[^.;!?]+|\.(?!\s|\Z))+")
_LONG_ENGLISH_SENTENCE = regex(rf"(?:[^.;!?]|\.(?!\s|\Z)){{1,{_LONGEST}}}")
_REQUIREMENTS = regex(
    r"\s*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]*\s*)?[【\[]?"
    r"(?:(?:任职|素质|能力|学历|应聘)(?:资格|条件|素质)|任职者|(?:任职|应聘|素质|能力|技能)要求|基本素质|(?:最低)?学历|文化程度|工作经验|专业技能|知识技能|考核(?:指标|标准)"
    r"|工作环境|职业发展)"
)
_DUTIES = regex(
    r"\s*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]*\s*)?[【\[]?"
    r"(?:[一-鿿]{0,4}(?:职责|职权|权限|任务|内容|描述|权力|(?<!负)责任(?![心感]))|(?:具体)?岗位要求|负责(?![任人过])[一-鿿]{4})"
)
_ENGLISH_LEAD = (
    r"\s*(?:[(]?[a-z\d]{1,2}(?:\.\d{1,2})?[.)]\s+)?(?:(?:minimum|essential|desirable|required|preferred|key|core"
    r"|main|entry"
    r"|physical|principal|primary|general|specific|typical|major|working|internal|external|special|other) )*"
)
_ENGLISH_REQUIREMENTS = regex(
    _ENGLISH_LEAD
    + r"(?:qualifications?|requirements?|education|experience|skills|competenc(?:y|ies)|knowledge|abilities"
    r"|criteria|conditions|(?:person|job|candidate) specification|about you|what (?:you|we)(?:.ll| will| are)? ?"
    r"(?:looking for|look for|bring|need|offer)|who you are|benefits|how to apply|terms of employment|training)"
    r"(?:(?:,| and| &|/) ?[a-z]+){0,3}(?: required)?\s*(?::|\Z)"
)
_ENGLISH_DUTIES = regex(
    _ENGLISH_LEAD
    + r"(?:(?:[a-z]+ (?:and |& )?){1,3}(?:duties|responsibilities|functions|coordination|supervision)\s*:?\Z"
    r"|duties|responsibilit|accountabilit|tasks|functions|examples of|reporting|supervision|relationships"
    r"|contacts|communication|(?:job |role |position )?(?:summary|purpose)|what (?:you|the (?:job|role|post))"
    r"(?:.ll| will)? (?:do|involves|own)|about the (?:job|role|post|team))"
)


def sentences(
    lines: Sequence[Line], first: int, end: int, fields: Sequence[Field], heading: Span | None
) -> Iterator[Span]:
    """The sentences of the lines from `first` to `end` that state duties, not those of a form or of requirements. Of
    the cells of tables, those beside the heading of a passage are read, and others that are a sentence."""
    taken = _taken(fields)
    if heading is not None:
        taken[id(heading.line)] = max(taken.get(id(heading.line), 0), heading.end)
    passages = {id(value.line) for field in fields if field.role is Role.SECTION for value in field.values}
    required = False  # whether the line belongs to requirements: below a heading of some, and none of duties
    for line in lines[first:end]:
        text = line.folded
        if not text.strip():
            continue
        chinese = is_chinese(text)
        if (_REQUIREMENTS if chinese else _ENGLISH_REQUIREMENTS).match(text):
            required = True
        elif required:
            required = not (_DUTIES if chinese else _ENGLISH_DUTIES).match(text)
        if not required and (line.cell is None or id(line) in passages or reads_as_sentence(text)):
            pattern = _SENTENCE if chinese else _ENGLISH_SENTENCE if len(text) <= _LONGEST else _LONG_ENGLISH_SENTENCE
            for found in pattern.finditer(text, taken.get(id(line), 0)):
                yield Span(line, *found.span())


def _taken(fields: Sequence[Field]) -> dict[int, int]:
    """How much of each line is the form's."""
    taken: dict[int, int] = {}
    for field in fields:
        if field.role is Role.SECTION:
            continue
        for span in (
            field.label,
            *field.values,
            *chain(*field.rows),
            *([field.unlabelled] if field.unlabelled else []),
        ):
            taken[id(span.line)] = max(taken.get(id(span.line), 0), span.end)
    return taken


def ends(starts: Sequence[int], breaks: Sequence[int], last: int) -> list[int]:
    """Where the description that begins at each of `starts` ends: at the next, at a break, or at the last line."""
    edges = sorted({*starts, *breaks, last})
    return [next(iter(edges[at : at + 1]), last) for at in (bisect_right(edges, start) for start in starts)]
