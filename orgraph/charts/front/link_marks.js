/** Marks at cards on paper: how many links of a kind lead from here to other pages, to which unit and to which page. */
import { arrowHead } from "./link_signs.js";
import { isTile, kidCount, STATED } from "./model.js";
import { roundedRect, write } from "./shapes.js";
import { fitText, textWidth } from "./texts.js";

const OVER = 8; // how far a mark reaches over the right side of its card
const BADGE = 23; // from the right side of an upright card to where the sign of a finding begins
const BETWEEN = 4; // two marks
const SIGN = { width: 1.4, gap: 0.35 }; // in sizes of type, as all that follows
const PAD = 0.5;
const HEIGHT = 1.55;
const ONWARD = 3.2; // half the mark of another page
const TYPE = { units: 10.5, points: 7 }; // type is at least so large in the drawing, and on paper

const REPORTING = new Set(["dotted", "second"]);

/**
 * @typedef {object} LinkMark
 * @property {number} node of the page's piece, and `kind` of link
 * @property {{x: number, y: number, w: number, h: number}} box in the drawing
 * @property {string} text without the sign before it
 * @property {number} size of type
 * @property {import("./book.js").BookPage | null} page that the first place it names is on
 * @property {boolean} forth
 * @property {boolean} back
 */

/**
 * The marks of a page, one a card and kind: communication on the upper edge of the card, reporting on the lower one.
 * @param {import("./book_links.js").Leaving[]} leaving
 * @param {number} [points] the least size of type on paper
 * @returns {LinkMark[]}
 */
export function linkMarks(page, leaving, words, points = TYPE.points) {
  const byEdge = new Map();
  for (const each of leaving) {
    const edge = REPORTING.has(each.kind) ? "lower" : "upper";
    const key = `${each.node} ${edge}`;
    if (!byEdge.has(key)) byEdge.set(key, { node: each.node, edge, kinds: new Map() });
    const { kinds } = byEdge.get(key);
    kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each]);
  }
  const size = Math.max(TYPE.units, points / page.scale);
  return [...byEdge.values()].flatMap(({ node, edge, kinds }) => marksOf(page, node, edge, [...kinds], words, size));
}

/** Side by side on one edge, from the right. */
function marksOf(page, node, edge, kinds, words, size) {
  const { x, y, width, height } = page.layout;
  const room = roomOn(page, node, edge, size) / kinds.length - (kinds.length - 1) * BETWEEN;
  const middle = edge === "upper" ? y[node] + (under(page, node) ? size * 0.9 : 0) : y[node] + height;
  let right = x[node] + width + (edge === "upper" && page.layout.mode === "upright" ? -BADGE : OVER);
  return kinds.map(([kind, leaving]) => {
    const more = (SIGN.width + SIGN.gap + 2 * PAD) * size;
    const text = markText(leaving, words, size, room - more);
    const [w, h] = [more + textWidth(text, size, 600), HEIGHT * size];
    const box = { x: right - w, y: middle - h / 2, w, h };
    right -= w + BETWEEN;
    const [forth, back] = ["forth", "back"].map((way) => leaving.some((each) => each[way]));
    return { node, kind, box, text, size, page: leaving[0].page, forth, back };
  });
}

/** Whether it has to stand under the mark of the page that a branch comes from, for beside that there is no room. */
function under({ layout, piece, roots, from }, node) {
  return layout.mode === "upright" && from !== null && roots.includes(piece.of[node]);
}

/** How much of an edge is free: up to a sign on the line that ends there, or up to the mark of another page. */
function roomOn({ piece, layout, roots, from, open }, node, edge, size) {
  const { model } = piece;
  const { width, turned, mode } = layout;
  const whole = width + OVER;
  if (mode === "upright") return whole;
  if (edge === "lower") return open.has(piece.of[node]) || !kidCount(model, node) || turned ? whole : whole / 2 - ONWARD * size;
  if (from !== null && roots.includes(piece.of[node])) return whole - 2 * ONWARD * size;
  const oneSided = [STATED.below, STATED.above].includes(model.stated[node]) && !isTile(model, model.parent[node]);
  return model.payload.tree.both_sides && oneSided && !turned ? whole / 2 - OVER : whole;
}

/** As many places as have room, each with its page, and how many links are to others; or how many in all. */
function markText(leaving, words, size, room) {
  const all = leaving.reduce((sum, { count }) => sum + count, 0);
  const text = (shown, name = shown[0].name) => {
    const rest = all - shown.reduce((sum, { count }) => sum + count, 0);
    const places = shown.map((each, k) => placeText(each, words, k ? each.name : name));
    return places.join(words.listed) + (rest ? ` +${rest}` : "");
  };
  const fits = (some) => textWidth(some, size, 600) <= room;
  for (let shown = Math.min(leaving.length, 3); shown; shown--) {
    const whole = text(leaving.slice(0, shown));
    if (fits(whole)) return whole;
  }
  const left = room - textWidth(text(leaving.slice(0, 1), ""), size, 600);
  return left > 2 * size ? text(leaving.slice(0, 1), fitText(leaving[0].name, size, left, 600)) : String(all);
}

function placeText({ count, page }, words, name) {
  const counted = count > 1 ? `${name} ${count}` : name;
  return page ? `${counted}·${words.atPage(page.number)}` : counted;
}

/** Draws a mark on the page. */
export function drawLinkMark(context, { box, text, size, kind, forth, back }, theme) {
  const colour = theme[kind === "between" ? "talk" : kind];
  const { x, y, w, h } = box;
  context.fillStyle = theme.card;
  context.strokeStyle = colour;
  context.lineWidth = 1.1;
  context.beginPath();
  roundedRect(context, x, y, w, h, h / 2);
  context.fill();
  context.stroke();
  drawSign(context, { x: x + PAD * size, y: y + h / 2, w: SIGN.width * size, kind, forth, back }, theme);
  write(context, text, x + (PAD + SIGN.width + SIGN.gap) * size, y + h / 2 + 0.5, { size, weight: 600, fill: theme.ink });
}

/** A short piece of a line of this kind, with the heads that it has. */
export function drawSign(context, { x, y, w, kind, forth = false, back = false }, theme) {
  const colour = theme[kind === "between" ? "talk" : kind];
  const line = (width, stroke, dash) => {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    if (dash) context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + w, y);
    context.stroke();
    if (dash) context.setLineDash([]);
  };
  line(kind === "second" ? w * 0.22 : w * 0.1, colour, kind === "dotted" || kind === "ring" ? [w * 0.22, w * 0.14] : null);
  if (kind === "second") line(w * 0.09, theme.card);
  if (forth) arrowHead(context, x + w, y, x, y, w * 0.4, colour);
  if (back) arrowHead(context, x, y, x + w, y, w * 0.4, colour);
}
