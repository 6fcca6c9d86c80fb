/** Drawing the links beside the tree: those of the position in focus over the cards, the others under them. */
import { mix } from "./colours.js";
import { drawMark } from "./connectors.js";
import { grouped } from "./grouped.js";
import { arrowHead, drawCount } from "./link_signs.js";
import { pointOn, route } from "./link_routes.js";
import { NONE, STATED } from "./model.js";
import { frameOf } from "./scene.js";
import { READABLE } from "./sizes.js";

const MANY = 250;
const CROWD = 1500;
export const HAIRLINES_BELOW = 0.2; // scale at which many links become hairlines
const LEAST_LABELLED = 0.2; // strength below which a count would only disturb
const CARDS_LOOKED_AT = 400;
const MARKS_FROM = 0.34; // scale below which signs on a link would be specks

const ALWAYS = new Set(["ring", "traced"]); // kinds that are drawn over the cards whatever is in focus

/** `double`: two thin lines, which is told from one line without its colour. */
const STYLE = {
  dotted: { colour: "dotted", width: 1.8, dash: [8, 6] },
  second: { colour: "second", width: 4.6, double: true },
  talk: { colour: "talk", width: 1.5 },
  between: { colour: "talk", width: 2.4 },
  traced: { colour: "talk", width: 3.4 },
  ring: { colour: "ring", width: 2.6, dash: [9, 6] },
};

/**
 * @param {boolean} above whether to draw the links of the position in focus, which run over the cards, or the rest,
 *   which run under them
 */
export function drawLinks(context, layout, view, look, above) {
  const focus = focusOf(layout, look);
  for (const [kind, bundles] of Object.entries(look.links)) {
    if (!above && areHairlines(kind, bundles, view.scale)) {
      if (!look.draft) drawHairlines(context, layout, view, look, STYLE[kind], bundles);
      continue;
    }
    for (const each of bundles) {
      const focused = ALWAYS.has(kind) || isFocused(each, focus);
      if (focused !== above) continue;
      const alpha = strength(look, kind, bundles.length, each, focused, view.scale);
      if (alpha <= 0 || (!focused && crowded(layout, view, bundles.length, each))) continue;
      drawLink(context, layout, view, look, kind, each, alpha);
    }
  }
  context.globalAlpha = 1;
}

/** How many links each bundle holds, over all cards but, where there is room, on none of `cards`. */
export function drawCounts(context, layout, view, look, cards) {
  const focus = focusOf(layout, look);
  const frame = frameOf(view);
  const free = freeOf(layout, view.scale < READABLE ? [] : cards);
  for (const [kind, bundles] of Object.entries(look.links)) {
    if (look.draft || areHairlines(kind, bundles, view.scale)) continue;
    for (const each of bundles) {
      const text = labelOf(kind, each);
      const alpha = text ? strength(look, kind, bundles.length, each, isFocused(each, focus), view.scale) : 0;
      if (alpha < LEAST_LABELLED) continue;
      const curve = route(layout, each, kind);
      if (!inFrame(frame, curve)) continue;
      context.globalAlpha = Math.min(1, alpha * 1.4);
      drawCount(context, curve, text, view, look, look.theme[STYLE[kind].colour], free);
    }
  }
  context.globalAlpha = 1;
}

function focusOf(layout, look) {
  return look.selected !== NONE ? layout.shown[look.selected] : look.hover;
}

function freeOf({ x, y, width, height }, cards) {
  const near = cards.length > CARDS_LOOKED_AT ? [] : cards;
  return (left, top, w, h) =>
    !near.some((node) => left < x[node] + width && left + w > x[node] && top < y[node] + height && top + h > y[node]);
}

function inFrame(frame, { left, right, top, bottom }) {
  return right >= frame.left && left <= frame.right && bottom >= frame.top && top <= frame.bottom;
}

/** Many links on the map are hairlines: a texture, of which no single one can be told. */
export function areHairlines(kind, bundles, scale) {
  return kind !== "between" && !ALWAYS.has(kind) && bundles.length > MANY && scale < HAIRLINES_BELOW;
}

function isFocused(each, focus) {
  return focus !== NONE && (each.from === focus || each.to === focus);
}

function labelOf(kind, each) {
  if (kind === "ring") return each.from === each.to ? "" : "?";
  return each.count > 1 || kind === "between" ? grouped(each.count) : "";
}

