"""Text as a web page holds it: any title is only text."""

from __future__ import annotations

import re
from html import escape

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_PICTURES = 0x2400


def shown(text: str) -> str:
    """The text with markup escaped, for an element or an attribute in quotation marks; a control character, which a
    page cannot hold, is its visible picture."""
    return _CONTROLS.sub(_picture, escape(text, quote=True))


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_PICTURES + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
