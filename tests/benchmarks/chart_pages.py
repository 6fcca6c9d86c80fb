"""How fast the chart page is, side by side with others that draw the same organisation.

    python -m tests.benchmarks.chart_pages                          # orgraph's page and the study's
    python -m tests.benchmarks.chart_pages --rivals                 # and d3-org-chart's (npm) and pyvis'
    python -m tests.benchmarks.chart_pages --sizes 1000 --runs 3 --study FOLDER

A headless Chromium opens every page in turn, then all of them again, so that what the machine does meanwhile falls on
all alike; the figures are medians of the runs. Asserted is what is drawn, never the clock. The last column of a bound
says whether it is met: by itself, or, on a slower machine than the bounds were set on, by being at most 1.2 times
what the study's page takes in the same run.

First draw: from navigation to the mark `orgraph:drawn`; for the others, two frames after they say that they are done.
Pan and zoom: frames counted in seconds of dragging and of turning the wheel, and the longest of them. Sharp: from the
last input to the frame after the sharp picture. Memory: JavaScript heap and array buffers after a collection.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.benchmarks.charted import Charted, charted
from tests.benchmarks.charted_pages import Measured, d3_pages, fetched, own_page, pyvis_page, study_page
from tests.chromium import configured, on_path

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]
WINDOW = {"width": 1440, "height": 860}
GESTURE = 1.5  # seconds of dragging, and of turning the wheel
PATIENCE = 60  # seconds for a page to be drawn
RATIO = 1.2  # to the study's page
STUDY = Path(__file__).parents[3] / "shared" / "chart-study"
PACKAGES = Path(tempfile.gettempdir()) / "orgraph-rivals"

# The bounds of 1,000, 10,000 and 100,000 positions; of frames a second the least, of all others the most.
BOUNDS: dict[str, tuple[float, float, float]] = {
    "draw ms": (400, 700, 2500),
    "pan fps": (55, 55, 55),
    "pan worst ms": (120, 120, 120),
    "zoom fps": (55, 55, 55),
    "zoom worst ms": (120, 120, 120),
    "sharp ms": (200, 200, 200),
    "fold ms": (60, 200, 350),
    "unfold ms": (60, 200, 350),
    "memory MB": (30, 60, 250),
    "file MB": (0.15, 0.35, 2.5),
    "search first ms": (500, 500, 500),
    "search later ms": (30, 30, 30),
}

# The same words for orgraph's page as `charted_pages` gives the others. A search is answered within its event.
OWN = """
() => {
  const { chart } = window.orgraph;
  const marked = (name, from) => new Promise((done) => {
    const look = () => {
      const mark = performance.getEntriesByName(name).find(({ startTime }) => startTime >= from);
      if (mark) done(mark.startTime);
      else requestAnimationFrame(look);
    };
    look();
  });
  const input = document.querySelector("input[type=search]");
  window.bench = {
    ready: marked("orgraph:drawn", 0),
    toggle: async () => {
      const { model } = chart;
      const kids = model.kidList.subarray(model.kidStart[model.root], model.kidStart[model.root + 1]);
      const branch = kids.find((kid) => model.kidStart[kid + 1] > model.kidStart[kid]);
      const start = performance.now();
      chart.toggle(branch);
      return (await marked("orgraph:changed", start)) - start;
    },
    search: (text) => {
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      return performance.now() - start;
    },
    drawn: () => chart.layout.visible.filter((node) => node < chart.model.count).length,
  };
  let blurred = false;
  window.bench.sharpAfter = null;
  chart.on("drawn", () => {
    const { screen } = chart;
    if (!screen.blurred && blurred) {
      const { lastInput } = screen;
      requestAnimationFrame(() => { window.bench.sharpAfter = performance.now() - lastInput; });
    }
    blurred = screen.blurred;
  });
}
"""

COUNT = """
() => {
  const frames = [];
  let last = performance.now();
  let on = true;
  const count = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    if (on) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  window.stopCounting = () => {
    on = false;
    const own = frames.slice(1);
    const all = own.reduce((sum, each) => sum + each, 0);
    return [(1000 * own.length) / Math.max(1, all), Math.max(0, ...own)];
  };
}
"""

Figures = dict[str, float]


def main(arguments: Sequence[str]) -> None:
    """Builds the pages, measures them, prints the table."""
    asked = _asked(arguments)
    sys.stdout.write(
        f"{os.cpu_count()} cores; medians of {asked.runs}; window {WINDOW['width']} × {WINDOW['height']}\n"
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for size in asked.sizes:
            organisation = charted(size)
            pages = built(organisation, Path(folder), asked)
            found: dict[str, list[Figures]] = {page.name: [] for page in pages}
            for run in range(asked.runs):
                for page in pages:
                    if page.runs_at_most is not None and run >= page.runs_at_most:
                        continue
                    browser = playwright.chromium.launch(executable_path=configured() or on_path(), args=ARGUMENTS)
                    found[page.name].append(measured(browser, page, organisation))
                    browser.close()
            sys.stdout.write(table(size, pages, {name: medians(runs) for name, runs in found.items()}))
            sys.stdout.flush()


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.chart_pages")
    sizes = [1000, 10_000, 100_000]
    parser.add_argument("--sizes", type=lambda text: [int(each) for each in text.split(",")], default=sizes)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rivals", action="store_true", help="d3-org-chart (fetched by npm) and pyvis too")
    parser.add_argument("--packages", type=Path, default=PACKAGES, help="folder that npm fetches into")
    parser.add_argument("--study", type=Path, default=Path(os.environ.get("ORGRAPH_STUDY", STUDY)))
    return parser.parse_args(arguments)


def built(organisation: Charted, folder: Path, asked: argparse.Namespace) -> list[Measured]:
    """The pages of one organisation, orgraph's first."""
    pages = [own_page(organisation, folder)]
    if asked.study.exists():
        pages.append(study_page(organisation, folder, asked.study))
    if asked.rivals:
        size = len(organisation.posts)
        collapsed, expanded = d3_pages(organisation, folder, fetched(asked.packages))
        pages += [collapsed, expanded] if size <= 10_000 else [collapsed]  # expanded, 100,000 never come
        if size <= 1000:
            pages.append(pyvis_page(organisation, folder))  # 10,000 take two minutes to the first picture
    return pages


