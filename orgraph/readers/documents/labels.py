"""Which of the words that can be labels stand as such on their lines, and which belong to a sentence or a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, zip_longest

from orgraph.readers.documents.fields import names_titles
from orgraph.readers.documents.glued import glued_labels
from orgraph.readers.documents.label_words import Label, labels_in, may_hold_labels
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.names import can_be_name, is_chinese, looks_like_title
from orgraph.readers.documents.vocabulary import CONTACTS, PASSING, RELATIONS, Role
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_DOCUMENT = regex(r"(?:job|role|position|post) (?:description|profile)\b|vacancy\b")
_DUTIES = regex(r"(?:岗位|职位|职务|工作)(?:职责|描述)")
_WIDE = 2  # spaces that no gap between words has
_AROUND = " :：()（）"
_MORE_THAN_NAME = regex(r"\s(?:about|on|regarding|with|when|who|which|during|by|and [a-z]+s)\s|\.(?:\s|\Z)")
_IN_A_ROW = 3  # lines that begin with a label
_FLATTENED = 3  # form labels close together on a line of run-together cells
_CLOSE = 40  # characters
_SHORT = 60


def labels_on(line: Line) -> list[Label]:
    """The labels of a line, each where it stands as one."""
    return _standing(line, labels_in(line.folded))


def _standing(line: Line, found: Sequence[Label]) -> list[Label]:
    """Those of the labels found on a line that stand as one."""
    if not found:
        return []
    set_apart = [label for label in found if not _is_in_small_letters(label, line)]
    flattened = _flattened(set_apart)
    glued = glued_labels(set_apart, line.folded)
    accepted: list[Label] = []
    for label, following in zip_longest(found, found[1:]):
        if label.word in glued or _stands(label, line, accepted, flattened) or _heads(label, following):
            accepted.append(label)
    return accepted


def _heads(label: Label, following: Label | None) -> bool:
    """Whether a line that has lost its breaks begins with the heading of a form and the form's first label:
    「1.岗位基本信息岗位名称:…」"""
    if following is None or label.start or label.role not in PASSING:
        return False
    return following.delimiter == "colon" and not following.weak and following.word - label.word_end <= 1


def labels_of(lines: Sequence[Line], text: WholeText) -> list[list[Label]]:
    """The labels of all lines, whose `text` is looked through at once; cells have none of their own. Where several
    lines in a row begin with one and nothing sets it off (岗位名称仓管员), each of them is a label; so is an everyday
    word that leads a title within a form (上级 票务经理)."""
    labels: list[list[Label]] = [[] for _ in lines]
    glued: dict[int, Label] = {}
    leading: dict[int, Label] = {}
    for at in sorted(may_hold_labels(text)):
        line = lines[at]
        if not line.cell and (found := labels_in(line.folded)):
            labels[at] = _standing(line, found)
            if not labels[at] and (label := _glued(line, found[0])):
                glued[at] = label
            elif not labels[at] and _may_lead(found[0], line):
                leading[at] = found[0]
    for places in _in_a_row(glued):
        for at in places if len(places) >= _IN_A_ROW else ():
            labels[at] = [glued[at]]
    for at in [at for at in leading if _leads_name(at, lines, labels, leading)]:
        labels[at] = [leading[at]]
    return labels


def _may_lead(label: Label, line: Line) -> bool:
    """Whether an everyday word for a superior or for subordinates is all of its line, or stands before a space in
    Chinese. A Manager may be a title."""
    on_its_own = label.delimiter == "end" or (label.delimiter == "space" and is_chinese(line.text[:1]))
    return (
        label.weak
        and label.start == 0
        and label.role in RELATIONS
        and on_its_own
        and not looks_like_title(line.text[: label.word_end])
    )


def _leads_name(
    at: int, lines: Sequence[Line], labels: Sequence[Sequence[Label]], leading: Mapping[int, Label]
) -> bool:
    """Whether titles stand behind the word or on the next line, and another label of the form above or below."""
    label, below = leading[at], at + 1
    is_behind = label.delimiter == "space"
    near = (at - 1, below) if is_behind else (at - 2, at - 1, at + 2)
    if not any(each in leading or _begins_with_label(labels[each]) for each in near if 0 <= each < len(lines)):
        return False
    if is_behind:
        return names_titles(lines[at].span(label.end))
    return (
        below < len(lines) and not (labels[below] or lines[below].cell) and names_titles(lines[below].span().stripped())
    )


def _begins_with_label(labels: Sequence[Label]) -> bool:
    return bool(labels) and labels[0].start == 0


def _in_a_row(places: Iterable[int]) -> list[list[int]]:
    """The places, in order, each with those that follow it one by one."""
    rows: list[list[int]] = []
    for at in places:
        if rows and rows[-1][-1] == at - 1:
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows


def _glued(line: Line, label: Label) -> Label | None:
    """The first label found, if the line begins with it and its value stands right behind."""
    if len(line.text) > _SHORT or not is_chinese(line.text[:1]):
        return None
    if label.start or label.weak or label.delimiter != "none":
        return None
    return label if can_be_name(line.text[label.end :]) else None


def _flattened(labels: Sequence[Label]) -> bool:
    """Whether the line is a form run together: several labels close to each other, some set off by a space only."""
    if len(labels) < _FLATTENED:
        return False
    strong = [label for label in labels if not label.weak and label.role is not Role.SECTION]
    close = {
        role
        for label, following in pairwise(strong)
        if following.word - label.word_end <= _CLOSE
        for role in (label.role, following.role)
    }
    return len(close) >= _FLATTENED and any(label.delimiter == "space" for label in strong)


def _stands(label: Label, line: Line, accepted: Sequence[Label], flattened: bool) -> bool:
    """Whether the words stand as a label there, and not within a sentence or a name."""
    at_start = label.start == 0
    before = line.folded[label.start - 1] if label.start else ""
    apart = at_start or label.number is not None or before in " \t\n:;,、|/。()]"
    if label.delimiter == "colon":
        if _names_document(label, line):
            return False
        if _is_dashed(label, line) and line.folded.endswith("head of ", 0, label.start):
            return False  # Head of Department - Mathematics
        if label.weak:
            return at_start or (bool(accepted) and before in " \t\n;|" and not _is_dashed(label, line))
        return bool(accepted) or (apart and not _ends_sentence(label, line))
    if label.weak:
        return at_start and label.role is not Role.CONTACTS and _is_column(label, line)
    if _names_document(label, line):
        return False
    if label.delimiter == "end":
        return at_start or (bool(accepted) and apart and _is_set_apart(label, line))
    if flattened and not _is_in_small_letters(label, line):
        return True
    if label.delimiter != "space" or not apart:
        return False
    return _reads_as_field(label, line) if at_start else bool(accepted) and _set_off(label, line)


def _is_dashed(label: Label, line: Line) -> bool:
    """Whether only a dash sets an English word off, as the end of a title may be: Works Manager - North."""
    mark = line.text[label.word_end : label.end].strip()
    return mark in ("-", "–", "—") and line.text[label.word].isascii()


def _is_in_small_letters(label: Label, line: Line) -> bool:
    """Whether an English label within the line is written as words of a sentence are: … and work closely with …"""
    word = line.text[label.word]
    return label.start > 0 and word.isascii() and word.islower() and not line.text.islower()


def _ends_sentence(label: Label, line: Line) -> bool:
    """Whether an English label is written as the end of a statement: "the manager usually reports to:"."""
    before = line.text[max(label.start - 2, 0) : label.start]
    word = line.text[label.word]
    return label.number is None and word.isascii() and word.islower() and before[:1].isalpha() and before[1:] == " "


def _is_set_apart(label: Label, line: Line) -> bool:
    """Whether more than one space, or a mark, stands before an English label at the end of a line: "the Civil Aviation
    Authority" ends in none."""
    if label.number is not None or is_chinese(line.text[label.word : label.word_end]):
        return True
    before = line.folded[: label.start]
    if before.rstrip().endswith(("/", "&", ",")):
        return False  # Works Manager / Line Manager
    return before[-1:] != " " or before[-2:-1] in " \t\n;|"


