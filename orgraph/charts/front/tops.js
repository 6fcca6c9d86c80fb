/**
 * Trees side by side, where they make a row that is much longer than the window is wide: they are set on several rows, in
 * their order. A layout that is read from left to right has its trees under each other, and gets several columns.
 */
import { GAP } from "./sizes.js";
import { NONE } from "./model.js";
import { looseTops } from "./loose.js";
import { shownKids } from "./shown.js";

const APART = 2 * GAP.box;
const WORTH = 1.25; // how much larger the drawing must come out for a second row
const MOST_ROWS = 60;

/**
 * Moves whole trees.
 * @param {boolean} narrower whether trees have become shorter, so that a single row has gaps
 * @returns {boolean} whether any was moved, so that the boxes around them are no longer right
 */
export function shelveTops(model, layout, narrower) {
  if (model.hub === NONE) return false;
  const loose = new Set(looseTops(model, layout));
  const tops = Array.from(shownKids(model, layout, model.hub)).filter((node) => node !== model.lot && !loose.has(node));
  if (tops.length < 2) return false;
  const { boxX, boxY, boxW, boxH, turned, aspect } = layout;
  const [at, along] = turned ? [boxY, boxX] : [boxX, boxY];
  const [length, depth] = turned ? [boxH, boxW] : [boxW, boxH];
  const rows = bestRows(tops.map((node) => ({ node, length: length[node], depth: depth[node] })), turned ? 1 / aspect : aspect);
  if (rows.length === 1 && !narrower) return false;
  const start = Math.min(...tops.map((node) => at[node]));
  let down = Math.min(...tops.map((node) => along[node]));
  const shift = { across: new Float64Array(model.total), along: new Float64Array(model.total) };
  for (const { items, depth: deepest } of rows) {
    let reach = start;
    for (const { node, length: own } of items) {
      [shift.across[node], shift.along[node]] = [reach - at[node], down - along[node]];
      reach += own + APART;
    }
    down += deepest + APART;
  }
  moveTrees(model, layout, tops, shift);
  return true;
}

/**
 * Rows of which the drawing is the largest in a frame of this shape; one row, unless several are well worth it.
 * @param {{across: number, along: number}} apart how far items of a row, and rows, stand from each other
 * @param {number} over the depth of what stands over the rows
 */
export function bestRows(items, aspect, apart = { across: APART, along: APART }, over = 0) {
  const whole = items.reduce((sum, { length }) => sum + length + apart.across, -apart.across);
  const longest = items.reduce((most, { length }) => Math.max(most, length), 0);
  let best = null;
  for (let count = 1; count <= Math.min(items.length, MOST_ROWS); count++) {
    const rows = rowsWithin(items, Math.max(longest, whole / count + (count > 1 ? longest / 2 : 0)), apart.across);
    const w = Math.max(...rows.map(({ length }) => length));
    const cost = Math.max(w / aspect, rows.reduce((sum, { depth }) => sum + depth + apart.along, over - apart.along));
    if (!best || cost * (best.rows.length === 1 ? WORTH : 1) < best.cost) best = { cost, rows };
  }
  return evenly(items, best.rows, apart.across);
}

/** As many rows, the longest of them as short as can be: no last row of a single item. */
export function evenly(items, rows, apart) {
  if (rows.length === 1) return rows;
  let even = rows;
  let [least, most] = [0, Math.max(...rows.map(({ length }) => length))];
  for (let k = 0; k < 12; k++) {
    const middle = (least + most) / 2;
    const tried = rowsWithin(items, middle, apart);
    if (tried.length > rows.length) least = middle;
    else [most, even] = [middle, tried];
  }
  return even;
}

/** Rows that are no longer than that, unless a single item is. */
export function rowsWithin(items, most, apart) {
  const rows = [];
  let row = null;
  for (const item of items) {
    if (!row || row.length + apart + item.length > most + 0.5) {
      row = { items: [], length: -apart, depth: 0 };
      rows.push(row);
    }
    row.items.push(item);
    row.length += apart + item.length;
    row.depth = Math.max(row.depth, item.depth);
  }
  return rows;
}

function moveTrees(model, layout, tops, { across, along }) {
  const { x, y, visible, turned } = layout;
  const inTree = new Uint8Array(model.total);
  for (const node of tops) inTree[node] = 1;
  for (const node of visible) {
    const parent = model.parent[node];
    if (!inTree[node] && parent !== NONE && inTree[parent]) {
      [inTree[node], across[node], along[node]] = [1, across[parent], along[parent]];
    }
    if (!inTree[node]) continue;
    x[node] += turned ? along[node] : across[node];
    y[node] += turned ? across[node] : along[node];
  }
}
