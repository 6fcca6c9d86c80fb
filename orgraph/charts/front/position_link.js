/** A position's name that leads to it. */
import { button } from "./dom.js";
import { titleOf } from "./model.js";

export function positionLink(chart, node) {
  return button(titleOf(chart.model, node), () => chart.goTo(node), { kind: "button.link" });
}
