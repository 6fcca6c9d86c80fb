"""Every check's page is whole, and its examples give exactly the findings that it promises."""

from __future__ import annotations

import importlib
import pkgutil
import re
from datetime import date
from pathlib import Path

import pytest

import orgraph.checks
from orgraph.checks.catalogue import CHECKS, MODULES
from orgraph.checks.page import BOTH, CHINESE, ENGLISH, Example, Page, page_of
from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from orgraph.model.finding import Check, Finding
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Reading
from orgraph.readers import documents, tables
from orgraph.readers.configuration import read_configuration
from orgraph.resolution.organise import organise
from orgraph.scenarios.comparison import compare

TODAY = date(2026, 1, 1)
PAGES = {module.CHECK.code: page_of(module.__doc__ or "") for module in MODULES}
EXAMPLES = [
    pytest.param(check, example, id=f"{check.code}-{number}")
    for check in CHECKS
    for number, example in enumerate(PAGES[check.code].examples, 1)
]

every_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)


def organisation_of(example: Example, folder: Path) -> Organisation:
    """The organisation that the real readers make of an example."""
    readings = [reading for name, source in example.files.items() for reading in readings_of(folder / name, source)]
    settings = Configuration()
    if example.settings:
        (folder / "orgraph.toml").write_text(example.settings, encoding="utf-8")
        settings = read_configuration(folder / "orgraph.toml")
        assert settings.faults == ()
    return organise(readings, settings, name="example")


def findings_of(check: Check, example: Example, folder: Path) -> list[Finding]:
    """What the check finds in an example; of a check that compares, between its two organisations."""
    if not check.compares:
        return list(run_checks(organisation_of(example, folder), [check.code], today=TODAY).findings)
    sides = [organise(readings_of(folder / n, s), Configuration(), name=n) for n, s in example.files.items()]
    comparison = compare(sides, [run_checks(side) for side in sides])
    return [finding for finding in comparison.transition if finding.code == check.code]


def readings_of(path: Path, source: str) -> list[Reading]:
    path.write_text(source, encoding="utf-8", newline="\n")
    if path.suffix == ".csv":
        return tables.read_tables(path, path.name, {})
    return [documents.read_document(path, path.name, None)]


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_an_example_gives_exactly_the_findings_its_page_promises(
    check: Check, example: Example, tmp_path: Path
) -> None:
    assert [finding.titles for finding in findings_of(check, example, tmp_path)] == list(example.finds)


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_a_finding_reads_well_wherever_it_is_shown(check: Check, example: Example, tmp_path: Path) -> None:
    for finding in findings_of(check, example, tmp_path):
        assert finding.evidence, "every finding says where it comes from"
        for text in (finding.message, finding.why, finding.correction):
            for words in (text.zh, text.en):
                assert words == words.strip()
                assert words.endswith(("。", ".", "?", "?")), words
                assert not re.search(r"[{}]|\s{2}|[,;:、]{2}|[。.][。]|[^.]\.\.$|\s[,.;]", words), words
            assert text.en[0].isupper() or not text.en[0].isalpha(), text.en


@every_check
def test_a_page_has_every_section_and_an_example_that_finds_something(check: Check) -> None:
    page = PAGES[check.code]
    assert set(page.sections) == {*ENGLISH, *BOTH, *CHINESE}
    assert all(body.strip() for body in page.sections.values())
    assert any(example.finds for example in page.examples)


@every_check
def test_a_page_begins_with_code_and_name_and_shows_both_languages(check: Check) -> None:
    page: Page = PAGES[check.code]
    assert page.headline.startswith(f"{check.code} {check.name}: ")
    assert "怎么办" in page.show("zh")
    assert "What to do" not in page.show("zh")
    assert "What to do" in page.show("en")
    assert "怎么办" not in page.show("en")


def test_a_chinese_page_says_first_what_is_looked_for_and_has_its_example_in_the_middle() -> None:
    english = "OG000 x: y.\n\nWhat it finds\n    A.\n\nExample\n    finds: nothing\n\nSource\n    B.\n\n"
    shown = page_of(english + "查什么\n    甲。\n\n怎么办\n    乙。\n").show("zh")
    assert [line for line in shown.splitlines() if line and not line.startswith(" ")][1:] == [
        "查什么",
        "示例",
        "怎么办",
        "出处",
    ]
    assert "查出：（没有）" in shown


@every_check
def test_every_fence_of_an_example_is_run(check: Check) -> None:
    body = PAGES[check.code].sections["Example"]
    examples = PAGES[check.code].examples
    assert body.count("```") == 2 * sum(len(example.files) + bool(example.settings) for example in examples)


def test_codes_are_unique_and_in_order() -> None:
    codes = [check.code for check in CHECKS]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"OG\d{3}", code) for code in codes)


def test_names_are_unique_and_in_lower_case_with_hyphens() -> None:
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


def test_every_module_of_a_family_is_in_the_catalogue() -> None:
    families = [module.name for module in pkgutil.iter_modules(orgraph.checks.__path__) if module.ispkg]
    listed = {module.__name__ for module in MODULES}
    found = {
        f"orgraph.checks.{family}.{module.name}"
        for family in families
        for module in pkgutil.iter_modules(importlib.import_module(f"orgraph.checks.{family}").__path__)
    }
    assert found == listed


@every_check
def test_a_check_says_the_same_in_both_languages(check: Check) -> None:
    for text in (check.title, check.message, check.why, check.correction):
        assert text.zh
        assert text.en
        assert set(re.findall(r"\{(\w+)\}", text.zh)) == set(re.findall(r"\{(\w+)\}", text.en))
