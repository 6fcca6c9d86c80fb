"""Bytes as printable text that can stand in a script element: thirteen bits in two characters.

Text in base64 is a third longer than the bytes, this one less than a quarter. There are 91 letters, and their pairs,
91 × 91, hold thirteen bits. The page reads them back in `front/opener.js`.
"""

from __future__ import annotations

import numpy as np

LETTERS = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"'<")  # no tag, no attribute ends

_BITS = 13
_FEW = 5  # bits left at the end that one character holds


def printable(data: bytes) -> str:
    """The data as text: an odd last character holds the five bits or fewer that are left at the end."""
    bits = np.unpackbits(np.frombuffer(data, dtype=np.uint8), bitorder="little")
    left = len(bits) % _BITS
    padded = np.concatenate([bits, np.zeros(-len(bits) % _BITS, dtype=np.uint8)]).reshape(-1, _BITS)
    values = padded @ (1 << np.arange(_BITS, dtype=np.int32))
    base = len(LETTERS)
    pairs = np.stack([values % base, values // base], axis=1).reshape(-1)
    letters = np.frombuffer(LETTERS.encode(), dtype=np.uint8)[pairs]
    text = str(letters.tobytes(), "ascii")
    return text[:-1] if 0 < left <= _FEW else text
