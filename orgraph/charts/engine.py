"""The modules of the page, run from Python: the same layout and the same painter without a browser.

They run in V8, through `mini-racer`. There is no document and no clock there, so only modules that need neither can
be run; widths of characters come from `front/widths.js`. Values go in and come out as JSON, long ones as text.
"""

from __future__ import annotations

import json
import re
from typing import Any
from weakref import finalize

from orgraph.charts.bundle import asset, bundle
from orgraph.charts.bundle import modules as needed

_EXPORTED = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)
MEGABYTE = 1_000_000
MEMORY = 3_000 * MEGABYTE  # beyond that V8 stops with an error instead of taking the whole machine


class ScriptError(RuntimeError):
    """A module stopped with an error: a fault of the page's scripts, not of the data."""


class Engine:
    """Some modules of the page with all they need. What the named ones export can be used by its name.

    >>> Engine("texts").evaluate("textWidth(text, 10)", text="总经理")
    30
    """

    def __init__(self, *modules: str) -> None:
        from py_mini_racer import MiniRacer

        self._v8 = MiniRacer()
        finalize(self, self._v8.close)  # at the latest before Python ends: V8's threads do not stop after that
        self._v8.set_hard_memory_limit(MEMORY)
        names = (
            f"const {{ {', '.join(_EXPORTED.findall(asset(f'{module}.js')))} }} = {module}$;" for module in modules
        )
        measure = "texts$.measureWith(widths$.tabledWidth);" if "texts" in needed(*modules) else ""
        self._execute(f'"use strict";\n{bundle("widths", *modules)}{"".join(names)}{measure}\n0')

    def run(self, statements: str, **values: Any) -> None:
        """Runs statements. A `const` or `let` in them is known to all that is run later; so are the values."""
        self._receive(values)
        self._execute(f"{statements}\n;0")

    def evaluate(self, expression: str, **values: Any) -> Any:
        """The value of an expression as JSON has it (numbers, texts, lists, dictionaries; None for nothing).

        `values` are given as JSON and known by their names, in this expression and in all that is run later.
        """
        self._receive(values)
        text = self._execute(f"JSON.stringify((() => {{ const value = ({expression}\n); return value ?? null; }})())")
        return json.loads(text)

    def call(self, function: str, *arguments: Any) -> Any:
        """What a function gives for these arguments."""
        given = {f"argument{number}": value for number, value in enumerate(arguments)}
        return self.evaluate(f"{function}({', '.join(given)})", **given)

    def text(self, expression: str, **values: Any) -> str:
        """The value of an expression that is a text, however long; half a character in it becomes U+FFFD."""
        self._receive(values)
        return str(self._execute(f"String({expression}\n).toWellFormed()"))

    def _receive(self, values: dict[str, Any]) -> None:
        for name, value in values.items():
            # a text of ASCII alone: V8 gets it whatever half characters the data hold
            take = self._execute(f"(text) => {{ globalThis.{name} = JSON.parse(text); return 0; }}")
            take(json.dumps(value))

    def _execute(self, script: str) -> Any:
        from py_mini_racer import JSEvalException

        try:
            return self._v8.eval(script)
        except JSEvalException as error:
            raise ScriptError(str(error)) from error
