"""What a chart page knows of an organisation, in columns. Pay is among it only where it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.charts.assistants import assists
from orgraph.charts.columns import Packed, Strings, packed
from orgraph.charts.mentions import Roster, shortened
from orgraph.charts.pinyin import readings
from orgraph.charts.scales import grade_order, span_limits
from orgraph.charts.tree import Tree, tree
from orgraph.measures.units import units_of
from orgraph.model.claim import Basis, Counterpart, Kind, Origin
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import WITNESSES, Organisation, Witness
from orgraph.model.source import Source
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

SCHEMA = "orgraph.chart/1"
NONE = -1  # no position

_STATED = {Witness.AGREED: 1, Witness.SUBORDINATE_ONLY: 2, Witness.SUPERIOR_ONLY: 3}
SEVERITY = {Severity.INFORMATION: 1, Severity.WARNING: 2, Severity.ERROR: 3}


def chart_payload(organisation: Organisation, findings: Sequence[Finding], *, pay: bool = False) -> dict[str, Any]:
    """The data of the page: JSON values only, the same for the same organisation, every string once. What positions
    cost is there only where `pay` asks for it."""
    strings = Strings()
    drawn = tree(organisation)
    origins = _Origins()
    payload: dict[str, Any] = {
        "schema": SCHEMA,
        "name": organisation.name,
        "language": organisation.language,
        "count": len(organisation),
        "positions": _positions(organisation, strings) | _assistants(organisation, drawn) | _pay(organisation, pay),
        "spans": span_limits(organisation),
        "grades": grade_order(organisation, strings),
        **_units(organisation, strings),
        "tree": _tree(organisation, drawn),
        "ghosts": [strings.number(name) for name in drawn.ghosts],
        "rings": [list(members) for members in drawn.rings],
        "others": _other_links(organisation, drawn),
        "missing": _missing(organisation, strings),
        "talks": _talks(organisation, strings),
    }
    payload["readings"] = readings(strings.listed())
    payload["claims"] = _claims(organisation, strings, origins)
    payload.update(_findings(organisation, findings, strings, origins))
    return payload | {
        "kinds": [kind.value for kind in Kind],
        "bases": [basis.value for basis in Basis],
        "counterparts": [counterpart.value for counterpart in Counterpart],
        "origins": origins.listed(),
        "personal": [name for name in ("holder", "cost") if name in payload["positions"]],
        "strings": strings.listed(),
    }


def _positions(organisation: Organisation, strings: Strings) -> dict[str, Any]:
    """Columns that the organisation lacks are left out."""
    seats = organisation.seats
    columns: dict[str, Any] = {"id": strings.column(organisation.ids), "title": strings.column(organisation.titles)}
    for name in ("unit", "holder", "grade"):
        texts = getattr(seats, name)
        if texts is not None and any(values := texts.to_pylist()):
            columns[name] = strings.column(values)
    for name in ("headcount", "actual"):
        figures = getattr(seats, name)
        if figures is not None and not np.isnan(figures).all():
            columns[name] = [_plain(value) for value in figures.tolist()]
    if seats.vacant is not None and seats.vacant.any():
        columns["vacant"] = packed(seats.vacant)
    if not seats.described.all():
        columns["mentioned"] = packed(~seats.described)
    disputed = _disputed(organisation)
    if disputed.any():
        columns["disputed"] = packed(disputed)
    if organisation.rulings:
        reasons = {position: ruling.decision.reason for position, ruling in sorted(organisation.rulings.items())}
        columns["decided"] = {str(position): strings.number(reason) for position, reason in reasons.items()}
    for name in ("aliases", "holds_also"):
        given = getattr(seats, name)
        columns[name] = {str(row): [strings.number(text) for text in given[row]] for row in sorted(given)}
    return columns


def _units(organisation: Organisation, strings: Strings) -> dict[str, Any]:
    """Units by number with the one above each; `of` only where a position's own words do not name its unit."""
    units = units_of(organisation)
    if not len(units):
        return {}
    columns: dict[str, Any] = {"name": strings.column(units.names), "parent": packed(units.parent)}
    named = organisation.seats.unit
    words = [None] * len(organisation) if named is None else named.to_pylist()
    if [units.names[unit] if unit >= 0 else None for unit in units.of.tolist()] != [word or None for word in words]:
        columns["of"] = packed(units.of)
    return {"units": columns}


