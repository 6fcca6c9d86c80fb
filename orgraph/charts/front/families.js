/**
 * Families that would make a tidy tree too long to be read: subordinates with nothing open below them stand in several
 * rows under their superior, and so do the branches of the first rank. A layout that is read from left to right has
 * columns for rows. The further rows hang on a line down the near side of the family.
 */
import { encloseSubtrees } from "./boxes.js";
import { roomBeside } from "./beside.js";
import { isHolder, NONE } from "./model.js";
import { looseTops } from "./loose.js";
import { below } from "./shown.js";
import { bestRows, evenly, rowsWithin } from "./tops.js";

const FRAME = 800; // the height of the window that a drawing is measured by
const CLEAR = { classic: 0.42, sideways: 0.42, upright: 0.46 }; // a drawing that fits at this scale can be read
const DEEPEST = 40; // rows of one family
const ASIDE = 8; // from the line down the side to the branches, which have grounds
const ASIDE_CARDS = 6; // the same to cards, within the ground that they are on
const LARGE = 400; // cards; in larger charts families of every layer are kept from being longer than the window's share
const FILLED = 0.4; // of a large drawing, by cards and the gaps between them
const PANEL_ROOM = 16; // between rows of branches, which have grounds

/**
 * How many subordinates of each node stand side by side, where they stand in several rows; else 0. All families get as
 * many rows at most as make the whole drawing the largest.
 * @returns {{columns: Int32Array, crowded: boolean}} `crowded` where single rows could not be read
 */
