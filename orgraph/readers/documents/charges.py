"""Labels that stand before people as well as before things: "Responsible for: two porters", "… for: the keys".

Only what follows tells. Where it names people, they are the subordinates; where it names none, it is a duty.
"""

from __future__ import annotations

from dataclasses import replace

from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.lists import says_none, separated
from orgraph.readers.documents.names import can_be_name, looks_like_title, trimmed
from orgraph.readers.documents.vocabulary import CONTACTS, Role
from orgraph.readers.patterns import regex

_CHARGE = regex(
    r"(?:responsible|accountable) for|team members|responsibilit|line.manage|manages|oversees|leads|supervision"
    r"|management of"
)
_STATES = regex(  # Reporting line: You will report to …
    r"(?:(?:you|we|s?he|they)(?:.ll| will)?|(?:the|this|your) (?:post|role|job|position|incumbent)"
    r"(?:[ -]?holder)?)\s+[a-z]+"
    r"|(?:the )?[a-z][a-z &'-]{2,40}? (?:will |is |are )?(?:reports?|responsible|accountable|manages?|supervises?)"
    r" (?:directly )?(?:to|the|a|an)\s"
    r"|(?:to )?(?:works?|liaises?|communicates?|collaborates?|coordinates?|interacts?|maintains?|develops?|builds?)"
    r" (?:closely |regularly |directly |effectively |good |strong |effective )*(?:with|relationships)\b"
    r"|(?:本|该)(?:岗位|职位|职务)[一-鿿]{0,4}?[向对与和同接受]"
)
_CHARGE_OF = regex(
    r"(?:the )?(?:day[- ]to[- ]day |line |direct |overall )*(?:supervision|management|direction|leadership|work"
    r"|supervising|managing|leading)(?: and [a-z]+)? of (?:the |all )?"
)
_TEAM = regex(r"[^a-z]*(?:your )?team\b")
_STAFF = regex(r"\b(?:staff|employees|personnel|volunteers|crew|students|workers|placements)\Z")
_HEADS = regex(r"\W*(?:\d+(?:\.\d+)*\W*)?report(?:s|ing)? relationships\W*\Z")  # of a passage of the form
_CLASS = regex(r"\W*(?:classification|designation)\W*\Z")
_CODE = regex(r"\d")


def settled(field: Field) -> Field:
    """The field with the role that its value gives it, where the label leaves it open."""
    if (
        field.values
        and (field.role in (Role.SUPERIOR, Role.SUBORDINATES) or field.role in CONTACTS)
        and _STATES.match(field.values[0].folded)
    ):
        return replace(field, role=Role.SECTION)
    if field.role is Role.SUPERIOR and not field.values and _HEADS.match(field.label.folded):
        return replace(field, role=Role.SECTION)
    if field.role is Role.NAME and field.values and _is_code(field):
        return replace(field, role=Role.FORM)
    if field.role is Role.SUBORDINATES and field.values:
        field = replace(field, values=tuple(map(_without_charge, field.values)))
        if _CHARGE.search(field.label.folded) and not _names_people(field):
            return replace(field, role=Role.SECTION)
    elif (
        field.role is Role.UNIT and _TEAM.match(field.label.folded) and len(field.values) == 1 and _names_people(field)
    ):
        return replace(field, role=Role.SUBORDINATES)
    return field


def _without_charge(value: Span) -> Span:
    """The people without the words for what is done with them: Supervision of Fitters."""
    found = _CHARGE_OF.match(value.folded)
    return value.within(found.end(), len(value.text)) if found else value


def _is_code(field: Field) -> bool:
    """Whether a class of posts is given by its code rather than its name: Classification: EX-01."""
    value = field.values[0].text
    return (
        _CLASS.match(field.label.folded) is not None and _CODE.search(value) is not None and not looks_like_title(value)
    )


def _names_people(field: Field) -> bool:
    """Whether most of the value are titles, or it says that there is nobody."""
    if says_none(field.values[0].text):
        return True
    pieces = [trimmed(piece) for value in field.values for piece in separated(value)]
    people = [piece for piece in pieces if looks_like_title(piece.text) or _STAFF.search(piece.folded)]
    return 2 * len(people) >= len(pieces) and all(can_be_name(piece.text) for piece in people)
