"""The browser places cards where V8 does: both are held to the same files."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.charts.front.layout_places import FILES, FOLDER, PLACES, Places, outline_of, written

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", FILES)
def test_the_browser_places_cards_where_the_file_says(laboratory: Page, name: str) -> None:
    def in_the_browser(payload: dict[str, Any], layout: str) -> Places:
        names = "const { buildModel, openLayers, titleOf, layOut } = lab;"
        script = f"([payload, layout]) => {{ {names} return {PLACES}(payload, layout); }}"
        places: Places = laboratory.evaluate(script, [payload, layout])
        return places

    text = (FOLDER / name).read_text(encoding="utf-8")
    assert written(outline_of(text), in_the_browser) == text
