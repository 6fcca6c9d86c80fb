/** The bar at the top: name, search, layouts, layers, links, findings, export, language, dark. */
import { button, el, replace } from "./dom.js";
import { figuresOf } from "./figures.js";
import { filterChoices, filtersInForce } from "./filters_menu.js";
import { grouped } from "./grouped.js";
import { canGroup, groupBy } from "./grouping.js";
import { icon } from "./icons.js";
import { MODES } from "./layout.js";
import { linkChoices } from "./links_menu.js";
import { canCount, COUNTED } from "./matrix.js";
import { buildMenu } from "./menu.js";
import { exportItems } from "./save.js";
import { severityMark } from "./severity.js";
import { hasSeveralUnits } from "./units.js";

const LAYERS_OFFERED = 3;

export function buildToolbar(chart, title, search) {
  const heading = el("h1", { dir: "auto" }, title);
  const figures = el("span.figures");
  const last = el("div.settings");
  const opened = new Set(); // the filters whose values are shown
  const controls = el("div.controls", { id: "orgraph-controls" },
    buildMenu(chart, "layout", () => [layoutChoice(chart), groupingToggle(chart)], { inBar: "wide" }),
    buildMenu(chart, "openLayers", () => [layerChoice(chart)], { inBar: "widest", count: () => layersOpen(chart) }),
    buildMenu(chart, "filters", () => filterChoices(chart, opened), { count: () => filtersInForce(chart), lazy: true }),
    buildMenu(chart, "links", () => linkChoices(chart), { title: "linksTitle" }),
    last,
    buildMenu(chart, "export", (close) => exportItems(chart, close), { lazy: true }));
  const [menu, header] = foldAway(chart, el("header.toolbar", {}, el("div.name", {}, heading, figures), el("span.space"), search), controls);
  const update = () => {
    figures.textContent = figuresOf(chart);
    heading.title = `${title} · ${figures.textContent}`;
    menu.title = chart.words.menu;
    menu.setAttribute("aria-label", chart.words.menu);
    replace(last, matrixToggle(chart), findingsToggle(chart), ...settings(chart));
  };
  chart.on("settings", update);
  update();
  return header;
}

/** In a narrow window the controls are behind a button of their own. */
function foldAway(chart, header, controls) {
  const show = (whether) => {
    header.classList.toggle("open", whether);
    menu.setAttribute("aria-expanded", String(whether));
  };
  const menu = button(icon("menu"), () => show(!header.classList.contains("open")), { kind: "button.menu" });
  menu.setAttribute("aria-controls", controls.id);
  show(false);
  header.append(menu, controls);
  header.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !header.classList.contains("open") || !controls.contains(event.target)) return;
    show(false);
    menu.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => !header.contains(target) && show(false), chart.whileHere);
  return [menu, header];
}

function layoutChoice(chart) {
  const choices = MODES.map((mode) =>
    button(chart.words[mode], () => chart.setMode(mode), { pressed: chart.mode === mode }));
  return el("div.choice", { role: "group", "aria-label": chart.words.layout }, ...choices);
}

function groupingToggle(chart) {
  const byUnit = chart.grouping === "unit";
  const toggle = () => groupBy(chart, byUnit ? "line" : "unit");
  return canGroup(chart) && button(chart.words.byUnit, toggle, { hint: chart.words.byUnitHint, pressed: byUnit });
}

function layersOpen({ model, layers, words }) {
  return layers >= model.layers ? words.all : layers;
}

function layerChoice(chart) {
  const { model, words } = chart;
  const offered = Array.from({ length: Math.min(LAYERS_OFFERED, model.layers - 1) }, (_, k) => k + 1);
  const choices = [...offered, model.layers].map((layers) => {
    const label = layers === model.layers ? words.all : String(layers);
    const title = `${words.openLayers}: ${label}`;
    return button(label, () => chart.openTo(layers), { title, pressed: chart.layers === layers });
  });
  return el("div.choice", { role: "group", "aria-label": words.openLayers }, ...choices);
}

/** Where there is but one unit there is nothing between units. */
function matrixToggle(chart) {
  const { model, pairs, words } = chart;
  const counted = hasSeveralUnits(model) && COUNTED.some((what) => canCount(model, pairs, what));
  const toggle = () => chart.set({ view: chart.view === "matrix" ? "chart" : "matrix" });
  return counted && button(words.matrix, toggle, { pressed: chart.view === "matrix" });
}

function findingsToggle(chart) {
  const { findings } = chart.model;
  const count = el("b", {}, grouped(findings.list.length));
  const worst = findings.list.length > 0 && severityMark(chart.words, findings.list[0].severity);
  const label = el("span", {}, worst, `${chart.words.findings} `, count);
  const toggle = () => chart.set({ findingsShown: !chart.findingsShown, changesShown: false, lit: null });
  return button(label, toggle, { pressed: chart.findingsShown === true });
}

function settings(chart) {
  const other = chart.language === "zh" ? "en" : "zh";
  return [
    button(chart.words.language, () => chart.set({ language: other }), { title: chart.words.languageTitle }),
    button(icon(chart.dark ? "sun" : "moon"), () => chart.set({ dark: !chart.dark }), { title: chart.words.dark, pressed: chart.dark }),
  ];
}

/** Buttons over the canvas. */
export function buildZoom(chart) {
  const element = el("div.zoom");
  const update = () => {
    const { words } = chart;
    replace(element,
      button("+", () => chart.zoomMiddle(1.35), { title: words.zoomIn }),
      button("−", () => chart.zoomMiddle(1 / 1.35), { title: words.zoomOut }),
      button(icon("fit"), () => chart.fit(), { title: words.fit }));
  };
  chart.on("settings", update);
  update();
  return element;
}

