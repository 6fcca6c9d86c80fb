"""The README's picture of the chart, and how to tell that it shows the chart as it is now.

    make picture

The picture carries the SHA-256 of the page's sources and of the example's (a PNG text chunk); a test compares it.
"""

from __future__ import annotations

import hashlib
import os
import struct
import tempfile
import zlib
from pathlib import Path

import orgraph

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


def take(content: str) -> bytes:
    """A screenshot of the page, once it says that it is drawn."""
    from playwright.sync_api import sync_playwright

    from tests.browser.conftest import DRAWN, wait_until

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "chart.html"
        file.write_text(content, "utf-8")
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("ORGRAPH_CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_page(viewport={"width": 1440, "height": 900})
        tab.goto(file.as_uri())
        wait_until(tab, DRAWN)
        tab.wait_for_timeout(500)
        picture = tab.screenshot()
        browser.close()
    return picture


if __name__ == "__main__":
    PICTURE.write_bytes(with_hash(take(orgraph.load(ROOT / "data" / "4s-dealership").chart()), shown()))
