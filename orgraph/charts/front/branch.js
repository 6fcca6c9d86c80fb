/** The way back from a branch that is shown alone. */
import { button, el, replace } from "./dom.js";
import { NONE, titleOf } from "./model.js";

export function buildBranchBar(chart) {
  const bar = el("div.branch.row");
  const update = () => {
    const { branch, words, model } = chart;
    bar.hidden = branch === NONE;
    if (branch === NONE) return replace(bar);
    replace(bar, el("b", { dir: "auto" }, titleOf(model, branch)), button(words.everything, () => chart.setBranch(NONE)));
  };
  chart.on("settings", update);
  chart.on("selected", update);
  update();
  return bar;
}
