"""A suggested change as a sentence to hand to whoever keeps the record."""

from __future__ import annotations

from collections.abc import Mapping

from orgraph.model.finding import Field, Suggestion
from orgraph.model.terms import ATTRIBUTE, SUBORDINATES, SUPERIOR, UNIT
from orgraph.model.text import Language, Text

FIELD: Mapping[Field, Text] = {
    Field.ID: ATTRIBUTE["id"],
    Field.TITLE: ATTRIBUTE["title"],
    Field.UNIT: UNIT,
    Field.SUPERIOR: SUPERIOR,
    Field.DOTTED_SUPERIOR: Text(zh="虚线上级", en="dotted-line superior"),
    Field.SUBORDINATES: SUBORDINATES,
    Field.HOLDER: ATTRIBUTE["holder"],
    Field.GRADE: ATTRIBUTE["grade"],
    Field.HEADCOUNT: ATTRIBUTE["headcount"],
    Field.COMMUNICATION: Text(zh="工作关系", en="working contacts"),
}
_LISTS = (Field.SUBORDINATES, Field.COMMUNICATION, Field.DOTTED_SUPERIOR)

_CHANGE = Text(
    zh="请将《{title}》的{field}由‘{old}’改为‘{new}’",
    en="Please change the {field} of “{title}” from ‘{old}’ to ‘{new}’",
)
_ADD = Text(zh="请在《{title}》的{field}中补上‘{new}’", en="Please add ‘{new}’ to the {field} of “{title}”")
_FILL = Text(zh="请填写《{title}》的{field}：‘{new}’", en="Please fill in the {field} of “{title}”: ‘{new}’")
_TAKE_OUT = Text(zh="请从《{title}》的{field}中去掉‘{old}’", en="Please take ‘{old}’ out of the {field} of “{title}”")
_DELETE = Text(zh="请删去《{title}》的{field}‘{old}’", en="Please delete the {field} of “{title}”, ‘{old}’")


def request(suggestion: Suggestion, language: Language) -> str:
    """What is asked for, as a sentence without its full stop: its evidence may follow."""
    in_list = suggestion.field in _LISTS
    if not suggestion.old:
        form = _ADD if in_list else _FILL
    elif not suggestion.new:
        form = _TAKE_OUT if in_list else _DELETE
    else:
        form = _CHANGE
    said = form.format(title=suggestion.title, field=FIELD[suggestion.field], old=suggestion.old, new=suggestion.new)
    return said[language]


def sentence(suggestion: Suggestion, language: Language) -> str:
    """What is asked for, as a whole sentence."""
    return request(suggestion, language) + ("。" if language == "zh" else ".")
