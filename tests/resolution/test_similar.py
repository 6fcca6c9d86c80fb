"""Names that resolve to nothing, and what is proposed for them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.api import load
from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from orgraph.model.position import DescribedPosition, PositionColumns
from orgraph.model.reading import Account, Reading
from orgraph.model.source import Source
from orgraph.resolution.organise import organise
from orgraph.resolution.similar import stated_otherwise, variants

FOLDER = Path(__file__).parents[2] / "data" / "4s-dealership"
SIX = tomllib.loads((FOLDER / "orgraph.toml").read_text(encoding="utf-8"))["aliases"]
FILE = "handbook.md"

Line = tuple[str, str, str]  # subordinate, superior, who says so


def described(
    titles: list[str],
    lines: list[Line],
    *,
    aliases: dict[str, str] | None = None,
    name_fields: dict[str, str] | None = None,
) -> Organisation:
    """Job descriptions, one on every tenth line, with what they say of reporting."""
    line_of = {title: 10 * number + 1 for number, title in enumerate(titles)}
    positions = [
        DescribedPosition(title, Source(FILE, line=line), aliases=tuple(filter(None, [(name_fields or {}).get(title)])))
        for title, line in line_of.items()
    ]
    claims = [
        Claim(
            Kind.REPORTS_TO,
            below,
            above,
            speaker,
            Basis.SUPERIOR_FIELD if speaker == below else Basis.SUBORDINATES_FIELD,
            Source(FILE, line=line_of[speaker] + 1, quote=above if speaker == below else below),
        )
        for below, above, speaker in lines
    ]
    account = Account(FILE, len(titles), len(titles), 0)
    reading = Reading(FILE, PositionColumns.of(positions), ClaimColumns.of(claims), account, closed=False)
    return organise([reading], Configuration(aliases=aliases or {}), name="handbook")


def proposed(organisation: Organisation) -> dict[str, str]:
    return {variant.name: variant.canonical for variant in variants(organisation)}


def up(below: str, above: str) -> Line:
    return below, above, below


def down(above: str, below: str) -> Line:
    return below, above, above


@pytest.mark.parametrize("form", ["descriptions", "tables"])
def test_the_dealership_without_aliases_gets_exactly_its_six(form: str) -> None:
    organisation = load(FOLDER / form, config=False)
    assert proposed(organisation) == SIX


@pytest.mark.parametrize("form", ["descriptions", "tables"])
def test_what_is_declared_is_not_proposed_again(form: str) -> None:
    assert proposed(load(FOLDER / form)) == {}


def test_a_shared_subordinate_settles_a_superiors_other_name() -> None:
    """The clerk names the care director; the customer care director lists the clerk."""
    organisation = described(
        ["Customer care director", "Clerk"], [up("Clerk", "Care director"), down("Customer care director", "Clerk")]
    )
    (variant,) = variants(organisation)
    assert (variant.name, variant.canonical) == ("Care director", "Customer care director")
    assert variant.reason.en.startswith(
        "“Clerk” reports to “Care director”, and “Customer care director” lists “Clerk”"
    )
    assert {organisation.statements.source(claim).line for claim in variant.claims} == {2, 12}


def test_whoever_names_the_candidate_too_knows_two_superiors() -> None:
    organisation = described(
        ["Customer care director", "Clerk"],
        [
            up("Clerk", "Care director"),
            up("Clerk", "Customer care director"),
            down("Customer care director", "Clerk"),
        ],
    )
    assert proposed(organisation) == {}


def test_a_superior_settled_settles_the_names_in_its_list() -> None:
    """The director is named by another name, and so lists another name: only the first makes the second plain."""
    organisation = described(
        ["客户关系总监", "客服管理主任", "信息员"],
        [
            up("客服管理主任", "客服总监"),
            up("信息员", "客服总监"),
            down("客户关系总监", "信息员"),
            down("客户关系总监", "客户管理主任"),
        ],
    )
    assert proposed(organisation) == {"客服总监": "客户关系总监", "客户管理主任": "客服管理主任"}


def test_a_list_that_holds_both_takes_them_for_two() -> None:
    organisation = described(
        ["Director", "Key account manager"],
        [
            down("Director", "Account manager"),
            down("Director", "Key account manager"),
            up("Key account manager", "Director"),
        ],
    )
    assert proposed(organisation) == {}


def test_of_two_names_in_one_list_the_nearer_gets_the_candidate() -> None:
    lines = [up("Key account manager", "Director"), down("Director", "Account manager")]
    further = down("Director", "Account adviser")
    assert proposed(described(["Director", "Key account manager"], [*lines, further])) == {
        "Account manager": "Key account manager"
    }


def test_two_candidates_as_good_as_each_other_are_none() -> None:
    organisation = described(
        ["Director", "Retail account manager", "Export account manager"],
        [
            down("Director", "Account manager"),
            up("Retail account manager", "Director"),
            up("Export account manager", "Director"),
        ],
    )
    assert proposed(organisation) == {}


def test_words_for_a_level_alone_relate_nobody() -> None:
    organisation = described(["总经理", "人事经理"], [down("总经理", "财务经理"), up("人事经理", "总经理")])
    assert proposed(organisation) == {}


def test_the_name_field_of_a_description_is_its_own_word_for_it() -> None:
    organisation = described(
        ["HR partner", "Recruiter"],
        [up("Recruiter", "Personnel consultant")],
        name_fields={"HR partner": "Personnel consultant"},
    )
    (variant,) = variants(organisation)
    assert (variant.name, variant.canonical) == ("Personnel consultant", "HR partner")
    assert "gives “Personnel consultant” as its name" in variant.reason.en


@pytest.mark.parametrize("superior", ["Team leader 2", "Deputy team leader 1", "Team leader I", "Team leader"])
def test_numbers_and_ranks_are_no_spellings(superior: str) -> None:
    assert proposed(described(["Team leader 1", "Welder"], [up("Welder", superior)])) == {}


def test_two_described_positions_are_never_one() -> None:
    organisation = described(
        ["Sales director", "Sales directr", "Clerk"], [up("Clerk", "Sales directr"), down("Sales director", "Clerk")]
    )
    assert proposed(organisation) == {}


def test_a_line_for_the_configuration_survives_quotation_marks() -> None:
    odd = 'Head of "A\\B" [acting] {x} 100%'
    organisation = described([odd, "Clerk"], [up("Clerk", odd.replace("Head", "Haed"))])
    (variant,) = variants(organisation)
    assert tomllib.loads(variant.line) == {variant.name: odd}


def test_pairs_are_stated_otherwise_by_what_is_proposed() -> None:
    organisation = described(
        ["Customer care director", "Clerk"], [up("Clerk", "Care director"), down("Customer care director", "Clerk")]
    )
    pairs = stated_otherwise(organisation, variants(organisation))
    clerk, director = organisation.index("Clerk"), organisation.index("Customer care director")
    assert [variant.name for variant in pairs[clerk, director]] == ["Care director"]


NAMES = [
    "Sales director", "Sales directr", "Director of sales", "Sales manager 1", "Sales manager 2", "Account manager",
    "Key account manager", "客服总监", "客户关系管理总监", "客户管理经理", "客服管理经理", "索赔员", "索赔业务员",
]  # fmt: skip


@st.composite
def handbooks(draw: st.DrawFn) -> tuple[list[str], list[Line]]:
    titles = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True))
    name, speaker = st.sampled_from(NAMES), st.sampled_from(titles)
    said = st.one_of(st.builds(up, speaker, name), st.builds(down, speaker, name))
    return titles, draw(st.lists(said, max_size=10))


@given(handbooks())
def test_only_names_of_nobody_are_proposed_and_only_described_positions(handbook: tuple[list[str], list[Line]]) -> None:
    titles, lines = handbook
    organisation = described(titles, lines)
    for variant in variants(organisation):
        assert variant.name not in titles
        assert variant.canonical in titles
        assert organisation.titles[variant.position] == variant.canonical
        assert organisation.titles[variant.number] == variant.name
        assert 0 < variant.score <= 1
        assert variant.claims


@given(handbooks())
def test_declaring_what_is_proposed_settles_these_names(handbook: tuple[list[str], list[Line]]) -> None:
    titles, lines = handbook
    first = described(titles, lines)
    found = proposed(first)
    second = described(titles, lines, aliases=found)
    assert not found.keys() & proposed(second).keys()
    assert len(second) == len(first) - len(found)


@given(handbooks(), st.randoms(use_true_random=False))
def test_the_order_of_the_descriptions_changes_nothing(handbook: tuple[list[str], list[Line]], random) -> None:  # type: ignore[no-untyped-def]
    titles, lines = handbook
    shuffled = random.sample(titles, len(titles))
    assert proposed(described(titles, lines)) == proposed(described(shuffled, lines))
