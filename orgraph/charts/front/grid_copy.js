/** Copying from the outline: the rows as lines, their cells apart by tabs, ready for a spreadsheet. */
import { cellText, columnsWithData } from "./grid_columns.js";
import { NONE } from "./model.js";
import { pasted } from "./spreadsheet.js";

/**
 * Rows as text. The first line names the columns; the level comes first, so that the tree can be had back.
 * @param {Iterable<number>} nodes
 */
export function rowsAsText(chart, nodes) {
  const { model, words, layout } = chart;
  const columns = columnsWithData(model);
  const lines = [pasted([words.layer, ...columns.map(({ name }) => words.columns[name])])];
  for (const node of nodes) {
    lines.push(pasted([String(layout.level[node]), ...columns.map(({ name }) => cellText(model, words, name, node))]));
  }
  return lines.join("\n");
}

/**
 * Words within one row are copied as they are, several rows as a table. Where no text is selected the row with the
 * focus is copied with all that is shown below it; after Ctrl+A, all rows, in the page or not.
 */
export function copyRows(grid) {
  const { table, chart } = grid;
  let everything = false;
  table.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      getSelection().selectAllChildren(grid.body);
      everything = true;
    }
  });
  document.addEventListener("selectionchange", () => (everything &&= !getSelection().isCollapsed), chart.whileHere);
  document.addEventListener("copy", (event) => {
    if (chart.mode !== "outline") return;
    const nodes = everything ? chart.layout.rows : nodesToCopy(grid);
    if (nodes === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", rowsAsText(chart, nodes));
  }, chart.whileHere);
}

/** @returns {Iterable<number> | null} null where the browser copies the selected words itself */
function nodesToCopy(grid) {
  const { chart, body, made } = grid;
  const selection = getSelection();
  if (!selection.isCollapsed) {
    const touched = [...made].filter(([, row]) => selection.containsNode(row, true)).map(([node]) => node);
    const ordered = touched.sort((a, b) => chart.layout.rowOf[a] - chart.layout.rowOf[b]);
    return body.contains(selection.anchorNode) && ordered.length > 1 ? ordered : null;
  }
  if (!body.contains(document.activeElement) || chart.active === NONE) return null;
  return branch(chart.layout, chart.active);
}

/** A node and the rows below it. */
function branch({ rows, rowOf, level }, node) {
  let end = rowOf[node] + 1;
  while (end < rows.length && level[rows[end]] > level[node]) end++;
  return rows.subarray(rowOf[node], end);
}
