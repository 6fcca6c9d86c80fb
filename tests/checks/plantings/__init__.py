"""Faults to plant in sound organisations, one list for all checks.

Each `Planting` draws sources of a sound organisation, the same with one fault in it, and the same mended. The test
holds every one of them to three things: the sound organisation gives no finding at all, the planted one exactly the
finding of its code, about the position that was touched, and the mended one none again.

To add plantings, make a module here with a tuple of them and name it in PLANTINGS. `Sheet` is a sound organisation
as a table to plant in; sources of other kinds are file names with their text, an `orgraph.toml` included.
"""

from __future__ import annotations

from tests.checks.plantings.contacts import CONTACTS
from tests.checks.plantings.holders import HOLDERS
from tests.checks.plantings.identity import IDENTITY
from tests.checks.plantings.own_rules import OWN_RULES
from tests.checks.plantings.planting import Planted, Planting
from tests.checks.plantings.reading import READING
from tests.checks.plantings.reporting import REPORTING
from tests.checks.plantings.sources import SOURCES
from tests.checks.plantings.spans import SPANS
from tests.checks.plantings.transition import TRANSITION
from tests.checks.plantings.units import UNITS
from tests.checks.plantings.witnesses import WITNESSES

PLANTINGS: tuple[Planting, ...] = (
    *READING,
    *IDENTITY,
    *REPORTING,
    *WITNESSES,
    *SPANS,
    *UNITS,
    *SOURCES,
    *HOLDERS,
    *CONTACTS,
    *TRANSITION,
    *OWN_RULES,
)

NOT_PLANTED: dict[str, str] = {}
"""The codes of the catalogue that have no planting, each with the reason why not."""

__all__ = ["NOT_PLANTED", "PLANTINGS", "Planted", "Planting"]
