/**
 * The branches that have a ground of their own: the first that stand side by side, and, in compact layouts, what is in
 * them. Those layouts keep branches apart anyway; in a tidy tree a branch reaches into the next one, and the first are
 * moved apart, so that each has its panel.
 */
import { encloseSubtrees } from "./boxes.js";
import { kidsOf, NONE, rankOf } from "./model.js";
import { below } from "./shown.js";

export const PADDING = [0, 15, 10, 6, 3]; // of a ground, by rank
const CLOSE = 8; // the same where branches stand no further apart than cards do

/**
 * 1 for the outermost grounds, larger for those in them, 0 or less for what has none: it holds nearly everything.
 * Where no unit does, units side by side at the top have grounds too.
 */
export function groundRank(model, node) {
  const [largest] = kidsOf(model, model.root);
  const equals = model.tiles && model.hub !== NONE && model.size[largest] * 2 < model.count;
  return equals ? model.depth[node] + 1 : rankOf(model, node);
}

/** How far a ground reaches beyond what is on it. */
export function paddingOf(layout, rank) {
  return layout.mode === "compact" ? PADDING[rank] : CLOSE;
}

/**
 * Moves whole branches of the first rank across, until none reaches into the one before it; what is above follows.
 * @param {Int32Array} columns of families in several rows, which are moved together: they are cards without a ground
 */
export function setApart(model, layout, columns) {
  const across = layout.turned ? layout.y : layout.x;
  const [start, length] = layout.turned ? [layout.boxY, layout.boxH] : [layout.boxX, layout.boxW];
  const shift = new Float64Array(model.total);
  const { visible } = layout;
  let [reach, moved] = [-Infinity, 0];
  for (const top of visible) {
    if (groundRank(model, top) !== 0) continue;
    shift[top] = moved; // kept where nothing is shown below it: it moves with those before it, not with those after
    const kids = below(model, layout, top);
    if (columns[top]) moved = Math.max(moved, reach - start[kids[0]]);
    for (const node of kids) {
      if (groundRank(model, node) !== 1) continue;
      if (!columns[top]) moved = Math.max(moved, reach - start[node]);
      shift[node] = moved;
      reach = Math.max(reach, start[node] + length[node] + moved + 3 * CLOSE);
    }
  }
  for (let k = visible.length - 1; k >= 0; k--) {
    const kids = below(model, layout, visible[k]);
    if (groundRank(model, visible[k]) > 0) continue;
    if (kids.length) shift[visible[k]] = (shift[kids[0]] + shift[kids[kids.length - 1]]) / 2;
  }
  for (const node of visible) {
    if (groundRank(model, node) > 1 || layout.aside[node]) shift[node] = shift[model.parent[node]];
    across[node] += shift[node];
  }
  encloseSubtrees(model, layout);
}
