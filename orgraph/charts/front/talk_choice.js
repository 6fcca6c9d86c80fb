/**
 * Which communication links are drawn. All at once they are noise; so the chart shows those of the selection, the
 * strongest bundles, one curve between each two units, or all; by topic and direction, if so wished.
 */
import { bundle } from "./link_bundles.js";
import { DIRECTION } from "./link_pairs.js";
import { NONE } from "./model.js";
import { unitLinks, unitTalks } from "./unit_links.js";

export const TALK_MODES = ["selection", "strongest", "units", "all"];
export const TALK_DIRECTIONS = ["any", "gives", "receives", "both"];

/** @typedef {{mode: string, most: number, topic: string, direction: string}} Talk */

export const TALKS_MOST = 500; // bundles that can be asked for

/** @returns {Talk} */
export function talkAtFirst() {
  return { mode: "selection", most: 20, topic: "", direction: "any" };
}

/** Changes how much communication is shown, and shows it. */
export function setTalk(chart, change) {
  chart.set({ talk: { ...chart.talk, ...change }, linksShown: { ...chart.linksShown, talk: true } });
  chart.screen.markWhenDrawn("orgraph:changed");
}

/**
 * The communication links that match topic and direction; the direction is seen from `focus` where that is one of the
 * two, else from the position that states the link.
 * @returns {Uint8Array | null} null: all of them
 */
export function matchingTalks(model, pairs, { topic, direction }, focus = NONE) {
  const words = topic.normalize("NFKC").trim().toLowerCase();
  if (!words && direction === "any") return null;
  const known = new Map();
  const onTopic = (number) => {
    if (!known.has(number)) known.set(number, model.strings[number].normalize("NFKC").toLowerCase().includes(words));
    return known.get(number);
  };
  return Uint8Array.from(pairs.topic, (number, k) => {
    if (words && !onTopic(number)) return 0;
    return direction === "any" || DIRECTION[direction] === seenFrom(pairs, k, focus) ? 1 : 0;
  });
}

/** The direction of a link as one of its two ends sees it. */
export function seenFrom(pairs, k, focus) {
  const direction = pairs.direction[k];
  if (direction === DIRECTION.both || pairs.to[k] !== focus || pairs.from[k] === focus) return direction;
  return direction === DIRECTION.gives ? DIRECTION.receives : DIRECTION.gives;
}

/**
 * The bundles of communication to draw, and what kind of link they are drawn as.
 * @returns {{chosen: Uint8Array | null, kind: "talk" | "between", bundles: import("./link_bundles.js").Bundle[]}}
 */
export function talkBundles(model, layout, pairs, talk, selected) {
  const node = selected === NONE ? NONE : layout.shown[selected];
  if (talk.mode === "selection" && node === NONE) return { chosen: null, kind: "talk", bundles: [] };
  if (talk.mode === "units") {
    const chosen = matchingTalks(model, unitTalks(model), talk);
    return { chosen, kind: "between", bundles: unitLinks(model, layout, chosen) };
  }
  const chosen = matchingTalks(model, pairs, talk, talk.mode === "selection" ? selected : NONE);
  const bundles = bundle(pairs, layout, model.total, chosen);
  if (talk.mode === "strongest") return { chosen, kind: "talk", bundles: strongest(bundles, talk.most) };
  const own = talk.mode === "selection" ? bundles.filter(({ from, to }) => from === node || to === node) : bundles;
  return { chosen, kind: "talk", bundles: own };
}

/** The bundles of the most links; of two alike the one that comes first in the organisation. */
export function strongest(bundles, most) {
  return [...bundles].sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to).slice(0, most);
}
