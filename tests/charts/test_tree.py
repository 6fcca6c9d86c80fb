from __future__ import annotations

import numpy as np
from hypothesis import given

from orgraph.charts.tree import TOP, tree
from orgraph.model.organisation import NONE, Organisation
from tests.outline import organisation_from_outline
from tests.strategies import organisations

BROKEN = """
    Chair
      Director
    Works ^ Quality
      Foreman
    Quality ^ Production
    Production ^ Works
    Alone ^ Alone
    Storeman ^ Depot head
    Driver ^ Depot head
"""


def drawn(text: str, **more: object) -> tuple[list[str | None], tuple[str, ...], list[list[str]]]:
    organisation = organisation_from_outline(text, **more)  # type: ignore[arg-type]
    found = tree(organisation)
    names = [*organisation.titles, *found.ghosts]
    superiors = [None if above == TOP else names[above] for above in found.superior]
    return superiors, found.ghosts, [[names[member] for member in members] for members in found.rings]


def test_a_ring_is_opened_at_the_last_of_equally_doubtful_links() -> None:
    superiors, _, rings = drawn(BROKEN)
    assert rings == [["Alone"], ["Production", "Quality", "Works"]]
    assert superiors[2:6] == ["Quality", "Works", "Production", None]


def test_a_ring_is_opened_where_only_one_side_states_the_link() -> None:
    _, _, rings = drawn(
        """
        A ^ B
        B ^ C
        C ^ A
        """,
        lists={"A": ["C"], "C": ["B"]},
    )
    assert rings == [["A", "C", "B"]]  # that A reports to B is confirmed by nobody


def test_orphans_hang_on_the_superior_that_they_name_and_that_does_not_exist() -> None:
    superiors, ghosts, _ = drawn(BROKEN)
    assert ghosts == ("Depot head",)
    assert superiors[-2:] == ["Depot head", "Depot head"]


@given(organisations())
def test_every_position_is_in_the_tree_once_and_leads_to_a_top(organisation: Organisation) -> None:
    found = tree(organisation)
    positions = len(organisation)
    assert len(found.superior) == positions
    for position in range(positions):
        seen = set()
        while 0 <= position < positions:
            assert position not in seen
            seen.add(position)
            position = int(found.superior[position])


@given(organisations())
def test_the_tree_and_the_rings_together_are_the_chosen_links(organisation: Organisation) -> None:
    found = tree(organisation)
    again = np.where((found.superior == TOP) | (found.superior >= len(organisation)), NONE, found.superior)
    for members in found.rings:
        again[members[0]] = members[-1]
        assert list(again[list(members)[1:]]) == list(members)[:-1]
    assert list(again) == list(organisation.superior)
