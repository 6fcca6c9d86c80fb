"""The communication edges of the network: who works with whom, on what, which way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orgraph.charts.network.evidence import statement
from orgraph.charts.network.scope import Other
from orgraph.model.claim import Direction
from orgraph.model.organisation import COUNTERPARTS, DIRECTIONS, Organisation
from orgraph.model.text import Text

MOST_TALKS = 4_000  # pairs of nodes; curves are what a browser takes longest to paint
TOPICS_SHOWN = 8  # in a tooltip; the panel lists them all
THINNEST, EACH_TOPIC, WIDEST = 1.2, 0.8, 6.0

_MORE = Text("另有 {count} 项", "{count} more")
_LEFT_OUT = Text(
    zh="沟通关系只画出 {total} 组中的 {shown} 组，先取事项最多的。",
    en="Of {total} pairs that communicate only {shown} are drawn, those with most topics first.",
)
_SIGNS = {Direction.TO: "→", Direction.FROM: "←", Direction.BOTH: "↔"}
_TURNED = {Direction.TO: Direction.FROM, Direction.FROM: Direction.TO, Direction.BOTH: Direction.BOTH}

Pair = tuple[str, str]


def talk_edges(organisation: Organisation, titles: dict[str, str]) -> tuple[list[dict[str, Any]], list[Text]]:
    """One edge for each two nodes that communicate, and what was left out where there are very many.

    `titles` are the titles of the nodes that are drawn. An edge runs from the node that states the first link. Its
    `topics` say on what, in which direction as seen from the edge's start, who states it and where; its width
    grows with the distinct topics, and an arrow means that all of them go one way.
    """
    pairs: dict[Pair, list[dict[str, Any]]] = {}
    for sender, receiver, talk in _talks(organisation):
        if sender in titles and receiver in titles:
            turned = (receiver, sender) in pairs and sender != receiver
            pair = (receiver, sender) if turned else (sender, receiver)
            pairs.setdefault(pair, []).append(_topic(organisation, talk, turned=turned))
    shown = sorted(pairs, key=lambda pair: -len(pairs[pair]))[:MOST_TALKS]
    left_out = [_LEFT_OUT.format(shown=f"{len(shown):,}", total=f"{len(pairs):,}")] if len(shown) < len(pairs) else []
    return [_edge(pair, pairs[pair], titles) for pair in shown], left_out


def _talks(organisation: Organisation) -> Iterator[tuple[str, str, int]]:
    """The nodes at the two ends of each communication link, and its number."""
    talks, ids = organisation.talks, organisation.ids
    for talk, (sender, receiver, kind, name) in enumerate(
        zip(
            talks.sender.tolist(),
            talks.receiver.tolist(),
            talks.counterpart.tolist(),
            talks.name.to_pylist(),
            strict=True,
        )
    ):
        yield ids[sender], ids[receiver] if receiver >= 0 else Other(COUNTERPARTS[kind].value, name).id, talk


def _topic(organisation: Organisation, talk: int, *, turned: bool) -> dict[str, Any]:
    talks = organisation.talks
    direction = DIRECTIONS[talks.direction[talk]]
    return {
        "topic": talks.topic[talk].as_py() or "",
        "direction": (_TURNED[direction] if turned else direction).value,
        "statements": [statement(organisation, int(talks.claim[talk]))],
    }


def _edge(pair: Pair, topics: list[dict[str, Any]], titles: dict[str, str]) -> dict[str, Any]:
    ways = {Direction(topic["direction"]) for topic in topics}
    way = ways.pop() if len(ways) == 1 else Direction.BOTH
    distinct = dict.fromkeys(topic["topic"] for topic in topics)
    ends = f"{titles[pair[0]]} {_SIGNS[way]} {titles[pair[1]]}"
    lines = [f"· {topic}" for topic in list(distinct)[:TOPICS_SHOWN] if topic]
    more = _MORE.format(count=len(distinct) - TOPICS_SHOWN) if len(distinct) > TOPICS_SHOWN else Text("", "")
    return {
        "from": pair[0],
        "to": pair[1],
        "kind": "communicates_with",
        "role": "talk",
        "direction": way.value,
        "about": {
            "zh": "\n".join(filter(None, [ends, *lines, more.zh])),
            "en": "\n".join(filter(None, [ends, *lines, more.en])),
        },
        "color": {"color": "#0e8f9b", "opacity": 0.45},
        "width": round(min(WIDEST, THINNEST + EACH_TOPIC * (len(distinct) - 1)), 1),
        "arrows": {Direction.TO: "to", Direction.FROM: "from", Direction.BOTH: ""}[way],
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.13},
        "physics": False,
        "topics": topics,
    }
