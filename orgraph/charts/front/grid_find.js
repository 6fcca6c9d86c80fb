/** Ctrl+F in a long outline: the browser can find only what is in the page, so the page's own search takes its place. */
import { WHOLE } from "./grid.js";
import { el } from "./dom.js";

const SHOWN = 9000; // milliseconds

/** A second Ctrl+F, in the search field, is the browser's again. */
export function findInRows(chart, input, stage) {
  const notice = el("p.notice", { role: "status" });
  stage.append(notice);
  document.addEventListener("keydown", (event) => {
    const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f";
    if (!asked || !chart.listed || chart.layout.rows.length <= WHOLE || document.activeElement === input) return;
    event.preventDefault();
    input.focus();
    input.select();
    notice.textContent = chart.words.findHere;
    setTimeout(() => (notice.textContent = ""), SHOWN);
  }, chart.whileHere);
}
