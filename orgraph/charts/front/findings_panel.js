/** The findings, the gravest first: how many of each kind, where, and on what evidence. */
import { button, el, replace } from "./dom.js";
import { groupByCode } from "./faults.js";
import { quotation } from "./evidence.js";
import { growingList } from "./lists.js";
import { NONE, titleOf } from "./model.js";
import { severityMark } from "./severity.js";

const AT_ONCE = 50;

export function buildFindingsPanel(chart) {
  const panel = el("section.findings-panel", { "aria-label": chart.words.findingsTitle });
  const state = { current: -1, opened: null };
  const visit = (number) => {
    const { list } = chart.model.findings;
    state.current = (number + list.length) % list.length;
    state.opened = list[state.current].code;
    visitFinding(chart, list[state.current]);
    update();
    panel.querySelector(".current").scrollIntoView({ block: "nearest" });
  };
  const update = () => {
    panel.hidden = !chart.findingsShown;
    panel.setAttribute("aria-label", chart.words.findingsTitle);
    if (!panel.hidden) replace(panel, ...contents(chart, state, visit));
  };
  chart.on("settings", update);
  update();
  return panel;
}

function contents(chart, state, visit) {
  const { words, model } = chart;
  const { list } = model.findings;
  const head = el("header", {},
    el("h2", {}, words.findingsTitle, " ", el("span.count", {}, list.length.toLocaleString("en-US"))),
    button("×", () => close(chart, state), { title: words.close, kind: "button.close" }));
  if (!list.length) return [head, el("p.note", {}, words.noFindings)];
  const steps = el("div.row.steps", {},
    button(`‹ ${words.previous}`, () => visit(state.current - 1)),
    button(`${words.next} ›`, () => visit(state.current + 1)),
    el("span.note", { "aria-live": "polite" }, state.current < 0 ? "" : `${state.current + 1} / ${list.length}`));
  const groups = groupByCode(list).map(([code, findings]) => group(chart, state, code, findings, visit));
  return [head, steps, el("div.groups", {}, ...groups)];
}

function close(chart, state) {
  state.current = -1;
  chart.set({ findingsShown: false, lit: null });
}

/** Lights up the positions a finding is about, with the way to their tops, and flies to the first of them. */
export function visitFinding(chart, finding) {
  const lit = new Uint8Array(chart.model.total);
  for (const subject of finding.subjects) {
    for (let node = subject; node !== NONE && !lit[node]; node = chart.model.parent[node]) lit[node] = 1;
  }
  chart.lit = finding.subjects.length ? lit : null;
  if (finding.subjects.length) {
    chart.reveal(...finding.subjects.slice(0, AT_ONCE));
    chart.goTo(finding.subjects[0]);
  } else {
    chart.select(NONE);
  }
}

function group(chart, state, code, findings, visit) {
  const { words } = chart;
  const worst = findings.reduce((gravest, { severity }) => Math.max(gravest, severity), 0);
  const details = el("details", { open: state.opened === code },
    el("summary", {},
      severityMark(words, worst), el("span.name", {}, findings[0].title[chart.language]), el("span.note", {}, code),
      el("b", {}, findings.length.toLocaleString("en-US"))));
  const item = (finding) =>
    findingItem(chart, finding, { current: finding.number === state.current, visit: () => visit(finding.number) });
  const show = () => {
    if (!details.open || details.childElementCount > 1) return;
    const current = findings.findIndex((finding) => finding.number === state.current);
    details.append(growingList(words, findings, item, "ul.findings", Math.max(AT_ONCE, current + 10)));
  };
  details.addEventListener("toggle", show);
  show();
  return details;
}

/** One finding: its message, which leads to the place, and behind it the evidence, the reason and the remedy. */
export function findingItem(chart, finding, { current = false, visit = () => visitFinding(chart, finding) } = {}) {
  const { words, language, model } = chart;
  const message = finding.message[language] || finding.subjects.map((node) => titleOf(model, node)).join("、");
  const evidence = finding.evidence.length > 0 &&
    growingList(words, finding.evidence, (k) => quotation(chart, model.payload.evidence, k), "ul.quotations");
  return el(`li.finding${current ? ".current" : ""}`, {},
    el("div.row", {}, severityMark(words, finding.severity), button(message, visit, { kind: "button.link" })),
    el("details", { open: current },
      el("summary", {}, evidence ? `${words.said} (${finding.evidence.length})` : words.why),
      evidence,
      finding.why[language] && el("p", {}, el("b", {}, `${words.why}: `), finding.why[language]),
      finding.correction[language] && el("p", {}, el("b", {}, `${words.correction}: `), finding.correction[language])));
}
