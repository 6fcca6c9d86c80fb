"""`orgraph.toml` becomes values; what is wrong with it is said all at once, with file, line and what was meant."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.errors import ConfigurationError
from orgraph.model.configuration import Configuration, Decision, Scope, Waiver
from orgraph.model.contract import Apart, MostLayers, MostSpan, NotOneHolder, OneHead, OnlyThrough, ReportsTo
from orgraph.model.finding import Severity
from orgraph.model.work_type import WorkType
from orgraph.readers.configuration import read_configuration


def read(folder: Path, text: str) -> Configuration:
    path = folder / "orgraph.toml"
    path.write_text(dedent(text), encoding="utf-8")
    return read_configuration(path)


def faults(folder: Path, text: str) -> list[str]:
    return [fault.en for fault in read(folder, text).faults]


def test_decisions_checks_thresholds_and_work_types_are_read_with_their_lines(tmp_path: Path) -> None:
    read_back = read(
        tmp_path,
        """\
        [decisions]
        "出纳" = { superior = "财务经理", reason = "例会决定" }
        "会计" = "财务经理"
        [checks]
        disable = ["og404"]
        select = ["OG2", "OG4"]
        [thresholds]
        OG402 = { most = 12 }
        [work_types]
        "财务经理" = "player/coach"
        "仓库" = "督导型"
        """,
    )
    assert read_back.faults == ()
    decision = read_back.decisions["出纳"]
    assert (decision.superior, decision.reason) == ("财务经理", "例会决定")
    assert decision.place is not None
    assert (decision.place.file, decision.place.line) == ("orgraph.toml", 2)
    assert read_back.decisions["会计"] == Decision("财务经理", place=read_back.decisions["会计"].place)
    assert (read_back.select, read_back.disable) == (("OG2", "OG4"), ("OG404",))
    assert read_back.thresholds == {"OG402": {"most": 12}}
    assert read_back.work_types == {"财务经理": WorkType.PLAYER_COACH, "仓库": WorkType.SUPERVISOR}


def test_scopes_and_waivers_are_read(tmp_path: Path) -> None:
    read_back = read(
        tmp_path,
        """\
        [[scopes]]
        unit = "客服部"
        disable = ["OG404"]
        [[scopes]]
        layer = 3
        work_type = "coach"
        thresholds.OG401 = { most = 9 }
        [[waivers]]
        code = "OG403"
        positions = ["出纳"]
        units = ["财务部"]
        reason = "合并前保留"
        until = 2027-03-31
        [[waivers]]
        code = "OG404"
        reason = "quoted"
        until = "2027-04-01"
        """,
    )
    assert read_back.faults == ()
    assert read_back.scopes == (
        Scope(unit="客服部", disable=("OG404",), place=read_back.scopes[0].place),
        Scope(
            layer=3,
            work_type=WorkType.COACH,
            thresholds={"OG401": {"most": 9}},
            place=read_back.scopes[1].place,
        ),
    )
    first, second = read_back.waivers
    assert first == Waiver("OG403", "合并前保留", ("出纳",), ("财务部",), "2027-03-31", first.place)
    assert second.until == "2027-04-01"
    assert [waiver.place.line for waiver in (first, second) if waiver.place] == [8, 14]


def test_every_rule_of_a_contract_is_read(tmp_path: Path) -> None:
    read_back = read(
        tmp_path,
        """\
        [[contracts]]
        name = "a"
        rule = "most-layers"
        most = 7
        severity = "warning"
        reason = "board of May"
        [[contracts]]
        name = "b"
        rule = "most-span"
        most = 8
        of = ["Head"]
        [[contracts]]
        name = "c"
        rule = "apart"
        names = ["Finance", "Audit"]
        below = "Head"
        [[contracts]]
        name = "d"
        rule = "one-head"
        [[contracts]]
        name = "e"
        rule = "not-one-holder"
        pairs = [["出纳", "会计"]]
        [[contracts]]
        name = "f"
        rule = "only-through"
        between = ["Plant", "Sales"]
        through = ["Planner"]
        [[contracts]]
        name = "g"
        rule = "reports-to"
        position = "Auditor"
        superior = "Head"
        """,
    )
    assert read_back.faults == ()
    assert [type(contract) for contract in read_back.contracts] == [
        MostLayers, MostSpan, Apart, OneHead, NotOneHolder, OnlyThrough, ReportsTo,
    ]  # fmt: skip
    layers, *_, pairs, through, _ = read_back.contracts
    assert (layers.name, layers.severity, layers.reason) == ("a", Severity.WARNING, "board of May")
    assert isinstance(pairs, NotOneHolder)
    assert pairs.pairs == (("出纳", "会计"),)
    assert isinstance(through, OnlyThrough)
    assert (through.between, through.through) == (("Plant", "Sales"), ("Planner",))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\nalias = 3", 2, "aliases"),
        ("[decisions]\nClerk = 7", 2, "decisions.Clerk should be"),
        ("[decisions]\nClerk = { superor = 'Head' }", 2, "Did you mean superior"),
        ("[decisions]\nClerk = { reason = 'so' }", 2, "lacks superior"),
        ("[aliases]\na = 1", 2, "aliases.a should be a text"),
        ("name = ['x']", 1, "name should be a text"),
        ("tops = 'Head'\nsources = [1]", 2, "sources[1] should be a text"),
        ("[checks]\ndisabled = []", 2, "Did you mean disable?"),
        ("[thresholds]\nOG401 = 3", 2, "thresholds.OG401 should be numbers"),
        ("[thresholds.OG401]\nmost = true", 2, "thresholds.OG401.most should be a number"),
        ("[thresholds.OG401]\nmost = -inf", 2, "thresholds.OG401.most should be a number; it is -inf"),
        ("[thresholds.OG401]\nmost = nan", 2, "thresholds.OG401.most should be a number; it is nan"),
        ("[work_types]\nHead = 'couch'", 2, "Did you mean coach?"),
        ("[[scopes]]\nlayer = 0\n", 2, "above zero"),
        ("[[scopes]]\ndisable = ['OG404']", 1, "unit, layer or work_type"),
        ("[scopes]\nunit = 'x'", 1, "[[scopes]]"),
        ("[[contracts]]\nname = 'x'", 1, "most-layers, most-span"),
        ("[[contracts]]\nname = 'x'\nrule = 'most-layer'", 3, "Did you mean most-layers?"),
        ("[[contracts]]\nname = 'x'\nrule = 'most-layers'", 1, "lacks most"),
        ("[[contracts]]\nname = 'x'\nrule = 'one-head'\nunit = 'A'", 4, "Did you mean units?"),
        ("[[contracts]]\nname = 'x'\nrule = 'one-head'\nseverity = 'eror'", 4, "Did you mean error?"),
        ("[[contracts]]\nname='x'\nrule='not-one-holder'\npairs=[['a','b','c']]", 4, "a list of two names"),
        ("[[contracts]]\nname='x'\nrule='apart'\nnames=['a']\nbelow='b'", 4, "two names or more"),
        ("[[waivers]]\ncode = 'OG404'", 1, "lacks reason"),
        ("[[waivers]]\ncode = 'OG404'\nreason = 'x'\nuntil = 'May'", 4, "a date such as 2027-03-31"),
        ("[[waivers]]\ncode = 'OG404'\nreason = 'x'\nuntil = 2027-03-31T10:00:00", 4, "a date"),
    ],
)
def test_a_fault_names_file_line_and_what_was_expected(tmp_path: Path, text: str, line: int, words: str) -> None:
    (fault,) = faults(tmp_path, text)
    assert fault.startswith(f"orgraph.toml, line {line}: ")
    assert words in fault


def test_all_faults_are_said_at_once_and_what_is_right_is_kept(tmp_path: Path) -> None:
    said = """
    alias = 3
    name = "Shop"
    [decisions]
    Clerk = 7
    Buyer = "Head"
    [[waivers]]
    code = 4
    """
    read_back = read(tmp_path, said)
    assert len(read_back.faults) == 4
    assert read_back.name == "Shop"
    assert list(read_back.decisions) == ["Buyer"]
    assert all(fault.zh.startswith("orgraph.toml 第 ") for fault in read_back.faults)


def test_what_is_no_toml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="line 2"):
        read(tmp_path, 'name = "x"\n[decisions\n')


KEYS = (
    "name", "sources", "decisions", "checks", "select", "thresholds", "OG401", "most", "work_types", "scopes", "unit",
    "layer", "contracts", "rule", "pairs", "waivers", "code", "reason", "until", "superior", "Clerk",
)  # fmt: skip
values = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=6))
def test_whatever_it_says_it_is_read_or_its_faults_are_named(said: dict[str, object]) -> None:
    import tempfile

    import tomlkit

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "orgraph.toml"
        path.write_text(tomlkit.dumps(said), encoding="utf-8")
        read_back = read_configuration(path)
    assert all(fault.en.startswith("orgraph.toml, line ") for fault in read_back.faults)
