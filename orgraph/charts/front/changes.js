/** What became of a position: the numbers of the payload, their names, their colours and how cards show them. */
import { colourAt, colourNumber } from "./colours.js";
import { disc, fillRounded, roundedRect, write } from "./shapes.js";
import { textWidth } from "./texts.js";
import { CHANGE_WORDS } from "./change_words.js";

export const CHANGES = { kept: 0, added: 1, abolished: 2, moved: 3, changed: 4 };
export const CHANGE_NAMES = Object.keys(CHANGES);

/**
 * @typedef {object} Change
 * @property {number} number its place in the list
 * @property {"added" | "abolished" | "moved" | "changed"} action
 * @property {string} title
 * @property {number} node in this view, or NONE
 * @property {number} oldSuperior of a moved position, where both are drawn together
 * @property {(language: string) => [name: string, said: string][]} notes what is different
 */

const NARROW = 90; // width of a card that has no room for the name of its change
const SIGNS = { added: "+", abolished: "×", moved: "↗", changed: "≠" };

export function changeColour(name, dark) {
  return colourAt(colourNumber(name), dark);
}

/** The name of what became of a node, or null where nothing did or nothing is compared. */
export function changeAt(model, node) {
  const code = node < model.count && model.change ? model.change[node] : CHANGES.kept;
  return code === CHANGES.kept ? null : CHANGE_NAMES[code];
}

/** An encoding: what became of each position; null where nothing is compared. */
export function changeClasses({ count, change }) {
  if (!change) return null;
  const place = Int32Array.from(CHANGE_NAMES, (_, code) => (code + CHANGE_NAMES.length - 1) % CHANGE_NAMES.length);
  const kinds = [...CHANGE_NAMES.slice(1), "kept"].map((key) => ({
    key, say: (words) => CHANGE_WORDS[words.code].actions[key], colour: colourNumber(key === "kept" ? "quiet" : key),
  }));
  return { of: Int32Array.from(change.subarray(0, count), (code) => place[code]), kinds };
}

/** A frame in the colour of the change, and its name on the upper edge of the card; a narrow card has room for a sign. */
export function drawChange(context, model, look, node, { x, y, w, h }, distance) {
  const name = changeAt(model, node);
  if (!name) return;
  const colour = changeColour(name, look.theme.dark);
  context.strokeStyle = colour;
  context.lineWidth = 2.2;
  if (name === "abolished") context.setLineDash([7, 5]);
  context.beginPath();
  roundedRect(context, x, y, w, h, 9);
  context.stroke();
  context.setLineDash([]);
  const size = distance === "full" ? 11 : 17;
  if (w < NARROW) {
    disc(context, x + 7, y + 4, size * 0.8, colour);
    write(context, SIGNS[name], x + 7, y + 4.5, { size: size * 1.1, weight: 600, fill: look.theme.onAccent, align: "center" });
    return;
  }
  const text = CHANGE_WORDS[look.words.code].actions[name];
  const width = Math.min(w - 8, textWidth(text, size, 600) + size * 1.3);
  fillRounded(context, x + 9, y - size * 0.85, width, size * 1.7, size * 0.85, colour);
  write(context, text, x + 9 + width / 2, y + 0.5, { size, weight: 600, fill: look.theme.onAccent, align: "center" });
}

/** A line through words. */
export function strikeOut(context, text, x, y, size, colour) {
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1.2, size / 12);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + textWidth(text, size, 600), y);
  context.stroke();
}
