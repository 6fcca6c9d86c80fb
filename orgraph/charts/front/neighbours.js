/** Where an arrow key leads from a card: to what stands there, whatever the layout. */
import { isHolder, kidsOf, NONE } from "./model.js";
import { shownKids } from "./shown.js";

/** The arrow keys as steps along the line of reporting and across it; sideways layouts are read from left to right. */
const STEPS = {
  ArrowUp: ["up", "before"], ArrowDown: ["down", "after"], ArrowLeft: ["before", "up"], ArrowRight: ["after", "down"],
};

/** @returns {"up" | "down" | "before" | "after" | undefined} */
export function stepOf(layout, key) {
  return STEPS[key]?.[layout.turned ? 1 : 0];
}

/** All that stand side by side with a node, itself among them; with an outermost card, the other outermost ones. */
export function brothersOf(model, node) {
  const parent = model.parent[node];
  if (parent === NONE) return [node];
  return isHolder(model, parent) ? outermost(model) : kidsOf(model, parent);
}

/** What the holders hold, from the first to the last. */
function outermost(model) {
  const found = [];
  const stack = [model.root];
  while (stack.length) {
    const node = stack.pop();
    if (!isHolder(model, node)) found.push(node);
    else for (let k = model.kidStart[node + 1] - 1; k >= model.kidStart[node]; k--) stack.push(model.kidList[k]);
  }
  return found;
}

/**
 * @param {"up" | "down" | "before" | "after"} step
 * @returns {number} the node that stands there, or NONE; `down` does not open what is folded
 */
export function neighbour(model, layout, node, step) {
  const places = placesIn(layout);
  if (step === "up") return stacked(model, layout, places, node, -1) ?? superiorOf(model, node);
  if (step === "down") return shownKids(model, layout, node)[0] ?? stacked(model, layout, places, node, 1) ?? NONE;
  return sideways(model, layout, places, node, step === "after" ? 1 : -1);
}

/** Places along the line of reporting and across it, with the size of a card in each direction. */
function placesIn({ turned, x, y, width, height }) {
  return turned ? { along: x, across: y, long: width, wide: height } : { along: y, across: x, long: height, wide: width };
}

function superiorOf(model, node) {
  const parent = model.parent[node];
  return parent === NONE || isHolder(model, parent) ? NONE : parent;
}

function shownBrothers(model, layout, node) {
  return Array.from(brothersOf(model, node)).filter((each) => layout.shown[each] === each && each !== node);
}

/** The brother right above or below in a stack of cards. */
function stacked(model, layout, { along, across, long, wide }, node, by) {
  let found;
  for (const each of shownBrothers(model, layout, node)) {
    const away = (along[each] - along[node]) * by;
    if (away <= 0 || away >= 2 * long || Math.abs(across[each] - across[node]) >= wide) continue;
    if (found === undefined || away < (along[found] - along[node]) * by) found = each;
  }
  return found;
}

/** The brother on a side; beyond the last one the cousins, as far down as this one is. */
function sideways(model, layout, places, node, by) {
  let layers = 0;
  for (let up = node; up !== NONE && !isHolder(model, up); up = model.parent[up]) {
    const next = beside(model, layout, places, up, by);
    if (next !== undefined) return descend(model, layout, next, layers, by);
    layers++;
  }
  return NONE;
}

/** In the same row the nearest; else, as one reads, the next row's first or the last row's last. */
function beside(model, layout, { along, across, long }, node, by) {
  const ahead = (each) => (across[each] - across[node]) * by;
  const rows = (each) => (along[each] - along[node]) * by;
  let [inRow, next] = [undefined, undefined];
  for (const each of shownBrothers(model, layout, node)) {
    const sameRow = Math.abs(along[each] - along[node]) < long;
    if (sameRow && ahead(each) > 0 && (inRow === undefined || ahead(each) < ahead(inRow))) inRow = each;
    if (sameRow || rows(each) <= 0) continue;
    const nearer = next === undefined || rows(each) < rows(next) || (rows(each) === rows(next) && ahead(each) < ahead(next));
    if (nearer) next = each;
  }
  return inRow ?? next;
}

function descend(model, layout, node, layers, by) {
  let at = node;
  for (let k = 0; k < layers; k++) {
    const kids = shownKids(model, layout, at);
    if (!kids.length) break;
    at = by > 0 ? kids[0] : kids[kids.length - 1];
  }
  return at;
}
