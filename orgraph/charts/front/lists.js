/** Long lists: the first items at once, the others when asked for, a portion at a time. */
import { button, el } from "./dom.js";

const FIRST = 30;
const PORTION = 200;

/**
 * @template Value
 * @param {{more: string}} words
 * @param {Value[]} values
 * @param {(value: Value) => Node} item
 * @param {string} [kind] of the list, as for `el`
 * @param {number} [first] how many are shown at once
 */
export function growingList(words, values, item, kind = "ul", first = FIRST) {
  const list = el(kind, {}, ...values.slice(0, first).map(item));
  if (values.length <= first) return list;
  let shown = first;
  const more = button("", () => {
    list.append(...values.slice(shown, shown + PORTION).map(item));
    shown += PORTION;
    label();
  });
  const label = () => {
    more.textContent = `${words.more} (${(values.length - shown).toLocaleString("en-US")})`;
    if (shown >= values.length) more.remove();
  };
  label();
  return el("div", {}, list, more);
}
