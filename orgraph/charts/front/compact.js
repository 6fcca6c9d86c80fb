/**
 * The compact layout: what has nothing open below it goes into blocks of cards, whole subtrees go onto shelves, and
 * the number of shelves is the one that is drawn largest on a screen of the given shape.
 */
import { boxOf, looseTops } from "./loose.js";
import { CARD, GAP, HANG, LOT_HEAD } from "./sizes.js";
import { isHolder, isOpen, kidCount, NONE, rankOf } from "./model.js";
import { headHeight } from "./boxes.js";
import { placeBeside, roomBeside } from "./beside.js";
import { below, beside } from "./shown.js";
import { bestShelves, STACK_SPINE } from "./shelves.js";

/** [shape of a block of cards, shape of a subtree]: the smaller a chart, the more are tried; the one drawn largest is kept. */
const SHAPES = [[1.15, 1.7], [1.15, 1], [0.5, 1.7], [0.5, 1], [0.5, 0.6], [0.22, 1], [0.22, 0.6], [0.1, 0.5]];
const TRIED = 1900; // cards measured in all
const LARGE = 1500;
const BELOW_AT_MOST = 1.25; // times as large a drawing, for lone positions below the trees and not beside them
const SPINE = 34; // room on the left for the line that joins several shelves
const SHELF_SPINE = 7; // where in that room it runs
const BUTTON = 14; // room for the fold button under a folded card
const FOLDED_WIDER = 1.9; // blocks of folded superiors are wider than others: they are what one looks for
const ROOT_SHELF = 1.3;
const FURTHER_SHELF = 1.12;
const ALONE = [NONE]; // a row with a block of cards and nothing beside it

export function layCompact(model, layout) {
  const shapes = SHAPES.slice(0, Math.max(1, Math.floor(TRIED / layout.visible.length)));
  let best = null;
  let laid = null;
  for (const shape of shapes) {
    measureAll(model, layout, shape);
    laid = shape;
    const { root } = model;
    const scale = Math.min(1, (1000 * layout.aspect) / (layout.boxW[root] + 60), 1000 / (layout.boxH[root] + 60));
    if (!best || scale > best.scale * 1.03) best = { scale, shape };
  }
  if (laid !== best.shape) measureAll(model, layout, best.shape);
  placeAll(model, layout);
}

function measureAll(model, layout, [blockShape, treeShape]) {
  const { visible, boxW, boxH } = layout;
  const column = () => new Float64Array(model.total);
  const inBox = { x: column(), y: column(), card: column() }; // places within the box of the superior
  layout.inBox = inBox;
  for (let k = visible.length - 1; k >= 0; k--) {
    const node = visible[k];
    if (layout.aside[node]) continue;
    if (isOpen(model, node)) {
      measure(model, layout, node, blockShape, treeShape);
    } else { // one by one: this is done for every card, and lists of what is assigned are dear
      boxW[node] = CARD.width;
      boxH[node] = CARD.height;
    }
  }
}

function measure(model, layout, node, blockShape, treeShape) {
  const [trees, cards] = [[], []];
  for (const kid of below(model, layout, node)) (isOpen(model, kid) ? trees : cards).push(kid);
  const grid = cards.length ? blockOf(model, node, cards, trees.length > 0, blockShape) : null;
  if (grid && !trees.length && !isHolder(model, node)) return fillWithBlock(layout, node, grid);
  if (layout.visible.length > LARGE && !isHolder(model, node)) {
    trees.sort((a, b) => layout.boxH[b] - layout.boxH[a] || a - b);
  }
  if (grid && node === model.hub && looseTops(model, layout).length === cards.length) grid.head = LOT_HEAD;
  const items = grid ? [{ node: NONE, w: grid.w, h: grid.h + (grid.head ?? 0) }] : [];
  for (const kid of trees) {
    items.push({ node: kid, w: layout.boxW[kid], h: layout.boxH[kid], apart: kid === model.lot });
  }
  if (node === model.hub && grid) items.push(items.shift()); // lone positions after the trees
  if (grid?.head && trees.length) setBelow(grid, items, layout.aspect);
  if (node === model.hub) items.sort((a, b) => (a.apart ? 1 : 0) - (b.apart ? 1 : 0));
  const whole = node === model.root || rankOf(model, node) <= 0;
  const shelves = bestShelves(items, whole ? layout.aspect : treeShape, shelfPenalty(model, layout, node));
  fillShelves(model, layout, node, shelves, grid);
}

