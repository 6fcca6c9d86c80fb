/** Reading the data that the page carries. */
import { openParcel } from "./parcel.js";

/**
 * The payload of the page: JSON as it is, or, where it is long, the parcel that `opener.js` has unpacked.
 * @param {HTMLScriptElement} element
 */
export function readPayload(element) {
  if (element.type === "application/json") return JSON.parse(element.textContent);
  return openParcel(new Uint8Array(window.orgraph.data));
}

const read = new WeakMap();

/** All columns of a group, unpacked when they are first asked for. @returns {Record<string, Int32Array>} */
export function columnsOf(group) {
  if (!read.has(group)) {
    read.set(group, Object.fromEntries(Object.entries(group).map(([name, column]) => [name, numbers(column)])));
  }
  return read.get(group);
}

/** Whether a value is a column of whole numbers, in any of the forms that `numbers` takes. */
export function isColumn(value) {
  return Array.isArray(value) || ArrayBuffer.isView(value) || "steps" in value || ("all" in value && "count" in value);
}

/**
 * A column of whole numbers, written as a list, as one number for all, or as steps from one to the next.
 * @param {Int32Array | number[] | {all: number, count: number} | {steps: number[]}} column
 * @returns {Int32Array}
 */
export function numbers(column) {
  if (column instanceof Int32Array) return column;
  if (Array.isArray(column)) return Int32Array.from(column);
  if ("all" in column) return new Int32Array(column.count).fill(column.all);
  const values = Int32Array.from(column.steps);
  for (let i = 1; i < values.length; i++) values[i] += values[i - 1];
  return values;
}
