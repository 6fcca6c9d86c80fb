/**
 * Links beside the tree: dotted lines, superiors named besides the chosen one, communication, and the doubtful link
 * that closes a ring. An end that is folded away is drawn at the nearest superior that is visible.
 */
import { frameOf } from "./scene.js";
import { columnsOf } from "./unpack.js";
import { cardWidth } from "./boxes.js";
import { NONE } from "./model.js";
import { disc, write } from "./shapes.js";

/** @typedef {{from: number, to: number, count: number, exact: boolean}} Bundle links between two visible nodes */

/** The links of the payload as pairs of positions, by kind. */
export function linkPairs(payload) {
  const { others, talks, rings } = payload;
  const { subordinate: from, superior: to, dotted } = columnsOf(others);
  const pairs = { dotted: [], second: [], talk: [], ring: [] };
  from.forEach((position, k) => pairs[dotted[k] ? "dotted" : "second"].push([position, to[k]]));
  const { sender, receiver } = columnsOf(talks);
  sender.forEach((position, k) => {
    if (receiver[k] !== NONE && receiver[k] !== position) pairs.talk.push([position, receiver[k]]);
  });
  for (const members of rings) pairs.ring.push([members[0], members[members.length - 1]]);
  return pairs;
}

/** Links between visible nodes; several that end at the same two become one. @returns {Bundle[]} */
export function bundle(pairs, layout, total) {
  const bundles = new Map();
  for (const [from, to] of pairs) {
    const [a, b] = [layout.shown[from], layout.shown[to]];
    if (a === b && from !== to) continue;
    const key = a * total + b;
    const known = bundles.get(key) ?? { from: a, to: b, count: 0, exact: false };
    known.count++;
    known.exact ||= a === from && b === to;
    bundles.set(key, known);
  }
  return [...bundles.values()];
}

const SOME = 40;
const MANY = 250;
const CROWD = 1500;
const HAIRLINES_BELOW = 0.2; // scale at which many links become hairlines

const STYLE = {
  dotted: { colour: "dotted", width: 1.8, dash: [8, 6], arrow: true },
  second: { colour: "second", width: 1.8, dash: null, arrow: true },
  talk: { colour: "talk", width: 1.5, dash: null, arrow: false },
  ring: { colour: "ring", width: 2.6, dash: [9, 6], arrow: true },
};

/**
 * @param {boolean} above whether to draw the links of the position in focus, which run over the cards, or the rest,
 *   which run under them
 */
export function drawLinks(context, layout, view, look, above) {
  const focus = look.selected !== NONE ? layout.shown[look.selected] : look.hover;
  for (const [kind, bundles] of Object.entries(look.links)) {
    if (kind === "ring") {
      if (above) for (const each of bundles) drawLink(context, layout, view, look, STYLE.ring, each, 1);
      continue;
    }
    if (!above && bundles.length > MANY && view.scale < HAIRLINES_BELOW) {
      if (!look.draft) drawHairlines(context, layout, view, look, STYLE[kind], bundles);
      continue;
    }
    for (const each of bundles) {
      const focused = focus !== NONE && (each.from === focus || each.to === focus);
      if (focused !== above) continue;
      const alpha = strength(look, bundles.length, each, focused, view.scale < HAIRLINES_BELOW);
      if (alpha > 0 && (focused || !crowded(layout, view, bundles.length, each))) {
        drawLink(context, layout, view, look, STYLE[kind], each, alpha);
      }
    }
  }
  context.globalAlpha = 1;
}

function strength(look, count, each, focused, far) {
  if (focused) return each.exact || count <= MANY ? 1 : 0.5;
  if (look.selected !== NONE) return count > MANY ? 0 : 0.14;
  if (look.draft && count > MANY) return 0;
  const faint = look.lit ? 0.25 : far ? 0.4 : 1; // on the map the units come first
  if (!each.exact) return (count > SOME ? 0.1 : 0.22) * faint;
  return (count > MANY ? 0.55 : 0.85) * faint;
}