/** How clearly a link is drawn: 0 is not at all. The pointer finds what is drawn, and asks for the same. */
export function strength(look, kind, count, each, focused, scale) {
  if (ALWAYS.has(kind)) return 1;
  if (kind === "between") return focused ? 1 : look.selected !== NONE ? 0.3 : 0.8;
  if (focused) return each.exact || count <= MANY ? 1 : 0.5;
  if (look.selected !== NONE) return count > MANY ? 0 : 0.14;
  if (look.draft && count > MANY) return 0;
  const faint = look.lit ? 0.25 : scale < HAIRLINES_BELOW ? 0.4 : 1; // on the map the units come first
  if (!each.exact) return each.weak ? 0 : 0.45 * faint;
  return (count > MANY ? 0.55 : 0.85) * faint;
}

/** Where links are many, one with neither end in view says nothing. */
function crowded(layout, view, count, { from, to }) {
  if (count <= MANY) return false;
  const frame = frameOf(view);
  const seen = (node) =>
    layout.x[node] <= frame.right && layout.x[node] + layout.width >= frame.left &&
    layout.y[node] <= frame.bottom && layout.y[node] + layout.height >= frame.top;
  return !seen(from) && !seen(to);
}

function drawHairlines(context, layout, view, look, style, bundles) {
  const { x, y, width, height } = layout;
  const frame = frameOf(view);
  context.globalAlpha = look.selected !== NONE ? 0.05 : bundles.length > CROWD ? 0.1 : 0.2;
  context.strokeStyle = look.theme[style.colour];
  context.lineWidth = 1 / view.scale;
  context.beginPath();
  let drawn = 0;
  for (const { from, to, weak } of bundles) {
    if (weak) continue;
    const [ax, ay, bx, by] = [x[from] + width / 2, y[from] + height / 2, x[to] + width / 2, y[to] + height / 2];
    if (Math.max(ax, bx) < frame.left || Math.min(ax, bx) > frame.right) continue;
    if (Math.max(ay, by) < frame.top || Math.min(ay, by) > frame.bottom) continue;
    context.moveTo(ax, ay);
    context.lineTo(bx, by);
    if (++drawn % 40 === 0) {
      context.stroke(); // a path of thousands of translucent lines is dearer than many short ones
      context.beginPath();
    }
  }
  context.stroke();
  context.globalAlpha = 1;
}

function drawLink(context, layout, view, look, kind, each, alpha) {
  const curve = route(layout, each, kind);
  if (!inFrame(frameOf(view), curve)) return;
  const style = STYLE[kind];
  const grown = Math.max(1, Math.min(0.75 / view.scale, 14));
  const oneSided = each.stated === STATED.below || each.stated === STATED.above;
  const colour = oneSided ? mix(look.theme[style.colour], look.theme.ground, 0.62) : look.theme[style.colour];
  const most = (style.double ? 9 : kind === "between" ? 14 : 5) * grown;
  const width = Math.min(style.width * grown * (1 + Math.log2(each.count) * 0.2), most);
  context.globalAlpha = alpha;
  strokeCurve(context, curve, colour, width, style.dash?.map((length) => length * grown));
  if (style.double) strokeCurve(context, curve, look.theme.ground, width * 0.4);
  if (view.scale > 0.12) drawArrows(context, curve, each, 9 * grown, colour);
  if (oneSided && view.scale >= MARKS_FROM) {
    const [x, y] = pointOn(curve, 0.2);
    drawMark(context, { x, y, stated: each.stated, disputed: kind === "second" }, look.theme);
  }
}

function strokeCurve(context, { x1, y1, cx1, cy1, cx2, cy2, x2, y2 }, colour, width, dash) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  if (dash) context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x1, y1);
  context.bezierCurveTo(cx1, cy1, cx2, cy2, x2, y2);
  context.stroke();
  if (dash) context.setLineDash([]);
}

/** Heads where something arrives; a link both ways has one at each end. */
function drawArrows(context, curve, { from, to, forth, back }, size, colour) {
  const { x1, y1, cx1, cy1, cx2, cy2, x2, y2 } = curve;
  const room = Math.hypot(x2 - x1, y2 - y1) * 0.45;
  const length = from === to ? size : Math.min(size, Math.max(4, room));
  if (forth) arrowHead(context, x2, y2, cx2, cy2, length, colour);
  if (back && from !== to) arrowHead(context, x1, y1, cx1, cy1, length, colour);
}
