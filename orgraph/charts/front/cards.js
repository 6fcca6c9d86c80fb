/** Cards: what a position shows of itself at each distance. */
import { buttonScale, FULL, READABLE } from "./sizes.js";
import { colourAt, mix } from "./colours.js";
import { changeAt, changeColour, drawChange, strikeOut } from "./changes.js";
import { SEVERITY } from "./faults.js";
import { figureGround, figureOf } from "./card_figures.js";
import { standsOut } from "./matching.js";
import { setUpright, writeColumn } from "./upright.js";
import { fitText, setTitle, textWidth } from "./texts.js";
import { disc, fillRounded, roundedRect, write } from "./shapes.js";
import { countBelow, headOf, holderOf, isGhost, isMentionedOnly, isTile, isVacant, kidCount, NONE, titleOf, unitOf } from "./model.js";

const RADIUS = 9;
const INSET = 16;
const DIMMED = 0.3;
const FULL_TITLE = [[15, 1], [13.5, 2], [12, 2], [11, 3]];
const LARGE_TITLE = [[25, 1], [21, 1], [18.5, 1], [20, 2], [16.5, 2]];

export function drawCards(context, model, layout, view, look, cards) {
  const distance = view.scale < READABLE ? "block" : view.scale < FULL ? "large" : "full";
  for (const node of cards) {
    const place = placeOf(layout, look.motion, node);
    context.globalAlpha = (standsOut(model, look, node) ? 1 : DIMMED) * place.alpha;
    drawCard(context, model, layout, view, look, node, place, distance);
  }
  context.globalAlpha = 1;
}

/** While a branch opens or folds, cards move from where they were. */
function placeOf(layout, motion, node) {
  const place = { x: layout.x[node], y: layout.y[node], w: layout.width, h: layout.height, alpha: 1 };
  if (!motion) return place;
  const from = motion.from.get(node);
  if (!from) return { ...place, alpha: motion.part };
  place.x = from[0] + (place.x - from[0]) * motion.part;
  place.y = from[1] + (place.y - from[1]) * motion.part;
  return place;
}

function drawCard(context, model, layout, view, look, node, place, distance) {
  const colour = colourAt(model.colour[node], look.theme.dark);
  if (distance === "block") {
    const change = look.encoding === "unit" ? changeAt(model, node) : null;
    const faulty = look.encoding === "unit" && badgeOf(model, node) === SEVERITY.error;
    context.fillStyle = change ? changeColour(change, look.theme.dark) : faulty ? look.theme.error : colour;
    context.globalAlpha *= 0.85;
    context.fillRect(place.x, place.y, place.w, place.h);
    return;
  }
  drawFrame(context, model, look, view, node, place, distance === "full");
  if (!isGhost(model, node)) {
    const band = look.encoding === "unit" ? 4 : 7;
    fillRounded(context, place.x, place.y + place.h * 0.12, band, place.h * 0.76, 2, colour);
  }
  if (layout.mode === "upright") writeUpright(context, model, look, node, place, distance);
  else if (distance === "full") writeFull(context, model, look, node, place);
  else writeLarge(context, model, look, node, place);
  drawChange(context, model, look, node, place, distance);
  drawBadge(context, model, layout, look, node, place, distance);
  if (kidCount(model, node) && view.scale > 0.26 && !(look.print && model.open[node]) && !look.continued?.has(node)) {
    drawFoldButton(context, model, layout, view, look, node, place);
  }
}

function badgeOf(model, node) {
  const worst = model.findings.worst[node];
  return worst >= SEVERITY.warning ? worst : SEVERITY.none;
}

