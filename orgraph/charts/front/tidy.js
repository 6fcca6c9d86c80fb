/**
 * The tidy tree: every superior over the middle of those below, as narrow as that can be. It is laid out in two
 * directions, `across` those who stand side by side and `along` the line of reporting; a layout that is turned reads
 * from left to right, every other from top to bottom.
 *
 * A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software: Practice and Experience 44 (2014).
 * The names of the paper are kept. Both of its walks are loops here, so that a chain of any length can be laid out:
 * the first walk of a subtree touches nothing outside it, so that all of them can be done from the leaves up.
 */
import { GAP, LOT_HEAD } from "./sizes.js";
import { isHolder, kidsOf, NONE } from "./model.js";
import { encloseSubtrees } from "./boxes.js";
import { combRows, planFamilies, rowsOf, shelveFamilies } from "./families.js";
import { below, beside } from "./shown.js";
import { setLooseBelow } from "./loose.js";
import { setApart } from "./panels.js";
import { shelveTops } from "./tops.js";
import { placeBeside, roomBeside } from "./beside.js";

export function layTidy(model, layout) {
  const plan = planFamilies(model, layout);
  const tree = new TidyTree(model, layout, plan.columns);
  for (let k = layout.visible.length - 1; k >= 0; k--) tree.firstWalk(layout.visible[k]);
  for (const node of layout.visible) tree.secondWalk(node);
  for (const node of layout.visible) tree.placeNode(node);
  for (const node of layout.visible) if (plan.columns[node]) tree.placeRows(node);
  encloseSubtrees(model, layout);
  setApart(model, layout, plan.columns);
  const narrower = plan.crowded && shelveFamilies(model, layout, plan.columns);
  if (shelveTops(model, layout, narrower)) encloseSubtrees(model, layout);
  setLooseBelow(model, layout);
  if (layout.loose) encloseSubtrees(model, layout);
  if (model.lot !== NONE && model.hub !== NONE && layout.shown[model.lot] === model.lot) setLotBelow(model, layout);
  for (const node of layout.visible) {
    const [rows, aside] = [rowsOf(model, layout, plan.columns, node), beside(layout, node)];
    if (!rows.length && !aside.length) continue;
    layout.combs[node] = { rows: combRows(model, layout, rows), grid: null, beside: aside };
  }
}

class TidyTree {
  /** @param {Int32Array} columns of families in several rows, of which the first takes part in the walks */
  constructor(model, layout, columns) {
    Object.assign(this, { model, layout, columns });
    const { turned, width, height } = layout;
    this.card = turned ? { across: height, along: width } : { across: width, along: height };
    this.step = this.card.along + layout.gap.along;
    const floats = ["top", "width", "prelim", "mod", "shift", "change", "modToLeft", "modToRight", "sum", "at", "deeper"];
    for (const name of floats) this[name] = new Float64Array(model.total);
    // threads lead from the end of one contour to its continuation in a neighbouring subtree
    for (const name of ["threadLeft", "threadRight"]) this[name] = new Int32Array(model.total).fill(NONE);
    for (const name of ["extremeLeft", "extremeRight"]) this[name] = new Int32Array(model.total);
    for (const node of layout.visible) this.measure(node);
  }

  /** The top of a node follows from its parent; trees side by side get more air than brothers. */
  measure(node) {
    const { layout, model } = this;
    const parent = model.parent[node];
    const apart = parent !== NONE && isHolder(model, parent) ? GAP.box : 0;
    this.top[node] = parent === NONE ? 0 : this.bottom(parent);
    this.width[node] = this.card.across + layout.gap.across + apart + roomBeside(layout, node).across;
    if (this.columns[node]) this.deepen(node);
  }

  /** The first row of a family reaches as far down as the last of its rows. */
  deepen(node) {
    const rows = Math.ceil(below(this.model, this.layout, node).length / this.columns[node]);
    for (const kid of this.kids(node)) this.deeper[kid] = (rows - 1) * this.step;
  }

  /** Those below a node; of a family in several rows the first row. */
  kids(node) {
    const kids = below(this.model, this.layout, node);
    return this.columns[node] ? kids.subarray(0, this.columns[node]) : kids;
  }

  bottom(node) {
    const { model, layout } = this;
    if (isHolder(model, node)) return this.top[node] + (node === model.lot && !layout.turned ? LOT_HEAD : 0);
    return this.top[node] + this.step + roomBeside(layout, node).along + this.deeper[node];
  }

  firstWalk(node) {
    const kids = this.kids(node);
    if (!kids.length) {
      this.setExtremes(node, kids);
      return;
    }
    let lowest = lowestLeft(this.bottom(this.extremeLeft[kids[0]]), 0, null);
    for (let k = 1; k < kids.length; k++) {
      const bottom = this.bottom(this.extremeRight[kids[k]]);
      this.separate(kids, k, lowest);
      lowest = lowestLeft(bottom, k, lowest);
    }
    this.positionRoot(node, kids);
    this.setExtremes(node, kids);
  }

  setExtremes(node, kids) {
    if (!kids.length) {
      this.extremeLeft[node] = this.extremeRight[node] = node;
      this.modToLeft[node] = this.modToRight[node] = 0;
      return;
    }
    const [first, last] = [kids[0], kids[kids.length - 1]];
    this.extremeLeft[node] = this.extremeLeft[first];
    this.modToLeft[node] = this.modToLeft[first];
    this.extremeRight[node] = this.extremeRight[last];
    this.modToRight[node] = this.modToRight[last];
  }

