/** What of the drawing is in view, and how much of it can be told apart at this scale. */
import { CARD, GAP } from "./sizes.js";
import { isHolder, NONE } from "./model.js";
import { shownKids } from "./shown.js";
import { Blocks } from "./blocks.js";

const BUTTON_ROOM = 20; // the fold button hangs below its card

/**
 * @typedef {{x: number, y: number, scale: number, width: number, height: number}} View
 *   x, y is the point of the drawing at the top left; width and height are in pixels
 */

/** The part of the drawing that a view shows. */
export function frameOf(view) {
  const [right, bottom] = [view.x + view.width / view.scale, view.y + view.height / view.scale];
  return { left: view.x, top: view.y, right, bottom };
}

/**
 * @returns {{cards: number[], joints: number[], blocks: Blocks}} cards to draw one by one, open nodes whose
 *   connecting lines are in view, and what is too small for a card
 */
export function gather(model, layout, view, look) {
  const { draft } = look;
  const scene = { cards: [], joints: [], blocks: new Blocks(model, look.lit, look.hits, view.scale) };
  const frame = frameOf(view);
  const merged = (draft ? 11 : 5) / view.scale;
  const tiny = layout.height * view.scale < 2.2;
  const { boxX, boxY, boxW, boxH, combs } = layout;
  const stack = [model.root];
  while (stack.length) {
    const node = stack.pop();
    if (outside(frame, boxX[node], boxY[node], boxW[node] + (layout.turned ? BUTTON_ROOM : 0), boxH[node] + BUTTON_ROOM)) continue;
    const comb = combs[node];
    if (comb && boxW[node] < merged && boxH[node] < merged) {
      scene.blocks.tree(node, boxX[node], boxY[node], boxW[node], boxH[node]);
      continue;
    }
    if (comb || isHolder(model, node)) descend(model, layout, node, frame, tiny, scene, stack);
    if (!isHolder(model, node)) addCard(model, layout, node, frame, tiny, scene);
    else if (node === model.lot) scene.joints.push(node);
  }
  return scene;
}

function descend(model, layout, node, frame, tiny, scene, stack) {
  const comb = layout.combs[node];
  if (!isHolder(model, node)) scene.joints.push(node);
  if (!comb) {
    const kids = shownKids(model, layout, node);
    for (let k = kids.length - 1; k >= 0; k--) stack.push(kids[k]);
    return;
  }
  for (let r = comb.rows.length - 1; r >= 0; r--) {
    const { nodes } = comb.rows[r];
    for (let k = nodes.length - 1; k >= 0; k--) if (nodes[k] !== NONE) stack.push(nodes[k]);
  }
  for (const assistant of comb.beside) addCard(model, layout, assistant, frame, tiny, scene);
  const { grid } = comb;
  if (!grid) return;
  if (tiny) {
    const w = grid.columns * (CARD.width + GAP.column) - GAP.column;
    scene.blocks.group(grid.nodes, grid.x, grid.y, w, grid.rows * grid.step - GAP.stack);
  } else {
    for (const card of grid.nodes) addCard(model, layout, card, frame, false, scene);
  }
}

function addCard(model, layout, node, frame, tiny, scene) {
  const { x, y, height } = layout;
  const width = layout.width;
  if (outside(frame, x[node], y[node], width, height + BUTTON_ROOM)) return;
  if (tiny) scene.blocks.card(node, x[node], y[node], width, height);
  else scene.cards.push(node);
}

function outside(frame, x, y, w, h) {
  return x > frame.right || x + w < frame.left || y > frame.bottom || y + h < frame.top;
}
