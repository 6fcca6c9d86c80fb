"""The signs of English frames: without one of them no frame is sought in a sentence, so every frame must hold one."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgraph.readers.documents.prose import english_communications as communications
from orgraph.readers.documents.prose import english_reporting as reporting

LETTERS = f"{string.ascii_letters} -,:;('’"
PATTERNS = [
    *(pytest.param(frame.before, frame.signs, id=f"frame {at}") for at, frame in enumerate(communications._FRAMES)),
    pytest.param(reporting._UP, reporting._SIGNS_UP, id="up"),
    pytest.param(reporting._DOWN, reporting._SIGNS_DOWN, id="down"),
    pytest.param(reporting._NO_STAFF, reporting._SIGNS_OF_NONE, id="none"),
]


@pytest.mark.parametrize(("pattern", "signs"), PATTERNS)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_frame_matches_holds_a_sign_of_it(
    pattern: re.Pattern[str], signs: tuple[str, ...], data: st.DataObject
) -> None:
    compiled = re.compile(pattern.pattern, pattern.flags | re.ASCII)
    text = data.draw(st.from_regex(compiled, alphabet=LETTERS))
    found = compiled.search(text)
    assert found is None or any(sign in text for sign in signs), text
