/** The network on its canvas: vis-network draws nodes and links, labels are set here. */
import { colour, linkColour } from "./network_colours.js";
import { paintLabels } from "./network_labels.js";

const FAINT = 0.12;
const CLOSE = 0.8; // the scale up to which a selected node is brought near
const NEAREST = 1.2; // the scale of a small network that has room for more
const EDGE = 56; // pixels left free at the rim of the window, for names; less in a narrow one
const PANEL = 340; // pixels; as in style.css, like the next two
const SMALL_SCREEN = 760;

/**
 * @param {HTMLElement} container
 * @param {import("./network_view.js").View} view
 * @param {object} options of vis-network
 */
export function drawNetwork(container, view, options) {
  if (innerHeight > 1.2 * innerWidth) turn(view.nodes.values());
  const nodes = new vis.DataSet([...view.nodes.values()].map((node) => nodeItem(view, node)));
  const edges = new vis.DataSet(view.edges.map((edge) => edgeItem(view, edge)));
  const shown = {
    nodes: new vis.DataView(nodes, { filter: ({ id }) => view.isNodeShown(view.nodes.get(id)) }),
    edges: new vis.DataView(edges, { filter: ({ id }) => view.isEdgeShown(view.edges[id]) }),
  };
  const network = new vis.Network(container, shown, options);
  view.on("settings", () => {
    nodes.update([...view.nodes.values()].map((node) => nodeLook(view, node)));
    edges.update(view.edges.map((edge) => edgeLook(view, edge)));
    shown.nodes.refresh();
    shown.edges.refresh();
  });
  view.on("selected", () => {
    const lit = view.lit;
    if (lit && view.selection.kind !== "family") bringIntoView(network, container, lit);
    nodes.update([...view.nodes.keys()].map((id) => ({ id, opacity: opacityOf(lit, id) })));
    edges.update(view.edges.filter((edge) => view.isEdgeShown(edge)).map((edge) => edgeLook(view, edge)));
    shown.edges.refresh();
  });
  network.on("afterDrawing", (context) => paintLabels(context, view, network, container));
  listen(network, view, container);
  return network;
}

/** A screen that is higher than wide takes the drawing turned. */
function turn(nodes) {
  for (const node of nodes) [node.x, node.y] = [node.y, node.x];
}

function listen(network, view, container) {
  const hover = (id) => {
    view.hovered = id;
    network.redraw();
  };
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) view.select({ kind: "node", id: node });
    else view.select(edge === undefined ? null : { kind: "edge", id: edge });
  });
  network.on("doubleClick", () => {
    view.select(null);
    showAll(network, container);
  });
}

/** What stays: shape and place. Labels are painted here; nodes that the page did not make are drawn as they come. */
function nodeItem(view, node) {
  if (!node.kind) return node;
  const { x, y, shape, size, borderWidth, shapeProperties, physics } = node;
  return { x, y, shape, size, borderWidth, shapeProperties, physics, ...nodeLook(view, node) };
}

/** What changes with language, theme and selection. */
function nodeLook(view, node) {
  const { id, kind, hollow, color, about } = node;
  const opacity = opacityOf(view.lit, id);
  if (!kind) return { id, opacity };
  const drawn = { background: hollow ? colour("--ground") : color.background, border: color.border };
  return { id, opacity, title: about[view.language], color: { ...drawn, highlight: drawn, hover: drawn } };
}

function opacityOf(lit, id) {
  return !lit || lit.has(id) ? 1 : FAINT;
}

function edgeItem(view, edge) {
  if (!edge.role) return edge;
  const { from, to, width, dashes, arrows, smooth, physics } = edge;
  return { from, to, width, dashes, arrows, smooth, physics, ...edgeLook(view, edge) };
}

function edgeLook(view, { id, role, color, about }) {
  if (!role) return { id };
  const drawn = linkColour(role);
  const opacity = view.selection ? 1 : color.opacity ?? 1;
  return { id, title: about[view.language], color: { color: drawn, highlight: drawn, hover: drawn, opacity } };
}

/** How the network moves: not at all where the reader wants it still. */
export function gently() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

/** The whole network, with room around it for names. */
export function showAll(network, container) {
  const { clientWidth: right, clientHeight: bottom } = container;
  aim(network, container, Object.values(network.getPositions()), { left: 0, top: 0, right, bottom }, NEAREST);
}

/** Moves, and goes farther away where it must, so that these nodes are seen beside the panel; else leaves all as it is. */
function bringIntoView(network, container, ids) {
  const places = Object.values(network.getPositions([...ids]));
  const seen = freeArea(container);
  const edge = edgeOf(container);
  const inside = ({ x, y }) => x > seen.left + edge && x < seen.right - edge && y > seen.top + edge && y < seen.bottom - edge;
  if (places.map((place) => network.canvasToDOM(place)).every(inside)) return;
  aim(network, container, places, seen, Math.max(CLOSE, network.getScale()), gently());
}

/** Brings these places into the middle of an area of the window, at the scale `nearest` or as near as all have room. */
function aim(network, container, places, area, nearest, animation = false) {
  if (!places.length) return;
  const { clientWidth, clientHeight } = container;
  const edge = edgeOf(container);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fits = Math.min((area.right - area.left - 2 * edge) / (right - left || 1), (area.bottom - area.top - 2 * edge) / (bottom - top || 1));
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 },
    scale: Math.min(fits, nearest),
    offset: { x: (area.left + area.right - clientWidth) / 2, y: (area.top + area.bottom - clientHeight) / 2 },
    animation,
  });
}

function edgeOf({ clientWidth }) {
  return Math.min(EDGE, 0.06 * clientWidth);
}

/** What the open panel leaves of the canvas: it stands at the right, or on a small screen at the bottom. */
function freeArea({ clientWidth: right, clientHeight: bottom }) {
  if (innerWidth <= SMALL_SCREEN) return { left: 0, top: 0, right, bottom: bottom * 0.46 };
  return { left: 0, top: 0, right: right - PANEL, bottom };
}
