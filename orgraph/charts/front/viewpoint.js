/** What is seen of a drawing at first, and when a position is gone to. */
import { NONE } from "./model.js";
import { READABLE } from "./sizes.js";

const PANEL = 340; // width of a panel over the canvas: findings or changes on the left, details on the right
const FOUND_BAR = 54; // height of the bar of what is found, with the space around it
const SMALLEST = { compact: 0.3, classic: 0.36, sideways: 0.36, upright: 0.36 }; // scale at which a small chart is shown whole
const LEAST_CARD = 0.2; // pixels; a drawing whose cards are narrower is a mere line, such as a chain of thousands

/** The whole, or where that could not be read, the top at a size that can. */
export function firstView(model, layout, camera) {
  const whole = camera.fitting(layout.bounds);
  const unreadable = whole.scale < SMALLEST[layout.mode] && layout.visible.length < 400;
  return unreadable || whole.scale * layout.width < LEAST_CARD ? topView(model, layout, camera) : whole;
}

function topView(model, layout, camera) {
  const top = Array.from(layout.visible).find((node) => model.depth[node] === 0) ?? model.root;
  const scale = Math.max(READABLE * 1.6, Math.min(0.42, camera.width / (layout.width * 5)));
  const middle = layout.y[top] + layout.height / 2 - camera.height / 2 / scale;
  if (layout.turned) return { scale, x: layout.bounds.x - 40 / scale, y: Math.max(layout.bounds.y - 40 / scale, middle) };
  const { x, y, w } = layout.bounds;
  const least = Math.min(x - 40 / scale, x + w / 2 - camera.width / 2 / scale); // no more of nothing than must be
  return { scale, x: Math.max(least, layout.x[top] + layout.width / 2 - camera.width / 2 / scale), y: y - 40 / scale };
}

/** A card in the middle of what no panel covers. */
export function viewOn(chart, node) {
  const { layout, camera } = chart;
  const scale = Math.min(1.3, Math.max(camera.scale, 0.8));
  const wide = camera.width > 900;
  const left = chart.findingsShown || chart.changesShown;
  const panels = wide ? [left ? PANEL : 0, chart.selected !== NONE ? PANEL : 0] : [0, 0];
  const view = camera.centredOn(layout.x[node] + layout.width / 2, layout.y[node] + layout.height / 2, scale, panels);
  if (!wide) view.y += (coveredBelow(chart) * 0.25 * camera.height - coveredAbove(chart) / 2) / scale;
  return view;
}

/** Over the details a narrow screen has the bar of what is found at its top. */
function coveredAbove(chart) {
  return chart.found && coveredBelow(chart) > 0 ? FOUND_BAR : 0;
}

/** On a narrow screen findings cover the upper half (-1), details the lower one (1). */
function coveredBelow(chart) {
  if (chart.findingsShown || chart.changesShown) return -1;
  return chart.selected === NONE ? 0 : 1;
}
