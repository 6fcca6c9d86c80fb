/** The room a node takes, and the boxes around subtrees. */
import { CARD, LOT_HEAD } from "./sizes.js";
import { isHolder } from "./model.js";
import { shownKids } from "./shown.js";

/** The height a node takes above what is below it: a card, the words over the lot, or nothing for the hub. */
export function headHeight(model, node) {
  if (!isHolder(model, node)) return CARD.height;
  return node === model.lot ? LOT_HEAD : 0;
}

/** Boxes around subtrees, once every card has its place: from the last visible node up to the root. */
export function encloseSubtrees(model, layout) {
  const { x, y, boxX, boxY, boxW, boxH, visible, width, height } = layout;
  const right = new Float64Array(model.total);
  const bottom = new Float64Array(model.total);
  for (let k = visible.length - 1; k >= 0; k--) {
    const node = visible[k];
    const kids = shownKids(model, layout, node);
    const holder = isHolder(model, node) && kids.length > 0; // its box is that of its contents
    [boxX[node], boxY[node]] = holder ? [Infinity, Infinity] : [x[node], y[node]];
    [right[node], bottom[node]] = holder ? [-Infinity, -Infinity] : [x[node] + width, y[node] + height];
    for (const kid of kids) {
      boxX[node] = Math.min(boxX[node], boxX[kid]);
      boxY[node] = Math.min(boxY[node], boxY[kid]);
      right[node] = Math.max(right[node], right[kid]);
      bottom[node] = Math.max(bottom[node], bottom[kid]);
    }
    if (node === model.lot) boxY[node] -= LOT_HEAD;
    boxW[node] = right[node] - boxX[node];
    boxH[node] = bottom[node] - boxY[node];
  }
}
