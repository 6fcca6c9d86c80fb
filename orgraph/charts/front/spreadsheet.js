/** Texts that go into a spreadsheet. */

const FORMULA = /^[=+\-@\t\r]/; // a cell that begins so would be run as a formula

/** The text as a cell shows it: with an apostrophe before what would be run. */
export function harmless(text) {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A line of a table on the clipboard. @param {string[]} cells */
export function pasted(cells) {
  return cells.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, " "))).join("\t");
}
