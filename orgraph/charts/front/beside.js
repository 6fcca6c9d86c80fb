/**
 * Assistants, strung along the side of the superior they assist: one of them straight beside the card, several a
 * little lower, under a line that leaves the card's side.
 */
import { beside } from "./shown.js";

const LOWER = 18; // how much lower several stand than the card they stand beside
const LINE = 9; // how far below the superior's upper edge the line over several runs
const NO_ROOM = { across: 0, along: 0 };

/** The room assistants take beside a card, and how much longer they make it. */
export function roomBeside(layout, node) {
  if (!layout.assisted[node]) return NO_ROOM;
  const { length } = beside(layout, node);
  return length ? { across: length * stepOf(layout), along: length > 1 ? LOWER : 0 } : NO_ROOM;
}

function stepOf({ turned, width, height, gap }) {
  return (turned ? height : width) + gap.across;
}

/** Gives the assistants of a card, which has its place, theirs. */
export function placeBeside(layout, node) {
  if (!layout.assisted[node]) return;
  const { x, y, turned } = layout;
  const aside = beside(layout, node);
  const lower = aside.length > 1 ? LOWER : 0;
  aside.forEach((assistant, k) => {
    const step = (k + 1) * stepOf(layout);
    [x[assistant], y[assistant]] = [x[node] + (turned ? lower : step), y[node] + (turned ? step : lower)];
  });
}

/**
 * The corners of the line from a card to an assistant beside it, [across, along] the line of reporting.
 * @returns {[number, number][]}
 */
export function wayAside({ x, y, width, height, turned }, node, assistant, alone) {
  const [across, along] = turned ? [y, x] : [x, y];
  const [breadth, length] = turned ? [height, width] : [width, height];
  const edge = across[node] + breadth;
  if (alone) return [[edge, along[node] + length / 2], [across[assistant], along[node] + length / 2]];
  const middle = across[assistant] + breadth / 2;
  const line = along[node] + LINE;
  return [[edge, line], [middle, line], [middle, along[assistant]]];
}
