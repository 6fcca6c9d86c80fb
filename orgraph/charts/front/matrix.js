/**
 * Links between units, counted: a row for each unit on the one side, a column for each on the other, and a column for
 * each counterpart outside. Where units are many, the smallest are taken together.
 */
import { NONE } from "./model.js";
import { pasted } from "./spreadsheet.js";
import { columnsOf } from "./unpack.js";
import { unitsOf } from "./units.js";

export const COUNTED = ["talk", "dotted", "second", "solid"];
const MOST_OUTSIDE = 12;

/**
 * @typedef {object} Heading a row or column
 * @property {"unit" | "none" | "others" | "outside" | "othersOutside"} kind
 * @property {string} name of a unit or a counterpart outside; else ""
 * @property {string} counterpart what the counterpart is, such as "party"; else ""
 * @property {number} members how many are taken together
 *
 * @typedef {object} Matrix
 * @property {Heading[]} rows
 * @property {Heading[]} columns
 * @property {Int32Array} counts row after row
 * @property {Int32Array} rowOf the row of each link, and `columnOf` its column
 * @property {Ends} ends
 *
 * @typedef {object} Ends of the links that are counted
 * @property {Int32Array} from a position; `to` another, or NONE with an `outside` name
 * @property {string[]} outside
 * @property {string[]} counterpart
 * @property {Int32Array} row number in the payload's columns; of a reporting line, the subordinate
 */

/**
 * @param {(typeof COUNTED)[number]} what
 * @param {{order?: "size" | "tree", most?: number}} [how] `most`: units with a row of their own
 * @returns {Matrix}
 */
export function matrixOf(model, pairs, what, { order = "size", most = 24 } = {}) {
  const ends = endsOf(model, pairs, what);
  const units = unitsOf(model);
  const [rowUnit, columnUnit, outsideKey] = sidesOf(model, units, ends);
  const weight = new Float64Array(units.names.length + 1); // the last: positions without a unit
  for (let k = 0; k < ends.from.length; k++) {
    weight[rowUnit[k]]++;
    if (columnUnit[k] !== NONE && columnUnit[k] !== rowUnit[k]) weight[columnUnit[k]]++;
  }
  const inside = headingsOf(units, weight, order, most);
  const outside = outsideOf(ends, outsideKey);
  const columns = [...inside.headings, ...outside.headings];
  const counts = new Int32Array(inside.headings.length * columns.length);
  const rowOf = rowUnit.map((unit) => inside.place[unit]);
  const columnOf = columnUnit.map((unit, k) =>
    unit === NONE ? inside.headings.length + outside.place.get(outsideKey[k]) : inside.place[unit]);
  for (let k = 0; k < rowOf.length; k++) counts[rowOf[k] * columns.length + columnOf[k]]++;
  return { rows: inside.headings, columns, counts, rowOf, columnOf, ends };
}

/** The numbers of the links in a cell, as in `ends`. */
export function linksIn({ rowOf, columnOf }, row, column) {
  const found = [];
  for (let k = 0; k < rowOf.length; k++) if (rowOf[k] === row && columnOf[k] === column) found.push(k);
  return found;
}

/** Whether anything of the kind can be counted. Where branches stand in for units, no reporting line leads out of one. */
export function canCount(model, pairs, what) {
  if (what === "talk") return columnsOf(model.payload.talks).sender.length > 0;
  return what === "solid" ? model.count > 1 && model.unit !== null : pairs[what].length > 0;
}

function endsOf(model, pairs, what) {
  if (what === "talk") return talkEnds(model);
  const none = { outside: [], counterpart: [] };
  if (what !== "solid") return { from: pairs[what].from, to: pairs[what].to, row: pairs[what].row, ...none };
  const { parent, count } = model.line;
  const below = [];
  for (let node = 0; node < count; node++) {
    if (parent[node] !== NONE && parent[node] < count) below.push(node);
  }
  const from = Int32Array.from(below);
  return { from, to: from.map((node) => parent[node]), row: from, ...none };
}

function talkEnds({ payload, strings }) {
  const { sender, receiver, name, counterpart } = columnsOf(payload.talks);
  const other = (k, text) => (receiver[k] === NONE ? text : "");
  return {
    from: sender, to: receiver, row: Int32Array.from(sender, (_, k) => k),
    outside: Array.from(name, (number, k) => other(k, strings[number])),
    counterpart: Array.from(counterpart, (number, k) => other(k, payload.counterparts[number])),
  };
}

