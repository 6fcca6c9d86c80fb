/** The findings, the gravest first: how many of each kind, where, and on what evidence. */
import { copyButton } from "./clipboard.js";
import { button, el, replace } from "./dom.js";
import { groupByCode, SEVERITY } from "./faults.js";
import { findingItem, visitFinding } from "./finding_item.js";
import { findingsText, saysAll } from "./finding_text.js";
import { grouped } from "./grouped.js";
import { listAround } from "./lists.js";
import { severityMark } from "./severity.js";

/**
 * What the panel remembers: the finding visited, by its number; the codes that are open; the severities that are shown
 * (0 stands for what is settled or let pass); the words that are looked for.
 * @typedef {{current: number, opened: Set<string>, shown: Set<number>, text: string}} State
 */

export function buildFindingsPanel(chart) {
  const panel = el("section.findings-panel", { "aria-label": chart.words.findingsTitle });
  const state = {
    current: -1, opened: new Set(), shown: new Set([SEVERITY.error, SEVERITY.warning, SEVERITY.information]), text: "",
  };
  const [top, rest] = [el("div"), el("div")];
  const visit = (finding) => {
    if (!finding) return;
    state.current = finding.number;
    state.opened.add(finding.code);
    visitFinding(chart, finding);
    update();
    scrollToCurrent(panel);
  };
  const update = () => {
    panel.hidden = !chart.findingsShown;
    panel.setAttribute("aria-label", chart.words.findingsTitle);
    if (panel.hidden) return;
    replace(top, ...headOf(chart, state, update));
    replace(rest, ...listOf(chart, state, visit));
  };
  const field = textField(chart, (text) => {
    state.text = text;
    replace(rest, ...listOf(chart, state, visit));
  });
  panel.append(top, field, rest);
  chart.on("settings", update);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || !chart.findingsShown) return;
    event.preventDefault();
    visit(beside(shownOf(chart, state), state, event.shiftKey ? -1 : 1));
  }, chart.whileHere);
  update();
  return panel;
}

const FEW = 10; // findings that need no field to look for words in them

/** A field for words; it stays while the list under it changes, so that nobody is interrupted in writing. */
function textField(chart, look) {
  const input = el("input", { type: "search", autocomplete: "off", oninput: () => look(input.value) });
  const label = () => {
    input.hidden = chart.model.findings.every.length <= FEW;
    input.placeholder = chart.words.findIn;
    input.setAttribute("aria-label", chart.words.findIn);
  };
  chart.on("settings", label);
  label();
  return input;
}

/** The finding visited begins under the buttons that led to it, however long it is. */
function scrollToCurrent(panel) {
  const [item, steps] = [panel.querySelector(".current"), panel.querySelector(".steps")];
  if (!item) return;
  panel.scrollTop = 0;
  panel.scrollTop = Math.max(0, item.getBoundingClientRect().top - panel.getBoundingClientRect().top - steps.offsetHeight);
}

function shownOf(chart, { shown, text }) {
  const listed = chart.model.findings.every.filter(({ severity, closed }) => shown.has(closed ? 0 : severity));
  return text.trim() ? listed.filter(saysAll(chart, text)) : listed;
}

/** The finding after (1) or before (-1) the one visited, round and round. */
function beside(list, { current }, by) {
  const at = list.findIndex(({ number }) => number === current);
  if (at < 0) return list[by > 0 ? 0 : list.length - 1];
  return list[(at + by + list.length) % list.length];
}

function headOf(chart, state, update) {
  const { words, model } = chart;
  const head = el("header", {},
    el("h2", {}, words.findingsTitle, " ", el("span.count", {}, grouped(model.findings.list.length))),
    button("×", () => close(chart, state), { title: words.close, kind: "button.close" }));
  return model.findings.every.length ? [head, chips(chart, state, update)] : [head, el("p.note", {}, words.noFindings)];
}

function listOf(chart, state, visit) {
  const { words, model } = chart;
  if (!model.findings.every.length) return [];
  const list = shownOf(chart, state);
  const at = list.findIndex(({ number }) => number === state.current);
  const step = (by) => () => visit(beside(list, state, by));
  const steps = el("div.row.steps", {},
    button(`‹ ${words.previous}`, step(-1), { hint: words.stepKeys }), button(`${words.next} ›`, step(1), { hint: words.stepKeys }),
    el("span.note", { "aria-live": "polite" }, placeIn(list, at, state)));
  const groups = groupByCode(list).map(([code, findings]) => group(chart, state, code, findings, visit));
  const all = list.length > 0 && copyButton(words, words.copyAll, () => findingsText(chart, list));
  return [steps, groups.length ? el("div.groups", {}, ...groups) : el("p.note", {}, words.noneLeft), all];
}

/** Which of how many is visited; how many are left, where words are looked for. */
function placeIn(list, at, { text }) {
  const all = grouped(list.length);
  if (at >= 0) return `${grouped(at + 1)} / ${all}`;
  return text.trim() ? all : "";
}

/** A toggle for each severity that occurs, and one for what needs no more attention. */
function chips({ words, model }, { shown }, update) {
  const counts = new Map();
  for (const { severity, closed } of model.findings.every) {
    const kind = closed ? 0 : severity;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [SEVERITY.error, SEVERITY.warning, SEVERITY.information, 0].filter((kind) => counts.has(kind));
  const chip = (kind) => {
    const toggle = () => {
      if (!shown.delete(kind)) shown.add(kind);
      update();
    };
    const name = kind ? words.severity[kind] : words.closedFindings;
    const label = el("span", {}, kind > 0 && severityMark(words, kind), ` ${name} `, el("b", {}, grouped(counts.get(kind))));
    return button(label, toggle, { pressed: shown.has(kind), kind: "button.chip" });
  };
  return el("div.row.chips", { role: "group", "aria-label": words.filterFindings }, ...kinds.map(chip));
}

function close(chart, state) {
  state.current = -1;
  chart.set({ findingsShown: false, lit: null });
}

function group(chart, state, code, findings, visit) {
  const { words } = chart;
  const worst = findings.reduce((gravest, { severity }) => Math.max(gravest, severity), 0);
  const details = el("details", { open: state.opened.has(code) },
    el("summary", {},
      severityMark(words, worst), el("span.name", {}, findings[0].title[chart.language]), el("span.note", {}, code),
      el("b", {}, grouped(findings.length))));
  const item = (finding) =>
    findingItem(chart, finding, { current: finding.number === state.current, visit: () => visit(finding) });
  const show = () => {
    if (details.open) state.opened.add(code);
    else state.opened.delete(code);
    if (!details.open || details.childElementCount > 1) return;
    const current = findings.findIndex(({ number }) => number === state.current);
    details.append(
      copyButton(words, words.copyGroup, () => findingsText(chart, findings)),
      listAround(words, findings, item, "ul.findings", Math.max(0, current)));
  };
  details.addEventListener("toggle", show);
  if (details.open) show();
  return details;
}
