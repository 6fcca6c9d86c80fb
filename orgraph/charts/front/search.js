/** Finding positions by title, holder, unit, id or alias: as written, in full pinyin, or by its initials. */

const MOST_READINGS = 16; // of one text: a title of many polyphones is not spelt in every possible way
export const SEPARATOR = "\u0001";
const WEIGHT = { title: 4, holder: 4, id: 3, alias: 2, unit: 1 };

const indexes = new WeakMap();

/** The index of an organisation; made when it is first asked for. */
export function indexOf(model) {
  if (!indexes.has(model)) indexes.set(model, buildIndex(model));
  return indexes.get(model);
}

/** @param {import("./model.js").Model} model */
export function buildIndex(model) {
  const { payload, strings, count } = model;
  const fields = [["title", model.title], ["holder", model.holder], ["unit", model.unit], ["id", model.id]];
  const aliases = payload.positions.aliases;
  const searched = new Set(Object.values(aliases).flat());
  for (const [, column] of fields) column?.forEach((text) => searched.add(text));
  const spellings = strings.map((text, number) => (searched.has(number) ? spell(text, payload.readings) : ""));
  return { spellings, fields: fields.filter(([, column]) => column), aliases, count, order: model.order, known: null };
}

/**
 * A text and the ways to type it: `护理部`, then `hulibu`, then `hlb`, each behind a separator.
 * @param {Record<string, string>} readings of each Han character, the usual one first
 */
export function spell(text, readings) {
  const lower = text.toLowerCase();
  if (!/[^\x00-\x7f]/.test(lower)) return SEPARATOR + lower;
  let full = [""];
  let initials = [""];
  for (const character of lower) {
    const ways = (readings[character] ?? character).split(" ");
    full = extend(full, ways);
    initials = extend(initials, [...new Set(ways.map((way) => (readings[character] ? way[0] : way)))]);
  }
  return [lower, ...full, ...initials].map((way) => SEPARATOR + way).join("");
}

function extend(spelt, ways) {
  if (spelt.length * ways.length > MOST_READINGS) return spelt.map((start) => start + ways[0]);
  return spelt.flatMap((start) => ways.map((way) => start + way));
}

/** Positions in which every word is found, the best first: at the start of a text, in the title, high up. */
export function find(index, query) {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const hits = words.map((word) => hitsOf(index, word));
  const byScore = [];
  for (const node of index.order) {
    if (node >= index.count) continue;
    let score = 0;
    for (const hit of hits) {
      const best = scoreOf(index, node, hit);
      score = best === 0 ? -Infinity : score + best;
    }
    if (score > 0) (byScore[score] ??= []).push(node);
  }
  return byScore.reverse().flat(); // the order of the tree already has those high up first
}

/** How well each text fits a word. While a word is being typed, only what fitted its beginning can still fit. */
function hitsOf(index, word) {
  const { spellings, known } = index;
  const begun = known && word.startsWith(known.word) ? known.hit : null;
  const hit = new Uint8Array(spellings.length);
  for (let k = 0; k < hit.length; k++) if (!begun || begun[k]) hit[k] = rank(spellings[k], word);
  index.known = { word, hit };
  return hit;
}

/** 3: the whole text; 2: its start; 1: somewhere in it; 0: not there. */
function rank(text, word) {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (text.includes(SEPARATOR + word + SEPARATOR) || text.endsWith(SEPARATOR + word)) return 3;
  return text.includes(SEPARATOR + word) ? 2 : 1;
}

function scoreOf(index, node, hit) {
  let best = 0;
  for (const [name, column] of index.fields) best = Math.max(best, hit[column[node]] * WEIGHT[name]);
  for (const alias of index.aliases[node] ?? []) best = Math.max(best, hit[alias] * WEIGHT.alias);
  return best;
}
