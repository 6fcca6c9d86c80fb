/** The names of units over the map, when cards are too small to be read. */
import { colourAt } from "./colours.js";
import { grouped } from "./grouped.js";
import { fitText, textWidth } from "./texts.js";
import { fillRounded, write } from "./shapes.js";
import { NONE, rankOf, titleOf, unitOf } from "./model.js";

const MOST = 140;

export function drawLabels(context, model, layout, view, look, joints) {
  const placed = [];
  const topmost = model.hub === NONE ? 1 : 0; // what spans everything needs no name here
  const byRank = joints.filter((node) => hasRoom(layout, view, node) && model.depth[node] >= 0 && rankOf(model, node) >= topmost);
  byRank.sort((a, b) => model.depth[a] - model.depth[b]);
  for (const node of byRank) {
    if (placed.length >= MOST) break;
    const label = labelFor(model, layout, view, node);
    if (placed.some((other) => collide(other, label))) continue;
    placed.push(label);
    drawLabel(context, view, look, label);
  }
  context.globalAlpha = 1;
}

function hasRoom({ boxW, boxH }, { scale }, node) {
  return boxW[node] * scale >= 56 && boxH[node] * scale >= 20;
}

/** @returns {{x, y, w, h, size, head, text, count, colour}} in pixels of the view */
function labelFor(model, layout, view, node) {
  const { scale } = view;
  const w = layout.boxW[node] * scale;
  const rank = rankOf(model, node);
  const head = rank <= 1;
  const size = head ? 15 : rank === 2 ? 12.5 : 11.5;
  const name = head ? unitOf(model, node) || titleOf(model, node) : titleOf(model, node);
  const text = fitText(name, size, Math.max(60, Math.min(w - 8, 220)), 600);
  const count = grouped(model.size[node]);
  const left = Math.max(layout.boxX[node] - view.x, 0) * scale;
  const right = Math.min((layout.boxX[node] + layout.boxW[node] - view.x) * scale, view.width);
  const top = Math.max((layout.boxY[node] - view.y) * scale, 0);
  const bottom = Math.min((layout.boxY[node] + layout.boxH[node] - view.y) * scale, view.height);
  return {
    x: (left + right) / 2, y: head ? top + 22 : (top + bottom) / 2,
    w: Math.max(textWidth(text, size, 600), head ? textWidth(count, 10.5) : 0) + 12, h: head ? 36 : size + 7,
    size, head, text, count, colour: colourAt(model.colour[node]),
  };
}

function collide(a, b) {
  return Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2;
}

function drawLabel(context, view, { theme, encoding }, { x, y, w, h, size, head, text, count, colour }) {
  const unit = 1 / view.scale;
  const [cx, cy] = [view.x + x * unit, view.y + y * unit];
  context.globalAlpha = 0.9;
  fillRounded(context, cx - (w / 2) * unit, cy - (h / 2) * unit, w * unit, h * unit, 6 * unit, theme.card);
  context.globalAlpha = 1;
  const align = "center";
  const fill = head && encoding === "unit" ? colour : theme.ink;
  write(context, text, cx, cy - (head ? 7 * unit : 0), { size: size * unit, weight: 600, fill, align });
  if (head) write(context, count, cx, cy + 9 * unit, { size: 10.5 * unit, fill: theme.muted, align });
}
