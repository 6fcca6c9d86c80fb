"""The README shows the chart as it is."""

from __future__ import annotations

import pytest

from tests.project.pictures import FOLDER, PICTURES, ROOT, carried_hash, shown, with_hash


@pytest.mark.parametrize("name", PICTURES)
def test_each_picture_was_taken_of_the_page_as_it_is_now(name: str) -> None:
    assert carried_hash((FOLDER / f"{name}.png").read_bytes()) == shown(), "run: make pictures"


def test_the_readme_shows_every_picture_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for name in PICTURES:
        assert f"data/pictures/{name}.png" in readme
    assert {picture.stem for picture in FOLDER.iterdir()} == set(PICTURES)


def test_a_picture_carries_the_hash_it_is_given() -> None:
    assert carried_hash(with_hash(b"..." + b"\0\0\0\0IEND\xaeB`\x82", "0" * 64)) == "0" * 64
