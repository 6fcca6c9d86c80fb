/**
 * The chart for those who do not see the canvas: the canvas is a tree whose active item is the selected position,
 * kept here as a real tree item with its level, its place among its brothers and whether it is open.
 */
import { el, replace } from "./dom.js";
import { holderOf, isGhost, isVacant, kidCount, kidsOf, NONE, titleOf, unitOf } from "./model.js";

export function buildMirror(chart, canvas, id) {
  const element = el("div.unseen", { id: "orgraph-mirror", role: "group", "aria-live": "polite" });
  canvas.setAttribute("aria-activedescendant", id);
  const update = () => {
    canvas.setAttribute("aria-label", chart.words.treeLabel);
    const node = chart.active === NONE ? chart.model.order.find((each) => each < chart.model.count) : chart.active;
    replace(element, node === undefined ? null : item(chart, node, id));
  };
  chart.on("selected", update);
  chart.on("settings", update);
  update();
  return element;
}

function item(chart, node, id) {
  const { model, words } = chart;
  const parent = model.parent[node];
  const brothers = parent === NONE ? [node] : kidsOf(model, parent);
  const vacant = isVacant(model, node) ? words.vacant : "";
  const holder = isGhost(model, node) ? words.notInData : holderOf(model, node) || vacant;
  const text = [titleOf(model, node), holder, unitOf(model, node)].filter(Boolean).join(", ");
  return el("div", {
    id, role: "treeitem", "aria-level": Math.max(0, model.depth[node]) + 1, "aria-setsize": brothers.length,
    "aria-posinset": brothers.indexOf(node) + 1, "aria-selected": String(node === chart.selected),
    "aria-expanded": kidCount(model, node) ? String(model.open[node] === 1) : null,
  }, text);
}
