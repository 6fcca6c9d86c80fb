/** The size of the organisation in a line. */
export function figuresOf({ model, words }) {
  const parts = [`${model.count.toLocaleString("en-US")} ${words.positions}`];
  if (model.headcount) parts.push(`${words.headcount} ${model.line.staff[model.line.root].toLocaleString("en-US")}`);
  return [...parts, `${model.line.layers} ${words.layers}`].join(" · ");
}
