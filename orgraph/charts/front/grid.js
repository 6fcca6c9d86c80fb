/**
 * The outline as a tree grid of real elements: it can be selected, copied, found and read aloud.
 *
 * Up to WHOLE rows all of them are in the page, so that the browser's own search finds every word; the browser paints
 * only those in view. Of more rows only those in view are there, with some to spare, and the one with the focus.
 */
import { el, replace } from "./dom.js";
import { columnsThatFit, columnsWithData, tracks } from "./grid_columns.js";
import { copyRows } from "./grid_copy.js";
import { rowKeys } from "./grid_keys.js";
import { makeRow, updateRow } from "./grid_row.js";
import { NONE } from "./model.js";

export const WHOLE = 3000; // rows up to which all are in the page
const SPARE = 16; // rows above and below those in view
const PORTION = 300; // rows that are added at a time while nothing else happens
const TALLEST = 12e6; // pixels; browsers cut elements off at 17 to 33 million

export class Grid {
  /** @param {import("./chart.js").Chart} chart */
  constructor(chart) {
    Object.assign(this, { chart, made: new Map(), layout: null, spare: SPARE, columns: [], drawnIn: "" });
    this.head = el("div.grid-row.head", { role: "row", "aria-rowindex": "1" });
    this.body = el("div.grid-body", { role: "rowgroup" });
    this.table = el("div.grid-table", { role: "treegrid" },
      el("div.grid-head", { role: "rowgroup" }, this.head), this.body);
    this.element = el("div.grid", {}, this.table);
    this.height = matchMedia("(pointer: coarse)").matches ? 44 : 32;
    this.table.style.setProperty("--row", `${this.height}px`);
    this.listen();
  }

  listen() {
    const { chart, element, body } = this;
    chart.on("drawn", () => this.draw());
    element.addEventListener("scroll", () => this.fill());
    new ResizeObserver(() => this.draw()).observe(element);
    body.addEventListener("click", (event) => this.click(event));
    body.addEventListener("dblclick", (event) => chart.toggle(nodeAt(event), event.altKey || event.shiftKey));
    body.addEventListener("focusin", (event) => this.activate(nodeAt(event)));
    body.addEventListener("mouseover", (event) => sayWhole(event.target));
    this.table.addEventListener("keydown", (event) => rowKeys(this, event));
    copyRows(this);
  }

  /** The rows as the chart has them now; a chart that is drawn on the canvas has none. */
  draw() {
    const { chart } = this;
    if (chart.mode !== "outline" || !this.element.clientHeight) return;
    const columns = columnsThatFit(columnsWithData(chart.model), this.element.clientWidth - 16);
    const drawnIn = `${chart.language} ${columns.map(({ name }) => name)}`;
    if (drawnIn !== this.drawnIn) this.dress(columns);
    this.drawnIn = drawnIn;
    if (this.layout !== chart.layout) {
      this.layout = chart.layout;
      this.table.setAttribute("aria-rowcount", String(this.layout.rows.length + 1));
      this.body.style.height = `${Math.min(TALLEST, this.total())}px`;
    }
    this.fill();
  }

  /** Other columns, or other words: everything is made anew. */
  dress(columns) {
    const { chart, table, head, body, made } = this;
    const { words } = chart;
    const focused = body.contains(document.activeElement);
    this.columns = columns;
    table.setAttribute("aria-label", words.gridLabel);
    table.style.setProperty("--columns", tracks(columns));
    replace(head, ...columns.map(({ name, figure }) =>
      el(`span.cell${figure ? ".figure" : ""}`, { role: "columnheader", title: words.columns[name] }, words.columns[name])));
    made.clear();
    body.replaceChildren();
    if (focused) queueMicrotask(() => this.focus());
  }

  total() {
    return this.layout.rows.length * this.height;
  }

  view() {
    return this.element.clientHeight - this.head.offsetHeight;
  }

  /** How far down the rows are scrolled. Where they are taller than any element may be, the bar stands for more. */
  top() {
    const most = TALLEST - this.view();
    const { scrollTop } = this.element;
    return this.total() <= TALLEST ? scrollTop : (scrollTop / most) * (this.total() - this.view());
  }