/** For each link the unit of either side; a unit that is itself the counterpart is its own column. */
function sidesOf(model, units, ends) {
  const noUnit = units.names.length;
  const unitOf = (node) => (units.of[node] === NONE ? noUnit : units.of[node]);
  const named = new Map(units.branches ? [] : units.names.map((name, number) => [name, number]));
  const rowUnit = Int32Array.from(ends.from, unitOf);
  const columnUnit = Int32Array.from(ends.to, (node, k) => {
    if (node !== NONE) return unitOf(node);
    return (ends.counterpart[k] === "unit" ? named.get(ends.outside[k]) : undefined) ?? NONE;
  });
  const key = Array.from(columnUnit, (unit, k) => (unit === NONE ? `${ends.counterpart[k]}\n${ends.outside[k]}` : ""));
  return [rowUnit, columnUnit, key];
}

function headingsOf(units, weight, order, most) {
  const noUnit = units.names.length;
  const met = Array.from(weight.keys()).filter((unit) => weight[unit] > 0);
  const bySize = [...met].sort((a, b) => weight[b] - weight[a] || a - b);
  const own = bySize.slice(0, met.length > most + 1 ? most : met.length);
  if (order === "tree") own.sort((a, b) => a - b);
  const place = new Int32Array(weight.length).fill(own.length);
  own.forEach((unit, number) => (place[unit] = number));
  const heading = (unit) => ({ kind: unit === noUnit ? "none" : "unit", name: units.names[unit] ?? "", counterpart: "", members: 1 });
  const headings = own.map(heading);
  if (met.length > own.length) headings.push({ kind: "others", name: "", counterpart: "", members: met.length - own.length });
  return { headings, place };
}

/** Counterparts outside, the most frequent first: parties, groups, and units that are nobody's. */
function outsideOf(ends, keys) {
  const count = new Map();
  for (const key of keys) if (key) count.set(key, (count.get(key) ?? 0) + 1);
  const sorted = [...count.keys()].sort((a, b) => count.get(b) - count.get(a) || (a < b ? -1 : 1));
  const own = sorted.slice(0, sorted.length > MOST_OUTSIDE + 1 ? MOST_OUTSIDE : sorted.length);
  const place = new Map(sorted.map((key, number) => [key, Math.min(number, own.length)]));
  const headings = own.map((key) => {
    const [counterpart, name] = key.split("\n");
    return { kind: "outside", name, counterpart, members: 1 };
  });
  if (sorted.length > own.length) {
    headings.push({ kind: "othersOutside", name: "", counterpart: "", members: sorted.length - own.length });
  }
  return { headings, place };
}

/** The name of a row or column in the words of a language. */
export function headingName(words, { kind, name, counterpart, members }) {
  if (kind === "none") return words.noUnit;
  if (kind === "others") return words.otherUnits(members);
  if (kind === "othersOutside") return words.otherOutside(members);
  return counterpart ? `${name} (${words.counterparts[counterpart] ?? counterpart})` : name;
}

/** What each row and each column comes to, and all together. */
export function totalsOf({ rows, columns, counts }) {
  const [ofRow, ofColumn] = [new Int32Array(rows.length), new Int32Array(columns.length)];
  counts.forEach((count, k) => {
    ofRow[Math.floor(k / columns.length)] += count;
    ofColumn[k % columns.length] += count;
  });
  return { ofRow, ofColumn, all: ofRow.reduce((sum, count) => sum + count, 0) };
}

/** The matrix as lines with tabs between their cells, for a spreadsheet; with totals. */
export function matrixAsText(words, matrix, corner) {
  const { rows, columns, counts } = matrix;
  const width = columns.length;
  const lines = [[corner, ...columns.map((column) => headingName(words, column)), words.total]];
  const { ofRow, ofColumn, all } = totalsOf(matrix);
  rows.forEach((row, r) => {
    const cells = Array.from(counts.subarray(r * width, (r + 1) * width), (count) => (count ? String(count) : ""));
    lines.push([headingName(words, row), ...cells, String(ofRow[r])]);
  });
  lines.push([words.total, ...Array.from(ofColumn, String), String(all)]);
  return lines.map(pasted).join("\n");
}
