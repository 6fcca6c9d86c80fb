"""Every key of a TOML text is found on its line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from orgraph.readers.configuration.lines import Path, lines_of

TEXT = '''\
name = "a # b"
# a remark = 3
sources = ["one",
  "two", # and so on
  "three"]

[decisions]
"出纳" = { superior = "财务经理", reason = "asked" }
'quoted [key]'.superior = 7
[[contracts]]
name = """
several = lines
"""
pairs = [["a", "b"],
  ["c", "d"]]
[[contracts]]
  name = "2"
[contracts.more]
key = 1
[a.b]
c.d = 1979-05-27
'''


def test_keys_headings_and_elements_stand_on_their_lines() -> None:
    lines = lines_of(TEXT)
    assert {path: lines[path] for path in PLACES} == PLACES


PLACES: dict[Path, int] = {
    ("name",): 1,
    ("sources",): 3,
    ("sources", 1): 4,
    ("sources", 2): 5,
    ("decisions",): 7,
    ("decisions", "出纳"): 8,
    ("decisions", "出纳", "reason"): 8,
    ("decisions", "quoted [key]"): 9,
    ("decisions", "quoted [key]", "superior"): 9,
    ("contracts",): 10,
    ("contracts", 0): 10,
    ("contracts", 0, "name"): 11,
    ("contracts", 0, "pairs", 1): 15,
    ("contracts", 0, "pairs", 1, 1): 15,
    ("contracts", 1, "name"): 17,
    ("contracts", 1, "more", "key"): 19,
    ("a", "b", "c", "d"): 21,
}


def paths(value: Any, above: Path = ()) -> Iterator[Path]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in inside:
        yield (*above, key)
        yield from paths(below, (*above, key))


def test_every_value_of_a_text_has_a_line() -> None:
    assert set(paths(tomllib.loads(TEXT))) <= set(lines_of(TEXT))


keys = st.text(st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters="'"), min_size=1, max_size=8)


@given(st.lists(st.tuples(keys, keys), max_size=8, unique_by=lambda pair: pair[0]))
def test_a_key_is_found_whatever_it_and_its_value_are_made_of(pairs: list[tuple[str, str]]) -> None:
    text = "".join(f"'{key}' = '{value}'\n" for key, value in pairs)
    assert dict(lines_of(text)) == {(key,): line for line, (key, _) in enumerate(pairs, 1)}


@given(st.text(st.sampled_from("[]{}=.,'\"\\#ab1 \n"), max_size=60))
def test_any_text_whatever_comes_to_an_end(text: str) -> None:
    assert all(line >= 1 for line in lines_of(text).values())
