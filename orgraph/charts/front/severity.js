/** The round sign of a severity. */
import { SEVERITY } from "./faults.js";
import { el } from "./dom.js";

const SIGNS = ["", "i", "!", "!"];

export function severityMark(words, severity) {
  const kind = severity === SEVERITY.error ? "error" : severity === SEVERITY.warning ? "warning" : "information";
  const name = words.severity[severity];
  return el(`span.mark.${kind}`, { title: name, "aria-label": name, role: "img" }, SIGNS[severity]);
}
