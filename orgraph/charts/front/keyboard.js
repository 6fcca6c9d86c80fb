/** The keyboard on the chart: arrows walk, space folds, and so on. */
import { isHolder, kidCount, NONE } from "./model.js";
import { brothersOf, neighbour, stepOf } from "./neighbours.js";
import { shownKids } from "./shown.js";
import { typeAhead } from "./typeahead.js";

/** @param {() => void} search puts the focus into the search field */
export function listenToKeys(canvas, chart, search) {
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.altKey) return;
    const act = actions(chart, search, event.shiftKey)[event.key] ?? typedIn(chart, event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actions(chart, search, shift) {
  const at = chart.active === NONE ? firstPosition(chart) : chart.active;
  const arrow = (key) => () => walk(chart, at, stepOf(chart.layout, key));
  const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => [key, arrow(key)]);
  return {
    ...Object.fromEntries(arrows),
    " ": () => chart.toggle(at, shift),
    "*": () => at !== NONE && chart.openAll(Array.from(brothersOf(chart.model, at))),
    Enter: () => chart.showDetails(at),
    Escape: () => (chart.branch === NONE || chart.selected !== NONE ? chart.letGo() : chart.setBranch(NONE)),
    "+": () => chart.zoomMiddle(1.25),
    "=": () => chart.zoomMiddle(1.25),
    "-": () => chart.zoomMiddle(0.8),
    0: () => chart.fit(),
    "/": search,
    Home: () => walkTo(chart, firstPosition(chart)),
    End: () => walkTo(chart, lastPosition(chart)),
  };
}

/** One step with an arrow key; down from a folded position opens it. The first step shows where one stands. */
function walk(chart, at, step) {
  if (at === NONE || chart.active === NONE) return walkTo(chart, at);
  if (step === "down" && kidCount(chart.model, at) && !chart.isOpen(at)) chart.toggle(at);
  walkTo(chart, neighbour(chart.model, chart.layout, at, step));
}

function typedIn(chart, key) {
  const positions = Array.from(chart.layout.visible).filter((node) => !isHolder(chart.model, node));
  return typeAhead(chart.model, positions, positions.indexOf(chart.active), key, (node) => walkTo(chart, node));
}

function firstPosition({ model, layout }) {
  return Array.from(layout.visible).find((node) => !isHolder(model, node)) ?? NONE;
}

/** The last of those that are open, as one reads. */
function lastPosition({ model, layout }) {
  let node = model.root;
  while (node !== NONE) {
    const kids = shownKids(model, layout, node);
    if (!kids.length) break;
    node = kids[kids.length - 1];
  }
  return isHolder(model, node) ? NONE : node;
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
