/** The whole chart as one sheet: its name and figures above the drawing, what the colours mean below it. */
import { colourAt } from "./colours.js";
import { encodingOf } from "./encodings.js";
import { figuresOf } from "./figures.js";
import { grouped } from "./grouped.js";
import { linkKinds } from "./link_legend.js";
import { drawSign } from "./link_marks.js";
import { fillRounded, write } from "./shapes.js";
import { plainLook, wholeBox } from "./drawing.js";
import { paint } from "./paint.js";
import { SvgContext } from "./svg.js";
import { filesRead } from "./sources.js";
import { fitText, textWidth } from "./texts.js";

const LEGEND_MOST = 24;
const [SQUARE, SIGN] = [0.9, 2.4]; // widths of what stands before an entry of the legend, in sizes of type
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
  const w = Math.max(inner.w, Math.min(Math.ceil(widest) + 1, 40 * size) + 2 * size);
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

/** What the colours mean, of units the largest, and then what the lines beside the tree mean. */
function explained(chart) {
  const { model, encoding, words } = chart;
  const lines = linkKinds(chart, { links: chart.links.current(), leaving: [], left: 0 });
  if (encoding === "unit" && !model.unit) return lines;
  const kinds = (encodingOf(model, encoding)?.kinds ?? []).filter(({ key, count }) => count && (key || encoding !== "unit"));
  const colours = kinds.slice(0, LEGEND_MOST).map(({ say, colour, count }) => ({ text: `${say(words)} ${grouped(count)}`, colour }));
  return [...colours, ...lines];
}

/** Set in lines under the drawing. */
function legendOf(chart, box, size) {
  const entries = [];
  let [x, y] = [box.x + 2 * size, box.y + box.h + size];
  for (const { text: whole, colour, kind } of explained(chart)) {
    const sign = kind ? SIGN : SQUARE;
    const text = fitText(whole, size, box.w - 5 * size - sign * size);
    const w = textWidth(text, size) + size * (sign + 2.1);
    if (x + w > box.x + box.w - size && x > box.x + 2 * size) [x, y] = [box.x + 2 * size, y + size * 1.8];
    entries.push({ x, y, size, text, colour, kind });
    x += w;
  }
  return entries;
}

function writeLegend(context, entries, theme) {
  for (const { x, y, size, text, colour, kind } of entries) {
    if (kind) drawSign(context, { x, y, w: SIGN * size, kind }, theme);
    else fillRounded(context, x, y - size * 0.45, SQUARE * size, SQUARE * size, size * 0.25, colourAt(colour, theme.dark));
    write(context, text, x + size * ((kind ? SIGN : SQUARE) + 0.5), y, { size, fill: theme.muted });
  }
}
