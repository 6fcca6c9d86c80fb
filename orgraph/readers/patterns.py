"""Regular expressions that are compiled when they are first asked something.

The readers know some five hundred, for every language and shape of document; one page needs a quarter of them, and to
compile the others would cost it more time than to be read.
"""

from __future__ import annotations

import re
from typing import Any, cast

_QUESTIONS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Uncompiled:
    """Stands for a pattern, and answers as it does: the first question compiles it, and each further one is put
    straight to what was compiled, as its methods are kept as attributes here."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _QUESTIONS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({question: getattr(compiled, question) for question in _QUESTIONS})
        return getattr(compiled, name)


def regex(expression: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a regular expression; that it is faulty shows when it is first asked."""
    return cast("re.Pattern[str]", _Uncompiled(expression, flags))
