/** Units as the chart counts them: where none is known, every branch below the top is one. */
import { kidsOf, NONE, titleOf } from "./model.js";

/**
 * @typedef {object} Units
 * @property {Int32Array} of the number of each node's unit, or NONE
 * @property {string[]} names
 * @property {number[]} head of each unit: its first position from the top
 * @property {Int32Array} size positions of each unit
 * @property {boolean} branches whether they stand in for units that nobody named
 */

const known = new WeakMap();

/** The units of a model in the order of the tree. @returns {Units} */
export function unitsOf(model) {
  if (!known.has(model)) known.set(model, numbered(model, model.unit ?? branchKeys(model), model.unit === null));
  return known.get(model);
}

/** Whether there is more than one unit, without numbering them all. */
export function hasSeveralUnits(model) {
  return model.unit ? model.legend.length > 1 : unitsOf(model).names.length > 1;
}

function numbered(model, keys, branches) {
  const of = new Int32Array(model.total).fill(NONE);
  const [names, head, met] = [[], [], new Map()];
  for (const node of inTreeOrder(model)) {
    const key = node < model.count ? keys[node] : 0;
    if (key <= 0) continue;
    if (!met.has(key)) {
      met.set(key, names.length);
      names.push(branches ? titleOf(model, key - 1) : model.strings[key]);
    }
    of[node] = met.get(key);
  }
  for (const node of model.order) if (of[node] !== NONE && head[of[node]] === undefined) head[of[node]] = node;
  const size = new Int32Array(names.length);
  for (const unit of of) if (unit !== NONE) size[unit]++;
  return { of, names, head, size, branches };
}

/** Every position after its superior and before its next brother. */
function inTreeOrder(model) {
  const [order, stack] = [[], [model.root]];
  while (stack.length) {
    const node = stack.pop();
    order.push(node);
    const kids = kidsOf(model, node);
    for (let k = kids.length - 1; k >= 0; k--) stack.push(kids[k]);
  }
  return order;
}

/** The number, plus one, of the direct subordinate of a top that a position stands under; tops are their own. */
function branchKeys(model) {
  const key = new Int32Array(model.total);
  for (const node of model.order) {
    if (model.depth[node] <= 1 && model.depth[node] >= 0) key[node] = node + 1;
    else if (model.depth[node] > 1) key[node] = key[model.parent[node]];
  }
  return key;
}