def _is_column(label: Label, line: Line) -> bool:
    """Whether a wide gap sets an everyday English word off from a name behind it, as in a form without colons."""
    gap = line.text[label.word_end : label.end]
    return (len(gap) > _WIDE or "\t" in gap) and gap.isspace() and can_be_name(line.text[label.end :])


def _names_document(label: Label, line: Line) -> bool:
    """Whether the words are part of a document's title: "Job description: Laboratory Manager", or before a colon; or of
    the heading over somebody's duties: 岗位职责:抄表员."""
    if label.role not in PASSING:
        return False
    if _DUTIES.match(line.folded, label.word):
        return not label.start and looks_like_title(line.text[label.word_end :].strip(_AROUND))
    if not _DOCUMENT.match(line.folded, label.word):
        return False
    before = line.text[: label.start].rstrip(" :-–—")
    return looks_like_title(line.text[label.end :]) or (0 < len(before) <= _SHORT and looks_like_title(before))


def _set_off(label: Label, line: Line) -> bool:
    """Whether a label in the middle of a line is set off as labels are: in English by more than one space."""
    if label.number is not None or is_chinese(line.text[label.word : label.word_end]):
        return True
    wide = line.folded[label.word_end : label.end] != " "  # unlike that of a Site Manager
    return wide and (line.folded[label.start - 2 : label.start].isspace() or line.folded[label.start - 1] in "\t\n|")


def _reads_as_field(label: Label, line: Line) -> bool:
    """Whether what follows a label without a colon is a value: short, no sentence; in English a title, or set apart."""
    value = line.text[label.end :]
    if is_chinese(line.text[label.word : label.word_end]):
        return len(value) <= _SHORT and (label.role in PASSING or can_be_name(value.split()[0]))
    wide = line.text[label.word_end : label.end] != " "
    if label.role in PASSING or line.folded.startswith("the ", label.word):
        return wide  # The post holder reports to …
    value = value.removeprefix("the ")
    if not wide and (label.role in CONTACTS or label.role is Role.UNIT or _MORE_THAN_NAME.search(value)):
        return False
    return wide or (looks_like_title(value) and can_be_name(value) and value[:1].isupper())
