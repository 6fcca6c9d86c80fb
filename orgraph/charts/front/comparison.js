/**
 * Two organisations on one page: the one before a change, the one after it, or both together. Each is a chart of its
 * own; going from one to another puts the page up anew and takes along what is seen.
 */
import { writeAddress } from "./address.js";
import { CHANGES, CHANGE_NAMES } from "./changes.js";
import { colourBy, filterBy } from "./choosing.js";
import { colouring } from "./encodings.js";
import { NONE } from "./model.js";
import { movesOf } from "./moves.js";
import { numbers } from "./unpack.js";
import { SIDES } from "./sides.js";

/**
 * @typedef {object} Shown what a chart knows of the comparison it is part of
 * @property {"before" | "after" | "both"} side
 * @property {import("./changes.js").Change[]} changes
 * @property {import("./changes.js").Change[]} moves those of them with an old superior to draw a line to
 * @property {(side: string, to?: {change?: number, finding?: number}) => void} show goes to another side, there to a
 *   change by its number or a finding by its row
 * @property {AbortSignal} signal aborted when another side takes its place
 */

/** The data of one side, in the form of any chart's. */
export function payloadOf(payload, side) {
  const { comparison, language, title, personal } = payload;
  if (side === "both") return payload;
  if (side === "before") return { ...comparison.before, language, title, personal };
  return withoutAbolished(payload);
}

/** Abolished positions come last; without them, superiors that do not exist have other numbers. */
function withoutAbolished(payload) {
  const { after } = payload.comparison;
  const gone = payload.count - after;
  const first = (column) => {
    if (Array.isArray(column) || ArrayBuffer.isView(column)) return column.slice(0, after);
    if ("steps" in column) return { steps: column.steps.slice(0, after) };
    return "all" in column ? { ...column, count: after } : column;
  };
  const superior = Array.from(numbers(payload.tree.superior).subarray(0, after), (each) => (each >= after ? each - gone : each));
  const positions = Object.fromEntries(Object.entries(payload.positions).map(([name, column]) => [name, first(column)]));
  return { ...payload, count: after, positions, tree: { ...payload.tree, superior, stated: first(payload.tree.stated) } };
}

/** The changes as a side shows them: what is not there has the node NONE. */
export function changesOf({ comparison, strings, positions }, side) {
  const [action, node, earlier, oldSuperior] = ["action", "node", "earlier", "old_superior"].map((name) => numbers(comparison[name]));
  const titles = numbers(positions.title);
  const place = { both: (k) => node[k], before: (k) => earlier[k], after: (k) => (node[k] < comparison.after ? node[k] : NONE) };
  return Array.from(action, (code, k) => ({
    number: k, action: CHANGE_NAMES[code], title: strings[titles[node[k]]], node: place[side](k),
    oldSuperior: side === "both" && code === CHANGES.moved ? oldSuperior[k] : NONE,
    notes: (language) => pairs(comparison.notes[language][k], comparison.strings),
  }));
}

function pairs(list, strings) {
  const found = [];
  for (let k = 0; k < list.length; k += 2) found.push([strings[list[k]], strings[list[k + 1]]]);
  return found;
}

const FEW = 400; // positions whose cards can be read; above it the colours say what changed, for frames are too small

/** What the cards of a comparison are coloured by before a reader chooses. */
export function colourAtFirst(chart) {
  if (chart.model.count <= FEW) return;
  chart.encoding = "change";
  chart.model.colour = colouring(chart.model, "change");
}

/**
 * Puts the comparison up, in the side that the address asks for.
 * @param {(root: HTMLElement, payload: object, comparison: Shown) => import("./chart.js").Chart} mount
 */
export function startComparison(root, payload, mount) {
  let leaving;
  const place = (side) => {
    leaving = new AbortController();
    const changes = changesOf(payload, side);
    const shown = { side, all: payload, changes, moves: movesOf(changes), show, signal: leaving.signal };
    root.replaceChildren(root.querySelector("svg"));
    const chart = mount(root, payloadOf(payload, side), shown);
    window.orgraph = { chart };
    return chart;
  };
  const replaced = (side) => {
    const { dark, language, changesShown } = window.orgraph.chart;
    leaving.abort();
    const chart = place(side);
    chart.set({ dark, language, changesShown });
    return chart;
  };
  const show = (side, { change = NONE, finding = NONE } = {}) => {
    const old = window.orgraph.chart;
    const { mode, encoding, filters } = old;
    old.comparison.side = side;
    old.listing.current = -1; // findings have other numbers there
    writeAddress(old);
    const chart = replaced(side);
    if (chart.mode !== mode) chart.setMode(mode);
    chart.set({ notKnown: [] }); // what is not on this side was on the other
    if (chart.encoding !== encoding) colourBy(chart, encoding);
    if (Object.keys(filters).length) filterBy(chart, filters);
    chart.screen.markWhenDrawn("orgraph:changed");
    root.querySelector(".sides [aria-pressed=true]").focus({ preventScroll: true });
    if (change !== NONE) chart.visitChange(change);
    if (finding !== NONE) chart.visitFindingOf(finding);
  };
  const asked = () => {
    const side = new URLSearchParams(location.hash.slice(1)).get("side");
    return SIDES.includes(side) ? side : "both";
  };
  addEventListener("hashchange", () => {
    if (asked() !== window.orgraph.chart.comparison.side) replaced(asked());
  });
  return place(asked());
}
