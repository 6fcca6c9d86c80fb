/** What lies under the cards: the ground of each unit's branch, of rings, and of positions without a place. */
import { colourAt, NO_UNIT } from "./colours.js";
import { grouped } from "./grouped.js";
import { frameOf } from "./scene.js";
import { roundedRect, write } from "./shapes.js";
import { LOT_HEAD, READABLE } from "./sizes.js";
import { groundRank, PADDING, paddingOf } from "./panels.js";
import { fitText, textWidth } from "./texts.js";

const LEAST = 26; // pixels; narrower branches get no ground of their own

export function drawGrounds(context, model, layout, view, look, joints) {
  if (joints.includes(model.lot)) drawLot(context, model, layout, view, look);
  if (layout.loose) {
    const { words } = look;
    const { count } = layout.loose;
    setApartFrom(context, layout.loose, (model.tiles ? words.looseInUnits : words.loose)(grouped(count)), view, look);
  }
  const { theme } = look;
  const deepest = layout.mode === "compact" ? PADDING.length - 1 : 1;
  for (const node of joints) {
    const rank = groundRank(model, node);
    if (rank < 1 || rank > deepest || layout.boxW[node] * view.scale < LEAST) continue;
    const box = padded(layout, node, paddingOf(layout, rank));
    const colour = look.encoding === "unit" ? colourAt(model.colour[node]) : NO_UNIT;
    context.globalAlpha = theme.panel * (rank === 1 ? 1.1 : 0.9);
    context.fillStyle = colour;
    if (view.scale < READABLE && rank > 1) {
      fillClipped(context, box, view); // from afar, what is out of view would be most of the painting
      continue;
    }
    context.beginPath();
    roundedRect(context, box.x, box.y, box.w, box.h, Math.min(18, box.w / 4));
    context.fill();
    if (rank > 1) continue;
    context.globalAlpha = 0.22;
    context.strokeStyle = colour;
    context.lineWidth = Math.max(1, 1 / view.scale);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function padded(layout, node, by) {
  return { x: layout.boxX[node] - by, y: layout.boxY[node] - by, w: layout.boxW[node] + 2 * by, h: layout.boxH[node] + 2 * by };
}

function fillClipped(context, { x, y, w, h }, view) {
  const frame = frameOf(view);
  const [left, top] = [Math.max(x, frame.left), Math.max(y, frame.top)];
  context.fillRect(left, top, Math.min(x + w, frame.right) - left, Math.min(y + h, frame.bottom) - top);
}

/** Positions whose superior is named and does not exist. */
function drawLot(context, { lot }, layout, view, look) {
  const box = { x: layout.boxX[lot], y: layout.boxY[lot], w: layout.boxW[lot], h: layout.boxH[lot] };
  setApartFrom(context, box, look.words.lot, view, look);
}

/** Positions set apart from the others, under words that say why. */
function setApartFrom(context, inner, words, view, { theme }) {
  const box = { x: inner.x - 20, y: inner.y - 20, w: inner.w + 40, h: inner.h + 40 };
  context.globalAlpha = 0.5;
  context.fillStyle = theme.chip;
  context.strokeStyle = theme.line;
  context.lineWidth = Math.max(1.2, 1 / view.scale);
  context.setLineDash([8, 6]);
  context.beginPath();
  roundedRect(context, box.x, box.y, box.w, box.h, 18);
  context.fill();
  context.globalAlpha = 1;
  context.stroke();
  context.setLineDash([]);
  const fitting = inner.w / textWidth(words, 1, 600);
  const size = Math.min(42, Math.max(15, Math.min(13 / view.scale, fitting)));
  const y = inner.y + LOT_HEAD / 2 - 8;
  write(context, fitText(words, size, inner.w + 12, 600), inner.x, y, { size, weight: 600, fill: theme.muted });
}
