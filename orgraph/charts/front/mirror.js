/**
 * The chart for those who do not see the canvas: the canvas is a tree whose active item is the position the keyboard
 * stands on, kept here as a real tree item that lies over its card, so that what magnifies or points finds it too.
 */
import { changeAt } from "./changes.js";
import { CHANGE_WORDS } from "./change_words.js";
import { el, replace } from "./dom.js";
import { brothersOf } from "./neighbours.js";
import { holderOf, isGhost, isHolder, isVacant, kidCount, NONE, titleOf, unitOf } from "./model.js";

export function buildMirror(chart, canvas) {
  const element = el("div.mirror", { id: "orgraph-mirror", role: "group" });
  const update = () => {
    canvas.setAttribute("aria-label", chart.words.treeLabel);
    element.setAttribute("aria-label", chart.words.treeLabel);
    canvas.setAttribute("aria-orientation", chart.mode === "sideways" ? "vertical" : "horizontal"); // of what stands side by side
    const node = chart.active === NONE ? chart.model.order.find((each) => each < chart.model.count) : chart.active;
    replace(element, node === undefined ? null : item(chart, node));
    if (element.firstChild) canvas.setAttribute("aria-activedescendant", element.firstChild.id);
    place(chart, element.firstChild, node);
  };
  chart.on("selected", update);
  chart.on("settings", update);
  chart.on("drawn", () => place(chart, element.firstChild, chart.active));
  update();
  return element;
}

/** Lays the item over its card. */
function place({ layout, camera, listed }, item, node) {
  if (!item || !layout || listed) return;
  item.hidden = node === NONE || node === undefined;
  if (item.hidden) return;
  const { scale } = camera;
  item.style.transform = `translate(${(layout.x[node] - camera.x) * scale}px, ${(layout.y[node] - camera.y) * scale}px)`;
  item.style.width = `${layout.width * scale}px`;
  item.style.height = `${layout.height * scale}px`;
}

function item(chart, node) {
  const { model } = chart;
  const brothers = brothersOf(model, node);
  return el("div.mirror-item", {
    id: `orgraph-item-${node}`, role: "treeitem", "aria-level": levelOf(model, node), "aria-setsize": brothers.length,
    "aria-posinset": brothers.indexOf(node) + 1, "aria-selected": String(node === chart.selected),
    "aria-expanded": kidCount(model, node) ? String(model.open[node] === 1) : null,
  }, el("span.unseen", {}, nameOf(chart, node)));
}

/** Layers below the outermost cards, counted from 1; what has no superior in the data stands below its name. */
function levelOf(model, node) {
  let level = 0;
  for (let up = node; up !== NONE && !isHolder(model, up); up = model.parent[up]) level++;
  return level;
}

/** What is read aloud: title, holder, unit, and how many findings, subordinates and links there are. */
function nameOf(chart, node) {
  const { model, words } = chart;
  const holder = isGhost(model, node) ? words.notInData : holderOf(model, node) || (isVacant(model, node) ? words.vacant : "");
  const counts = [[words.findings, model.findings.of.get(node)?.length ?? 0], [words.columns.direct, node < model.count ? model.direct[node] : kidCount(model, node)],
    ...["dotted", "second", "talk"].map((kind) => [words[kind], linksAt(chart.pairs[kind], node)])];
  const counted = counts.filter(([, count]) => count).map(([name, count]) => `${name} ${count}`);
  const change = changeAt(model, node);
  const became = change && CHANGE_WORDS[words.code].actions[change];
  return [titleOf(model, node), became, holder, unitOf(model, node), ...counted].filter(Boolean).join(", ");
}

function linksAt({ from, to, length }, node) {
  let count = 0;
  for (let k = 0; k < length; k++) if (from[k] === node || to[k] === node) count++;
  return count;
}