def measured(browser: Browser, page: Measured, organisation: Charted) -> Figures:
    """One run of one page; what could not be had in time is not a number."""
    figures: Figures = {"file MB": page.file.stat().st_size / 1e6}
    context = browser.new_context(viewport=WINDOW, offline=True)
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE * 1000)
    try:
        tab.goto(page.file.as_uri() + page.address, wait_until="commit")
        _wait_for(tab, "() => window.orgraph?.chart" if page.own else "() => window.bench")
        if page.own:
            tab.evaluate(OWN)
        figures["draw ms"] = tab.evaluate("() => window.bench.ready")
        drawn = tab.evaluate("() => window.bench.drawn()")
        assert not page.expanded or drawn == len(organisation.posts), f"{page.name} draws {drawn} positions"
        figures |= gestures(tab, page)
        figures["fold ms"] = tab.evaluate("() => window.bench.toggle()")
        tab.wait_for_timeout(300)
        figures["unfold ms"] = tab.evaluate("() => window.bench.toggle()")
        figures["memory MB"] = memory(tab)
        figures |= searches(tab, organisation)
        again = tab.evaluate("() => window.bench.drawn()")
        assert not page.own or again == drawn, f"{page.name} draws {again} positions after folding and unfolding"
    except Error as error:
        sys.stderr.write(f"{page.name}: {str(error).splitlines()[0]}\n")
    context.close()
    return figures


def _wait_for(tab: Page, condition: str) -> None:
    """Asks from outside: a page's policy may forbid the scripts that Playwright would wait with."""
    end = time.monotonic() + PATIENCE
    while not tab.evaluate(f"() => Boolean(({condition})())"):
        if time.monotonic() > end:
            raise Error(f"not drawn within {PATIENCE} s")
        time.sleep(0.01)


