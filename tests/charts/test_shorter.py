"""The script as it is shipped does what the modules do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from orgraph.charts import bundle, shorter
from orgraph.charts.bundle import modules
from orgraph.charts.payload import chart_payload
from orgraph.charts.tokens import tokens
from tests.outline import organisation_from_outline

TRICKY = {
    "a figure named like a property": "const width = 3; const box = { width: 4 }; return width + box.width;",
    "shorthand, which is both": "const left = 1, right = 2; const pair = { left, right }; return [pair, left];",
    "taken apart under other names": "const { far: near, deep: { low = 7 } = {} } = { far: 5 }; return [near, low];",
    "keys beside branches": """const yes = 1, no = 2;
return [true ? yes : no, { yes: no }, { a: false ? yes : no, no }];""",
    "methods and getters": """const shape = { size() { return 4; }, get area() { return this.size() ** 2; } };
return shape.area;""",
    "classes": """class Pen {
  width = start;
  #ink = 2;
  constructor(colour) {
    this.colour = colour;
  }
  get ink() {
    return this.#ink;
  }
  static make(width) {
    const pen = new Pen("red");
    pen.width += width;
    return pen;
  }
}
const pen = Pen.make(4);
return [pen.width, pen.ink, pen.colour];""",
    "templates in templates": """const name = 'x', list = [1, 2];
return `<${list.map((each) => `${name}{${each}}`).join(`,`)}>`;""",
    "strokes": """const half = 8 / 2 / 2, found = /[/]a\\/b/g.test('/a/b');
return [half, found, `${half}`.replace(/2/, '/')];""",
    "signs side by side": "let low = 1; const sum = low + +low - -low + low++ + ++low; return [sum, low];",
    "text like code": "const name = 'const name = 1; // no'; return name + \"/* {name} */\";",
    "one name in several scopes": """const node = 1;
const twice = (node) => node * 2;
function inner(list) {
  let sum = 0;
  for (const node of list) sum += node;
  try {
    throw sum;
  } catch (node) {
    return node;
  }
}
return [node, twice(4), inner([1, 2])];""",
    "defaults": """function f(first, { second = first, third: [last] = [3] } = {}, ...rest) {
  return [first, second, last, rest.length];
}
return f(1, undefined, 2);""",
    "lines without an end": """const list = [1, 2]
  .map((each) => each + 1)
let found = list
  .length
found++
return found""",
    "switches": """const code = 2;
switch (code) { case 1: return 'one'; case code: return 'two'; default: return 'none'; }""",
    "what nobody declares, in a condition": "if (isFinite(4)) { return 1; } while (parseInt) { return 2; }",
    "what nobody declares": "return [typeof Math.max, Math.max(1, 2), JSON.stringify({ Math: 1 }), isNaN(start)];",
}


def ran(script: str) -> Any:
    from py_mini_racer import MiniRacer

    v8 = MiniRacer()
    v8.eval(f"{script};0")
    return json.loads(v8.eval("JSON.stringify(globalThis.answer)"))


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts modules in the place of the page's, or beside them."""

    def put(texts: dict[str, str]) -> None:
        real = bundle.asset
        monkeypatch.setattr(bundle, "asset", lambda name: texts[name] if name in texts else real(name))

    yield put
    shorter.shorter.cache_clear()


@pytest.mark.parametrize("what", TRICKY)
def test_every_form_of_code_does_the_same_when_shortened(what: str, only: Any) -> None:
    only({
        "other.js": "export const start = 5;\nexport function add(one, two) {\n  return one + two;\n}\n",
        "odd.js": 'import { add, start as begin } from "./other.js";\n'
        f"const start = begin;\nfunction made() {{\n{TRICKY[what]}\n}}\n"
        "export function begun() {\n  globalThis.answer = [made(), add(start, 1)];\n}\n",
    })  # fmt: skip
    plain = ran(f"{bundle.bundle.__wrapped__('odd')}odd$.begun();")
    assert ran(shorter.shorter.__wrapped__("odd", "begun")) == plain
    assert plain[1] == 6


def test_the_chart_is_drawn_the_same_by_the_shortened_script(only: Any) -> None:
    payload = chart_payload(
        organisation_from_outline("总经理 [总部] @于涛\n  会计 [财务部]\n  出纳 [财务部] [vacant]"), []
    )
    only({
        "probe.js": 'import { layOut } from "./layout.js";\nimport { buildModel } from "./model.js";\n'
        'import { WORDS } from "./words.js";\nimport { measureWith, wrapText } from "./texts.js";\n'
        'import { tabledWidth } from "./widths.js";\n'
        f"const payload = {json.dumps(payload)};\n"
        "export function probe() {\n  measureWith(tabledWidth);\n"
        "  const model = buildModel(payload);\n"
        "  const laid = ['compact', 'classic', 'sideways', 'upright'].map((mode) => layOut(model, mode, 1.6));\n"
        "  globalThis.answer = [laid, WORDS, wrapText('General Manager of everything', 12, 60, 2)];\n}\n",
    })  # fmt: skip
    plain = ran(f"{bundle.bundle.__wrapped__('probe')}probe$.probe();")
    assert ran(shorter.shorter.__wrapped__("probe", "probe")) == plain


@pytest.mark.parametrize("name", modules("main"))
def test_a_shortened_module_has_the_tokens_it_had(name: str) -> None:
    before = tokens(bundle.module(name).body)
    after = tokens(shorter.joined(before))
    assert [(token.text, token.role) for token in after] == [(token.text, token.role) for token in before]


def test_the_shipped_script_is_a_third_smaller_and_holds_no_comment() -> None:
    script = shorter.shorter("main", "start")
    assert len(script) < 0.7 * len(bundle.bundle("main"))
    assert "</script" not in script.lower()
    assert "<!--" not in script
