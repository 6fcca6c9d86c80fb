/** One picture of the chart, from the ground up. The context is a canvas, or one that writes SVG. */
import { READABLE } from "./sizes.js";
import { drawCards } from "./cards.js";
import { drawMoves } from "./moves.js";
import { drawConnectors } from "./connectors.js";
import { drawGrounds } from "./grounds.js";
import { drawLabels } from "./labels.js";
import { drawCounts, drawLinks } from "./links.js";
import { gather } from "./scene.js";
import { drawTrace } from "./trace_drawing.js";
import { drawPeers } from "./way_down.js";

const CONNECTORS_FROM = 4; // pixels of a card's height below which lines between cards are noise

/**
 * @typedef {object} Look how the chart is to be seen
 * @property {object} theme
 * @property {object} words of the language
 * @property {number} hover node under the pointer, or NONE
 * @property {number} selected node, or NONE
 * @property {Record<string, import("./links.js").Bundle[]>} links the kinds of links that are shown
 * @property {Uint8Array | null} lit nodes that stand out; the others are dimmed
 * @property {Int32Array | null} hits how many of those that stand out are in the subtree of each node
 * @property {string} encoding what the colours say
 * @property {{part: number, from: Map<number, [number, number]>} | null} motion while a branch opens or folds
 * @property {boolean} draft while a gesture runs
 * @property {boolean} labels
 * @property {boolean} print
 */

/** @returns {{cards: number, blocks: number}} how much there was to draw */
export function paint(context, model, layout, view, look) {
  context.weightSet = null;
  const scene = gather(model, layout, view, look);
  drawGrounds(context, model, layout, view, look, scene.joints);
  if (layout.height * view.scale > CONNECTORS_FROM) {
    context.globalAlpha = (look.lit ? 0.35 : 1) * (look.motion?.part ?? 1);
    drawConnectors(context, model, layout, view, look, scene.joints);
    context.globalAlpha = 1;
    drawTrace(context, model, layout, view, look);
    drawPeers(context, model, layout, view, look);
  }
  const blocks = scene.blocks.draw(context, look);
  const still = !look.motion || look.motion.part > 0.99;
  if (still) drawLinks(context, layout, view, look, false);
  if (still) drawMoves(context, model, layout, view, look);
  drawCards(context, model, layout, view, look, scene.cards);
  if (still) {
    drawLinks(context, layout, view, look, true);
    drawCounts(context, layout, view, look, scene.cards);
  }
  if (view.scale < READABLE && look.labels) {
    drawLabels(context, model, layout, view, look, scene.joints);
  }
  return { cards: scene.cards.length, blocks };
}
