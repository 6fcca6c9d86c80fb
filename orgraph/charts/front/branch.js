/** What is shown of a branch in focus: its name, how many at its level are not shown, one level up, and the whole. */
import { button, el, replace } from "./dom.js";
import { grouped } from "./grouped.js";
import { NONE, titleOf } from "./model.js";
import { oneUp, peersHidden } from "./way_down.js";

export function buildBranchBar(chart) {
  const bar = el("div.branch.row", { role: "group" });
  const update = () => {
    const { branch, words, model } = chart;
    bar.hidden = branch === NONE;
    if (branch === NONE) return replace(bar);
    bar.setAttribute("aria-label", words.onlyBranch);
    const up = oneUp(model, branch);
    const hidden = peersHidden(model, chart.layout, branch);
    replace(bar,
      up !== NONE && button(`↑ ${titleOf(model, up)}`, () => chart.setBranch(up), { title: words.upTo + titleOf(model, up) }),
      el("b", { dir: "auto" }, titleOf(model, branch)),
      hidden > 0 && el("span.note", {}, words.peers(grouped(hidden))),
      button(words.everything, () => leave(chart)));
  };
  chart.on("settings", update);
  chart.on("selected", update);
  update();
  return bar;
}

/** The bar goes, and the focus with it to the chart. */
function leave(chart) {
  chart.setBranch(NONE);
  chart.focus();
}
