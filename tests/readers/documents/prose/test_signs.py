"""The signs of English frames: where none stands no frame is sought, so whatever a frame finds must hold one."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgraph.readers.documents.prose import english_communications as communications
from orgraph.readers.documents.prose import english_reporting as reporting
from orgraph.readers.documents.prose.in_english import _SIGN, SIGNS

LETTERS = f"{string.ascii_letters} -,:;('’"


def signs_in(text: str) -> dict[int, str]:
    """The signs in a text, by where they begin."""
    return {found.end() - 1: found[1] for found in _SIGN.finditer(f"\n{text}")}


def of_pattern(pattern: re.Pattern[str], data: st.DataObject) -> tuple[re.Pattern[str], str]:
    """The pattern, for letters of English, and a text in which it finds something."""
    compiled = re.compile(pattern.pattern, pattern.flags | re.ASCII)
    return compiled, data.draw(st.from_regex(compiled, alphabet=LETTERS))


@pytest.mark.parametrize(
    "frame", communications._FRAMES, ids=lambda frame: f"{frame.direction.value} {min(frame.signs)}"
)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_frame_of_contacts_finds_begins_with_a_sign_of_it(
    frame: communications._Frame, data: st.DataObject
) -> None:
    pattern, text = of_pattern(frame.before, data)
    for found in pattern.finditer(text):
        assert signs_in(text).get(found.start(), "").startswith(frame.signs), text


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        pytest.param(reporting._UP, reporting._SIGNS_UP, id="up"),
        pytest.param(reporting._DOWN, reporting._SIGNS_DOWN, id="down"),
        pytest.param(reporting._NO_STAFF, reporting._SIGNS_OF_NONE, id="none"),
    ],
)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_frame_of_reporting_finds_holds_a_sign_of_it(
    pattern: re.Pattern[str], signs: tuple[str, ...], data: st.DataObject
) -> None:
    compiled, text = of_pattern(pattern, data)
    if compiled.search(text):
        assert not set(signs).isdisjoint(signs_in(text).values()), text


def test_no_sign_hides_one_of_reporting() -> None:
    assert [sign for sign in SIGNS if sign not in reporting.SIGNS and sign.startswith(tuple(reporting.SIGNS))] == []
