/**
 * Families that would make a tidy tree too long to be read: subordinates with nothing open below them stand in several
 * rows under their superior, and so do the branches of the first rank. A layout that is read from left to right has
 * columns for rows. The further rows hang on a line down the near side of the family.
 */
import { encloseSubtrees } from "./boxes.js";
import { isHolder, NONE } from "./model.js";
import { looseTops } from "./loose.js";
import { below, beside } from "./shown.js";
import { bestRows, moveTrees } from "./tops.js";

const FRAME = 800; // the height of the window that a drawing is measured by
const CLEAR = { classic: 0.42, sideways: 0.42, upright: 0.46 }; // a drawing that fits at this scale can be read
const DEEPEST = 40; // rows of one family
const ASIDE = 8; // from the line down the side to the cards
const PANEL_ROOM = 16; // between rows of branches, which have grounds

/**
 * How many subordinates of each node stand side by side, where they stand in several rows; else 0. All families get as
 * many rows at most as make the whole drawing the largest.
 * @returns {{columns: Int32Array, crowded: boolean}} `crowded` where single rows could not be read
 */
export function planFamilies(model, layout) {
  const columns = new Int32Array(model.total);
  const { families, others, trees, share, layers } = survey(model, layout);
  const size = (rows) => others + families.reduce((sum, { length }) => sum + Math.ceil(length / rows), 0);
  const cost = (cards, rows, shelves) =>
    Math.max(across(layout, cards) * Math.max(share, 1 / shelves), shelves * along(layout, layers + rows - 1));
  if (cost(size(1), 1, 1) * CLEAR[layout.mode] <= FRAME) return { columns, crowded: false };
  let best = { cost: Infinity, rows: 1 };
  for (let rows = 1; rows <= DEEPEST; rows++) {
    const cards = size(rows);
    for (let shelves = 1; shelves <= Math.min(trees, DEEPEST); shelves++) {
      const each = cost(cards, rows, shelves);
      if (each < best.cost * 0.97) best = { cost: each, rows };
    }
  }
  for (const { node, length } of families) {
    const count = Math.ceil(length / best.rows);
    if (count < length) columns[node] = Math.ceil(length / Math.ceil(length / count));
  }
  return { columns, crowded: true };
}

/** The sides of a drawing, as parts of a square window's. */
function across({ turned, width, height, gap, aspect }, cards) {
  return cards * ((turned ? height : width) + gap.across) * (turned ? 1 : 1 / aspect);
}

function along({ turned, width, height, gap, aspect }, cards) {
  return cards * ((turned ? width : height) + gap.along) * (turned ? 1 / aspect : 1);
}

/** What a drawing in single rows would hold: families that can be set in rows, and the other cards with nothing below. */
function survey(model, layout) {
  const loose = new Set(looseTops(model, layout));
  const families = [];
  let [others, layers] = [0, 0];
  for (const node of layout.visible) {
    layers = Math.max(layers, model.depth[node] + 1);
    const kids = below(model, layout, node);
    if (kids.length > 2 && !isHolder(model, node) && isAllCards(model, layout, kids)) families.push({ node, length: kids.length });
    else if (node !== model.lot) for (const kid of kids) if (!below(model, layout, kid).length && !loose.has(kid)) others++;
  }
  const first = model.hub === NONE ? firstBranching(model, layout, model.root) : model.hub;
  const trees = below(model, layout, first).filter((node) => !loose.has(node));
  const single = trees.length < 2 || families.some(({ node }) => node === first);
  const share = single ? 1 : trees.reduce((most, node) => Math.max(most, model.size[node]), 1) / model.size[first];
  return { families, others, layers, trees: single ? 1 : trees.length, share };
}

function isAllCards(model, layout, kids) {
  for (const kid of kids) if (layout.assisted[kid] || below(model, layout, kid).length) return false;
  return true;
}

/** The first node from a top on that has several below it. */
function firstBranching(model, layout, top) {
  let node = top;
  for (let kids = below(model, layout, node); kids.length === 1; kids = below(model, layout, node)) [node] = kids;
  return node;
}

