/**
 * Which findings the panel lists, and which one is visited; and all that in the address:
 * `findings=error&findings=warning&findings=information&findings=closed` (or `findings=none`), `saying=` words,
 * `opened=` a code, `visited=` the name of a finding, as finding_names.js gives it.
 */
import { SEVERITY } from "./faults.js";
import { findingNamed, nameOfFinding } from "./finding_names.js";
import { saysAll } from "./finding_text.js";
import { visitFinding } from "./visit.js";

/**
 * @typedef {object} Listing
 * @property {number} current the finding visited, by its number, or -1
 * @property {Set<string>} opened the codes that are open
 * @property {Set<number>} shown the severities that are shown; 0 stands for what is settled or let pass
 * @property {string} text the words that are looked for
 */

/** By the words of the address. */
const KINDS = { error: SEVERITY.error, warning: SEVERITY.warning, information: SEVERITY.information, closed: 0 };

/** @returns {Listing} */
export function listingAtFirst() {
  return { current: -1, opened: new Set(), shown: new Set([SEVERITY.error, SEVERITY.warning, SEVERITY.information]), text: "" };
}

/** The findings that are listed, the gravest first. */
export function findingsListed(chart) {
  const { shown, text } = chart.listing;
  const listed = chart.model.findings.every.filter(({ severity, closed }) => shown.has(closed ? 0 : severity));
  return text.trim() ? listed.filter(saysAll(chart, text)) : listed;
}

/** The finding after (1) or before (-1) the one visited, round and round. */
export function findingBeside(list, { current }, by) {
  const at = list.findIndex(({ number }) => number === current);
  if (at < 0) return list[by > 0 ? 0 : list.length - 1];
  return list[(at + by + list.length) % list.length];
}

/** Makes a finding the one that is visited, and flies to it. */
export function visit(chart, finding) {
  chart.listing.current = finding.number;
  chart.listing.opened.add(finding.code);
  visitFinding(chart, finding);
}

/** Opens the panel as the address has it; says in `notKnown` what it does not know. */
export function readListing(chart, asked, notKnown) {
  if (!asked.has("findings")) return;
  const listing = Object.assign(chart.listing, listingAtFirst(), { text: asked.get("saying") ?? "" });
  const kinds = asked.getAll("findings");
  const known = kinds.filter((kind) => Object.hasOwn(KINDS, kind) || kind === "none");
  if (known.length) listing.shown = new Set(known.filter((kind) => kind !== "none").map((kind) => KINDS[kind]));
  notKnown.push(...kinds.filter((kind) => !known.includes(kind)).map((kind) => `findings=${kind}`));
  const { every } = chart.model.findings;
  for (const code of asked.getAll("opened")) {
    if (every.some((finding) => finding.code === code)) listing.opened.add(code);
    else notKnown.push(`opened=${code}`);
  }
  chart.findingsShown = true; // what the panel covers is no place to fly to
  const finding = asked.has("visited") ? findingNamed(chart.model, asked.get("visited")) : undefined;
  if (finding) visit(chart, finding);
  else if (asked.has("visited")) notKnown.push(`visited=${asked.get("visited")}`);
  chart.set({});
}

/** As the panel is without an address: closed, with all its open findings. */
export function forgetListing(chart) {
  Object.assign(chart.listing, listingAtFirst());
  if (chart.findingsShown) chart.set({ findingsShown: false });
}

/** @param {URLSearchParams} words */
export function sayListing({ model, findingsShown, listing }, words) {
  if (!findingsShown) return;
  const kinds = Object.keys(KINDS).filter((kind) => listing.shown.has(KINDS[kind]));
  for (const kind of kinds.length ? kinds : ["none"]) words.append("findings", kind);
  if (listing.text.trim()) words.set("saying", listing.text.trim());
  for (const code of [...listing.opened].sort()) words.append("opened", code);
  if (listing.current >= 0) words.set("visited", nameOfFinding(model, model.findings.every[listing.current]));
}
