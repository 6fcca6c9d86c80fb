"""The tables drawn with lines on a page of a PDF: the cells of each, found by pdfplumber from PDFium's paths."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from orgraph.readers.documents.formats.pdf_words import Box, Point, place_on

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_STRAIGHT = 1.0  # points by which a ruled line may lean
_SHORTEST = 1.0  # points of a line that is looked at; dashes and dots are drawn one by one
_SHORTEST_WHOLE = 3.0  # points of what they make together
_NEAR = 3.0  # points by which lines that are drawn as one may differ
_MOST = 4000  # lines of a page; more are a drawing and no table
_DEEPEST = 4  # of drawings within drawings
_FEWEST = 4  # lines around a table

Matrix = tuple[float, float, float, float, float, float]
Edge = dict[str, Any]


def tables_on(page: PdfPage, turn: int) -> list[list[Box]]:
    """The cells of each table of the page, after that turn."""
    edges = list(_edges(page, turn))
    if not _FEWEST <= len(edges) <= _MOST or len({edge["orientation"] for edge in edges}) < 2:
        return []
    from pdfplumber import table

    merged = table.merge_edges(edges, _NEAR, _NEAR, _NEAR, _NEAR)
    long_enough = [edge for edge in merged if edge["x1"] - edge["x0"] + edge["bottom"] - edge["top"] >= _SHORTEST_WHOLE]
    cells = table.intersections_to_cells(table.edges_to_intersections(long_enough, _NEAR, _NEAR))
    return [[(box[0], box[1], box[2], box[3]) for box in boxes] for boxes in table.cells_to_tables(cells)]


def _edges(page: PdfPage, turn: int) -> Iterator[Edge]:
    """The upright and level lines drawn on the page, as pdfplumber describes them."""
    place = place_on(page, turn)
    for start, end in _strokes(page):
        (x, y), (to_x, to_y) = place(*start), place(*end)
        left, right, top, bottom = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
        if right - left <= _STRAIGHT < bottom - top:
            yield _edge(left, left, top, bottom, "v")
        elif bottom - top <= _STRAIGHT < right - left:
            yield _edge(left, right, top, top, "h")


def _edge(left: float, right: float, top: float, bottom: float, orientation: str) -> Edge:
    size = {"width": right - left, "height": bottom - top, "object_type": "line"}
    return {"x0": left, "x1": right, "top": top, "bottom": bottom, "orientation": orientation, **size}


def _strokes(page: PdfPage) -> Iterator[tuple[Point, Point]]:
    """The straight strokes of the paths on a page, and of the drawings that it shows."""
    from pypdfium2 import raw

    count = raw.FPDFPage_CountObjects(page.raw)
    for at in range(count):
        yield from _strokes_of(raw, raw.FPDFPage_GetObject(page.raw, at), (), 0)


def _strokes_of(raw: Any, thing: Any, outer: Sequence[Matrix], depth: int) -> Iterator[tuple[Point, Point]]:
    kind = raw.FPDFPageObj_GetType(thing)
    if kind == raw.FPDF_PAGEOBJ_PATH:
        matrices = (_matrix(raw, thing), *outer)
        for start, end in _lines(raw, thing):
            yield _moved(start, matrices), _moved(end, matrices)
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        matrices = (_matrix(raw, thing), *outer)
        for at in range(raw.FPDFFormObj_CountObjects(thing)):
            yield from _strokes_of(raw, raw.FPDFFormObj_GetObject(thing, at), matrices, depth + 1)


def _lines(raw: Any, path: Any) -> Iterator[tuple[Point, Point]]:
    """The straight lines of a path; one that is closed returns to where it began."""
    x, y = ctypes.c_float(), ctypes.c_float()
    begun: Point | None = None
    last: Point | None = None
    for number in range(min(raw.FPDFPath_CountSegments(path), _MOST)):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = (x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_LINETO and last is not None:
            yield last, point
        elif kind == raw.FPDF_SEGMENT_MOVETO:
            begun = point
        last = point
        if begun is not None and raw.FPDFPathSegment_GetClose(segment) and point != begun:
            yield point, begun


def _matrix(raw: Any, thing: Any) -> Matrix:
    found = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    raw.FPDFPageObj_GetMatrix(thing, ctypes.byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _moved(point: Point, matrices: Sequence[Matrix]) -> Point:
    x, y = point
    for a, b, c, d, e, f in matrices:
        x, y = a * x + c * y + e, b * x + d * y + f
    return x, y
