/** The menu of filters: what positions can be told apart by, each value with how many have it. */
import { filterBy } from "./choosing.js";
import { button, el } from "./dom.js";
import { FACETS, facetOf } from "./facets.js";
import { grouped } from "./grouped.js";
import { withFilter, withKind } from "./matching.js";

const MOST = 200; // values of one facet; more are found by search
const LIMITS = ["spanLeast", "spanMost"];

/** How many filters are in force, a value counted each. */
export function filtersInForce({ filters }) {
  return Object.values(filters).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
}

/** @param {Set<string>} opened the facets whose values are shown; it is kept from one time to the next */
export function filterChoices(chart, opened) {
  return FACETS.map((name) => facetChoice(chart, name, opened));
}

function facetChoice(chart, name, opened) {
  const facet = facetOf(chart.model, name);
  const kinds = facet?.kinds.filter(({ count }) => count) ?? [];
  if (kinds.length < 2 && !facet?.members) return null;
  const { words } = chart;
  const chosen = chart.filters[name] ?? [];
  const shown = [...kinds.slice(0, MOST), ...kinds.slice(MOST).filter(({ key }) => chosen.includes(key))];
  const limits = name === "span" ? [spanField(chart, "spanLeast"), spanField(chart, "spanMost")] : [];
  const force = chosen.length + (limits.length ? LIMITS.filter((each) => each in chart.filters).length : 0);
  return el("details.facet", { open: opened.has(name) || force > 0,
    ontoggle: ({ target }) => (target.open ? opened.add(name) : opened.delete(name)) },
  el("summary", {}, words.facets[name] ?? words.encodings[name], force > 0 && el("b.count", {}, ` ${force}`)),
  el("div.kinds", { role: "group", "aria-label": words.facets[name] ?? words.encodings[name] },
    ...shown.map((kind) => kindToggle(chart, name, kind, chosen.includes(kind.key))),
    kinds.length > shown.length && el("span.note", {}, `+ ${kinds.length - shown.length}`)),
  ...limits);
}

function kindToggle(chart, name, { key, count, say }, pressed) {
  const label = el("span", {}, el("span", { dir: "auto" }, say(chart.words)), " ", el("b", {}, grouped(count)));
  return button(label, () => filterBy(chart, withKind(chart.filters, name, key)), { pressed, kind: "button.entry" });
}

function spanField(chart, name) {
  const set = ({ target }) => {
    const limit = target.value === "" ? null : Math.round(Number(target.value));
    if (limit === null || limit >= 0) filterBy(chart, withFilter(chart.filters, name, limit));
  };
  const input = el("input", { type: "number", min: 0, value: chart.filters[name] ?? "", onchange: set });
  return el("label.field", {}, chart.words[name], input);
}
