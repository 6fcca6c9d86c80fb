"""A check's page: the docstring of its module, in sections.

The first line says what the check finds. Sections follow, each a heading on a line of its own and an indented
body, first the English ones, then the Chinese ones. `Example` holds a fenced source, or several that are read together
and have file names behind the fence (before them, where they have one, their `orgraph.toml` as a fenced `toml`) and,
below, `finds:` with the titles of the subjects, one finding a line
(`finds: the source` for one that is about no position, `finds: nothing` for a passing example)； the examples are run
as tests.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from orgraph.model.text import Language

ENGLISH = ("What it finds", "Why it matters", "Known problems", "What to do")
CHINESE = ("查什么", "为何重要", "已知局限", "怎么办")
BOTH = ("Example", "Source")
_IN_CHINESE = {  # the order of a Chinese page, with what its headings are in the docstring
    "查什么": "查什么",
    "为何重要": "为何重要",
    "示例": "Example",
    "已知局限": "已知局限",
    "怎么办": "怎么办",
    "出处": "Source",
}
_FINDS = re.compile(r"^([ \t]*)finds: (nothing$|the source$)?", re.MULTILINE)
_FOUND = {None: "", "nothing": "（没有）", "the source": "来源本身"}

_HEADING = re.compile(rf"^({'|'.join((*ENGLISH, *CHINESE, *BOTH))})$", re.MULTILINE)
_EXAMPLE = re.compile(r"((?:[ \t]*```\w+[^\n]*\n.*?```\s*?\n\s*?)+?)((?:[ \t]*finds: [^\n]*\n)+)", re.DOTALL)
_FENCE = re.compile(r"```(\w+) ?([^\n]*)\n(.*?)```", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """Sources by file name, and the findings they must give: each a tuple of titles; with the `orgraph.toml` beside
    them. Where the check compares two organisations, the files named `before` and `after` are one each."""

    files: Mapping[str, str]
    finds: tuple[tuple[str, ...], ...]
    settings: str = ""

    @property
    def compares(self) -> bool:
        """Whether it is about two organisations."""
        return any(name.startswith("before.") for name in self.files)


@dataclass(frozen=True, slots=True)
class Page:
    """The headline and the sections by heading, in order."""

    headline: str
    sections: dict[str, str]

    def show(self, language: Language | None = None) -> str:
        """The page as text, in one language or, without one, in both."""
        sections = self._in_chinese() if language == "zh" else self.sections
        left_out = CHINESE if language == "en" else ()
        shown = [f"{name}\n{textwrap.indent(body, '    ')}" for name, body in sections.items() if name not in left_out]
        return "\n\n".join([self.headline, *shown]) + "\n"

    def _in_chinese(self) -> dict[str, str]:
        """The Chinese sections with the example and the source among them."""
        sections = {name: self.sections[own] for name, own in _IN_CHINESE.items() if own in self.sections}
        if "示例" in sections:
            sections["示例"] = _FINDS.sub(lambda found: f"{found[1]}查出：{_FOUND[found[2]]}", sections["示例"])
        return sections

    @property
    def examples(self) -> tuple[Example, ...]:
        """The sources of the Example section, with what they must give."""
        return tuple(
            _example(fences, finds) for fences, finds in _EXAMPLE.findall(self.sections["Example"].strip() + "\n")
        )


def page_of(docstring: str) -> Page:
    """The page that a check module's docstring is."""
    headline, _, rest = docstring.strip().partition("\n")
    pieces = _HEADING.split(rest)
    return Page(
        headline,
        {name: textwrap.dedent(body).strip("\n") for name, body in zip(pieces[1::2], pieces[2::2], strict=True)},
    )


def _example(fences: str, finds: str) -> Example:
    """A fence without a name is example.csv (or .md), one called `before` before.csv, one called book.md book.md."""
    files: dict[str, str] = {}
    settings = ""
    for suffix, name, source in _FENCE.findall(fences):
        if suffix == "toml":
            settings = source
        else:
            name = name.strip() or "example"
            files[name if "." in name else f"{name}.{suffix}"] = source
    return Example(files, _findings(finds), settings)


def _findings(lines: str) -> tuple[tuple[str, ...], ...]:
    found = [line.partition("finds: ")[2].strip() for line in lines.strip().splitlines()]
    return tuple(_titles(line) for line in found if line != "nothing")


def _titles(line: str) -> tuple[str, ...]:
    return () if line == "the source" else tuple(title.strip() for title in line.split(";"))
