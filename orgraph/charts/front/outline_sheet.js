/** The outline on paper: an indented list, as text. */
import { cellText, columnsWithData, holderTone } from "./grid_columns.js";
import { el } from "./dom.js";
import { figuresOf } from "./figures.js";
import { grouped } from "./grouped.js";
import { dayHere } from "./moment.js";
import { filesRead } from "./sources.js";

const MOST = 10000; // rows; some two hundred sheets
const NARROW = new Set(["findings", "headcount", "direct", "below", "grade"]);
const DEEPEST_INDENT = 14;

/** Puts the rows that are open on paper when the browser prints. */
export function printOutline(chart, sheet) {
  window.addEventListener("beforeprint", () => chart.listed && sheet.replaceChildren(listOf(chart)), chart.whileHere);
}

export function listOf(chart) {
  const { model, words, layout } = chart;
  const columns = columnsWithData(model);
  const head = columns.map(({ name }) => el(`th${NARROW.has(name) ? ".narrow" : ""}`, { scope: "col" }, words.columns[name]));
  const rows = Array.from(layout.rows.subarray(0, MOST), (node) =>
    el("tr", {}, ...columns.map(({ name }) => cell(chart, name, node))));
  const cut = layout.rows.length > MOST &&
    el("p", {}, words.listCut(grouped(MOST), grouped(layout.rows.length)));
  return el("div.listing", {},
    el("h1", { dir: "auto" }, model.payload.title), el("p.note", { dir: "auto" }, underName(chart)), cut,
    el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows)));
}

/** As under the name of a drawing: how large it is, what it was read from, and when it is printed. */
function underName(chart) {
  return [figuresOf(chart), filesRead(chart), chart.words.printedOn(dayHere())].filter(Boolean).join(" · ");
}

function cell({ model, words, layout }, name, node) {
  const text = cellText(model, words, name, node);
  if (name !== "position") {
    const tone = name === "holder" ? holderTone(model, node) : "";
    return el(`td${tone ? `.${tone}` : ""}${NARROW.has(name) ? ".narrow" : ""}`, { dir: "auto" }, text);
  }
  const title = el("th", { scope: "row", dir: "auto" }, text);
  title.style.paddingInlineStart = `${Math.min(layout.level[node] - 1, DEEPEST_INDENT) * 4}mm`;
  return title;
}
