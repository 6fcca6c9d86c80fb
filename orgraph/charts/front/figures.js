/** The size of the organisation in a line. */
import { grouped } from "./grouped.js";
export function figuresOf({ model, words }) {
  const parts = [`${grouped(model.count)} ${words.positions}`];
  if (model.headcount) parts.push(`${words.headcount} ${grouped(model.line.staff[model.line.root])}`);
  return [...parts, `${model.line.layers} ${words.layers}`].join(" · ");
}
