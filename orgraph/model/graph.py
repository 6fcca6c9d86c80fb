"""The NetworkX view of an organisation.

Nodes are the ids of positions, with the columns as attributes and `kind="position"`. A counterpart of a
communication that is no position is a node of its own, `unit:…`, `party:…` or `group:…` (`position:…` where the
source takes it for a position and none bears the name), with `kind` and `title`.

Every edge has `kind` as the first part of its key. A reporting edge runs from the position to its superior and
has `line`, `witness`, `disputed`, `chosen` and `claims` (row labels of the organisation's claims), and where a decision
of the configuration chose it `decision`, the reason; a communication edge runs from the stating position and has
`topic`, `direction` and `claims`.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from orgraph.model.organisation import COUNTERPARTS, DIRECTIONS, LINES, WITNESSES, Organisation

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

    # the stubs know edges with attributes, and not that a multigraph's may have a key between
    _Edges = Iterable[tuple[str, str, dict[str, Any]]]


def build_graph(organisation: Organisation) -> nx.MultiDiGraph[str]:
    """The frozen multigraph of positions with all their claimed and communication links."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=organisation.name)
    with _no_garbage_collection():
        graph.add_nodes_from(_position_nodes(organisation))
        graph.add_nodes_from(_counterpart_nodes(organisation))
        graph.add_edges_from(cast("_Edges", _reporting_edges(organisation)))
        graph.add_edges_from(cast("_Edges", _communication_edges(organisation)))
    nx.freeze(graph)
    return graph


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Building a large graph makes millions of containers and no garbage: half the time would go to looking."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _position_nodes(organisation: Organisation) -> Iterator[tuple[str, dict[str, Any]]]:
    seats = organisation.seats
    columns: dict[str, list[Any]] = {"title": organisation.titles, "described": seats.described.tolist()}
    for name in ("unit", "holder", "holder_id", "grade"):
        if (strings := getattr(seats, name)) is not None:
            columns[name] = strings.to_pylist()
    for name in ("headcount", "fte", "cost", "vacant"):
        if (numbers := getattr(seats, name)) is not None:
            columns[name] = numbers.tolist()
    names = list(columns)
    for id, *values in zip(organisation.ids, *columns.values(), strict=True):
        yield id, {"kind": "position", **dict(zip(names, values, strict=True))}


def _counterparts(organisation: Organisation) -> list[str]:
    """The node at the other end of each communication link."""
    talks = organisation.talks
    return [
        organisation.ids[receiver] if receiver >= 0 else f"{COUNTERPARTS[kind]}:{name}"
        for receiver, kind, name in zip(
            talks.receiver.tolist(), talks.counterpart.tolist(), talks.name.to_pylist(), strict=True
        )
    ]


def _counterpart_nodes(organisation: Organisation) -> Iterator[tuple[str, dict[str, Any]]]:
    talks = organisation.talks
    for node, receiver, kind, name in zip(
        _counterparts(organisation),
        talks.receiver.tolist(),
        talks.counterpart.tolist(),
        talks.name.to_pylist(),
        strict=True,
    ):
        if receiver < 0:
            yield node, {"kind": COUNTERPARTS[kind].value, "title": name}


def _reporting_edges(organisation: Organisation) -> Iterator[tuple[str, str, tuple[str, str], dict[str, Any]]]:
    links, ids = organisation.links, organisation.ids
    for link, (below, above, line, witness, disputed, chosen) in enumerate(
        zip(
            links.subordinate.tolist(),
            links.superior.tolist(),
            links.line.tolist(),
            links.witness.tolist(),
            links.disputed.tolist(),
            links.chosen.tolist(),
            strict=True,
        )
    ):
        yield (
            ids[below],
            ids[above],
            ("reports_to", LINES[line].value),
            {
                "kind": "reports_to",
                "line": LINES[line].value,
                "witness": WITNESSES[witness].value,
                "disputed": disputed,
                "chosen": chosen,
                "claims": tuple(links.claims_of(link).tolist()),
                **_decision(organisation, below, chosen),
            },
        )


def _decision(organisation: Organisation, below: int, chosen: bool) -> dict[str, str]:
    """The reason of the decision that chose the link; nothing where none did."""
    ruling = organisation.rulings.get(below) if chosen else None
    return {} if ruling is None else {"decision": ruling.decision.reason}


def _communication_edges(organisation: Organisation) -> Iterator[tuple[str, str, tuple[str, int], dict[str, Any]]]:
    talks, ids = organisation.talks, organisation.ids
    for link, (sender, to, topic, direction, claim) in enumerate(
        zip(
            talks.sender.tolist(),
            _counterparts(organisation),
            talks.topic.to_pylist(),
            talks.direction.tolist(),
            talks.claim.tolist(),
            strict=True,
        )
    ):
        yield (
            ids[sender],
            to,
            ("communicates_with", link),
            {
                "kind": "communicates_with",
                "topic": topic,
                "direction": DIRECTIONS[direction].value,
                "claims": (claim,),
            },
        )
