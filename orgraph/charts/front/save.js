/** The chart as a file or on paper. */
import { theme } from "./colours.js";
import { NONE } from "./model.js";
import { paint } from "./paint.js";
import { SvgContext } from "./svg.js";

const MARGIN = 40;
const VECTOR_MOST = 6000; // positions; beyond that a vector drawing is too large to be opened anywhere
const SIDE_MOST = 16000; // pixels; the limits of a canvas in today's browsers
const AREA_MOST = 2e8;

/** @returns {[name: string, run: () => void][]} `name` is one of the words */
export function exports(chart) {
  const choices = [
    ["pngView", () => saveCanvas(chart, chart.screen.canvas)],
    ["pngWhole", () => saveCanvas(chart, wholeCanvas(chart))],
    ["svgWhole", () => saveSvg(chart)],
    ["print", () => window.print()],
  ];
  return choices;
}

function bounds({ layout }) {
  const { x, y, w, h } = layout.bounds;
  return { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN };
}

function plainLook(chart, dark) {
  return { ...chart.look(), theme: theme(dark), hover: NONE, selected: NONE, lit: null, motion: null, print: true };
}

/** The whole chart as a canvas, as large as a canvas may be. */
export function wholeCanvas(chart) {
  const box = bounds(chart);
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
export function wholeSvg(chart, { dark = chart.dark, ground } = {}) {
  if (chart.layout.visible.length > VECTOR_MOST) return null;
  const box = bounds(chart);
  const look = plainLook(chart, dark);
  const context = new SvgContext(box, ground ?? look.theme.ground, chart.svgNamespace);
  paint(context, chart.model, chart.layout, { x: box.x, y: box.y, scale: 1, width: box.w, height: box.h }, look);
  return context.finish();
}

function saveSvg(chart) {
  const text = wholeSvg(chart);
  if (text === null) window.alert(chart.words.tooLarge);
  else save(new Blob([text], { type: "image/svg+xml" }), `${fileName(chart)}.svg`);
}

function saveCanvas(chart, canvas) {
  canvas.toBlob((blob) => save(blob, `${fileName(chart)}.png`));
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

/** Puts the chart on paper when the browser prints: as vectors with text, or as a picture where that is too large. */
export function printFrom(chart, sheet) {
  window.addEventListener("beforeprint", () => {
    const text = wholeSvg(chart, { dark: false, ground: "#ffffff" });
    if (text === null) {
      sheet.replaceChildren(wholeCanvas(chart));
      return;
    }
    const drawing = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    sheet.replaceChildren(document.importNode(drawing, true));
  });
  window.addEventListener("afterprint", () => sheet.replaceChildren());
}
