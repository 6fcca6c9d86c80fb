"""`orgraph resolve` proposes what `[aliases]` can take, and writes over nothing."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import orgraph
from tests.cli.conftest import Runner

HOTEL = """\
# 前厅经理

直接上级：总经理
直接下级：接待领班、礼宾员

# 接待领班

直接上级：前厅部经理
直接下级：接待员

# 接待员

直接上级：接待领班
直接下级：无

# 礼宾员

直接上级：前厅部经理
直接下级：无
"""


def test_what_it_writes_is_a_configuration_that_settles_the_names(orgraph_command: Runner, tmp_path: Path) -> None:
    source, proposed = tmp_path / "hotel.md", tmp_path / "orgraph.toml"
    source.write_text(HOTEL, "utf-8")
    assert orgraph.load(source).summary()["roots"] == 2
    assert orgraph_command("resolve", source, "-o", proposed).returncode == 0
    assert tomllib.loads(proposed.read_text("utf-8")) == {"aliases": {"前厅部经理": "前厅经理"}}
    assert "评分" in proposed.read_text("utf-8")
    assert orgraph.load(source).summary()["roots"] == 1
    again = orgraph_command("resolve", source)
    assert again.returncode == 0
    assert tomllib.loads(again.stdout.decode("utf-8")) == {"aliases": {}}


def test_a_file_that_exists_is_never_written_over(orgraph_command: Runner, tmp_path: Path) -> None:
    source, existing = tmp_path / "hotel.md", tmp_path / "orgraph.toml"
    source.write_text(HOTEL, "utf-8")
    existing.write_text('[aliases]\n"a" = "b"\n', "utf-8")
    refused = orgraph_command("resolve", source, "-o", existing)
    assert refused.returncode == 2
    assert b"Traceback" not in refused.stderr
    assert existing.read_text("utf-8") == '[aliases]\n"a" = "b"\n'
    assert "put these lines into its [aliases]" in orgraph_command("resolve", source, "--lang", "en").stdout.decode()


def test_json_gives_score_reason_and_places(orgraph_command: Runner, tmp_path: Path) -> None:
    source = tmp_path / "hotel.md"
    source.write_text(HOTEL, "utf-8")
    found = json.loads(orgraph_command("resolve", source, "--format", "json").stdout)
    assert found["schema"] == "orgraph.proposals/1"
    (alias,) = found["aliases"]
    assert (alias["variant"], alias["canonical"]) == ("前厅部经理", "前厅经理")
    assert 0.9 < alias["score"] <= 1
    assert alias["reason"]["en"]
    assert {place["file"] for place in alias["evidence"]} == {"hotel.md"}
