/** Titles set upright 竖排: Han characters one under another, columns from right to left, Latin words turned. */
import { characters, textWidth } from "./texts.js";
import { write, writeTurned } from "./shapes.js";

const STANDING = /^[\u2e80-\u3007\u3012-\u9fff\uac00-\ud7af\uf900-\ufaff]+$/;
const BRACKET = /^[\u3008-\u3011\u2014\uff08\uff09\u2026]$/;
const PITCH = 1.09; // of its size, from one character to the next
const known = new Map();

/**
 * A title in as few and as large columns as hold it.
 * @param {[size: number, columns: number][]} choices the last is cut with an ellipsis where even it is too small
 * @returns {{size: number, columns: Piece[][], whole: boolean}}
 */
export function setUpright(text, height, choices) {
  const key = `${height}|${choices[0]}|${text}`;
  if (known.has(key)) return known.get(key);
  const set = firstWhole(text, height, choices, true) ?? firstWhole(text, height, choices, false) ?? cutShort(text, height, choices.at(-1));
  if (set.whole && set.columns.length > 1) {
    const even = (set.columns.reduce((sum, column) => sum + lengthOf(column), 0) / set.columns.length) * 1.12;
    const evenly = intoColumns(set.columns.flat(), Math.min(even, height), set.columns.length, set.size, set.unbroken);
    if (evenly.whole) set.columns = evenly.columns; // no last column of a single character
  }
  if (known.size > 60000) known.clear();
  known.set(key, set);
  return set;
}

/** In the largest type in which it is whole, or null; `unbroken`: with no column that ends within a word. */
function firstWhole(text, height, choices, unbroken) {
  for (const [size, most] of choices) {
    const set = { size, unbroken, ...intoColumns(piecesOf(text, size), height, most, size, unbroken) };
    if (set.whole) return set;
  }
  return null;
}

function cutShort(text, height, [size, most]) {
  return { size, unbroken: false, ...intoColumns(piecesOf(text, size), height, most, size, false) };
}

/**
 * @typedef {{text: string, length: number, turned: boolean, within: boolean}} Piece what stands under the piece before
 *   it, `within` the same word
 */

/** Han characters and short figures stand; everything else is turned, word by word, in pieces that can be broken. */
function piecesOf(text, size) {
  const pieces = [];
  const words = text.replace(/\s+/g, " ").trim().match(/[a-z0-9.'’&+-]+ ?|[^a-z0-9.'’&+-]/giu) ?? [];
  for (const word of words) {
    const short = /^\d{1,2}$/.test(word);
    if (short) pieces.push({ text: word, length: size * PITCH, turned: false, within: false });
    else Array.from(characters(word), (character, k) => pieces.push({ ...pieceOf(character, size), within: k > 0 }));
  }
  return pieces;
}

function pieceOf(character, size) {
  if (STANDING.test(character) && !BRACKET.test(character)) return { text: character, length: size * PITCH, turned: false };
  return { text: character, length: textWidth(character, size, 600), turned: true };
}

function intoColumns(pieces, height, most, size, unbroken) {
  const columns = [];
  const end = { text: "…", length: size, turned: true };
  let [column, used] = [[], 0];
  for (const piece of pieces) {
    if (used + piece.length > height && column.length) {
      const begun = unbroken && piece.within ? wordBegun(column) : [];
      if (begun === null) return { columns, whole: false };
      columns.push(column);
      [column, used] = [begun, lengthOf(begun)];
      if (columns.length === most) return { columns: [...columns.slice(0, -1), cut(columns.at(-1), end, height)], whole: false };
    }
    column.push(piece);
    used += piece.length;
  }
  return { columns: [...columns, column], whole: true };
}

/** Takes from a column the word that it ends within; null where that is all it holds. */
function wordBegun(column) {
  const start = column.findLastIndex((piece) => !piece.within);
  return start > 0 ? column.splice(start) : null;
}

function cut(column, end, height) {
  const kept = [...column];
  while (kept.length && lengthOf(kept) + end.length > height) kept.pop();
  return [...kept, end];
}

export function lengthOf(column) {
  return column.reduce((sum, { length }) => sum + length, 0);
}

/** Draws one column around x, from y on; turned neighbours are written as one text. */
export function writeColumn(context, column, x, y, style) {
  let top = y;
  for (let k = 0; k < column.length; ) {
    const { turned } = column[k];
    let [text, length] = [column[k].text, column[k].length];
    for (k++; turned && k < column.length && column[k].turned; k++) {
      text += column[k].text;
      length += column[k].length;
    }
    if (turned) writeTurned(context, text, x, top, style);
    else write(context, text, x, top + length / 2, { ...style, align: "center" });
    top += length;
  }
}
