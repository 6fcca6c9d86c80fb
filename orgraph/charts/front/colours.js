/** Colours: one for each unit, and the two themes. */

export const PALETTE = [
  "#2f6bd8", "#0c9a86", "#c7702a", "#8b5bd6", "#cf4a72", "#4f943a",
  "#1f8fb8", "#a3851d", "#6669d6", "#b5533c", "#3c8f6d", "#9a5a9e",
];

/** The colour of positions that belong to no unit; its number is PALETTE.length. */
export const NO_UNIT = "#74808d";

const LIGHT = {
  dark: false, ground: "#f5f6f8", card: "#ffffff", hovered: "#f4f8ff", pale: "#fafbfc", ink: "#16202c", muted: "#5d6876",
  line: "#9aa6b3", soft: "#b9c3cd", border: "#dde2e8", error: "#d02c39", warning: "#b9770e", information: "#5b7390",
  accent: "#2456d6", dotted: "#7c4dd6", talk: "#0e8f9b", second: "#c98a12", ring: "#d02c39", panel: 0.06,
  shadow: "rgba(15,23,42,.07)", chip: "#eef1f5", onAccent: "#ffffff",
};

const DARK = {
  dark: true, ground: "#12161c", card: "#1f2630", hovered: "#28323f", pale: "#1a2028", ink: "#e8edf3", muted: "#9caab9",
  line: "#66737f", soft: "#4a5663", border: "#323c48", error: "#ff6b76", warning: "#f0b455", information: "#8aa5c4",
  accent: "#7ba2ff", dotted: "#b493ff", talk: "#4cc4cf", second: "#e8b04a", ring: "#ff6b76", panel: 0.11,
  shadow: "rgba(0,0,0,.35)", chip: "#2a323e", onAccent: "#0d1422",
};

/** @param {((dark: boolean) => object) | null} [contrast] colours that take the place of the theme's own */
export function theme(dark, contrast = null) {
  const own = dark ? DARK : LIGHT;
  return contrast ? { ...own, ...contrast(dark) } : own;
}

/** Dark and light ends of the one hue of ordered classes; on a dark ground the highest class is the lightest. */
const RAMP_ENDS = { light: ["#bdd3ec", "#4d8fd1", "#0a2f66"], dark: ["#27405f", "#4d8fd1", "#d6e8ff"] };
export const RAMP = { first: PALETTE.length + 1, steps: 16 };

/** Colours of the named classes, for the light and for the dark theme; told apart whatever colours one sees. */
const NAMED = {
  quiet: ["#a9b3bf", "#556270"], good: ["#2f86a8", "#62b6d6"], low: ["#7b5cc4", "#ab90ee"], high: ["#e0912f", "#f0a94a"],
  extreme: ["#b5371f", "#ff7b5e"], error: ["#d02c39", "#ff6b76"], warning: ["#c9880f", "#f0b455"],
  information: ["#5b7390", "#8aa5c4"], errorBelow: ["#efb0b4", "#7d3f46"], warningBelow: ["#ecd3a0", "#6f5a35"],
  added: ["#1f8a55", "#58c78d"], abolished: ["#c2303c", "#ff7b84"], moved: ["#2f6bd8", "#86adff"], changed: ["#b9770e", "#f0b455"],
};
const NAMES = Object.keys(NAMED);

/** The number of a named colour, as `colourAt` takes it. */
export function colourNumber(name) {
  return RAMP.first + RAMP.steps + NAMES.indexOf(name);
}

/** The number of the colour of step `k` of `count` ordered ones, the highest last. */
export function rampNumber(k, count) {
  const part = count > 1 ? k / (count - 1) : 0.6;
  return RAMP.first + Math.round(part * (RAMP.steps - 1));
}

/** How many colours there are. */
export const COLOURS = RAMP.first + RAMP.steps + NAMES.length;

export function colourAt(number, dark = false) {
  if (number < RAMP.first) return PALETTE[number] ?? NO_UNIT;
  if (number >= RAMP.first + RAMP.steps) return NAMED[NAMES[number - RAMP.first - RAMP.steps]][dark ? 1 : 0];
  const ends = RAMP_ENDS[dark ? "dark" : "light"];
  const place = ((number - RAMP.first) / (RAMP.steps - 1)) * 2;
  return place <= 1 ? mix(ends[1], ends[0], place) : mix(ends[2], ends[1], place - 1);
}

const mixed = new Map();

/** `share` of one colour over the rest of another; opaque fills are far cheaper to paint than translucent ones. */
export function mix(over, under, share) {
  const key = `${over}${under}${share}`;
  if (!mixed.has(key)) {
    const part = (hex, k) => parseInt(hex.slice(1 + 2 * k, 3 + 2 * k), 16);
    const channels = [0, 1, 2].map((k) => Math.round(part(over, k) * share + part(under, k) * (1 - share)));
    mixed.set(key, `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`);
  }
  return mixed.get(key);
}

/**
 * The colour of every node: that of its unit, in the order in which units are met from the top. Where no unit is
 * known at all, every branch below the top has a colour of its own.
 * @returns {{colour: Uint8Array, unitKeys: Int32Array, legend: {key: number, name: number, colour: number,
 *   size: number}[]}} `name` is a number of the model's strings; `unitKeys` are the keys of all positions
 */
export function colourNodes(model) {
  const keys = model.unit ? model.unit : branches(model);
  const colour = new Uint8Array(model.total).fill(PALETTE.length);
  const met = new Map();
  for (const node of model.order) {
    if (node >= model.count || keys[node] <= 0) continue;
    const key = keys[node];
    if (!met.has(key)) {
      met.set(key, { key, name: model.unit ? key : model.title[key - 1], colour: met.size % PALETTE.length, size: 0 });
    }
    const entry = met.get(key);
    entry.size++;
    colour[node] = entry.colour;
  }
  return { colour, unitKeys: keys, legend: [...met.values()].sort((a, b) => b.size - a.size) };
}

/** Without units: the number, plus one, of the direct subordinate of a top that the position stands under. */
function branches(model) {
  const key = new Int32Array(model.total);
  for (const node of model.order) {
    if (model.depth[node] === 1) key[node] = node + 1;
    else if (model.depth[node] > 1) key[node] = key[model.parent[node]];
  }
  return key;
}
