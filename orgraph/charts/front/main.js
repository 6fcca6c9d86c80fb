/** Builds the page around the chart. */
import { beginAsAsked, keepAddress, readAddress } from "./address.js";
import { buildAddressNote } from "./address_note.js";
import { Chart } from "./chart.js";
import { buildChangesPanel } from "./changes_panel.js";
import { colourAtFirst, startComparison } from "./comparison.js";
import { buildBranchBar } from "./branch.js";
import { followContrast } from "./contrast.js";
import { buildDetails } from "./details.js";
import { closesOutside, el } from "./dom.js";
import { buildFindingsPanel } from "./findings_panel.js";
import { buildFoundBar } from "./found_bar.js";
import { Grid } from "./grid.js";
import { keepFocus } from "./focus.js";
import { findInRows } from "./grid_find.js";
import { listenToKeys } from "./keyboard.js";
import { buildLegend } from "./legend.js";
import { printMatrix } from "./matrix_sheet.js";
import { buildMatrix } from "./matrix_view.js";
import { buildMinimap } from "./minimap.js";
import { buildMirror } from "./mirror.js";
import { printOutline } from "./outline_sheet.js";
import { followMotionWish } from "./motion.js";
import { listenToPointers } from "./pointer.js";
import { printFrom } from "./printing.js";
import { Screen } from "./screen.js";
import { buildSides } from "./sides_bar.js";
import { buildSearch } from "./searchbox.js";
import { buildTracePanel } from "./trace_panel.js";
import { buildToolbar, buildZoom } from "./toolbar.js";
import { readPayload } from "./unpack.js";

/**
 * @param {HTMLElement} root where the chart goes
 * @param {object} payload
 * @param {import("./comparison.js").Shown | null} [comparison] that the chart is part of
 * @returns {Chart}
 */
export function mount(root, payload, comparison = null) {
  const chart = new Chart(payload, comparison);
  beginAsAsked(chart);
  if (comparison) colourAtFirst(chart);
  const canvas = el("canvas.canvas", { tabindex: "0", role: "tree", "aria-owns": "orgraph-mirror" });
  const search = buildSearch(chart, "orgraph-hits");
  const corner = el("div.corner", {}, buildZoom(chart), buildMinimap(chart));
  const stage = el("main.stage", {}, canvas, corner, buildMirror(chart, canvas));
  stage.append(buildFindingsPanel(chart), ...(comparison ? [buildChangesPanel(chart)] : []));
  stage.append(buildDetails(chart), buildBranchBar(chart), buildTracePanel(chart), buildMatrix(chart), buildFoundBar(chart), buildAddressNote(chart));
  if (!payload.count) stage.append(emptyNote(chart));
  const sheet = el("div.sheet");
  const sides = comparison && buildSides(chart);
  const page = el(`div.page${comparison ? ".compared" : ""}`, {}, buildToolbar(chart, payload.title, search.element), sides, stage, buildLegend(chart));
  root.append(page, sheet);
  chart.svgNamespace = root.querySelector("svg").namespaceURI;

  const grid = new Grid(chart);
  stage.prepend(grid.element);
  const screen = new Screen(canvas, chart);
  const dress = () => {
    document.documentElement.lang = chart.language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset.theme = chart.dark ? "dark" : "light";
    stage.classList.toggle("listed", chart.listed);
    stage.classList.toggle("counted", chart.view === "matrix");
  };
  chart.on("settings", dress);
  dress();
  followContrast(chart);
  followMotionWish(chart);
  listenToPointers(canvas, chart);
  listenToKeys(canvas, chart, () => search.input.focus());
  findInRows(chart, search.input, stage);
  printFrom(chart, sheet);
  printOutline(chart, sheet);
  printMatrix(chart, sheet);
  keepFocus(chart, page);

  const { width, height } = stage.getBoundingClientRect();
  chart.camera.resize(width, height);
  screen.resize(width, height);
  chart.showOn(screen, grid);
  readAddress(chart, true);
  keepAddress(chart);
  new ResizeObserver(([{ contentRect }]) => chart.gone || chart.resize(contentRect.width, contentRect.height)).observe(stage);
  screen.markWhenDrawn("orgraph:drawn");
  screen.start();
  return chart;
}

function emptyNote(chart) {
  const note = el("p.empty", {}, chart.words.empty);
  chart.on("settings", () => (note.textContent = chart.words.empty));
  return note;
}

export function start() {
  const payload = readPayload(document.getElementById("orgraph-data"));
  const root = document.getElementById("orgraph");
  closesOutside(root, "details.about");
  if (payload.comparison) startComparison(root, payload, mount);
  else window.orgraph = { chart: mount(root, payload) };
}
