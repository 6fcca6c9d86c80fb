"""The tokens of a script of the page, and what part each word plays: a variable, the name of a property, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

KEYWORDS = frozenset(
    (
        "arguments", "as", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger",
        "default", "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "from", "function",
        "get", "if", "import", "in", "instanceof", "let", "new", "null", "of", "return", "set", "static", "super",
        "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield",
    )
)  # fmt: skip

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<number>\.?\d[\w.]*)
    |(?P<word>[#A-Za-z_$][\w$]*)
    |(?P<sign>\+\+|--|&&=?|\|\|=?|\?\?=?|\*\*=?|[=!]==?|<<=?|>>>?=?|[<>]=?|=>|[-+*/%&|^]=?|\?\.(?!\d)|\.\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_ENDS_VALUE = frozenset(")]}")  # after these and after a value a stroke divides


class Role(Enum):
    """What a token is in its place."""

    VARIABLE = "variable"
    PROPERTY = "property"  # of a value, or a member of a class
    BOTH = "both"  # `{ a }`: a property that has the name of its variable
    OTHER = "other"  # no word, or a keyword


@dataclass(slots=True)
class Token:
    """`after_line`: whether a new line begins with it."""

    text: str
    kind: str
    after_line: bool = False
    role: Role = Role.OTHER


def tokens(script: str) -> list[Token]:
    """The tokens of a script without its comments, with the roles of the words. Templates are opened: the pieces of
    text between their `${` and `}` are tokens of their own."""
    found = list(_cut(script))
    _give_roles(found)
    return found


def _cut(script: str) -> Iterator[Token]:
    at, line, last = 0, False, None
    braces: list[bool] = []  # of each open brace, whether it was opened in a template
    while at < len(script):
        if script[at] == "`" or (script[at] == "}" and braces and braces[-1]):
            if script[at] == "}":
                braces.pop()
            end = _end_of_template(script, at + 1)
            last = Token(script[at:end], "template", line)
            if script[end - 1] == "{":
                braces.append(True)
        elif script[at] == "/" and _begins_regex(last) and (regex := _REGEX.match(script, at)):
            last = Token(regex[0], "regex", line)
            end = regex.end()
        else:
            found = _TOKEN.match(script, at)
            assert found
            end = found.end()
            kind = str(found.lastgroup)
            if kind == "space":
                line = line or "\n" in found[0]
                at = end
                continue
            last = Token(found[0], kind, line)
            if found[0] == "{":
                braces.append(False)
            elif found[0] == "}":
                braces.pop()
        at, line = end, False
        yield last


def _begins_regex(last: Token | None) -> bool:
    """Whether a stroke after this token begins a regular expression; after a value it divides."""
    if last is None or last.kind == "sign":
        return last is None or last.text not in _ENDS_VALUE
    if last.kind == "template":
        return last.text.endswith("${")
    return last.kind == "word" and last.text in KEYWORDS and last.text not in ("this", "super", "null", "true", "false")


def _end_of_template(script: str, at: int) -> int:
    while script[at] != "`":
        if script.startswith("${", at):
            return at + 2
        at += 2 if script[at] == "\\" else 1
    return at + 1


def _give_roles(found: Sequence[Token]) -> None:
    opened: list[str] = []  # the brackets around a token; "class" for the braces of one
    class_ahead = False
    for place, token in enumerate(found):
        if token.kind == "word":
            class_ahead = class_ahead or (token.text == "class" and _text(found, place - 1) not in (".", "?."))
            if token.text not in KEYWORDS or _text(found, place - 1) in (".", "?."):
                token.role = _role(found, place, opened[-1] if opened else "")
        elif token.text in "([{" and token.kind == "sign":
            opened.append("class" if class_ahead and token.text == "{" else token.text)
            class_ahead = class_ahead and token.text != "{"
        elif token.text in ")]}" and token.kind == "sign":
            opened.pop()
        elif token.kind == "template":
            if token.text.startswith("}"):
                opened.pop()
            if token.text.endswith("${"):
                opened.append("${")


def _text(found: Sequence[Token], place: int) -> str:
    return found[place].text if 0 <= place < len(found) else ""


def _role(found: Sequence[Token], place: int, inside: str) -> Role:
    before, after = _text(found, place - 1), _text(found, place + 1)
    if before in (".", "?.") or found[place].text.startswith("#"):
        return Role.PROPERTY
    if inside == "class":
        begins = before in ("{", "}", ";", "get", "set", "static", "async", "*") or found[place].after_line
        return Role.PROPERTY if begins and before != "=" else Role.VARIABLE
    if inside != "{" or before not in ("{", ",", "get", "set", "async"):
        return Role.VARIABLE
    if after == ":":
        return Role.PROPERTY
    if after == "(" and _text(found, _closing(found, place + 1) + 1) == "{":
        return Role.PROPERTY
    return Role.BOTH if after in (",", "}", "=") else Role.VARIABLE


def _closing(found: Sequence[Token], place: int) -> int:
    """The place of the bracket that closes the one at `place`."""
    depth = 0
    for at in range(place, len(found)):
        if found[at].kind == "sign":
            depth += (found[at].text in ("(", "[", "{")) - (found[at].text in (")", "]", "}"))
        elif found[at].kind == "template":
            depth += found[at].text.endswith("${") - found[at].text.startswith("}")
        if depth == 0:
            return at
    return len(found)
