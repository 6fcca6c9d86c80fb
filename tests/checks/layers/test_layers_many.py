"""OG501: lines of command with many layers."""

from __future__ import annotations

import pytest

from orgraph.model.configuration import Configuration
from tests.checks.tables import found, only
from tests.outline import organisation_from_outline


def line_of(layers: int) -> str:
    return "\n".join(f"{' ' * layer}L{layer + 1}" for layer in range(layers))


@pytest.mark.parametrize(("layers", "expected"), [(8, {}), (9, {"OG501": [("L9",)]}), (10, {"OG501": [("L9", "L10")]})])
def test_more_than_eight_layers_are_many(layers: int, expected: dict[str, list[tuple[str, ...]]]) -> None:
    assert found(organisation_from_outline(line_of(layers)), "OG501") == expected


def test_the_deepest_line_is_told_from_below_and_all_that_is_too_deep_is_counted() -> None:
    organisation = organisation_from_outline(
        """
        Head
          A
            A1
              A11
              A12
          B
            B1
        """,
        configuration=Configuration(thresholds={"OG501": {"most": 2}}),
    )
    finding = only(organisation, "OG501")
    assert finding.message.en == (
        "The deepest line of command has 4 layers: “A11” → “A1” → “A” → “Head”. "
        "In all, four positions stand below layer 2."
    )
    assert [source.quote for source in finding.evidence] == ["A1", "A", "Head"]


def test_a_ring_has_no_layers() -> None:
    ring = [f"P{number} ^ P{(number + 1) % 20}" for number in range(20)]
    assert found(organisation_from_outline("\n".join(["Head", "  Clerk", *ring])), "OG501") == {}


def test_a_chain_of_thousands_is_told_in_a_sentence_that_ends() -> None:
    finding = only(organisation_from_outline(line_of(3000)), "OG501")
    assert len(finding.subjects) == 3000 - 8
    assert len(finding.message.en) < 300
    assert len(finding.evidence) == 24
