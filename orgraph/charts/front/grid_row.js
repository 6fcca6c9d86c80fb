/** One row of the outline: its cells, made once, and what of it changes while it is on the page. */
import { cellText, holderTone } from "./grid_columns.js";
import { changeAt, changeColour } from "./changes.js";
import { colourAt } from "./colours.js";
import { el } from "./dom.js";
import { severityMark } from "./severity.js";
import { standsOut } from "./matching.js";
import { countBelow, isGhost, isMentionedOnly, kidCount, NONE } from "./model.js";

const DEEPEST_INDENT = 14; // beyond this layer rows are no longer indented: a chain of thousands must stay readable

/** @param {import("./grid_columns.js").Column[]} columns */
export function makeRow(chart, columns, node) {
  const { model, words } = chart;
  const row = el("div.grid-row", { role: "row", "data-node": String(node) });
  if (isGhost(model, node) || isMentionedOnly(model, node)) row.classList.add("faint");
  if (changeAt(model, node) === "abolished") row.classList.add("abolished");
  for (const column of columns) row.append(CELLS[column.name]?.(chart, node) ?? plainCell(model, words, column, node));
  return row;
}

function plainCell(model, words, { name, figure }, node) {
  return el(`span.cell${figure ? ".figure" : ""}`, { role: "gridcell", dir: figure ? null : "auto" },
    cellText(model, words, name, node));
}

const CELLS = { position: titleCell, change: changeCell, findings: findingsCell, holder: holderCell };

/** The indent, the sign that folds, the colour as on the card, and the title. */
function titleCell(chart, node) {
  const { model } = chart;
  const level = chart.layout.level[node];
  const indent = el("i.indent", { "aria-hidden": "true" });
  indent.style.setProperty("--levels", String(Math.min(level - 1, DEEPEST_INDENT)));
  const swatch = el("i.swatch", { "aria-hidden": "true" });
  return el("span.cell.title", { role: "rowheader" },
    indent,
    el(`i.fold${kidCount(model, node) ? "" : ".none"}`, { "aria-hidden": "true" }),
    swatch,
    level - 1 > DEEPEST_INDENT && el("i.depth", { "aria-hidden": "true" }, String(level)),
    el("span.name", { dir: "auto" }, cellText(model, chart.words, "position", node)));
}

/** What became of the position, in its colour. */
function changeCell({ model, words, dark }, node) {
  const change = changeAt(model, node);
  const mark = change && el("i.swatch.change", { "aria-hidden": "true" });
  if (mark) mark.style.background = changeColour(change, dark);
  return el("span.cell", { role: "gridcell" }, mark, cellText(model, words, "change", node));
}

function findingsCell(chart, node) {
  const { model, words } = chart;
  const found = model.findings.of.get(node) ?? [];
  return el("span.cell.figure", { role: "gridcell" },
    found.length > 0 && severityMark(words, model.findings.worst[node]),
    found.length > 0 && cellText(model, words, "findings", node),
    el("span.hidden-findings"));
}

function holderCell(chart, node) {
  const tone = holderTone(chart.model, node);
  return el(`span.cell${tone ? `.${tone}` : ""}`, { role: "gridcell", dir: "auto" },
    cellText(chart.model, chart.words, "holder", node));
}

/** Brings a row up to date with the chart. What it said before is kept on it, so that nothing is written twice. */
export function updateRow(chart, row, node) {
  const { model, layout, selected, active, words, standing } = chart;
  const { lit } = standing;
  const out = standsOut(model, standing, node);
  const parent = kidCount(model, node) > 0;
  const hidden = parent && !model.open[node] ? hiddenFindings(model, node) : 0;
  const now = {
    "aria-rowindex": layout.rowOf[node] + 2, "aria-level": layout.level[node], "aria-posinset": layout.place[node],
    "aria-setsize": layout.brothers[node], "aria-expanded": parent ? model.open[node] === 1 : null,
    "aria-selected": node === selected, tabindex: node === (active === NONE ? layout.rows[0] : active) ? 0 : -1,
  };
  const state = `${Object.values(now).join()},${lit ? lit[node] : ""},${out},${hidden},${chart.encoding},${chart.dark}`;
  if (row.said === state) return;
  row.said = state;
  for (const [name, value] of Object.entries(now)) {
    if (value === null) row.removeAttribute(name);
    else row.setAttribute(name, String(value));
  }
  row.classList.toggle("lit", Boolean(lit?.[node]));
  row.classList.toggle("dimmed", !out);
  row.querySelector(".title .swatch").style.background = colourAt(model.colour[node], chart.dark);
  const mark = row.querySelector(".hidden-findings");
  if (mark) mark.textContent = hidden ? `+${hidden}` : "";
  if (mark && hidden) mark.title = words.folded(countBelow(model, node), hidden);
}

/** Errors and warnings below a folded position. */
function hiddenFindings({ kidList, kidStart, findings }, node) {
  let sum = 0;
  for (let k = kidStart[node]; k < kidStart[node + 1]; k++) sum += findings.below[kidList[k]];
  return sum;
}
