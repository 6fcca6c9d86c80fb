"""The example organisations that come with the package."""

from __future__ import annotations

from pathlib import Path


def dealership() -> Path:
    """The folder of the car dealership: in an installed package beside the code, in a checkout under data/."""
    here = Path(__file__).parent
    installed = here / "data" / "4s-dealership"
    return installed if installed.is_dir() else here.parent / "data" / "4s-dealership"
