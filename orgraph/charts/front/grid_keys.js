/** The keyboard in the outline, as the tree grid of the WAI-ARIA practices has it. */
import { isHolder, kidCount, kidsOf, NONE } from "./model.js";
import { shownKids } from "./shown.js";
import { typeAhead } from "./typeahead.js";

export function rowKeys(grid, event) {
  const { chart } = grid;
  if (event.ctrlKey || event.metaKey || event.altKey || chart.layout.rows.length === 0) return;
  const at = chart.active === NONE ? chart.layout.rows[0] : chart.active;
  const act = actions(grid, at, event.shiftKey)[event.key] ?? typedIn(grid, at, event.key);
  if (!act) return;
  event.preventDefault();
  act();
}

function actions(grid, at, shift) {
  const { chart } = grid;
  const { rows, rowOf } = chart.layout;
  const row = rowOf[at];
  const page = Math.max(1, Math.floor(grid.view() / grid.height) - 1);
  const to = (number) => () => grid.moveTo(rows[Math.max(0, Math.min(rows.length - 1, number))]);
  return {
    ArrowDown: to(row + 1), ArrowUp: to(row - 1), PageDown: to(row + page), PageUp: to(row - page),
    Home: to(0), End: to(rows.length - 1),
    ArrowRight: () => openOrDown(grid, at), ArrowLeft: () => foldOrUp(grid, at),
    " ": () => fold(grid, at, shift), "*": () => openBrothers(grid, at),
    Enter: () => chart.showDetails(at), Escape: () => (chart.branch === NONE || chart.selected !== NONE ? chart.letGo() : chart.setBranch(NONE)),
  };
}

function fold(grid, node, deep) {
  grid.chart.toggle(node, deep);
  grid.nearest(node);
}

function openOrDown(grid, node) {
  const { chart } = grid;
  if (!kidCount(chart.model, node)) return;
  if (!chart.isOpen(node)) fold(grid, node, false);
  else grid.moveTo(shownKids(chart.model, chart.layout, node)[0]);
}

function foldOrUp(grid, node) {
  const { chart } = grid;
  if (chart.isOpen(node)) return fold(grid, node, false);
  const parent = chart.model.parent[node];
  if (parent !== NONE && !isHolder(chart.model, parent)) grid.moveTo(parent);
}

/** Opens everything beside a position that can be opened, itself included. */
function openBrothers({ chart }, node) {
  const parent = chart.model.parent[node];
  chart.openAll(parent === NONE ? [node] : Array.from(kidsOf(chart.model, parent)));
}

function typedIn(grid, at, key) {
  const { model, layout } = grid.chart;
  return typeAhead(model, layout.rows, layout.rowOf[at], key, (node) => grid.moveTo(node));
}