/**
 * Lone positions go below the trees, in a block as wide as those, unless the drawing comes out much smaller: beside them
 * they would leave a hole under the trees.
 */
function setBelow(grid, items, aspect) {
  const cost = ({ w, h }) => Math.max(w / aspect, h);
  const trees = bestShelves(items.slice(0, -1), aspect, 1);
  const step = CARD.width + GAP.column;
  const columns = Math.max(1, Math.min(grid.nodes.length, Math.floor((trees.w + GAP.column) / step)));
  const rows = Math.ceil(grid.nodes.length / columns);
  const [w, h] = [columns * step - GAP.column, grid.h + (rows - grid.rows) * grid.step];
  const below = { node: NONE, w, h: h + grid.head, apart: true };
  if (cost({ w: trees.w, h: trees.h + below.h }) > cost(bestShelves(items, aspect, 1)) * BELOW_AT_MOST) return;
  Object.assign(grid, { columns, rows, w, h });
  items[items.length - 1] = below;
}

/** Every further shelf needs a line down the side, so it must earn its place; trees side by side need none. */
function shelfPenalty(model, layout, node) {
  if (isHolder(model, node)) return 1;
  return rankOf(model, node) <= 0 && layout.visible.length <= LARGE ? ROOT_SHELF : FURTHER_SHELF;
}

function blockOf(model, node, cards, besideTrees, shape) {
  const folded = cards.some((kid) => kidCount(model, kid) > 0);
  const step = CARD.height + GAP.stack + (folded ? BUTTON : 0);
  const columnStep = CARD.width + GAP.column;
  const inOneRow = cards.length <= Math.min(model.longestRow ?? Infinity, longestRow(rankOf(model, node), besideTrees, folded));
  const wished = Math.round(Math.sqrt(((cards.length * step) / columnStep) * shape * (folded ? FOLDED_WIDER : 1)));
  const columns = inOneRow ? cards.length : cards.length <= 5 ? 1 : Math.max(1, wished);
  const rows = Math.ceil(cards.length / columns);
  const hangs = !inOneRow && !isHolder(model, node);
  const w = (hangs ? HANG : 0) + columns * columnStep - GAP.column;
  const h = rows * step - (step - CARD.height) + (folded ? BUTTON : 0);
  return { nodes: cards, columns, rows, hangs, step, x: 0, y: 0, w, h };
}

/** How many cards may stand in a row under their superior before they are stacked. */
function longestRow(rank, besideTrees, folded) {
  if (besideTrees) return folded ? 4 : 1;
  if (rank <= 0) return 12;
  if (folded) return 6;
  return rank <= 1 ? 4 : 1;
}

/** What `fillShelves` does where a block of cards is all that stands below, as it does below most. */
function fillWithBlock(layout, node, grid) {
  const aside = roomBeside(layout, node);
  const width = Math.max(grid.w, CARD.width);
  const start = CARD.height + aside.along + GAP.level;
  grid.x = (width - grid.w) / 2 + (grid.hangs ? HANG : 0);
  grid.y = start;
  const card = cardOver(layout.inBox, ALONE, grid, width);
  layout.inBox.card[node] = card;
  layout.boxW[node] = Math.max(width, card + CARD.width + aside.across);
  layout.boxH[node] = start + grid.h;
  layout.combs[node] = { rows: [{ nodes: ALONE, start, spine: null, from: 0 }], grid, beside: beside(layout, node) };
}

