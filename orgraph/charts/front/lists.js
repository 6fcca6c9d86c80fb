/** Long lists: the first items at once, the others when asked for, a portion at a time. */
import { button, el } from "./dom.js";
import { grouped } from "./grouped.js";

const FIRST = 30;
const PORTION = 200;
const BEFORE = 10;

/**
 * A long list around one of its values: a portion from shortly before it, and buttons for what comes before and after.
 * @param {number} at the number of that value
 */
export function listAround(words, values, item, kind, at) {
  const start = Math.max(0, at - BEFORE);
  const list = growingList(words, values.slice(start), item, kind, FIRST + BEFORE);
  if (start === 0) return list;
  const whole = el("div", {}, button(`${words.earlier} (${grouped(start)})`, () =>
    whole.replaceWith(listAround(words, values, item, kind, Math.max(0, at - PORTION)))), list);
  return whole;
}

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
    more.textContent = `${words.more} (${grouped(values.length - shown)})`;
    if (shown >= values.length) more.remove();
  };
  label();
  return el("div", {}, list, more);
}
