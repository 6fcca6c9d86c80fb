"""Names in the texts of findings become numbers of subjects, and the page puts them back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.mentions import AS_IT_IS, HOLDER, ID, OTHER, OTHER_ID, TITLE, Roster, shortened
from tests.charts.front.running import engine

WORDS = st.text(alphabet=f"ab1「」“”() 经理{TITLE}{ID}{AS_IT_IS}{HOLDER}{OTHER}{OTHER_ID}", max_size=8)
NAMES = st.one_of(WORDS, st.sampled_from(["会计", "P1"]))
POSITIONS = st.lists(st.tuples(NAMES, NAMES, st.one_of(st.none(), NAMES)), min_size=1, max_size=6)
BACK = """withNames(text, {
    strings: names.flat().map((name) => name ?? ""),
    title: names.map((_, k) => 3 * k), id: names.map((_, k) => 3 * k + 1), holder: names.map((_, k) => 3 * k + 2),
}, subjects)"""


def roster(positions: list[tuple[str, str, str | None]]) -> Roster:
    titles, ids, holders = ([each[k] for each in positions] for k in range(3))
    return Roster(ids, titles, holders, {id: number for number, id in enumerate(ids)})  # type: ignore[arg-type]


def test_titles_ids_and_holders_of_subjects_are_their_places() -> None:
    known = roster([("出纳", "P0", None), ("会计", "P1", "于涛"), ("会计", "P2", "于涛")])
    text = shortened("「于涛」任职于「会计」(P1)、「会计」(P2)。", [1, 2], known)
    assert text == f"「{HOLDER}0」任职于「{TITLE}0」({ID}0)、「{TITLE}0」({ID}1)。"


def test_others_named_with_their_ids_are_steps_from_one_to_the_next() -> None:
    known = roster([("经理", "P0", None), ("出纳", "P1", None), ("会计", "P2", None), ("会计", "P3", None)])
    text = shortened("“经理” (P0): “会计” (P2), “会计” (P3), “出纳” (P1), “出纳” (P2)", [0], known)
    steps = [f"“{OTHER}{step}” ({OTHER_ID})" for step in (2, 1, -2)]
    assert text == f"“{TITLE}0” ({ID}0): {', '.join(steps)}, “出纳” (P2)"


@settings(max_examples=300, deadline=None)
@given(st.data(), POSITIONS)
def test_every_text_comes_back_as_it_was(data: st.DataObject, positions: list[tuple[str, str, str | None]]) -> None:
    named = st.sampled_from(positions).map(lambda each: f"「{each[0]}」({each[1]})、“{each[0]}” ({each[1]})“{each[2]}”")
    text = "".join(data.draw(st.lists(st.one_of(WORDS, st.sampled_from("「」“”()"), named), max_size=6)))
    subjects = data.draw(st.lists(st.integers(0, len(positions) - 1), max_size=3))
    short = shortened(text, subjects, roster(positions))
    back = engine("mentions").evaluate(BACK, text=short, names=[list(each) for each in positions], subjects=subjects)
    assert back == text
