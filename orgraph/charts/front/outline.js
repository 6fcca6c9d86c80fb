/** The outline: one row a position, in the order in which one reads a table of contents. */
import { ROW } from "./sizes.js";
import { isHolder, isOpen, kidsOf } from "./model.js";
import { encloseSubtrees } from "./boxes.js";

const DEEPEST_INDENT = 14; // beyond this layer rows are no longer indented: a chain of thousands must stay readable

export function layOutline(model, layout) {
  const stack = [[model.root, 0]];
  let row = 0;
  layout.rows = [];
  while (stack.length) {
    const [node, level] = stack.pop();
    layout.x[node] = Math.min(level, DEEPEST_INDENT) * ROW.indent;
    layout.y[node] = row * (ROW.height + ROW.gap);
    if (node !== model.hub) row++;
    if (!isHolder(model, node)) layout.rows.push(node);
    if (!isOpen(model, node)) continue;
    const kids = kidsOf(model, node);
    const below = node === model.hub ? level : level + 1;
    for (let k = kids.length - 1; k >= 0; k--) stack.push([kids[k], below]);
    if (!isHolder(model, node)) layout.combs[node] = { list: true, indented: level < DEEPEST_INDENT };
  }
  encloseSubtrees(model, layout);
}
