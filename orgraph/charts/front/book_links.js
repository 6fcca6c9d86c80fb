/**
 * The links beside the tree on the pages of a book, of the kinds and as much of the communication as the chart shows:
 * a line where both ends stand on a page, themselves or a superior whose branch goes on elsewhere; a mark at the card
 * of an end whose other end stands on no card of its page.
 */
import { bundle } from "./link_bundles.js";
import { DIRECTION } from "./link_pairs.js";
import { kidCount, NONE, titleOf, unitOf } from "./model.js";
import { matchingTalks } from "./talk_choice.js";
import { canTalk, unitTalks } from "./unit_links.js";
import { unitsOf } from "./units.js";

const TALKING = new Set(["talk", "between"]);
const LINES_LEAST = 20; // lines that every page may have; larger ones one a card

/**
 * @typedef {object} Leaving links of one kind from one card to the same place
 * @property {number} node of the page's piece, and `kind` of link
 * @property {string} name the unit there, or the position where there is but one
 * @property {number} count links
 * @property {import("./book.js").BookPage | null} page where the other end is drawn
 * @property {boolean} forth whether something goes from the card, and `back` to it
 */

/**
 * @typedef {object} PageLinks
 * @property {Record<string, import("./link_bundles.js").Bundle[]>} links by kind, between nodes of the page's piece
 * @property {Leaving[]} leaving the most numerous first
 * @property {number} left links that it has and for which it has no room
 */

const known = new WeakMap();

/** @returns {PageLinks} */
export function linksOn(chart, book, page) {
  if (!known.has(book)) known.set(book, dealtOut(chart, book));
  return known.get(book).get(page);
}

function dealtOut(chart, book) {
  const where = whereabouts(chart.model, book);
  const kinds = askedFor(chart);
  const dealt = new Map(book.pages.map((page) => [page, { links: {}, leaving: [], left: 0 }]));
  for (const kind of kinds) {
    const drawers = new Map(book.pages.map((page) => [page, { lines: new Map(), leaving: new Map() }]));
    for (let k = 0; k < kind.pairs.length; k++) if (!kind.chosen || kind.chosen[k]) deal(chart.model, where, drawers, kind, k);
    for (const page of book.pages) keep(dealt.get(page), drawers.get(page), kind, page);
  }
  for (const [page, { links }] of dealt) links.ring = bundle(page.piece.pairs.ring, page.layout, page.piece.model.total);
  return dealt;
}

/** The kinds of links that the chart shows, and which of each. */
function askedFor(chart) {
  const { model, pairs, linksShown, talk } = chart;
  const kinds = ["dotted", "second"].filter((kind) => linksShown[kind])
    .map((name) => ({ name, pairs: pairs[name], chosen: null, most: Infinity }));
  if (!linksShown.talk || !canTalk(chart)) return kinds;
  if (talk.mode === "units") return [...kinds, { name: "between", pairs: headsOf(model, talk), chosen: null, most: Infinity }];
  const most = talk.mode === "strongest" ? talk.most : Infinity;
  return [...kinds, { name: "talk", pairs: pairs.talk, chosen: chosenTalks(chart), most }];
}

function chosenTalks({ model, pairs, talk, selected }) {
  if (talk.mode !== "selection") return matchingTalks(model, pairs.talk, talk);
  const matching = matchingTalks(model, pairs.talk, talk, selected);
  const own = (k) => selected !== NONE && (pairs.talk.from[k] === selected || pairs.talk.to[k] === selected);
  return Uint8Array.from(pairs.talk.from, (_, k) => (own(k) && (!matching || matching[k]) ? 1 : 0));
}

/** Communication between units as links of their heads. */
function headsOf(model, talk) {
  const { length, one, other } = unitTalks(model);
  const matching = matchingTalks(model, unitTalks(model), talk);
  const { head } = unitsOf(model);
  const rows = Array.from({ length }, (_, k) => k).filter((k) => one[k] !== other[k] && (!matching || matching[k]));
  const column = (units) => rows.map((k) => head[units[k]]);
  return { length: rows.length, from: column(one), to: column(other), stated: new Uint8Array(rows.length), direction: null };
}

/**
 * @typedef {object} Whereabouts
 * @property {Map<number, object[]>} standing pages on which the card of a node stands
 * @property {object[]} folded for each node: the pages on which it or a superior is a card whose branch goes on elsewhere,
 *   chained from the lowest up
 * @property {Map<number, object>} first page of each branch
 */

