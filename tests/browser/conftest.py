"""A real Chromium, and pages opened in it from a file with the network off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from orgraph.charts.bundle import bundle, modules
from tests.chromium import configured, on_path

ARGUMENTS = ["--no-sandbox", "--disable-gpu"]
DRAWN = "() => performance.getEntriesByName('orgraph:drawn').length"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the tests fail, they are not skipped."""
    path = configured() or on_path()
    if path is None:
        pytest.fail("no Chromium was found; set ORGRAPH_CHROMIUM, or run tests/chromium.py")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@dataclass
class Opened:
    """A page, what it asked of the network, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))


Opener = Callable[..., Page]


@cache
def plain_modules() -> str:
    """The modules under their own names with a `$`, beside the page's shortened script, for tests to ask."""
    names = ", ".join(f"{name}$" for name in modules("main"))
    return f"{{{bundle('main')}Object.assign(globalThis, {{ {names} }});}}"


@pytest.fixture
def open_chart(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page from a file, offline, once it is drawn. No page may ask for anything or complain."""
    with ExitStack() as stack:
        opened: list[Opened] = []

        def open_page(html: str, address: str = "", **context: Any) -> Page:
            file = tmp_path / f"chart{len(opened)}.html"
            file.write_text(html, encoding="utf-8", newline="\n")
            settings = {"viewport": {"width": 1440, "height": 860}, "reduced_motion": "reduce"} | context
            page = stack.enter_context(context_without_network(browser, settings)).new_page()
            page.add_init_script(plain_modules())
            opened.append(Opened(page))
            opened[-1].listen()
            page.goto(file.as_uri() + address)
            drawing = page.get_by_role("tree").or_(page.get_by_role("treegrid")).or_(page.get_by_role("grid"))
            expect(drawing).to_be_visible()
            wait_until(page, DRAWN)
            return page

        yield open_page
        for each in opened:
            assert each.complaints == []
            assert [url for url in each.requests if not url.startswith("file:")] == []


@contextmanager
def context_without_network(browser: Browser, settings: dict[str, Any]) -> Iterator[BrowserContext]:
    """A browser context without a network, closed at the end."""
    context = browser.new_context(offline=True, **settings)
    yield context
    context.close()


def wait_until(page: Page, condition: str) -> None:
    """Polls from outside: the page's policy forbids the scripts that Playwright would wait with."""
    for _ in range(600):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never came true: {condition}")


@pytest.fixture(scope="session")
def laboratory(browser: Browser) -> Iterator[Page]:
    """An empty page with the modules that need no chart in `lab`."""
    page = browser.new_page()
    modules = ("model", "layout", "boxes", "routes", "texts", "search", "spelling", "words")
    gathered = ", ".join(f"...{module}$" for module in modules)
    page.add_script_tag(content=f"{bundle(*modules)}window.lab = {{ {gathered} }};")
    yield page
    page.close()