def _assistants(organisation: Organisation, drawn: Tree) -> dict[str, Packed]:
    """Those who have nobody below and assist the superior they hang on; no column where there are none."""
    superior = drawn.superior
    inside = (superior >= 0) & (superior < len(superior))
    leads = np.zeros(len(superior), dtype=np.bool_)
    leads[superior[inside]] = True
    titles = organisation.titles
    column = np.zeros(len(superior), dtype=np.int8)
    for position in np.flatnonzero(inside & ~leads).tolist():
        column[position] = assists(titles[position], titles[superior[position]])
    return {"assistant": packed(column)} if column.any() else {}


def _pay(organisation: Organisation, pay: bool) -> dict[str, Any]:
    cost = organisation.seats.cost
    if not pay or cost is None or np.isnan(cost).all():
        return {}
    return {"cost": [_plain(value) for value in cost.tolist()]}


def _plain(value: float) -> int | float | None:
    if np.isnan(value):
        return None
    return int(value) if value == int(value) else round(value, 2)


def _disputed(organisation: Organisation) -> NDArray[np.bool_]:
    """Positions whose superior is disputed and not decided."""
    links = organisation.links
    disputed = np.zeros(len(organisation), dtype=np.bool_)
    disputed[links.subordinate[links.disputed & (links.line == 0)]] = True
    disputed[list(organisation.rulings)] = False
    return disputed


def _tree(organisation: Organisation, drawn: Tree) -> dict[str, Any]:
    """`stated`: how the chosen link is stated, 0 where there is none; `both_sides`: whether superiors' lists of
    subordinates were read at all, without which a link stated by the subordinate alone means nothing."""
    links = organisation.links
    stated = np.zeros(len(organisation), dtype=np.int8)
    stated[links.subordinate[links.chosen]] = _stated(links.witness[links.chosen])
    below_only = WITNESSES.index(Witness.SUBORDINATE_ONLY)
    return {
        "superior": packed(drawn.superior),
        "stated": packed(stated),
        "both_sides": bool((links.witness != below_only).any()),
    }


def _stated(witness: NDArray[np.int8]) -> NDArray[np.int8]:
    table = np.array([_STATED[value] for value in WITNESSES], dtype=np.int8)
    return np.asarray(table[witness])


def _other_links(organisation: Organisation, drawn: Tree) -> dict[str, Packed]:
    """Reporting links that are claimed and not chosen: dotted lines, and further superiors."""
    links = organisation.links
    own = (links.subordinate == links.superior) & (links.line == 0) & np.isin(links.subordinate, _alone(drawn))
    beside = np.flatnonzero(~links.chosen & ~own)
    return {
        "subordinate": packed(links.subordinate[beside]),
        "superior": packed(links.superior[beside]),
        "dotted": packed(links.line[beside]),
        "stated": packed(_stated(links.witness[beside])),
    }


def _alone(drawn: Tree) -> list[int]:
    return [members[0] for members in drawn.rings if len(members) == 1]


def _missing(organisation: Organisation, strings: Strings) -> dict[str, Packed]:
    missing = organisation.missing
    return {"subordinate": packed(missing.subordinate), "name": strings.column(missing.name.to_pylist())}


def _talks(organisation: Organisation, strings: Strings) -> dict[str, Packed]:
    talks = organisation.talks
    return {
        "sender": packed(talks.sender),
        "receiver": packed(np.maximum(talks.receiver, NONE)),
        "name": strings.column(talks.name.to_pylist()),
        "counterpart": packed(talks.counterpart),
        "topic": strings.column(talks.topic.to_pylist()),
        "direction": packed(talks.direction),
        "claim": packed(talks.claim),
    }


def _claims(organisation: Organisation, strings: Strings, origins: _Origins) -> dict[str, Packed]:
    """Every claim, with the positions its words mean and the place it was made."""
    claims = organisation.statements
    numbers = np.array([origins.number(origin) for origin in claims.origins], dtype=np.int64)
    columns = np.array([strings.number(column) for column in claims.columns] + [0], dtype=np.int64)
    quotes = zip(claims.quote.to_pylist(), claims.object.to_pylist(), strict=True)
    return {
        "kind": packed(claims.kind),
        "basis": packed(claims.basis),
        "subject": packed(np.maximum(organisation.claim_subject, NONE)),
        "object": packed(np.maximum(organisation.claim_object, NONE)),
        "speaker": packed(np.maximum(organisation.claim_speaker, NONE)),
        "origin": packed(numbers[claims.origin] if len(claims) else []),
        "place": packed(claims.place),
        "column": packed(columns[claims.column] if len(claims) else []),
        "quote": strings.column(words if quote is None else quote for quote, words in quotes),
    }


