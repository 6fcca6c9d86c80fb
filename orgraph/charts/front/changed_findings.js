/** What a change fixed, broke and left as it was: findings that lead to their places, on the side that has them. */
import { CHANGE_WORDS } from "./change_words.js";
import { button, el } from "./dom.js";
import { findingsIn } from "./faults.js";
import { visitFinding } from "./visit.js";
import { grouped } from "./grouped.js";
import { growingList } from "./lists.js";
import { NONE } from "./model.js";
import { severityMark } from "./severity.js";
import { numbers } from "./unpack.js";

const UNFOLDED = 12; // so many new findings are listed at once

const gathered = new WeakMap();

/**
 * Those that the change fixed, those it brought, its own among them, and those that it left. A finding of the change
 * itself stands on neither side alone: its row is NONE.
 * @returns {Record<"fixed" | "new" | "kept", {code: string, severity: number, message: {zh: string, en: string}, row: number}[]>}
 */
export function findingsOf(all) {
  if (!gathered.has(all)) gathered.set(all, gather(all));
  return gathered.get(all);
}

function gather(all) {
  const { before, findings } = all.comparison;
  const own = findings.own.map(([code, severity, zh, en]) => ({ code, severity, message: { zh, en }, row: NONE }));
  const [fixed, brought, kept] = [[before, "fixed"], [all, "new"], [all, "kept"]].map(([side, name]) =>
    findingsIn(side, numbers(findings[name])));
  return { fixed, new: [...own, ...brought], kept };
}

/** @returns {Node[]} none where there is nothing to say */
export function changedFindings(chart) {
  const words = CHANGE_WORDS[chart.language];
  const found = findingsOf(chart.comparison.all);
  const groups = ["fixed", "new", "kept"].filter((name) => found[name].length).map((name) =>
    el("details", { open: name === "new" && found.new.length <= UNFOLDED },
      el("summary", {}, el("span.name", {}, words.findingGroups[name]), el("b", {}, grouped(found[name].length))),
      growingList(chart.words, found[name], (each) => item(chart, words, name, each), "ul.findings")));
  return groups.length ? [el("h3", {}, words.findings), el("div.groups", {}, ...groups)] : [];
}

function item(chart, words, name, { code, severity, message: both, row }) {
  const message = both[chart.language];
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
