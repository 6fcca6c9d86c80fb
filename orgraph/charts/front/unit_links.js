/** One link between each two units that communicate, from head to head. */
import { NONE } from "./model.js";
import { columnsOf } from "./unpack.js";
import { unitsOf } from "./units.js";

/**
 * @typedef {object} UnitTalks communication with a known unit at each end: a position's, or a unit that is named as such
 * @property {number} length
 * @property {Int32Array} row its number in the payload's columns, and so are `direction` and `topic`
 * @property {Int32Array} from the position that states it, and `to` the other or NONE
 * @property {Int32Array} one the unit of the one, and `other` that of the other
 */

const known = new WeakMap();

/** @returns {UnitTalks} */
export function unitTalks(model) {
  if (!known.has(model)) known.set(model, talksOf(model));
  return known.get(model);
}

function talksOf(model) {
  const { payload, strings } = model;
  const units = unitsOf(model);
  const { sender, receiver, name, counterpart, direction, topic } = columnsOf(payload.talks);
  const named = new Map(units.branches ? [] : units.names.map((each, number) => [each, number]));
  const unitNamed = (k) => (payload.counterparts[counterpart[k]] === "unit" ? named.get(strings[name[k]]) ?? NONE : NONE);
  const other = Int32Array.from(sender, (_, k) => (receiver[k] === NONE ? unitNamed(k) : units.of[receiver[k]]));
  const row = Int32Array.from(sender.keys()).filter((k) => other[k] !== NONE && units.of[sender[k]] !== NONE);
  const taken = (column) => row.map((k) => column[k]);
  return {
    length: row.length, row, direction: taken(direction), topic: taken(topic), from: taken(sender), to: taken(receiver),
    one: row.map((k) => units.of[sender[k]]), other: taken(other),
  };
}

/** Whether there is communication that the chart can draw. */
export function canTalk({ model, pairs }) {
  return pairs.talk.length > 0 || (columnsOf(model.payload.talks).sender.length > 0 && unitTalks(model).length > 0);
}

/** Whether the data have links of this kind, as the menu and the legend offer them. */
export function drawable(chart, kind) {
  return chart.pairs[kind].length > 0 || (kind === "talk" && canTalk(chart));
}

/**
 * Links within a unit are left out, and so are units whose heads are folded into the same card.
 * @returns {(import("./link_bundles.js").Bundle & {units: [number, number]})[]} the strongest first
 */
export function unitLinks(model, layout, chosen = null) {
  const units = unitsOf(model);
  const { length, one, other } = unitTalks(model);
  const counts = new Map();
  for (let k = 0; k < length; k++) {
    if ((chosen && !chosen[k]) || one[k] === other[k]) continue;
    const key = Math.min(one[k], other[k]) * units.names.length + Math.max(one[k], other[k]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const bundles = [];
  for (const [key, count] of counts) {
    const pair = [Math.floor(key / units.names.length), key % units.names.length];
    const [from, to] = pair.map((unit) => layout.shown[units.head[unit]]);
    if (from === to || from === NONE || to === NONE) continue;
    bundles.push({ from, to, count, exact: true, stated: 0, forth: false, back: false, units: pair });
  }
  return bundles.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
}

/** The payload's numbers of the communication between two units. */
export function unitRows(model, [low, high], chosen = null) {
  const { row, one, other } = unitTalks(model);
  const between = (k) => Math.min(one[k], other[k]) === low && Math.max(one[k], other[k]) === high;
  return Array.from(row.filter((_, k) => (!chosen || chosen[k]) && between(k)));
}
