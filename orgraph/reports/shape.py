"""Spans and layers: how many positions each superior leads, how many stand on each layer, who leads most."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures import Measures, measure
from orgraph.measures.ranges import ranges
from orgraph.model.organisation import Organisation
from orgraph.model.terms import POSITIONS, number
from orgraph.model.text import Language, Text
from orgraph.reports.content import Bars, Block, Matrix, Prose, Pyramid, Section, Table
from orgraph.reports.uncertainty import of

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDEST = 10  # positions shown as leading most
# The bounds above which a next group of spans begins: none, one, two, and then the bands of McKinsey (2017, "How to
# identify the right 'spans of control' for your organization").
_BANDS = (0, 1, 2, 5, 7, 10, 15)
_SINGLE = 31  # spans below which each has a bar of its own; above it the wide ones share, between these bounds
_GROUPS = (15, 20, 30, 50, 100, 500, 5000)

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

_SPANS_SAID = Text(
    zh="有直接下级的岗位 {count} 个，幅度的中位数是 {middle}，最大是 {most}。",
    en="Positions with subordinates: {count}; half of them have a span of {middle} or less, the widest is {most}.",
)
_PYRAMID_SAID = Text(
    zh="共 {layers} 层；岗位最多的是第 {widest} 层，有 {positions}。浅色是该层全部岗位，深色是其中有下级的。",
    en="{layers} layers; the largest is layer {widest}, with {positions}. Pale are all positions of a layer, "
    "dark those with subordinates.",
)
_BY_LAYER = Text(zh="各层的管理幅度", en="Spans by layer")
_BY_LAYER_MEANING = Text(
    zh="每一格是该层中管理幅度在此范围内的岗位个数；0 是没有直接下级的岗位。",
    en="Each cell counts the positions of the layer whose span is in the range; 0 are those without subordinates.",
)
_BY_LAYER_SAID = Text(zh="层级 × 管理幅度", en="Layer × span of control")
_LAYER_BY_SPAN = Text(zh="层级＼幅度", en="Layer \\ span")
_OR_MORE = Text(zh="{least} 及以上", en="{least} or more")

_WIDEST = Text(zh="下级最多的岗位", en="Widest spans")
_WIDEST_HEADINGS = (
    Text(zh="岗位", en="Position"),
    Text(zh="部门", en="Unit"),
    Text(zh="直接下级", en="Direct subordinates"),
    Text(zh="各种选法", en="Over all choices"),
    Text(zh="全部下级", en="All below"),
)


def shape_section(organisation: Organisation, language: Language) -> Section:
    """The spans as bars, the layers and the widest spans as tables."""
    measures, layer = measure(organisation), ranges(organisation).layer.least
    return Section(
        _TITLE[language],
        (),
        (
            _spans(measures, language),
            _layers(measures, layer, language),
            *_spans_by_layer(measures, layer, language),
            *_widest(organisation, measures, language),
        ),
    )


def _spans(measures: Measures, language: Language) -> Section:
    counts = np.bincount(measures.span, minlength=1)
    bars = tuple(_histogram(counts))
    if not bars:
        return Section(_SPANS[language], (Prose(_NO_SPANS[language]),))
    middle = int(np.median(measures.span[measures.span > 0]))
    said = _SPANS_SAID.format(count=number(int(counts[1:].sum())), middle=middle, most=len(counts) - 1)
    drawn = Bars(_SPAN[language], _SUPERIORS[language], bars, said[language])
    return Section(_SPANS[language], (Prose(_SPAN_MEANING[language]), drawn))


def _histogram(counts: NDArray[np.int64]) -> Iterator[tuple[str, int]]:
    """How many positions have each span, from 1 to the widest; wide ones in groups where they are many."""
    single = len(counts) - 1 if len(counts) <= _SINGLE else _GROUPS[0]
    for span in range(1, single + 1):
        yield str(span), int(counts[span])
    for most, least in pairwise((*_GROUPS, len(counts))) if single < len(counts) - 1 else ():
        if (wide := min(least, len(counts) - 1)) > most:
            yield f"{most + 1}–{wide}" if wide > most + 1 else str(wide), int(counts[most + 1 : wide + 1].sum())


def _layers(measures: Measures, layer: NDArray[np.int64], language: Language) -> Section:
    span = measures.span
    sizes = np.bincount(layer, minlength=1)
    managers = np.bincount(layer, span > 0)
    below = np.bincount(layer, span)
    rows = tuple(
        (depth, int(sizes[depth]), int(managers[depth]), _mean(below[depth], managers[depth]))
        for depth in range(1, len(sizes))
    )
    table = Table(tuple(heading[language] for heading in _LAYER_HEADINGS), rows, len(rows))
    blocks: tuple[Block, ...] = (Prose(_LAYER_MEANING[language]),)
    if rows:
        widest = int(np.argmax(sizes[1:])) + 1
        said = _PYRAMID_SAID.format(layers=len(rows), widest=widest, positions=POSITIONS.of(int(sizes[widest])))
        blocks += (Pyramid(table, said[language]),)
    if lost := int(sizes[0]):
        blocks += (Prose(_UNREACHED.format(positions=POSITIONS.of(lost))[language]),)
    return Section(_LAYERS[language], blocks)


def _spans_by_layer(measures: Measures, layer: NDArray[np.int64], language: Language) -> tuple[Section, ...]:
    """How many positions of each layer have a span of each band: where an organisation is narrow, and where wide."""
    layers = int(layer.max(initial=0))
    if not layers or not measures.span.any():
        return ()
    band = np.searchsorted(_BANDS, measures.span)
    counts = np.zeros((layers + 1, len(_BANDS) + 1), dtype=np.int64)
    np.add.at(counts, (layer, band), 1)
    used = np.flatnonzero(counts[1:].any(axis=0))
    rows = tuple((str(depth), tuple(counts[depth, used].tolist())) for depth in range(1, layers + 1))
    columns = tuple(_band(int(each), language) for each in used)
    matrix = Matrix(_LAYER_BY_SPAN[language], columns, rows, _BY_LAYER_SAID[language])
    return (Section(_BY_LAYER[language], (Prose(_BY_LAYER_MEANING[language]), matrix)),)


def _band(band: int, language: Language) -> str:
    if band == len(_BANDS):
        return _OR_MORE.format(least=_BANDS[-1] + 1)[language]
    least = _BANDS[band - 1] + 1 if band else 0
    return str(least) if least == _BANDS[band] else f"{least}–{_BANDS[band]}"


def _mean(below: float, managers: float) -> str | float:
    return round(float(below / managers), 2) if managers else ""


def _widest(organisation: Organisation, measures: Measures, language: Language) -> tuple[Section, ...]:
    open_to = ranges(organisation)
    widest = np.argsort(-measures.span, kind="stable")[:WIDEST]
    rows = tuple(
        (
            organisation.titles[position],
            organisation.units[position],
            int(measures.span[position]),
            of(open_to.span, position),
            of(open_to.below, position) if measures.forest.ring[position] < 0 else "",
        )
        for position in widest.tolist()
        if measures.span[position]
    )
    if not rows:
        return ()
    ids = tuple(organisation.ids[position] for position in widest[: len(rows)].tolist())
    table = Table(tuple(heading[language] for heading in _WIDEST_HEADINGS), rows, len(rows), ids)
    return (Section(_WIDEST[language], (table,)),)
