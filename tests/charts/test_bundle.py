from __future__ import annotations

import re

import pytest

from orgraph.charts import bundle
from orgraph.charts.bundle import asset, modules

NAMES = modules("main")


def test_each_module_comes_after_those_it_imports() -> None:
    for place, name in enumerate(NAMES):
        needed = re.findall(r'from "\./(\w+)\.js"', asset(f"{name}.js"))
        assert set(needed) <= set(NAMES[:place]), name


@pytest.mark.parametrize("name", NAMES)
def test_what_a_module_imports_its_neighbour_exports(name: str) -> None:
    for names, source in re.findall(r'import \{([^}]*)\} from "\./(\w+)\.js"', asset(f"{name}.js")):
        exported = re.findall(r"^export (?:async )?(?:function|class|const) (\w+)", asset(f"{source}.js"), re.MULTILINE)
        wanted = {part.split(" as ")[0].strip() for part in names.split(",") if part.strip()}
        assert wanted <= set(exported), f"{name} imports {wanted - set(exported)} from {source}"


@pytest.mark.parametrize("name", NAMES)
def test_a_module_uses_what_it_imports(name: str) -> None:
    text = asset(f"{name}.js")
    imported = {part.strip() for names in re.findall(r"import \{([^}]*)\}", text) for part in names.split(",")}
    unused = {each for each in imported - {""} if len(re.findall(rf"\b{each}\b", text)) < 2}
    assert unused == set()


@pytest.mark.parametrize("name", NAMES)
def test_modules_stay_small_and_keep_to_the_form_that_can_be_bundled(name: str) -> None:
    text = asset(f"{name}.js")
    assert len(text.splitlines()) < 300
    assert "innerHTML" not in text
    assert "</script" not in text.lower()
    assert all(
        line.count("`") % 2 == 0 for line in text.splitlines() if not line.lstrip().startswith(("*", "//", "/*"))
    )


def test_the_script_holds_no_module_syntax_and_no_comment() -> None:
    script = bundle.bundle("main")
    assert not re.search(r"^\s*(import|export)\b", script, re.MULTILINE)
    assert not re.search(r"^\s*(//|/?\*)", script, re.MULTILINE)


def test_a_form_of_import_that_the_bundle_does_not_know_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "asset", {"odd.js": 'import * as all from "./model.js";\n'}.__getitem__)
    with pytest.raises(ValueError, match=r"odd\.js"):
        bundle.bundle.__wrapped__("odd")


def test_modules_that_import_each_other_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'}
    monkeypatch.setattr(bundle, "asset", texts.__getitem__)
    with pytest.raises(ValueError, match="a → b → a"):
        modules("a")
