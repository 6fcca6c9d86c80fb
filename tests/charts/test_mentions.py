"""Names in the texts of findings become numbers of subjects, and the page puts them back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.mentions import AS_IT_IS, ID, TITLE, shortened
from tests.charts.front.running import engine

WORDS = st.text(alphabet=f"ab1「」“”() 经理{TITLE}{ID}{AS_IT_IS}", max_size=8)
SUBJECTS = st.lists(st.tuples(WORDS, WORDS), max_size=3)
BACK = "withNames(text, { title: (place) => subjects[place][0], id: (place) => subjects[place][1] })"


def test_titles_and_ids_of_subjects_are_numbers() -> None:
    text = shortened("「会计」(P1)、「会计」(P2)。", [("会计", "P1"), ("会计", "P2")])
    assert text == f"「{TITLE}0」({ID}0)、「{TITLE}0」({ID}1)。"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(WORDS, st.sampled_from("「」“”()")), max_size=6).map("".join), SUBJECTS)
def test_every_text_comes_back_as_it_was(text: str, subjects: list[tuple[str, str]]) -> None:
    short = shortened(text, subjects)
    assert engine("mentions").evaluate(BACK, text=short, subjects=[list(each) for each in subjects]) == text
