"""Bytes as printable text, and back by the page's own rule."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from orgraph.charts.printable import LETTERS, printable


def bytes_of(text: str) -> bytes:
    """What the page makes of the text: pairs of thirteen bits, and six bits at most from an odd last character."""
    held = bits = 0
    data = bytearray()
    for k in range(0, len(text), 2):
        low, *high = (LETTERS.index(letter) for letter in text[k : k + 2])
        held |= (low + (91 * high[0] if high else 0)) << bits
        bits += 13 if high else 6
        while bits >= 8:
            data.append(held & 255)
            held, bits = held >> 8, bits - 8
    return bytes(data)


@given(st.binary(max_size=80))
@example(b"")
@example(b"\xff" * 13)
def test_bytes_come_back_as_they_were(data: bytes) -> None:
    assert bytes_of(printable(data)) == data


@given(st.binary(max_size=80))
def test_nothing_in_the_text_can_end_an_element_or_an_attribute(data: bytes) -> None:
    assert set(printable(data)) <= set(LETTERS)
    assert len(set(LETTERS)) == 91
    assert not set(LETTERS) & set("<\"' \n\t")


def test_the_text_is_less_than_a_quarter_longer_than_the_bytes() -> None:
    assert len(printable(bytes(range(256)) * 50)) < 256 * 50 * 1.24
