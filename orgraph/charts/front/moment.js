/** The day on which something is printed, as the reader's own clock has it. Nothing else in the page looks at a clock. */

/** @returns {string} such as 2026-03-09, where the reader is */
export function dayHere(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
