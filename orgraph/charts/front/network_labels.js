/**
 * Names beside the nodes, of one size at every zoom and never one over another.
 *
 * The foremost come first: what is selected, the tops, their managers. A name for which there is no room is left
 * out until there is; names of positions without subordinates appear when few nodes are in the window.
 */
import { colour } from "./network_colours.js";
import { fitText, FONT, textWidth } from "./texts.js";

const TOP = { size: 16, weight: 600 };
const MANAGER = { size: 13, weight: 600 };
const PLAIN = { size: 12, weight: 400 };
const UPPER_LAYERS = 3; // whose managers are named at every zoom
const FEW = 150; // nodes in the window up to which all are named
const MANY = 600; // and managers of the lower layers
const WIDEST = 168; // pixels; longer names are cut until pointed at
const GAP = 3;
const HALO = 3.5;
const CELL = 64; // pixels; side of a cell of the plan of what is taken

/** @param {CanvasRenderingContext2D} context in the coordinates of the network */
export function paintLabels(context, view, network, container) {
  const scale = network.getScale();
  const inks = { position: colour("--ink"), other: colour("--muted") };
  context.save();
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO / scale;
  context.strokeStyle = colour("--ground");
  for (const { node, text, box, size, weight } of placeLabels(view, network, container)) {
    context.font = `${weight} ${size / scale}px ${FONT}`;
    context.fillStyle = node.kind === "position" ? inks.position : inks.other;
    const middle = network.DOMtoCanvas({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    context.strokeText(text, middle.x, middle.y);
    context.fillText(text, middle.x, middle.y);
  }
  context.restore();
}

/** The names that find room in the window, and where, in pixels of it. */
export function placeLabels(view, network, container) {
  const inWindow = nodesInWindow(view, network, container);
  const taken = new Plan(container);
  if (inWindow.length <= 2 * FEW) for (const { at, radius } of inWindow) taken.add(around(at, radius));
  const placed = [];
  for (const item of inOrder(view, inWindow)) {
    const label = settle(item, taken);
    if (!label) continue;
    taken.add(label.box);
    placed.push(label);
  }
  return placed;
}

/** Nodes with their place and radius in pixels of the window. */
function nodesInWindow(view, network, { clientWidth: width, clientHeight: height }) {
  const scale = network.getScale();
  const places = network.getPositions();
  const found = [];
  for (const node of view.nodes.values()) {
    if (!node.kind || !(node.id in places)) continue;
    const at = network.canvasToDOM(places[node.id]);
    if (at.x > 0 && at.y > 0 && at.x < width && at.y < height) found.push({ node, at, radius: node.size * scale });
  }
  return found;
}

/** Those that may be named, the foremost first. */
function inOrder(view, inWindow) {
  const lit = view.lit;
  const pointed = (id) => id === view.hovered || (view.selection?.kind === "node" && id === view.selection.id);
  const rank = ({ node }) => {
    if (pointed(node.id)) return 0;
    if (!node.span) return node.kind === "position" ? 99 : 98;
    return node.layer || 97; // on a ring or beneath one
  };
  const named = ({ node }) => {
    if (pointed(node.id)) return true;
    if (lit) return lit.has(node.id);
    if (inWindow.length <= FEW) return true;
    return node.span > 0 && (node.layer <= UPPER_LAYERS || inWindow.length <= MANY);
  };
  return inWindow.filter(named).map((item) => ({ ...item, rank: rank(item), pointed: pointed(item.node.id) }))
    .sort((a, b) => a.rank - b.rank || (b.node.span ?? 0) - (a.node.span ?? 0));
}

/** Where a name finds room: below the node, above it, to its right, to its left. One that is pointed at always does. */
function settle({ node, at, radius, pointed }, taken) {
  const { size, weight } = !node.span ? PLAIN : node.layer === 1 ? TOP : MANAGER;
  const whole = node.label.replace(/\s+/g, " ").trim();
  const text = pointed ? whole : fitText(whole, size, WIDEST, weight);
  const width = textWidth(text, size, weight);
  const away = radius + GAP;
  const centres = [
    [at.x, at.y + away + size / 2], [at.x, at.y - away - size / 2],
    [at.x + away + width / 2, at.y], [at.x - away - width / 2, at.y],
  ];
  const boxes = centres.map(([x, y]) => ({ left: x - width / 2 - 2, right: x + width / 2 + 2, top: y - size / 2 - 1, bottom: y + size / 2 + 1 }));
  const box = boxes.find((each) => taken.isFree(each)) ?? (pointed ? boxes[0] : null);
  return box && { node, box, text, size, weight };
}

function around({ x, y }, radius) {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** What of the window is taken, in cells, so that a name is compared with its neighbours only. */
class Plan {
  cells = new Map();

  constructor({ clientWidth, clientHeight }) {
    Object.assign(this, { width: clientWidth, height: clientHeight });
  }

  add(box) {
    for (const cell of cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }

  /** Whether a box is in the window, and over nothing else. */
  isFree(box) {
    if (box.left < 0 || box.top < 0 || box.right > this.width || box.bottom > this.height) return false;
    return cellsOf(box).every((cell) => !(this.cells.get(cell) ?? []).some((other) => overlap(box, other)));
  }
}

function cellsOf({ left, right, top, bottom }) {
  const cells = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) cells.push(`${x},${y}`);
  }
  return cells;
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
