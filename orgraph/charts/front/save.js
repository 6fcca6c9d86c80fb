/** The chart as a file or on paper. */
import { positionsCsv } from "./csv.js";
import { plainLook, svgOf, VECTOR_MOST, wholeBox } from "./drawing.js";
import { inReadingOrder } from "./matching.js";
import { paint } from "./paint.js";

const SIDE_MOST = 16000; // pixels; the limits of a canvas in today's browsers
const AREA_MOST = 2e8;

/** @returns {[name: string, run: () => void][]} `name` is one of the words */
export function exports(chart) {
  const choices = [
    ["pngView", () => saveCanvas(chart, chart.screen.canvas)],
    ["pngWhole", () => saveCanvas(chart, wholeCanvas(chart))],
    ["svgView", () => saveSvg(chart, viewSvg(chart))],
    ["svgWhole", () => saveSvg(chart, wholeSvg(chart))],
  ];
  const always = [["csvFound", () => saveCsv(chart)]];
  return chart.listed ? always : [...choices, ...always]; // rows are no picture
}

/** The whole chart as a canvas, as large as a canvas may be. */
export function wholeCanvas(chart) {
  const box = wholeBox(chart);
  const scale = Math.min(2, SIDE_MOST / box.w, SIDE_MOST / box.h, Math.sqrt(AREA_MOST / (box.w * box.h)));
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: Math.ceil(box.w * scale), height: Math.ceil(box.h * scale) });
  const context = canvas.getContext("2d");
  const look = plainLook(chart, chart.dark);
  context.fillStyle = look.theme.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  const view = { x: box.x, y: box.y, scale, width: canvas.width, height: canvas.height };
  paint(context, chart.model, chart.layout, view, look);
  return canvas;
}

/** The whole chart as SVG text; null where it would be too large. */
export function wholeSvg(chart, how = {}) {
  return chart.layout.visible.length > VECTOR_MOST ? null : svgOf(chart, how);
}

/** What of the chart is in view, as SVG text. */
function viewSvg(chart) {
  const { x, y, scale, width, height } = chart.camera;
  return svgOf(chart, { box: { x, y, w: width / scale, h: height / scale }, scale });
}

function saveSvg(chart, text) {
  if (text === null) window.alert(chart.words.tooLarge);
  else save(new Blob([text], { type: "image/svg+xml" }), `${fileName(chart)}.svg`);
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
