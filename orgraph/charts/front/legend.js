/** What the colours and lines mean, how often each occurs, and what the page holds. Every entry can be pressed. */
import { colourAt } from "./colours.js";
import { CHANGE_WORDS } from "./change_words.js";
import { colourBy, filterBy } from "./choosing.js";
import { button, el, replace } from "./dom.js";
import { encodingOf, offeredEncodings } from "./encodings.js";
import { grouped } from "./grouped.js";
import { withFilter, withKind } from "./matching.js";
import { icon } from "./icons.js";
import { buildMenu } from "./menu.js";
import { drawable, unitTalks } from "./unit_links.js";

const SHOWN = 12;

export function buildLegend(chart) {
  const rest = el("div.classes");
  const element = el("footer.legend", {}, choice(chart), rest);
  const update = () => replace(rest, kinds(chart), lines(chart), about(chart));
  chart.on("settings", update);
  update();
  return element;
}

/** Which of the encodings that the data have colours the cards. */
function choice(chart) {
  const offered = (close) => {
    const names = offeredEncodings(chart.model);
    if (names.length < 2) return [];
    return names.map((name) => button(chart.words.encodings[name], () => {
      close();
      colourBy(chart, name);
    }, { pressed: name === chart.encoding }));
  };
  return buildMenu(chart, "colourBy", offered, { count: () => chart.words.encodings[chart.encoding] });
}

/** A press lets this class alone stand out; further ones are added, and taken away again. */
function kinds(chart) {
  const { model, words, filters, encoding } = chart;
  const known = encodingOf(model, encoding);
  if (!known) return null;
  const chosen = filters[encoding] ?? [];
  const there = known.kinds.filter(({ count }) => count);
  const shown = [...there.slice(0, SHOWN), ...there.slice(SHOWN).filter(({ key }) => chosen.includes(key))];
  const entries = shown.map((kind) => entry(chart, kind, chosen.includes(kind.key)));
  const more = there.length - shown.length;
  const clear = chosen.length > 0 &&
    button(words.clear, () => filterBy(chart, withFilter(filters, encoding, null)), { kind: "button.clear" });
  return el("div.units", { role: "group", "aria-label": words.encodings[encoding] },
    clear, ...entries, more > 0 && el("span.note", {}, `+ ${more} ${words.legendMore}`));
}

function entry(chart, { key, colour, count, say }, pressed) {
  const swatch = el("i.swatch");
  swatch.style.background = colourAt(colour, chart.dark);
  const label = el("span", {}, swatch, el("span", { dir: "auto" }, say(chart.words)), " ", el("b", {}, grouped(count)));
  return button(label, () => filterBy(chart, withKind(chart.filters, chart.encoding, key)), { pressed, hint: say(chart.words), kind: "button.entry" });
}

/** Only what the chart really has is explained; kinds of links are shown and hidden with a press. */
function lines(chart) {
  const { model, pairs, words } = chart;
  const { tree } = model.payload;
  const signs = [
    ["chosen", true, words.chosen],
    ["below", tree.both_sides, words.below],
    ["above", tree.both_sides, words.above],
    ["disputed", model.disputed.includes(1), words.disputed],
    ["ring", pairs.ring.length, words.ring],
    ["mentioned", model.mentioned?.includes(1), words.mentioned],
    ["formerly", chart.comparison?.moves.length, CHANGE_WORDS[words.code].formerly],
  ];
  const there = signs.filter(([, found]) => found);
  const toggles = Object.keys(chart.linksShown).filter((kind) => drawable(chart, kind)).map((kind) => linkToggle(chart, kind));
  return el("div.kinds", { role: "group", tabindex: "0", "aria-label": words.signs },
    ...there.map(([kind, , name]) => el("span", {}, el(`i.line.${kind}`), name)), ...toggles);
}

function linkToggle(chart, kind) {
  const shown = chart.linksShown[kind];
  const { length } = kind === "talk" && !chart.pairs.talk.length ? unitTalks(chart.model) : chart.pairs[kind];
  const label = el("span", {}, el(`i.line.${kind}`), chart.words[kind], " ", el("b", {}, grouped(length)));
  const toggle = () => {
    chart.set({ linksShown: { ...chart.linksShown, [kind]: !shown } });
    chart.screen.markWhenDrawn("orgraph:changed");
  };
  return button(label, toggle, { pressed: shown, kind: "button.entry" });
}

function about({ model, words, dark }) {
  const { payload } = model;
  const files = [...new Set(payload.origins.map(({ file }) => file))];
  const shown = files.length > 6 ? [...files.slice(0, 6), "…"] : files;
  const held = payload.personal.map((name) => words.personal[name]).filter(Boolean);
  return el("details.about", {},
    el("summary.button", { title: words.about, "aria-label": words.about }, icon("about")),
    el("div", { "data-dark": String(dark) },
      el("p", {}, words.held(held.join(words.listed))),
      el("p", {}, payload.personal.includes("cost") ? words.offline : `${words.noPay}${words.offline}`), el("p", {}, words.keys),
      shown.length ? el("p.note", {}, `${words.sources}: ${shown.join(", ")}`) : null));
}
