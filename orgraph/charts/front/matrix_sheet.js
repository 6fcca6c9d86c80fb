/** The matrix of units on paper, as it is asked for on the screen; light, and with no more units than a sheet is wide. */
import { el } from "./dom.js";
import { matrixOf } from "./matrix.js";
import { matrixTable } from "./matrix_table.js";
import { countedBy } from "./matrix_view.js";

const MOST = 36; // units, beside which a dozen counterparts outside have room on A3
const ROOM = 310; // millimetres of A3 beside the names of rows
const CELL = { least: 6.2, large: 10, most: 14 };

/** Puts the matrix on paper when the browser prints while it is shown. */
export function printMatrix(chart, sheet) {
  window.addEventListener("beforeprint", () => chart.view === "matrix" && sheet.replaceChildren(sheetOf(chart)), chart.whileHere);
}

function sheetOf(chart) {
  const { words, model, pairs } = chart;
  const state = countedBy(chart);
  const matrix = matrixOf(model, pairs, state.what, { ...state, most: Math.min(MOST, state.most) });
  const note = words.matrixNote[state.what === "talk" ? "talk" : "other"];
  const table = matrixTable({ words, dark: false }, matrix, state, () => {});
  const cell = Math.max(CELL.least, Math.min(CELL.most, ROOM / (matrix.columns.length + 1)));
  table.style.setProperty("--cell", `${cell}mm`);
  table.style.fontSize = cell < CELL.large ? "9pt" : "12pt";
  return el("div.matrix-sheet", {},
    el("h1", { dir: "auto" }, model.payload.title),
    el("p", {}, el("b", {}, `${words.matrixTitle} (${words.matrixOf[state.what]})`), " ", note),
    table);
}
