/** Where every card stands: one of the layouts, and the box of every subtree. */
import { MEASURES } from "./sizes.js";
import { NONE } from "./model.js";
import { layCompact } from "./compact.js";
import { layTidy } from "./tidy.js";
import { shownNodes } from "./shown.js";
import { roomForPeers } from "./way_down.js";

const LAYOUTS = { compact: layCompact, classic: layTidy, sideways: layTidy, upright: layTidy };

/** All ways to see the organisation; the outline has rows of its own, see outline.js. */
export const MODES = [...Object.keys(LAYOUTS), "outline"];

/**
 * @typedef {object} Layout
 * @property {"compact" | "classic" | "sideways" | "upright"} mode
 * @property {boolean} turned whether it is read from left to right
 * @property {{across: number, along: number}} gap between cards side by side, and between superior and subordinates
 * @property {number} width of a card, and `height`
 * @property {Float64Array} x left edge of each node's card, and `y` its top
 * @property {Float64Array} boxX the box around a node and all that is shown below it, with boxY, boxW, boxH
 * @property {Comb[]} combs how each open node is joined to those below it
 * @property {Int32Array} shown the visible node that stands for each node: itself, or the nearest above it
 * @property {Int32Array} visible the visible nodes, every one after its parent
 * @property {{x: number, y: number, w: number, h: number}} bounds
 * @property {{count: number, x: number, y: number, w: number, h: number}} [loose] the block of tops with nothing below
 */

/**
 * How an open node is joined to those below it. Boxes of subtrees stand in `rows`; NONE in a row marks the place of
 * the `grid`, a block of cards without anything open below them. The first row hangs on the card itself; a further
 * one hangs on a line at x = `spine` that comes down from the bar over row number `from`. A grid that hangs has a
 * line down the left of each of its columns; one that does not is a single row of cards.
 * @typedef {object} Comb
 * @property {{start: number, nodes: number[], spine: number | null, from: number}[]} rows `start` is where their
 *   boxes begin, in the direction of the line of reporting
 * @property {Int32Array} beside the assistants that stand beside the card
 * @property {{nodes: number[], columns: number, rows: number, hangs: boolean, step: number, x: number, y: number} | null} grid
 */

/**
 * @param {import("./model.js").Model} model
 * @param {keyof LAYOUTS} mode
 * @param {number} aspect width to height of the window
 * @param {number} branch the node of which alone the branch is shown, under the way down to it, or NONE
 * @returns {Layout}
 */
export function layOut(model, mode, aspect, branch = NONE) {
  const { total } = model;
  const layout = { mode, aspect, turned: mode === "sideways", ...MEASURES[mode], combs: new Array(total).fill(null) };
  for (const name of ["x", "y", "boxX", "boxY", "boxW", "boxH"]) layout[name] = new Float64Array(total);
  Object.assign(layout, shownNodes(model, branch));
  LAYOUTS[mode](model, layout);
  const { root } = model;
  layout.bounds = { x: layout.boxX[root], y: layout.boxY[root], w: layout.boxW[root], h: layout.boxH[root] };
  roomForPeers(layout);
  return layout;
}
