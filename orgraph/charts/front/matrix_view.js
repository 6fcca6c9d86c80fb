/** The matrix of units as a table over the chart: what is counted, how it is sorted, and the links of a chosen cell. */
import { copyButton } from "./clipboard.js";
import { button, el, replace } from "./dom.js";
import { canCount, COUNTED, linksIn, matrixAsText, matrixOf } from "./matrix.js";
import { linkList } from "./matrix_links.js";
import { matrixTable, moveInTable } from "./matrix_table.js";

const SIZES = [12, 24, 48, 200];

const states = new WeakMap();

/** What is counted on a chart, and how it is sorted. */
export function countedBy(chart) {
  return states.get(chart);
}

export function buildMatrix(chart) {
  const panel = el("section.matrix", { hidden: true });
  const state = { what: "talk", order: "size", most: 24, chosen: null, matrix: null, key: "" };
  states.set(chart, state);
  const list = el("div.matrix-links", { "aria-live": "polite" });
  const scroller = el("div.matrix-table");
  const bar = el("header");
  panel.append(bar, el("div.matrix-body", {}, scroller, list));

  const choose = (row, column) => {
    state.chosen = [row, column];
    const found = linksIn(state.matrix, row, column);
    lightUp(chart, state.matrix, found);
    replace(list, ...linkList(chart, state, found));
  };
  const change = (what) => {
    Object.assign(state, what, { chosen: null, matrix: null });
    update();
  };
  const update = () => {
    const { words } = chart;
    panel.hidden = chart.view !== "matrix";
    panel.setAttribute("aria-label", words.matrixTitle);
    if (panel.hidden) return;
    const offered = COUNTED.filter((what) => canCount(chart.model, chart.pairs, what));
    if (!offered.includes(state.what) && offered.length) state.what = offered[0];
    state.matrix ??= matrixOf(chart.model, chart.pairs, state.what, state);
    replace(bar, ...controls(chart, state, offered, change));
    replace(scroller, matrixTable(chart, state.matrix, state, choose));
    if (state.chosen) replace(list, ...linkList(chart, state, linksIn(state.matrix, ...state.chosen)));
    else replace(list, el("p.note", {}, words.chooseCell));
  };
  moveInTable(scroller, choose);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMatrix(chart);
  });
  chart.on("settings", update);
  update();
  return panel;
}

export function closeMatrix(chart) {
  chart.set({ view: "chart" });
  chart.focus();
}

function lightUp(chart, { ends }, found) {
  const lit = new Uint8Array(chart.model.total);
  for (const k of found) {
    for (const node of [ends.from[k], ends.to[k]]) {
      if (node < 0) continue;
      lit[node] = 1;
      if (chart.layout.shown[node] >= 0) lit[chart.layout.shown[node]] = 1;
    }
  }
  chart.lit = found.length ? lit : null;
  chart.redraw();
}

function controls(chart, state, offered, change) {
  const { words } = chart;
  const corner = words.matrixCorner[state.what === "talk" ? "talk" : "other"];
  const note = words.matrixNote[state.what === "talk" ? "talk" : "other"];
  const choice = (label, values, value, name, set) => {
    const options = values.map((each) => el("option", { value: each, selected: each === value }, name(each)));
    const select = el("select", { onchange: () => set(select.value) }, ...options);
    return el("label.field", {}, label, select);
  };
  return [
    el("h2", {}, words.matrixTitle),
    choice(words.matrixWhat, offered, state.what, (each) => words.matrixOf[each], (what) => change({ what })),
    choice(words.sortBy, ["size", "tree"], state.order, (each) => (each === "size" ? words.bySize : words.byTree),
      (order) => change({ order })),
    choice(words.mostUnits, SIZES, state.most, String, (most) => change({ most: Number(most) })),
    copyButton(words, words.copyTable, () => matrixAsText(words, state.matrix, corner)),
    el("span.space"),
    button(words.toChart, () => closeMatrix(chart)),
    el("p.note", {}, state.matrix.rows.length ? note : words.nothingToCount),
  ];
}

