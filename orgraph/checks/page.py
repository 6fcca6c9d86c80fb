"""A check's page: the docstring of its module, in sections.

The first line says what the check finds. Sections follow, each a heading on a line of its own and an indented
body, first the English ones, then the Chinese ones. `Example` holds a fenced source (before it, where it has one, its
`orgraph.toml` as a fenced `toml`) and, below it, `finds:` with the titles of the subjects, one finding a line
(`finds: the source` for one that is about no position, `finds: nothing` for a passing example)； the examples are run
as tests.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from orgraph.model.text import Language

ENGLISH = ("What it finds", "Why it matters", "Known problems", "What to do")
CHINESE = ("查什么", "为何重要", "已知局限", "怎么办")
BOTH = ("Example", "Source")

_HEADING = re.compile(rf"^({'|'.join((*ENGLISH, *CHINESE, *BOTH))})$", re.MULTILINE)
_EXAMPLE = re.compile(
    r"(?:```toml\n(.*?)```\s*)?```(\w+)\n(.*?)```\n((?:\s*finds: [^\n]*\n?)+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Example:
    """A source and the findings it must give: each a tuple of titles; with the `orgraph.toml` beside it."""

    suffix: str
    source: str
    finds: tuple[tuple[str, ...], ...]
    settings: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The headline and the sections by heading, in order."""

    headline: str
    sections: dict[str, str]

    def show(self, language: Language | None = None) -> str:
        """The page as text, in one language or, without one, in both."""
        left_out = {"zh": ENGLISH, "en": CHINESE}.get(language or "", ())
        shown = [
            f"{name}\n{textwrap.indent(body, '    ')}" for name, body in self.sections.items() if name not in left_out
        ]
        return "\n\n".join([self.headline, *shown]) + "\n"

    @property
    def examples(self) -> tuple[Example, ...]:
        """The sources of the Example section, with what they must give."""
        return tuple(
            Example(suffix, source, _findings(finds), settings)
            for settings, suffix, source, finds in _EXAMPLE.findall(self.sections["Example"] + "\n")
        )


def page_of(docstring: str) -> Page:
    """The page that a check module's docstring is."""
    headline, _, rest = docstring.strip().partition("\n")
    pieces = _HEADING.split(rest)
    return Page(
        headline,
        {name: textwrap.dedent(body).strip("\n") for name, body in zip(pieces[1::2], pieces[2::2], strict=True)},
    )


def _findings(lines: str) -> tuple[tuple[str, ...], ...]:
    found = [line.partition("finds: ")[2].strip() for line in lines.strip().splitlines()]
    return tuple(_titles(line) for line in found if line != "nothing")


def _titles(line: str) -> tuple[str, ...]:
    return () if line == "the source" else tuple(title.strip() for title in line.split(";"))
