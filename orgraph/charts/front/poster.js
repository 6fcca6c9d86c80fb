/** The whole chart as one sheet: its name and figures above the drawing, what the colours mean below it. */
import { colourAt } from "./colours.js";
import { encodingOf } from "./encodings.js";
import { figuresOf } from "./figures.js";
import { grouped } from "./grouped.js";
import { fillRounded, write } from "./shapes.js";
import { plainLook, wholeBox } from "./drawing.js";
import { paint } from "./paint.js";
import { SvgContext } from "./svg.js";
import { filesRead } from "./sources.js";
import { fitText, textWidth } from "./texts.js";

const LEGEND_MOST = 24;
const SIZE = { least: 20, most: 400, share: 0.017 }; // of the name: so much of the sheet's longer side

/** @param {{title: string, dark?: boolean, ground?: string}} how */
export function posterOf(chart, { title, dark = chart.dark, ground }) {
  const look = plainLook(chart, dark);
  const plan = posterPlan(chart, title);
  const context = new SvgContext(plan.box, ground ?? look.theme.ground, chart.svgNamespace);
  drawPoster(context, chart, plan, title, look);
  return context.finish();
}

/** Draws the sheet on a context whose units are those of the drawing, each `scale` pixels. */
export function drawPoster(context, chart, { box, inner, size, entries }, title, look, scale = 1) {
  const view = { x: inner.x, y: inner.y, scale, width: inner.w * scale, height: inner.h * scale };
  paint(context, chart.model, chart.layout, view, look);
  writeHead(context, chart, title, box, size, look.theme);
  writeLegend(context, entries, look.theme);
}

/** Where the parts of the sheet are. A chart narrower than its name gets a wider sheet. */
export function posterPlan(chart, title) {
  const inner = wholeBox(chart);
  const size = Math.min(SIZE.most, Math.max(SIZE.least, Math.max(inner.w, inner.h / 3) * SIZE.share));
  const widest = Math.max(textWidth(title, size, 600), textWidth(lineUnderName(chart), size * 0.55));
  const w = Math.max(inner.w, Math.min(widest, 40 * size) + 2 * size);
  const box = { x: inner.x - (w - inner.w) / 2, y: inner.y - size * 2.6, w, h: inner.h + size * 2.6 };
  const entries = legendOf(chart, box, size * 0.5);
  const last = entries.at(-1);
  if (last) box.h = last.y + size - box.y;
  return { box, inner, size, entries };
}

/** How large the organisation is, what it was read from, and of which day it is. */
function lineUnderName(chart) {
  return [figuresOf(chart), filesRead(chart), chart.dated].filter(Boolean).join(" · ");
}

function writeHead(context, chart, title, box, size, { ink, muted }) {
  const x = box.x + size;
  const room = box.w - 2 * size;
  write(context, fitText(title, size, room, 600), x, box.y + size * 1.3, { size, weight: 600, fill: ink });
  const style = { size: size * 0.55, fill: muted };
  write(context, fitText(lineUnderName(chart), style.size, room), x, box.y + size * 2.3, style);
}

/** What the colours mean, set in lines under the drawing; of units the largest. */
function legendOf({ model, encoding, words }, box, size) {
  if (encoding === "unit" && !model.unit) return [];
  const kinds = (encodingOf(model, encoding)?.kinds ?? []).filter(({ key, count }) => count && (key || encoding !== "unit"));
  const entries = [];
  let [x, y] = [box.x + 2 * size, box.y + box.h + size];
  for (const { say, colour, count } of kinds.slice(0, LEGEND_MOST)) {
    const text = fitText(`${say(words)} ${grouped(count)}`, size, box.w - 6 * size);
    const w = textWidth(text, size) + size * 3;
    if (x + w > box.x + box.w - size && x > box.x + 2 * size) [x, y] = [box.x + 2 * size, y + size * 1.8];
    entries.push({ x, y, size, text, colour });
    x += w;
  }
  return entries;
}

function writeLegend(context, entries, { muted, dark }) {
  for (const { x, y, size, text, colour } of entries) {
    fillRounded(context, x, y - size * 0.45, size * 0.9, size * 0.9, size * 0.25, colourAt(colour, dark));
    write(context, text, x + size * 1.4, y, { size, fill: muted });
  }
}
