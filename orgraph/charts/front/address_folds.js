/** What is open or folded other than `open=` says, in the address: `opened=` and `folded=`, a position at a time. */
import { kidCount, NONE, opensWith } from "./model.js";
import { nameOfNode, nodeNamed } from "./node_names.js";

const MOST = 60; // of each: addresses that are longer are cut by mail programs
const FOLDS = { opened: 1, folded: 0 };

/** Opens and folds what the address says. @param {string[]} notKnown gets what the chart does not have */
export function readFolds(chart, asked, notKnown) {
  const { model } = chart;
  let changed = false;
  for (const [name, open] of Object.entries(FOLDS)) {
    for (const value of asked.getAll(name)) {
      const node = nodeNamed(model, value);
      if (node === NONE || !kidCount(model, node)) notKnown.push(`${name}=${value}`);
      else [model.open[node], changed] = [open, true];
    }
  }
  if (!changed) return;
  chart.relayout();
  chart.home();
  chart.screen.markWhenDrawn("orgraph:changed");
}

/** Writes them, but for the way down to what is selected, which is opened in any case; more than MOST of a kind are left out. */
export function sayFolds({ model, layers, selected }, words) {
  const way = new Set();
  for (let up = selected; up !== NONE; up = model.parent[up]) way.add(up);
  const said = { opened: [], folded: [] };
  for (let node = 0; node < model.count + model.tiles; node++) {
    const open = model.open[node] === 1;
    if (open !== opensWith(model, layers, node) && !(open && way.has(node))) said[open ? "opened" : "folded"].push(node);
  }
  for (const [name, nodes] of Object.entries(said)) {
    if (nodes.length <= MOST) for (const node of nodes) words.append(name, nameOfNode(model, node));
  }
}
