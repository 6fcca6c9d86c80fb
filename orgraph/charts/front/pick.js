/** Which card or fold button is under a point. */
import { foldButton } from "./cards.js";
import { isHolder, isOpen, kidCount, NONE } from "./model.js";
import { shownKids } from "./shown.js";

/** @returns {{node: number, button: boolean} | null} */
export function pick(chart, px, py) {
  const { model, layout, camera } = chart;
  const [x, y] = camera.at(px, py);
  const stack = [model.root];
  while (stack.length) {
    const node = stack.pop();
    if (!near(layout, node, x, y)) continue;
    if (!isHolder(model, node)) {
      const button = kidCount(model, node) ? foldButton(model, layout, camera.scale, node, chart.standing) : null;
      if (button && onButton(button, x, y)) return { node, button: true };
      if (onCard(layout, node, x, y)) return { node, button: false };
    }
    for (const kid of shownKids(model, layout, node)) stack.push(kid);
  }
  return null;
}

function near({ boxX, boxY, boxW, boxH }, node, x, y) {
  const [right, bottom] = [boxX[node] + boxW[node] + 24, boxY[node] + boxH[node] + 16];
  return x >= boxX[node] - 2 && x <= right && y >= boxY[node] - 2 && y <= bottom;
}

function onButton(button, x, y) {
  return Math.abs(x - button.x) <= button.w / 2 + 2 && Math.abs(y - button.y) <= button.h / 2 + 2;
}

function onCard(layout, node, x, y) {
  const [left, top] = [layout.x[node], layout.y[node]];
  return x >= left && x <= left + layout.width && y >= top && y <= top + layout.height;
}

/** The smallest open branch that covers a point and is yet smaller than the window: where a click on the map leads. */
export function branchAt(chart, px, py) {
  const { model, layout, camera } = chart;
  const [x, y] = camera.at(px, py);
  let found = NONE;
  let node = model.root;
  while (node !== NONE) {
    const inside = (kid) => isOpen(model, kid) && within(layout, kid, x, y);
    const next = shownKids(model, layout, node).find(inside) ?? NONE;
    if (next !== NONE) found = next;
    node = next !== NONE && layout.boxW[next] * camera.scale > camera.width * 0.45 ? next : NONE;
  }
  return found;
}

function within({ boxX, boxY, boxW, boxH }, node, x, y) {
  return x >= boxX[node] && x <= boxX[node] + boxW[node] && y >= boxY[node] && y <= boxY[node] + boxH[node];
}
