/** The formal path of the link that is followed, marked along the connecting lines. */
import { visiblePath } from "./trace.js";
import { wayDown } from "./routes.js";
import { Strokes } from "./shapes.js";

export function drawTrace(context, model, layout, view, look) {
  if (!look.trace?.path) return;
  const nodes = visiblePath(layout, look.trace.path);
  const strokes = new Strokes();
  for (let k = 1; k < nodes.length; k++) {
    const [one, other] = [nodes[k - 1], nodes[k]];
    if (model.parent[one] === other) along(strokes, wayDown(layout, other, one));
    else if (model.parent[other] === one) along(strokes, wayDown(layout, one, other));
  }
  strokes.draw(context, { stroke: look.theme.accent, width: Math.max(3.4, 2.4 / view.scale) });
}

function along(strokes, way) {
  way.forEach(([x, y], k) => (k ? strokes.line(x, y) : strokes.move(x, y)));
}
