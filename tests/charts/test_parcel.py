"""Parcels come back as they were packed, with columns as numbers again."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.columns import packed
from orgraph.charts.parcel import LARGEST, SHORT, parcel
from orgraph.charts.payload import chart_payload
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

WHOLE = st.integers(-3, LARGEST)
LONG = st.integers(1, 9).flatmap(
    lambda bits: st.lists(st.integers(-3, 2 ** (3 * bits)), min_size=SHORT, max_size=SHORT + 40)
)
TEXTS = st.lists(
    st.one_of(
        st.text(alphabet="甲🙂ab-0", max_size=5),
        st.tuples(st.sampled_from(["", "P", "岗位-", "A1B"]), st.integers(0, 10**12), st.integers(1, 11)).map(
            lambda each: f"{each[0]}{each[1]:0{each[2]}d}"
        ),
    ),
    max_size=60,
)


def opened(payload: dict[str, Any]) -> Any:
    """What the page reads from the parcel of a payload, lists again in place of its columns."""
    data = parcel(payload)
    head, numbers = (int.from_bytes(data[at : at + 4], "little") for at in (0, 4))
    parts = [data[8 : 8 + head], data[8 + head : 8 + head + numbers], data[8 + head + numbers :]]
    expression = """JSON.parse(JSON.stringify(
        unpackParts(head, Uint8Array.from(numbers), letters),
        (name, value) => value instanceof Int32Array ? Array.from(value) : value))"""
    return engine("parcel").evaluate(
        expression, head=parts[0].decode(), numbers=list(parts[1]), letters=parts[2].decode()
    )


@settings(max_examples=100, deadline=None)
@given(st.one_of(LONG, st.lists(WHOLE, min_size=SHORT, max_size=SHORT + 9)))
def test_columns_come_back_whether_given_as_lists_or_as_steps(values: list[int]) -> None:
    steps = {"steps": [after - before for before, after in zip([0, *values], values, strict=False)]}
    found = opened({"tree": {"superior": values, "stated": steps}, "talks": {"sender": packed(values)}})
    assert found["tree"] == {"superior": values, "stated": values}
    assert found["talks"]["sender"] in (values, {"all": values[0], "count": len(values)})


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(0, 40))
def test_strings_come_back_in_their_order(texts: list[str], length: int) -> None:
    counted = [f"P{number:03d}" for number in range(95, 95 + length)]
    assert opened({"strings": [*texts, *counted, *texts]})["strings"] == [*texts, *counted, *texts]


def test_ids_that_count_upwards_take_hardly_any_room() -> None:
    assert len(parcel({"strings": [f"岗位-{number:06d}" for number in range(5000)]})) < 8000


def test_what_is_no_column_stays_as_it_is() -> None:
    beside = {
        "rings": [[1, 2]], "ghosts": list(range(90)), "positions": {"headcount": [None, 2] * 60, "cost": [0.5] * 90},
        "tree": {"both_sides": True, "stated": {"all": 0, "count": 900}}, "readings": {"行": "xing hang"},
        "origins": [{"file": "甲.csv"}], "large": {"steps": [2**40] * SHORT},
    }  # fmt: skip
    assert opened(beside) == beside | {"large": [2**40 * (k + 1) for k in range(SHORT)]}


def test_a_small_payload_comes_back_whole() -> None:
    payload = chart_payload(organisation_from_outline("总经理\n  会计\n  出纳"), [])
    assert opened(payload) == payload