/** Not described, or not there at all: a dashed frame. */
function drawFrame(context, model, look, view, node, { x, y, w, h }, full) {
  const { theme } = look;
  const faint = isGhost(model, node) || isMentionedOnly(model, node);
  const badge = badgeOf(model, node);
  const chosen = node === look.selected;
  if (full && !faint) fillRounded(context, x, y + 2.5, w, h, RADIUS, theme.shadow);
  const ground = isTile(model, node) ? mix(colourAt(model.colour[node], theme.dark), theme.card, 0.2) : theme.card;
  context.fillStyle = node === look.hover ? theme.hovered : faint ? theme.pale : ground;
  context.strokeStyle = chosen ? theme.accent : badge === SEVERITY.error ? theme.error
    : badge === SEVERITY.warning ? mix(theme.warning, theme.border, 0.6) : faint ? theme.line : theme.border;
  context.lineWidth = chosen ? Math.max(3, 2 / view.scale) : badge === SEVERITY.error ? 1.8 : 1.2;
  if (faint) context.setLineDash([6, 4]);
  context.beginPath();
  roundedRect(context, x, y, w, h, RADIUS);
  context.fill();
  context.stroke();
  if (faint) context.setLineDash([]);
}

/** @returns {{text: string, fill: string, weight: number}} who holds the position, or why nobody does */
export function whoHolds(model, look, node) {
  const { theme, words } = look;
  if (isGhost(model, node)) return { text: words.notInData, fill: theme.error, weight: 400 };
  if (isTile(model, node)) return { text: whoHeads(model, node), fill: theme.muted, weight: 400 };
  const holder = holderOf(model, node);
  if (holder) return { text: holder, fill: theme.ink, weight: 400 };
  if (isVacant(model, node)) return { text: words.vacant, fill: theme.error, weight: 600 };
  if (isMentionedOnly(model, node)) return { text: words.mentioned, fill: theme.muted, weight: 400 };
  return { text: "", fill: theme.ink, weight: 400 };
}

/** The head of a unit: title and name. */
function whoHeads(model, tile) {
  const head = headOf(model, tile);
  return head === NONE ? "" : [titleOf(model, head), holderOf(model, head)].filter(Boolean).join(" ");
}

const UPRIGHT_ROOM = 128;
const FIGURE_UP = 15; // the figure stands so far above the lower edge of an upright card: clear of the fold button
const UPRIGHT_TITLE = { full: [[17, 1], [15, 2], [12.5, 2], [11, 3]], large: [[26, 1], [21, 1], [22, 2], [17, 3]] };

function uprightTitle(model, node, distance) {
  return setUpright(titleOf(model, node), UPRIGHT_ROOM, UPRIGHT_TITLE[distance]);
}

/** The title from the right, the holder in a smaller column on its left, the figure below. */
function writeUpright(context, model, look, node, { x, y, w, h }, distance) {
  const { theme } = look;
  const title = uprightTitle(model, node, distance);
  const who = whoHolds(model, look, node);
  const holder = distance === "full" && title.columns.length < 3 && who.text
    ? setUpright(who.text, UPRIGHT_ROOM, [[12, 1]]) : null;
  const step = title.size * 1.15;
  const taken = title.columns.length * step + (holder ? 15 : 0);
  let at = x + w / 2 + taken / 2 - step / 2;
  for (const column of title.columns) {
    writeColumn(context, column, at, y + 29, { size: title.size, weight: 600, fill: theme.ink });
    at -= step;
  }
  if (holder) writeColumn(context, holder.columns[0], at + step / 2 - 7, y + 29, { ...who, size: 12 });
  const figure = figureOf(model, look, node, 10.5, w - 8);
  if (distance === "full") write(context, figure, x + w / 2, y + h - FIGURE_UP, { size: 10.5, fill: theme.muted, align: "center" });
}

