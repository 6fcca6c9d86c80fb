"""The ES modules of the page as one script, without any tool but Python.

Each module becomes a function that returns what it exports, and an import takes it from there; so names of one
module cannot meet those of another. Lines of comment and indentation are left out. The modules keep to a form that
makes this safe, and a test holds them to it: imports are named and from a neighbouring file, exports are functions,
classes and constants, and no text runs over several lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z_]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*?.*?\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
_MARGIN = re.compile(r"\n\s+")
_MODULE_LINE = re.compile(r"^(?:import|export)\b", re.MULTILINE)


def asset(name: str) -> str:
    """The text of a file of the page."""
    return (files("orgraph.charts") / "front" / name).read_text("utf-8")


@cache
def bundle(*entries: str) -> str:
    """The modules `entries` and all they need, each after those it imports."""
    return "".join(_wrapped(module) for module in modules(*entries))


def modules(*entries: str) -> list[str]:
    """The names of the modules that are needed, in order. Raises ValueError where they import in a ring."""
    order: dict[str, bool] = {}

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"modules import in a ring: {' → '.join((*above, name))}")
        if name not in order:
            for _, needed in _IMPORT.findall(asset(f"{name}.js")):
                visit(needed, (*above, name))
            order[name] = True

    for entry in entries:
        visit(entry, ())
    return list(order)


@dataclass(frozen=True)
class Module:
    """A module without its imports and exports: by module what it takes, as (name there, name here), and what it
    gives."""

    name: str
    body: str
    imported: dict[str, list[tuple[str, str]]]
    exported: list[str]


def module(name: str) -> Module:
    """One module. Raises ValueError where it has a form of import or export that is not known here."""
    text = asset(f"{name}.js")
    imported: dict[str, list[tuple[str, str]]] = {}
    for names, source in _IMPORT.findall(text):
        pairs = [each.strip().split(" as ") for each in names.split(",") if each.strip()]
        imported.setdefault(source, []).extend((pair[0], pair[-1]) for pair in pairs)
    body = _EXPORT.sub("", _IMPORT.sub("", text))
    if stray := _MODULE_LINE.search(body):
        raise ValueError(
            f"{name}.js: a form of import or export that the bundle does not know: {body[stray.start() :][:60]}"
        )
    return Module(name, without_comments(body), imported, _EXPORT.findall(text))


def without_comments(script: str) -> str:
    """A script without lines of comment and indentation."""
    return _MARGIN.sub("\n", _COMMENT.sub("", script)).strip()


def _wrapped(name: str) -> str:
    read = module(name)
    taken = "".join(f"const {{ {_named(names)} }} = {source}$;\n" for source, names in read.imported.items())
    return f"const {name}$ = (() => {{\n{taken}{read.body}\nreturn {{ {', '.join(read.exported)} }};\n}})();\n"


def _named(names: list[tuple[str, str]]) -> str:
    return ", ".join(name if name == local else f"{name}: {local}" for name, local in names)
