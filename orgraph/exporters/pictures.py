"""Drawings of a report as inline SVG: spans as a histogram, layers as a pyramid. Colours are the page's.

No style attribute and no script is in them, so that a page's policy can forbid both. What a drawing shows is said in
its label, and the page sets the table of it below.
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.exporters.web_text import shown
from orgraph.model.terms import number
from orgraph.reports.content import Bars, Pyramid

_COLUMN, _GAP, _PLOT, _HEAD, _FOOT = 22, 8, 150, 22, 40  # of a histogram, in pixels
_LAYER, _BETWEEN, _BREADTH, _LABEL, _COUNTS = 26, 5, 380, 64, 96  # of a pyramid


def histogram(block: Bars) -> Iterator[str]:
    """The bars as columns of one scale, each with its count above and its label below."""
    step = max(_COLUMN + _GAP, 8 + 8 * max(len(label) for label, _ in block.bars))
    width, height = max(220, step * len(block.bars) + 16), _HEAD + _PLOT + _FOOT
    yield _opened(width, height, block.summary or block.label, "histogram")
    foot = _HEAD + _PLOT
    for place, ((label, count), length) in enumerate(zip(block.bars, block.lengths(_PLOT), strict=True)):
        left, middle = 8 + place * step + (step - _COLUMN) // 2, 8 + place * step + step // 2
        if count:
            yield f'<rect class="bar" x="{left}" y="{foot - length}" width="{_COLUMN}" height="{length}" rx="2"/>'
            yield f'<text class="count" x="{middle}" y="{foot - length - 5}">{number(count)}</text>'
        yield f'<text x="{middle}" y="{foot + 15}">{shown(label)}</text>'
    yield f'<line class="axis" x1="4" y1="{foot}" x2="{width - 4}" y2="{foot}"/>'
    yield f'<text class="axis" x="{width // 2}" y="{height - 6}">{shown(block.label)}</text></svg>'


def pyramid(block: Pyramid) -> Iterator[str]:
    """The layers as bars about one middle, the part of each darker, with its label before and its counts behind."""
    layers = block.layers
    width, height = _LABEL + _BREADTH + _COUNTS, len(layers) * (_LAYER + _BETWEEN) + 4
    most = max(count for _, count, _ in layers)
    yield _opened(width, height, block.summary, "pyramid")
    for place, (label, count, part) in enumerate(layers):
        top, middle = 2 + place * (_LAYER + _BETWEEN), _LABEL + _BREADTH / 2
        base = top + 18
        for name, size in (("bar whole", count), ("bar", part)):
            if size:
                wide = max(2, round(size / most * _BREADTH, 1))
                left = middle - wide / 2
                yield f'<rect class="{name}" x="{left:g}" y="{top}" width="{wide:g}" height="{_LAYER}" rx="3"/>'
        yield f'<text class="label" x="{_LABEL - 12}" y="{base}">{shown(label)}</text>'
        counts = f"{number(count)} · {number(part)}" if part else number(count)
        yield f'<text class="counts" x="{_LABEL + _BREADTH + 10}" y="{base}">{counts}</text>'
    yield "</svg>"


def _opened(width: int, height: int, label: str, kind: str) -> str:
    return (
        f'<svg class="{kind}" role="img" aria-label="{shown(label)}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">'
    )