  scrollTo(top) {
    const most = TALLEST - this.view();
    this.element.scrollTop = this.total() <= TALLEST ? top : (top / (this.total() - this.view())) * most;
    this.fill();
  }

  /** Makes the rows that ought to be there and takes away the others. */
  fill() {
    const { chart, layout, body, made, height } = this;
    if (!layout || chart.mode !== "outline") return;
    const top = this.top();
    const shift = this.element.scrollTop - top;
    const wanted = this.wanted(top);
    const kept = new Set(wanted);
    for (const [node, row] of made) {
      if (kept.has(node)) continue;
      row.remove();
      made.delete(node);
    }
    let next = body.firstChild;
    for (const node of wanted) {
      const row = made.get(node) ?? makeRow(chart, this.columns, node);
      if (row === next) next = next.nextSibling;
      else body.insertBefore(row, next);
      made.set(node, row);
      updateRow(chart, row, node);
      const place = `translateY(${layout.rowOf[node] * height + shift}px)`;
      if (row.place !== place) row.style.transform = row.place = place;
    }
    if (layout.rows.length <= WHOLE && wanted.length < layout.rows.length) this.addMoreLater();
  }

  /** The nodes of the rows that ought to be there, from top to bottom. */
  wanted(top) {
    const { layout, height, chart } = this;
    const spare = layout.rows.length <= WHOLE ? this.spare : SPARE;
    const first = Math.max(0, Math.floor(top / height) - spare);
    const last = Math.min(layout.rows.length, Math.ceil((top + this.view()) / height) + spare);
    const wanted = Array.from(layout.rows.subarray(first, last));
    const focus = chart.active === NONE ? 0 : layout.rowOf[chart.active];
    if (focus >= last) wanted.push(layout.rows[focus]);
    else if (focus >= 0 && focus < first) wanted.unshift(layout.rows[focus]);
    return wanted;
  }

  addMoreLater() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.spare = Math.min(WHOLE, this.spare + PORTION);
      this.fill();
    }, 30);
  }

  click(event) {
    const node = nodeAt(event);
    if (node === NONE || event.detail > 1) return;
    if (event.target.classList.contains("fold")) this.chart.toggle(node, event.altKey || event.shiftKey);
    else if (getSelection().isCollapsed) this.chart.select(node);
  }

  /** The row that the keyboard stands on; while a position is shown beside the grid, it is that of this row. */
  activate(node) {
    const { chart } = this;
    if (node === NONE || node === chart.active) return;
    chart.active = node;
    if (chart.selected !== NONE) chart.select(node);
    else this.fill();
  }

  /** Puts the focus on a row, scrolled into view. */
  moveTo(node) {
    if (node === undefined || node === NONE) return;
    this.activate(node);
    this.nearest(node);
    this.made.get(node)?.focus({ preventScroll: true });
  }

  /** Scrolls no further than is needed to see a row. */
  nearest(node) {
    const [top, row] = [this.top(), this.layout.rowOf[node] * this.height];
    if (row < top) this.scrollTo(row);
    else if (row + this.height > top + this.view()) this.scrollTo(row + this.height - this.view());
  }

  /** Scrolls a row to the middle, unless it is well in view. */
  show(node) {
    if (!this.layout || this.layout !== this.chart.layout) this.draw();
    if (!this.layout) return;
    const [top, row] = [this.top(), this.layout.rowOf[node] * this.height];
    const inView = row >= top + this.height && row + 2 * this.height <= top + this.view();
    if (!inView) this.scrollTo(Math.max(0, row - this.view() / 2 + this.height / 2));
  }

  focus() {
    const { active, layout } = this.chart;
    this.made.get(active === NONE ? layout.rows[0] : active)?.focus({ preventScroll: true });
  }
}

/** The node whose row an event happened in. */
function nodeAt(event) {
  const row = event.target.closest?.("[data-node]");
  return row ? Number(row.dataset.node) : NONE;
}

/** What is cut is shown whole while the pointer is on it. */
function sayWhole(target) {
  const text = target.closest?.(".name, .cell");
  if (text && text.scrollWidth > text.clientWidth && !text.title) text.title = text.textContent;
}
