/** A drawing context that writes SVG: the part of CanvasRenderingContext2D that the painter uses. */
import { FONT } from "./texts.js";

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ANCHORS = { center: "middle", right: "end" };

export class SvgContext {
  /**
   * @param {{x: number, y: number, w: number, h: number}} box the part of the drawing that is shown
   * @param {string} ground its colour
   * @param {string} namespace of SVG, as the browser names it
   */
  constructor(box, ground, namespace) {
    const [x, y, w, h] = [box.x, box.y, box.w, box.h].map(Math.round);
    this.pieces = [
      `<svg xmlns="${namespace}" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}"` +
        ` font-family="${FONT.replaceAll('"', "")}">`,
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${ground}"/>`,
    ];
    this.path = "";
    this.dash = "";
    this.globalAlpha = 1;
    this.lineWidth = 1;
    this.textAlign = "left";
    this.writesSvg = true;
  }

  /** What is drawn leads to the element of this id. */
  link(id, draw) {
    this.pieces.push(`<a href="#${id}">`);
    draw();
    this.pieces.push("</a>");
  }

  beginPath() {
    this.path = "";
  }

  moveTo(x, y) {
    this.path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x, y) {
    this.path += `L${short(x)} ${short(y)}`;
  }

  quadraticCurveTo(cx, cy, x, y) {
    this.path += `Q${short(cx)} ${short(cy)} ${short(x)} ${short(y)}`;
  }

  bezierCurveTo(cx1, cy1, cx2, cy2, x, y) {
    this.path += `C${short(cx1)} ${short(cy1)} ${short(cx2)} ${short(cy2)} ${short(x)} ${short(y)}`;
  }

  /** Whole circles and half ones: all that the painter draws. */
  arc(x, y, radius, start, end) {
    const at = (angle) => `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const half = `A${radius} ${radius} 0 0 1 `;
    this.path += `M${at(start)}${half}${at(start + Math.PI)}`;
    if (end - start > Math.PI + 0.01) this.path += half + at(start);
  }

  closePath() {
    this.path += "Z";
  }

  fill() {
    this.pieces.push(`<path d="${this.path}" fill="${this.fillStyle}"${this.opacity()}/>`);
  }

  stroke() {
    const dash = this.dash ? ` stroke-dasharray="${this.dash}"` : "";
    const line = `stroke="${this.strokeStyle}" stroke-width="${short(this.lineWidth)}"`;
    this.pieces.push(`<path d="${this.path}" fill="none" ${line}${dash}${this.opacity()}/>`);
  }

  fillRect(x, y, w, h) {
    const place = `x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}"`;
    this.pieces.push(`<rect ${place} fill="${this.fillStyle}"${this.opacity()}/>`);
  }

  setLineDash(lengths) {
    this.dash = lengths.map(short).join(" ");
  }

  fillText(text, x, y, size, weight) {
    const anchor = ANCHORS[this.textAlign] ? ` text-anchor="${ANCHORS[this.textAlign]}"` : "";
    const bold = weight === 400 ? "" : ` font-weight="${weight}"`;
    // y is the middle of the line; the baseline lies about a third of the size below it
    const place = `x="${short(x)}" y="${short(y + size * 0.36)}" font-size="${short(size)}"`;
    this.pieces.push(`<text ${place}${this.turn ?? ""}${bold}${anchor} fill="${this.fillStyle}"${this.opacity()}>${escapeXml(text)}</text>`);
  }

  /** Only for a text that is turned a quarter to the right about a point. */
  save() {}

  translate(x, y) {
    this.turn = ` transform="translate(${short(x)} ${short(y)}) rotate(90)"`;
  }

  rotate() {}

  restore() {
    this.turn = "";
  }

  opacity() {
    return this.globalAlpha < 1 ? ` opacity="${Math.round(this.globalAlpha * 100) / 100}"` : "";
  }

  finish() {
    return `${this.pieces.join("")}</svg>`;
  }
}

function short(value) {
  return Math.round(value * 10) / 10;
}

export function escapeXml(text) {
  return text.replace(NOT_IN_XML, "").replace(/[&<>]/g, (character) => ENTITIES[character]);
}
