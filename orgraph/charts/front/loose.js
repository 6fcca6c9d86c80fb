/** Tops with nothing below them, where they are many: set together in a block of their own, under words that say so. */
import { CARD, GAP, LOT_HEAD } from "./sizes.js";
import { NONE } from "./model.js";
import { shownKids } from "./shown.js";

const FEW = 8; // so many may stand among the trees

/** @returns {number[]} the tops that stand in the block; none where they are few */
export function looseTops(model, layout) {
  if (model.hub === NONE) return [];
  const tops = Array.from(shownKids(model, layout, model.hub));
  const loose = tops.filter((node) => node !== model.lot && !shownKids(model, layout, node).length && !model.direct[node]);
  return loose.length > FEW ? loose : [];
}

/** Sets them below everything else, at its left edge, as wide as it is or as the window's shape asks for. */
export function setLooseBelow(model, layout) {
  const loose = looseTops(model, layout);
  if (!loose.length) return;
  const { x, y, width, height, gap, turned, visible, aspect } = layout;
  const inBlock = new Set(loose);
  let [left, right, bottom] = [Infinity, -Infinity, -Infinity];
  for (const node of visible) {
    if (inBlock.has(node) || node >= model.cards) continue;
    [left, right, bottom] = [Math.min(left, x[node]), Math.max(right, x[node] + width), Math.max(bottom, y[node] + height)];
  }
  if (bottom === -Infinity) [left, right, bottom] = [0, 0, -2 * GAP.box];
  const step = { x: width + (turned ? GAP.column : gap.across), y: height + GAP.stack };
  const square = Math.sqrt((loose.length * step.y * aspect) / step.x);
  const columns = Math.min(loose.length, Math.max(1, Math.round(Math.max((right - left) / step.x, square))));
  const top = bottom + 2 * GAP.box + LOT_HEAD;
  loose.forEach((node, k) => {
    x[node] = left + (k % columns) * step.x;
    y[node] = top + Math.floor(k / columns) * step.y;
  });
  layout.loose = boxOf(loose.length, left, top, columns * step.x - (step.x - width), Math.ceil(loose.length / columns) * step.y - GAP.stack);
}

/** The box with room for the words over it. */
export function boxOf(count, x, y, w, h) {
  return { count, x, y: y - LOT_HEAD, w: Math.max(w, CARD.width), h: h + LOT_HEAD };
}
