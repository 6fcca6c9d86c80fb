/** Builds the page around the network. */
import { el } from "./dom.js";
import { buildBar, buildLegend, buildNotice } from "./network_bar.js";
import { drawNetwork, showAll } from "./network_canvas.js";
import { placeLabels } from "./network_labels.js";
import { buildPanel } from "./network_panel.js";
import { printNetwork } from "./network_print.js";
import { buildSearch } from "./network_search.js";
import { View } from "./network_view.js";

export function start() {
  const data = Object.fromEntries(["heading", "nodes", "edges", "options", "page"].map((name) => [name, read(name)]));
  const view = new View(data);
  let network = null; // made last, when its place on the page is known
  const visit = (id) => view.select({ kind: "node", id });
  const whole = () => {
    view.select(null);
    showAll(network, canvas);
  };
  const dress = () => {
    document.documentElement.lang = view.language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset.theme = view.dark ? "dark" : "light";
  };
  view.on("settings", dress);
  dress();
  const search = buildSearch(view, visit);
  const canvas = el("div.network", { role: "img" });
  const name = () => canvas.setAttribute("aria-label", view.words.canvas);
  view.on("settings", name);
  name();
  const stage = el("main.stage", {}, canvas, buildPanel(view, visit), buildNotice(view));
  const sheet = el("div.sheet");
  document.getElementById("orgraph").append(el("div.page", {}, buildBar(view, search.element, whole), stage, buildLegend(view)), sheet);
  network = drawNetwork(canvas, view, data.options);
  listenToKeys(view, search.input);
  printNetwork(canvas, view, network, sheet);
  window.orgraph = { view, network, labels: () => placeLabels(view, network, canvas) };
  network.once("afterDrawing", () => performance.mark("orgraph:drawn"));
  showAll(network, canvas);
}

function read(name) {
  return JSON.parse(document.getElementById(`orgraph-${name}`).textContent);
}

function listenToKeys(view, input) {
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") view.select(null);
    if (event.key === "/" && event.target !== input) {
      event.preventDefault();
      input.focus();
    }
  });
}
