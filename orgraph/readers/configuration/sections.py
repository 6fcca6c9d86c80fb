"""What `orgraph.toml` may say, section by section.

name = "…"                     sources = ["…"]                 tops = ["…"]
[aliases] "variant" = "title"  [columns] superior = "heading"
[decisions] "position" = { superior = "…", reason = "…" }
grades = ["most senior", "…"]
[checks] select = ["OG2"], disable = ["OG4"], enable = ["OG402"]
[thresholds] OG402 = { most = 12 }
[work_types] "position or unit" = "coach"
[[scopes]] unit, layer, work_type; disable, enable, thresholds
[[contracts]] name, rule, reason, severity, and what the rule needs
[[waivers]] code, positions, units, reason, until
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from orgraph.model.configuration import Decision, Scope, Waiver
from orgraph.model.contract import (
    Apart,
    Contract,
    MostLayers,
    MostSpan,
    NotOneHolder,
    OneHead,
    OnlyThrough,
    ReportsTo,
)
from orgraph.model.finding import Severity
from orgraph.model.text import Text
from orgraph.model.work_type import NAME, WorkType, work_type
from orgraph.readers.configuration.values import (
    Kind,
    Value,
    any_text,
    attempt,
    day,
    each,
    fields,
    mapping,
    number,
    one_of,
    text,
    texts,
    whole,
)

_TABLE_OF_TEXT = Text(zh='形如 "甲" = "乙" 的一节', en='a section of lines such as "variant" = "canonical"')
_DECISIONS = Text(
    zh='形如 "岗位" = { superior = "上级", reason = "理由" } 的一节',
    en='lines such as "position" = { superior = "…", reason = "…" }',
)
_CHECKS = Text(zh='形如 disable = ["OG404"] 的一节', en='a section with lines such as disable = ["OG404"]')
_THRESHOLDS = Text(zh="形如 OG402 = { most = 12 } 的一节", en="lines such as OG402 = { most = 12 }")
_PARAMETERS = Text(zh="形如 { most = 12 } 的一组数字", en="numbers such as { most = 12 }")
_WORK_TYPES = Text(zh='形如 "岗位" = "coach" 的一节', en='lines such as "position" = "coach"')
_BLOCKS = Text(zh="一个或几个 [[{name}]] 段", en="one or more [[{name}]] sections")
_PAIR = Text(zh='两个名称的列表，形如 ["甲", "乙"]', en='a list of two names, such as ["one", "two"]')
_PAIRS = Text(zh='成对名称的列表，形如 [["甲", "乙"]]', en='a list of pairs, such as [["one", "two"]]')


def text_map(given: Value) -> dict[str, str]:
    """`[aliases]` and `[columns]`."""
    return mapping(given, text, _TABLE_OF_TEXT)


def decisions(given: Value) -> dict[str, Decision]:
    """`[decisions]`: the superior alone, or with a reason."""
    return mapping(given, _decision, _DECISIONS)


def _decision(given: Value) -> Decision:
    if isinstance(given.value, str):
        return Decision(text(given), place=given.place)
    said = fields(given, {"superior": text, "reason": any_text}, _DECISIONS, required=("superior",))
    return Decision(**said, place=given.place)


def checks(given: Value) -> dict[str, tuple[str, ...]]:
    """`[checks]`."""
    return fields(given, {"select": codes, "disable": codes, "enable": codes}, _CHECKS)


def codes(given: Value) -> tuple[str, ...]:
    """Codes of checks or their beginnings, in capitals."""
    return tuple(code.upper() for code in texts(given))


def thresholds(given: Value) -> dict[str, dict[str, float]]:
    """`[thresholds]`: numbers by name for a check's code."""
    found = mapping(given, lambda below: mapping(below, number, _PARAMETERS), _THRESHOLDS)
    return {code.upper(): parameters for code, parameters in found.items()}


def work_types(given: Value) -> dict[str, WorkType]:
    """`[work_types]`: the type of a position's managerial work, or of all positions of a unit."""
    return mapping(given, _work_type, _WORK_TYPES)


def _work_type(given: Value) -> WorkType:
    kind = work_type(text(given))
    if kind is None:
        known = [*(kind.value for kind in WorkType), *(NAME[kind].zh for kind in WorkType)]
        raise given.unknown(Text(zh="管理工作类型", en="type of managerial work"), given.value, known)
    return kind


def scopes(given: Value) -> tuple[Scope, ...]:
    """`[[scopes]]`."""
    return _blocks(given, _scope)


