/** One link between each two units that communicate, from head to head. */
import { NONE } from "./model.js";
import { unitsOf } from "./units.js";

/**
 * Links within a unit are left out, and so are units whose heads are folded into the same card.
 * @returns {(import("./link_bundles.js").Bundle & {units: [number, number]})[]} the strongest first
 */
export function unitLinks(model, layout, pairs, chosen = null) {
  const units = unitsOf(model);
  const known = new Map();
  for (let k = 0; k < pairs.length; k++) {
    if (chosen && !chosen[k]) continue;
    const [a, b] = [units.of[pairs.from[k]], units.of[pairs.to[k]]];
    if (a === NONE || b === NONE || a === b) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * units.names.length + high;
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const bundles = [];
  for (const [key, count] of known) {
    const pair = [Math.floor(key / units.names.length), key % units.names.length];
    const [from, to] = pair.map((unit) => layout.shown[units.head[unit]]);
    if (from === to || from === NONE || to === NONE) continue;
    bundles.push({ from, to, count, exact: true, stated: 0, forth: false, back: false, units: pair });
  }
  return bundles.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
}

/** The numbers of the links between two units. */
export function unitPairsIn(model, pairs, [one, other], chosen = null) {
  const { of } = unitsOf(model);
  const found = [];
  for (let k = 0; k < pairs.length; k++) {
    if (chosen && !chosen[k]) continue;
    const [a, b] = [of[pairs.from[k]], of[pairs.to[k]]];
    if ((a === one && b === other) || (a === other && b === one)) found.push(k);
  }
  return found;
}
