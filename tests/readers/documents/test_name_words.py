"""The words by which names are known for what they are."""

from __future__ import annotations

import pytest

from orgraph.readers.documents.name_words import AGENTS, ENGLISH_TITLE
from orgraph.readers.documents.names import looks_like_title


def test_endings_asked_of_the_last_word_only_are_single_words() -> None:
    assert " " not in ENGLISH_TITLE.pattern + AGENTS.pattern


@pytest.mark.parametrize("title", ["Chef de partie", "Chief Counsel", "Attorney General", "Secretary-General"])
def test_a_title_may_end_in_words_that_are_titles_only_together(title: str) -> None:
    assert looks_like_title(title)
    assert not looks_like_title(title.replace("-", " ").split()[-1])
