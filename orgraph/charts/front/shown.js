/**
 * What a layout shows below a node: nothing where it is folded; of an ancestor of the branch in focus only the one on
 * the way down to it; assistants apart from the others, since they stand beside their superior.
 */
import { isOpen, kidCount, kidsOf, NONE } from "./model.js";

const NOBODY = new Int32Array(0);
const MOST_BESIDE = 4; // more than that are an office of their own and stand below like everybody

/** @returns {Int32Array} all that are shown directly below a node, assistants too */
export function shownKids(model, layout, node) {
  if (!isOpen(model, node)) return NOBODY;
  if (!layout.way) return kidsOf(model, node);
  const next = layout.way.get(node);
  return next === undefined ? kidsOf(model, node) : Int32Array.of(next);
}

/** @returns {Int32Array} those that are shown below a node, without its assistants */
export function below(model, layout, node) {
  return layout.assisted[node] ? layout.kin.get(node).below : shownKids(model, layout, node);
}

/** @returns {Int32Array} the assistants shown beside a node */
export function beside(layout, node) {
  return layout.assisted[node] ? layout.kin.get(node).beside : NOBODY;
}

/**
 * The visible nodes, the visible node that stands for each node, and those of them who have assistants beside them.
 * @param {number} branch the node in focus, or NONE for the whole
 */
export function shownNodes(model, branch) {
  const way = branch === NONE ? null : wayTo(model, branch);
  const shown = new Int32Array(model.total);
  const visible = new Int32Array(model.total);
  const { order, parent: parents, open } = model;
  let count = 0;
  for (const node of order) {
    const parent = parents[node];
    const next = way === null ? node : way.get(parent) ?? node;
    const apart = parent === NONE || (shown[parent] === parent && open[parent] === 1 && next === node);
    shown[node] = apart ? node : shown[parent];
    if (apart) visible[count++] = node;
  }
  const kin = kinOf(model, way, shown);
  const aside = new Uint8Array(model.total);
  const assisted = new Uint8Array(model.total);
  for (const [superior, { beside }] of kin) {
    assisted[superior] = 1;
    for (const node of beside) aside[node] = 1;
  }
  return { way, shown, visible: visible.subarray(0, count), kin, assisted, aside };
}

/** From each ancestor of a node the next one on the way down to it. */
function wayTo(model, branch) {
  const way = new Map();
  for (let node = branch; model.parent[node] !== NONE; node = model.parent[node]) way.set(model.parent[node], node);
  return way;
}

function kinOf(model, way, shown) {
  const kin = new Map();
  for (const node of model.assistants) {
    const superior = model.parent[node];
    if (kin.has(superior) || shown[node] !== node || way?.has(superior)) continue;
    const kids = kidsOf(model, superior);
    const aside = kids.filter((kid) => isAssistant(model, kid));
    if (aside.length <= MOST_BESIDE) kin.set(superior, { below: kids.filter((kid) => !isAssistant(model, kid)), beside: aside });
  }
  return kin;
}

/** Only who has nobody below stands beside a superior. */
function isAssistant(model, node) {
  return node < model.count && model.assistant[node] === 1 && kidCount(model, node) === 0;
}

/** Whether a node is in the branch in focus, or on the way down to it. */
export function inBranch({ parent }, branch, node) {
  const under = (each, top) => {
    let at = each;
    while (at !== NONE && at !== top) at = parent[at];
    return at === top;
  };
  return branch === NONE || under(node, branch) || under(branch, node);
}
