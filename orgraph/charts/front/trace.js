/** Following a communication link: which links are looked at, and the formal path between the ends of one of them. */
import { formalPath } from "./formal_path.js";
import { DIRECTION } from "./link_pairs.js";
import { NONE } from "./model.js";

/**
 * @typedef {object} Trace
 * @property {number[]} rows numbers in the payload's communication columns
 * @property {number} at which of them is followed
 * @property {number} from its two ends; `to` is NONE where the other side is no position
 * @property {number} to
 * @property {boolean} forth whether something goes from one to the other, and `back` the other way
 * @property {import("./formal_path.js").Path | null} path null where there cannot be one
 */

/** @returns {Trace} */
export function traceOf(model, talks, rows, at) {
  const [from, to] = [talks.sender[rows[at]], talks.receiver[rows[at]]];
  const direction = talks.direction[rows[at]];
  const [forth, back] = [direction !== DIRECTION.receives, direction !== DIRECTION.gives];
  return { rows, at, from, to, forth, back, path: to === NONE ? null : formalPath(model, from, to) };
}

/** The visible cards of a path, each once, in its order. */
export function visiblePath(layout, path) {
  const nodes = [];
  for (const node of path?.nodes ?? []) {
    const shown = layout.shown[node];
    if (shown !== NONE && shown !== nodes[nodes.length - 1]) nodes.push(shown);
  }
  return nodes;
}

/** The two ends and all on the way between them, as what stands out; who is folded away is stood for by a superior. */
export function litByTrace(model, layout, { from, to, path }) {
  const lit = new Uint8Array(model.total);
  for (const node of [from, to, ...(path?.nodes ?? [])]) {
    if (node === NONE) continue;
    lit[node] = 1;
    if (layout.shown[node] !== NONE) lit[layout.shown[node]] = 1;
  }
  return lit;
}
