/** Where something is said, and in which words. */
import { el } from "./dom.js";
import { columnsOf } from "./unpack.js";
import { NONE, titleOf } from "./model.js";
import { sourceAt } from "./sources.js";

/** A quotation: the words, and the file and place they stand in. */
export function quotation(chart, columns, k, ...before) {
  const source = sourceAt(chart.model.payload, columns, k);
  return el("li.quotation", {},
    ...before,
    source.quote ? el("q", { lang: "und", dir: "auto" }, source.quote) : null,
    el("cite", {}, chart.words.place(source)));
}

/** The numbers of the claims that speak of a position, as one of its ends or as the speaker; reporting claims first. */
export function claimsAbout({ payload }, node) {
  const { subject, object, speaker, kind } = columnsOf(payload.claims);
  const found = [];
  for (let k = 0; k < subject.length; k++) {
    if (subject[k] === node || object[k] === node || speaker[k] === node) found.push(k);
  }
  return found.sort((a, b) => kind[a] - kind[b] || a - b);
}

/** A claim: what it states, of whom, by whom, and the words themselves. */
export function claimItem(chart, k) {
  const { model, words } = chart;
  const { claims, kinds, bases } = model.payload;
  const { subject, object, speaker, kind, basis } = columnsOf(claims);
  const ends = [subject[k], object[k]].filter((end) => end !== NONE).map((end) => titleOf(model, end));
  const stated = `${words.kinds[kinds[kind[k]]]} · ${words.bases[bases[basis[k]]]}`;
  const by = speaker[k] === NONE ? "" : ` · ${words.statedBy} ${titleOf(model, speaker[k])}`;
  return quotation(chart, claims, k, el("div.claim", {}, ends.join(" → ")), el("div.note", {}, stated + by));
}
