"""Mechanical corrections: the words to write instead, in the field of the position whose record has them.

A correction is suggested only where nothing but the words is open: what a person has to settle is left to people.
"""

from __future__ import annotations

from orgraph.checks.likely import is_id_of
from orgraph.model.claim import CODE, Kind, Line
from orgraph.model.finding import Field, Suggestion
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source


def change(organisation: Organisation, position: int, field: Field, old: str, new: str) -> Suggestion:
    """In this field of the position, `new` instead of `old`."""
    return Suggestion(organisation.ids[position], organisation.titles[position], field, old, new)


def renamed(organisation: Organisation, claim: int, meant: int) -> Suggestion | None:
    """In the record that the claim stands in, the position meant instead of the name that the claim uses for it: its
    id where the name is an id but for its dress, else its title. None where nobody speaks in the claim."""
    speaker = int(organisation.claim_speaker[claim])
    if speaker < 0:
        return None
    field, old = _field_and_name(organisation, claim)
    new = organisation.ids[meant] if is_id_of(organisation, meant, old) else organisation.titles[meant]
    return change(organisation, speaker, field, old, new)


def written_at(organisation: Organisation, position: int, place: Source, old: str, new: str) -> Suggestion | None:
    """`new` instead of `old` in the field of the position that stands at this place; None where no claim of the
    position was read there."""
    statements = organisation.statements
    for claim in (organisation.claim_speaker == position).nonzero()[0].tolist():
        source = statements.source(claim)
        if (source.file, source.line, source.row) == (place.file, place.line, place.row) and (
            place.column in (None, source.column)
        ):
            return change(organisation, position, _field_and_name(organisation, claim)[0], old, new)
    return None


def _field_and_name(organisation: Organisation, claim: int) -> tuple[Field, str]:
    """The field of the speaker that a claim stands in, and the counterpart's name in it."""
    statements = organisation.statements
    subject, counterpart = statements.subject[claim].as_py() or "", statements.object[claim].as_py() or ""
    if statements.kind[claim] == CODE[Kind.COMMUNICATES_WITH]:
        return Field.COMMUNICATION, counterpart
    if statements.kind[claim] == CODE[Kind.BELONGS_TO]:
        return Field.UNIT, counterpart
    if organisation.claim_speaker[claim] == organisation.claim_object[claim]:
        return Field.SUBORDINATES, subject
    dotted = statements.line[claim] == CODE[Line.DOTTED]
    return (Field.DOTTED_SUPERIOR if dotted else Field.SUPERIOR), counterpart
