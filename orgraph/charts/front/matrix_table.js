/** The table of the matrix: headings that stay in view, numbers on a ground the stronger the more they are. */
import { mix, theme } from "./colours.js";
import { el } from "./dom.js";
import { grouped } from "./grouped.js";
import { headingName, totalsOf } from "./matrix.js";

const FEW = 10; // columns that leave room for wider cells
const STRONGEST = { light: 0.55, dark: 0.45 }; // share of the colour; more would leave the numbers hard to read

/** @param {(row: number, column: number) => void} choose */
export function matrixTable(chart, matrix, state, choose) {
  const { words } = chart;
  const { rows, columns, counts } = matrix;
  const corner = words.matrixCorner[state.what === "talk" ? "talk" : "other"];
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const totals = totalsOf(matrix);
  const shade = shadeOf(chart.dark, most);
  const body = rows.map((row, r) => rowOf(words, matrix, row, r, shade, totals.ofRow[r]));
  const label = `${words.matrixTitle} (${words.matrixOf[state.what]})`;
  const table = el(columns.length > FEW ? "table" : "table.roomy", {
    role: "grid", "aria-label": label, "aria-rowcount": rows.length + 2, "aria-colcount": columns.length + 2,
    onclick: ({ target }) => {
      const cell = target.closest("td[data-column]");
      if (cell) activate(table, cell, choose);
    },
  }, el("thead", {}, headRow(words, columns, corner)), el("tbody", {}, ...body), el("tfoot", {}, totalRow(words, totals)));
  const first = table.querySelector("td.filled") ?? table.querySelector("td");
  if (first) first.tabIndex = 0;
  return table;
}

function headRow(words, columns, corner) {
  const outside = columns.findIndex(({ kind }) => kind === "outside");
  const heads = columns.map((column, c) => {
    const name = headingName(words, column);
    const kind = c === outside ? `${column.kind}.first` : column.kind;
    return el(`th.${kind}`, { scope: "col", role: "columnheader", title: name }, el("span", { dir: "auto" }, name));
  });
  return el("tr", { role: "row" }, el("th.corner", { role: "columnheader" }, corner), ...heads,
    el("th.total", { scope: "col", role: "columnheader" }, words.total));
}

function totalRow(words, { ofColumn, all }) {
  const cell = (count) => el("td.total", { role: "gridcell" }, grouped(count));
  return el("tr", { role: "row" }, el("th.total", { scope: "row", role: "rowheader" }, words.total), ...Array.from(ofColumn, cell), cell(all));
}

function rowOf(words, { columns, counts }, row, r, shade, total) {
  const name = headingName(words, row);
  const cells = columns.map((column, c) => {
    const count = counts[r * columns.length + c];
    const said = words.cellTitle(name, headingName(words, column), grouped(count));
    const names = { title: said, "aria-label": said };
    const cell = el("td", { role: "gridcell", tabindex: "-1", "data-row": r, "data-column": c, ...names },
      count ? grouped(count) : "");
    if (count) {
      cell.classList.add("filled");
      cell.style.background = shade(count);
    }
    if (r === c) cell.classList.add("within");
    return cell;
  });
  return el("tr", { role: "row" }, el("th", { scope: "row", role: "rowheader", title: name }, el("span", { dir: "auto" }, name)),
    ...cells, el("td.total", { role: "gridcell" }, grouped(total)));
}

/** Counts are far apart in size, so that the colour follows their root. */
function shadeOf(dark, most) {
  const { talk, card } = theme(dark);
  const strongest = dark ? STRONGEST.dark : STRONGEST.light;
  return (count) => mix(talk, card, Math.round(100 * (0.08 + (strongest - 0.08) * Math.sqrt(count / most))) / 100);
}

function activate(table, cell, choose) {
  table.querySelector("td.chosen")?.classList.remove("chosen");
  for (const each of table.querySelectorAll("td[tabindex='0']")) each.tabIndex = -1;
  cell.classList.add("chosen");
  cell.tabIndex = 0;
  cell.focus({ preventScroll: true });
  choose(Number(cell.dataset.row), Number(cell.dataset.column));
}

/** Arrows walk from cell to cell; Enter and space choose one. */
export function moveInTable(scroller, choose) {
  scroller.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td[data-column]");
    if (!cell) return;
    const row = cell.parentElement;
    const beside = (line) => line?.querySelector(`td[data-column="${cell.dataset.column}"]`);
    const next = {
      ArrowLeft: () => cell.previousElementSibling, ArrowRight: () => cell.nextElementSibling,
      ArrowUp: () => beside(row.previousElementSibling), ArrowDown: () => beside(row.nextElementSibling),
      Home: () => row.querySelector("td[data-column]"), End: () => row.querySelector("td[data-column]:nth-last-child(2)"),
      Enter: () => cell, " ": () => cell,
    }[event.key]?.();
    if (next === undefined) return;
    event.preventDefault();
    if (next === cell) activate(scroller.querySelector("table"), cell, choose);
    else if (next?.dataset.column) {
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  });
}
