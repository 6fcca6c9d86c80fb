/**
 * The pages of the book as shapes that an office program can edit: cards with their texts, and the corners of the
 * lines between them. All places and sizes are points on the slide. Office programs draw lines of more than three
 * parts each in its own way, so longer ones are put together from shorter ones, joined at knots; lines that hang on
 * one trunk share its knots.
 */
import { EDGE, HEAD } from "./book.js";
import { linksOn } from "./book_links.js";
import { continuedOn, headingOf, lineUnder } from "./book_page.js";
import { figureOf } from "./card_figures.js";
import { whoHolds } from "./cards.js";
import { colourAt, mix } from "./colours.js";
import { plainLook } from "./drawing.js";
import { grouped } from "./grouped.js";
import { linkKinds } from "./link_legend.js";
import { linkMarks } from "./link_marks.js";
import { isGhost, isHolder, isMentionedOnly, NONE, titleOf, unitOf } from "./model.js";
import { wayDown } from "./routes.js";
import { setTitle, textWidth } from "./texts.js";

const TITLE = { across: [[15, 1], [13.5, 2], [12, 2], [11, 3]], upright: [[17, 1], [15, 2], [12.5, 2], [11, 3]] };
const MARGIN = 14; // of a card's text, on both sides together, in units of the drawing
const LESS = 12; // size of what stands under a title, in units of the drawing
const FAINT = 0.5; // of the colour of a link whose ends are on other slides, and stand here under their superiors
const SIGNS = { talk: "↔", between: "↔", dotted: "┄", second: "═" };
const SAMPLES = { talk: "──", between: "──", dotted: "╌╌", second: "══", ring: "╌╌" };
const OVER = 10; // how far over the cards the line to several assistants runs

/**
 * @param {import("./book.js").Book} book planned on the slide's own size
 * @returns {{name: string, trail: string, upright: boolean, scale: number, cards: object[], knots: object[],
 *   lines: object[]}} `way` of a line are its corners; `from` and `to` are numbers of cards, and on from the last of
 *   them of knots; `next` of a card and `back` are numbers of slides
 */
export function slideOf(chart, book, page, title, points = 8) {
  const look = plainLook(chart, false);
  const { layout, scale, piece } = page;
  const [width] = book.paper;
  const left = layout.bounds.x - (width / scale - layout.bounds.w) / 2;
  const top = layout.bounds.y - (EDGE + HEAD) / scale;
  const place = ([x, y]) => [(x - left) * scale, (y - top) * scale];
  const nodes = page.cards.map((node) => piece.at.get(node));
  const number = new Map(nodes.map((node, k) => [node, k]));
  const next = continuedOn(book, page);
  const knots = new Knots(nodes.length);
  const reports = reporting(piece.model, layout, look, number).flatMap((line) => knots.tied(line));
  const { name, trail } = headingOf(chart, page, title);
  const { links, leaving } = linksOn(chart, book, page);
  return {
    name, trail: lineUnder(chart, book, page, trail), dated: chart.dated, back: page.from?.number ?? null, upright: layout.mode === "upright", scale,
    cards: nodes.map((node) => ({ ...cardOf(piece.model, layout, look, node), next: next.get(node)?.number ?? null,
      place: place([layout.x[node], layout.y[node]]), size: [layout.width * scale, layout.height * scale] })),
    lines: [...reports, ...others({ ...look, links }, number)].map((line) => ({ ...line, way: line.way.map(place) })),
    marks: [...marksOf(page, leaving, look, points, place), ...loopsOf(page, links.ring, look, points, place)],
    kinds: linkKinds(chart, linksOn(chart, book, page)).map(({ kind, text }) => ({
      text: kind ? `${SAMPLES[kind]} ${text}` : text, colour: kind ? look.theme[kind === "between" ? "talk" : kind] : look.theme.muted })),
    knots: knots.all.map((knot) => ({ ...knot, place: place(knot.place) })),
  };
}

function cardOf(model, layout, look, node) {
  const { theme } = look;
  const colour = isGhost(model, node) ? theme.line : colourAt(model.colour[node]);
  const faint = isGhost(model, node) || isMentionedOnly(model, node);
  const title = titleOf(model, node);
  const upright = layout.mode === "upright";
  const room = (upright ? layout.height : layout.width) - MARGIN;
  const who = whoHolds(model, look, node);
  const lines = upright ? [who] : [{ text: unitOf(model, node), fill: theme.muted }, who,
    { text: figureOf(model, look, node, LESS, room), fill: theme.muted }];
  return {
    title, titleSize: setTitle(title, room, TITLE[upright ? "upright" : "across"]).size, lessSize: LESS,
    lines: lines.filter(({ text }) => text).slice(0, 2).map(({ text, fill }) => ({ text, fill })),
    ink: theme.ink, fill: faint ? theme.pale : mix(colour, theme.card, 0.1), stroke: colour, dashed: faint,
  };
}

