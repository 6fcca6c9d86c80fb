"""Codes, thresholds, titles and units that `orgraph.toml` names and nobody has are named with file, line and hint."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

import orgraph
from orgraph.errors import ConfigurationError

TABLE = """\
岗位名称,部门,直接上级
总经理,总经办,
财务经理,财务部,总经理
出纳员,财务部,财务经理
会计,财务部,财务经理
销售经理,销售部,总经理
文员,财务部,财务经理
文员,销售部,销售经理
"""


def refused(folder: Path, text: str) -> ConfigurationError:
    (folder / "positions.csv").write_text(TABLE, encoding="utf-8")
    (folder / "orgraph.toml").write_text(dedent(text), encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        orgraph.load(folder / "positions.csv")
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[checks]\ndisable = ['OG44']", 2, "there is no check OG44"),
        ("[checks]\ndisable = ['span-wide']", 2, "Did you mean “OG401”?"),
        ("[thresholds]\nOG401 = { mots = 12 }", 2, "Did you mean “most”?"),
        ("[thresholds]\nOG999 = { most = 12 }", 2, "no check OG999"),
        ("[[scopes]]\nunit = '财务部'\nthresholds.OG401 = { least = 1 }", 3, "Known: most"),
        ("[[scopes]]\nunit = '财务'", 2, "Did you mean “财务部”?"),
        ("[decisions]\n'出纳' = '财务经理'", 2, "Did you mean “出纳员”?"),
        ("[decisions]\n'出纳员' = '财务总监'", 2, "names “财务总监”, which no source has. Did you mean “财务经理”?"),
        ("[decisions]\n'出纳员' = '销售经理'", 2, "Superiors that sources name: 财务经理."),
        ("[decisions]\n'文员' = '财务经理'", 2, "Use an id instead: "),
        ("tops = ['总经里']", 1, "Did you mean “总经理”?"),
        ("[aliases]\n'财务主管' = '财务经里理'", 2, "Did you mean “财务经理”?"),
        ("[work_types]\n'财务经' = 'coach'", 2, "Did you mean “财务经理”?"),
        ("[[waivers]]\ncode = 'OG1'\nreason = 'x'", 2, "no check OG1"),
        ("[[waivers]]\ncode = 'OG404'\nreason = 'x'\nunits = ['销售']", 4, "Did you mean “销售部”?"),
        ("[[contracts]]\nname='x'\nrule='apart'\nnames=['财务部','审计部']\nbelow='总经理'", 4, "“审计部”"),
    ],
)
def test_what_nobody_has_is_named_with_line_and_hint(tmp_path: Path, text: str, line: int, words: str) -> None:
    (message,) = refused(tmp_path, text).messages
    assert message.en.startswith(f"orgraph.toml, line {line}: ")
    assert words in message.en
    assert message.zh.startswith(f"orgraph.toml 第 {line} 行：")


def test_faults_of_the_file_and_of_its_names_are_said_together(tmp_path: Path) -> None:
    error = refused(tmp_path, "alias = 3\n[decisions]\n'出纳' = '会计'\n[checks]\ndisable = ['OG44']\n")
    assert len(error.messages) == 3


def test_names_in_another_spelling_or_by_alias_are_known(tmp_path: Path) -> None:
    (tmp_path / "positions.csv").write_text(TABLE, encoding="utf-8")
    settings = "tops = [' 总经理']\n[aliases]\n'出纳' = '出纳员'\n[work_types]\n'出纳' = 'coach'\n'財務部' = 'coach'\n"
    (tmp_path / "orgraph.toml").write_text(settings, encoding="utf-8")
    assert len(orgraph.load(tmp_path / "positions.csv")) == 7


def test_lines_are_right_though_an_earlier_section_was_left_out(tmp_path: Path) -> None:
    text = "[[scopes]]\nlayer = 0\n[[scopes]]\nlayer = 2\nunit = '财务'\nthresholds.OG401 = { mots = 3 }\n"
    lines = [message.en.split(":")[0] for message in refused(tmp_path, text).messages]
    assert lines == ["orgraph.toml, line 2", "orgraph.toml, line 6", "orgraph.toml, line 5"]


@pytest.mark.parametrize("most", ["-5", "0", "0.5", "inf", "1e30", "99999999999999999999"])
def test_a_threshold_may_be_any_number(tmp_path: Path, most: str) -> None:
    (tmp_path / "positions.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "orgraph.toml").write_text(
        f"[thresholds]\nOG401 = {{ most = {most} }}\nOG402.most = {most}\nOG501 = {{ most = {most} }}\n",
        encoding="utf-8",
    )
    assert orgraph.load(tmp_path / "positions.csv").check().ran
