/**
 * Links between what is visible. An end that is folded away is taken to the nearest superior that is shown; links
 * that then end at the same two become one bundle, which knows how many they are.
 */
import { NONE } from "./model.js";
import { DIRECTION } from "./link_pairs.js";

/**
 * @typedef {object} Bundle
 * @property {number} from a visible node, and `to` another (or itself: a position that reports to itself)
 * @property {number} count links
 * @property {boolean} exact whether one of them really ends at these two
 * @property {number} stated how they are stated, where all are stated alike; else 0
 * @property {boolean} [weak] whether it ends at folded superiors and is among so many such that only the strongest are
 *   drawn, and this one only with the position in focus
 * @property {boolean} forth whether something goes from `from` to `to`, and `back` the other way
 */

/**
 * @param {import("./link_pairs.js").Pairs} pairs
 * @param {{shown: Int32Array}} layout
 * @param {number} total nodes
 * @param {Uint8Array | null} [chosen] which of the pairs count; null: all
 * @returns {Bundle[]}
 */
export function bundle(pairs, layout, total, chosen = null) {
  const { shown } = layout;
  const { from, to, stated, direction } = pairs;
  const bundles = new Map();
  for (let k = 0; k < pairs.length; k++) {
    if (chosen && !chosen[k]) continue;
    const [a, b] = [shown[from[k]], shown[to[k]]];
    if (a === NONE || b === NONE || (a === b && from[k] !== to[k])) continue;
    const turned = direction !== null && a > b; // what goes both ways is one bundle, whoever states it
    const key = turned ? b * total + a : a * total + b;
    let known = bundles.get(key);
    if (!known) {
      known = { from: turned ? b : a, to: turned ? a : b, count: 0, exact: false, stated: stated[k], forth: false, back: false };
      bundles.set(key, known);
    }
    known.count++;
    known.exact ||= a === from[k] && b === to[k];
    if (known.stated !== stated[k]) known.stated = 0;
    addDirection(known, direction ? direction[k] : DIRECTION.gives, turned);
  }
  return [...bundles.values()];
}

const MOST_REROUTED = 20;

/** Marks the bundles that end at folded superiors as weak, all but the strongest. @returns {Bundle[]} the same */
export function weaken(bundles) {
  const rerouted = bundles.filter(({ exact }) => !exact).sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
  for (const each of rerouted.slice(MOST_REROUTED)) each.weak = true;
  return bundles;
}

function addDirection(known, direction, turned) {
  const [gives, receives] = [direction !== DIRECTION.receives, direction !== DIRECTION.gives];
  known.forth ||= turned ? receives : gives;
  known.back ||= turned ? gives : receives;
}

/** The numbers of the pairs that are in a bundle. */
export function pairsIn(pairs, layout, { from, to }, chosen = null) {
  const found = [];
  for (let k = 0; k < pairs.length; k++) {
    if (chosen && !chosen[k]) continue;
    const [a, b] = [layout.shown[pairs.from[k]], layout.shown[pairs.to[k]]];
    if ((a === from && b === to) || (pairs.direction !== null && a === to && b === from)) found.push(k);
  }
  return found;
}
