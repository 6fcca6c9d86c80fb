/**
 * The organisation as the chart sees it: one tree of numbered nodes.
 *
 * Nodes 0 … count-1 are positions. After them come, in a chart by units, the tiles that stand for units; the ghosts
 * (superiors that are named and do not exist), the lot that holds the ghosts, and the hub above several tops. Lot and hub are never drawn as cards. What is not a tree in
 * the data — a second superior, the doubtful link of a ring, a dotted line — is kept beside it as links.
 */
import { numbers } from "./unpack.js";
import { colourNodes } from "./colours.js";
import { sortFindings } from "./faults.js";

export const NONE = -1;

/** How the chosen link to the superior is stated; the numbers are those of the payload. */
export const STATED = { none: 0, agreed: 1, below: 2, above: 3 };

/**
 * @typedef {object} Model
 * @property {number} count positions; `tiles` units, `ghosts`, and `cards` all of them
 * @property {number} total nodes, with ghosts, lot and hub
 * @property {number} root the node above all others
 * @property {number} lot node that holds the ghosts, or NONE
 * @property {number} hub node above several tops (or above nothing at all), or NONE
 * @property {Int32Array} parent
 * @property {Int32Array} order every node after its parent
 * @property {Model} line the organisation by reporting lines; of itself where it is that
 * @property {Int32Array} direct how many report to each position
 * @property {Int32Array} depth layers below a top, tiles counted; -1 for lot, hub and ghosts
 * @property {number} trunk layers above the first branching
 * @property {Int32Array} size positions in the subtree, itself counted
 * @property {Int32Array} assistant 1 for positions that stand beside their superior; `assistants` are their numbers
 * @property {Uint8Array} open whether the node shows what is below it
 */

/**
 * @param {object} payload
 * @param {Model | null} line the organisation by reporting lines, where this is not it
 * @returns {Model}
 */
export function buildModel(payload, line = null) {
  const count = payload.count;
  const [tiles, ghosts] = [payload.tiles?.length ?? 0, payload.ghosts.length];
  const cards = count + tiles + ghosts;
  const superior = numbers(payload.tree.superior);
  const above = tiles ? Int32Array.from([...superior, ...payload.tiles.map((tile) => tile.above)]) : superior;
  let tops = 0;
  for (const parent of above) if (parent === NONE) tops++;
  const lot = ghosts ? cards : NONE;
  const hub = tops + (ghosts ? 1 : 0) !== 1 ? cards + (ghosts ? 1 : 0) : NONE;
  const total = cards + (ghosts ? 1 : 0) + (hub === NONE ? 0 : 1);
  const model = { payload, count, tiles, ghosts, cards, lot, hub, total, open: new Uint8Array(total) };
  model.parent = parentsOf(model, above);
  model.root = model.parent.indexOf(NONE);
  Object.assign(model, childrenOf(model.parent));
  Object.assign(model, walkDown(model));
  Object.assign(model, attributesOf(payload));
  model.assistants = assistantsOf(model);
  Object.assign(model, sumUp(model));
  if (hub !== NONE) largestFirst(model, hub);
  if (tiles) for (let tile = count; tile < count + tiles; tile++) largestFirst(model, tile);
  if (hub !== NONE || tiles) Object.assign(model, walkDown(model));
  model.line = line ?? model;
  model.direct = line ? line.direct : Int32Array.from({ length: count }, (_, node) => kidCount(model, node));
  model.trunk = hub === NONE ? trunkOf(model) : 0;
  model.findings = sortFindings(payload, model);
  Object.assign(model, line ? { legend: line.legend, unitKeys: line.unitKeys } : colourNodes(model));
  return model;
}

function parentsOf({ cards, lot, hub, total }, above) {
  const parent = new Int32Array(total).fill(NONE);
  for (let i = 0; i < above.length; i++) parent[i] = above[i] === NONE ? hub : above[i];
  for (let i = above.length; i < cards; i++) parent[i] = lot;
  if (lot !== NONE) parent[lot] = hub;
  return parent;
}

/** Children side by side: those of node i are kidList[kidStart[i]] … kidList[kidStart[i + 1] - 1]. */
function childrenOf(parent) {
  const total = parent.length;
  const kidStart = new Int32Array(total + 1);
  for (const p of parent) if (p !== NONE) kidStart[p + 1]++;
  for (let i = 0; i < total; i++) kidStart[i + 1] += kidStart[i];
  const next = kidStart.slice(0, total);
  const kidList = new Int32Array(total);
  for (let i = 0; i < total; i++) if (parent[i] !== NONE) kidList[next[parent[i]]++] = i;
  return { kidStart, kidList };
}

function walkDown(model) {
  const { total, count, tiles, kidStart, kidList, root } = model;
  const layered = count + tiles;
  const order = new Int32Array(total);
  const depth = new Int32Array(total).fill(-1);
  if (root < layered) depth[root] = 0;
  order[0] = root;
  for (let seen = 0, found = 1; seen < found; seen++) {
    const node = order[seen];
    for (let k = kidStart[node]; k < kidStart[node + 1]; k++) {
      const kid = kidList[k];
      depth[kid] = kid < layered ? (node < layered ? depth[node] + 1 : 0) : -1;
      order[found++] = kid;
    }
  }
  const layers = depth.reduce((deepest, d) => Math.max(deepest, d), -1) + 1;
  return { order, depth, layers };
}