/** The lines of reporting between cards of the page. */
function reporting(model, layout, { theme }, number) {
  const lines = [];
  for (const node of number.keys()) {
    const superior = model.parent[node];
    if (superior === NONE || isHolder(model, superior) || !number.has(superior)) continue;
    const colour = model.disputed[node] ? theme.second : theme.line;
    const way = wayBetween(layout, superior, node);
    lines.push({ from: number.get(superior), to: number.get(node), way, colour, trunk: theme.line, dashed: isGhost(model, superior) });
  }
  return lines;
}

function wayBetween(layout, superior, node) {
  const aside = layout.combs[superior].beside;
  if (aside.length < 2 || !aside.includes(node)) return straightened(wayDown(layout, superior, node));
  const { x, y, width, height, turned } = layout;
  const middle = (each) => (turned ? y[each] + height / 2 : x[each] + width / 2);
  const near = turned ? x : y;
  const line = near[superior] - OVER;
  const way = [[middle(superior), near[superior]], [middle(superior), line], [middle(node), line], [middle(node), near[node]]];
  return turned ? way.map(([across, along]) => [along, across]) : way;
}

/** Where lines of more than three parts are put together, numbered on from the cards. */
class Knots {
  constructor(cards) {
    this.cards = cards;
    this.all = [];
    this.known = new Map();
  }

  /** The line in pieces of three parts at most; each piece but the last ends at a knot. What others share is as theirs. */
  tied({ trunk, ...line }) {
    const pieces = [];
    let { from, way } = line;
    const tie = (parts) => {
      const knot = this.at(way[parts], from, trunk);
      if (knot.fresh) pieces.push({ ...line, colour: trunk, from, to: knot.number, way: way.slice(0, parts + 1) });
      [from, way] = [knot.number, way.slice(parts)];
    };
    while (way.length > 4) tie(2);
    if (trunk !== line.colour && way.length > 2) tie(way.length - 2);
    return [...pieces, { ...line, from, way }];
  }

  at(place, from, colour) {
    const key = `${from} ${place.map(Math.round)}`;
    const fresh = !this.known.has(key);
    if (fresh) {
      this.known.set(key, this.cards + this.all.length);
      this.all.push({ place, colour });
    }
    return { number: this.known.get(key), fresh };
  }
}

/** Without corners at which a line does not turn. */
function straightened(way) {
  const corners = [];
  for (const point of way) {
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (last && same(last, point, 0) && same(last, point, 1)) continue;
    if (before && [0, 1].some((k) => same(before, last, k) && same(last, point, k))) corners.pop();
    corners.push(point);
  }
  return corners;
}

function same(one, other, axis) {
  return Math.abs(one[axis] - other[axis]) < 0.01;
}

/** The lines beside the tree, straight from card to card, with the number of links where there are several. */
function others({ links, theme, words }, number) {
  const lines = [];
  for (const kind of ["talk", "between", "dotted", "second", "ring"]) {
    for (const { from, to, count, exact, forth, back } of links[kind] ?? []) {
      if (from === to || !number.has(from) || !number.has(to)) continue; // who reports to itself has no second end
      const colour = theme[kind === "between" ? "talk" : kind];
      const counted = kind === "between" || count > 1 ? grouped(count) : "";
      lines.push({ from: number.get(from), to: number.get(to), way: [], other: words[kind] ?? words.talk, counted, forth, back,
        colour: exact ? colour : mix(colour, theme.card, FAINT), dashed: kind === "dotted" || kind === "ring", double: kind === "second" });
    }
  }
  return lines;
}

/** Of a position that reports to itself, which no connector can show, this is said at its card. */
function loopsOf({ layout, scale }, rings, { theme, words }, points, place) {
  const text = `↻ ${words.reportsToItself}`;
  const [w, h] = [textWidth(text, points, 600) + points, points * 1.6];
  return rings.filter(({ from, to }) => from === to).map(({ from }) => {
    const [right, bottom] = place([layout.x[from] + layout.width, layout.y[from] + layout.height]);
    return { text, place: [right - w, bottom - h / 2], size: [w, h], colour: theme.ring, next: null };
  });
}

/** What leads to other slides, as boxes at the cards. */
function marksOf(page, leaving, { theme, words }, points, place) {
  return linkMarks(page, leaving, words, points).map(({ box, text, kind, page: target }) => ({
    text: `${SIGNS[kind]} ${text}`, place: place([box.x, box.y]), size: [box.w * page.scale, box.h * page.scale],
    colour: theme[kind === "between" ? "talk" : kind], next: target?.number ?? null,
  }));
}
