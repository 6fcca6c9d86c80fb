/** A page of the printed book as SVG text, and what stands on it. */
import { foldButton } from "./cards.js";
import { theme } from "./colours.js";
import { plainLook } from "./drawing.js";
import { EDGE, HEAD } from "./book.js";
import { linksOn } from "./book_links.js";
import { grouped } from "./grouped.js";
import { drawLinkKinds, linkKinds } from "./link_legend.js";
import { drawLinkMark, linkMarks } from "./link_marks.js";
import { NONE, pathUp, titleOf, unitOf } from "./model.js";
import { paint } from "./paint.js";
import { filesRead } from "./sources.js";
import { roundedRect, write } from "./shapes.js";
import { SvgContext } from "./svg.js";
import { fitText, textWidth } from "./texts.js";

const TRAIL = " › ";
const ASIDE = 6; // how far from the left edge of a card the mark of the page it comes from is

/** What a page is called: the unit its root is the head of, and its title; of the overview the name of the whole. */
export function headingOf(chart, page, title) {
  const { model, words } = chart;
  const part = page.parts > 1 ? ` (${page.part}/${page.parts})` : "";
  if (page.from === null) return { name: title, trail: words.overview + part };
  const way = (root) => pathUp(model, root).slice(1).reverse().map((node) => titleOf(model, node)).join(TRAIL);
  const ways = new Set(page.roots.map(way));
  return { name: page.roots.map((root) => nameOf(model, root)).join(words.and) + part, trail: [...ways].join(words.and) };
}

/** With its unit where the position is the head of one. */
function nameOf(model, root) {
  const unit = unitOf(model, root);
  const above = root < model.count ? model.parent[root] : NONE;
  const heads = unit && (above === NONE || unitOf(model, above) !== unit);
  const own = titleOf(model, root);
  return heads && unit !== own ? `${unit} · ${own}` : own;
}

/** How deep a page lies in the book: 1 for the overview, 2 for what hangs on it. */
export function depthOf(page) {
  let depth = 1;
  for (let above = page.from; above; above = above.from) depth++;
  return depth;
}

/**
 * @param {{title: string, ground?: string, anchor?: (number: number) => string}} how `title` is the name of the whole, in
 *   the corner of each page; `anchor` gives the id of a page, where the marks are to be links
 */
export function pageSvg(chart, book, page, { title, ground = "#ffffff", anchor }) {
  const { links, leaving } = linksOn(chart, book, page);
  const look = { ...plainLook(chart, false), moves: null, trace: null, links, continued: continuedOn(book, page) };
  const unit = 1 / page.scale;
  const { bounds } = page.layout;
  const [width, height] = book.paper.map((points) => points * unit);
  const box = { x: bounds.x - (width - bounds.w) / 2, y: bounds.y - (EDGE + HEAD) * unit, w: width, h: height };
  page.layout.within = { left: box.x, right: box.x + box.w };
  const context = new SvgContext(box, ground, chart.svgNamespace);
  paint(context, page.piece.model, page.layout, { x: box.x, y: box.y, scale: 1, width, height }, look);
  writeHeading(context, chart, book, page, title, box, unit);
  const leading = (target, mark) => (anchor ? context.link(anchor(target.number), mark) : mark());
  if (page.from) leading(page.from, () => markFrom(context, chart, page, unit));
  for (const [node, target] of look.continued) leading(target, () => markOn(context, chart, page, node, target, unit));
  for (const mark of linkMarks(page, leaving, chart.words)) {
    const draw = () => drawLinkMark(context, mark, look.theme);
    if (mark.page) leading(mark.page, draw);
    else draw();
  }
  return context.finish();
}

/** Node of the piece → the page on which what is below it is drawn. Of what has none the number is shown. */
export function continuedOn(book, page) {
  const continued = new Map();
  for (const node of page.cards) {
    const target = book.first.get(node);
    if (target && target !== page && !page.open.has(node)) continued.set(page.piece.at.get(node), target);
  }
  return continued;
}

function writeHeading(context, chart, book, page, title, box, unit) {
  const { ink, muted, border } = theme(false);
  const [left, right] = [box.x + EDGE * unit, box.x + box.w - EDGE * unit];
  const { name, trail } = headingOf(chart, page, title);
  const number = `${page.number} / ${book.pages.length}`;
  const corner = page.from === null ? number : [title, positionsOf(chart), chart.dated, number].filter(Boolean).join(" · ");
  const small = { size: 9 * unit, fill: muted };
  const taken = Math.min(textWidth(corner, small.size), (right - left) * 0.5);
  write(context, fitText(corner, small.size, taken + unit), right, box.y + (EDGE + 9) * unit, { ...small, align: "right" });
  const style = { size: 17 * unit, weight: 600, fill: ink };
  write(context, fitText(name, style.size, right - left - taken - 12 * unit, 600), left, box.y + (EDGE + 9) * unit, style);
  const under = box.y + (EDGE + 27) * unit;
  const kinds = linkKinds(chart, linksOn(chart, book, page));
  const room = right - left - drawLinkKinds(context, kinds, { right, y: under, size: small.size }, theme(false));
  write(context, fitText(lineUnder(chart, book, page, trail), small.size, room), left, under, small);
  context.fillStyle = border;
  context.fillRect(left, box.y + (EDGE + 38) * unit, right - left, 0.75 * unit);
}

/** What stands under the name of a page: where it is in the book, and on the overview how much there is. */
export function lineUnder(chart, book, page, trail) {
  return page.from === null ? [trail, ...overviewNotes(chart, book)].join(" · ") : trail;
}

function positionsOf({ model, words }) {
  return `${grouped(model.count)} ${words.positions}`;
}

function overviewNotes({ model, words, dated }, book) {
  const size = [positionsOf({ model, words }), `${model.layers} ${words.layers}`];
  const notes = [...size, filesRead({ model, words }), dated].filter(Boolean);
  const { branches, positions } = book.left;
  return branches ? [...notes, words.leftOut(grouped(branches), grouped(positions))] : notes;
}

/** Over each root: the page it comes from. */
function markFrom(context, chart, page, unit) {
  const { layout } = page;
  for (const root of page.roots) {
    const node = page.piece.at.get(root);
    if (node === undefined) continue;
    const text = `← ${chart.words.onPage(page.from.number)}`;
    const [w] = pillSize(text, unit);
    const middle = Math.min(layout.width / 2, w / 2 + ASIDE); // what links lead to stands beside it
    pill(context, text, { x: layout.x[node] + middle, y: layout.y[node] - 12 * unit }, unit, false);
  }
}

/** On a card whose branch goes on elsewhere: where. */
function markOn(context, chart, page, node, target, unit) {
  const button = foldButton(page.piece.model, page.layout, 1, node);
  const place = { x: button.x, y: button.y };
  pill(context, `→ ${chart.words.onPage(target.number)}`, place, unit, true);
}

function pill(context, text, { x, y }, unit, filled) {
  const { accent, card, onAccent } = theme(false);
  const [w, h, size] = pillSize(text, unit);
  context.fillStyle = filled ? accent : card;
  context.strokeStyle = accent;
  context.lineWidth = 1.2;
  context.beginPath();
  roundedRect(context, x - w / 2, y - h / 2, w, h, h / 2);
  context.fill();
  context.stroke();
  write(context, text, x, y + 0.5, { size, weight: 600, fill: filled ? onAccent : accent, align: "center" });
}

function pillSize(text, unit) {
  const size = Math.max(11.5, 7.5 * unit);
  return [textWidth(text, size, 600) + size * 1.3, size * 1.6, size];
}
