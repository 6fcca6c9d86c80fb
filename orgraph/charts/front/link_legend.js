/** What the lines beside the tree mean, for a drawing on paper or in a file: of the kinds that are on it. */
import { grouped } from "./grouped.js";
import { drawSign } from "./link_marks.js";
import { write } from "./shapes.js";
import { textWidth } from "./texts.js";

const KINDS = ["ring", "dotted", "second", "talk", "between"];
const SIGN = 2.4; // width of a sample, in sizes of type
const GAP = 1.4;

/** The kinds on a page, and how many links have no room on it. @returns {{kind: string | null, text: string}[]} */
export function linkKinds({ words }, { links, leaving, left }) {
  const there = KINDS.filter((kind) => links[kind]?.length || leaving.some((each) => each.kind === kind));
  const entries = there.map((kind) => ({ kind, text: nameOf(words, kind) }));
  return left ? [...entries, { kind: null, text: words.linksLeft(grouped(left)) }] : entries;
}

function nameOf(words, kind) {
  return kind === "between" ? `${words.talk}${words.colon}${words.talkMode.units}` : words[kind];
}

/** Draws them in a line that ends at `right`. @returns {number} how much of the line they take */
export function drawLinkKinds(context, entries, { right, y, size }, theme) {
  let at = right;
  for (const { kind, text } of [...entries].reverse()) {
    at -= textWidth(text, size);
    write(context, text, at, y, { size, fill: theme.muted });
    if (kind) {
      at -= (SIGN + 0.5) * size;
      drawSign(context, { x: at, y, w: SIGN * size, kind }, theme);
    }
    at -= GAP * size;
  }
  return right - at;
}
