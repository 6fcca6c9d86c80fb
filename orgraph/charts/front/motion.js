/** What moves while a branch opens or folds. */

const UNFOLDING = 220; // milliseconds
const ANIMATED = 6000; // visible positions up to which folding is animated

/** Where all cards stand, to be kept until they move; null where nothing is to move. */
export function placesOf(chart) {
  const { camera, layout } = chart;
  if (chart.listed || camera.still || layout.visible.length > ANIMATED) return null;
  return new Map(Array.from(layout.visible, (node) => [node, [layout.x[node], layout.y[node]]]));
}

/** Keeps a card where it was on the screen in the layout before; the others glide from their places to the new ones. */
export function hold(chart, node, { x, y }, before) {
  const { layout, camera } = chart;
  const [dx, dy] = [layout.x[node] - x[node], layout.y[node] - y[node]];
  camera.jump({ x: camera.x + dx, y: camera.y + dy, scale: camera.scale });
  if (before) chart.motion = { start: performance.now(), part: 0, from: startsOf(layout, node, before, dx, dy) };
}

/** Cards start where they were; those that appear come out of the card that was opened. */
function startsOf(layout, node, before, dx, dy) {
  const origin = [layout.x[node], layout.y[node]];
  const start = (each) => {
    const old = before.get(each);
    return old ? [old[0] + dx, old[1] + dy] : origin;
  };
  return new Map(Array.from(layout.visible, (each) => [each, start(each)]));
}

/** Moves on; false where nothing moves. */
export function advanceMotion(chart, now) {
  if (!chart.motion) return false;
  const part = Math.min(1, (now - chart.motion.start) / UNFOLDING);
  chart.motion.part = 1 - (1 - part) ** 3;
  if (part >= 1) chart.motion = null;
  return true;
}

/** Keeps the chart still where the reader's system asks for it, now and when that changes. */
export function followMotionWish(chart) {
  const query = matchMedia("(prefers-reduced-motion: reduce)");
  query.addEventListener("change", () => (chart.camera.still = query.matches), chart.whileHere);
}
