/** What the network shows at the moment: the data, the links switched on, what is selected. Panels listen to it. */
import { NETWORK_WORDS } from "./network_words.js";

/** @typedef {{kind: "node" | "edge" | "family", id: string | number}} Selection */

/** A switch between on and off: the links of what is selected. */
export const WHEN_SELECTED = "mixed";
const QUIET_FROM = 400; // pairs that communicate, from which on all of them at once hide everything else

/** The switch that each link obeys. */
export function layerOf(edge) {
  if (edge.kind === "communicates_with") return "talk";
  return edge.line === "dotted" ? "dotted" : "solid";
}

export class View {
  /** @param {{nodes: object[], edges: object[], page: object, heading: string}} data */
  constructor({ nodes, edges, page, heading }) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.edges = edges.map((edge, id) => ({ ...edge, id }));
    this.page = page;
    this.heading = heading;
    this.touching = touching(this.nodes, this.edges);
    this.language = page.language;
    this.dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const talks = this.edges.filter((edge) => edge.kind === "communicates_with").length;
    this.layers = { solid: true, dotted: true, talk: talks < QUIET_FROM ? true : WHEN_SELECTED, outside: true };
    this.selection = null;
    this.hovered = null;
    this.listeners = new Map();
  }

  on(happening, listener) {
    this.listeners.set(happening, [...(this.listeners.get(happening) ?? []), listener]);
  }

  emit(happening) {
    for (const listener of this.listeners.get(happening) ?? []) listener();
  }

  get words() {
    return NETWORK_WORDS[this.language];
  }

  /** Changes language, theme or the links shown. */
  set(changes) {
    Object.assign(this, changes);
    this.emit("settings");
  }

  /** @param {Selection | null} selection */
  select(selection) {
    this.selection = selection;
    this.emit("selected");
  }

  isNodeShown(node) {
    return this.layers.outside || node.kind === "position" || node.kind === undefined;
  }

  /** Whether a link's switch is on and, where something is selected, whether it belongs to that. */
  isEdgeShown(edge) {
    const layer = edge.kind ? this.layers[layerOf(edge)] : true;
    if (!layer) return false;
    if (!this.selection) return layer !== WHEN_SELECTED;
    const { kind, id } = this.selection;
    if (kind === "edge") return edge.id === id;
    if (kind === "node") return edge.from === id || edge.to === id;
    return this.nodes.get(edge.from)?.family === id || this.nodes.get(edge.to)?.family === id;
  }

  /** The nodes that stand out: the selected ones and their neighbours; null where all do. */
  get lit() {
    if (!this.selection) return null;
    const { kind, id } = this.selection;
    if (kind === "edge") return new Set([this.edges[id].from, this.edges[id].to]);
    if (kind === "family") return new Set([...this.nodes.values()].filter((node) => node.family === id).map((node) => node.id));
    const shown = this.touching.get(id).filter((edge) => this.isEdgeShown(edge));
    return new Set([id, ...shown.flatMap((edge) => [edge.from, edge.to])]);
  }
}

function touching(nodes, edges) {
  const found = new Map([...nodes.keys()].map((id) => [id, []]));
  for (const edge of edges) {
    for (const end of new Set([edge.from, edge.to])) found.get(end)?.push(edge);
  }
  return found;
}
