"""What the page knows of two organisations agrees with their comparison, whatever they are."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given, settings

from orgraph.charts.columns import unpacked
from orgraph.charts.comparison_payload import CODE, comparison_payload
from orgraph.charts.payload import chart_payload
from orgraph.checks.run import run_checks
from orgraph.model.change import Action, Comparison
from orgraph.model.organisation import Organisation
from orgraph.scenarios.comparison import compare
from tests.outline import organisation_from_outline
from tests.strategies import organisations


def compared(before: Organisation, after: Organisation) -> tuple[Comparison, dict[str, Any]]:
    checked = run_checks(before), run_checks(after)
    comparison = compare((before, after), checked)
    return comparison, comparison_payload(before, after, comparison, (checked[0].findings, checked[1].findings))


@settings(max_examples=60, deadline=None)
@given(organisations(), organisations())
def test_both_together_hold_every_position_once_and_every_change_its_own(
    before: Organisation, after: Organisation
) -> None:
    comparison, payload = compared(before, after)
    counts = Counter(change.action for change in comparison.changes)
    assert payload["count"] == len(after) + counts[Action.ABOLISHED]
    told = payload["comparison"]
    assert Counter(unpacked(payload["positions"]["change"])) - Counter({0: payload["count"]}) == Counter(
        {CODE[action]: count for action, count in counts.items()}
    )
    titles = unpacked(payload["positions"]["title"])
    nodes = unpacked(told["node"])
    assert [payload["strings"][titles[node]] for node in nodes] == [change.title for change in comparison.changes]
    assert len(set(nodes)) == len(nodes)


@settings(max_examples=60, deadline=None)
@given(organisations(), organisations())
def test_the_organisation_after_is_as_it_is_alone_and_every_walk_upwards_ends(
    before: Organisation, after: Organisation
) -> None:
    _, payload = compared(before, after)
    alone = chart_payload(after, ())
    count, all_ = len(after), payload["count"]
    superior = unpacked(payload["tree"]["superior"])
    expected = [each if each < count else each + all_ - count for each in unpacked(alone["tree"]["superior"])]
    assert list(superior[:count]) == expected
    for node in range(all_):
        steps = 0
        while 0 <= node < all_:
            node, steps = superior[node], steps + 1
            assert steps <= all_


@settings(max_examples=40, deadline=None)
@given(organisations(), organisations())
def test_every_finding_has_the_row_of_the_side_that_has_it(before: Organisation, after: Organisation) -> None:
    comparison, payload = compared(before, after)
    told, old, both = payload["comparison"]["findings"], payload["comparison"]["before"], payload
    expected = {"fixed": (old, comparison.fixed), "new": (both, comparison.new), "kept": (both, comparison.remaining)}
    for name, (side, found) in expected.items():
        codes = unpacked(side["findings"]["code"])
        assert [side["strings"][codes[row]] for row in unpacked(told[name])] == [finding.code for finding in found]
    assert [code for code, *_ in told["own"]] == [finding.code for finding in comparison.transition]


def test_an_abolished_position_hangs_where_it_hung_under_an_abolished_superior_too() -> None:
    before = organisation_from_outline("Head\n  Lead\n    Team lead\n      Clerk")
    after = organisation_from_outline("Head\n  Clerk")
    _, payload = compared(before, after)
    titles = [payload["strings"][number] for number in unpacked(payload["positions"]["title"])]
    superior = unpacked(payload["tree"]["superior"])
    above = {title: titles[superior[node]] for node, title in enumerate(titles) if superior[node] >= 0}
    assert above == {"Clerk": "Head", "Lead": "Head", "Team lead": "Lead"}
