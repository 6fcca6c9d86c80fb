"""Pages as they look in Chromium: the pictures are taken here, whoever wants them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, DRAWN, wait_until


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at a page: `address` is what follows its file name, `size` is in CSS pixels."""

    name: str
    address: str = ""
    size: tuple[int, int] = (1440, 900)
    dark: bool = False
    printed: bool = False


LOOKS = (
    Look("light"),
    Look("dark", dark=True),
    Look("phone", size=(390, 780)),
    Look("phone-dark", size=(390, 780), dark=True),
    Look("print", printed=True),
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium that the tests use."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("ORGRAPH_CHROMIUM"), args=ARGUMENTS)
        yield browser
        browser.close()


def take(browser: Browser, page: Path, look: Look) -> bytes:
    """A PNG of the page once it says that it is drawn; a PDF when it is printed."""
    width, height = look.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if look.dark else "light", offline=True
    )
    try:
        tab = context.new_page()
        tab.goto(page.as_uri() + look.address)
        wait_until(tab, DRAWN)
        tab.wait_for_timeout(500)
        return tab.pdf(prefer_css_page_size=True, print_background=True) if look.printed else tab.screenshot()
    finally:
        context.close()
