/** By reporting lines or by units: the same positions under another tree. */
import { colouring } from "./encodings.js";
import { linkPairs } from "./link_pairs.js";
import { match } from "./matching.js";
import { layersAtFirst, NONE, openLayers } from "./model.js";
import { hasUnits, unitModel } from "./unit_tree.js";

export const GROUPINGS = ["line", "unit"];

/** Whether this chart can be hung up by units; the sides of a comparison are compared line by line. */
export function canGroup(chart) {
  return hasUnits(chart.model) && !chart.comparison;
}

/** @param {"line" | "unit"} grouping */
export function groupBy(chart, grouping) {
  if (grouping === chart.grouping || !canGroup(chart)) return;
  const { line } = chart.model;
  const model = grouping === "unit" ? unitModel(line) : line;
  const { selected, filters, named, encoding } = chart;
  model.colour = colouring(model, encoding);
  openLayers(model, layersAtFirst(model));
  Object.assign(chart, {
    grouping, model, pairs: linkPairs(model.payload), layers: layersAtFirst(model), branch: NONE, lit: null, trace: null,
    selected: NONE, active: NONE, hover: NONE, found: match(model, filters, named),
  });
  chart.relayout();
  chart.home();
  if (selected !== NONE && selected < model.count) chart.goTo(selected);
  chart.screen.markWhenDrawn("orgraph:changed");
  chart.emit("settings");
  chart.emit("selected");
}
