/** What the colours and lines mean, and what the page holds. */
import { colourAt } from "./colours.js";
import { el, replace } from "./dom.js";

const UNITS = 12;

export function buildLegend(chart) {
  const element = el("footer.legend");
  const update = () => replace(element, units(chart), lines(chart), about(chart));
  chart.on("settings", update);
  update();
  return element;
}

function units({ model, words }) {
  const shown = model.legend.slice(0, UNITS).map(({ name, colour }) => {
    const swatch = el("i.swatch");
    swatch.style.background = colourAt(colour);
    return el("span", { dir: "auto" }, swatch, model.strings[name]);
  });
  const more = model.legend.length - UNITS;
  return el("div.units", {}, ...shown, more > 0 && el("span.note", {}, `+ ${more} ${words.legendMore}`));
}

/** Only what the chart really has is explained. */
function lines({ model, pairs, words }) {
  const { tree } = model.payload;
  const kinds = [
    ["chosen", true, words.chosen],
    ["below", tree.both_sides, words.below],
    ["above", tree.both_sides, words.above],
    ["disputed", model.disputed.includes(1), words.disputed],
    ["second", pairs.second.length, words.second],
    ["dotted", pairs.dotted.length, words.dotted],
    ["talk", pairs.talk.length, words.talk],
    ["ring", pairs.ring.length, words.ring],
    ["mentioned", model.mentioned?.includes(1), words.mentioned],
  ];
  const there = kinds.filter(([, found]) => found);
  return el("div.kinds", { role: "group", tabindex: "0", "aria-label": words.signs }, ...there.map(([kind, , name]) => el("span", {}, el(`i.line.${kind}`), name)));
}

function about({ model, words, dark }) {
  const { payload } = model;
  const files = [...new Set(payload.origins.map(({ file }) => file))];
  const shown = files.length > 6 ? [...files.slice(0, 6), "…"] : files;
  return el("details.about", {},
    el("summary.button", { title: words.about, "aria-label": words.about }, "i"),
    el("div", { "data-dark": String(dark) },
      el("p", {}, words.held(payload.personal.includes("holder") ? words.holders : "")),
      el("p", {}, words.privacy), el("p", {}, words.keys),
      shown.length ? el("p.note", {}, `${words.sources}: ${shown.join(", ")}`) : null));
}
