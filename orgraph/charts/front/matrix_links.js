/** The links of one cell of the matrix: who with whom, on what, and where it is written. */
import { button, el } from "./dom.js";
import { claimItem } from "./evidence.js";
import { grouped } from "./grouped.js";
import { growingList } from "./lists.js";
import { headingName } from "./matrix.js";
import { NONE } from "./model.js";
import { positionLink } from "./position_link.js";
import { followTalks, talkWords } from "./trace_panel.js";
import { columnsOf } from "./unpack.js";

/** @param {number[]} found links of the matrix */
export function linkList(chart, { matrix, chosen, what }, found) {
  const { words } = chart;
  const [row, column] = [matrix.rows[chosen[0]], matrix.columns[chosen[1]]];
  const count = grouped(found.length);
  const heading = words.cellTitle(headingName(words, row), headingName(words, column), count);
  const item = (k) => (what === "talk" ? talkItem(chart, matrix.ends.row[k]) : reportItem(chart, matrix.ends, k));
  return [
    el("h3", { dir: "auto" }, heading),
    found.length > 0 && button(words.showOnChart, () => showOnChart(chart, matrix, found)),
    growingList(words, found, item),
  ];
}

function showOnChart(chart, { ends }, found) {
  const nodes = found.flatMap((k) => [ends.from[k], ends.to[k]]).filter((node) => node !== NONE);
  const { lit } = chart;
  chart.set({ view: "chart", lit });
  chart.reveal(...nodes.slice(0, 50));
  chart.fit();
  chart.screen.canvas.focus({ preventScroll: true });
}

function talkItem(chart, row) {
  const { payload } = chart.model;
  const claim = columnsOf(payload.talks).claim?.[row] ?? NONE;
  const follow = button("⇄", () => followTalks(chart, [row], { there: true }), { title: chart.words.trace, kind: "button.follow" });
  return el("li", {}, ...talkWords(chart, row), follow, claim !== NONE && el("ul.quotations", {}, claimItem(chart, claim)));
}

/** A reporting line, with the first claim that states it. */
function reportItem(chart, ends, k) {
  const { subject, object, kind } = columnsOf(chart.model.payload.claims);
  const reports = chart.model.payload.kinds.indexOf("reports_to");
  const claim = subject.findIndex((each, c) => each === ends.from[k] && object[c] === ends.to[k] && kind[c] === reports);
  return el("li", {}, positionLink(chart, ends.from[k]), " → ", positionLink(chart, ends.to[k]),
    claim >= 0 && el("ul.quotations", {}, claimItem(chart, claim)));
}
