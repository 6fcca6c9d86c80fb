/** What the colours say, and what stands out: changes that a reader chooses in the legend, the filters or the search. */
import { colouring } from "./encodings.js";
import { match } from "./matching.js";
import { find, indexOf } from "./search.js";

/** Colours the chart by another encoding. */
export function colourBy(chart, name) {
  chart.model.colour = colouring(chart.model, name);
  chart.set({ encoding: name });
  chart.screen.markWhenDrawn("orgraph:changed");
}

/**
 * Lets stand out what is found by words, among what passes the filters; all of that where nothing is found by them.
 * @returns {ArrayLike<number>} the positions found by the words, the best first
 */
export function searchFor(chart, query) {
  const hits = query ? find(indexOf(chart.model), query) : [];
  chart.query = query;
  filterBy(chart, chart.filters, hits.length ? hits : null);
  return hits;
}

/**
 * Lets stand out what passes all filters and is among the positions found by words.
 * @param {ArrayLike<number> | null} named the positions found by words, or null where none are searched for
 */
export function filterBy(chart, filters, named = chart.named) {
  const found = match(chart.model, filters, named);
  chart.set({ filters, named, found, lit: null }, filters === chart.filters ? "found" : "settings");
  chart.screen.markWhenDrawn("orgraph:changed");
}
