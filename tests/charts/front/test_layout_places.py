"""The cards of small organisations stand where their files say, in V8."""

from __future__ import annotations

from itertools import combinations

import pytest

from orgraph.charts.payload import chart_payload
from tests.charts.front.layout_places import FILES, FOLDER, LAYOUTS, in_v8, outline_of, written
from tests.outline import organisation_from_outline


@pytest.mark.parametrize("name", FILES)
def test_cards_stand_where_the_file_says(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert written(outline_of(text), in_v8) == text


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", FILES)
def test_no_two_cards_of_the_files_overlap(name: str, layout: str) -> None:
    outline = outline_of((FOLDER / name).read_text(encoding="utf-8"))
    payload = chart_payload(organisation_from_outline(outline), ()) | {"language": "zh"}
    for (x, y, width, height, _), (left, top, *_) in combinations(in_v8(payload, layout), 2):
        assert abs(x - left) >= width or abs(y - top) >= height


def test_there_are_files_to_compare_with() -> None:
    assert len(FILES) >= 3
