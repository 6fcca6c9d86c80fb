/** Measuring, wrapping and cutting text, without ever splitting what a reader sees as one character. */

export const FONT =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,-apple-system,"Segoe UI",sans-serif';

const ELLIPSIS = "…";
const EVERY_WIDTH_AT = 100; // widths are measured once at this size and scaled
const FIRST_COMBINING = 0x300;
const JOINED = new Set([0x302a, 0x302b, 0x302c, 0x302d, 0x302e, 0x302f, 0x3099, 0x309a]); // to Han and kana before them
const HAN = /^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]$/;
const NEVER_FIRST = /^[，。、；：？！）》」』】〉”’%,.;:?!)\]}/·-]$/;

const widths = { 400: new Map(), 600: new Map() };
let ruler = null;
let tabled = null;

/** Outside a browser there is nothing to measure with, and widths come from a table, see widths.js and engine.py. */
export function measureWith(table) {
  tabled = table;
}

/** The width of one character; measuring each character once is a hundred times cheaper than measuring each text. */
function characterWidth(character, weight) {
  if (HAN.test(character)) return EVERY_WIDTH_AT;
  const known = widths[weight];
  if (!known.has(character)) known.set(character, measured(character, weight));
  return known.get(character);
}

function measured(character, weight) {
  if (tabled) return tabled(character, weight);
  ruler ??= document.createElement("canvas").getContext("2d");
  ruler.font = `${weight} ${EVERY_WIDTH_AT}px ${FONT}`;
  return ruler.measureText(character).width;
}

let segmenter = null; // made when the first text needs it: that takes a browser some thirty milliseconds

/** Whether a UTF-16 unit is a character by itself that nothing before or after it can change. */
export function standsAlone(code) {
  return code < FIRST_COMBINING || (code >= 0x2010 && code < 0x2028) || (code >= 0x2e80 && code < 0xa000 && !JOINED.has(code)) ||
    (code >= 0xac00 && code < 0xd7a4) || (code >= 0xff00 && code < 0xff60);
}

/** What a reader sees as single characters: an emoji of several code points is one, a pair of surrogates too. */
export function characters(text) {
  let plain = true;
  for (let i = 0; plain && i < text.length; i++) plain = standsAlone(text.charCodeAt(i));
  if (plain) return text.split("");
  if (!("Segmenter" in Intl)) return Array.from(text);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (piece) => piece.segment);
}

export function textWidth(text, size, weight = 400) {
  let width = 0;
  for (const character of characters(text)) width += characterWidth(character, weight);
  return (width * size) / EVERY_WIDTH_AT;
}

const cuts = new Map();

/** The text, cut with an ellipsis where it is wider than `width`. */
export function fitText(text, size, width, weight = 400) {
  const key = `${size}|${width}|${weight}|${text}`;
  let fitted = cuts.get(key);
  if (fitted === undefined) {
    fitted = wrapText(text, size, width, 1, weight).lines[0];
    remember(cuts, key, fitted);
  }
  return fitted;
}

/**
 * The text in at most `most` lines, broken between words or Han characters.
 * @returns {{lines: string[], whole: boolean}} whether nothing had to be cut
 */
export function wrapText(text, size, width, most, weight = 400) {
  const room = (width * EVERY_WIDTH_AT) / size;
  const pieces = characters(text.replace(/\s+/g, " ").trim());
  const lines = [];
  let start = 0;
  while (start < pieces.length && lines.length < most) {
    const last = lines.length === most - 1;
    let end = fill(pieces, start, room, weight);
    if (end < pieces.length) {
      if (last) return { lines: [...lines, cutLine(pieces, start, room, weight)], whole: false };
      end = breakBefore(pieces, start, end);
    }
    lines.push(pieces.slice(start, end).join("").trim());
    start = end;
    while (pieces[start] === " ") start++;
  }
  return { lines: lines.length ? lines : [""], whole: true };
}

/** The end of the longest run of characters from `start` that has room; at least one character. */
function fill(pieces, start, room, weight) {
  let width = 0;
  let end = start;
  while (end < pieces.length) {
    width += characterWidth(pieces[end], weight);
    if (width > room && end > start) break;
    end++;
  }
  return end;
}

function cutLine(pieces, start, room, weight) {
  const end = fill(pieces, start, room - characterWidth(ELLIPSIS, weight), weight);
  return pieces.slice(start, end).join("").trimEnd() + ELLIPSIS;
}

/** Where to break a line that can reach to `end`: not inside a Latin word, not before closing punctuation. */
function breakBefore(pieces, start, end) {
  for (let k = end; k > start + (end - start) / 3; k--) {
    const [before, after] = [pieces[k - 1], pieces[k]];
    if (NEVER_FIRST.test(after)) continue;
    if (after === " " || before === " " || HAN.test(after) || HAN.test(before) || /[-/·]/.test(before)) return k;
  }
  return end;
}

const settings = new Map();

/**
 * A title set in the largest of the sizes that holds it whole, in one line or in two; cut only where none does.
 * @param {[size: number, lines: number][]} choices
 * @returns {{size: number, lines: string[], whole: boolean}}
 */
export function setTitle(text, width, choices) {
  const key = `${width}|${choices[0][0]}|${text}`;
  let set = settings.get(key);
  if (!set) {
    for (const [size, most] of choices) {
      set = { size, ...wrapText(text, size, width, most, 600) };
      if (set.whole) break;
    }
    if (set.whole && set.lines.length > 1) {
      const share = textWidth(text, set.size, 600) / set.lines.length;
      const even = wrapText(text, set.size, Math.min(width, share * 1.15), set.lines.length, 600);
      if (even.whole) set.lines = even.lines; // no last line of a single character
    }
    remember(settings, key, set);
  }
  return set;
}

function remember(cache, key, value) {
  if (cache.size > 60000) cache.clear();
  cache.set(key, value);
}
