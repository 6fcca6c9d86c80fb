"""`--map superior="Chef"`: the roles and headings asked for, checked, with what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from orgraph.errors import MappingError
from orgraph.model.text import Text
from orgraph.readers.tables.headings import same_heading
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.vocabulary import ROLES

_NO_ROLE = Text(
    "--map 中的「{given}」不是列的角色。{meant}可用的角色：{choices}。",
    '--map: "{given}" is no role of a column. {meant}The roles are: {choices}.',
)
_NO_HEADING = Text(
    '{file} 中没有名为「{given}」的列（--map {role}="{given}"）。{meant}表头有：{choices}。',
    '{file} has no column "{given}" (--map {role}="{given}"). {meant}Its headings are: {choices}.',
)
_MEANT = Text("是否指「{name}」？", 'Did you mean "{name}"? ')
_NEAR = 60  # of 100: below this, two names have little in common


def check_roles(asked: Mapping[str, str]) -> None:
    """Raise MappingError, naming all of them, where roles are asked for that do not exist."""
    unknown = [role for role in asked if role not in ROLES]
    if unknown:
        choices = ", ".join(ROLES)
        raise MappingError(*(_NO_ROLE.format(given=r, meant=_meant(r, ROLES), choices=choices) for r in unknown))


def check_headings(asked: Mapping[str, str], tables: Sequence[RawTable], name: str) -> None:
    """Raise MappingError, naming all of them, where headings are asked for that no table has."""
    headings = list(dict.fromkeys(heading for table in tables for heading in table.headings if heading))
    missing = {role: given for role, given in asked.items() if not any(same_heading(given, h) for h in headings)}
    if missing:
        choices = Text("、".join(headings), ", ".join(headings))
        raise MappingError(
            *(
                _NO_HEADING.format(file=name, role=role, given=given, meant=_meant(given, headings), choices=choices)
                for role, given in missing.items()
            )
        )


def _meant(given: str, names: Iterable[str]) -> Text:
    """ "Did you mean …?", or nothing where no name is near."""
    from rapidfuzz import fuzz, process, utils

    found = process.extractOne(
        given, list(names), scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR
    )
    return _MEANT.format(name=found[0]) if found else Text("", "")
