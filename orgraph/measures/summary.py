"""An organisation in figures, as `orgraph summary` gives them (schema `orgraph.summary/1`).

positions             distinct ids with a row; in job descriptions every name used in a reporting claim
described, mentioned_only   of these, with and without a row or description of their own
roots                 positions for which no claim names a superior
orphans               positions that name superiors, none of whom exists
missing_superiors     distinct superiors that are named and do not exist
self_reports          positions that name themselves
multiple_superiors    positions for which the claims name two or more superiors, themselves not counted
reporting_links       distinct claimed solid pairs of two existing positions
solid_links           the chosen ones of these, at most one a position
dotted_links          distinct claimed dotted pairs
communication_links   distinct links of sender, counterpart, topic and direction
cycle_groups, positions_on_cycles   strongly connected groups of two or more positions, and their members
duplicate_ids         ids on more than one row of a table
managers              positions with a direct subordinate in any claimed pair
max_span, max_span_claimed   most direct subordinates on chosen lines, and over all claimed pairs
mean_span             chosen links for each position that has a subordinate on one
layers                the deepest shortest way from a root, the root being 1; 0 without a root
connected_parts       pieces of the claimed graph, direction ignored
witnesses             claimed pairs by who states them; `disputed` counts positions, as multiple_superiors
vacant, headcount     positions marked vacant; headcount, 1 where it is not given
unresolved_names      distinct names in claims that no position, or more than one, bears
shape                 median span on the chosen lines; steps to the top in the mean; the fewest layers that
                      hold all positions at the mean span; Krackhardt's connectedness, hierarchy and
                      efficiency over all claimed lines, with the lines beyond the fewest that would do; the fewest
                      changes of a superior that make the chosen lines one tree (`orgraph.measures`)
"""

from __future__ import annotations

from typing import Any

import numpy as np

from orgraph.measures.hierarchy import krackhardt
from orgraph.measures.layers import layer_profile, minimum_layers
from orgraph.measures.measures import measure
from orgraph.measures.repair import least_repair
from orgraph.measures.spans import span_statistics
from orgraph.model.arrow import pick
from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import WITNESSES, Organisation

SCHEMA = "orgraph.summary/1"


def summary(organisation: Organisation) -> dict[str, Any]:
    """The figures by name, in the order of this module's list."""
    seats, links, missing = organisation.seats, organisation.links, organisation.missing
    measures = measure(organisation)
    chosen = int(measures.span.sum())
    multiple = int(np.count_nonzero(measures.superiors_claimed > 1))
    solid_missing = pick(missing.name, np.flatnonzero(missing.line == CODE[Line.SOLID]))
    return {
        "schema": SCHEMA,
        "organisation": organisation.name,
        "sources": [account.as_json() for account in organisation.accounts],
        "positions": len(seats),
        "described": int(seats.described.sum()),
        "mentioned_only": int(np.count_nonzero(~seats.described)),
        "roots": int(measures.root.sum()),
        "orphans": int(measures.orphan.sum()),
        "missing_superiors": len(solid_missing.unique()),
        "self_reports": int(measures.self_report.sum()),
        "multiple_superiors": multiple,
        "cycle_groups": len(np.unique(measures.cycle[measures.cycle >= 0])),
        "positions_on_cycles": int(np.count_nonzero(measures.cycle >= 0)),
        "reporting_links": int(links.solid.sum()),
        "solid_links": chosen,
        "dotted_links": int(np.count_nonzero(links.line == CODE[Line.DOTTED])),
        "communication_links": len(organisation.talks),
        "duplicate_ids": int(measures.duplicate_id.sum()),
        "managers": int(np.count_nonzero(measures.span_claimed)),
        "max_span": int(measures.span.max(initial=0)),
        "max_span_claimed": int(measures.span_claimed.max(initial=0)),
        "mean_span": round(chosen / max(1, int(np.count_nonzero(measures.span))), 2),
        "layers": int(measures.shortest_layer.max(initial=0)),
        "connected_parts": int(np.count_nonzero(np.bincount(measures.part))),
        "witnesses": {**_witnesses(organisation), "disputed": multiple},
        "vacant": int(seats.vacant.sum()) if seats.vacant is not None else 0,
        "headcount": float(measures.headcount.sum()),
        "unresolved_names": len({match.name for match in organisation.names if match.position < 0}),
        "shape": _shape(organisation),
    }


def _shape(organisation: Organisation) -> dict[str, float]:
    """The figures of a shape; one that would take too long is left out."""
    spans, form = span_statistics(organisation), krackhardt(organisation)
    figures = {
        "median_span": spans.median,
        "mean_distance": round(layer_profile(organisation).mean_distance, 2),
        "fewest_layers": minimum_layers(len(organisation), max(1.0, spans.mean)),
        "connectedness": round(form.connectedness, 4),
        "hierarchy": None if form.hierarchy is None else round(form.hierarchy, 4),
        "efficiency": round(form.efficiency, 4),
        "surplus_lines": form.surplus,
        "least_repair": least_repair(organisation).changes,
    }
    return {name: figure for name, figure in figures.items() if figure is not None}


def _witnesses(organisation: Organisation) -> dict[str, int]:
    links = organisation.links
    counts = np.bincount(links.witness[links.solid], minlength=len(WITNESSES))
    return {witness.value: int(count) for witness, count in zip(WITNESSES, counts, strict=True)}
