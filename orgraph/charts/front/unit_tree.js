/**
 * The organisation hung up by units instead of by reporting lines: a tile for each unit, under the tile of the unit
 * above it; in a unit its positions, each under its superior where that one is of the same unit. A position without a
 * unit stays with its superior.
 */
import { buildModel, NONE } from "./model.js";
import { numbers } from "./unpack.js";

const made = new WeakMap();

/** Whether the data have units to hang positions up by. */
export function hasUnits({ payload }) {
  return Boolean(payload.units);
}

/**
 * @param {import("./model.js").Model} line the organisation by reporting lines
 * @returns {import("./model.js").Model} the same positions by units; its `line` is the one given
 */
export function unitModel(line) {
  if (!made.has(line)) made.set(line, buildModel(hungByUnits(line), line));
  return made.get(line);
}

function hungByUnits(line) {
  const { payload, count } = line;
  const names = Array.from(numbers(payload.units.name));
  const { of, head } = membership(line, names);
  const above = unitsAbove(line, of, head, numbers(payload.units.parent));
  const superior = new Array(count);
  for (let node = 0; node < count; node++) {
    const boss = line.parent[node];
    const together = boss !== NONE && boss < count && of[boss] === of[node];
    superior[node] = together ? boss : of[node] === NONE ? NONE : count + of[node];
  }
  return {
    ...payload, ghosts: [], rings: [],
    tiles: names.map((name, k) => ({ name, head: head[k], above: above[k] === NONE ? NONE : count + above[k] })),
    tree: { ...payload.tree, superior },
  };
}

/** The unit of each position, and of each unit the head: whose superior is of no such unit, with most below. */
function membership(line, names) {
  const { payload, count, unit, order, parent, size } = line;
  const given = payload.units.of ? numbers(payload.units.of) : null;
  const numberOf = new Map(names.map((name, k) => [name, k]));
  const of = new Int32Array(count);
  const head = new Int32Array(names.length).fill(NONE);
  for (const node of order) {
    if (node >= count) continue;
    const own = given ? given[node] : numberOf.get(unit[node]) ?? NONE;
    const boss = parent[node];
    of[node] = own !== NONE || boss === NONE || boss >= count ? own : of[boss];
    const top = own !== NONE && (boss === NONE || boss >= count || of[boss] !== own);
    if (top && (head[own] === NONE || size[node] > size[head[own]])) head[own] = node;
  }
  return { of, head };
}

/** The unit above each: the one that is stated, else that of its head's superior; never one below it. */
function unitsAbove({ parent, count }, of, head, stated) {
  const above = new Int32Array(head.length).fill(NONE);
  const isBelow = (unit, top) => {
    let at = unit;
    while (at !== NONE && at !== top) at = above[at];
    return at === top;
  };
  head.forEach((node, unit) => {
    const boss = node === NONE ? NONE : parent[node];
    const derived = boss === NONE || boss >= count ? NONE : of[boss];
    const wanted = stated[unit] === NONE ? derived : stated[unit];
    if (wanted !== NONE && !isBelow(wanted, unit)) above[unit] = wanted;
  });
  return above;
}
