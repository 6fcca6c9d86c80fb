/** The outline: one row a position, in the order in which one reads a table of contents. Drawn by the grid. */
import { isHolder } from "./model.js";
import { shownKids, shownNodes } from "./shown.js";

/**
 * @typedef {object} Outline
 * @property {"outline"} mode
 * @property {Int32Array} rows the nodes from top to bottom
 * @property {Int32Array} rowOf the row of each node, or -1; all further columns are by node
 * @property {Int32Array} level layers below the outermost rows, counted from 1
 * @property {Int32Array} place among its brothers, counted from 1
 * @property {Int32Array} brothers how many they are, itself counted
 * @property {Int32Array} shown the visible node that stands for each node, and `visible`, as in a layout
 */

/**
 * @param {number} branch the node of which alone the branch is listed, under the way down to it, or NONE
 * @returns {Outline}
 */
export function layOutline(model, branch) {
  const { total } = model;
  const outline = { mode: "outline", rows: new Int32Array(total), rowOf: new Int32Array(total).fill(-1) };
  for (const name of ["level", "place", "brothers"]) outline[name] = new Int32Array(total);
  Object.assign(outline, shownNodes(model, branch));
  const stack = [model.root];
  let count = 0;
  outer(model, outline).forEach((node, k, all) => setBrother(outline, node, 1, k + 1, all.length));
  while (stack.length) {
    const node = stack.pop();
    if (!isHolder(model, node)) {
      outline.rowOf[node] = count;
      outline.rows[count++] = node;
    }
    const kids = shownKids(model, outline, node);
    for (let k = kids.length - 1; k >= 0; k--) {
      stack.push(kids[k]);
      if (!isHolder(model, node)) setBrother(outline, kids[k], outline.level[node] + 1, k + 1, kids.length);
    }
  }
  outline.rows = outline.rows.subarray(0, count);
  return outline;
}

/** The nodes of the outermost rows: what holders hold is counted as one row of brothers. */
function outer(model, outline) {
  const found = [];
  const stack = [model.root];
  while (stack.length) {
    const node = stack.pop();
    const kids = shownKids(model, outline, node);
    if (!isHolder(model, node)) found.push(node);
    else for (let k = kids.length - 1; k >= 0; k--) stack.push(kids[k]);
  }
  return found;
}

function setBrother(outline, node, level, place, brothers) {
  outline.level[node] = level;
  outline.place[node] = place;
  outline.brothers[node] = brothers;
}
