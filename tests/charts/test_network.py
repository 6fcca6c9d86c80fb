from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from orgraph.charts.bundle import asset, modules
from orgraph.charts.network import network, network_page
from orgraph.charts.network.families import NO_UNIT, PALETTE
from orgraph.errors import OrgraphError
from orgraph.model.claim import CODE, Counterpart, Direction
from orgraph.model.organisation import UNKNOWN, Organisation
from tests.outline import organisation_from_outline
from tests.strategies import organisations

ROOT = Path(__file__).parents[2]
VENDORED = ROOT / "orgraph" / "charts" / "network" / "vis-network"
HOSTILE = "</script><img src=x onerror=alert(1)>"
COMPANY = """
    Chief executive [Board]
      Sales director [Sales]
        Salesperson [Sales]
      Finance director [Finance]
        Clerk [Finance] ^ Sales director ~ Sales director
"""
LISTS = {"Chief executive": ["Sales director"], "Sales director": ["Salesperson"]}


def edge(net: Any, below: str, above: str) -> dict[str, Any]:
    (found,) = [each for each in net.edges if (each["from"], each["to"]) == (below, above)]
    return dict(found)


def embedded(html: str, name: str) -> Any:
    found = re.search(rf'<script id="orgraph-{name}" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def with_directions(organisation: Organisation, *directions: Direction) -> Organisation:
    codes = np.array([CODE[direction] for direction in directions], dtype=np.int8)
    return replace(organisation, talks=replace(organisation.talks, direction=codes))


def test_importing_the_network_loads_no_pyvis() -> None:
    code = "import orgraph.charts.network, sys; sys.exit('pyvis' in sys.modules or 'jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_network_has_the_nodes_of_the_graph_and_is_a_pyvis_network() -> None:
    from pyvis.network import Network

    talks = [("Clerk", "Salesperson", "invoices"), ("Clerk", "The bank", "payments")]
    organisation = organisation_from_outline(COMPANY, talks=talks)
    net = network(organisation, language="en")
    assert isinstance(net, Network)
    assert set(net.get_nodes()) == set(organisation.graph.nodes)
    assert len(net.edges) == organisation.graph.number_of_edges()


def test_nothing_moves_in_the_browser() -> None:
    net = network(organisation_from_outline(COMPANY, talks=[("Clerk", "Salesperson", "invoices")]), language="en")
    assert net.options["physics"] == {"enabled": False}
    assert net.options["layout"] == {"improvedLayout": False}
    assert all(node["physics"] is False and {"x", "y"} <= node.keys() for node in net.nodes)
    assert all(each["physics"] is False for each in net.edges)


def test_a_reporting_line_is_drawn_as_what_the_sources_say_of_it() -> None:
    net = network(organisation_from_outline(COMPANY, lists=LISTS), language="en")
    assert edge(net, "Sales director", "Chief executive")["role"] == "agreed"
    assert edge(net, "Finance director", "Chief executive")["role"] == "one_sided"
    assert edge(net, "Clerk", "Finance director")["role"] == "disputed"
    both = [each for each in net.edges if (each["from"], each["to"]) == ("Clerk", "Sales director")]
    assert {each["role"]: bool(each.get("dashes")) for each in both} == {"second": True, "dotted": True}
    assert edge(net, "Salesperson", "Sales director")["title"].splitlines() == [
        "Salesperson → Sales director",
        "solid line · both sides say so",
    ]


def test_where_only_one_side_was_read_no_line_is_called_one_sided() -> None:
    net = network(organisation_from_outline("A\n  B\n  C"), language="zh")
    assert [each["role"] for each in net.edges] == ["one_source", "one_source"]
    assert edge(net, "B", "A")["title"].endswith("单一来源")


def test_rings_self_reports_and_superiors_that_do_not_exist_are_drawn() -> None:
    net = network(organisation_from_outline("A ^ C\n  B\n    C\nD ^ D\nE ^ Nobody"), language="en")
    roles = {(each["from"], each["to"]): each["role"] for each in net.edges}
    assert sorted(roles[pair] for pair in (("A", "C"), ("B", "A"), ("C", "B"))).count("ring") == 1
    assert roles[("D", "D")] == "ring"
    assert roles[("E", "missing:Nobody")] == "missing"
    assert net.get_node("missing:Nobody")["hollow"]


def test_every_line_quotes_who_says_so_and_where() -> None:
    net = network(organisation_from_outline(COMPANY, lists=LISTS), language="en")
    assert edge(net, "Sales director", "Chief executive")["statements"] == [
        {"by": "Sales director", "file": "outline.csv", "row": 3, "column": "reports to", "quote": "Chief executive"},
        {
            "by": "Chief executive",
            "file": "outline.csv",
            "row": 2,
            "column": "direct reports",
            "quote": "Chief executive",
        },
    ]


def test_two_nodes_that_communicate_have_one_edge_as_wide_as_their_topics_are_many() -> None:
    talks = [("Clerk", "Salesperson", "invoices"), ("Salesperson", "Clerk", "orders"), ("Clerk", "Bank", "payments")]
    net = network(organisation_from_outline(COMPANY, talks=talks), language="en")
    wide, narrow = edge(net, "Clerk", "Salesperson"), edge(net, "Clerk", "position:Bank")
    assert wide["title"].splitlines() == ["Clerk ↔ Salesperson", "· invoices", "· orders"]
    assert [topic["statements"][0]["quote"] for topic in wide["topics"]] == ["Salesperson: invoices", "Clerk: orders"]
    assert wide["width"] > narrow["width"]


def test_an_arrow_means_that_all_topics_go_one_way() -> None:
    talks = [("Clerk", "Salesperson", "invoices"), ("Salesperson", "Clerk", "orders"), ("Clerk", "Bank", "payments")]
    organisation = organisation_from_outline(COMPANY, talks=talks)
    net = network(with_directions(organisation, Direction.TO, Direction.FROM, Direction.FROM), language="en")
    assert edge(net, "Clerk", "Salesperson")["arrows"] == "to"
    assert edge(net, "Clerk", "Salesperson")["title"].startswith("Clerk → Salesperson")
    assert edge(net, "Clerk", "position:Bank")["arrows"] == "from"
    crossed = network(with_directions(organisation, Direction.TO, Direction.TO, Direction.BOTH), language="en")
    assert edge(crossed, "Clerk", "Salesperson")["arrows"] == ""


def test_what_is_no_position_has_a_shape_of_its_own_and_a_unit_the_colour_of_its_positions() -> None:
    talks = [("Clerk", name, "news") for name in ("Sales", "The bank", "All", "Somebody")]
    organisation = organisation_from_outline(COMPANY, talks=talks)
    kinds = [Counterpart.UNIT, Counterpart.PARTY, Counterpart.GROUP, Counterpart.POSITION]
    columns = replace(
        organisation.talks,
        counterpart=np.array([CODE[kind] for kind in kinds], dtype=np.int8),
        receiver=np.full(4, UNKNOWN, dtype=np.int32),
    )
    net = network(replace(organisation, talks=columns), language="en")
    names = ("unit:Sales", "party:The bank", "group:All", "position:Somebody")
    nodes = {name: net.get_node(name) for name in names}
    assert [nodes[name]["shape"] for name in names] == ["square", "diamond", "hexagon", "dot"]
    assert [nodes[name]["hollow"] for name in names] == [False, False, False, True]
    assert nodes["unit:Sales"]["color"] == net.get_node("Salesperson")["color"]
    assert nodes["party:The bank"]["color"]["background"] == NO_UNIT


def test_without_units_every_branch_has_a_colour_of_its_own() -> None:
    net = network(organisation_from_outline("Top\n  A\n    A1\n  B\n    B1"), language="en")
    colour = {node["id"]: node["color"]["border"] for node in net.nodes}
    assert colour["A"] == colour["A1"] != colour["B"] == colour["B1"]
    assert colour["Top"] == NO_UNIT


def test_units_have_the_colours_of_the_chart_and_stand_out_from_both_grounds() -> None:
    listed = re.search(r"PALETTE = \[(.*?)\]", asset("colours.js"), re.DOTALL)
    assert listed
    assert tuple(re.findall(r"#\w{6}", listed[1])) == PALETTE
    grounds = re.findall(r"--ground: (#\w{6})", asset("style.css"))
    assert len(grounds) == 2
    assert min(contrast(colour, ground) for colour in (*PALETTE, NO_UNIT) for ground in grounds) >= 3


def contrast(one: str, other: str) -> float:
    """Of two colours, as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_links_have_the_light_colours_of_the_page() -> None:
    talks = [("Clerk", "Salesperson", "invoices")]
    outline = COMPANY + "    Lost ^ Nobody\n    Loop ^ Loop\n"
    net = network(organisation_from_outline(outline, lists=LISTS, talks=talks), language="en")
    drawn = {
        each["role"]: each["color"] if isinstance(each["color"], str) else each["color"]["color"] for each in net.edges
    }
    style = asset("style.css") + asset("network.css")
    named = dict(re.findall(r"(\w+): \"(--[\w-]+)\"", asset("network_colours.js")))
    assert drawn.keys() | {"one_source"} == named.keys()
    for role, colour in drawn.items():
        first = re.search(rf"{named[role]}: (#\w+)", style)  # the light theme comes first
        assert first
        assert first[1] == colour, role


def test_the_page_forbids_every_request_and_every_script_but_its_own() -> None:
    html = network_page(organisation_from_outline(COMPANY), language="en")
    assert html.startswith("<!DOCTYPE html>\n")
    assert '<meta charset="utf-8">' in html[:200]
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html.replace("&#39;", "'"))
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    assert rules.keys() == {"default-src", "script-src", "style-src", "img-src"}
    assert (rules["default-src"], rules["img-src"]) == ("'none'", "data:")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert len(scripts) == 2
    assert rules["script-src"] == " ".join(f"'sha256-{each}'" for each in hashes)


def test_the_page_points_nowhere() -> None:
    html = network_page(organisation_from_outline(COMPANY), language="en")
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    assert not re.search(r"https?:|<link|src=|href", markup)
    assert "sourceMappingURL" not in html
    assert not re.search(r"@import|url\(", "".join(re.findall(r"<style>(.*?)</style>", html, re.DOTALL)))


@pytest.mark.parametrize(
    "title", [HOSTILE, "<!--<script>", "see href=x", "{{ 7 * 7 }}", "[vacant] clerk", "=1+1", "🙂 مدير"]
)
def test_titles_are_only_text(title: str) -> None:
    organisation = replace(organisation_from_outline(f"{title}\n  B", talks=[("B", title, title)]), name=title)
    html = network_page(organisation, language="en")
    assert html.count("</script>") == 7
    assert embedded(html, "nodes")[0]["label"] == title
    assert embedded(html, "edges")[0]["topics"][0]["topic"] == title
    assert embedded(html, "heading").startswith(title)
    assert HOSTILE not in html


def test_the_page_never_holds_pay() -> None:
    organisation = organisation_from_outline(COMPANY)
    paid = replace(organisation.seats, cost=np.full(len(organisation), 987654.25))
    assert "987654" not in network_page(replace(organisation, seats=paid), language="en")


def test_the_page_says_when_it_holds_the_names_of_holders() -> None:
    assert embedded(network_page(organisation_from_outline("A @Ann"), language="en"), "page")["holders"] is True
    assert embedded(network_page(organisation_from_outline("A"), language="en"), "page")["holders"] is False


def test_the_same_organisation_gives_the_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib; from tests.charts.test_network import *\n"
        "page = network_page(organisation_from_outline(COMPANY, lists=LISTS), language='zh')\n"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    shown = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(shown) == 1


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    network_page(organisation_from_outline(COMPANY), language="en")
    assert list(tmp_path.iterdir()) == []


def test_the_network_can_be_worked_on_further() -> None:
    net = network(organisation_from_outline("A\n  B"), language="en")
    net.add_node("note", label="a note", shape="box")
    net.add_edge("note", "A", label="about")
    html = net.generate_html()
    assert [node["id"] for node in embedded(html, "nodes")] == ["A", "B", "note"]
    assert embedded(html, "edges")[-1]["label"] == "about"


def test_of_a_large_organisation_managers_and_linked_positions_come_first_and_the_page_says_so() -> None:
    leaves = "\n".join(f"    Worker {number}" for number in range(1_600))
    talks = [("Worker 1599", "Worker 3", "handover")]
    organisation = organisation_from_outline(f"Head\n  Manager\n{leaves}\n  Deputy\n    Aide", talks=talks)
    net = network(organisation, language="en")
    drawn = set(net.get_nodes())
    assert len(drawn) == 1_500
    assert {"Head", "Manager", "Deputy", "Worker 1599", "Worker 3"} <= drawn
    assert "1,500 of 1,604 positions" in net.left_out
    html = net.generate_html()
    assert embedded(html, "page")["left_out"]["en"] == net.left_out
    assert "1,604 个岗位" in embedded(html, "page")["left_out"]["zh"]


def test_of_very_many_counterparts_those_with_most_links_are_drawn() -> None:
    talks = [("A", f"Party {number}", "news") for number in range(1_600)] + [("B", "Party 1599", "news")]
    net = network(organisation_from_outline("A\n  B", talks=talks), language="en")
    assert len(net.get_nodes()) == 1_500
    assert "position:Party 1599" in net.get_nodes()
    assert "1,498 of 1,600" in net.left_out


def test_of_very_many_pairs_those_with_most_topics_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgraph.charts.network.talks.MOST_TALKS", 1)
    talks = [("A", "B", "news"), ("A", "C", "news"), ("C", "A", "orders")]
    net = network(organisation_from_outline("A\n  B\n  C", talks=talks), language="en")
    assert [(each["from"], each["to"]) for each in net.edges if each["role"] == "talk"] == [("A", "C")]
    assert net.left_out.startswith("Of 2 pairs that communicate only 1")


def test_a_whole_network_leaves_nothing_out() -> None:
    assert network(organisation_from_outline(COMPANY), language="en").left_out == ""


def test_an_organisation_too_large_for_a_network_is_sent_to_the_chart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgraph.charts.network.scope.MOST_POSITIONS", 4)
    with pytest.raises(OrgraphError, match=r"has 5 positions.*orgraph chart") as caught:
        network(organisation_from_outline(COMPANY), language="en")
    assert "orgraph chart" in caught.value.show("zh")


@pytest.mark.parametrize("name", [name for name in modules("network") if name.startswith("network")])
def test_modules_of_the_page_stay_small_and_build_no_markup(name: str) -> None:
    text = asset(f"{name}.js")
    assert len(text.splitlines()) < 200
    assert "innerHTML" not in text
    assert "</script" not in text.lower()


@settings(max_examples=40)
@given(organisations())
def test_any_organisation_can_be_drawn_with_every_claimed_link(organisation: Organisation) -> None:
    net = network(organisation, language="en")
    assert set(organisation.ids) <= set(net.get_nodes())
    reports = [each for each in net.edges if each["kind"] == "reports_to"]
    assert len(reports) == len(organisation.links) + len(organisation.missing)


def test_the_vendored_library_is_the_one_that_is_named_and_has_its_licences() -> None:
    readme = (VENDORED / "README.md").read_text("utf-8")
    library = (VENDORED / "vis-network.min.js").read_bytes()
    assert hashlib.sha256(library).hexdigest() in readme
    version = re.search(rb"@version (\S+)", library)
    assert version
    assert f"# vis-network {version[1].decode()}\n" in readme
    assert b"</script" not in library
    assert "Apache License" in (VENDORED / "LICENSE-APACHE-2.0").read_text("utf-8")
    assert "MIT" in (VENDORED / "LICENSE-MIT").read_text("utf-8")
