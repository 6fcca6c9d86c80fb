"""What the README shows of `orgraph.toml` is read without a fault, and says every key of every rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from orgraph.readers.configuration import read_configuration
from orgraph.readers.configuration.sections import _RULES

README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
(EXAMPLE,) = re.findall(r"^```toml\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
KEYS = dict(re.findall(r"^#   ([a-z-]+) +(\S.*)$", EXAMPLE, re.MULTILINE))


def test_the_example_is_read_without_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "orgraph.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    assert read_configuration(path).faults == ()


def test_every_rule_has_its_line() -> None:
    assert list(KEYS) == list(_RULES)


@pytest.mark.parametrize("rule", KEYS)
def test_the_keys_of_a_rule_are_those_it_needs_and_in_brackets_those_it_may_have(tmp_path: Path, rule: str) -> None:
    said = re.split(r", (?=\[?\w+ = )", KEYS[rule].partition(";")[0])
    needed = [each for each in said if not each.startswith("[")]
    further = [each[1:-1] for each in said if each.startswith("[")]
    _, needs, may = _RULES[rule]
    assert [each.split(" ")[0] for each in needed] == list(needs)
    assert [each.split(" ")[0] for each in further] == list(may)
    path = tmp_path / "orgraph.toml"
    path.write_text("\n".join(["[[contracts]]", 'name = "x"', f'rule = "{rule}"', *needed, *further]), encoding="utf-8")
    assert read_configuration(path).faults == ()
