/** Where something is said, as values, and which files were read. */
import { grouped } from "./grouped.js";
import { columnsOf } from "./unpack.js";

/** @returns {{file, part, page, sheet, line, row, column, quote}} where row k of these columns was read */
export function sourceAt(payload, columns, k) {
  const { origin, place, column, quote } = columnsOf(columns);
  const from = payload.origins[origin[k]];
  const at = place[k] > 0 ? (from.by_row || from.sheet ? { row: place[k] } : { line: place[k] }) : {};
  return { ...from, ...at, page: from.pages?.[place[k]], column: payload.strings[column[k]], quote: payload.strings[quote[k]] };
}

/** What was read, in a line for paper: the file, or the first of so many; nothing where no file is known. */
export function filesRead({ model, words }) {
  const files = [...new Set(model.payload.origins.map(({ file }) => file))];
  return files.length ? words.readFrom(files[0], grouped(files.length), files.length > 1) : "";
}
