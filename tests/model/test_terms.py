"""Every word that results use is there in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from orgraph.model import terms
from orgraph.model.change import Action
from orgraph.model.claim import Counterpart
from orgraph.model.finding import Severity
from orgraph.model.organisation import Witness
from orgraph.model.text import Text
from orgraph.readers.tables.vocabulary import ROLES


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (terms.SEVERITY, Severity),
        (terms.COUNTED_SEVERITY, Severity),
        (terms.WITNESS, Witness),
        (terms.COUNTERPART, Counterpart),
        (terms.ACTION, Action),
    ],
)
def test_every_kind_has_a_word(words: Mapping[Any, object], kinds: Any) -> None:
    assert set(words) == set(kinds)


def test_every_column_that_a_table_may_have_has_a_word() -> None:
    assert {role for role in ROLES if not role.startswith("superior_")} <= set(terms.COLUMN)


def test_every_figure_shown_has_words() -> None:
    shown = [name for _, names in terms.FIGURE_GROUPS for name in names]
    assert set(shown) <= set(terms.FIGURE)
    assert len(shown) == len(set(shown))


def test_chinese_is_chinese_and_english_is_not() -> None:
    catalogues = [value for value in vars(terms).values() if isinstance(value, Mapping)]
    texts = [text for catalogue in catalogues for text in catalogue.values() if isinstance(text, Text)]
    assert len(texts) > 80
    assert all(re.search("[一-鿿]", text.zh) and not re.search("[一-鿿]", text.en) for text in texts)


def test_a_noun_is_counted_in_the_right_number() -> None:
    assert [terms.POSITIONS.of(count).en for count in (0, 1, 1200)] == ["0 positions", "1 position", "1,200 positions"]
    assert terms.POSITIONS.of(1200).zh == "1,200 个岗位"


def test_figures_are_written_as_they_are_read() -> None:
    assert [terms.number(value) for value in (3, 3.0, 2.5, 1200, 0.1 + 0.2)] == ["3", "3", "2.5", "1,200", "0.3"]
