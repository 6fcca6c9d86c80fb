"""Screenshots of the chart page for people to look at, one by one.

    ORGRAPH_CORPUS=../shared python -m tests.project.gallery FOLDER [--positions 100000]

Four organisations: the example, a broken one, a large one and, where the corpus is, India's government. Each is
seen in light and dark, on a phone and on paper; the example in every layout as well.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

import orgraph
from tests.benchmarks.charted import HEADINGS, charted
from tests.project.screenshots import LOOKS, Look, chromium, take

ROOT = Path(__file__).parents[2]
LAYOUTS = ("classic", "sideways", "upright", "outline")
ID, TITLE, UNIT, HOLDER, SUPERIOR, DOTTED, HEADCOUNT = HEADINGS
DAMAGE: tuple[dict[str, str], ...] = (
    {SUPERIOR: "P999999"},
    {SUPERIOR: ""},
    {SUPERIOR: "P000040", ID: "P000040"},
    {SUPERIOR: "董事长，总经理及其他有关领导"},
    {DOTTED: "P888888"},
    {TITLE: ""},
    {TITLE: "负责华东大区新能源及网络渠道拓展与客户关系管理综合事务的常务副总经理兼首席代表"},
    {TITLE: '<b>经理</b> & "主管"'},
    {UNIT: ""},
    {HEADCOUNT: "若干"},
)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--positions", default=100_000, help="How many positions the large organisation has.")
def gallery(folder: Path, positions: int) -> None:
    """Writes the pages and their pictures into FOLDER."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for name, source in organisations(folder, positions):
            page = folder / f"{name}.html"
            page.write_text(orgraph.load(source).chart(), "utf-8", newline="\n")
            for look in looks(name):
                picture = folder / f"{name}-{look.name}{'.pdf' if look.printed else '.png'}"
                picture.write_bytes(take(browser, page, look))
                click.echo(str(picture))


def organisations(folder: Path, positions: int) -> Iterator[tuple[str, Path]]:
    """Names and sources; those that are made are written into the folder."""
    yield "example", ROOT / "data" / "4s-dealership"
    broken, large = folder / "broken.csv", folder / "large.csv"
    charted(300).write_table(broken)
    damage(broken)
    yield "broken", broken
    charted(positions).write_table(large)
    yield "large", large
    if corpus := os.environ.get("ORGRAPH_CORPUS"):
        yield "government", Path(corpus) / "data" / "india-government-positions" / "positions.csv"


def damage(table: Path) -> None:
    """Spoils every seventh row, each in the next of the ways of `DAMAGE`, and closes two loops."""
    rows = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    for number, row in enumerate(rows[7::7]):
        row.update(DAMAGE[number % len(DAMAGE)])
    for first, second in ((100, 200), (211, 212)):
        rows[first][SUPERIOR], rows[second][SUPERIOR] = rows[second][ID], rows[first][ID]
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADINGS)
        writer.writeheader()
        writer.writerows(rows)


def looks(name: str) -> list[Look]:
    """How an organisation is looked at."""
    layouts = LAYOUTS if name == "example" else ()
    return [*LOOKS, *(replace(LOOKS[0], name=layout, address=f"#layout={layout}") for layout in layouts)]


if __name__ == "__main__":
    gallery()
