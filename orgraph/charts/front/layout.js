/** Where everything stands: one of three layouts, and the box of every subtree. */
import { CARD, ROW } from "./sizes.js";
import { NONE } from "./model.js";
import { layCompact } from "./compact.js";
import { layClassic } from "./classic.js";
import { layOutline } from "./outline.js";

export const LAYOUTS = { compact: layCompact, classic: layClassic, outline: layOutline };

/**
 * @typedef {object} Layout
 * @property {"compact" | "classic" | "outline"} mode
 * @property {number} width of a card, and `height`
 * @property {Float64Array} x left edge of each node's card, and `y` its top
 * @property {Float64Array} boxX the box around a node and all that is shown below it, with boxY, boxW, boxH
 * @property {Comb[]} combs how each open node is joined to those below it
 * @property {Int32Array} shown the visible node that stands for each node: itself, or the nearest above it
 * @property {Int32Array} visible the visible nodes, every one after its parent
 * @property {number[]} [rows] of the outline: its nodes from top to bottom
 * @property {{x: number, y: number, w: number, h: number}} bounds
 */

/**
 * How an open node is joined to those below it. Boxes of subtrees stand in `rows`; NONE in a row marks the place of
 * the `grid`, a block of cards without anything open below them. The first row hangs on the card itself; a further
 * one hangs on a line at x = `spine` that comes down from the bar over row number `from`. A grid that hangs has a
 * line down the left of each of its columns; one that does not is a single row of cards.
 * @typedef {object} Comb
 * @property {{y: number, nodes: number[], spine: number | null, from: number}[]} rows
 * @property {{nodes: number[], columns: number, rows: number, hangs: boolean, step: number, x: number, y: number} | null} grid
 */

/**
 * @param {import("./model.js").Model} model
 * @param {keyof LAYOUTS} mode
 * @param {number} aspect width to height of the window
 * @returns {Layout}
 */
export function layOut(model, mode, aspect) {
  const { total } = model;
  const size = mode === "outline" ? ROW : CARD;
  const layout = { mode, aspect, width: size.width, height: size.height, combs: new Array(total).fill(null) };
  for (const name of ["x", "y", "boxX", "boxY", "boxW", "boxH"]) layout[name] = new Float64Array(total);
  Object.assign(layout, visibleNodes(model));
  LAYOUTS[mode](model, layout);
  const { root } = model;
  layout.bounds = { x: layout.boxX[root], y: layout.boxY[root], w: layout.boxW[root], h: layout.boxH[root] };
  return layout;
}

function visibleNodes(model) {
  const shown = new Int32Array(model.total);
  const visible = new Int32Array(model.total);
  let count = 0;
  for (const node of model.order) {
    const parent = model.parent[node];
    const apart = parent === NONE || (shown[parent] === parent && model.open[parent]);
    shown[node] = apart ? node : shown[parent];
    if (apart) visible[count++] = node;
  }
  return { shown, visible: visible.subarray(0, count) };
}