export function planFamilies(model, layout) {
  const columns = new Int32Array(model.total);
  const { families, others, trees, share, layers } = survey(model, layout);
  const inRows = (rows) => (count, part) => families[part].reduce((sum, { length }) => sum + Math.ceil(length / rows), count);
  const size = (rows) => Math.max(...others.map(inRows(rows)));
  const lot = (rows) => (layers[1] ? layers[1] + rows : 0);
  const large = layout.visible.length > LARGE && trees > 1;
  const cost = (cards, rows, shelves) => large
    ? Math.sqrt(across(layout, cards) * along(layout, layers[0] + rows - 1 + lot(rows)))
    : Math.max(across(layout, cards) * Math.max(share, 1 / shelves), along(layout, shelves * (layers[0] + rows - 1) + lot(rows)));
  if (across(layout, size(1)) * CLEAR[layout.mode] <= FRAME) return { columns, crowded: false };
  let best = { cost: Infinity, rows: 1 };
  for (let rows = 1; rows <= DEEPEST; rows++) {
    const cards = size(rows);
    for (let shelves = 1; shelves <= Math.min(trees, DEEPEST); shelves++) {
      const each = cost(cards, rows, shelves);
      if (each < best.cost * 0.97) best = { cost: each, rows };
    }
  }
  for (const { node, length } of families.flat()) {
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

/**
 * What a drawing in single rows would hold, the trees first and then the lot, which stands below them: families that can
 * be set in rows, the other cards with nothing below, and layers.
 */
function survey(model, layout) {
  const loose = new Set(looseTops(model, layout));
  const inLot = lotOf(model, layout);
  const [families, others, layers] = [[[], []], [0, 0], [0, 0]];
  for (const node of layout.visible) {
    const part = inLot[node];
    layers[part] = Math.max(layers[part], model.depth[node] + 1 + part);
    const kids = below(model, layout, node);
    const family = kids.length > 2 && !isHolder(model, node) && isAllCards(model, layout, kids);
    if (family) families[part].push({ node, length: kids.length });
    else if (node !== model.lot) for (const kid of kids) if (!below(model, layout, kid).length && !loose.has(kid)) others[part]++;
  }
  return { families, others, layers, ...treesOf(model, layout, loose, families[0]) };
}

/** The trees that can be set in rows, and which part of all is in the largest of them. */
function treesOf(model, layout, loose, families) {
  const first = model.hub === NONE ? firstBranching(model, layout, model.root) : model.hub;
  const trees = below(model, layout, first).filter((node) => node !== model.lot && !loose.has(node));
  const single = trees.length < 2 || families.some(({ node }) => node === first);
  const share = single ? 1 : trees.reduce((most, node) => Math.max(most, model.size[node]), 1) / model.size[first];
  return { trees: single ? 1 : trees.length, share };
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
  return least - (branches ? ASIDE + PANEL_ROOM / 2 : ASIDE_CARDS);
}

/**
 * Sets the branches of each tree in rows where that makes it much larger, and in a large chart every family that would
 * be longer than the window's share. From the leaves up: a superior keeps its place, over the middle of the first row.
 * @returns {boolean} whether any was moved
 */
export function shelveFamilies(model, layout, columns) {
  layout.shelved = new Map();
  const heads = headsOf(model, layout);
  const most = longestRow(layout);
  const shift = { across: new Float64Array(model.total), along: new Float64Array(model.total) };
  const [moved, inLot] = [new Uint8Array(model.total), lotOf(model, layout)];
  const { visible } = layout;
  for (let k = visible.length - 1; k >= 0; k--) {
    const node = visible[k];
    if (isHolder(model, node) || columns[node] || inLot[node]) continue;
    const rows = shelvesOf(model, layout, node, heads.has(node) ? "best" : most, moved);
    if (!rows.length) continue;
    moved[node] = 1;
    if (rows.length > 1) layout.shelved.set(node, rows.map(({ items }) => items.map((item) => item.node)));
    placeShelves(layout, node, rows, shift);
  }
  if (!moved.includes(1)) return false;
  moveAll(model, layout, shift);
  encloseSubtrees(model, layout);
  return true;
}

/** Of each tree the node whose branches are the first. */
function headsOf(model, layout) {
  const tops = model.hub === NONE ? [model.root] : Array.from(below(model, layout, model.hub));
  return new Set(tops.filter((top) => top !== model.lot).map((top) => firstBranching(model, layout, top)));
}

/** The lot is set in order by itself. */
function lotOf(model, { visible }) {
  const inLot = new Uint8Array(model.total);
  if (model.lot !== NONE) for (const node of visible) inLot[node] = node === model.lot || inLot[model.parent[node]] ? 1 : 0;
  return inLot;
}

/** How long a row of branches may be: as long as a drawing of so many cards that has the window's shape. */
function longestRow(layout) {
  const { visible, turned, aspect, width, height, gap } = layout;
  if (visible.length <= LARGE) return Infinity;
  const [a, b] = turned ? [height, width] : [width, height];
  return Math.sqrt((visible.length / FILLED) * (a + gap.across) * (b + gap.along) * (turned ? 1 / aspect : aspect));
}

/** The rows of a family whose places change; none where it stays as it is. */
function shelvesOf(model, layout, node, most, moved) {
  const { boxX, boxY, boxW, boxH, turned, aspect, gap } = layout;
  const kids = below(model, layout, node);
  if (!kids.length) return [];
  const changed = kids.some((kid) => moved[kid] === 1);
  const [length, depth] = turned ? [boxH, boxW] : [boxW, boxH];
  if (!changed && most !== "best" && length[node] <= most) return [];
  const items = Array.from(kids, (kid) => ({ node: kid, length: length[kid], depth: depth[kid] }));
  const start = turned ? boxX : boxY;
  const apart = { across: Math.max(gap.across, 3 * ASIDE), along: gap.along + PANEL_ROOM };
  const rows = most === "best"
    ? bestRows(items, turned ? 1 / aspect : aspect, apart, start[kids[0]] - start[node])
    : evenly(items, rowsWithin(items, most, apart.across), apart.across);
  return rows.length > 1 || changed ? Object.assign(rows, { apart }) : [];
}

/** Places of the branches of a node, and the box around them. */
function placeShelves(layout, node, rows, { across, along }) {
  const { x, y, boxX, boxY, boxW, boxH, turned, width, height } = layout;
  const [card, at, start] = turned ? [y, boxY, boxX] : [x, boxX, boxY];
  const [length, depth] = turned ? [boxH, boxW] : [boxW, boxH];
  const { items: first } = rows[0];
  const last = first[first.length - 1];
  const within = (item) => card[item.node] - at[item.node];
  const left = card[node] - (within(first[0]) + rows[0].length - last.length + within(last)) / 2;
  let down = start[first[0].node];
  let right = card[node] + (turned ? height : width) + roomBeside(layout, node).across;
  for (const { items, depth: deepest, length: whole } of rows) {
    let reach = left;
    for (const item of items) {
      [across[item.node], along[item.node]] = [reach - at[item.node], down - start[item.node]];
      reach += item.length + rows.apart.across;
    }
    right = Math.max(right, left + whole);
    down += deepest + rows.apart.along;
  }
  const least = Math.min(left - (rows.length > 1 ? 2 * ASIDE : 0), card[node]);
  [at[node], length[node], depth[node]] = [least, right - least, down - rows.apart.along - start[node]];
}

/** Every node moves as its superior does, and by what it is moved itself. */
function moveAll(model, { x, y, visible, turned }, { across, along }) {
  for (const node of visible) {
    const parent = model.parent[node];
    if (parent !== NONE) [across[node], along[node]] = [across[node] + across[parent], along[node] + along[parent]];
    x[node] += turned ? along[node] : across[node];
    y[node] += turned ? across[node] : along[node];
  }
}
