/** Where moved positions stood: a line from each to the superior it had. */
import { changeColour } from "./changes.js";
import { standsOut } from "./matching.js";
import { NONE } from "./model.js";
import { frameOf } from "./scene.js";
import { disc } from "./shapes.js";

const MOST_LINES = 60; // to old superiors; more would hide the chart, so then only that of the chosen position is drawn
const LONGEST_DOTTED = 6000; // pixels; a browser takes seconds to dot a longer line

/** The moved positions with the superior each had, where both are drawn; made once. */
export function movesOf(changes) {
  return changes.filter(({ oldSuperior }) => oldSuperior !== NONE);
}

/** From moved positions a faint dotted line to the superior they had; that of the selected one is plain. */
export function drawMoves(context, model, layout, view, look) {
  if (!look.moves) return;
  const frame = frameOf(view);
  const colour = changeColour("moved", look.theme.dark);
  for (const { node, oldSuperior } of look.moves) {
    if (layout.shown[node] !== node) continue;
    const chosen = node === look.selected || node === look.hover;
    if (chosen || (look.moves.length <= MOST_LINES && standsOut(model, look, node))) drawMove(context, layout, frame, view, node, layout.shown[oldSuperior], { colour, chosen });
  }
  context.globalAlpha = 1;
}

function drawMove(context, { x, y, width, height, turned }, frame, view, node, superior, { colour, chosen }) {
  const [fromX, fromY] = turned ? [x[node], y[node] + height / 2] : [x[node] + width / 2, y[node]];
  const [toX, toY] = turned ? [x[superior] + width, y[superior] + height / 2] : [x[superior] + width / 2, y[superior] + height];
  const outside = Math.max(fromX, toX) < frame.left || Math.min(fromX, toX) > frame.right ||
    Math.max(fromY, toY) < frame.top - height || Math.min(fromY, toY) > frame.bottom + height;
  if (outside || node === superior) return;
  const [bendX, bendY] = turned ? [Math.max(40, Math.abs(fromX - toX) / 2), 0] : [0, Math.max(40, Math.abs(fromY - toY) / 2)];
  context.globalAlpha = chosen ? 1 : 0.5;
  context.strokeStyle = colour;
  context.lineWidth = Math.max(chosen ? 2.4 : 1.6, (chosen ? 1.6 : 1) / view.scale);
  const long = Math.hypot(fromX - toX, fromY - toY) * view.scale > LONGEST_DOTTED;
  if (!long) context.setLineDash([3, 6].map((length) => length * Math.max(1, 0.6 / view.scale)));
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.bezierCurveTo(fromX - bendX, fromY - bendY, toX + bendX, toY + bendY, toX, toY);
  context.stroke();
  context.setLineDash([]);
  disc(context, toX, toY, Math.max(4, 2 / view.scale), colour);
}
