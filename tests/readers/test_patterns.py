"""Patterns that are compiled when they are first asked something."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import orgraph.readers
from orgraph.readers.patterns import _Uncompiled, regex


def test_a_pattern_answers_as_the_compiled_one_does() -> None:
    late, compiled = regex(r"(?P<word>[a-z]+)\s*", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)\s*", re.IGNORECASE)
    text = "Head of  Stores"
    for _ in range(2):  # the question that compiles it, and the next
        assert [found.span("word") for found in late.finditer(text)] == [
            found.span("word") for found in compiled.finditer(text)
        ]
        assert late.search(text, 4, 7) is not None
        assert late.match(text, 4) is None
        assert late.sub("-", text) == compiled.sub("-", text)
    assert (late.pattern, late.flags) == (compiled.pattern, re.IGNORECASE)


def test_a_pattern_is_compiled_only_when_it_is_asked() -> None:
    faulty = regex("(")
    with pytest.raises(re.error):
        faulty.search("")


def test_every_pattern_of_the_readers_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(orgraph.readers.__path__, "orgraph.readers."):
        importlib.import_module(module.name)
    late = [each for each in gc.get_objects() if isinstance(each, _Uncompiled)]
    assert len(late) > 300
    for each in late:
        if each.pattern != "(":
            re.compile(each.pattern, each.flags)


ZH_PAGE = (
    "仓库主管.txt",
    "岗位名称：仓库主管\n直接上级：物流部经理\n1、每日清点库存，登记台账，与采购部核对到货数量。\n",
)
EN_PAGE = (
    "clerk.txt",
    "Job title: Stores Clerk\nReports to: Stores Manager\n1. Liaises with the Site Engineer on repairs.\n",
)


@pytest.mark.parametrize(
    ("page", "module", "patterns"),
    [
        (ZH_PAGE, "prose.english", ("label_words._english()", "names.ENGLISH_TITLE")),
        (EN_PAGE, "prose.chinese", ("label_words._chinese()", "names.CHINESE_TITLE", "prose.head_nouns.HEAD")),
    ],
    ids=["zh", "en"],
)
def test_a_page_loads_no_frames_and_compiles_no_large_pattern_of_the_other_language(
    page: tuple[str, str], module: str, patterns: tuple[str, ...], tmp_path: Path
) -> None:
    document = tmp_path / page[0]
    document.write_text(page[1], "utf-8")
    shown = subprocess.run(
        [sys.executable, "-c", _COMPILED, str(document), module, *patterns],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert shown.stdout.split() == ["False", *["False"] * len(patterns)]


_COMPILED = """
import re, sys
compile, compiled = re.compile, set()
def watched(pattern, flags=0):
    compiled.add(pattern)
    return compile(pattern, flags)
re.compile = watched
from orgraph.api import readings_of
readings, _ = readings_of([sys.argv[1]])
assert len(readings[0].positions) and len(readings[0].claims)
import orgraph.readers.documents
print("orgraph.readers.documents." + sys.argv[2] in sys.modules)
for name in sys.argv[3:]:
    print(eval("orgraph.readers.documents." + name).pattern in compiled)
"""
_WATCHED = """
import importlib, pkgutil, re, sys
compile = re.compile
def watched(pattern, flags=0):
    module = sys._getframe(1).f_globals["__name__"]
    if isinstance(pattern, str) and module.startswith("orgraph.readers.") and module != "orgraph.readers.patterns":
        print(module, pattern)
    return compile(pattern, flags)
re.compile = watched
import orgraph.readers
for module in pkgutil.walk_packages(orgraph.readers.__path__, "orgraph.readers."):
    importlib.import_module(module.name)
"""


def test_no_module_of_the_readers_compiles_a_pattern_of_text_when_it_is_loaded() -> None:
    shown = subprocess.run([sys.executable, "-c", _WATCHED], capture_output=True, text=True, check=True)
    assert shown.stdout == ""