function writeFull(context, model, look, node, { x, y, w }) {
  const { theme } = look;
  const badge = badgeOf(model, node) ? 24 : 0;
  const title = setTitle(titleOf(model, node), w - INSET - 12 - badge, FULL_TITLE);
  const gone = changeAt(model, node) === "abolished";
  const [first, step] = [[23, 0], [19, 17], [14, 14]][title.lines.length - 1];
  title.lines.forEach((line, k) => {
    write(context, line, x + INSET, y + first + k * step, { size: title.size, weight: 600, fill: theme.ink });
    if (gone) strikeOut(context, line, x + INSET, y + first + k * step, title.size, theme.ink);
  });
  const figure = figureOf(model, look, node, 11.5, w - INSET - 74);
  const chip = figure ? textWidth(figure, 11.5) + 14 : 0;
  if (figure) {
    fillRounded(context, x + w - 12 - chip, y + 60, chip, 20, 6, figureGround(model, look, node));
    write(context, figure, x + w - 12 - chip / 2, y + 70.5, { size: 11.5, fill: look.encoding === "unit" ? theme.muted : theme.ink, align: "center" });
  }
  const who = whoHolds(model, look, node);
  const unit = unitOf(model, node);
  const room = w - INSET - 18 - chip;
  // without a holder the unit takes the last line, and the title has more air
  const last = who.text ? { ...who, size: 13 } : { text: unit, fill: theme.muted, weight: 400, size: 12 };
  write(context, fitText(last.text, last.size, room, last.weight), x + INSET, y + 70, last);
  if (!who.text || title.lines.length > 2) return;
  const y2 = y + (title.lines.length > 1 ? 51.5 : 44);
  write(context, fitText(unit, 12, w - INSET - 12), x + INSET, y2, { size: 12, fill: theme.muted });
}

/** From further away: the title in large type, and the holder if there is room. */
function writeLarge(context, model, look, node, { x, y, w }) {
  const { theme } = look;
  const badge = badgeOf(model, node) ? 28 : 0;
  const title = setTitle(titleOf(model, node), w - INSET - 10 - badge, LARGE_TITLE);
  const two = title.lines.length > 1;
  const gone = changeAt(model, node) === "abolished";
  title.lines.forEach((line, k) => {
    write(context, line, x + INSET, y + (two ? 19 : 30) + k * 23, { size: title.size, weight: 600, fill: theme.ink });
    if (gone) strikeOut(context, line, x + INSET, y + (two ? 19 : 30) + k * 23, title.size, theme.ink);
  });
  const who = whoHolds(model, look, node);
  const figure = figureOf(model, look, node, 16, w * 0.5);
  const taken = figure ? textWidth(figure, 16) + 22 : 12;
  const text = who.text || unitOf(model, node);
  const style = { size: two ? 16 : 19, weight: who.weight, fill: who.text ? who.fill : theme.muted };
  write(context, fitText(text, style.size, w - INSET - taken, style.weight), x + INSET, y + (two ? 68 : 63), style);
  write(context, figure, x + w - 12, y + (two ? 68 : 63), { size: 16, fill: theme.muted, align: "right" });
}

function drawBadge(context, model, layout, look, node, { x, y, w }, distance) {
  const severity = badgeOf(model, node);
  if (!severity) return;
  const large = distance === "large";
  let [cx, cy] = [x + w - (large ? 21 : 18), y + (large ? 22 : 19)];
  if (layout.mode === "upright") [cx, cy] = [x + w - 14, y + 14];
  disc(context, cx, cy, large && layout.mode !== "upright" ? 13 : large ? 10 : 8.5, severity === SEVERITY.error ? look.theme.error : look.theme.warning);
  write(context, "!", cx, cy + 0.5, { size: large ? 19 : 12, weight: 600, fill: look.theme.onAccent, align: "center" });
}

/**
 * Where the fold button of a node is: its middle and its size. The pointer asks for the same. It says how many are
 * folded away, and how many of them are among those that stand out.
 */
