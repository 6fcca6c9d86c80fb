/** The chart, or what is in view of it, as a canvas: as sharp as asked for, within what a canvas can be. */
import { plainLook } from "./drawing.js";
import { paint } from "./paint.js";
import { drawPoster, posterPlan } from "./poster.js";

export const SCALES = [1, 2, 4];
const SIDE_MOST = 16000; // pixels; the limits of a canvas in today's browsers
const AREA_MOST = 2e8;

/** The scale that a drawing of this size can have: the one that was asked for, or less. */
export function withinLimits(width, height, scale) {
  return Math.min(scale, SIDE_MOST / width, SIDE_MOST / height, Math.sqrt(AREA_MOST / (width * height)));
}

/** @returns {{scale: number, width: number, height: number}} of the picture of the window, in pixels */
export function viewSize({ camera }, asked) {
  return sized(camera.width, camera.height, asked);
}

/** @returns {{scale: number, width: number, height: number}} of the picture of everything, in pixels */
export function wholeSize(chart, asked) {
  const { box } = posterPlan(chart, chart.model.payload.title);
  return sized(box.w, box.h, asked);
}

function sized(width, height, asked) {
  const scale = withinLimits(width, height, asked);
  return { scale, width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

/** What the window shows, with what stands out in it. */
export function viewCanvas(chart, asked) {
  const { scale, width, height } = viewSize(chart, asked);
  const { camera, layout, model } = chart;
  const look = { ...chart.look(), hover: plainLook(chart, chart.dark).hover, motion: null };
  const [canvas, context] = blank(width, height, look.theme.ground);
  const total = camera.scale * scale;
  context.setTransform(total, 0, 0, total, -camera.x * total, -camera.y * total);
  paint(context, model, layout, camera.view(), look);
  return canvas;
}

/** Everything, under its name. */
export function wholeCanvas(chart, asked, dark = chart.dark) {
  const { title } = chart.model.payload;
  const { scale, width, height } = wholeSize(chart, asked);
  const plan = posterPlan(chart, title);
  const look = plainLook(chart, dark);
  const [canvas, context] = blank(width, height, look.theme.ground);
  context.setTransform(scale, 0, 0, scale, -plan.box.x * scale, -plan.box.y * scale);
  drawPoster(context, chart, plan, title, look, scale);
  return canvas;
}

function blank(width, height, ground) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  return [canvas, context];
}