/** @returns {Whereabouts} */
function whereabouts(model, book) {
  const standing = new Map();
  for (const page of book.pages) {
    for (const node of page.cards) {
      if (!standing.has(node)) standing.set(node, []);
      standing.get(node).push(page);
    }
  }
  const folded = new Array(model.total).fill(null);
  for (const node of model.order) {
    const superior = model.parent[node];
    let chain = superior === NONE ? null : folded[superior];
    for (const page of standing.get(node) ?? []) {
      if (kidCount(model, node) && !page.open.has(node)) chain = { page, node, next: chain };
    }
    folded[node] = chain;
  }
  return { standing, folded, first: book.first };
}

/** Page → the card on it that is this node or stands for it. */
function spotsOf({ parent }, { standing, folded }, node) {
  const spots = new Map((standing.get(node) ?? []).map((page) => [page, node]));
  const superior = parent[node];
  for (let each = superior === NONE ? null : folded[superior]; each; each = each.next) spots.set(each.page, each.node);
  return spots;
}

function deal(model, where, drawers, { name, pairs }, k) {
  const ends = [pairs.from[k], pairs.to[k]];
  if (ends[0] === ends[1]) return;
  const spots = ends.map((end) => spotsOf(model, where, end));
  const direction = pairs.direction ? pairs.direction[k] : DIRECTION.gives;
  const [forth, back] = name === "between" ? [false, false] : [direction !== DIRECTION.receives, direction !== DIRECTION.gives];
  for (const [page, from] of spots[0]) {
    const to = spots[1].get(page);
    if (to === undefined || from === to) continue;
    const exact = from === ends[0] && to === ends[1];
    addLine(drawers.get(page).lines, page, { from, to, exact, stated: pairs.stated[k], forth, back }, TALKING.has(name));
  }
  ends.forEach((end, side) => {
    for (const page of where.standing.get(end) ?? []) {
      if (spots[1 - side].has(page) || (page.root === end && page.part > 1)) continue;
      const ways = side ? { forth: back, back: forth } : { forth, back };
      addLeaving(model, where, drawers.get(page).leaving, page, end, ends[1 - side], { kind: name, ...ways });
    }
  });
}

/** `either`: what goes one way and what goes the other is one line. */
function addLine(lines, { piece }, link, either) {
  const [a, b] = [piece.at.get(link.from), piece.at.get(link.to)];
  const turned = either && a > b;
  const key = turned ? `${b} ${a}` : `${a} ${b}`;
  if (!lines.has(key)) {
    const [from, to] = turned ? [b, a] : [a, b];
    lines.set(key, { from, to, count: 0, exact: false, stated: link.stated, forth: false, back: false });
  }
  const line = lines.get(key);
  line.count++;
  line.exact ||= link.exact;
  if (line.stated !== link.stated) line.stated = 0;
  line.forth ||= turned ? link.back : link.forth;
  line.back ||= turned ? link.forth : link.back;
}

function addLeaving(model, where, leaving, { piece }, end, other, { kind, forth, back }) {
  const page = where.first.get(other) ?? where.standing.get(other)?.[0] ?? where.folded[other]?.page ?? null;
  const unit = unitOf(model, other);
  const key = `${end} ${page?.number ?? 0} ${unit || other}`;
  const node = piece.at.get(end);
  if (!leaving.has(key)) leaving.set(key, { node, kind, other, name: titleOf(model, other), count: 0, page, forth: false, back: false });
  const mark = leaving.get(key);
  mark.count++;
  if (unit && (mark.other !== other || kind === "between")) mark.name = unit;
  mark.forth ||= forth;
  mark.back ||= back;
}

/** What a page has room for: the lines and marks of the most links. */
function keep(dealt, { lines, leaving }, { name, most }, page) {
  const rank = (a, b) => b.count - a.count || Number(b.exact ?? true) - Number(a.exact ?? true);
  const all = [...lines.values(), ...leaving.values()].sort(rank);
  const wanted = new Set(all.slice(0, most));
  const room = Math.max(LINES_LEAST, page.cards.length);
  const drawn = [...lines.values()].sort(rank).filter((line) => wanted.has(line)).slice(0, room);
  const marked = [...leaving.values()].sort(rank).filter((mark) => wanted.has(mark));
  if (drawn.length) dealt.links[name] = drawn;
  dealt.leaving.push(...marked);
  const sum = (some) => some.reduce((total, { count }) => total + count, 0);
  dealt.left += sum(all) - sum(drawn) - sum(marked);
}
