"""The README's picture of the chart, and how to tell that it shows the chart as it is now.

    make picture

The picture carries the SHA-256 of the page's sources and of the example's (a PNG text chunk); a test compares it.
"""

from __future__ import annotations

import hashlib
import struct
import tempfile
import zlib
from pathlib import Path

import orgraph
from tests.project.screenshots import LOOKS, chromium, take

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "data" / "4s-dealership.png"
KEY = b"shows-sha256"
END = b"\0\0\0\0IEND\xaeB`\x82"


def shown() -> str:
    """What the picture is to carry: the SHA-256 of what it shows, the page's own sources and the example."""
    files = [*(ROOT / "orgraph" / "charts" / "front").iterdir(), *(ROOT / "data" / "4s-dealership").rglob("*")]
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


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        page = Path(folder) / "chart.html"
        page.write_text(orgraph.load(ROOT / "data" / "4s-dealership").chart(), "utf-8", newline="\n")
        PICTURE.write_bytes(with_hash(take(browser, page, LOOKS[0]), shown()))
