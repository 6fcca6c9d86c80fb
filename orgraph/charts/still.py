"""The chart as it stands, drawn without a browser: by the page's own scripts, run in V8."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from orgraph.charts.engine import Engine
from orgraph.charts.opening import Opening
from orgraph.charts.payload import chart_payload
from orgraph.charts.slides import SLIDE, SMALLEST, presentation
from orgraph.charts.typeset import Page
from orgraph.errors import OutputError
from orgraph.model.finding import Finding
from orgraph.model.text import Language, Text

if TYPE_CHECKING:
    from orgraph.model.organisation import Organisation

SVG = "http://www.w3.org/2000/svg"
BOOK_TEXT = 7.0  # points: the least size of type on the pages of a book
MOST = 20_000  # cards in one drawing; a larger one can hardly be opened anywhere

_TOO_LARGE = Text(
    zh="要画 {count} 个岗位，而一张图最多 {most} 个。请用 --open N 少展开几层（例如 --open {layers}），"
    "用 --branch 岗位 只画一个分支，或用 -o 文件.pdf --paper A3 装订成册。",
    en="That would draw {count} positions; one drawing takes at most {most}. Open fewer layers with --open N (such as "
    "--open {layers}), draw one branch with --branch POSITION, or make a book of it: -o FILE.pdf --paper A3.",
)
_FOLDED = Text(
    zh="共 {count} 个岗位，太多，一张图画不下：画到第 {layers} 层（共 {all} 层），更深的只计数。",
    en="{count} positions are too many for one drawing: {layers} of {all} layers are drawn, what is deeper is counted.",
)

_NOT_THERE = Text(
    zh="这个组织的数据里没有 {asked} 所要的内容，已略过。",
    en="The data of this organisation have nothing for {asked}; it was passed over.",
)


class Still:
    """A chart laid out and ready to be drawn, and in `notes` what its reader should know of it. It bears the `day`
    that it is given, and no other: the same sources give the same file."""

    def __init__(
        self,
        organisation: Organisation,
        findings: Sequence[Finding],
        *,
        language: Language,
        title: str,
        opening: Opening,
        most: int = MOST,
        day: date | None = None,
    ) -> None:
        self.title = title
        self.language = language
        self.notes: list[Text] = []
        self.engine = Engine("headless", "poster", "book", "book_page", "slides", "model")
        address = opening.address(organisation, "all")
        settings = {"address": address, "dark": opening.dark, "language": language, "namespace": SVG}
        payload = chart_payload(organisation, findings) | {"language": language, "title": title}
        self.engine.run("const chart = chartWithoutPage(payload, settings);", payload=payload, settings=settings)
        if day is not None:
            self.engine.run("chart.dated = chart.words.asOf(day);", day=day.isoformat())
        if not_there := self.engine.evaluate("chart.notKnown"):
            self.notes.append(_NOT_THERE.format(asked=", ".join(not_there)))
        self.sources = list(dict.fromkeys(str(origin["file"]) for origin in payload["origins"]))
        self._fold(opening, most)

    def _fold(self, opening: Opening, most: int) -> None:
        """Folds what no drawing has room for, or says what to do where all of it was asked for."""
        drawn = int(self.engine.evaluate("chart.layout.visible.length"))
        if drawn <= most:
            return
        layers = int(self.engine.call("((most) => layersWithin(chart.model, most))", most))
        if opening.open is not None or opening.branch is not None or layers <= 1:
            raise OutputError(_TOO_LARGE.format(count=f"{drawn:,}", most=f"{most:,}", layers=layers))
        self.engine.run("chart.openTo(layers);", layers=layers)
        everything, deepest = self.engine.evaluate("[chart.model.count, chart.model.layers]")
        self.notes.append(_FOLDED.format(count=f"{everything:,}", layers=layers, all=deepest))

    def _plan(self, paper: tuple[float, float], text: float) -> None:
        """Plans the book on paper of this size, with type of so many points or larger."""
        self.engine.run("const root = chart.branch === NONE ? chart.model.root : chart.branch;")
        self.engine.run(
            "const book = planBook(chart.model, { paper, mode: chart.mode, root, text });", paper=paper, text=text
        )

    def book(self, paper: tuple[float, float]) -> list[Page]:
        """The drawing as a book on paper of this size in points, each page as SVG under its bookmark."""
        self._plan(paper, BOOK_TEXT)
        heads = self.engine.evaluate(
            "book.pages.map((page) => [depthOf(page), headingOf(chart, page, title).name])", title=self.title
        )
        width, height = paper
        return [
            Page(self.engine.text("pageSvg(chart, book, book.pages[k], { title })", k=k), width, height, (depth, name))
            for k, (depth, name) in enumerate(heads)
        ]

    def slides(self) -> bytes:
        """The pages of the book as slides whose cards and lines can be edited."""
        self._plan(SLIDE, SMALLEST)
        slides = self.engine.evaluate(
            "book.pages.map((page) => slideOf(chart, book, page, title, points))", title=self.title, points=SMALLEST
        )
        return presentation(slides, self.title, self.language, self.sources)

    def svg(self) -> str:
        """The whole drawing under its name, as SVG text in which every word is text."""
        return self.engine.text("posterOf(chart, { title })", title=self.title)
