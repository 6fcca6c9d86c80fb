/** What stands on a link: the head of an arrow, and how many links a bundle holds. */
import { roundedRect, write } from "./shapes.js";
import { pointOn } from "./link_routes.js";
import { textWidth } from "./texts.js";

const SPREAD = 0.42; // half the angle of a head
const COUNTS_FROM = 0.16; // scale below which a count would be larger than the cards
const TYPE = 11;
const LEAST = 10; // pixels of type that can be read

/** A head whose tip is at (x, y), coming from (fromX, fromY). */
export function arrowHead(context, x, y, fromX, fromY, size, fill) {
  const angle = Math.atan2(y - fromY, x - fromX);
  context.fillStyle = fill;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x - size * Math.cos(angle - SPREAD), y - size * Math.sin(angle - SPREAD));
  context.lineTo(x - size * Math.cos(angle + SPREAD), y - size * Math.sin(angle + SPREAD));
  context.closePath();
  context.fill();
}

const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** A count in a pill on a curve, near its middle and where it is `free`, in type that can be read at this scale. */
export function drawCount(context, curve, text, view, look, fill, free) {
  if (view.scale < COUNTS_FROM) return;
  const grown = Math.max(1, LEAST / TYPE / view.scale);
  const size = Math.round(TYPE * grown);
  const h = 18 * grown;
  const w = Math.max(h, textWidth(text, size, 600) + 10 * grown);
  const places = PLACES.map((share) => pointOn(curve, share));
  const [x, y] = places.find(([left, top]) => free(left - w / 2, top - h / 2, w, h)) ?? places[0];
  context.fillStyle = fill;
  context.strokeStyle = look.theme.ground;
  context.lineWidth = 2 * grown;
  context.beginPath();
  roundedRect(context, x - w / 2, y - h / 2, w, h, h / 2);
  context.stroke();
  context.fill();
  write(context, text, x, y + 0.5, { size, weight: 600, fill: look.theme.onAccent, align: "center" });
}