export function foldButton(model, layout, scale, node, standing = null) {
  const upright = layout.mode === "upright"; // cards are so narrow that faults are a mere dot, and buttons keep apart
  const open = model.open[node] === 1;
  const meant = standing?.hits ? standing.hits[node] - standing.lit[node] : 0;
  const text = open ? "–" : meant ? `${meant} / ${countBelow(model, node)}` : `+ ${countBelow(model, node)}`;
  const faults = open ? 0 : hiddenFaults(model, node);
  const badge = faults ? (upright ? 8 : textWidth(String(faults), 10.5, 600) + 12) : 0;
  const plain = open ? 24 : Math.max(34, textWidth(text, 12, 600) + 16 + (badge ? badge + 4 : 0));
  const grown = Math.min(buttonScale(scale), upright ? (layout.width + layout.gap.across - 2) / plain : Infinity);
  const w = plain * grown;
  const [right, bottom] = [layout.x[node] + layout.width, layout.y[node] + layout.height];
  const x = layout.turned ? right + w / 2 - 5 : right - layout.width / 2;
  const h = 20 * grown;
  const y = layout.turned ? bottom - layout.height / 2 : bottom + (open ? 1 : h * 0.3); // clear of the words on the card
  return { x, y, w, h, grown, text, faults, badge: badge * grown, open };
}

/** Errors and warnings below a folded position. */
function hiddenFaults(model, node) {
  const kids = model.kidList.subarray(model.kidStart[node], model.kidStart[node + 1]);
  return kids.reduce((sum, kid) => sum + model.findings.below[kid], 0);
}

function drawFoldButton(context, model, layout, view, look, node, place) {
  const { theme } = look;
  const button = foldButton(model, layout, view.scale, node, look);
  const [x, y] = [button.x + place.x - layout.x[node], button.y + place.y - layout.y[node]];
  context.fillStyle = button.open ? theme.card : theme.accent;
  context.strokeStyle = button.open ? theme.line : theme.accent;
  context.lineWidth = 1.2;
  context.beginPath();
  roundedRect(context, x - button.w / 2, y - button.h / 2, button.w, button.h, button.h / 2);
  context.fill();
  context.stroke();
  const size = Math.round((button.open ? 14 : 12) * button.grown);
  const fill = button.open ? theme.muted : theme.onAccent;
  const shift = button.faults ? button.badge / 2 + 1 : 0;
  write(context, button.text, x - shift, y + 0.5, { size, weight: 600, fill, align: "center" });
  if (!button.faults) return;
  const right = x + button.w / 2 - 3 * button.grown;
  if (layout.mode === "upright") return disc(context, right - button.badge / 2 - button.grown, y, button.badge / 2, theme.error);
  const h = 14 * button.grown;
  fillRounded(context, right - button.badge, y - h / 2, button.badge, h, h / 2, theme.error);
  const style = { size: Math.round(10.5 * button.grown), weight: 600, fill: theme.onAccent, align: "center" };
  write(context, String(button.faults), right - button.badge / 2, y + 0.5, style);
}

/** All the words of a card where some had to be cut or are too small to read, to be shown on hover; else none. */
export function wordsIfCut(model, layout, scale, node, words) {
  const below = [whoHolds(model, { theme: {}, words }, node).text, unitOf(model, node)];
  const cut = isCut(model, layout, scale, node) || below.some((text) => isLong(text, layout));
  return cut ? [titleOf(model, node), ...below].filter(Boolean).join("\n") : "";
}

/** Whether a text may not have room beside the figure on a card; upright cards leave some out. */
function isLong(text, { mode, width }) {
  return text !== "" && (mode === "upright" || textWidth(text, 13) > width - INSET - 92);
}

/** Whether the title had to be cut. */
function isCut(model, layout, scale, node) {
  if (layout.mode === "upright") {
    return !uprightTitle(model, node, scale < FULL ? "large" : "full").whole || scale < READABLE;
  }
  const choices = scale < FULL ? LARGE_TITLE : FULL_TITLE;
  return !setTitle(titleOf(model, node), layout.width - INSET - 36, choices).whole || scale < READABLE;
}

