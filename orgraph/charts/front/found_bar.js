/** What search and filters have found: how many, from one to the next, as a table, and back to all. */
import { filterBy } from "./choosing.js";
import { button, el, replace } from "./dom.js";
import { grouped } from "./grouped.js";
import { inReadingOrder } from "./matching.js";
import { saveCsv } from "./save.js";

export function buildFoundBar(chart) {
  const said = el("span", { role: "status" });
  const rest = el("span.row");
  const bar = el("div.found.row", { role: "group" }, said, rest);
  const update = () => {
    const { found, words } = chart;
    bar.hidden = found === null && !inVain(chart);
    bar.setAttribute("aria-label", words.foundTitle);
    said.textContent = bar.hidden ? "" : told(chart);
    replace(rest, ...(!bar.hidden ? [
      ...(found?.count ? [
        button("‹", () => step(chart, -1), { title: `${words.previousFound} (Shift+F3)` }),
        button("›", () => step(chart, 1), { title: `${words.nextFound} (F3)` }),
        button("CSV", () => saveCsv(chart), { hint: words.csvFound }),
      ] : []),
      button(words.clear, () => clear(chart), { hint: words.clearFound }),
    ] : []));
  };
  chart.on("settings", update);
  chart.on("found", update);
  update();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F3" || !chart.found?.count || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step(chart, event.shiftKey ? -1 : 1);
  }, chart.whileHere);
  return bar;
}

/** Whether words are searched for that no position has. */
function inVain({ query, named }) {
  return query !== "" && named === null;
}

/** How many are found; where words found nothing, what the filters leave is not taken for what they found. */
function told(chart) {
  const { found, words } = chart;
  const count = words.foundCount(grouped(found?.count ?? 0), grouped(chart.model.count));
  return found && inVain(chart) ? `${words.noMatch} · ${words.filters}${words.colon}${count}` : count;
}

/** Flies to the next of those found, or the one before; after the last comes the first. */
function step(chart, by) {
  const order = inReadingOrder(chart.model, chart.found.lit);
  const at = order.indexOf(chart.selected);
  const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
  if (chart.view === "matrix") chart.set({ view: "chart" });
  chart.goTo(order[next]);
}

function clear(chart) {
  chart.query = "";
  filterBy(chart, {}, null);
  chart.focus();
}
