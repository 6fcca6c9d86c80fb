/** What is seen, in the address: `#position=…&layout=…&open=all|N`. */
import { MODES } from "./layout.js";
import { NONE } from "./model.js";

/** Restores what the address says; what it does not know it leaves alone. */
export function readAddress(chart) {
  const asked = new URLSearchParams(location.hash.slice(1) || (chart.model.payload.address ?? ""));
  const { model } = chart;
  const layout = asked.get("layout");
  if (MODES.includes(layout)) chart.setMode(layout);
  const open = asked.get("open");
  if (open === "all") chart.openTo(model.layers);
  else if (Number(open) >= 1) chart.openTo(Math.min(model.layers, Math.round(Number(open))));
  const branch = named(model, asked.get("branch"));
  if (branch !== NONE) chart.setBranch(branch);
  if (asked.get("view") === "matrix") chart.set({ view: "matrix" });
  const node = named(model, asked.get("position"));
  if (node !== NONE) chart.goTo(node);
}

/** The position of an id, or NONE. */
function named(model, id) {
  const wanted = id === null ? NONE : model.strings.indexOf(id);
  return wanted < 0 ? NONE : model.id.indexOf(wanted);
}

const PAUSE = 400; // milliseconds; browsers refuse addresses that change all the time

/** In a notebook's frame there is no address to keep. */
export function writeAddress(chart) {
  if (!["about:", "data:"].includes(location.protocol)) history.replaceState(null, "", `#${said(chart)}`);
}

export function keepAddress(chart) {
  let waiting = 0;
  const write = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => chart.gone || writeAddress(chart), PAUSE);
  };
  chart.on("selected", write);
  chart.on("settings", write);
}

function said({ model, mode, layers, selected, branch, view, comparison }) {
  const words = new URLSearchParams({ layout: mode, open: layers === model.layers ? "all" : String(layers) });
  if (selected !== NONE && selected < model.count) words.set("position", model.strings[model.id[selected]]);
  if (view === "matrix") words.set("view", view);
  if (branch !== NONE) words.set("branch", model.strings[model.id[branch]]);
  if (comparison) words.set("side", comparison.side);
  return words;
}
