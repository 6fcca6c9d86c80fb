"""Reading without pauses to look for rings of objects."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's search for rings of garbage rests. Reading makes hundreds of thousands of small values and hardly a
    ring among them: the search, which looks at all of them again and again, takes a third of the time of a reading."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
