/**
 * The lines from a superior to those below: a trunk, and a branch to each card. The branch says how the link is
 * stated: a full line where both sides state it, a pale one with a half-filled mark where only one side does, amber
 * where the sources name several superiors.
 */
import { CARD } from "./sizes.js";
import { wayAside } from "./beside.js";
import { frameOf } from "./scene.js";
import { isGhost, isHolder, isTile, NONE, STATED } from "./model.js";
import { disc, Strokes } from "./shapes.js";
import { barOver, farEdge, HANG_LINE, hangX, middleOf, pathStrokes, ringStrokes } from "./routes.js";

const CORNER = 8;
const MARK = 4.5;
const MARKS_FROM = 0.34; // scale below which the marks would be specks

export function drawConnectors(context, model, layout, view, look, joints) {
  const pen = new Pen(model, layout, view);
  for (const node of joints) {
    if (isHolder(model, node)) continue;
    pen.comb(node, layout.combs[node]);
  }
  const { theme } = look;
  const width = Math.max(1.6, 0.8 / view.scale);
  pen.trunk.draw(context, { stroke: theme.line, width });
  pen.pale.draw(context, { stroke: theme.soft, width });
  pen.ghostly.draw(context, { stroke: theme.soft, width, dash: [5, 4] });
  pen.disputed.draw(context, { stroke: theme.second, width: width * 1.25 });
  ringStrokes(model, layout).draw(context, { stroke: theme.ring, width: width * 1.6 });
  pathStrokes(model, layout, look.selected).draw(context, { stroke: theme.accent, width: width * 1.6 });
  if (view.scale >= MARKS_FROM) for (const mark of pen.marks) drawMark(context, mark, theme);
}

/** The upper half of a mark is the superior's, the lower half the subordinate's; the half that speaks is filled. */
export function drawMark(context, { x, y, stated, disputed }, theme) {
  const colour = disputed ? theme.second : theme.muted;
  disc(context, x, y, MARK + 1.2, colour);
  disc(context, x, y, MARK, theme.ground);
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, MARK, stated === STATED.above ? Math.PI : 0, stated === STATED.above ? 2 * Math.PI : Math.PI);
  context.closePath();
  context.fill();
}

class Pen {
  constructor(model, layout, view) {
    const frame = frameOf(view);
    const across = layout.turned ? [frame.top, frame.bottom] : [frame.left, frame.right];
    Object.assign(this, { model, layout, frame, across });
    for (const name of ["trunk", "pale", "ghostly", "disputed"]) this[name] = new Strokes(layout.turned);
    this.marks = [];
    this.bothSpeak = model.payload.tree.both_sides;
  }

  /** The strokes for the branch to a card, by how the link is stated. */
  branch(node) {
    const { model } = this;
    if (isTile(model, node) || isTile(model, model.parent[node])) return this.trunk; // belongs to, does not report to
    if (model.parent[node] !== NONE && isGhost(model, model.parent[node])) return this.ghostly;
    if (model.disputed[node]) return this.disputed;
    const oneSided = this.bothSpeak && model.stated[node] !== STATED.agreed;
    return oneSided ? this.pale : this.trunk;
  }

  mark(node, x, y) {
    const stated = this.model.stated[node];
    if (!this.bothSpeak || isTile(this.model, this.model.parent[node]) || (stated !== STATED.below && stated !== STATED.above)) return;
    const place = this.layout.turned ? { x: y, y: x } : { x, y };
    this.marks.push({ ...place, stated, disputed: this.model.disputed[node] === 1 });
  }

  comb(node, comb) {
    const { layout } = this;
    for (const assistant of comb.beside) this.aside(node, assistant, comb.beside.length === 1);
    if (!comb.rows.length) return;
    const middle = middleOf(layout, node);
    this.trunk.move(middle, farEdge(layout, node));
    this.trunk.line(middle, barOver(layout, comb.rows[0]));
    comb.rows.forEach((row, k) => this.row(row, k === 0 ? middle : row.spine, this.ends(comb, row, k)));
    if (comb.grid?.hangs) this.hangingGrid(comb.grid);
  }

  aside(node, assistant, alone) {
    const way = wayAside(this.layout, node, assistant, alone);
    const strokes = this.branch(assistant);
    way.forEach(([x, y], k) => (k ? strokes.line(x, y) : strokes.move(x, y)));
    const [[x1, y1], [x2, y2]] = way.slice(-2);
    this.mark(assistant, (x1 + x2) / 2, (y1 + y2) / 2);
  }

  /**
   * Where the branches of a row end: over each box, over each card of a flat grid, over each column of a hanging
   * one; and, going further down, where other rows hang on this one.
   */
  ends({ rows, grid }, row, number) {
    const { layout } = this;
    const ends = [];
    const over = (node) => ends.push({ node, x: middleOf(layout, node), y: row.start });
    for (const node of row.nodes) {
      if (node !== NONE) over(node);
      else if (!grid.hangs) grid.nodes.forEach(over);
      else for (let k = 0; k < grid.columns; k++) ends.push({ node: NONE, x: hangX(grid, k), y: row.start });
    }
    const spines = new Map();
    for (const other of rows) {
      if (other !== row && other.spine !== null && other.from === number) spines.set(other.spine, barOver(layout, other));
    }
    for (const [x, y] of spines) ends.push({ node: NONE, x, y });
    return ends;
  }

  /** One row: from the origin along a bar, and down to each end. */
  row(row, origin, ends) {
    const bar = barOver(this.layout, row);
    const [left, right] = extent(origin, ends);
    for (const { node, x, y } of ends) {
      if (x < this.across[0] - 400 || x > this.across[1] + 400) continue;
      const strokes = node === NONE ? this.trunk : this.branch(node);
      const turn = (x === left || x === right) && x !== origin ? Math.sign(x - origin) * CORNER : 0;
      strokes.move(x - turn, bar);
      if (turn) strokes.bend(x, bar, x, bar + CORNER);
      strokes.line(x, y);
      if (node !== NONE) this.mark(node, x, y - MARK - 4);
    }
    const from = left === origin ? left : left + CORNER;
    const to = right === origin ? right : right - CORNER;
    if (to > from) {
      this.trunk.move(from, bar);
      this.trunk.line(to, bar);
    }
  }

  hangingGrid(grid) {
    for (let column = 0; column < grid.columns; column++) {
      const lineX = hangX(grid, column);
      const cards = grid.nodes.slice(column * grid.rows, (column + 1) * grid.rows);
      if (!cards.length) continue;
      const middle = (k) => grid.y + k * grid.step + CARD.height / 2;
      const last = middle(cards.length - 1);
      this.trunk.move(lineX, grid.y - 1);
      this.trunk.line(lineX, last - CORNER);
      cards.forEach((card, k) => {
        const y = middle(k);
        const strokes = this.branch(card);
        strokes.move(lineX, y - CORNER);
        strokes.bend(lineX, y, lineX + CORNER, y);
        strokes.line(lineX + HANG_LINE, y);
        this.mark(card, lineX + HANG_LINE / 2 + 1, y);
      });
    }
  }
}

function extent(origin, ends) {
  let [left, right] = [origin, origin];
  for (const { x } of ends) [left, right] = [Math.min(left, x), Math.max(right, x)];
  return [left, right];
}
