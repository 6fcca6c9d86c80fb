/** What a position or the tile of a unit is called in the address: its id, or the name of the unit. */
import { NONE, titleOf } from "./model.js";

/** The position of an id, or NONE. @param {string | null} id */
export function positionNamed(model, id) {
  const wanted = id === null ? NONE : model.strings.indexOf(id);
  return wanted < 0 ? NONE : model.id.indexOf(wanted);
}

/** The position of an id or, in a chart by units, the tile of the unit of a name; or NONE. */
export function nodeNamed(model, name) {
  const position = positionNamed(model, name);
  if (position !== NONE) return position;
  const { payload, count, strings } = model;
  const found = payload.tiles?.findIndex((tile) => strings[tile.name] === name) ?? NONE;
  return found === NONE ? NONE : count + found;
}

export function nameOfNode(model, node) {
  return node < model.count ? model.strings[model.id[node]] : titleOf(model, node);
}
