"""The README shows the chart as it is."""

from __future__ import annotations

from tests.project.picture import PICTURE, carried_hash, shown, with_hash


def test_the_picture_was_taken_of_the_page_as_it_is_now() -> None:
    assert carried_hash(PICTURE.read_bytes()) == shown(), "run: make picture"


def test_a_picture_carries_the_hash_it_is_given() -> None:
    assert carried_hash(with_hash(b"..." + b"\0\0\0\0IEND\xaeB`\x82", "0" * 64)) == "0" * 64
