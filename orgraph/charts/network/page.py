"""The network as a pyvis `Network`, and as one page that needs nothing beside itself."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.charts.bundle import asset, bundle
from orgraph.charts.network.families import Family
from orgraph.charts.network.layout import place
from orgraph.charts.network.nodes import network_nodes
from orgraph.charts.network.reporting import LANGUAGES, reporting_edges
from orgraph.charts.network.scope import MISSING, Other, Scope, scope
from orgraph.charts.network.talks import talk_edges
from orgraph.charts.pinyin import readings
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language, Text

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pyvis.network import Network

# How strongly a link draws its ends together, beside a chosen reporting line, which is 1.
PULLS = {"second": 0.1, "dotted": 0.06, "talk": 0.025}
LOOSE_PULL = 0.5  # shared among the links of a node without any reporting line, such as an outside party
MANY_EDGES = 800  # from which on they are not painted while the network moves

_TITLE = Text(zh="{name} 汇报与沟通网络", en="{name}: reporting and communication network")
_NO_SCRIPT = Text(
    zh="此页需要浏览器运行脚本才能绘图；它不访问网络。",
    en="This page needs scripts to draw the network; it loads nothing from anywhere.",
)


def network(organisation: Organisation, *, language: Language) -> Network:
    """The reporting and communication links as a pyvis `Network`, to be shown as it is or worked on further.

    Nodes bear the ids of `organisation.graph`; their places are worked out and physics is off. What is not drawn of
    a large organisation is said in its attribute `left_out` ("" for nothing). `generate_html()` gives the page, and
    it must be written as UTF-8: pyvis' own `write_html`, `save_graph` and `show` write in the system's encoding.

    Raises OrgraphError where the organisation is too large for a network.
    """
    drawn = scope(organisation)
    nodes, found = network_nodes(organisation, drawn)
    talks, crowded = talk_edges(organisation, {node["id"]: node["label"] for node in nodes})
    edges = [*talks, *reporting_edges(organisation, drawn)]  # reporting lines are painted over the others
    for node, (x, y) in zip(nodes, _places(organisation, drawn, nodes, edges), strict=True):
        node |= {"x": round(float(x)), "y": round(float(y))}
    left_out = [*drawn.left_out, *crowded]
    net = _pyvis_network(_TITLE.format(name=organisation.name)[language], nodes, edges, language)
    net.left_out = " ".join(text[language] for text in left_out)
    _use_own_template(net, language, _page_data(organisation, nodes, found, left_out, language))
    return net


def network_page(organisation: Organisation, *, language: Language) -> str:
    """The whole page, self-contained: its policy forbids every request and every script but its own.

    Raises OrgraphError where the organisation is too large for a network.
    """
    return str(network(organisation, language=language).generate_html())


def _places(
    organisation: Organisation, drawn: Scope, nodes: list[dict[str, Any]], edges: list[dict[str, Any]]
) -> NDArray[np.float64]:
    number = {node["id"]: index for index, node in enumerate(nodes)}
    ghosts = [Other(MISSING, name).id for name in drawn.tree.ghosts]
    ids = [*organisation.ids, *ghosts]
    parent = np.full(len(nodes), -1, dtype=np.int32)
    for index, position in enumerate(drawn.positions.tolist()):
        above = int(drawn.tree.superior[position])
        parent[index] = number.get(ids[above], -1) if above >= 0 else -1
    links = np.array([(number[edge["from"]], number[edge["to"]]) for edge in edges], dtype=np.int32).reshape(-1, 2)
    radius = np.array([node["size"] for node in nodes], dtype=np.float64)
    return place(parent, links, _pulls(edges), radius)


def _pulls(edges: list[dict[str, Any]]) -> NDArray[np.float64]:
    """How strongly each edge draws its ends together: communication weakly, but for nodes that nothing else holds."""
    held = {edge[end] for edge in edges if edge["role"] != "talk" for end in ("from", "to")}
    loose = Counter(edge[end] for edge in edges for end in ("from", "to") if edge[end] not in held)
    return np.array(
        [
            LOOSE_PULL / max(loose[edge["from"]], loose[edge["to"]])
            if loose[edge["from"]] or loose[edge["to"]]
            else PULLS.get(edge["role"], 1.0)
            for edge in edges
        ]
    )


def _pyvis_network(
    heading: str, nodes: list[dict[str, Any]], edges: list[dict[str, Any]], language: Language
) -> Network:
    from pyvis.network import Network

    net = Network(height="100%", width="100%", directed=True, cdn_resources="in_line", heading=heading)
    for node in nodes:
        net.add_node(node["id"], title=node["about"][language], **{k: v for k, v in node.items() if k != "id"})
    for edge in edges:
        attributes = {name: value for name, value in edge.items() if name not in ("from", "to")}
        net.add_edge(edge["from"], edge["to"], title=edge["about"][language], **attributes)
    net.set_options(json.dumps(_options(len(edges))))
    return net


def _options(edges: int) -> dict[str, Any]:
    """No physics and no layout in the browser."""
    many = edges > MANY_EDGES
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "tooltipDelay": 150,
            "selectConnectedEdges": False,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "keyboard": {"enabled": True, "bindToWindow": False},
        },
        "nodes": {"labelHighlightBold": False},
        "edges": {
            "selectionWidth": 0,
            "hoverWidth": 0.6,
            "arrows": {"to": {"scaleFactor": 0.5}, "from": {"scaleFactor": 0.5}},
        },
    }


def _page_data(
    organisation: Organisation,
    nodes: list[dict[str, Any]],
    found: list[Family],
    left_out: list[Text],
    language: Language,
) -> dict[str, Any]:
    """What the page needs beside nodes and edges."""
    shown = {node["family"] for node in nodes}
    words = [text for node in nodes for text in (node["label"], node.get("unit", ""), node.get("holder", ""))]
    return {
        "language": language,
        "families": [{"number": number, **asdict(family)} for number, family in enumerate(found) if number in shown],
        "left_out": {each: " ".join(text[each] for text in left_out) for each in LANGUAGES},
        "readings": readings(words),
        "holders": any(node.get("holder") for node in nodes),
        "files": list(dict.fromkeys(origin.file for origin in organisation.statements.origins)),
    }


def _use_own_template(net: Network, language: Language, page: dict[str, Any]) -> None:
    """Gives the network a template in place of pyvis' own, which loads from a CDN and escapes nothing."""
    from jinja2 import DictLoader

    script = f'"use strict";\n{bundle("network")}network$.start();\n'
    net.path = "network.html"
    net.templateEnv.loader = DictLoader({net.path: asset("network.html")})
    net.templateEnv.autoescape = True
    net.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    net.templateEnv.globals.update(
        lang="zh-CN" if language == "zh" else "en",
        policy=_policy(_vis_network(), script),
        style=asset("style.css") + asset("network.css"),
        no_script=_NO_SCRIPT[language],
        vis_network=_vis_network(),
        script=script,
        page=page,
    )


def _policy(*scripts: str) -> str:
    """Nothing may be loaded, and no script run but these. vis-network brings its styles by script."""
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{each}'" for each in hashes)
    return f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:"


@cache
def _vis_network() -> str:
    """The library as its makers built it, but for its last line, which makes a browser ask for a map of its sources."""
    text = (files("orgraph.charts.network") / "vis-network" / "vis-network.min.js").read_text("utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*", "", text)
