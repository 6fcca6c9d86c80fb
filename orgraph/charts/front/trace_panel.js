/** The panel of a communication link that was clicked: topic, direction, evidence, and the formal path step by step. */
import { button, el, replace } from "./dom.js";
import { quotation } from "./evidence.js";
import { NONE, titleOf } from "./model.js";
import { positionLink } from "./position_link.js";
import { litByTrace, traceOf } from "./trace.js";
import { columnsOf } from "./unpack.js";

export function buildTracePanel(chart) {
  const panel = el("section.trace", { "aria-label": chart.words.trace, "aria-live": "polite", tabindex: "-1" });
  const update = () => {
    panel.hidden = chart.trace === null;
    panel.setAttribute("aria-label", chart.words.trace);
    if (panel.hidden) replace(panel);
    else replace(panel, ...contents(chart));
  };
  panel.addEventListener("keydown", (event) => event.key === "Escape" && closeTrace(chart));
  for (const happening of ["traced", "settings", "selected"]) chart.on(happening, update);
  update();
  return panel;
}

/** Follows one of some communication links. From a list, `there` opens the way to both ends and flies to them. */
export function followTalks(chart, rows, { at = 0, there = false } = {}) {
  const { model } = chart;
  const trace = traceOf(model, columnsOf(model.payload.talks), rows, at);
  if (there) {
    if (chart.view === "matrix") chart.set({ view: "chart" });
    chart.reveal(...[trace.from, trace.to].filter((node) => node !== NONE));
  }
  chart.trace = trace;
  chart.lit = litByTrace(model, chart.layout, trace);
  chart.redraw();
  if (there) flyTo(chart, [trace.from, trace.to, ...(trace.path?.nodes ?? [])].filter((node) => node !== NONE));
  chart.screen.markWhenDrawn("orgraph:changed");
  chart.emit("traced");
}

export function closeTrace(chart) {
  Object.assign(chart, { trace: null, lit: null });
  chart.redraw();
  chart.emit("traced");
}

const DETAILS = 340; // pixels that the details take on the right

function flyTo(chart, nodes) {
  const { layout, camera, screen } = chart;
  const box = { x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of nodes) {
    const at = layout.shown[node];
    if (at === NONE) continue;
    box.x = Math.min(box.x, layout.x[at]);
    box.y = Math.min(box.y, layout.y[at]);
    box.right = Math.max(box.right, layout.x[at] + layout.width);
    box.bottom = Math.max(box.bottom, layout.y[at] + layout.height * 3); // room for the panel below
  }
  if (box.x === Infinity) return;
  const view = camera.fitting({ x: box.x, y: box.y, w: box.right - box.x, h: box.bottom - box.y }, 1);
  const covered = chart.selected !== NONE && camera.width > 900 ? DETAILS : 0;
  const scale = view.scale * (1 - covered / camera.width);
  camera.fly(camera.centredOn((box.x + box.right) / 2, (box.y + box.bottom) / 2, scale, [0, covered]));
  screen.stale = true;
}

function contents(chart) {
  const { words, model, trace } = chart;
  const { rows, at, path } = trace;
  const talks = columnsOf(model.payload.talks);
  const step = (by) => followTalks(chart, rows, { at: (at + by + rows.length) % rows.length });
  const stepping = rows.length > 1 && el("div.row", {},
    button(`‹ ${words.previous}`, () => step(-1)), button(`${words.next} ›`, () => step(1)),
    el("span.note", {}, words.ofLinks(at + 1, rows.length)));
  const claim = talks.claim?.[rows[at]] ?? NONE;
  return [
    button("×", () => closeTrace(chart), { title: words.close, kind: "button.close" }),
    el("p.talk", {}, ...talkWords(chart, rows[at])),
    stepping,
    path?.nodes.length ? pathList(chart, path) : el("p.note", {}, reasonOf(chart, trace)),
    claim !== NONE && el("ul.quotations", {}, quotation(chart, model.payload.claims, claim)),
  ];
}

/** Who communicates with whom, on what, and which way it goes. */
export function talkWords(chart, row) {
  const { model, words } = chart;
  const { sender, receiver, name, counterpart, topic, direction } = columnsOf(model.payload.talks);
  const arrow = ["→", "←", "↔"][direction[row]] ?? "—";
  const kind = model.payload.counterparts[counterpart[row]];
  const other = receiver[row] === NONE
    ? el("span", { dir: "auto" }, `${model.strings[name[row]]} (${words.counterparts[kind] ?? ""})`)
    : positionLink(chart, receiver[row]);
  const said = [words[["to", "from", "both"][direction[row]]], model.strings[topic[row]] || words.noTopic];
  return [positionLink(chart, sender[row]), ` ${arrow} `, other, " ", el("span.note", { dir: "auto" }, said.filter(Boolean).join(" · "))];
}

/** A → B → the superior they share ← C ← D. */
function pathList(chart, { nodes, summit, units }) {
  const steps = nodes.flatMap((node, k) => {
    const sign = k === 0 ? "" : k <= summit ? " → " : " ← ";
    return [sign, k === summit ? el("b", {}, positionLink(chart, node)) : positionLink(chart, node)];
  });
  return el("div", {}, el("p.way", {}, ...steps), el("p.note", {}, chart.words.steps(nodes.length - 1, units)));
}

function reasonOf({ model, words }, { path }) {
  return path === null ? words.outside : words.apart(...path.tops.map((top) => titleOf(model, top)));
}
