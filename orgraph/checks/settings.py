"""What is wrong with the settings of `orgraph.toml`, seen with the organisation: codes of checks and thresholds that
there are not, titles and units that no source has, decisions that nothing in the sources supports.

Every fault says file and line, and what was probably meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from inspect import signature
from typing import TYPE_CHECKING

from orgraph.errors import ConfigurationError
from orgraph.model.configuration import Configuration, Decision, Keys, Thresholds
from orgraph.model.contract import (
    Apart,
    Contract,
    MostLayers,
    MostSpan,
    OneHead,
    OnlyThrough,
    ReportsTo,
)
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.spelling import nearest
from orgraph.model.text import Text
from orgraph.resolution.called import Called, called

if TYPE_CHECKING:
    from orgraph.model.finding import Check

_UNNAMED = Source("orgraph.toml")


def refuse_faults(organisation: Organisation) -> None:
    """Raises ConfigurationError with everything that is wrong in the configuration."""
    if faults := [*organisation.configuration.faults, *setting_faults(organisation)]:
        raise ConfigurationError(*faults)


def setting_faults(organisation: Organisation) -> list[Text]:
    """All that names nothing: codes, thresholds, positions, units."""
    configuration = organisation.configuration
    return [
        *code_faults(configuration),
        *_alias_faults(organisation),
        *_top_faults(organisation),
        *_decision_faults(organisation),
        *_name_faults(organisation),
    ]


def code_faults(configuration: Configuration) -> list[Text]:
    """Codes and thresholds that no check has."""
    from orgraph.checks.catalogue import CHECKS

    checks = {check.code: check for check in CHECKS}
    places = configuration.places
    faults: list[Text] = []
    for key in ("select", "disable", "enable"):
        faults += _unknown_codes(getattr(configuration, key), checks, _place(places, "checks", key))
    faults += _unknown_thresholds(configuration.thresholds, checks, places, ("thresholds",))
    for scope in configuration.scopes:
        for key in ("disable", "enable"):
            faults += _unknown_codes(getattr(scope, key), checks, _place(places, *scope.keys, key))
        faults += _unknown_thresholds(scope.thresholds, checks, places, (*scope.keys, "thresholds"))
    for waiver in configuration.waivers:
        if waiver.code not in checks:
            faults.append(_unknown_code(waiver.code, checks, _place(places, *waiver.keys, "code")))
    return faults


def _unknown_codes(codes: Sequence[str], checks: Mapping[str, Check], place: Source) -> Iterator[Text]:
    for code in codes:
        if not any(known.startswith(code) for known in checks):
            yield _unknown_code(code, checks, place)


def _unknown_code(code: str, checks: Mapping[str, Check], place: Source) -> Text:
    return _at(place, _NO_CHECK.format(code=code, hint=_hint(_likely_code(code, checks))))


def _likely_code(code: str, checks: Mapping[str, Check]) -> str | None:
    """By the name of the check, where one was written; else by the code that is most like it."""
    named = {check.name.upper(): known for known, check in checks.items()}
    return named.get(code) or nearest(code, list(checks), least=70)


def _unknown_thresholds(
    thresholds: Thresholds, checks: Mapping[str, Check], places: Mapping[Keys, Source], keys: Keys
) -> Iterator[Text]:
    for code, given in thresholds.items():
        place = _place(places, *keys, code)
        if code not in checks:
            yield _unknown_code(code, checks, place)
            continue
        known = list(signature(checks[code].find).parameters)[1:]
        for name in given:
            if name not in known:
                names = ", ".join(known) or Text(zh="没有", en="none")
                said = _NO_THRESHOLD.format(code=code, name=name, names=names, hint=_hint(nearest(name, known)))
                yield _at(_place(places, *keys, code, name), said)


def _alias_faults(organisation: Organisation) -> Iterator[Text]:
    """Aliases for a title that no source has and that is very much like one: a slip of the pen."""
    names, configuration = called(organisation), organisation.configuration
    for variant, title in configuration.aliases.items():
        if not names.anybody(title) and (likely := _very_like(names, title)) and likely != variant:
            place = _place(configuration.places, "aliases", variant)
            yield _at(place, _NOBODY.format(setting="aliases", name=title, hint=_hint(likely)))


def _very_like(names: Called, title: str) -> str | None:
    likely = names.nearest(title, units=True)
    return likely if likely and nearest(title, [likely], least=85) else None


def _top_faults(organisation: Organisation) -> Iterator[Text]:
    names, configuration = called(organisation), organisation.configuration
    outside = set(organisation.missing.name.to_pylist()) if configuration.tops else set()
    for number, name in enumerate(configuration.tops):
        if name not in outside and not names.positions(name):
            place = _place(configuration.places, "tops", number)
            yield _at(place, _NOBODY.format(setting="tops", name=name, hint=_hint(names.nearest(name))))


def _decision_faults(organisation: Organisation) -> Iterator[Text]:
    """Decisions on nobody or for nobody, or for somebody whom no source names as that superior."""
    names = called(organisation)
    for position, decision in organisation.configuration.decisions.items():
        place = decision.place or _UNNAMED
        ends = [_one(names, name) for name in (position, decision.superior)]
        faults = [end for end in ends if isinstance(end, Text)]
        yield from (_at(place, fault) for fault in faults)
        below, above = ends
        if isinstance(below, int) and isinstance(above, int) and not _is_claimed(organisation, below, above):
            yield _at(place, _not_claimed(organisation, below, position, decision))


def _one(names: Called, name: str) -> int | Text:
    """The one position of this name; else what is wrong with the name."""
    found = names.positions(name)
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(names.organisation.ids[position] for position in found[:6])
        return _SEVERAL.format(name=name, count=len(found), ids=ids)
    return _NOBODY.format(setting="decisions", name=name, hint=_hint(names.nearest(name)))


def _is_claimed(organisation: Organisation, below: int, above: int) -> bool:
    links = organisation.links
    return bool(((links.subordinate == below) & (links.superior == above) & links.solid).any())


def _not_claimed(organisation: Organisation, below: int, position: str, decision: Decision) -> Text:
    links = organisation.links
    above = links.superior[(links.subordinate == below) & links.solid].tolist()
    claimed = [organisation.titles[superior] for superior in above]
    listed = Text(zh="、".join(claimed) or "没有", en=", ".join(claimed) or "nobody")
    return _NOT_CLAIMED.format(position=position, superior=decision.superior, claimed=listed)


def _name_faults(organisation: Organisation) -> Iterator[Text]:
    """Positions and units that work types, scopes, contracts and waivers name and no source has."""
    names = called(organisation)
    for setting, place, name, positions, units in _names(organisation.configuration):
        known = (positions and names.positions(name)) or (units and names.unit(name))
        if not known:
            likely = names.nearest(name, positions=positions, units=units)
            yield _at(place, _NOBODY.format(setting=setting, name=name, hint=_hint(likely)))


_Name = tuple[str, Source, str, bool, bool]  # setting, place, name, whether a position, whether a unit may be meant


def _names(configuration: Configuration) -> Iterator[_Name]:
    places = configuration.places
    for name in configuration.work_types:
        yield "work_types", _place(places, "work_types", name), name, True, True
    for scope in configuration.scopes:
        if scope.unit is not None:
            yield "scopes", _place(places, *scope.keys, "unit"), scope.unit, False, True
    for contract in configuration.contracts:
        for key, name, positions, units in contract_names(contract):
            yield "contracts", _place(places, *contract.keys, key), name, positions, units
    for waiver in configuration.waivers:
        for name in waiver.positions:
            yield "waivers", _place(places, *waiver.keys, "positions"), name, True, False
        for name in waiver.units:
            yield "waivers", _place(places, *waiver.keys, "units"), name, False, True


def contract_names(contract: Contract) -> Iterator[tuple[str, str, bool, bool]]:
    """The names in a contract, each with its key, and whether it may be that of a position and of a unit. Pairs of
    duties name whatever there may be, so they are not among them."""
    match contract:
        case MostLayers(unit=unit) if unit is not None:
            yield "unit", unit, False, True
        case MostSpan(of=names):
            yield from (("of", name, True, True) for name in names)
        case Apart(names=names, below=below):
            yield from (("names", name, True, True) for name in names)
            yield "below", below, True, False
        case OneHead(units=units):
            yield from (("units", unit, False, True) for unit in units)
        case OnlyThrough(between=between, through=through):
            yield from (("between", unit, False, True) for unit in between)
            yield from (("through", name, True, False) for name in through)
        case ReportsTo(position=position, superior=superior):
            yield "position", position, True, False
            yield "superior", superior, True, False


def _place(places: Mapping[Keys, Source], *keys: str | int) -> Source:
    """Where a setting stands, or what it is part of."""
    for length in range(len(keys), 0, -1):
        if (place := places.get(keys[:length])) is not None:
            return place
    return _UNNAMED


def _at(place: Source, said: Text) -> Text:
    return Text(zh=f"{place.place('zh')}：{said.zh}", en=f"{place.place('en')}: {said.en}")


def _hint(likely: str | None) -> Text:
    if likely is None:
        return Text("", "")
    return Text(zh=f"是不是「{likely}」？", en=f" Did you mean “{likely}”?")


_NO_CHECK = Text(
    zh="没有编号为 {code} 的检查。{hint}全部编号见 orgraph checks。",
    en="there is no check {code}.{hint} orgraph checks lists them all.",
)
_NO_THRESHOLD = Text(
    zh="{code} 没有 {name} 这个阈值。{hint}可用的有：{names}。",
    en="{code} has no threshold {name}.{hint} Known: {names}.",
)
_NOBODY = Text(
    zh="{setting} 提到「{name}」，来源中没有这个名称。{hint}",
    en="{setting} names “{name}”, which no source has.{hint}",
)
_SEVERAL = Text(
    zh="decisions 提到「{name}」，叫这个名称的岗位有 {count} 个。请改用岗位编号：{ids}。",
    en="decisions names “{name}”, which {count} positions are called. Use an id instead: {ids}.",
)
_NOT_CLAIMED = Text(
    zh="decisions 让「{position}」以「{superior}」为上级，但没有来源这样说。来源写到的上级：{claimed}。",
    en="decisions has “{position}” report to “{superior}”, which no source says. Superiors that sources name: "
    "{claimed}.",
)
