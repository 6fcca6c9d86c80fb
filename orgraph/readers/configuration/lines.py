"""On which line each key of a TOML text stands; `tomllib` says what the keys mean and not where they are.

The text has been read as TOML before, so it is taken to be valid; all that is told apart here is what ends a value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from orgraph.readers.patterns import regex

Path = tuple[str | int, ...]
"""The way to a value: keys, and numbers in arrays, from the outside in."""

_KEY = regex(r"""\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))\s*""")
_STRING = regex(
    r'"""(?:[^\\]|\\.)*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_BETWEEN = regex(r"(?:\s|,|#[^\n]*)*")
_PLAIN = regex(r"[^,\]}\n#]*")


def lines_of(text: str) -> Mapping[Path, int]:
    """The 1-based line of every key, of every table's heading, and of every element of an array."""
    return _Scanner(text.replace("\r\n", "\n")).lines()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.ends = [place for place, character in enumerate(text) if character == "\n"]
        self.found: dict[Path, int] = {}
        self.tables: dict[Path, int] = {}

    def lines(self) -> Mapping[Path, int]:
        table: Path = ()
        self._skip()
        while self.at < len(self.text):
            start = self.at
            if self.text[self.at] == "[":
                table = self._heading()
            else:
                self._pair(table)
            self._skip()
            if self.at <= start:  # nothing a valid text holds; never to stand still
                break
        return self.found

    def _skip(self) -> None:
        match = _BETWEEN.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _note(self, path: Path, at: int) -> None:
        self.found.setdefault(path, bisect_left(self.ends, at) + 1)

    def _line_end(self) -> int:
        number = bisect_left(self.ends, self.at)
        return self.ends[number] if number < len(self.ends) else len(self.text)

    def _heading(self) -> Path:
        """`[a.b]` or `[[a.b]]`: the way to the table that it opens."""
        start = self.at
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        path = self._inside(self._keys())
        if many:
            self.tables[path] = self.tables.get(path, -1) + 1
            self._note(path, start)
            path = (*path, self.tables[path])
        self.at = self._line_end()
        for length in range(1, len(path) + 1):
            self._note(path[:length], start)
        return path

    def _inside(self, keys: Path) -> Path:
        """The keys of a heading, with the number of the last element where one names an array of tables."""
        path: Path = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            if path in self.tables and place < len(keys) - 1:
                path = (*path, self.tables[path])
        return path

    def _keys(self) -> Path:
        keys: list[str] = []
        while match := _KEY.match(self.text, self.at):
            self.at = match.end()
            keys.append(_unescaped(match[1]) if match[1] is not None else match[2] or match[3] or "")
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        return tuple(keys)

    def _pair(self, table: Path) -> None:
        start = self.at
        path = table
        for key in self._keys():
            path = (*path, key)
            self._note(path, start)
        self.at = self.text.find("=", self.at) + 1 or len(self.text)
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip()
        if match := _STRING.match(self.text, self.at):
            self.at = match.end()
        elif self.text.startswith("[", self.at):
            self._array(path)
        elif self.text.startswith("{", self.at):
            self._inline(path)
        else:
            plain = _PLAIN.match(self.text, self.at)
            self.at = plain.end() if plain else len(self.text)

    def _array(self, path: Path) -> None:
        self.at += 1
        number = 0
        self._skip()
        while self.at < len(self.text) and self.text[self.at] != "]":
            self._note((*path, number), self.at)
            start = self.at
            self._value((*path, number))
            number += 1
            self._skip()
            if self.at <= start:
                return
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        self._skip()
        while self.at < len(self.text) and self.text[self.at] != "}":
            start = self.at
            self._pair(path)
            self._skip()
            if self.at <= start:
                return
        self.at += 1


def _unescaped(key: str) -> str:
    """A quoted key as TOML reads it."""
    import tomllib

    return next(iter(tomllib.loads(f'"{key}" = 0'))) if "\\" in key else key
