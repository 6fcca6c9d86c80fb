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

export function theme(dark) {
  return dark ? DARK : LIGHT;
}

export function colourAt(number) {
  return PALETTE[number] ?? NO_UNIT;
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
 * @returns {{colour: Uint8Array, legend: {key: number, name: number, colour: number, size: number}[]}} `name` is a
 *   number of the model's strings
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
  return { colour, legend: [...met.values()].sort((a, b) => b.size - a.size) };
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
