/** The chart on paper: as one sheet with its name over it, or as a book, an overview and then a page for each unit. */
import { PAPERS, planBook } from "./book.js";
import { pageSvg } from "./book_page.js";
import { VECTOR_MOST } from "./drawing.js";
import { el } from "./dom.js";
import { dayHere } from "./moment.js";
import { NONE } from "./model.js";
import { wholeCanvas } from "./picture.js";
import { posterOf } from "./poster.js";

export const BOOKS = Object.keys(PAPERS);

/** Prints the chart as a book. @param {"A4" | "A3" | "A1"} paper its sheets lie on their side */
export function printBook(chart, paper) {
  chart.paper = paper;
  window.print();
}

/** Fills the sheet when the browser prints, as it was asked for last, and empties it afterwards. */
export function printFrom(chart, sheet) {
  window.addEventListener("beforeprint", () => {
    chart.dated = chart.words.printedOn(dayHere());
    if (chart.paper) sheet.replaceChildren(...bookPages(chart, chart.paper));
    else if (!chart.listed) sheet.replaceChildren(whole(chart));
  }, chart.whileHere);
  window.addEventListener("afterprint", () => {
    Object.assign(chart, { paper: null, dated: "" });
    sheet.replaceChildren();
  }, chart.whileHere);
}

/** As vectors with text, or as a picture where that would be too large. */
function whole(chart) {
  if (chart.layout.visible.length > VECTOR_MOST) return wholeCanvas(chart, 2, false);
  return drawingOf(posterOf(chart, { title: chart.model.payload.title, dark: false, ground: "#ffffff" }));
}

function bookPages(chart, paper) {
  const { model, mode, branch, listed } = chart;
  const size = [...PAPERS[paper]].reverse();
  const root = branch === NONE ? model.root : branch;
  const book = planBook(model, { paper: size, mode: listed ? "compact" : mode, root });
  const { title } = model.payload;
  const anchor = (number) => `orgraph-leaf-${number}`;
  return book.pages.map((page) =>
    el(`section.leaf.${paper}`, { id: anchor(page.number) }, drawingOf(pageSvg(chart, book, page, { title, anchor }))));
}

function drawingOf(svg) {
  return document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
}
