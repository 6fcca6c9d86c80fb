"""Script and style of the page as they are shipped: no more space than needed, short names for what only it names.

A name is shortened in a module where every word that is that name is a variable, so that no property can be meant,
and where the module declares or imports it. All its words in the module get the same new name, which no other word of
the module has: scopes need not be looked at. Names that any module uses without declaring them, such as `document`,
stay as they are everywhere. The modules themselves are not changed; `bundle` gives them as they are written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from orgraph.charts.bundle import Module, module, modules
from orgraph.charts.tokens import KEYWORDS, Role, Token, tokens

_CONDITIONS = ("if", "while", "for", "switch")  # what stands in their brackets is no parameter
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_JOINED = re.compile(r"[\w$#]{2}|\+\+|--|//|/\*")  # what must not come about where two tokens meet
_GOES_ON_AFTER = frozenset(
    [
        "{",
        "(",
        "[",
        ",",
        ";",
        "?",
        ":",
        ".",
        "?.",
        "=>",
        "&&",
        "||",
        "??",
        "=",
        "+",
        "-",
        "*",
        "<",
        ">",
        "===",
        "!==",
        "+=",
        "&&=",
        "??=",
        "||=",
        "!",
    ]
)
_GOES_ON_BEFORE = frozenset(
    [")", "]", "}", ",", ";", "?", ":", ".", "?.", "&&", "||", "??", "===", "!==", "=", "<", ">"]
)


@dataclass(frozen=True)
class _Read:
    module: Module
    tokens: Sequence[Token]
    declared: frozenset[str]


@cache
def shorter(entry: str, start: str) -> str:
    """The script that runs what the module `entry` exports as `start`, with all modules it needs."""
    read = [_read(name) for name in modules(entry)]
    outside = frozenset(name for each in read for name in _variables(each.tokens) if name not in each.declared)
    places = {each.module.name: place for place, each in enumerate(read)}
    keys = {each.module.name: dict(zip(each.module.exported, _names(()), strict=False)) for each in read}
    parts = [_written(each, outside, places, keys) for each in read]
    return f'"use strict";{"".join(parts)}${places[entry]}.{keys[entry][start]}();\n'


def shorter_style(style: str) -> str:
    """A style sheet without comments and needless space; what stands in quotation marks stays as it is."""
    parts = re.split(r'("[^"]*")', re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    parts[::2] = (re.sub(r"\s*([{};,])\s*|(:) +", r"\1\2", re.sub(r"\s+", " ", part)) for part in parts[::2])
    return "".join(parts).strip()


def _read(name: str) -> _Read:
    taken = module(name)
    found = tokens(taken.body)
    imported = [local for names in taken.imported.values() for _, local in names]
    return _Read(taken, found, frozenset([*_declared(found), *imported]))


def _variables(found: Sequence[Token]) -> Iterator[str]:
    return (token.text for token in found if token.role in (Role.VARIABLE, Role.BOTH))


def _declared(found: Sequence[Token]) -> Iterator[str]:
    """Names after const, let, function, class and catch, and those of parameters."""
    for place, token in enumerate(found):
        if token.text in ("const", "let", "catch") and token.kind == "word" and token.role is Role.OTHER:
            yield from _pattern(found, place + 1)
        elif token.text in ("function", "class") and token.kind == "word" and found[place + 1].kind == "word":
            yield found[place + 1].text
        elif token.text == "=>":
            yield from _parameters(found, place)
        elif token.text == ")" and place + 1 < len(found) and found[place + 1].text == "{":
            yield from _parameters(found, place + 1)


def _pattern(found: Sequence[Token], place: int) -> Iterator[str]:
    """The names that a pattern binds, which begins at `place` and ends at `=`, `of`, `in` or `;` outside brackets."""
    depth = 0
    for at in range(place, len(found)):
        token = found[at]
        if depth == 0 and token.text in ("=", "of", "in", ";"):
            return
        depth += _opens(token)
        if depth < 0:
            return
        if token.role in (Role.VARIABLE, Role.BOTH) and found[at - 1].text != "=":
            yield token.text
        if depth == 0 and token.text in (")", "]", "}"):
            return


def _parameters(found: Sequence[Token], place: int) -> Iterator[str]:
    """The names of the parameters that end before `place`."""
    at, depth = place - 1, -_opens(found[place - 1])
    while depth > 0:
        at -= 1
        depth -= _opens(found[at])
    if at > 0 and found[at - 1].text in _CONDITIONS:
        return
    for each in range(at, place):
        if found[each].role in (Role.VARIABLE, Role.BOTH) and found[each - 1].text in ("(", "[", "{", ",", "...", ":"):
            yield found[each].text
    if at == place - 1 and found[at].role is Role.VARIABLE:
        yield found[at].text


def _opens(token: Token) -> int:
    """1 for an opening bracket, -1 for a closing one."""
    if token.kind == "sign":
        return (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
    return 0


def _written(
    read: _Read, outside: Collection[str], places: Mapping[str, int], keys: Mapping[str, Mapping[str, str]]
) -> str:
    new = _new_names(read, outside)
    lines = []
    for source, names in read.module.imported.items():
        taken = ",".join(f"{keys[source][name]}:{new.get(local, local)}" for name, local in names)
        lines.append(f"const {{{taken}}}=${places[source]};")
    given = ",".join(f"{key}:{new.get(name, name)}" for name, key in keys[read.module.name].items())
    body = joined([_renamed(token, new) for token in read.tokens])
    return f"const ${places[read.module.name]}=(()=>{{{''.join(lines)}{body}\nreturn{{{given}}}}})();\n"


def _new_names(read: _Read, outside: Collection[str]) -> dict[str, str]:
    """Short names for those that can have one, the shortest for the most frequent."""
    words = {token.text for token in read.tokens if token.kind == "word"}
    mixed = {token.text for token in read.tokens if token.role is Role.BOTH}
    meant = Counter(token.text for token in read.tokens if token.role is Role.VARIABLE)
    meant.update(local for names in read.module.imported.values() for _, local in names)
    short = [name for name, _ in meant.most_common() if name in read.declared - mixed and name not in outside]
    return dict(zip(short, _names(words | set(outside) | set(read.module.exported)), strict=False))


def _names(taken: Collection[str]) -> Iterator[str]:
    """a, b, … Z, aa, ab, … but for those that are taken."""
    for number in count():
        name, rest = _LETTERS[number % 52], number // 52
        while rest:
            name, rest = _LETTERS[(rest - 1) % 52] + name, (rest - 1) // 52
        if name not in taken and name not in KEYWORDS:
            yield name


def _renamed(token: Token, new: Mapping[str, str]) -> Token:
    if token.role is not Role.VARIABLE or token.text not in new:
        return token
    return Token(new[token.text], token.kind, token.after_line, token.role)


def joined(found: Sequence[Token]) -> str:
    """The tokens with a space only where two would become one, and a line only where a statement may end."""
    parts: list[str] = []
    for place, token in enumerate(found):
        before = found[place - 1] if place else None
        if before is not None:
            if token.after_line and not _goes_on(before, token):
                parts.append("\n")
            elif _JOINED.search(before.text[-1] + token.text[0]) or (before.kind == "number" and token.text == "."):
                parts.append(" ")
        parts.append(token.text)
    return "".join(parts)


def _goes_on(before: Token, after: Token) -> bool:
    if before.kind == "template" and before.text.endswith("${"):
        return True
    return (before.kind == "sign" and before.text in _GOES_ON_AFTER) or (
        after.kind == "sign" and after.text in _GOES_ON_BEFORE
    )
