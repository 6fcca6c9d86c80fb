/** The way down to the branch in focus: how many stand beside each card of it and are not shown, and how that is said. */
import { grouped } from "./grouped.js";
import { isHolder, kidsOf, NONE } from "./model.js";
import { write } from "./shapes.js";

const [SMALLEST, LARGEST] = [12, 26]; // type, in units of the drawing; in between it stays as large on the screen
const RISE = 15; // above the card, beside the line that comes down to it

/** How many nodes stand at the level of one on the way down and are not shown; 0 for all others. */
export function peersHidden(model, { way }, node) {
  const superior = model.parent[node];
  if (superior === NONE || way?.get(superior) !== node) return 0;
  return kidsOf(model, superior).reduce((sum, each) => sum + (each === node || each === model.lot ? 0 : 1), 0);
}

/** The node of which the branch is the next larger one; NONE stands for the whole. */
export function oneUp(model, branch) {
  const superior = model.parent[branch];
  return superior === NONE || superior === model.root || isHolder(model, superior) ? NONE : superior;
}

/** Makes room for the words beside the outermost cards. */
export function roomForPeers(layout) {
  if (!layout.way) return;
  const { bounds } = layout;
  const [more, above] = [2 * LARGEST, 2 * LARGEST];
  layout.bounds = { x: bounds.x, y: bounds.y - above, w: bounds.w + more, h: bounds.h + above + (layout.turned ? more : 0) };
}

export function drawPeers(context, model, layout, view, { theme, words }) {
  if (!layout.way) return;
  const size = Math.max(SMALLEST, Math.min(LARGEST, 11 / view.scale));
  for (const node of layout.way.values()) {
    const hidden = peersHidden(model, layout, node);
    if (!hidden || isHolder(model, node)) continue;
    const [x, y] = layout.turned
      ? [layout.x[node], layout.y[node] + layout.height + size]
      : [layout.x[node] + layout.width / 2 + 10, layout.y[node] - RISE];
    write(context, words.peers(grouped(hidden)), x, y, { size, fill: theme.muted });
  }
}