  /** Pushes subtree k to the right until it is clear of those before it, going down both contours. */
  separate(kids, k, lowest) {
    let right = kids[k - 1];
    let left = kids[k];
    let rightMod = this.mod[right];
    let leftMod = this.mod[left];
    while (right !== NONE && left !== NONE) {
      if (this.bottom(right) > lowest.y) lowest = lowest.next;
      const overlap = rightMod + this.prelim[right] + this.width[right] - (leftMod + this.prelim[left]);
      if (overlap > 0) {
        leftMod += overlap;
        this.moveSubtree(kids, k, lowest.index, overlap);
      }
      const [rightBottom, leftBottom] = [this.bottom(right), this.bottom(left)];
      if (rightBottom <= leftBottom) {
        right = this.nextRight(right);
        if (right !== NONE) rightMod += this.mod[right];
      }
      if (rightBottom >= leftBottom) {
        left = this.nextLeft(left);
        if (left !== NONE) leftMod += this.mod[left];
      }
    }
    if (right === NONE && left !== NONE) this.threadOnLeft(kids, k, left, leftMod);
    else if (right !== NONE && left === NONE) this.threadOnRight(kids, k, right, rightMod);
  }

  moveSubtree(kids, k, from, distance) {
    const kid = kids[k];
    this.mod[kid] += distance;
    this.modToLeft[kid] += distance;
    this.modToRight[kid] += distance;
    if (from === k - 1) return;
    const share = distance / (k - from); // the brothers in between move along, each by its part
    this.shift[kids[from + 1]] += share;
    this.shift[kid] -= share;
    this.change[kid] -= distance - share;
  }

  nextLeft(node) {
    const kids = this.kids(node);
    return kids.length ? kids[0] : this.threadLeft[node];
  }

  nextRight(node) {
    const kids = this.kids(node);
    return kids.length ? kids[kids.length - 1] : this.threadRight[node];
  }

  threadOnLeft(kids, k, left, mod) {
    const [first, end] = [kids[0], this.extremeLeft[kids[0]]];
    this.threadLeft[end] = left;
    const difference = mod - this.mod[left] - this.modToLeft[first];
    this.mod[end] += difference;
    this.prelim[end] -= difference;
    this.extremeLeft[first] = this.extremeLeft[kids[k]];
    this.modToLeft[first] = this.modToLeft[kids[k]];
  }

  threadOnRight(kids, k, right, mod) {
    const [last, end] = [kids[k], this.extremeRight[kids[k]]];
    this.threadRight[end] = right;
    const difference = mod - this.mod[right] - this.modToRight[last];
    this.mod[end] += difference;
    this.prelim[end] -= difference;
    this.extremeRight[last] = this.extremeRight[kids[k - 1]];
    this.modToRight[last] = this.modToRight[kids[k - 1]];
  }

  /** Over the middle between the first card below and the last; who stands beside a card does not shift it. */
  positionRoot(node, kids) {
    const [first, last] = [kids[0], kids[kids.length - 1]];
    const ends = this.prelim[first] + this.mod[first] + this.mod[last] + this.prelim[last];
    this.prelim[node] = ends / 2 + (this.inset(first) + this.inset(last)) / 2 - this.inset(node);
  }

  /** How far the near edge of a card lies within the room of its node: half of the gap to its neighbours. */
  inset(node) {
    return (this.width[node] - this.card.across - roomBeside(this.layout, node).across) / 2;
  }

  secondWalk(node) {
    const sum = this.sum[node] + this.mod[node];
    this.at[node] = this.prelim[node] + sum + this.inset(node);
    let [distance, moved] = [0, 0];
    for (const kid of this.kids(node)) {
      distance += this.shift[kid];
      moved += distance + this.change[kid];
      this.mod[kid] += moved;
      this.sum[kid] = sum;
    }
  }

  placeNode(node) {
    const { layout } = this;
    if (layout.aside[node]) return; // placed with the one it stands beside
    const [across, along] = layout.turned ? [layout.y, layout.x] : [layout.x, layout.y];
    [across[node], along[node]] = [this.at[node], this.top[node]];
    placeBeside(layout, node);
  }

  /** The further rows of a family, each card under that of the row before. */
  placeRows(node) {
    const { layout } = this;
    const [across, along] = layout.turned ? [layout.y, layout.x] : [layout.x, layout.y];
    const [kids, columns] = [below(this.model, layout, node), this.columns[node]];
    for (let k = columns; k < kids.length; k++) {
      [across[kids[k]], along[kids[k]]] = [across[kids[k - columns]], along[kids[k - columns]] + this.step];
    }
  }
}

/** The lot stands below the trees, at their left edge: beside them it would make a wide chart wider still. */
function setLotBelow(model, layout) {
  const { lot, hub, parent } = model;
  let [left, bottom] = [Infinity, -Infinity];
  for (const node of kidsOf(model, hub)) {
    if (node === lot) continue;
    left = Math.min(left, layout.boxX[node]);
    bottom = Math.max(bottom, layout.boxY[node] + layout.boxH[node]);
  }
  const [dx, dy] = [left - layout.boxX[lot], bottom + 2 * GAP.box - layout.boxY[lot]];
  const moved = new Uint8Array(model.total);
  for (const node of layout.visible) {
    if (node !== lot && (parent[node] === NONE || !moved[parent[node]])) continue;
    moved[node] = 1;
    layout.x[node] += dx;
    layout.y[node] += dy;
  }
  encloseSubtrees(model, layout);
}

/** The subtrees whose lowest point has not been overtaken by a later one, the latest first. */
function lowestLeft(y, index, next) {
  while (next && y >= next.y) next = next.next;
  return { y, index, next };
}