/** Where links are many, one with neither end in view says nothing. */
function crowded(layout, view, count, { from, to }) {
  if (count <= MANY) return false;
  const frame = frameOf(view);
  const seen = (node) =>
    layout.x[node] <= frame.right && layout.x[node] + cardWidth(layout, node) >= frame.left &&
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
  for (const { from, to } of bundles) {
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

function drawLink(context, layout, view, look, style, each, alpha) {
  const leftSide = style === STYLE.ring && layout.mode !== "outline";
  const curve = each.from === each.to ? loop(layout, each.from) : curveBetween(layout, each, leftSide);
  const frame = frameOf(view);
  if (curve.right < frame.left || curve.left > frame.right) return;
  if (curve.bottom < frame.top || curve.top > frame.bottom) return;
  const grown = Math.max(1, Math.min(0.75 / view.scale, 14));
  context.globalAlpha = alpha;
  context.strokeStyle = look.theme[style.colour];
  context.lineWidth = Math.min(style.width * grown * (1 + Math.log2(each.count) * 0.2), 4 * grown);
  if (style.dash) context.setLineDash(style.dash.map((length) => length * grown));
  context.beginPath();
  context.moveTo(curve.x1, curve.y1);
  context.bezierCurveTo(curve.cx1, curve.cy1, curve.cx2, curve.cy2, curve.x2, curve.y2);
  context.stroke();
  if (style.dash) context.setLineDash([]);
  if (style.arrow && view.scale > 0.12) arrowHead(context, curve, 9 * grown, look.theme[style.colour]);
  if (each.count > 1 && view.scale > 0.3) markMiddle(context, curve, String(each.count), look, style);
  if (style === STYLE.ring && each.from !== each.to && view.scale > 0.3) markMiddle(context, curve, "?", look, style);
}

/** From the side of one card to that of the other; cards above each other are joined round the side. */
function curveBetween(layout, { from, to }, leftSide) {
  const { x, y, height } = layout;
  const [wFrom, wTo] = [cardWidth(layout, from), cardWidth(layout, to)];
  const [dx, dy] = [x[to] - x[from], y[to] - y[from]];
  let curve;
  if (Math.abs(dx) > wFrom * 1.05 && !leftSide) {
    const side = dx > 0 ? 1 : -1;
    const x1 = x[from] + (side > 0 ? wFrom : 0);
    const x2 = x[to] + (side > 0 ? 0 : wTo);
    const reach = side * Math.min(260, Math.max(40, Math.abs(x2 - x1) * 0.45));
    const lift = Math.abs(dy) < 4 ? -50 : 0; // cards in one row are joined by an arch
    const [y1, y2] = [y[from] + height * 0.36, y[to] + height * 0.36];
    curve = { x1, y1, cx1: x1 + reach, cy1: y1 + lift, cx2: x2 - reach, cy2: y2 + lift, x2, y2 };
  } else {
    const x1 = leftSide ? x[from] : x[from] + wFrom;
    const x2 = leftSide ? x[to] : x[to] + wTo;
    const bow = Math.min(160, 44 + Math.abs(dy) * 0.18) * (leftSide ? -1 : 1);
    const far = leftSide ? Math.min(x1, x2) + bow : Math.max(x1, x2) + bow;
    const [y1, y2] = [y[from] + height * 0.36, y[to] + height * 0.64];
    curve = { x1, y1, cx1: far, cy1: y1, cx2: far, cy2: y2, x2, y2 };
  }
  return enclosed(curve);
}

/** A position that reports to itself: a loop at its upper right corner. */
function loop(layout, node) {
  const [x, y] = [layout.x[node] + cardWidth(layout, node), layout.y[node]];
  const y2 = y + layout.height * 0.4;
  return enclosed({ x1: x - 34, y1: y, cx1: x - 24, cy1: y - 46, cx2: x + 50, cy2: y + 2, x2: x, y2 });
}

function enclosed(curve) {
  const [xs, ys] = [[curve.x1, curve.cx1, curve.cx2, curve.x2], [curve.y1, curve.cy1, curve.cy2, curve.y2]];
  return { ...curve, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function arrowHead(context, { cx2, cy2, x2, y2 }, size, fill) {
  const angle = Math.atan2(y2 - cy2, x2 - cx2);
  context.fillStyle = fill;
  context.beginPath();
  context.moveTo(x2, y2);
  context.lineTo(x2 - size * Math.cos(angle - 0.42), y2 - size * Math.sin(angle - 0.42));
  context.lineTo(x2 - size * Math.cos(angle + 0.42), y2 - size * Math.sin(angle + 0.42));
  context.closePath();
  context.fill();
}

function markMiddle(context, { x1, cx1, cx2, x2, y1, cy1, cy2, y2 }, text, look, style) {
  const [x, y] = [(x1 + 3 * cx1 + 3 * cx2 + x2) / 8, (y1 + 3 * cy1 + 3 * cy2 + y2) / 8];
  disc(context, x, y, 10, look.theme[style.colour]);
  write(context, text, x, y + 0.5, { size: 11, weight: 600, fill: look.theme.onAccent, align: "center" });
}