def gestures(tab: Page, page: Measured) -> Figures:
    """A drag and a turn of the wheel, each with the frames counted meanwhile."""
    figures: Figures = {}
    tab.mouse.move(900, 640)
    tab.mouse.down()
    tab.evaluate(COUNT)
    for step in _for_a_while(0.016):
        tab.mouse.move(900 + 200 * math.sin(step / 12), 640 - 150 * abs(math.sin(step / 17)))
    figures["pan fps"], figures["pan worst ms"] = tab.evaluate("() => window.stopCounting()")
    tab.mouse.up()
    tab.mouse.move(720, 430)
    tab.evaluate(COUNT)
    for step in _for_a_while(0.03):
        tab.mouse.wheel(0, -60 if step // 14 % 2 == 0 else 60)
    figures["zoom fps"], figures["zoom worst ms"] = tab.evaluate("() => window.stopCounting()")
    tab.wait_for_timeout(500)
    if page.own and (sharp := tab.evaluate("() => window.bench.sharpAfter")) is not None:
        figures["sharp ms"] = sharp
    return figures


def _for_a_while(pause: float) -> Iterable[int]:
    end = time.monotonic() + GESTURE
    step = 0
    while time.monotonic() < end:
        yield step
        step += 1
        time.sleep(pause)


def memory(tab: Page) -> float:
    """Megabytes of the JavaScript heap and of array buffers, after a collection."""
    session = tab.context.new_cdp_session(tab)
    session.send("HeapProfiler.collectGarbage")
    usage: dict[str, Any] = session.send("Runtime.getHeapUsage")
    return float(usage["usedSize"] + usage.get("backingStorageSize", 0)) / 1e6


def searches(tab: Page, organisation: Charted) -> Figures:
    """The first search, which builds the index, and the median of those after it."""
    if not tab.evaluate("() => Boolean(window.bench.search)"):
        return {}
    holder = next(post.holder for post in reversed(organisation.posts) if post.holder)
    asked = ["工程师", "gcs", "huadong", "经", holder, "zj"]
    first, *later = [tab.evaluate("(text) => window.bench.search(text)", text) for text in asked]
    tab.evaluate("() => window.bench.search('')")
    return {"search first ms": first, "search later ms": statistics.median(later)}


def medians(runs: list[Figures]) -> Figures:
    """The median of each figure that any run has."""
    names = dict.fromkeys(name for run in runs for name in run)
    return {name: statistics.median(run[name] for run in runs if name in run) for name in names}


def table(size: int, pages: list[Measured], found: dict[str, Figures]) -> str:
    """A Markdown table: a row a figure, a column a page, then the bound and whether it is met."""
    names = [page.name for page in pages]
    head = [f"{size:,} positions", *names, "bound", "to the study", "met"]
    lines = ["", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for figure in BOUNDS:
        cells = [_shown(found[name].get(figure)) for name in names]
        lines.append(f"| {' | '.join([figure, *cells, *judged(figure, size, found)])} |")
    return "\n".join(lines) + "\n"


def judged(figure: str, size: int, found: dict[str, Figures]) -> tuple[str, str, str]:
    """The bound, the ratio to the study's page, and whether either is met."""
    bound = BOUNDS[figure][0 if size <= 1000 else 1 if size <= 10_000 else 2]
    own, study = found["orgraph"].get(figure), found.get("study", {}).get(figure)
    most = not figure.endswith("fps")
    ratio = own / study if own is not None and study else None
    met = own is not None and (own <= bound if most else own >= bound)
    beside = ratio is not None and (ratio <= RATIO if most else ratio >= 1 / RATIO)
    verdict = "yes" if met else "as the study" if beside else "**no**"
    rival = found.get("d3-org-chart, collapsed", {}).get(figure)
    if figure == "draw ms" and own is not None and rival is not None and own > rival:
        verdict += ", slower than d3-org-chart collapsed"
    return f"{'≤' if most else '≥'} {bound:g}", "" if ratio is None else f"{ratio:.2f}", verdict


def _shown(value: float | None) -> str:
    if value is None:
        return "—"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


if __name__ == "__main__":
    main(sys.argv[1:])
