/** The panel of a comparison: what changed, position by position, and what that did to figures and findings. */
import { changeColour } from "./changes.js";
import { CHANGE_WORDS } from "./change_words.js";
import { comparisonText } from "./change_text.js";
import { copyButton } from "./clipboard.js";
import { button, el, replace } from "./dom.js";
import { changedFindings, visitFindingOf } from "./changed_findings.js";
import { grouped } from "./grouped.js";
import { listAround } from "./lists.js";
import { NONE } from "./model.js";
import { ACTIONS } from "./sides_bar.js";

/** What the panel remembers: the change visited, by its number, and the kinds that are unfolded or folded by hand. */
class State {
  current = NONE;
  opened = new Map();
}

const UNFOLDED = 12; // so many changes of one kind are listed at once

export function buildChangesPanel(chart) {
  const panel = el("section.findings-panel.changes-panel");
  const state = new State();
  const visit = (change) => {
    if (!change) return;
    if (change.node === NONE) return chart.comparison.show("both", { change: change.number });
    state.current = change.number;
    state.opened.set(change.action, true);
    Object.assign(chart, { changesShown: true, findingsShown: false }); // what the panel covers is no place to fly to
    light(chart, change);
    chart.set({});
    panel.querySelector(".current")?.scrollIntoView({ block: "nearest" });
  };
  chart.visitChange = (number) => visit(chart.comparison.changes[number]);
  chart.visitFindingOf = (row) => visitFindingOf(chart, row);
  const update = () => {
    panel.hidden = !chart.changesShown;
    panel.setAttribute("aria-label", CHANGE_WORDS[chart.language].changesTitle);
    if (!panel.hidden) replace(panel, ...contents(chart, state, visit));
  };
  chart.on("settings", update);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || !chart.changesShown) return;
    event.preventDefault();
    visit(beside(listed(chart), state, event.shiftKey ? -1 : 1));
  }, chart.whileHere);
  update();
  return panel;
}

/** The position stands out, with the way to its top and, where it has moved, to the superior it had. */
function light(chart, { node, oldSuperior }) {
  const { parent, total } = chart.model;
  const lit = new Uint8Array(total);
  for (const start of [node, oldSuperior]) for (let up = start; up !== NONE && !lit[up]; up = parent[up]) lit[up] = 1;
  if (oldSuperior !== NONE) chart.reveal(oldSuperior);
  chart.lit = lit;
  chart.goTo(node);
}

/** The changes of the kinds chosen; of every kind where none is. */
function listed({ comparison, filters }) {
  return filters.change ? comparison.changes.filter(({ action }) => filters.change.includes(action)) : comparison.changes;
}

/** The change after (1) or before (-1) the one visited, round and round. */
function beside(list, { current }, by) {
  const at = list.findIndex(({ number }) => number === current);
  if (at < 0) return list[by > 0 ? 0 : list.length - 1];
  return list[(at + by + list.length) % list.length];
}

function contents(chart, state, visit) {
  const words = CHANGE_WORDS[chart.language];
  const list = listed(chart);
  const head = el("header", {}, el("h2", {}, words.changesTitle, " ", el("span.count", {}, counted(list.length))),
    button("×", () => close(chart, state), { title: words.close, kind: "button.close" }));
  const groups = ACTIONS.map((action) => group(chart, words, action, list, state, visit));
  return [
    head, list.length ? steps(chart, list, state, visit) : el("p.note", {}, words.none),
    el("div.groups", {}, ...groups.filter(Boolean)),
    el("p.note", {}, words.kept(counted(chart.comparison.all.comparison.kept))),
    figures(chart, words), ...changedFindings(chart),
    copyButton(chart.words, words.copy, () => comparisonText(chart)),
  ];
}

function close(chart, state) {
  state.current = NONE;
  chart.set({ changesShown: false, lit: null });
}

function steps(chart, list, state, visit) {
  const { words } = chart;
  const step = (by) => () => visit(beside(list, state, by));
  const at = list.findIndex(({ number }) => number === state.current);
  return el("div.row.steps", {},
    button(`‹ ${words.previous}`, step(-1), { hint: words.stepKeys }), button(`${words.next} ›`, step(1), { hint: words.stepKeys }),
    el("span.note", { "aria-live": "polite" }, at < 0 ? "" : `${counted(at + 1)} / ${counted(list.length)}`));
}

function group(chart, words, action, list, state, visit) {
  const found = list.filter((change) => change.action === action);
  if (!found.length) return null;
  const swatch = el("i.swatch");
  swatch.style.background = changeColour(action, chart.dark);
  const at = found.findIndex(({ number }) => number === state.current);
  const details = el("details", { open: state.opened.get(action) ?? found.length <= UNFOLDED },
    el("summary", {}, swatch, el("span.name", {}, words.actions[action]), el("b", {}, counted(found.length))));
  const one = (change) => item(chart, words, change, change.number === state.current, visit);
  const show = () => {
    if (details.open && details.childElementCount === 1) details.append(listAround(chart.words, found, one, "ul", Math.max(0, at)));
  };
  details.addEventListener("toggle", () => {
    state.opened.set(action, details.open);
    show();
  });
  show();
  return details;
}

function item(chart, words, change, current, visit) {
  const link = button(change.title, () => visit(change), { kind: "button.link" });
  if (change.node === NONE) link.title = words.notHere;
  return el(`li.finding${current ? ".current" : ""}`, { "aria-current": current ? "true" : null }, link, noteList(change, chart.language));
}

/** What is different, attribute by attribute. */
export function noteList(change, language) {
  const rows = change.notes(language).flatMap(([name, said]) => [el("dt", {}, name), el("dd", { dir: "auto" }, said)]);
  return rows.length ? el("dl.notes", {}, ...rows) : null;
}

function figures(chart, words) {
  const rows = chart.comparison.all.comparison.figures;
  const row = ([zh, en, was, now]) => el(`tr${was === now ? "" : ".differs"}`, {},
    el("th", { scope: "row" }, chart.language === "zh" ? zh : en), el("td", {}, counted(was)), el("td", {}, counted(now)));
  const heads = [words.figure, words.side.before, words.side.after].map((name) => el("th", { scope: "col" }, name));
  return el("details.figures", { open: true }, el("summary", {}, el("span.name", {}, words.figures)),
    el("table", {}, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows.map(row))));
}

function counted(value) {
  return grouped(value, 2);
}
