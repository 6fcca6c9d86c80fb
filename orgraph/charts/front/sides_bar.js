/** The bar of a comparison: which side of it is seen, and the changes by kind, which can be made to stand out. */
import { changeColour, CHANGE_NAMES } from "./changes.js";
import { CHANGE_WORDS } from "./change_words.js";
import { filterBy } from "./choosing.js";
import { button, el, replace } from "./dom.js";
import { grouped } from "./grouped.js";
import { withKind } from "./matching.js";
import { SIDES } from "./sides.js";

/** The kinds of change that are listed: all but what is kept. */
export const ACTIONS = CHANGE_NAMES.slice(1);

export function buildSides(chart) {
  const bar = el("nav.sides");
  const update = () => {
    const words = CHANGE_WORDS[chart.language];
    bar.setAttribute("aria-label", words.changes);
    replace(bar, sides(chart, words), kinds(chart, words), panelToggle(chart, words), between(chart, words));
  };
  chart.on("settings", update);
  update();
  return bar;
}

function sides({ comparison }, words) {
  const choices = SIDES.map((side) =>
    button(words.side[side], () => side !== comparison.side && comparison.show(side), { pressed: side === comparison.side, hint: words.sideHint[side] }));
  return el("div.choice", { role: "group", "aria-label": words.sides }, ...choices);
}

/** Nothing to choose where nothing changes. */
function kinds(chart, words) {
  const { changes } = chart.comparison;
  if (!changes.length) return el("span.note", {}, words.none);
  const toggles = ACTIONS.map((action) => kind(chart, words, action, changes.filter((change) => change.action === action).length));
  return el("div.kinds", { role: "group", "aria-label": words.only }, ...toggles.filter(Boolean));
}

function kind(chart, words, action, count) {
  if (!count) return null;
  const swatch = el("i.swatch");
  swatch.style.background = changeColour(action, chart.dark);
  const label = el("span", {}, swatch, words.actions[action], " ", el("b", {}, grouped(count)));
  const pressed = chart.filters.change?.includes(action) ?? false;
  return button(label, () => filterBy(chart, withKind(chart.filters, "change", action)), { pressed, hint: words.only });
}

function panelToggle(chart, words) {
  const count = el("span", {}, `${words.list} `, el("b", {}, grouped(chart.comparison.changes.length)));
  const toggle = () => chart.set({ changesShown: !chart.changesShown, findingsShown: false });
  return button(count, toggle, { pressed: chart.changesShown === true });
}

/** Of more than two organisations the first and the last are compared; the others are named here. */
function between({ comparison }, words) {
  const { between: names } = comparison.all.comparison;
  return names?.length > 0 && el("span.note", { dir: "auto" }, words.between(names));
}
