"""Names and numbers of people, and the pseudonyms that stand for them in every text."""

from __future__ import annotations

import re
from functools import cached_property

from orgraph.model.text import Text

_SEVERAL = re.compile(r"[、,，;；/&\n]")
_EMPTY = re.compile(r"^[\s\W_]*$|^(?:空缺|待聘|待定|无|暂无|n/?a|none|vacant|tbd|tba|nobody)$", re.IGNORECASE)
_IN_TEXT = 2  # characters from which on a name is looked for within a text; a shorter one is known as a whole cell only
_PERSON = Text(zh="人员 {number}", en="Person {number}")
_NUMBER = Text(zh="工号 {number}", en="Staff no. {number}")


class Pseudonyms:
    """Whom each name and number means, in the order in which they are met: the same for several organisations."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._count = 0

    def meet(self, name: str | None, number: str | None) -> None:
        """A person with a name, a number, or both. Of several people in one cell each is met."""
        name = None if name is None or _EMPTY.match(name) else name.strip()
        number = None if number is None or _EMPTY.match(number) else number.strip()
        if name is None and number is None:
            return
        known = self._numbers.get(number or "") or self._names.get(_spelt(name or ""))
        if known is None:
            self._count += 1
            known = self._count
        if number is not None:
            self._numbers.setdefault(number, known)
        if name is not None:
            self._names.setdefault(_spelt(name), known)
            parts = [part.strip() for part in _SEVERAL.split(name)]
            for part in parts if len(parts) > 1 else ():
                self.meet(part, None)
        self.__dict__.pop("_by_beginning", None)

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """The names and numbers that are looked for within texts, by their first characters, the longest first."""
        found: dict[str, list[str]] = {}
        for secret in dict.fromkeys((*self._names, *map(_spelt, self._numbers))):
            if len(secret) >= _IN_TEXT:
                found.setdefault(secret[:_IN_TEXT], []).append(secret)
        return {beginning: sorted(secrets, key=len, reverse=True) for beginning, secrets in found.items()}

    @cached_property
    def _spelt_numbers(self) -> dict[str, int]:
        return {_spelt(number): person for number, person in self._numbers.items()}

    def instead(self, text: str, language: str) -> str:
        """The text with a pseudonym wherever a name or a number stands. Within a text a name of Latin letters or a
        number is known by its ends: Li is not found in Liability."""
        whole = self._pseudonym(_spelt(text.strip()), language)
        if whole is not None:
            return whole
        spelt = _spelt(text)
        pieces: list[str] = []
        start = place = 0
        while place < len(spelt):
            secret = self._at(spelt, place)
            if secret is None:
                place += 1
                continue
            pieces += [text[start:place], self._pseudonym(secret, language) or ""]
            place += len(secret)
            start = place
        return "".join([*pieces, text[start:]]) if pieces else text

    def _at(self, spelt: str, place: int) -> str | None:
        for secret in self._by_beginning.get(spelt[place : place + _IN_TEXT], ()):
            end = place + len(secret)
            if spelt.startswith(secret, place) and not (
                _goes_on(spelt, place - 1, place) or _goes_on(spelt, end - 1, end)
            ):
                return secret
        return None

    def _pseudonym(self, spelt: str, language: str) -> str | None:
        for people, form in ((self._names, _PERSON), (self._spelt_numbers, _NUMBER)):
            if (person := people.get(spelt)) is not None:
                return form.format(number=person)["zh" if language == "zh" else "en"]
        return None


def _spelt(name: str) -> str:
    """A name as it is compared: in small letters, and as long as it is written, so that places agree. A letter whose
    small form is longer (İ) stays as it is."""
    small = name.lower()
    if len(small) == len(name):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in name)


def _goes_on(text: str, before: int, after: int) -> bool:
    """Whether a word of Latin letters or a number goes on over the border between two characters."""
    if before < 0 or after >= len(text):
        return False
    return all(
        character.isalnum() and not "\u2e80" <= character <= "\uffef" for character in (text[before], text[after])
    )