def _scope(given: Value) -> Scope:
    said = fields(given, _SCOPE, _block(given))
    if not {"unit", "layer", "work_type"} & said.keys():
        raise given.fault(
            Text(
                zh=f"{given.name} 要写明 unit、layer 或 work_type，说明管哪些岗位。",
                en=f"{given.name} needs unit, layer or work_type, to say which positions it is for.",
            )
        )
    return Scope(**said, place=given.place, keys=given.keys)


_SCOPE: dict[str, Kind[Any]] = {
    "unit": text,
    "layer": whole,
    "work_type": _work_type,
    "disable": codes,
    "enable": codes,
    "thresholds": thresholds,
}


def waivers(given: Value) -> tuple[Waiver, ...]:
    """`[[waivers]]`."""
    return _blocks(given, _waiver)


def _waiver(given: Value) -> Waiver:
    said = fields(given, _WAIVER, _block(given), required=("code", "reason"))
    said["code"] = said["code"].upper()
    return Waiver(**said, place=replace(given.place, quote=said["code"]), keys=given.keys)


_WAIVER: dict[str, Kind[Any]] = {"code": text, "reason": text, "positions": texts, "units": texts, "until": day}


def contracts(given: Value) -> tuple[Contract, ...]:
    """`[[contracts]]`."""
    return _blocks(given, _contract)


def _contract(given: Value) -> Contract:
    if not isinstance(given.value, dict):
        raise given.expected(_block(given))
    if "rule" not in given.value:
        known = ", ".join(_RULES)
        raise given.fault(
            Text(
                zh=f"{given.name} 缺少 rule。可用的有：{known}。", en=f"{given.name} lacks rule. Known rules: {known}."
            )
        )
    make, needed, further = _RULES[_rule(given.below("rule"))]
    kinds = {"name": text, "rule": text, "reason": any_text, "severity": one_of(Severity), **needed, **further}
    said = fields(given, kinds, _block(given), required=("name", *needed))
    said.pop("rule")
    return make(**said, place=replace(given.place, quote=said["name"]), keys=given.keys)


def _rule(given: Value) -> str:
    if (said := text(given)) not in _RULES:
        raise given.unknown(Text(zh="规则", en="rule"), said, list(_RULES))
    return said


def pair(given: Value) -> tuple[str, str]:
    """Two names."""
    if not isinstance(given.value, list) or len(given.value) != 2:
        raise given.expected(_PAIR)
    one, other = each(given, text)
    return one, other


def pairs(given: Value) -> tuple[tuple[str, str], ...]:
    """Two names each."""
    if not isinstance(given.value, list):
        raise given.expected(_PAIRS)
    return each(given, pair)


def several(given: Value) -> tuple[str, ...]:
    """Two names or more."""
    found = texts(given)
    if len(found) < 2:
        raise given.expected(Text(zh="两个以上名称的列表", en="a list of two names or more"))
    return found


_Rule = tuple[Callable[..., Contract], Mapping[str, Kind[Any]], Mapping[str, Kind[Any]]]

# For each rule what it makes, the keys it needs, and those it may have.
_RULES: dict[str, _Rule] = {
    "most-layers": (MostLayers, {"most": whole}, {"unit": text}),
    "most-span": (MostSpan, {"most": whole}, {"of": texts}),
    "apart": (Apart, {"names": several, "below": text}, {}),
    "one-head": (OneHead, {}, {"units": texts}),
    "not-one-holder": (NotOneHolder, {}, {"pairs": pairs}),
    "only-through": (OnlyThrough, {"between": pair, "through": texts}, {}),
    "reports-to": (ReportsTo, {"position": text, "superior": text}, {}),
}


def _blocks(given: Value, kind: Kind[Any]) -> tuple[Any, ...]:
    if not isinstance(given.value, list):
        raise given.expected(_block(given))
    found = [attempt(given.below(place), kind) for place in range(len(given.value))]
    return tuple(value for value in found if value is not None)


def _block(given: Value) -> Text:
    return _BLOCKS.format(name=given.keys[0])


SECTIONS: dict[str, Kind[Any]] = {
    "name": text,
    "sources": texts,
    "aliases": text_map,
    "tops": texts,
    "decisions": decisions,
    "columns": text_map,
    "grades": texts,
    "checks": checks,
    "thresholds": thresholds,
    "work_types": work_types,
    "scopes": scopes,
    "contracts": contracts,
    "waivers": waivers,
}
