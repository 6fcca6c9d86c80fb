/** The whole way of single connecting lines: those of a ring, and those from the selected position to its top. */
import { CARD, GAP } from "./sizes.js";
import { isHolder, NONE, pathUp } from "./model.js";
import { Strokes } from "./shapes.js";

export const HANG_LINE = 13; // how far left of its cards the line of a stack runs
export const LIST_LINE = 13; // how far inside its row the line of the outline starts

/** The height of the bar from which the branches of a row come down. */
export function barOver(row) {
  return row.y - GAP.level / 2;
}

export function hangX(grid, column) {
  return grid.x - HANG_LINE + column * (CARD.width + GAP.column);
}

/** The links of every ring that the tree follows; together with the dashed link they close the ring. */
export function ringStrokes(model, layout) {
  const strokes = new Strokes();
  for (const members of model.payload.rings) {
    for (const node of members.slice(1)) addWay(strokes, model, layout, node);
  }
  return strokes;
}

export function pathStrokes(model, layout, selected) {
  const strokes = new Strokes();
  if (selected === NONE) return strokes;
  for (const node of pathUp(model, layout.shown[selected])) addWay(strokes, model, layout, node);
  return strokes;
}

function addWay(strokes, model, layout, node) {
  const superior = model.parent[node];
  if (superior === NONE || isHolder(model, superior) || layout.shown[node] !== node) return;
  wayDown(layout, superior, node).forEach(([x, y], k) => (k ? strokes.line(x, y) : strokes.move(x, y)));
}

/** The corners of the line from a superior's card to that of one of its subordinates. */
export function wayDown(layout, superior, node) {
  const { x, y, height } = layout;
  const comb = layout.combs[superior];
  const middle = y[node] + height / 2;
  if (comb.list) {
    const lineX = x[superior] + LIST_LINE;
    return [[lineX, y[superior] + height], [lineX, middle], [x[node], middle]];
  }
  const inGrid = comb.grid?.nodes.includes(node) ?? false;
  const row = comb.rows.find(({ nodes }) => nodes.includes(inGrid ? NONE : node));
  const way = [[x[superior] + CARD.width / 2, y[superior] + height], ...toRow(comb, row, x[superior] + CARD.width / 2)];
  if (inGrid && comb.grid.hangs) {
    const { grid } = comb;
    const lineX = hangX(grid, Math.floor(grid.nodes.indexOf(node) / grid.rows));
    return [...way, [lineX, barOver(row)], [lineX, middle], [lineX + HANG_LINE, middle]];
  }
  const centre = x[node] + CARD.width / 2;
  return [...way, [centre, barOver(row)], [centre, y[node]]];
}

/** From the middle under a card to where a row hangs. */
function toRow(comb, row, centre) {
  if (row.spine === null) return [[centre, barOver(row)]];
  const above = comb.rows[row.from];
  return [...toRow(comb, above, centre), [row.spine, barOver(above)], [row.spine, barOver(row)]];
}
