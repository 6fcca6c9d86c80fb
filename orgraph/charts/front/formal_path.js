/** The way between two positions over reporting lines: up from one to the first superior they share, down to the other. */
import { isGhost, isHolder, NONE } from "./model.js";
import { unitsOf } from "./units.js";

/**
 * @typedef {object} Path
 * @property {number[]} nodes from one end to the other; empty where there is no path
 * @property {number} summit the place in `nodes` of the superior that both share; -1 without a path
 * @property {number} units how many units it leads through
 * @property {[number, number]} tops the topmost superiors of the two ends
 */

/** @returns {Path} */
export function formalPath(model, from, to) {
  const up = waysUp(model, from);
  const place = new Map(up.map((node, k) => [node, k]));
  const down = [];
  let node = to;
  while (node !== NONE && !place.has(node)) {
    down.push(node);
    node = superiorOf(model, node);
  }
  if (node === NONE) return { nodes: [], summit: -1, units: 0, tops: [up[up.length - 1], down[down.length - 1]] };
  const summit = place.get(node);
  const nodes = [...up.slice(0, summit + 1), ...down.reverse()];
  const { of } = unitsOf(model);
  const units = new Set(nodes.filter((each) => of[each] !== NONE).map((each) => of[each])).size;
  return { nodes, summit, units, tops: [up[up.length - 1], up[up.length - 1]] };
}

function waysUp(model, from) {
  const way = [];
  for (let node = from; node !== NONE; node = superiorOf(model, node)) way.push(node);
  return way;
}

/** Someone who is named and does not exist is a superior all the same; what only holds trees together is none. */
function superiorOf(model, node) {
  const { line } = model;
  if (isGhost(line, node)) return NONE;
  const parent = line.parent[node];
  const drawn = line === model || parent < line.count;
  return parent === NONE || isHolder(line, parent) || !drawn ? NONE : parent;
}
