/** Shapes and text on a drawing context: a canvas, or the one that writes SVG. */
import { FONT } from "./texts.js";

export function roundedRect(context, x, y, w, h, radius) {
  const r = Math.min(radius, w / 2, h / 2);
  context.moveTo(x + r, y);
  context.lineTo(x + w - r, y);
  context.quadraticCurveTo(x + w, y, x + w, y + r);
  context.lineTo(x + w, y + h - r);
  context.quadraticCurveTo(x + w, y + h, x + w - r, y + h);
  context.lineTo(x + r, y + h);
  context.quadraticCurveTo(x, y + h, x, y + h - r);
  context.lineTo(x, y + r);
  context.quadraticCurveTo(x, y, x + r, y);
  context.closePath();
}

export function fillRounded(context, x, y, w, h, radius, fill) {
  context.fillStyle = fill;
  context.beginPath();
  roundedRect(context, x, y, w, h, radius);
  context.fill();
}

export function disc(context, x, y, radius, fill) {
  context.fillStyle = fill;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

const SET_AT = 20; // pixels

/**
 * Text in the middle of a line at y. On a canvas all text is set in one size, and scaled: a browser takes milliseconds
 * to find the fonts of each size it has not met, and while the wheel turns there are new ones in every picture.
 */
export function write(context, text, x, y, { size, weight = 400, fill, align = "left" }) {
  if (!text) return;
  context.fillStyle = fill;
  context.textAlign = align;
  if (context.writesSvg) return context.fillText(text, x, y, size, weight);
  if (context.weightSet !== weight) {
    context.font = `${weight} ${SET_AT}px ${FONT}`;
    context.textBaseline = "middle";
    context.weightSet = weight;
  }
  context.save();
  context.translate(x, y);
  context.scale(size / SET_AT, size / SET_AT);
  context.fillText(text, 0, 0);
  context.restore();
}

/** Lines that share a style, collected first and drawn in one stroke; `turned` ones have x and y exchanged. */
export class Strokes {
  constructor(turned = false) {
    this.steps = [];
    this.turned = turned;
  }

  move(x, y) {
    if (this.turned) this.steps.push(0, y, x);
    else this.steps.push(0, x, y);
  }

  line(x, y) {
    if (this.turned) this.steps.push(1, y, x);
    else this.steps.push(1, x, y);
  }

  /** A rounded corner: towards (cx, cy), then on to (x, y). */
  bend(cx, cy, x, y) {
    if (this.turned) this.steps.push(2, cy, cx, y, x);
    else this.steps.push(2, cx, cy, x, y);
  }

  draw(context, { stroke, width, dash }) {
    const { steps } = this;
    if (!steps.length) return;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    if (dash) context.setLineDash(dash);
    context.beginPath();
    for (let k = 0; k < steps.length; ) {
      const kind = steps[k];
      if (kind === 0) context.moveTo(steps[k + 1], steps[k + 2]);
      else if (kind === 1) context.lineTo(steps[k + 1], steps[k + 2]);
      else context.quadraticCurveTo(steps[k + 1], steps[k + 2], steps[k + 3], steps[k + 4]);
      k += kind === 2 ? 5 : 3;
    }
    context.stroke();
    if (dash) context.setLineDash([]);
  }
}

/** Text turned a quarter to the right, its middle line at x, from y down. */
export function writeTurned(context, text, x, y, { size, weight = 400, fill }) {
  context.save();
  context.translate(x, y);
  context.rotate(Math.PI / 2);
  write(context, text, 0, 0, { size, weight, fill });
  context.restore();
  context.weightSet = null;
}
