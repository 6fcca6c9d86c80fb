"""A search for labels looks first whether the letters begin any: that must pass over none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.readers.documents.label_beginnings import beginning, first_letters
from orgraph.readers.documents.vocabulary import ENGLISH_LABELS, WEAK_ENGLISH_LABELS

CHOICES = [*ENGLISH_LABELS.values(), *WEAK_ENGLISH_LABELS.values()]
BEGINNING = re.compile(beginning(CHOICES))


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice[:24])
@settings(max_examples=15)
@given(data=st.data())
def test_every_label_begins_with_letters_that_are_looked_for(choice: str, data: st.DataObject) -> None:
    label = data.draw(st.from_regex(f"(?:{choice})", fullmatch=True))

    assert BEGINNING.match(label)


def test_a_label_may_begin_with_each_of_its_choices_and_with_what_follows_an_optional_word() -> None:
    assert first_letters("(?:the )?(?:post|job) name|no[.]?") == {"the", "pos", "job", "no"}


def test_words_that_begin_no_label_are_passed_over() -> None:
    assert not any(BEGINNING.match(word) for word in ("and", "under", "zoo", "garden"))
