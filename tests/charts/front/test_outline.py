"""The rows of the outline, for any organisation and whatever is open in it."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.engine import Engine
from orgraph.charts.payload import chart_payload
from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline
from tests.strategies import organisations

ENGINE = Engine("model", "outline", "grid_columns")
ENGINE.run(
    """function rowsOf(payload, folded) {
        const model = buildModel(payload);
        openLayers(model, model.layers);
        folded.forEach((node) => { if (node < model.count) model.open[node] = 0; });
        const outline = layOutline(model, NONE);
        return Array.from(outline.rows, (node, row) => ({
            node, row, parent: model.parent[node], holder: isHolder(model, model.parent[node]) || node === model.root,
            kids: Array.from(kidsOf(model, node)), open: isOpen(model, node), title: titleOf(model, node),
            level: outline.level[node], place: outline.place[node], brothers: outline.brothers[node],
            known: outline.rowOf[node],
        }));
    }"""
)


def rows_of(organisation: Organisation, folded: list[int] | None = None) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = ENGINE.call("rowsOf", chart_payload(organisation, []), folded or [])
    return rows


@settings(max_examples=60, deadline=None)
@given(organisation=organisations(40), folded=st.lists(st.integers(0, 39), max_size=6))
def test_every_row_says_its_level_and_its_place_among_its_brothers(
    organisation: Organisation, folded: list[int]
) -> None:
    rows = rows_of(organisation, folded)
    assert [row["known"] for row in rows] == list(range(len(rows)))
    outermost = [row["node"] for row in rows if row["level"] == 1]
    by_node = {row["node"]: row for row in rows}
    for row in rows:
        brothers = outermost if row["level"] == 1 else by_node[row["parent"]]["kids"]
        assert brothers[row["place"] - 1] == row["node"]
        assert row["brothers"] == len(brothers)
        if row["level"] > 1:
            assert row["level"] == by_node[row["parent"]]["level"] + 1
            assert row["row"] > by_node[row["parent"]]["row"]


@settings(max_examples=40, deadline=None)
@given(organisation=organisations(40))
def test_with_everything_open_each_position_has_one_row(organisation: Organisation) -> None:
    nodes = [row["node"] for row in rows_of(organisation)]
    assert len(nodes) == len(set(nodes))
    assert set(range(len(organisation))) <= set(nodes)


def test_rows_follow_each_other_as_in_a_table_of_contents() -> None:
    teams = organisation_from_outline("Chief\n  One\n    A\n    B\n  Two\n    C\nBoard")
    assert [(row["title"], row["level"]) for row in rows_of(teams)] == [
        ("Chief", 1), ("One", 2), ("A", 3), ("B", 3), ("Two", 2), ("C", 3), ("Board", 1),
    ]  # fmt: skip


def test_what_names_a_superior_that_is_not_there_stands_below_its_name() -> None:
    rows = rows_of(organisation_from_outline("Chief\nLost ^ Nobody"))
    assert [(row["title"], row["level"], row["place"], row["brothers"]) for row in rows] == [
        ("Chief", 1, 1, 2), ("“Nobody”", 1, 2, 2), ("Lost", 2, 1, 1),
    ]  # fmt: skip


def columns_of(text: str) -> list[str]:
    payload = chart_payload(organisation_from_outline(text), [])
    names: list[str] = ENGINE.evaluate("columnsWithData(buildModel(payload)).map(({ name }) => name)", payload=payload)
    return names


def test_only_columns_that_the_data_have_are_shown() -> None:
    assert columns_of("Chief\n  Clerk") == ["position", "direct"]
    assert columns_of("Chief [Board] @Ann x1\n  Clerk\n    Aid") == [
        "position", "holder", "unit", "headcount", "direct", "below",
    ]  # fmt: skip


def test_where_there_is_little_room_the_less_important_columns_go() -> None:
    fitting = "columnsThatFit(columnsWithData(buildModel(payload)), width).map(({ name }) => name)"
    payload = chart_payload(organisation_from_outline("Chief [Board] @Ann x1\n  Clerk\n    Aid"), [])
    assert ENGINE.evaluate(fitting, payload=payload, width=390) == ["position", "holder"]
    assert ENGINE.evaluate(fitting, payload=payload, width=40) == ["position"]