def _findings(
    organisation: Organisation, findings: Sequence[Finding], strings: Strings, origins: _Origins
) -> dict[str, Any]:
    from orgraph.checks.catalogue import CHECKS

    titles = {check.code: check.title for check in CHECKS}
    where = {id: number for number, id in enumerate(organisation.ids)}
    roster = Roster(organisation.ids, organisation.titles, _holders(organisation), where)
    subjects = [[where[id] for id in finding.subjects if id in where] for finding in findings]
    evidence = [source for finding in findings for source in finding.evidence]

    def both(name: str, texts: Iterable[Text]) -> dict[str, Packed]:
        # one language after the other, text by text: what they share is near enough to be packed once
        numbers = [(strings.number(text.zh), strings.number(text.en)) for text in texts]
        return {f"{name}_zh": packed([zh for zh, _ in numbers]), f"{name}_en": packed([en for _, en in numbers])}

    def short(text: Text, numbers: list[int]) -> Text:
        return Text(zh=shortened(text.zh, numbers, roster), en=shortened(text.en, numbers, roster))

    columns: dict[str, Any] = {
        "code": strings.column(finding.code for finding in findings),
        "severity": packed([SEVERITY[finding.severity] for finding in findings]),
        "subject": packed([number for numbers in subjects for number in numbers]),
        "closed": packed([_closed(finding) for finding in findings]),
        "until": strings.column(finding.waived.until if finding.waived else None for finding in findings),
        "subject_start": packed(_starts(len(numbers) for numbers in subjects)),
        "evidence_start": packed(_starts(len(finding.evidence) for finding in findings)),
        **both("title", (titles.get(f.code) or Text(f.name, f.name) for f in findings)),
        **both("message", map(short, (finding.message for finding in findings), subjects)),
        **both("why", (finding.why for finding in findings)),
        **both("correction", map(short, (finding.correction for finding in findings), subjects)),
        **both("reason", (_reason(finding) for finding in findings)),
    }
    return {"findings": columns, "evidence": _places(evidence, strings, origins)}


def _holders(organisation: Organisation) -> list[str | None]:
    holders = organisation.seats.holder
    return [None] * len(organisation) if holders is None else list(holders.to_pylist())


def _closed(finding: Finding) -> int:
    """0: it counts; 1: a decision of the configuration settles it; 2: it is let pass."""
    return 0 if finding.is_open else 1 if finding.settled is not None else 2


def _reason(finding: Finding) -> Text:
    """Why it does not count, where it does not."""
    if finding.settled is not None:
        return finding.settled
    reason = finding.waived.reason if finding.waived is not None else ""
    return Text(reason, reason)


def _starts(lengths: Iterable[int]) -> list[int]:
    return [0, *accumulate(lengths)]


def _places(sources: Sequence[Source], strings: Strings, origins: _Origins) -> dict[str, Packed]:
    return {
        "origin": packed([origins.number(Origin.of(source)) for source in sources]),
        "place": packed([source.line or source.row or 0 for source in sources]),
        "column": strings.column(source.column for source in sources),
        "quote": strings.column(source.quote for source in sources),
    }


class _Origins:
    """Files, parts and sheets by number, each held once, with the pages of the lines that are named."""

    def __init__(self) -> None:
        self._numbers: dict[Origin, int] = {}
        self._pages: dict[Origin, dict[int, int]] = {}

    def number(self, origin: Origin) -> int:
        if origin.pages:
            self._pages.setdefault(origin, {}).update(origin.pages)
        return self._numbers.setdefault(origin, len(self._numbers))

    def listed(self) -> list[dict[str, Any]]:
        return [
            {
                key: value
                for key in ("file", "part", "sheet", "by_row")
                if (value := getattr(origin, key)) not in (None, False)
            }
            | ({"pages": self._pages[origin]} if origin in self._pages else {})
            for origin in self._numbers
        ]
