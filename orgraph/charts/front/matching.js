/** Which positions are meant by the filters and the words searched for. Filters are all to hold, values of one any. */
import { facetOf } from "./facets.js";
import { isHolder } from "./model.js";
import { spans } from "./classes.js";

/**
 * @typedef {Record<string, string[] | number>} Filters the keys of a facet's kinds by its name; `spanLeast` and
 *   `spanMost` are numbers
 */

/**
 * @typedef {object} Found
 * @property {Uint8Array} lit whether a node is meant
 * @property {Int32Array} hits how many of those meant are in the node's subtree, itself counted
 * @property {number} count
 */

/**
 * @param {Filters} filters
 * @param {ArrayLike<number> | null} named the positions found by words, or null where none were searched for
 * @returns {Found | null} null where nothing is asked
 */
export function match(model, filters, named) {
  const asked = Object.keys(filters);
  if (!asked.length && !named) return null;
  const lit = new Uint8Array(model.total);
  if (named) for (let k = 0; k < named.length; k++) lit[named[k]] = 1;
  else lit.fill(1, 0, model.count);
  for (const name of asked) {
    if (name === "spanLeast" || name === "spanMost") keepSpans(model, lit, name, filters[name]);
    else keepKinds(model, lit, name, filters[name]);
  }
  return { lit, ...summed(model, lit) };
}

function keepSpans(model, lit, name, limit) {
  const span = spans(model);
  for (let node = 0; node < model.count; node++) {
    if (name === "spanLeast" ? span[node] < limit : span[node] > limit) lit[node] = 0;
  }
}

/** A facet that the data no longer have, or none of its kinds, lets nothing through. */
function keepKinds(model, lit, name, keys) {
  const facet = facetOf(model, name);
  const chosen = (facet?.kinds ?? []).map(({ key }) => keys.includes(key));
  const wanted = new Uint8Array(model.total);
  if (facet?.members) {
    facet.members.forEach((members, k) => {
      if (chosen[k]) for (const node of members) wanted[node] = 1;
    });
  } else if (facet) {
    for (let node = 0; node < model.count; node++) if (chosen[facet.of[node]]) wanted[node] = 1;
  }
  for (let node = 0; node < model.count; node++) lit[node] &= wanted[node];
}

function summed({ total, order, parent }, lit) {
  const hits = new Int32Array(lit);
  for (let k = total - 1; k > 0; k--) hits[parent[order[k]]] += hits[order[k]];
  return { hits, count: hits[order[0]] };
}

/** The filters with one kind chosen or no longer chosen. */
export function withKind(filters, name, key) {
  const keys = filters[name] ?? [];
  const next = keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
  const { [name]: _, ...rest } = filters;
  return next.length ? { ...rest, [name]: next } : rest;
}

/** The filters with one of them set to a value, or without it. */
export function withFilter(filters, name, value) {
  const { [name]: _, ...rest } = filters;
  return value === null || (Array.isArray(value) && !value.length) ? rest : { ...rest, [name]: value };
}

/** Whether a node is to stand out: it is meant, or it hides one that is. */
export function standsOut(model, look, node) {
  if (!look.lit || look.lit[node]) return true;
  return look.hits !== null && model.open[node] === 0 && look.hits[node] > 0;
}

/** The positions meant, in the order in which one reads the chart. */
export function inReadingOrder(model, lit) {
  const found = [];
  const stack = [model.root];
  while (stack.length) {
    const node = stack.pop();
    if (!isHolder(model, node) && lit[node]) found.push(node);
    for (let k = model.kidStart[node + 1] - 1; k >= model.kidStart[node]; k--) stack.push(model.kidList[k]);
  }
  return Int32Array.from(found);
}

/** The layers to open so that none of those meant is hidden: every node above one of them. */
export function openTo(model, { hits, lit }) {
  for (let node = 0; node < model.total; node++) if (hits[node] > (lit[node] ? 1 : 0)) model.open[node] = 1;
}
