/**
 * What is seen, in the address: `#position=…&layout=…&open=all|N`, and `by=unit`, `branch=`, `view=`, `colour=`, `find=` and each
 * filter by its name, a value at a time: `unit=…&unit=…&spanLeast=8`; single folds as address_folds.js
 * has them, links as address_links.js, findings as listing.js.
 */
import { readFolds, sayFolds } from "./address_folds.js";
import { forgetLinks, LINK_READERS, sayLinks } from "./address_links.js";
import { colourBy, filterBy, searchFor } from "./choosing.js";
import { offeredEncodings } from "./encodings.js";
import { FACETS, facetOf } from "./facets.js";
import { canGroup, groupBy, GROUPINGS } from "./grouping.js";
import { MODES } from "./layout.js";
import { forgetListing, readListing, sayListing } from "./listing.js";
import { NONE, openLayers } from "./model.js";
import { nameOfNode, nodeNamed, positionNamed } from "./node_names.js";
import { SIDES } from "./sides.js";

const LIMITS = ["spanLeast", "spanMost"];

function askedOf(chart) {
  return new URLSearchParams(location.hash.slice(1) || (chart.model.payload.address ?? ""));
}

/** Takes the layout and the open layers from the address before anything is laid out, so that this is done once. */
export function beginAsAsked(chart) {
  const asked = askedOf(chart);
  for (const [name, read] of Object.entries(BEGINNINGS)) for (const value of asked.getAll(name)) read(chart, value);
}

/**
 * Restores what the address says. What it does not know it passes over, and leaves in `chart.notKnown`.
 * @param {boolean} [begun] whether layout and layers are already as asked
 */
export function readAddress(chart, begun = false) {
  const asked = askedOf(chart);
  const notKnown = [];
  const { model } = chart;
  const laidOut = begun && !asked.has("by"); // by units it is laid out anew
  for (const [name, read] of Object.entries(laidOut ? { ...READERS, ...BEGINNINGS } : READERS)) {
    for (const value of asked.getAll(name)) if (!read(chart, value)) notKnown.push(`${name}=${value}`);
  }
  readFolds(chart, asked, notKnown);
  const filters = filtersIn(model, asked, notKnown);
  if (Object.keys(filters).length) filterBy(chart, filters);
  readListing(chart, asked, notKnown);
  const node = positionNamed(model, asked.get("position"));
  if (node !== NONE) chart.goTo(node);
  else if (asked.has("position")) notKnown.push(`position=${asked.get("position")}`);
  else if (asked.has("find") && !asked.has("visited")) goToFirstFound(chart);
  if (notKnown.length || chart.notKnown.length) chart.set({ notKnown });
}

/** Shows the best of what the words find among what the filters leave. */
function goToFirstFound(chart) {
  const first = Array.from(chart.named ?? []).find((node) => chart.found.lit[node]);
  if (first !== undefined) chart.goTo(first);
}

/** Each takes one value, and says whether the chart has it; in the order in which they are applied. */
const READERS = {
  by: (chart, value) => GROUPINGS.includes(value) && (value === "line" || canGroup(chart)) && done(() => groupBy(chart, value)),
  layout: (chart, value) => MODES.includes(value) && done(() => value !== chart.mode && chart.setMode(value)),
  open: (chart, value) => {
    const layers = layersOf(chart.model, value);
    return layers >= 1 && done(() => chart.openTo(layers));
  },
  branch: (chart, value) => {
    const node = nodeNamed(chart.model, value);
    return node !== NONE && done(() => chart.setBranch(node));
  },
  view: (chart, value) => value === "matrix" && done(() => chart.set({ view: value })),
  colour: (chart, value) => offeredEncodings(chart.model).includes(value) && done(() => colourBy(chart, value)),
  find: (chart, value) => done(() => searchFor(chart, value)),
  ...LINK_READERS,
  side: (chart, value) => SIDES.includes(value) && chart.comparison !== null,
};

/** The same for a chart that is not laid out yet. */
const BEGINNINGS = {
  layout: (chart, value) => MODES.includes(value) && done(() => (chart.mode = value)),
  open: (chart, value) => {
    const layers = layersOf(chart.model, value);
    return layers >= 1 && done(() => {
      chart.layers = layers;
      openLayers(chart.model, layers);
    });
  },
};

function layersOf({ layers }, value) {
  return value === "all" ? layers : Math.min(layers, Math.round(Number(value)));
}

function done(act) {
  act();
  return true;
}

function filtersIn(model, asked, notKnown) {
  const filters = {};
  for (const name of FACETS) {
    for (const key of asked.getAll(name)) {
      if (facetOf(model, name)?.kinds.some((kind) => kind.key === key)) (filters[name] ??= []).push(key);
      else notKnown.push(`${name}=${key}`);
    }
  }
  for (const name of LIMITS) {
    const limit = asked.has(name) ? Number(asked.get(name)) : NaN;
    if (limit >= 0) filters[name] = Math.round(limit);
    else if (asked.has(name)) notKnown.push(`${name}=${asked.get(name)}`);
  }
  return filters;
}

const PAUSE = 400; // milliseconds; browsers refuse addresses that change all the time

/** In a notebook's frame there is no address to keep. */
export function writeAddress(chart) {
  if (!["about:", "data:"].includes(location.protocol)) history.replaceState(null, "", `#${said(chart)}`);
}

/** Keeps the address as the chart is; where a reader changes it, the chart follows. */
export function keepAddress(chart) {
  let waiting = 0;
  const write = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => chart.gone || writeAddress(chart), PAUSE);
  };
  chart.on("selected", write);
  chart.on("settings", write);
  chart.on("found", write);
  chart.on("listing", write);
  addEventListener("hashchange", () => {
    forget(chart);
    readAddress(chart);
  }, chart.whileHere);
}

/** As the chart is without an address, but for its layout and layers. */
function forget(chart) {
  chart.letGo();
  if (chart.branch !== NONE) chart.setBranch(NONE);
  if (chart.view !== "chart") chart.set({ view: "chart" });
  groupBy(chart, "line");
  openLayers(chart.model, chart.layers);
  chart.relayout();
  if (chart.encoding !== "unit") colourBy(chart, "unit");
  forgetLinks(chart);
  forgetListing(chart);
  chart.query = "";
  if (chart.found) filterBy(chart, {}, null);
}

function said(chart) {
  const { model, mode, layers, selected, branch, view, encoding, filters, query, grouping, comparison } = chart;
  const words = new URLSearchParams({ layout: mode, open: layers === model.layers ? "all" : String(layers) });
  if (selected !== NONE && selected < model.count) words.set("position", model.strings[model.id[selected]]);
  if (grouping !== "line") words.set("by", grouping);
  if (view === "matrix") words.set("view", view);
  if (branch !== NONE) words.set("branch", nameOfNode(model, branch));
  if (encoding !== "unit" || comparison) words.set("colour", encoding);
  if (query) words.set("find", query);
  for (const [name, value] of Object.entries(filters)) for (const each of [value].flat()) words.append(name, each);
  sayFolds(chart, words);
  sayLinks(chart, words);
  sayListing(chart, words);
  if (comparison) words.set("side", comparison.side);
  return words;
}
