/** Links beside the tree, by kind and in columns: dotted lines, further superiors, communication, closed rings. */
import { columnsOf } from "./unpack.js";
import { NONE } from "./model.js";

/** Which way what is told goes: the numbers of the payload's `direction`, as the position that states it sees it. */
export const DIRECTION = { gives: 0, receives: 1, both: 2 };

/**
 * @typedef {object} Pairs
 * @property {number} length
 * @property {Int32Array} from the subordinate; of communication, the position that states it
 * @property {Int32Array} to the superior, or the counterpart
 * @property {Int32Array} row its number in the payload's columns
 * @property {Uint8Array} stated how a reporting link is stated; 0 where that means nothing
 * @property {Int32Array | null} direction of communication, and its `topic`, a number of the payload's strings
 */

/** The links of the payload that have a position at each end. @returns {Record<string, Pairs>} */
export function linkPairs(payload) {
  const { others, talks, rings, tree } = payload;
  const { subordinate, superior, dotted, stated } = columnsOf(others);
  const reporting = (wanted) => {
    const rows = rowsWhere(subordinate.length, (k) => (dotted[k] ? 1 : 0) === wanted);
    return pairsOf(rows, subordinate, superior, { stated: tree.both_sides ? stated : null });
  };
  const { sender, receiver, direction, topic } = columnsOf(talks);
  const talking = rowsWhere(sender.length, (k) => receiver[k] !== NONE && receiver[k] !== sender[k]);
  const closing = rings.map((members) => [members[0], members[members.length - 1]]);
  const [first, last] = [0, 1].map((end) => Int32Array.from(closing, (ends) => ends[end]));
  return {
    dotted: reporting(1),
    second: reporting(0),
    talk: pairsOf(talking, sender, receiver, { direction, topic }),
    ring: pairsOf(Int32Array.from(closing, (_, k) => k), first, last, {}),
  };
}

function rowsWhere(count, wanted) {
  const rows = new Int32Array(count);
  let found = 0;
  for (let k = 0; k < count; k++) if (wanted(k)) rows[found++] = k;
  return rows.slice(0, found);
}

function pairsOf(row, from, to, { stated = null, direction = null, topic = null }) {
  const taken = (column) => Int32Array.from(row, (k) => column[k]);
  return {
    length: row.length, row, from: taken(from), to: taken(to),
    stated: stated ? taken(stated) : new Uint8Array(row.length),
    direction: direction && taken(direction), topic: topic && taken(topic),
  };
}
