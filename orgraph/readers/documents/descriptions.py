"""What a document says of each position: its title, its unit, its fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from orgraph.model.claim import Claim, Origin
from orgraph.model.position import DescribedPosition
from orgraph.model.source import Source
from orgraph.model.text import language_of
from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.headings import Title, same, title_in
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.lists import Titles, listed, says_none, separated
from orgraph.readers.documents.names import is_placeholder, looks_like_title, trimmed
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.positions import Opening, fields_by_opening
from orgraph.readers.documents.vocabulary import RELATIONS, Role
from orgraph.readers.patterns import regex

_NUMBER = regex(r"\d+(?:\.\d+)?")
_ALSO_NAMED = regex(r"(?P<title>.+?)\s*\((?P<other>[^()]+)\)\Z")
_SAMPLE = 20  # lines by which the language of a form without a name is told


@dataclass(frozen=True, slots=True, eq=False)
class Description:
    """What the document says of one position. `name` is its name field, where that says something; `by_file` says that
    only the name of the file gives its title."""

    opening: Opening
    title: str
    words: Span
    unit: str | None
    name: Title | None
    fields: Sequence[Field]
    by_file: bool = False

    @property
    def untitled(self) -> bool:
        """Whether neither the document nor its name says what it is called."""
        return not self.by_file and _title_of(self.opening) is None

    @property
    def heading(self) -> Title | None:
        return self.opening.heading.title if self.opening.heading else None

    def values(self, role: Role) -> list[Span]:
        """What stands in its fields of this role, trimmed."""
        values = (trimmed(value) for field in self.fields if field.role is role for value in field.values)
        return [
            value for value in values if value.text and not says_none(value.text) and not is_placeholder(value.folded)
        ]


def descriptions_of(
    lines: Sequence[Line],
    fields: Sequence[Field],
    found: Sequence[Opening],
    units: Sequence[str | None],
    by_file: str | None,
) -> list[Description]:
    """The positions with all that is said of them; `units` are those whose headings they stand under, and `by_file` is
    the title that a single one has from the name of its file, if the document gives it none."""
    descriptions: list[Description] = []
    unnamed = 0
    for opening, own, unit in zip(found, fields_by_opening(fields, found), units, strict=True):
        words = _title_of(opening)
        named = by_file if words is None and len(found) == 1 else None
        unnamed += words is None
        title = words.text if words else named or _placeholder(lines[opening.index : opening.index + _SAMPLE], unnamed)
        words = words or (own[0].label if own else lines[opening.index].span())
        descriptions.append(
            Description(
                opening,
                title,
                words,
                _unit(own) or _unit_before(opening) or unit,
                _name_of(opening),
                own,
                by_file=named is not None,
            )
        )
    return descriptions


def _placeholder(lines: Sequence[Line], number: int) -> str:
    """What a position without any name is called, in the language of its form."""
    chinese = language_of(line.text for line in lines) == "zh"
    return f"未命名岗位{number}" if chinese else f"Unnamed position {number}"


def _unit(fields: Sequence[Field]) -> str | None:
    stated = next((value for field in fields if field.role is Role.UNIT for value in field.values), None)
    return trimmed(stated).text or None if stated else None


def _unit_before(opening: Opening) -> str | None:
    """The unit that its heading names before the title."""
    return opening.heading.title.unit if opening.heading else None


def _title_of(opening: Opening) -> Span | None:
    """The words that are the position's identity; None where it has neither heading nor name."""
    if opening.heading:
        return opening.heading.title.words
    name = _name_of(opening)
    return name.words if name else None


def _name_of(opening: Opening) -> Title | None:
    values = opening.name.values if opening.name else ()
    name = title_in(trimmed(values[0])) if values else None
    return name if name and name.words.text and not is_placeholder(name.words.folded) else None


class Register:
    """The titles and name fields of a document, for telling whose a name is."""

    def __init__(self, descriptions: Sequence[Description], short_names: Mapping[str, str] | None = None) -> None:
        self._descriptions = descriptions
        self.short_names = {key(long): short for short, long in (short_names or {}).items() if looks_like_title(long)}
        self.titles = Titles(each.title for each in descriptions)
        self._spelt_out = {
            short: long
            for short, long in (short_names or {}).items()
            if looks_like_title(long) and long not in self.titles and short not in self.titles
        }
        self._names = Counter(key(each.name.words.text) for each in descriptions if each.name)

    def alias(self, each: Description) -> str | None:
        """What the name field adds to the title: another name of the position, unless it is another position's, stands
        in several forms (a copy), or is two names run together."""
        if each.name is None or same(each.name.words.text, each.title):
            return None
        name = each.name.words
        also = _ALSO_NAMED.match(name.text)
        if also and same(also["title"], each.title):
            return also["other"] if looks_like_title(also["other"]) else None
        if name.text in self.titles or self._names[key(name.text)] > 1 or self.is_merged(name):
            return None
        return name.text

    def spelt_out(self, claim: Claim) -> Claim:
        """The claim with the whole title of a post for which it has the short name that the document declares: the CEO
        of "Chief Executive Officer (CEO)". One that is described has the short name for an alias."""
        names = (claim.subject, claim.object or "")
        if self._spelt_out.keys().isdisjoint(names):
            return claim
        subject, other = (self._spelt_out.get(name, name) for name in names)
        return replace(claim, subject=subject, object=other or None)

    def is_merged(self, name: Span) -> bool:
        return name.text not in self.titles and (
            self.titles.pieces(name) is not None or self.titles.overlaps(name.text)
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """All titles known: those described, in name fields, and listed by themselves in a field."""
        descriptions = self._descriptions
        relations = [field for each in descriptions for field in each.fields if field.role in RELATIONS]
        return frozenset(
            (
                *(each.title for each in descriptions),
                *self.short_names.values(),
                *(each.name.words.text for each in descriptions if each.name and not self.is_merged(each.name.words)),
                *(name for field in relations for name in listed(field.values, self.titles)),
            )
        )

    @cached_property
    def known(self) -> Titles:
        """The same, for looking up."""
        return Titles(self.names)


def position_of(each: Description, register: Register, origin: Origin) -> DescribedPosition:
    """The position as the model has it."""
    also = (
        *(each.heading.holds_also if each.heading else ()),
        *(each.name.holds_also if each.name else ()),
        *(trimmed(piece).text for value in each.values(Role.HOLDS_ALSO) for piece in separated(value)),
    )
    aliases = [title.alias for title in (each.heading, each.name) if title and title.alias]
    aliases += [alias] if (alias := register.alias(each)) else []
    aliases += [short] if (short := register.short_names.get(key(each.title))) else []
    holder = next(iter(each.values(Role.HOLDER)), None)
    return DescribedPosition(
        title=each.title,
        source=Source(origin.file, origin.part, quote=each.title) if each.by_file else each.words.source(origin),
        unit=each.unit,
        name_field=each.name.whole.text if each.name else None,
        aliases=tuple(dict.fromkeys(aliases)),
        holds_also=tuple(dict.fromkeys(also)),
        holder=holder.text if holder else None,
        headcount=_headcount(each.values(Role.HEADCOUNT)),
    )


def _headcount(values: Sequence[Span]) -> float | None:
    """The number of seats, where the field holds one number."""
    numbers = _NUMBER.findall(values[0].folded) if values else []
    return float(numbers[0]) if len(numbers) == 1 else None
