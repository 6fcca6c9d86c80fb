/** The chart as a file. */
import { positionsCsv } from "./csv.js";
import { button, el } from "./dom.js";
import { svgOf, VECTOR_MOST } from "./drawing.js";
import { grouped } from "./grouped.js";
import { inReadingOrder } from "./matching.js";
import { SCALES, viewCanvas, viewSize, wholeCanvas, wholeSize } from "./picture.js";
import { posterOf } from "./poster.js";
import { BOOKS, printBook } from "./printing.js";

/** What the menu of files and paper holds; `close` closes it. */
export function exportItems(chart, close) {
  const item = (label, run, how) => button(label, () => {
    close();
    run();
  }, how);
  const { words, listed, view } = chart;
  const always = [
    item(words.csvFound, () => saveCsv(chart)),
    item(words.print, () => window.print()),
    ...BOOKS.map((paper) => item(words.printBook(paper), () => printBook(chart, paper))),
  ];
  if (listed) return always; // rows are no picture
  const seen = view === "chart"; // else the matrix stands before it
  return [...pngItems(chart, item, seen), ...svgItems(chart, item, seen), ...always];
}

function pngItems(chart, item, seen) {
  const { words, pictureScale } = chart;
  const [view, whole] = [viewSize(chart, pictureScale), wholeSize(chart, pictureScale)];
  const cut = whole.scale < pictureScale;
  return [
    sharpness(chart),
    seen && item(sizedLabel(words, words.pngView, view), () => saveCanvas(chart, viewCanvas(chart, pictureScale))),
    item(sizedLabel(words, words.pngWhole, whole), () => saveCanvas(chart, wholeCanvas(chart, pictureScale))),
    cut && note(words.pngCut(whole.scale.toPrecision(2))),
  ];
}

function svgItems(chart, item, seen) {
  const { words, layout } = chart;
  const drawn = layout.visible.length;
  const tooMany = drawn > VECTOR_MOST;
  const whole = item(words.svgWhole, () => saveSvg(chart, posterOf(chart, { title: chart.model.payload.title })));
  whole.disabled = tooMany;
  return [
    seen && item(words.svgView, () => saveSvg(chart, viewSvg(chart))), whole,
    tooMany && note(words.svgMost(grouped(drawn), grouped(VECTOR_MOST))),
  ];
}

/** How many pixels a unit of the drawing gets in a picture. */
function sharpness(chart) {
  const { words, pictureScale } = chart;
  const buttons = SCALES.map((scale) =>
    button(`${scale}×`, () => chart.set({ pictureScale: scale }), { pressed: scale === pictureScale }));
  return el("div.named-choice", {}, el("span.note", { "aria-hidden": "true" }, words.pictureScale),
    el("div.choice", { role: "group", "aria-label": words.pictureScale }, ...buttons));
}

function sizedLabel(words, name, { width, height }) {
  const size = words.pixels(grouped(width), grouped(height));
  return el("span", {}, name, " ", el("small.note", {}, size));
}

function note(words) {
  return el("p.note", {}, words);
}

/** What the window shows, as vectors. */
function viewSvg(chart) {
  const { camera } = chart;
  const { x, y, scale, width, height } = camera.view();
  return svgOf(chart, { box: { x, y, w: width / scale, h: height / scale }, scale });
}

function saveSvg(chart, text) {
  save(new Blob([text], { type: "image/svg+xml" }), `${fileName(chart)}.svg`);
}

function saveCanvas(chart, canvas) {
  canvas.toBlob((blob) => save(blob, `${fileName(chart)}.png`));
}

/** As a table what is found, or where nothing is asked for, everything. */
export function saveCsv(chart) {
  const { model, words, found } = chart;
  const lit = found?.lit ?? new Uint8Array(model.total).fill(1, 0, model.count);
  const text = positionsCsv(model, words, inReadingOrder(model, lit));
  save(new Blob([text], { type: "text/csv;charset=utf-8" }), `${fileName(chart)}.csv`);
}

function fileName({ model }) {
  return model.payload.name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ").trim() || "orgraph";
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}
