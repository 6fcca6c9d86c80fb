"""How modules of the page are run, and, as the first of its kind, how one of them is tested without a browser."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.engine import Engine, ScriptError
from orgraph.charts.payload import chart_payload
from orgraph.model.organisation import Organisation
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline


def laid_out(drawn: Organisation, mode: str) -> Engine:
    """An engine that holds `model` and `layout`, all layers open."""
    running = Engine("model", "layout", "boxes")
    running.run("const model = buildModel(payload);", payload=chart_payload(drawn, ()))
    running.run(f"openLayers(model, model.layers); const layout = layOut(model, '{mode}', 1.6);")
    return running


@pytest.mark.parametrize("mode", ["compact", "classic"])
def test_every_position_has_its_place_and_no_two_the_same(mode: str) -> None:
    drawn = organisation_from_outline("Head\n  Sales\n    Clerk\n    Buyer\n  Finance")
    running = laid_out(drawn, mode)
    places = running.evaluate("Array.from(layout.visible, (node) => [layout.x[node], layout.y[node]])")
    assert len(places) == 5
    assert len({tuple(place) for place in places}) == 5


def test_values_of_one_call_are_known_to_the_next() -> None:
    running = Engine("sizes")
    running.run("let counted = amount * 2;", amount=4)
    running.run("counted += amount;")
    assert running.evaluate("counted") == 12


@settings(max_examples=25, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(), st.lists, max_leaves=8))
def test_what_goes_in_comes_out(value: object) -> None:
    assert engine("sizes").call("((given) => given)", value) == value


def test_half_a_character_harms_nothing() -> None:
    assert engine("sizes").evaluate("given", given="a\ud800") == "a\ud800"
    assert engine("sizes").text("given", given="a\ud800") == "a\ufffd"


def test_an_error_of_a_module_is_raised() -> None:
    with pytest.raises(ScriptError, match="TypeError"):
        engine("sizes").evaluate("null.x")


def test_widths_come_from_a_table_where_there_is_no_document() -> None:
    width = lambda text: engine("texts").call("textWidth", text, 100)  # noqa: E731
    assert width("总经理") == 300
    assert 40 < width("a") < width("W") < 100
    assert width("e\u0301") == width("e")
    assert width("\U00020bb7") == 100


@pytest.mark.parametrize("run", range(4))
def test_a_program_that_keeps_an_engine_to_its_end_ends(run: int) -> None:
    kept = "from orgraph.charts.engine import Engine; engine = Engine('texts', 'model'); engine.run('let kept = []')"
    ended = subprocess.run([sys.executable, "-c", kept], timeout=120, check=False)
    assert ended.returncode == 0
