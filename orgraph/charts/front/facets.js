/** What positions can be filtered by: the classes of every encoding, and what no colour shows. */
import { colourNumber } from "./colours.js";
import { encodingOf } from "./encodings.js";
import { isMentionedOnly, NONE } from "./model.js";
import { columnsOf } from "./unpack.js";

/**
 * @typedef {object} Facet
 * @property {import("./encodings.js").Kind[]} kinds
 * @property {Int32Array} [of] for each position the number of its kind, or
 * @property {Int32Array[]} [members] for each kind its positions, where a position may be of several
 */

const OWN = { code: codes, layer: layers, link: links, described: descriptions, holder: holders };
const ENCODED = ["unit", "grade", "finding", "span", "vacancy", "cost", "talk", "change"];
const made = new WeakMap();

/** The facets in the order in which they are offered. */
export const FACETS = ["change", "unit", "grade", "finding", "code", "vacancy", "span", "layer", "link", "described", "holder", "cost", "talk"];

/** @returns {Facet | null} null where it would tell no two positions apart */
export function facetOf(model, name) {
  if (ENCODED.includes(name)) return encodingOf(model, name);
  if (!OWN[name]) return null;
  if (!made.has(model)) made.set(model, new Map());
  const known = made.get(model);
  if (!known.has(name)) known.set(name, OWN[name](model));
  return known.get(name);
}

function kind(key, say, count) {
  return { key, say, count, colour: colourNumber("quiet") };
}

function counted(of, kinds) {
  for (const number of of) kinds[number].count++;
  return kinds.filter(({ count }) => count).length > 1 ? { of, kinds } : null;
}

function codes({ findings }) {
  const positions = new Map();
  for (const { code, title, subjects } of findings.list) {
    if (!positions.has(code)) positions.set(code, { title, members: new Set() });
    for (const subject of subjects) positions.get(code).members.add(subject);
  }
  const found = [...positions].filter(([, { members }]) => members.size).sort(([a], [b]) => (a < b ? -1 : 1));
  if (!found.length) return null;
  const kinds = found.map(([code, { title, members }]) =>
    kind(code, (words) => `${code} ${title[words.code]}`, members.size));
  return { kinds, members: found.map(([, { members }]) => Int32Array.from(members)) };
}

function layers({ line }) {
  const { count, depth, layers } = line;
  const kinds = Array.from({ length: layers }, (_, k) => kind(String(k + 1), (words) => words.layerNumber(k + 1), 0));
  return counted(depth.subarray(0, count), kinds);
}

/** Positions with a dotted line, or with another superior named, on their side of it. */
function links({ payload }) {
  const { subordinate, superior, dotted } = columnsOf(payload.others);
  const found = { dotted: new Set(), second: new Set() };
  subordinate.forEach((node, k) => {
    if (node !== superior[k] && superior[k] !== NONE) found[dotted[k] ? "dotted" : "second"].add(node);
  });
  const names = Object.keys(found).filter((name) => found[name].size);
  if (!names.length) return null;
  const kinds = names.map((name) => kind(name, (words) => words.linkKinds[name], found[name].size));
  return { kinds, members: names.map((name) => Int32Array.from(found[name])) };
}

function descriptions(model) {
  const of = Int32Array.from({ length: model.count }, (_, node) => (isMentionedOnly(model, node) ? 1 : 0));
  return counted(of, [kind("described", (words) => words.described, 0), kind("mentioned", (words) => words.mentioned, 0)]);
}

function holders({ count, holder, strings }) {
  if (!holder) return null;
  const of = Int32Array.from({ length: count }, (_, node) => (strings[holder[node]] ? 0 : 1));
  return counted(of, [kind("known", (words) => words.holderKnown, 0), kind("unknown", (words) => words.holderUnknown, 0)]);
}
