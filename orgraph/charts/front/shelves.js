/** Packing boxes of different sizes onto shelves, in their order. */
import { CARD, GAP } from "./sizes.js";

const MOST_SHELVES = 40;
const STACKED = 1.12; // how much larger a drawing with stacks must come out to be preferred
const HOPELESS = 1.6; // times the best so far; with still more shelves it only gets worse

/** Room on the left of a stack for the line that joins its items. */
export const STACK_SPINE = 24;

/**
 * @typedef {{w: number, h: number, node: number, apart?: boolean}} Item what stands on a shelf, `apart` on one of its
 *   own; a block of cards has no node
 * @typedef {{items: Item[], w: number, h: number}} Column
 * @typedef {{columns: Column[], w: number, h: number}} Shelf
 */

/**
 * Shelves for the items: as many as give the largest drawing in a frame of this shape. Small items may be stacked
 * beside a tall one, but only for a gain, since positions of one rank are best seen at one height.
 * @param {Item[]} items
 * @param {number} aspect
 * @param {number} penalty what a second shelf costs
 * @returns {{shelves: Shelf[], w: number, h: number}}
 */
export function bestShelves(items, aspect, penalty) {
  if (!items.length) return { shelves: [], w: 0, h: 0 };
  if (items.length === 1) return pack(items, items[0].w, false);
  const widest = items.reduce((most, item) => Math.max(most, item.w), 0) + STACK_SPINE;
  const all = items.reduce((sum, item) => sum + item.w + GAP.box, -GAP.box);
  let best = null;
  const consider = (packed, factor) => {
    const cost = Math.max(packed.w / aspect, packed.h + CARD.height) * factor;
    if (!best || cost < best.cost) best = { cost, packed };
    return cost;
  };
  for (let count = 1; count <= Math.min(items.length, MOST_SHELVES); count++) {
    const factor = count > 1 ? penalty : 1;
    const flat = consider(narrowest(items, count, Math.max(widest, all / count), all, false), factor);
    const stacked = consider(narrowest(items, count, widest, all, true), factor * STACKED);
    if (Math.min(flat, stacked) > best.cost * HOPELESS) break;
  }
  return best.packed;
}

/** The narrowest packing onto at most `count` shelves, to within a hundredth of the width. */
function narrowest(items, count, least, most, stacked) {
  if (fits(items, count, least, stacked)) return pack(items, least, stacked);
  let [low, high] = [least, most];
  while (high - low > Math.max(most / 100, 1)) {
    const width = (low + high) / 2;
    if (fits(items, count, width, stacked)) high = width;
    else low = width;
  }
  return pack(items, high, stacked);
}

/**
 * Whether `pack` would need no more than `most` shelves. This is asked so often, and before the script is compiled,
 * that it makes no shelves and assigns one by one.
 */
function fits(items, most, width, stacked) {
  let count = 0;
  let shelfW = 0;
  let shelfH = 0;
  let columnW = 0;
  let columnH = 0;
  let alone = true;
  for (let k = 0; k < items.length; k++) {
    const item = items[k];
    if (stacked && count && !item.apart && columnH + GAP.level + item.h <= shelfH) {
      const wider = Math.max(alone ? columnW + STACK_SPINE : columnW, item.w + STACK_SPINE);
      if (shelfW + wider - columnW <= width + 0.5) {
        shelfW += wider - columnW;
        columnW = wider;
        columnH += GAP.level + item.h;
        alone = false;
        continue;
      }
    }
    if (!count || item.apart || shelfW + GAP.box + item.w > width + 0.5) {
      if (++count > most) return false;
      shelfW = -GAP.box;
      shelfH = 0;
    }
    shelfW += GAP.box + item.w;
    shelfH = Math.max(shelfH, item.h);
    columnW = item.w;
    columnH = item.h;
    alone = true;
  }
  return true;
}

/**
 * Puts the items onto shelves of a width. A shelf holds columns, a column one item, or several under each other
 * where that makes the shelf no higher.
 */
function pack(items, width, stacked) {
  const shelves = [];
  let shelf = null;
  for (const item of items) {
    const column = shelf?.columns.at(-1);
    if (stacked && column && !item.apart && stackOn(shelf, column, item, width)) continue;
    if (!shelf || item.apart || shelf.w + GAP.box + item.w > width + 0.5) {
      shelf = { columns: [], w: -GAP.box, h: 0 };
      shelves.push(shelf);
    }
    shelf.columns.push({ items: [item], w: item.w, h: item.h });
    shelf.w += GAP.box + item.w;
    shelf.h = Math.max(shelf.h, item.h);
  }
  const w = shelves.reduce((most, each) => Math.max(most, each.w), 0);
  return { shelves, w, h: shelves.reduce((sum, each) => sum + each.h + GAP.level, 0) };
}

function stackOn(shelf, column, item, width) {
  const h = column.h + GAP.level + item.h;
  const w = Math.max(column.items.length > 1 ? column.w : column.w + STACK_SPINE, item.w + STACK_SPINE);
  if (h > shelf.h || shelf.w + w - column.w > width + 0.5) return false;
  shelf.w += w - column.w;
  column.items.push(item);
  Object.assign(column, { w, h });
  return true;
}
