/** Finding positions by title, holder, unit, id or alias: as written, in full pinyin, or by its initials. */
import { FIT, Texts } from "./heard.js";

const WEIGHT = { title: 4, holder: 4, id: 3, alias: 2, unit: 1 };
const STEP = 8; // how well a text fits counts more than which text it is
const indexes = new WeakMap();

/** The index of an organisation, the same by lines and by units; made when it is first asked for. */
export function indexOf({ line }) {
  if (!indexes.has(line)) indexes.set(line, buildIndex(line));
  return indexes.get(line);
}

/** @param {import("./model.js").Model} model */
export function buildIndex(model) {
  const { payload, strings, count, order } = model;
  const own = ["title", "holder", "unit", "id"].filter((name) => model[name]);
  const every = Int32Array.from({ length: count }, (_, node) => node);
  const fields = own.map((name) => ({ of: every, text: model[name], scores: scoresOf(name) }));
  fields.push({ ...aliasesOf(payload.positions.aliases), scores: scoresOf("alias") });
  const searched = new Uint8Array(strings.length);
  for (const { text } of fields) for (let k = 0; k < text.length; k++) searched[text[k]] = 1;
  const texts = new Texts(strings.map((text, number) => (searched[number] ? text : "")), payload.readings);
  return { texts, fields, count, order };
}

function aliasesOf(aliases) {
  const pairs = Object.entries(aliases).flatMap(([node, names]) => names.map((name) => [Number(node), name]));
  return { of: Int32Array.from(pairs, ([node]) => node), text: Int32Array.from(pairs, ([, name]) => name) };
}

/** What each fit counts in a field. A unit says where a position is, not which it is: it is never the whole or the start. */
function scoresOf(name) {
  return Uint8Array.from({ length: FIT.whole + 1 }, (_, fit) =>
    fit === FIT.none ? 0 : STEP * (name === "unit" ? Math.min(fit, FIT.word) : fit) + WEIGHT[name]);
}

/**
 * Positions in which every word is found, the best first: the whole of a text, its start, the start of a word in it,
 * elsewhere; then in the title or the holder; then high up.
 * @returns {Int32Array}
 */
export function find(index, query) {
  const words = [...new Set(query.toLowerCase().split(/\s+/).filter(Boolean))];
  if (!words.length) return new Int32Array(0);
  const score = new Int32Array(index.count);
  words.forEach((word, k) => addScores(index, score, word, k === 0));
  return bestFirst(index, score);
}

function addScores({ texts, fields, count }, score, word, first) {
  const fit = texts.fits(word);
  const best = new Uint8Array(count);
  for (const { of, text, scores } of fields) {
    for (let k = 0; k < of.length; k++) {
      const counts = scores[fit[text[k]]];
      if (counts > best[of[k]]) best[of[k]] = counts;
    }
  }
  for (let node = 0; node < count; node++) score[node] = best[node] && (first || score[node]) ? score[node] + best[node] : 0;
}

/** Those with a score, by their scores; among equals in the order of the tree, which has those high up first. */
function bestFirst({ order, count }, score) {
  let most = 0;
  for (let node = 0; node < count; node++) if (score[node] > most) most = score[node];
  const next = new Int32Array(most + 2);
  for (let node = 0; node < count; node++) next[most - score[node] + 1]++;
  for (let k = 1; k < next.length; k++) next[k] += next[k - 1];
  const found = new Int32Array(next[most]);
  for (let k = 0; k < order.length; k++) {
    const node = order[k];
    if (node < count && score[node]) found[next[most - score[node]]++] = node;
  }
  return found;
}