function fillShelves(model, layout, node, { shelves, w: widest }, grid) {
  const { inBox } = layout;
  const holder = isHolder(model, node);
  const shelved = shelves.length > 1 && !holder;
  const left = shelved ? SPINE : 0;
  const aside = roomBeside(layout, node);
  const width = Math.max(widest + left, holder ? 0 : CARD.width);
  const rows = [];
  let y = headHeight(model, node) + aside.along + (holder ? 0 : GAP.level);
  for (const shelf of shelves) {
    const x = left + (shelved || holder ? 0 : (width - shelf.w) / 2);
    rows.push(...fillShelf(inBox, shelf, grid, x, y, rows.length));
    y += shelf.h + GAP.level + (holder ? GAP.box : 0);
  }
  inBox.card[node] = holder || !rows.length ? 0 : cardOver(inBox, rows[0].nodes, grid, width);
  layout.boxW[node] = Math.max(width, holder ? 0 : inBox.card[node] + CARD.width + aside.across);
  layout.boxH[node] = y - GAP.level - (holder ? GAP.box : 0);
  layout.combs[node] = { rows, grid, beside: beside(layout, node) };
}

/** The rows of a shelf: that of its columns' first items, and one for each item that is stacked under them. */
function fillShelf(inBox, shelf, grid, left, top, number) {
  const main = { nodes: [], start: top, spine: number === 0 ? null : SHELF_SPINE, from: 0 };
  const rows = [main];
  let x = left;
  for (const column of shelf.columns) {
    const stack = column.items.length > 1;
    let y = top;
    for (const item of column.items) {
      const itemX = x + (stack ? STACK_SPINE : 0);
      if (item.node === NONE) [grid.x, grid.y] = [itemX + (grid.hangs ? HANG : 0), y + (grid.head ?? 0)];
      else [inBox.x[item.node], inBox.y[item.node]] = [itemX, y];
      if (y === top) main.nodes.push(item.node);
      else rows.push({ nodes: [item.node], start: y, spine: x, from: number });
      y += item.h + GAP.level;
    }
    x += column.w + GAP.box;
  }
  return rows;
}

/** The card stands over the middle of its first shelf. */
function cardOver(inBox, first, grid, width) {
  if (first.length === 1 && first[0] === NONE && grid.hangs && grid.columns === 1) return grid.x - HANG;
  const middle = (node) => {
    if (node !== NONE) return inBox.x[node] + inBox.card[node] + CARD.width / 2;
    return grid.x + (grid.columns * (CARD.width + GAP.column) - GAP.column) / 2;
  };
  const centre = (middle(first[0]) + middle(first[first.length - 1])) / 2;
  return Math.min(Math.max(centre - CARD.width / 2, 0), width - CARD.width);
}

function placeAll(model, layout) {
  const { visible, boxX, boxY, x, y, combs, inBox } = layout;
  for (const node of visible) {
    if (layout.aside[node]) continue;
    x[node] = boxX[node] + inBox.card[node];
    y[node] = boxY[node];
    placeAssistants(layout, node);
    const comb = combs[node];
    if (!comb) continue;
    for (const row of comb.rows) {
      row.start += boxY[node];
      if (row.spine !== null) row.spine += boxX[node];
      for (const kid of row.nodes) {
        if (kid === NONE) continue;
        boxX[kid] = boxX[node] + inBox.x[kid];
        boxY[kid] = boxY[node] + inBox.y[kid];
      }
    }
    if (comb.grid) placeBlock(layout, comb.grid, boxX[node], boxY[node]);
  }
  delete layout.inBox;
}

function placeAssistants(layout, node) {
  placeBeside(layout, node);
  for (const assistant of beside(layout, node)) {
    [layout.boxX[assistant], layout.boxY[assistant]] = [layout.x[assistant], layout.y[assistant]];
    [layout.boxW[assistant], layout.boxH[assistant]] = [CARD.width, CARD.height];
  }
}

function placeBlock(layout, grid, left, top) {
  grid.x += left;
  grid.y += top;
  if (grid.head) layout.loose = boxOf(grid.nodes.length, grid.x, grid.y, grid.w, grid.h);
  const { boxX, boxY } = layout;
  const { nodes, hangs, step } = grid;
  // hanging cards are read down each column, cards without a line between them along each row
  const along = hangs ? grid.rows : grid.columns;
  let [line, place] = [0, 0];
  for (const card of nodes) {
    boxX[card] = grid.x + (hangs ? line : place) * (CARD.width + GAP.column);
    boxY[card] = grid.y + (hangs ? place : line) * step;
    if (++place < along) continue;
    place = 0;
    line++;
  }
}
