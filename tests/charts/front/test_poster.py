"""The sheet that a whole drawing is: its name and what stands under it."""

from __future__ import annotations

from orgraph.charts.payload import chart_payload
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline


def test_what_stands_under_the_name_of_a_narrow_drawing_is_whole_whatever_it_is() -> None:
    running = engine("headless", "poster", "model")
    running.run(
        "globalThis.small = chartWithoutPage(payload, { namespace: 'urn:x' });",
        payload=chart_payload(organisation_from_outline("总经理"), ()) | {"language": "zh"},
    )
    cut = running.evaluate(
        """Array.from({ length: 200 }, (_, k) => "截至 " + "1i年 ".repeat(k).slice(0, k)).filter((dated) =>
            !posterOf(Object.assign(small, { dated }), { title: "图" }).includes(dated.trim() + "</text>"))"""
    )
    assert [each for each in cut if len(each) < 60] == []
