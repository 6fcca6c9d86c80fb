/**
 * Which links are drawn, in the address: `communication=none|selection|strongest|units|all`, of it `most=`, `topic=` and
 * `direction=`, and `hidden=dotted`, `hidden=second`.
 */
import { setTalk, TALK_DIRECTIONS, TALK_MODES, talkAtFirst, TALKS_MOST } from "./talk_choice.js";
import { canTalk } from "./unit_links.js";

const LINES = ["dotted", "second"];

/** Each takes one value, and says whether the chart has it; `communication` is the last, for the others let it be seen. */
export const LINK_READERS = {
  hidden: (chart, value) => LINES.includes(value) && hides(chart, value),
  most: (chart, value) => talks(chart, Number(value) >= 1, { most: Math.min(TALKS_MOST, Math.round(Number(value))) }),
  topic: (chart, value) => talks(chart, true, { topic: value }),
  direction: (chart, value) => talks(chart, TALK_DIRECTIONS.includes(value), { direction: value }),
  communication: (chart, value) => (value === "none" ? hides(chart, "talk") : talks(chart, TALK_MODES.includes(value), { mode: value })),
};

function hides(chart, kind) {
  chart.set({ linksShown: { ...chart.linksShown, [kind]: false } });
  return true;
}

function talks(chart, understood, change) {
  const there = understood && canTalk(chart);
  if (there) setTalk(chart, change);
  return there;
}

/** As the chart is without an address. */
export function forgetLinks(chart) {
  const linksShown = Object.fromEntries(Object.keys(chart.linksShown).map((kind) => [kind, true]));
  chart.set({ talk: talkAtFirst(), linksShown });
}

/** Writes what differs from a chart without an address. @param {URLSearchParams} words */
export function sayLinks({ talk, linksShown }, words) {
  const first = talkAtFirst();
  if (!linksShown.talk) words.set("communication", "none");
  else if (talk.mode !== first.mode) words.set("communication", talk.mode);
  for (const name of ["most", "topic", "direction"]) if (talk[name] !== first[name]) words.set(name, talk[name]);
  for (const kind of LINES) if (!linksShown[kind]) words.append("hidden", kind);
}
