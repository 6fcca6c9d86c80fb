/** What is seen, in the address: `#position=…&layout=…&open=all|N`. */
import { LAYOUTS } from "./layout.js";
import { NONE } from "./model.js";

/** Restores what the address says; what it does not know it leaves alone. */
export function readAddress(chart) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const { model } = chart;
  const layout = asked.get("layout");
  if (layout in LAYOUTS) chart.setMode(layout);
  const open = asked.get("open");
  if (open === "all") chart.openTo(model.layers);
  else if (Number(open) >= 1) chart.openTo(Math.min(model.layers, Math.round(Number(open))));
  if (!asked.has("position")) return;
  const wanted = model.strings.indexOf(asked.get("position"));
  const node = wanted < 0 ? NONE : model.id.indexOf(wanted);
  if (node !== NONE) chart.goTo(node);
}

const PAUSE = 400; // milliseconds; browsers refuse addresses that change all the time

export function keepAddress(chart) {
  if (["about:", "data:"].includes(location.protocol)) return; // in a notebook's frame there is no address to keep
  let waiting = 0;
  const write = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => history.replaceState(null, "", `#${said(chart)}`), PAUSE);
  };
  chart.on("selected", write);
  chart.on("settings", write);
}

function said({ model, mode, layers, selected }) {
  const words = new URLSearchParams({ layout: mode, open: layers === model.layers ? "all" : String(layers) });
  if (selected !== NONE && selected < model.count) words.set("position", model.strings[model.id[selected]]);
  return words;
}
