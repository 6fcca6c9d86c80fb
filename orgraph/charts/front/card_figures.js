/** The figures on a card: how many report here, how many seats there are, and what the colour says. */
import { colourAt, mix } from "./colours.js";
import { encodingOf } from "./encodings.js";
import { loads, written } from "./classes.js";
import { isGhost, isTile } from "./model.js";
import { fitText, textWidth } from "./texts.js";

const known = new WeakMap();

/** @returns {string} `下属 5 · 编制 12`, as far as the data have it and there is room for it */
export function figureOf(model, look, node, size, room) {
  const parts = partsOf(model, look, node);
  const whole = parts.join(" · ");
  return textWidth(whole, size) <= room ? whole : fitText(parts[0], size, room);
}

function partsOf(model, look, node) {
  if (isGhost(model, node)) return [""];
  const said = coloured(model, look, node);
  if (isTile(model, node)) return [`${written(model.size[node])} ${look.words.positions}`];
  const reports = model.direct[node];
  const given = model.headcount?.[node];
  const seats = given !== undefined && given !== null ? `${look.words.headcountShort} ${written(given)}` : "";
  const below = reports ? `${look.words.reportsShort} ${written(reports)}` : "";
  const parts = said === null ? [below, seats].filter(Boolean) : [said];
  return parts.length ? parts : [""];
}

/** What the colour stands for, in figures; null where it has none of its own. */
function coloured(model, { encoding, words }, node) {
  if (encoding === "grade") return model.strings[model.grade[node]];
  if (encoding === "cost") return figure(model.payload.positions.cost[node]);
  if (encoding === "talk") return talk(model, words, node);
  if (encoding === "vacancy") return seats(model, words, node);
  return null;
}

function figure(value) {
  return value === null ? "" : written(value);
}

function talk(model, words, node) {
  if (!known.has(model)) known.set(model, loads(model));
  const load = known.get(model)[node];
  return load ? `${words.talk} ${load}` : "";
}

function seats(model, words, node) {
  const [held, planned] = [model.payload.positions.actual?.[node] ?? null, model.headcount?.[node] ?? null];
  if (held !== null && planned !== null) return `${written(held)} / ${written(planned)}`;
  const { of, kinds } = encodingOf(model, "vacancy");
  return kinds[of[node]].key === "unknown" ? "" : kinds[of[node]].say(words);
}

/** The ground of the figures: tinted where the colour of the card is what they say. */
export function figureGround(model, { encoding, theme }, node) {
  if (!["grade", "cost", "talk", "vacancy", "span"].includes(encoding)) return theme.chip;
  return mix(colourAt(model.colour[node], theme.dark), theme.card, 0.22);
}
