/**
 * The way of a link from the edge of one card to that of another. It never enters either of the two: between cards
 * side by side, or above each other, it stays in the gap that parts them; else it goes round.
 */

/** Where on a side links of a kind end, as a share of its height: several kinds between two cards lie apart. */
const PORT = { dotted: 0.3, second: 0.42, talk: 0.58, between: 0.5, traced: 0.58, ring: 0.36 };
const NEAR = 12; // a gap too narrow to go through with an arrow head
const ARCH_FROM = 70; // gap from which on cards of one row are joined over their heads
const LEVEL = 4;
const EVERYWHERE = { left: -Infinity, right: Infinity };

/**
 * @typedef {{x1: number, y1: number, cx1: number, cy1: number, cx2: number, cy2: number, x2: number, y2: number,
 *   left: number, right: number, top: number, bottom: number}} Curve a cubic Bézier curve and the box that holds it
 */

/** @returns {Curve} */
export function route(layout, { from, to }, kind) {
  if (from === to) return loop(cardBox(layout, from));
  const [a, b] = [cardBox(layout, from), cardBox(layout, to)];
  const port = PORT[kind];
  if (kind === "ring") {
    const bow = Math.min(60, 18 + Math.abs(b.y - a.y) * 0.04); // no wider than the gap beside a column of cards
    const left = roundSide(a, b, port, -1, layout.within, bow);
    if (clear(left, a, b)) return left;
  }
  const across = Math.max(b.x - a.right, a.x - b.right);
  const along = Math.max(b.y - a.bottom, a.y - b.bottom);
  if (across > ARCH_FROM && Math.abs(a.y - b.y) < LEVEL) return arch(a, b, across, port);
  if (across >= NEAR) return sideways(a, b, port);
  const side = [1, -1].map((which) => roundSide(a, b, port, which, layout.within)).find((curve) => clear(curve, a, b));
  if (side) return side;
  return along > across ? downwards(a, b, port) : sideways(a, b, port);
}

export function cardBox(layout, node) {
  const [x, y, w, h] = [layout.x[node], layout.y[node], layout.width, layout.height];
  return { x, y, w, h, right: x + w, bottom: y + h };
}

/** Through the gap between cards side by side; reaching no further than the gap, it never turns back. */
function sideways(a, b, port) {
  const side = b.x >= a.right ? 1 : -1;
  const [x1, x2] = side > 0 ? [a.right, b.x] : [a.x, b.right];
  const reach = side * Math.min(260, Math.abs(x2 - x1), Math.max(40, Math.abs(x2 - x1) * 0.45));
  const [y1, y2] = [a.y + a.h * port, b.y + b.h * port];
  return enclosed({ x1, y1, cx1: x1 + reach, cy1: y1, cx2: x2 - reach, cy2: y2, x2, y2 });
}

/** Through the gap between cards above each other. */
function downwards(a, b, port) {
  const down = b.y >= a.bottom ? 1 : -1;
  const [y1, y2] = down > 0 ? [a.bottom, b.y] : [a.y, b.bottom];
  const reach = (y2 - y1) * 0.5;
  const [x1, x2] = [a.x + a.w * port * 0.5, b.x + b.w * port * 0.5];
  return enclosed({ x1, y1, cx1: x1, cy1: y1 + reach, cx2: x2, cy2: y2 - reach, x2, y2 });
}

/** Cards of one row are joined over the heads of those between. */
function arch(a, b, across, port) {
  const lift = Math.min(90, 26 + across * 0.12);
  const share = 0.2 + port * 0.2; // beside the middle, where the line from the superior ends
  const toRight = b.x > a.x;
  const [x1, x2] = [a.x + a.w * (toRight ? 1 - share : share), b.x + b.w * (toRight ? share : 1 - share)];
  return enclosed({ x1, y1: a.y, cx1: x1, cy1: a.y - lift, cx2: x2, cy2: b.y - lift, x2, y2: b.y });
}

/** Out at one side and in again at the same: 1 right, -1 left; on paper no further than `within` its edges. */
function roundSide(a, b, port, which, within = EVERYWHERE, bow = Math.min(160, 40 + Math.abs(b.y - a.y) * 0.18)) {
  const [x1, x2] = which > 0 ? [a.right, b.right] : [a.x, b.x];
  const far = which > 0 ? Math.min(Math.max(x1, x2) + bow, within.right) : Math.max(Math.min(x1, x2) - bow, within.left);
  const [y1, y2] = [a.y + a.h * port, b.y + b.h * (1 - port)];
  return enclosed({ x1, y1, cx1: far, cy1: y1, cx2: far, cy2: y2, x2, y2 });
}

/** A position that reports to itself: a loop at its upper right corner. */
function loop({ right, y, h }) {
  const y2 = y + h * 0.4;
  return enclosed({ x1: right - 34, y1: y, cx1: right - 24, cy1: y - 46, cx2: right + 50, cy2: y2, x2: right, y2 });
}

function enclosed(curve) {
  const [xs, ys] = [[curve.x1, curve.cx1, curve.cx2, curve.x2], [curve.y1, curve.cy1, curve.cy2, curve.y2]];
  return { ...curve, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const STEPS = 24;

function clear(curve, a, b) {
  for (let k = 1; k < 4 * STEPS; k++) {
    const [x, y] = pointOn(curve, k / (4 * STEPS));
    if (inside(a, x, y) || inside(b, x, y)) return false;
  }
  return true;
}

function inside(box, x, y) {
  return x > box.x + 0.5 && x < box.right - 0.5 && y > box.y + 0.5 && y < box.bottom - 0.5;
}

/** The point at a share of the curve, 0 … 1. */
export function pointOn({ x1, y1, cx1, cy1, cx2, cy2, x2, y2 }, t) {
  const s = 1 - t;
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [p * x1 + q * cx1 + r * cx2 + u * x2, p * y1 + q * cy1 + r * cy2 + u * y2];
}

/** The distance of a point from a curve, near enough for a pointer; Infinity where it is not even in its box. */
export function distanceTo(curve, x, y, most) {
  if (x < curve.left - most || x > curve.right + most || y < curve.top - most || y > curve.bottom + most) return Infinity;
  let nearest = Infinity;
  let [ax, ay] = [curve.x1, curve.y1];
  for (let k = 1; k <= STEPS; k++) {
    const [bx, by] = pointOn(curve, k / STEPS);
    nearest = Math.min(nearest, toSegment(ax, ay, bx, by, x, y));
    [ax, ay] = [bx, by];
  }
  return nearest;
}

function toSegment(ax, ay, bx, by, x, y) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
