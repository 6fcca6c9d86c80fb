"""Names that a finding's text shares with the columns of its page, as numbers of its subjects.

A hundred thousand positions have findings whose sentences name a dozen positions each, with their ids, in two
languages: half of the page's data. What stands between quotation marks or brackets and is the title or the id of a
subject becomes TITLE or ID and the subject's place among them; `front/mentions.js` puts the names back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

TITLE, ID, AS_IT_IS = "\x02", "\x03", "\x04"

_BOUNDS = re.compile("([「」“”()])")


def shortened(text: str, subjects: Sequence[tuple[str, str]]) -> str:
    """The text with numbers for the (title, id) of its subjects; any text comes back from it as it was."""
    numbers: dict[str, str] = {}
    for place, (title, id) in enumerate(subjects):
        numbers.setdefault(title, f"{TITLE}{place}")
        numbers.setdefault(id, f"{ID}{place}")
    for bound in ("", *"「」“”()"):
        numbers.pop(bound, None)
    return "".join(numbers.get(piece) or _protected(piece) for piece in _BOUNDS.split(text))


def _protected(piece: str) -> str:
    return AS_IT_IS + piece if piece.startswith((TITLE, ID, AS_IT_IS)) else piece
