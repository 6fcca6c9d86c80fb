/** Positions as a table for a spreadsheet: the columns of the outline, and the superior of each. */
import { cellText, columnsWithData } from "./grid_columns.js";
import { isHolder, NONE, titleOf } from "./model.js";
import { harmless } from "./spreadsheet.js";

const MARK = "\ufeff"; // tells Excel that the file is UTF-8

/**
 * @param {Iterable<number>} nodes
 * @returns {string} one line a position under a line of headings; layer 1 is the top
 */
export function positionsCsv(model, words, nodes) {
  const { line } = model;
  const columns = columnsWithData(model).filter(({ name }) => name !== "id");
  const headings = [words.columns.id, words.layer, ...columns.map(({ name }) => words.columns[name]), words.superior, words.superiorId];
  const lines = [headings];
  for (const node of nodes) {
    const cells = columns.map(({ name }) => cellText(model, words, name, node));
    const superior = line.parent[node];
    const named = superior !== NONE && !isHolder(line, superior);
    lines.push([idOf(model, node), String(line.depth[node] + 1), ...cells,
      named ? titleOf(line, superior) : "", named ? idOf(line, superior) : ""]);
  }
  return MARK + lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function idOf(model, node) {
  return node < model.count ? model.strings[model.id[node]] : "";
}

function cell(text) {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
