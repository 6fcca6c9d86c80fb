"""The README's pictures of the chart page, and how to tell that they show it as it is now.

    make pictures

Each carries the SHA-256 of the page's sources and of the example's (a PNG text chunk); a test compares it.
"""

from __future__ import annotations

import hashlib
import struct
import tempfile
import zlib
from pathlib import Path

import orgraph
from tests.project.screenshots import Look, chromium, take

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "data" / "4s-dealership"
FOLDER = ROOT / "data" / "pictures"
SMALLER = (1200, 760)
PICTURES = {
    "chart": Look("chart"),
    "units": Look("units", address="#by=unit&layout=upright&open=all", size=SMALLER, dark=True),
    "matrix": Look("matrix", address="#view=matrix", size=SMALLER),
    "comparison": Look("comparison", size=SMALLER),
}
KEY = b"shows-sha256"
END = b"\0\0\0\0IEND\xaeB`\x82"


def shown() -> str:
    """What the pictures are to carry: the SHA-256 of what they show, the page's own sources and the example."""
    files = [*(ROOT / "orgraph" / "charts" / "front").iterdir(), *EXAMPLE.rglob("*")]
    digest = hashlib.sha256()
    for file in sorted(file for file in files if file.is_file()):
        digest.update(file.name.encode("utf-8") + b"\0" + file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def carried_hash(picture: bytes) -> str:
    """What a picture carries."""
    start = picture.index(b"tEXt" + KEY + b"\0") + len(KEY) + 5
    return picture[start : start + 64].decode("ascii")


def with_hash(picture: bytes, value: str) -> bytes:
    """The picture with the hash in a text chunk before its end."""
    chunk = b"tEXt" + KEY + b"\0" + value.encode("ascii")
    framed = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return picture.removesuffix(END) + framed + END


def pages(folder: Path) -> dict[str, Path]:
    """The pages that the pictures are taken of."""
    chart, comparison = folder / "chart.html", folder / "comparison.html"
    orgraph.load(EXAMPLE).chart(chart)
    before, after = orgraph.load(EXAMPLE / "tables" / "positions.csv"), orgraph.load(EXAMPLE / "restructured")
    orgraph.compare(before, after).chart(comparison)
    return {name: comparison if name == "comparison" else chart for name in PICTURES}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for name, page in pages(Path(folder)).items():
            (FOLDER / f"{name}.png").write_bytes(with_hash(take(browser, page, PICTURES[name]), shown()))
