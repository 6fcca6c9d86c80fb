"""Spans and layers: how many positions each superior leads, how many stand on each layer, who leads most."""

from __future__ import annotations

import numpy as np

from orgraph.measures import Measures, measure
from orgraph.model.organisation import Organisation
from orgraph.model.terms import POSITIONS
from orgraph.model.text import Language, Text
from orgraph.reports.content import Bars, Prose, Section, Table

WIDEST = 10  # positions shown as leading most

_TITLE = Text(zh="管理幅度与层级", en="Spans and layers")
_SPANS = Text(zh="管理幅度", en="Spans of control")
_SPAN_MEANING = Text(
    zh="管理幅度是直接下级岗位的个数，按选定的实线汇报计。",
    en="A span of control is the number of positions that report directly, on the chosen solid lines.",
)
_NO_SPANS = Text(zh="没有带下级的岗位。", en="No position has subordinates.")
_SPAN = Text(zh="直接下级", en="Direct subordinates")
_SUPERIORS = Text(zh="岗位数", en="Positions with as many")

_LAYERS = Text(zh="层级", en="Layers")
_LAYER_MEANING = Text(
    zh="没有上级的岗位是第 1 层；其余按到它的最短汇报路径计，全部实线说法都算。",
    en="A position without a superior is layer 1; the others are counted by the shortest way to one, over all solid "
    "lines that are claimed.",
)
_UNREACHED = Text(
    zh="没有层级的：{positions}。它们往上走不到任何没有上级的岗位，因为汇报成环、汇报给自己，或上级不存在。",
    en="Without a layer: {positions}, from which no way leads up to such a position, because lines run in a ring, "
    "a position reports to itself, or its superior does not exist.",
)
_LAYER_HEADINGS = (
    Text(zh="层级", en="Layer"),
    Text(zh="岗位", en="Positions"),
    Text(zh="其中带下级", en="With subordinates"),
    Text(zh="平均管理幅度", en="Mean span"),
)

_WIDEST = Text(zh="下级最多的岗位", en="Widest spans")
_WIDEST_HEADINGS = (
    Text(zh="岗位", en="Position"),
    Text(zh="部门", en="Unit"),
    Text(zh="直接下级", en="Direct subordinates"),
    Text(zh="按全部说法", en="Over all claims"),
    Text(zh="全部下级", en="All below"),
)


def shape_section(organisation: Organisation, language: Language) -> Section:
    """The spans as bars, the layers and the widest spans as tables."""
    measures = measure(organisation)
    return Section(
        _TITLE[language],
        (),
        (_spans(measures, language), _layers(measures, language), *_widest(organisation, measures, language)),
    )


def _spans(measures: Measures, language: Language) -> Section:
    counts = np.bincount(measures.span)
    bars = tuple((str(span), int(count)) for span, count in enumerate(counts) if span and count)
    blocks = (Prose(_SPAN_MEANING[language]), Bars(_SPAN[language], _SUPERIORS[language], bars))
    return Section(_SPANS[language], blocks if bars else (Prose(_NO_SPANS[language]),))


def _layers(measures: Measures, language: Language) -> Section:
    layer, span = measures.shortest_layer, measures.span
    sizes = np.bincount(layer)
    managers = np.bincount(layer, span > 0)
    below = np.bincount(layer, span)
    rows = tuple(
        (number, int(sizes[number]), int(managers[number]), _mean(below[number], managers[number]))
        for number in range(1, len(sizes))
    )
    table = Table(tuple(heading[language] for heading in _LAYER_HEADINGS), rows, len(rows))
    blocks: tuple[Prose | Table, ...] = (Prose(_LAYER_MEANING[language]), table)
    if lost := int(sizes[0]) if len(sizes) else 0:
        blocks += (Prose(_UNREACHED.format(positions=POSITIONS.of(lost))[language]),)
    return Section(_LAYERS[language], blocks)


def _mean(below: float, managers: float) -> str | float:
    return round(float(below / managers), 2) if managers else ""


def _widest(organisation: Organisation, measures: Measures, language: Language) -> tuple[Section, ...]:
    widest = np.argsort(-measures.span, kind="stable")[:WIDEST]
    rows = tuple(
        (
            organisation.titles[position],
            organisation.units[position],
            int(measures.span[position]),
            int(measures.span_claimed[position]),
            int(measures.positions_below[position]) if measures.forest.ring[position] < 0 else "",
        )
        for position in widest.tolist()
        if measures.span[position]
    )
    if not rows:
        return ()
    table = Table(tuple(heading[language] for heading in _WIDEST_HEADINGS), rows, len(rows))
    return (Section(_WIDEST[language], (table,)),)
