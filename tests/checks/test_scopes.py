"""Settings for a unit, a layer or a type of work hold for the positions there, and for no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration, Scope
from orgraph.model.organisation import Organisation
from orgraph.model.work_type import USUAL, WorkType, band, work_type
from tests.outline import organisation_from_outline


def leading(counts: dict[str, int], configuration: Configuration) -> Organisation:
    """A head, and leads of so many clerks each, each lead in a unit of its own."""
    lines = ["Head [Board]"]
    for lead, count in counts.items():
        lines.append(f"  {lead} [{lead} unit]")
        lines += [f"    {lead} clerk {number} [{lead} unit]" for number in range(count)]
    return organisation_from_outline("\n".join(lines), configuration=configuration)


def found(organisation: Organisation, *codes: str) -> dict[str, list[str]]:
    by_code: dict[str, list[str]] = {}
    for finding in run_checks(organisation, codes or ("OG4",)).findings:
        by_code.setdefault(finding.code, []).append(finding.titles[0])
    return by_code


def test_a_check_that_is_switched_off_does_not_run_and_says_so() -> None:
    organisation = leading({"A": 1, "B": 11}, Configuration(disable=("OG404",)))
    checked = run_checks(organisation, ("OG401", "OG404"))
    assert [finding.code for finding in checked.findings] == ["OG401"]
    (not_run,) = checked.not_run
    assert (not_run.code, not_run.reason.en) == ("OG404", "orgraph.toml switches this check off.")


def test_only_the_checks_selected_run_unless_others_are_asked_for() -> None:
    organisation = leading({"A": 1, "B": 11}, Configuration(select=("OG401",)))
    assert {finding.code for finding in run_checks(organisation).findings} == {"OG401"}
    assert set(found(organisation, "OG404")) == {"OG404"}


def test_a_scope_has_other_thresholds_in_its_unit_and_a_later_one_holds_over_it() -> None:
    wide = Scope(unit="A unit", thresholds={"OG401": {"most": 13}})
    assert found(leading({"A": 12, "B": 12}, Configuration(scopes=(wide,))), "OG401") == {"OG401": ["B"]}
    narrow = Scope(layer=2, thresholds={"OG401": {"most": 11}})
    both = Configuration(scopes=(wide, narrow))
    assert found(leading({"A": 12, "B": 12, "C": 11}, both), "OG401") == {"OG401": ["A", "B"]}


def test_a_scope_can_switch_a_check_off() -> None:
    scopes = (Scope(unit="A unit", disable=("OG404",)),)
    assert found(leading({"A": 1, "B": 1}, Configuration(scopes=scopes)), "OG404") == {"OG404": ["B"]}


def test_a_scope_that_names_unit_and_layer_holds_where_both_do() -> None:
    scopes = (Scope(unit="A unit", layer=3, disable=("OG401",)),)
    assert found(leading({"A": 12}, Configuration(scopes=scopes)), "OG401") == {"OG401": ["A"]}


def test_where_very_wide_begins_later_wide_goes_on_until_there() -> None:
    scopes = (Scope(unit="A unit", thresholds={"OG402": {"most": 30}}), Scope(unit="C unit", disable=("OG402",)))
    organisation = leading({"A": 20, "B": 20, "C": 20}, Configuration(scopes=scopes))
    assert found(organisation, "OG401", "OG402") == {"OG401": ["A", "C"], "OG402": ["B"]}


@pytest.mark.parametrize("kind", WorkType)
def test_the_band_of_a_type_of_work_is_the_threshold(kind: WorkType) -> None:
    _, most = USUAL[kind]
    within, beyond = (most, most + 1) if most else (40, 41)
    configuration = Configuration(work_types={"A": kind, "B unit": kind})
    organisation = leading({"A": within, "B": beyond}, configuration)
    codes = {} if most is None else {"OG402" if beyond > 15 else "OG401": ["B"]}
    assert found(organisation, "OG401", "OG402") == codes


def test_the_message_names_the_type_and_its_band() -> None:
    organisation = leading({"A": 8}, Configuration(work_types={"A": WorkType.COACH}))
    (finding,) = run_checks(organisation, ["OG401"]).findings
    assert ", more than 7 (6–7 are usual for a coach): " in finding.message.en
    assert "超过 7 个（教练型管理工作以 6–7 个为宜）：" in finding.message.zh


def test_the_word_on_a_position_holds_over_that_on_its_unit_and_a_scope_over_both() -> None:
    types = {"A": WorkType.FACILITATOR, "A unit": WorkType.COACH}
    assert found(leading({"A": 12}, Configuration(work_types=types)), "OG401") == {}
    scope = Scope(work_type=WorkType.FACILITATOR, thresholds={"OG401": {"most": 11}})
    settings = Configuration(work_types=types, scopes=(scope,))
    assert found(leading({"A": 12}, settings), "OG401") == {"OG401": ["A"]}


@pytest.mark.parametrize("kind", WorkType)
def test_a_type_is_known_by_its_word_in_either_language(kind: WorkType) -> None:
    from orgraph.model.work_type import NAME

    words = (kind.value, kind.value.upper(), kind.value.replace("/", "-"), NAME[kind].zh, f" {NAME[kind].zh[:2]}")
    assert {work_type(each) for each in words} == {kind}
    assert band(kind) in {"3–5", "6–7", "8–10", "11–15", "15+"}


@given(st.integers(1, 20), st.integers(1, 20), st.integers(1, 20))
def test_a_scope_changes_nothing_outside_it(a: int, b: int, most: int) -> None:
    scope = Scope(unit="A unit", thresholds={"OG401": {"most": most}, "OG402": {"most": 100}})
    with_scope = found(leading({"A": a, "B": b}, Configuration(scopes=(scope,))))
    without = found(leading({"A": a, "B": b}, Configuration()))
    for code in ("OG401", "OG402", "OG403", "OG404"):
        assert ("B" in with_scope.get(code, [])) == ("B" in without.get(code, []))
    assert ("A" in with_scope.get("OG401", [])) == (a > most)


def test_what_is_enabled_runs_though_its_family_is_disabled() -> None:
    organisation = leading({"A": 1, "B": 11}, Configuration(disable=("OG4",), enable=("OG401",)))
    assert found(organisation) == {"OG401": ["B"]}


def test_a_scope_can_switch_a_check_on_that_is_off_elsewhere() -> None:
    scopes = (Scope(unit="A unit", enable=("OG404", "OG402")),)
    organisation = leading({"A": 1, "B": 1}, Configuration(disable=("OG404", "OG402"), scopes=scopes))
    assert found(organisation, "OG404") == {"OG404": ["A"]}
    wide = leading({"A": 20, "B": 20}, Configuration(disable=("OG402",), scopes=scopes))
    assert found(wide, "OG401", "OG402") == {"OG402": ["A"], "OG401": ["B"]}