/** The rows of a node's family: of the width planned, or as `shelveFamilies` has set them. */
export function rowsOf(model, layout, columns, node) {
  const kids = below(model, layout, node);
  if (!columns[node]) return layout.shelved?.get(node) ?? (kids.length ? [kids] : []);
  const rows = [];
  for (let start = 0; start < kids.length; start += columns[node]) rows.push(kids.subarray(start, start + columns[node]));
  return rows;
}

/** The rows as a comb has them, once every card has its place. */
export function combRows(model, layout, rows) {
  const start = layout.turned ? layout.x : layout.y;
  const spine = rows.length > 1 ? spineOf(model, layout, rows) : null;
  return rows.map((nodes, k) => ({ nodes, start: start[nodes[0]], spine: k ? spine : null, from: 0 }));
}

/** The line down the side keeps clear of the grounds of branches. */
function spineOf(model, layout, rows) {
  const [at, near] = layout.turned ? [layout.y, layout.boxY] : [layout.x, layout.boxX];
  const branches = rows.some((nodes) => nodes.some((node) => below(model, layout, node).length));
  let least = Infinity;
  for (const [first] of rows) least = Math.min(least, near[first], at[first]);
  return least - ASIDE - (branches ? PANEL_ROOM / 2 : 0);
}

/** Sets the branches of each tree in rows where that makes it much larger. @returns {boolean} whether any was moved */
export function shelveFamilies(model, layout, columns) {
  layout.shelved = new Map();
  const tops = model.hub === NONE ? [model.root] : Array.from(below(model, layout, model.hub));
  const shift = { across: new Float64Array(model.total), along: new Float64Array(model.total) };
  const moved = [];
  for (const top of tops) {
    if (isHolder(model, top)) continue;
    const head = firstBranching(model, layout, top);
    const rows = columns[head] ? [] : shelvesOf(model, layout, head);
    if (rows.length < 2) continue;
    layout.shelved.set(head, rows.map(({ items }) => items.map(({ node }) => node)));
    moved.push(...placeShelves(layout, rows, shift));
    centreOver(model, layout, head, layout.shelved.get(head)[0], shift);
  }
  if (!moved.length) return false;
  moveTrees(model, layout, moved, shift);
  encloseSubtrees(model, layout);
  return true;
}

/** The rows of which a tree is the largest in the window; a single one where it is short or several are not worth it. */
function shelvesOf(model, layout, head) {
  const { boxX, boxY, boxW, boxH, turned } = layout;
  const kids = Array.from(below(model, layout, head));
  if (kids.length < 2) return [];
  const [length, depth] = turned ? [boxH, boxW] : [boxW, boxH];
  const items = kids.map((node) => ({ node, length: length[node], depth: depth[node] }));
  const [at, start] = turned ? [boxY, boxX] : [boxX, boxY];
  const over = start[kids[0]] - start[head];
  const apart = { across: Math.max(layout.gap.across, 3 * ASIDE), along: layout.gap.along + PANEL_ROOM };
  const rows = bestRows(items, turned ? 1 / layout.aspect : layout.aspect, apart, over);
  return Object.assign(rows, { apart, start: Math.min(...kids.map((node) => at[node])), down: start[kids[0]] });
}

function placeShelves({ boxX, boxY, turned }, rows, { across, along }) {
  const [at, start] = turned ? [boxY, boxX] : [boxX, boxY];
  let { down } = rows;
  for (const { items, depth: deepest } of rows) {
    let reach = rows.start;
    for (const { node, length } of items) {
      [across[node], along[node]] = [reach - at[node], down - start[node]];
      reach += length + rows.apart.across;
    }
    down += deepest + rows.apart.along;
  }
  return rows.flatMap(({ items }) => items.map(({ node }) => node));
}

/** The superior, and who is above it in a single line, stand over the middle of the first row. */
function centreOver(model, layout, head, row, shift) {
  const at = layout.turned ? layout.y : layout.x;
  const place = (node) => at[node] + shift.across[node];
  const by = (place(row[0]) + place(row[row.length - 1])) / 2 - at[head];
  for (let up = head; up !== NONE && !isHolder(model, up); up = model.parent[up]) {
    at[up] += by;
    for (const assistant of beside(layout, up)) at[assistant] += by;
  }
}
