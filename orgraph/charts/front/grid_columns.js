/** The columns of the outline: only those that the data have, and of those as many as there is room for. */
import { changeAt } from "./changes.js";
import { CHANGE_WORDS } from "./change_words.js";
import { grouped } from "./grouped.js";
import {
  countBelow, headOf, holderOf, isGhost, isMentionedOnly, isTile, isVacant, kidCount, NONE, titleOf, unitOf,
} from "./model.js";

/**
 * @typedef {object} Column
 * @property {string} name one of the words
 * @property {number} least width in pixels
 * @property {number} share of the room that is left over
 * @property {number} rank columns of a higher rank go first where there is little room
 * @property {boolean} [figure] set to the right
 */

/** @type {Column[]} from left to right */
const COLUMNS = [
  { name: "position", least: 210, share: 4, rank: 0 },
  { name: "change", least: 70, share: 0, rank: 1.5 },
  { name: "findings", least: 64, share: 0, rank: 2, figure: true },
  { name: "holder", least: 92, share: 1, rank: 1 },
  { name: "unit", least: 110, share: 1.5, rank: 3 },
  { name: "grade", least: 60, share: 0.4, rank: 6 },
  { name: "headcount", least: 82, share: 0, rank: 5, figure: true },
  { name: "direct", least: 72, share: 0, rank: 4, figure: true },
  { name: "below", least: 72, share: 0, rank: 7, figure: true },
  { name: "id", least: 100, share: 0.8, rank: 8 },
];

/** @returns {Column[]} those that say something of this organisation */
export function columnsWithData(model) {
  const there = {
    position: true, change: Boolean(model.change),
    findings: model.findings.list.some(({ subjects }) => subjects.length > 0),
    holder: Boolean(model.holder || model.vacant || model.mentioned || model.ghosts),
    unit: Boolean(model.unit), grade: Boolean(model.grade), headcount: Boolean(model.headcount),
    direct: model.line.layers > 1, below: model.line.layers > 2,
    id: Array.from(model.id).some((_, node) => !madeOfTitle(model, node)),
  };
  return COLUMNS.filter(({ name }) => there[name]);
}

/** Whether an id only repeats the unit and the title, as it does where the sources have none. */
function madeOfTitle({ strings, id, title }, node) {
  return strings[id[node]].replace(/#\d+$/, "").endsWith(strings[title[node]]);
}

/** The most important of the columns that have room side by side, still from left to right; never none. */
export function columnsThatFit(columns, width) {
  const chosen = new Set();
  let room = width;
  for (const column of [...columns].sort((a, b) => a.rank - b.rank)) {
    room -= column.least;
    if (room < 0 && chosen.size) break;
    chosen.add(column);
  }
  return columns.filter((column) => chosen.has(column));
}

/** The columns as tracks of a CSS grid. */
export function tracks(columns) {
  return columns.map(({ least, share }) => (share ? `minmax(${least}px, ${share}fr)` : `${least}px`)).join(" ");
}

/** What a position has in a column, as text; an empty one where it has nothing. */
export function cellText(model, words, name, node) {
  return TEXTS[name](model, words, node);
}

const TEXTS = {
  position: (model, words, node) => titleOf(model, node),
  change: (model, words, node) => CHANGE_WORDS[words.code].actions[changeAt(model, node)] ?? "",
  findings: (model, words, node) => figure(model.findings.of.get(node)?.length),
  holder: whoHolds,
  unit: (model, words, node) => unitOf(model, node),
  grade: (model, words, node) => (node < model.count ? model.strings[model.grade[node]] : ""),
  headcount: (model, words, node) => String(model.headcount[node] ?? ""),
  direct: (model, words, node) => figure(node < model.count ? model.direct[node] : kidCount(model, node)),
  below: (model, words, node) => figure(countBelow(node < model.count ? model.line : model, node)),
  id: (model, words, node) => (node < model.count ? model.strings[model.id[node]] : ""),
};

function figure(number) {
  return number ? grouped(number) : "";
}

function whoHolds(model, words, node) {
  if (isTile(model, node)) return headOf(model, node) === NONE ? "" : titleOf(model, headOf(model, node));
  if (isGhost(model, node)) return words.notInData;
  return holderOf(model, node) || (isVacant(model, node) ? words.vacant : isMentionedOnly(model, node) ? words.mentioned : "");
}

/** Whether what stands under the holder says that there is none: `missing`, or only that nothing is known: `muted`. */
export function holderTone(model, node) {
  if (isTile(model, node)) return "";
  if (isGhost(model, node)) return "missing";
  if (holderOf(model, node)) return "";
  return isVacant(model, node) ? "missing" : "muted";
}
