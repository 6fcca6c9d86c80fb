/** Which link is under a point: of those that are drawn as lines one by one, the nearest. */
import { areHairlines, strength } from "./links.js";
import { distanceTo, route } from "./link_routes.js";
import { NONE } from "./model.js";

const REACH = 7; // pixels
const MOST = 600; // links beyond which the pointer asks for none: they are a texture

/** @returns {{kind: string, each: import("./link_bundles.js").Bundle} | null} */
export function pickLink(chart, px, py) {
  const { layout, camera } = chart;
  const look = chart.look();
  const [x, y] = camera.at(px, py);
  const reach = REACH / camera.scale;
  const focus = look.selected !== NONE ? layout.shown[look.selected] : NONE;
  let found = null;
  for (const [kind, bundles] of Object.entries(look.links)) {
    if (bundles.length > MOST || areHairlines(kind, bundles, camera.scale)) continue;
    for (const each of bundles) {
      const focused = each.from === focus || each.to === focus;
      if (strength(look, kind, bundles.length, each, focused, camera.scale) <= 0) continue;
      const distance = distanceTo(route(layout, each, kind), x, y, reach);
      if (distance <= reach && (!found || distance < found.distance)) found = { kind, each, distance };
    }
  }
  return found;
}
