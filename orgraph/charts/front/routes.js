/** The whole way of single connecting lines: those of a ring, and those from the selected position to its top. */
import { CARD, GAP } from "./sizes.js";
import { wayAside } from "./beside.js";
import { isHolder, NONE, pathUp } from "./model.js";
import { Strokes } from "./shapes.js";

export const HANG_LINE = 13; // how far left of its cards the line of a stack runs

/** Where the bar runs from which the branches of a row go on. */
export function barOver(layout, row) {
  return row.start - layout.gap.along / 2;
}

/** The middle of a card across the line of reporting. */
export function middleOf({ turned, x, y, width, height }, node) {
  return turned ? y[node] + height / 2 : x[node] + width / 2;
}

/** The edge of a card that its subordinates hang on. */
export function farEdge({ turned, x, y, width, height }, node) {
  return turned ? x[node] + width : y[node] + height;
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
  const way = wayDown(layout, superior, node);
  way.forEach(([x, y], k) => (k ? strokes.line(x, y) : strokes.move(x, y)));
}

/** The corners of the line from a superior's card to that of one of its subordinates. */
export function wayDown(layout, superior, node) {
  const { x, y, height } = layout;
  const comb = layout.combs[superior];
  const middle = y[node] + height / 2;
  const way = comb.beside.includes(node) ? wayAside(layout, superior, node, comb.beside.length === 1)
    : wayAlong(layout, comb, superior, node, middle);
  return layout.turned ? way.map(([across, along]) => [along, across]) : way;
}

/** The same, [across, along] the line of reporting. */
function wayAlong(layout, comb, superior, node, middle) {
  const inGrid = comb.grid?.nodes.includes(node) ?? false;
  const row = comb.rows.find(({ nodes }) => nodes.includes(inGrid ? NONE : node));
  const origin = middleOf(layout, superior);
  const way = [[origin, farEdge(layout, superior)], ...toRow(layout, comb, row, origin)];
  if (inGrid && comb.grid.hangs) {
    const { grid } = comb;
    const lineX = hangX(grid, Math.floor(grid.nodes.indexOf(node) / grid.rows));
    return [...way, [lineX, barOver(layout, row)], [lineX, middle], [lineX + HANG_LINE, middle]];
  }
  const centre = middleOf(layout, node);
  return [...way, [centre, barOver(layout, row)], [centre, row.start]];
}

/** From the middle of a card's far edge to where a row hangs. */
function toRow(layout, comb, row, centre) {
  const way = [];
  let each = row;
  for (; each.spine !== null; each = comb.rows[each.from]) {
    way.unshift([each.spine, barOver(layout, comb.rows[each.from])], [each.spine, barOver(layout, each)]);
  }
  return [[centre, barOver(layout, each)], ...way];
}