function attributesOf(payload) {
  const { positions, tree, strings } = payload;
  const column = (name) => (positions[name] ? numbers(positions[name]) : null);
  return {
    strings,
    id: numbers(positions.id),
    title: numbers(positions.title),
    unit: column("unit"),
    holder: column("holder"),
    grade: column("grade"),
    headcount: positions.headcount ?? null,
    vacant: column("vacant"),
    mentioned: column("mentioned"),
    change: column("change"),
    assistant: column("assistant") ?? new Int32Array(payload.count),
    stated: numbers(tree.stated),
    disputed: column("disputed") ?? new Int32Array(payload.count),
    ring: ringsByMember(payload),
  };
}

/** Position → number of the ring it stands on. */
function ringsByMember(payload) {
  const ring = new Map();
  payload.rings.forEach((members, number) => members.forEach((member) => ring.set(member, number)));
  return ring;
}

function sumUp({ total, count, order, parent, headcount }) {
  const size = new Int32Array(total);
  const staff = new Float64Array(total);
  for (let i = 0; i < count; i++) {
    size[i] = 1;
    staff[i] = headcount ? (headcount[i] ?? 1) : 0; // one where it is not given, as in the summary
  }
  for (let k = total - 1; k > 0; k--) {
    const node = order[k];
    size[parent[node]] += size[node];
    staff[parent[node]] += staff[node];
  }
  return { size, staff };
}

/** Several tops stand side by side, the largest tree first; the lot comes last. So do the positions of a unit, before its units. */
function largestFirst(model, above) {
  const kids = kidsOf(model, above);
  const weight = (node) => (node === model.lot ? -2 : isTile(model, above) && isTile(model, node) ? -1 : model.size[node]);
  kids.set(Array.from(kids).sort((a, b) => weight(b) - weight(a) || a - b));
}

/** How many layers the chart goes down from its top without branching: a board over a single chief executive. */
function trunkOf(model) {
  let node = model.root;
  let layers = 0;
  while (kidCount(model, node) === 1) {
    node = kidsOf(model, node)[0];
    layers++;
  }
  return layers;
}

/** Layers below the place where the chart first branches; that place, and what is above it, is 0 or less. */
export function rankOf(model, node) {
  return model.depth[node] - model.trunk;
}

export function kidsOf(model, node) {
  return model.kidList.subarray(model.kidStart[node], model.kidStart[node + 1]);
}

export function kidCount(model, node) {
  return model.kidStart[node + 1] - model.kidStart[node];
}

export function isOpen(model, node) {
  return model.open[node] === 1 && model.kidStart[node + 1] > model.kidStart[node];
}

/** Lot and hub: nodes that hold others together and are no cards. */
export function isHolder(model, node) {
  return node >= model.cards;
}

/** A unit that stands above its positions, in a chart by units. */
export function isTile(model, node) {
  return node >= model.count && node < model.count + model.tiles;
}

/** The first position of a unit from the top, or NONE. */
export function headOf(model, tile) {
  return model.payload.tiles[tile - model.count].head;
}

export function isGhost(model, node) {
  return node >= model.count + model.tiles && node < model.cards;
}

/** How many positions are below a node. */
export function countBelow(model, node) {
  return model.size[node] - (node < model.count ? 1 : 0);
}

/** Opens the first `layers` layers and folds what is deeper; lot, hub and ghosts are always open. */
export function openLayers(model, layers) {
  const { open, total } = model;
  for (let i = 0; i < total; i++) open[i] = opensWith(model, layers, i) ? 1 : 0;
  open.fill(1, model.count + model.tiles);
}

/** Whether a position or tile is open where so many layers are. */
export function opensWith({ depth, kidStart }, layers, node) {
  return depth[node] < layers - 1 && kidStart[node + 1] > kidStart[node];
}

/** The number of layers that can be open at first: as many as keep some ninety cards on the screen, loose tops aside. */
export function layersAtFirst(model) {
  if (model.count <= 120) return model.layers;
  const inLayer = new Int32Array(model.layers);
  const { depth, kidStart } = model;
  const cards = model.count + model.tiles;
  for (let i = 0; i < cards; i++) if (depth[i] || kidStart[i + 1] > kidStart[i]) inLayer[depth[i]]++;
  let shown = 0;
  for (let layer = 0; layer < model.layers; layer++) {
    shown += inLayer[layer];
    if (shown > 90) return Math.max(1, layer);
  }
  return model.layers;
}

/** The positions from the node up to its top, the node first. Tiles, ghosts, lot and hub are no positions. */
export function pathUp(model, node) {
  const path = [];
  for (let i = node; i !== NONE && i < model.count; i = model.parent[i]) path.push(i);
  return path;
}

export function titleOf(model, node) {
  const { strings, payload, count, tiles } = model;
  if (isTile(model, node)) return strings[payload.tiles[node - count].name];
  if (isGhost(model, node)) return `“${strings[payload.ghosts[node - count - tiles]]}”`;
  return model.strings[model.title[node]];
}

export function unitOf(model, node) {
  return model.unit && node < model.count ? model.strings[model.unit[node]] : "";
}

export function holderOf(model, node) {
  return model.holder && node < model.count ? model.strings[model.holder[node]] : "";
}

export function isVacant(model, node) {
  return node < model.count && model.vacant !== null && model.vacant[node] === 1;
}

export function isMentionedOnly(model, node) {
  return node < model.count && model.mentioned !== null && model.mentioned[node] === 1;
}

/** Under a tile nobody stands beside. */
function assistantsOf({ assistant, parent, count }) {
  const found = [];
  for (let node = 0; node < count; node++) if (assistant[node] && parent[node] >= count) assistant[node] = 0;
  for (let node = assistant.indexOf(1); node !== NONE; node = assistant.indexOf(1, node + 1)) found.push(node);
  return found;
}
