/** What a change fixed, broke and left as it was: findings that lead to their places, on the side that has them. */
import { CHANGE_WORDS } from "./change_words.js";
import { button, el } from "./dom.js";
import { visitFinding } from "./finding_item.js";
import { growingList } from "./lists.js";
import { NONE } from "./model.js";
import { severityMark } from "./severity.js";

const UNFOLDED = 12; // so many new findings are listed at once

/** @returns {Node[]} none where there is nothing to say */
export function changedFindings(chart) {
  const words = CHANGE_WORDS[chart.language];
  const { findings: found } = chart.comparison.all.comparison;
  const groups = ["fixed", "new", "kept"].filter((name) => found[name].length).map((name) =>
    el("details", { open: name === "new" && found.new.length <= UNFOLDED },
      el("summary", {}, el("span.name", {}, words.findingGroups[name]), el("b", {}, found[name].length.toLocaleString("en-US"))),
      growingList(chart.words, found[name], (each) => item(chart, words, name, each), "ul.findings")));
  return groups.length ? [el("h3", {}, words.findings), el("div.groups", {}, ...groups)] : [];
}

/** A finding of the change itself stands on neither side alone, and leads nowhere. */
function item(chart, words, name, [code, severity, zh, en, row]) {
  const message = chart.language === "zh" ? zh : en;
  const { side, show } = chart.comparison;
  const there = name === "fixed" ? side === "before" : side !== "before";
  const other = name === "fixed" ? "before" : "both";
  const visit = () => (there ? visitFindingOf(chart, row) : show(other, { finding: row }));
  const said = row === NONE ? el("span", {}, message) : button(message, visit, { kind: "button.link", hint: there ? undefined : words.onSide[other] });
  return el("li.finding", {}, el("div.row", {}, severityMark(chart.words, severity), said), el("span.note", {}, code));
}

/** Goes to the positions of the finding in this row of the side's data. */
export function visitFindingOf(chart, row) {
  const finding = chart.model.findings.every.find((each) => each.row === row);
  if (!finding) return;
  Object.assign(chart, { changesShown: true, findingsShown: false });
  visitFinding(chart, finding);
  chart.set({});
}
