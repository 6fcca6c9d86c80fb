/** Reading the data that the page carries. */

/**
 * The payload of the page: JSON as it is, or deflated and in base64 where it is long.
 * @param {HTMLScriptElement} element
 */
export async function readPayload(element) {
  if (element.type === "application/json") return JSON.parse(element.textContent);
  const bytes = Uint8Array.from(atob(element.textContent.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

const read = new WeakMap();

/** All columns of a group, unpacked when they are first asked for. @returns {Record<string, Int32Array>} */
export function columnsOf(group) {
  if (!read.has(group)) {
    read.set(group, Object.fromEntries(Object.entries(group).map(([name, column]) => [name, numbers(column)])));
  }
  return read.get(group);
}

/**
 * A column of whole numbers, written as a list, as one number for all, or as steps from one to the next.
 * @param {number[] | {all: number, count: number} | {steps: number[]}} column
 * @returns {Int32Array}
 */
export function numbers(column) {
  if (Array.isArray(column)) return Int32Array.from(column);
  if ("all" in column) return new Int32Array(column.count).fill(column.all);
  const values = Int32Array.from(column.steps);
  for (let i = 1; i < values.length; i++) values[i] += values[i - 1];
  return values;
}
