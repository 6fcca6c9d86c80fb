/** The findings, the gravest first: how many of each kind, where, and on what evidence. */
import { copyButton } from "./clipboard.js";
import { button, el, replace } from "./dom.js";
import { groupByCode, SEVERITY } from "./faults.js";
import { findingItem } from "./finding_item.js";
import { findingsText } from "./finding_text.js";
import { grouped } from "./grouped.js";
import { findingBeside, findingsListed, visit } from "./listing.js";
import { listAround } from "./lists.js";
import { severityMark } from "./severity.js";

export function buildFindingsPanel(chart) {
  const panel = el("section.findings-panel", { "aria-label": chart.words.findingsTitle });
  const state = chart.listing;
  const [top, rest] = [el("div"), el("div")];
  const go = (finding) => {
    if (!finding) return;
    visit(chart, finding);
    update();
  };
  let seen = -1;
  const update = () => {
    panel.hidden = !chart.findingsShown;
    panel.setAttribute("aria-label", chart.words.findingsTitle);
    if (panel.hidden) return;
    replace(top, ...headOf(chart, state, update));
    replace(rest, ...listOf(chart, state, go));
    if (state.current !== seen) scrollToCurrent(panel);
    seen = state.current;
  };
  const field = textField(chart, (text) => {
    state.text = text;
    chart.emit("listing");
    replace(rest, ...listOf(chart, state, go));
  });
  panel.append(top, field, rest);
  chart.on("settings", update);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || !chart.findingsShown) return;
    event.preventDefault();
    go(findingBeside(findingsListed(chart), state, event.shiftKey ? -1 : 1));
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
    if (input !== document.activeElement) input.value = chart.listing.text; // the address may have brought others
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

function headOf(chart, state, update) {
  const { words, model } = chart;
  const head = el("header", {},
    el("h2", {}, words.findingsTitle, " ", el("span.count", {}, grouped(model.findings.list.length))),
    button("×", () => close(chart, state), { title: words.close, kind: "button.close" }));
  return model.findings.every.length ? [head, chips(chart, state, update)] : [head, el("p.note", {}, words.noFindings)];
}

function listOf(chart, state, go) {
  const { words, model } = chart;
  if (!model.findings.every.length) return [];
  const list = findingsListed(chart);
  const at = list.findIndex(({ number }) => number === state.current);
  const step = (by) => () => go(findingBeside(list, state, by));
  const steps = el("div.row.steps", {},
    button(`‹ ${words.previous}`, step(-1), { hint: words.stepKeys }), button(`${words.next} ›`, step(1), { hint: words.stepKeys }),
    el("span.note", { "aria-live": "polite" }, placeIn(list, at, state)));
  const groups = groupByCode(list).map(([code, findings]) => group(chart, state, code, findings, go));
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
function chips(chart, { shown }, update) {
  const { words, model } = chart;
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
      chart.emit("listing");
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

function group(chart, state, code, findings, go) {
  const { words } = chart;
  const worst = findings.reduce((gravest, { severity }) => Math.max(gravest, severity), 0);
  const details = el("details", { open: state.opened.has(code) },
    el("summary", {},
      severityMark(words, worst), el("span.name", {}, findings[0].title[chart.language]), el("span.note", {}, code),
      el("b", {}, grouped(findings.length))));
  const item = (finding) =>
    findingItem(chart, finding, { current: finding.number === state.current, visit: () => go(finding) });
  const show = () => {
    if (details.open) state.opened.add(code);
    else state.opened.delete(code);
    chart.emit("listing");
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
