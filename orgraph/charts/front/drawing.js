/** The chart, or a part of it, as SVG text: the painter's picture, for a file, for paper and for Python. */
import { foldButton } from "./cards.js";
import { theme } from "./colours.js";
import { pointOn, route } from "./link_routes.js";
import { kidCount, NONE } from "./model.js";
import { paint } from "./paint.js";
import { SvgContext } from "./svg.js";

export const MARGIN = 40;
const BUTTON = 160; // no fold button is wider
const [BUTTONS_LOOKED_AT, BOWS_LOOKED_AT] = [5000, 1000];
export const VECTOR_MOST = 20100; // cards; a larger vector drawing can hardly be opened anywhere

/** The part of the drawing that holds everything, with room around it. */
export function wholeBox({ layout, model, links }) {
  const { x, y, w, h } = layout.bounds;
  const bows = bowsOf(layout, links.current());
  const right = Math.max(x + w, ...bows, ...(layout.turned ? lastButtons(model, layout, x + w) : [])) + MARGIN;
  const left = Math.min(x, ...bows) - MARGIN;
  return { x: left, y: y - MARGIN, w: right - left, h: h + 2 * MARGIN };
}

/** How far links reach that go round their cards. */
function bowsOf(layout, links) {
  const bows = [];
  for (const [kind, bundles] of Object.entries(links)) {
    for (const each of bundles.slice(0, BOWS_LOOKED_AT)) bows.push(pointOn(route(layout, each, kind), 0.5)[0]);
  }
  return bows;
}

/** Where the fold buttons of the last column end, which are beside their cards. */
function lastButtons(model, layout, right) {
  const last = Array.from(layout.visible).filter((node) =>
    layout.x[node] + layout.width > right - BUTTON && kidCount(model, node) && !model.open[node]);
  return last.slice(0, BUTTONS_LOOKED_AT).map((node) => {
    const { x, w } = foldButton(model, layout, 1, node);
    return x + w / 2;
  });
}

/** How the chart looks where nobody points at anything. */
export function plainLook(chart, dark) {
  return { ...chart.look(), theme: theme(dark), hover: NONE, selected: NONE, lit: null, hits: null, motion: null, print: true };
}

/**
 * @param {import("./chart.js").Chart} chart
 * @param {{box?: object, scale?: number, dark?: boolean, ground?: string}} how the part that is drawn, the scale that
 *   decides how much a card tells, and the colours
 */
export function svgOf(chart, { box = wholeBox(chart), scale = 1, dark = chart.dark, ground } = {}) {
  const look = plainLook(chart, dark);
  const context = new SvgContext(box, ground ?? look.theme.ground, chart.svgNamespace);
  const view = { x: box.x, y: box.y, scale, width: box.w * scale, height: box.h * scale };
  paint(context, chart.model, chart.layout, view, look);
  return context.finish();
}
