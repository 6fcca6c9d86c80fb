"""The rules on the shape: at most so many layers, at most so many direct subordinates, one head to a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.contract_breach import Breach, chosen_lines
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.wording import all_named, named, way
from orgraph.measures import measure
from orgraph.model.contract import MostLayers, MostSpan, OneHead
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text
from orgraph.resolution.called import called

if TYPE_CHECKING:
    from numpy.typing import NDArray


def too_many_layers(organisation: Organisation, contract: MostLayers) -> Iterator[Breach]:
    """One breach for the deepest line; its subjects are those on it who stand too deep."""
    line = _deepest(organisation, contract.unit)
    if len(line) <= contract.most:
        return
    where = Text("", "")
    if contract.unit is not None:
        where = Text(zh=f"「{contract.unit}」内", en=f" in “{contract.unit}”")
    yield Breach(
        subjects=tuple(line[contract.most :]),
        evidence=chosen_lines(organisation, line[:0:-1]),
        what=_LAYERS.format(where=where, layers=len(line), most=contract.most, line=way(organisation, line[::-1])),
        correction=_FEWER_LAYERS.format(most=contract.most),
    )


_LAYERS = Text(
    zh="{where}最深的一条汇报线有 {layers} 层，最多只许 {most} 层：{line}",
    en="the deepest line of command{where} has {layers} layers, and {most} are allowed: {line}",
)
_FEWER_LAYERS = Text(zh="把这条线减到 {most} 层", en="Bring this line down to {most} layers")


def _deepest(organisation: Organisation, unit: str | None) -> list[int]:
    """The longest chain on the chosen lines from the top down, of several the first; within a unit, where one is
    given. Positions on a ring and beneath one have no layer."""
    measures = measure(organisation)
    layer = measures.layer
    within = np.ones(len(organisation), dtype=np.bool_)
    if unit is not None:
        within[:] = False
        within[list(called(organisation).unit(unit))] = True
        layer = _layers_within(organisation, within)
    if not within.any() or layer.max(initial=0) == 0:
        return []
    here = int(np.argmax(np.where(within, layer, 0)))
    line = [here]
    while layer[here] > 1:
        here = int(organisation.superior[here])
        line.append(here)
    return line[::-1]


def _layers_within(organisation: Organisation, within: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Layers counted within the positions marked: 1 for whoever's superior is not among them, 0 outside."""
    forest = measure(organisation).forest
    layer = np.zeros(len(organisation) + 1, dtype=np.int32)
    inside = np.flatnonzero(within & (measure(organisation).layer > 0))
    for position in inside[np.argsort(forest.steps[inside], kind="stable")].tolist():
        layer[position] = layer[forest.up[position]] + 1
    return layer[:-1]


def too_wide(organisation: Organisation, contract: MostSpan) -> Iterator[Breach]:
    """One breach for each of the positions with more direct subordinates."""
    span = measure(organisation).span
    over = span > contract.most
    if contract.of:
        meant = {position for name in contract.of for position in called(organisation).anybody(name)}
        over &= np.isin(np.arange(len(organisation)), list(meant))
    managers = np.flatnonzero(over).tolist()
    links = links_below(organisation, organisation.links.chosen & organisation.links.solid, managers)
    for manager in managers:
        below = organisation.links.subordinate[links[manager]].tolist()
        yield Breach(
            subjects=(manager,),
            evidence=evidence_of(organisation, links[manager]),
            what=_SPAN.format(
                manager=named(organisation, manager),
                span=int(span[manager]),
                most=contract.most,
                below=all_named(organisation, below),
            ),
            correction=_NARROWER.format(manager=named(organisation, manager), most=contract.most),
        )


_SPAN = Text(
    zh="{manager}有 {span} 个直接下级，最多只许 {most} 个：{below}",
    en="{manager} has {span} direct subordinates, and {most} are allowed: {below}",
)
_NARROWER = Text(
    zh="把{manager}的直接下级减到 {most} 个以内",
    en="Bring the direct subordinates of {manager} down to {most}",
)


def heads_not_one(organisation: Organisation, contract: OneHead) -> Iterator[Breach]:
    """One breach for each unit of which none or several positions have their superior outside it. Whoever reports to
    themselves (OG203) or to nobody that exists (OG202) is not counted, and a unit with such positions only is passed
    over: their superior is to be mended first."""
    units = called(organisation).units
    wanted = {normalised(unit) for unit in contract.units} or set(units)
    outside, astray = _led_from_outside(organisation, units.values()), _astray(organisation)
    for key, members in units.items():
        heads = [member for member in members if outside[member] and not astray[member]]
        if key not in wanted or len(heads) == 1 or (not heads and astray[list(members)].any()):
            continue
        unit, said = organisation.units[members[0]], _HEADS if heads else _NO_HEAD
        yield Breach(
            subjects=tuple(heads or members),
            evidence=chosen_lines(organisation, heads or list(members)),
            what=said.format(unit=unit, count=len(heads), heads=all_named(organisation, heads)),
            correction=_ONE_HEAD.format(unit=unit),
        )


def _led_from_outside(organisation: Organisation, units: Iterable[tuple[int, ...]]) -> NDArray[np.bool_]:
    """Which positions have no chosen superior in their own unit."""
    unit_of = np.full(len(organisation), -1, dtype=np.int64)
    for number, members in enumerate(units):
        unit_of[list(members)] = number
    superior = organisation.superior
    own = superior == np.arange(len(organisation))
    return np.asarray((superior < 0) | own | (unit_of[np.maximum(superior, 0)] != unit_of))


def _astray(organisation: Organisation) -> NDArray[np.bool_]:
    """Which positions report to themselves or to a superior that does not exist."""
    return np.asarray((organisation.superior == np.arange(len(organisation))) | measure(organisation).orphan)


_HEADS = Text(
    zh="「{unit}」有 {count} 个岗位的上级在部门之外：{heads}",
    en="“{unit}” has {count} positions whose superior stands outside it: {heads}",
)
_NO_HEAD = Text(
    zh="「{unit}」没有一个岗位的上级在部门之外，也就没有负责人",
    en="“{unit}” has no position whose superior stands outside it, so that nobody heads it",
)
_ONE_HEAD = Text(
    zh="定下「{unit}」的负责人，其余岗位归到他之下",
    en="Settle who heads “{unit}”, and have the others report to that position",
)
