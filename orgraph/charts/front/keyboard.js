/** The keyboard on the chart: arrows walk, space folds, and so on. */
import { isHolder, kidsOf, NONE } from "./model.js";

/** @param {() => void} search puts the focus into the search field */
export function listenToKeys(canvas, chart, search) {
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    const act = actions(chart, search, event.shiftKey)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actions(chart, search, shift) {
  const at = chart.active === NONE ? firstPosition(chart) : chart.active;
  return {
    ArrowUp: () => walkTo(chart, above(chart, at)),
    ArrowDown: () => (chart.active === NONE ? walkTo(chart, at) : walkDown(chart, at)),
    ArrowLeft: () => walkTo(chart, beside(chart, at, -1)),
    ArrowRight: () => walkTo(chart, beside(chart, at, 1)),
    " ": () => chart.toggle(at, shift),
    Enter: () => chart.showDetails(at),
    Escape: () => (chart.branch === NONE || chart.selected !== NONE ? chart.letGo() : chart.setBranch(NONE)),
    "+": () => chart.zoomMiddle(1.25),
    "=": () => chart.zoomMiddle(1.25),
    "-": () => chart.zoomMiddle(0.8),
    0: () => chart.fit(),
    "/": search,
    Home: () => walkTo(chart, firstPosition(chart)),
  };
}

function firstPosition({ model, layout }) {
  return Array.from(layout.visible).find((node) => !isHolder(model, node)) ?? NONE;
}

function walkTo(chart, node) {
  if (node === NONE) return;
  chart.select(node);
  const { layout, camera } = chart;
  const [x, y] = [(layout.x[node] - camera.x) * camera.scale, (layout.y[node] - camera.y) * camera.scale];
  const right = camera.width - (camera.width > 900 ? 360 : 40);
  const bottom = camera.height - (camera.width > 900 ? 40 : camera.height * 0.5);
  const [w, h] = [Math.min(layout.width * camera.scale, right * 0.5), layout.height * camera.scale];
  const inView = x > 30 && y > 30 && x + w < right && y + h < bottom;
  if (!inView || camera.scale < 0.3) chart.centre(node);
}

function above({ model }, node) {
  const parent = model.parent[node];
  return parent === NONE || isHolder(model, parent) ? NONE : parent;
}

function walkDown(chart, node) {
  const kids = kidsOf(chart.model, node);
  if (!kids.length) return;
  if (!chart.isOpen(node)) chart.toggle(node);
  walkTo(chart, kids[0]);
}

/** The brother on either side; beside a top stand the other tops, and the ghosts of the lot. */
function beside({ model }, node, by) {
  const parent = model.parent[node];
  if (parent === NONE) return NONE;
  const brothers = kidsOf(model, parent);
  const next = brothers[brothers.indexOf(node) + by] ?? NONE;
  if (next !== NONE && isHolder(model, next)) return kidsOf(model, next)[0];
  const leavesLot = next === NONE && parent === model.lot && by < 0 && model.hub !== NONE;
  return leavesLot ? kidsOf(model, model.hub).at(-2) ?? NONE : next;
}
