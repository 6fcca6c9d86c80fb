/** The panel of what is selected: its links, what they are about, and the words of the sources. */
import { button, el, replace } from "./dom.js";

const OPEN_UP_TO = 6; // links of a kind whose quotations are shown at once

/** @param {import("./network_view.js").View} view */
export function buildPanel(view, goTo) {
  const panel = el("aside.details", { "aria-live": "polite" });
  const update = () => {
    const kind = view.selection?.kind;
    const shown = kind === "node" || kind === "edge";
    panel.classList.toggle("shown", shown);
    panel.inert = !shown;
    replace(panel, ...(kind === "node" ? ofNode(view, goTo) : kind === "edge" ? ofEdge(view, goTo) : []));
    panel.scrollTop = 0;
  };
  view.on("selected", update);
  view.on("settings", update);
  update();
  return panel;
}

function ofNode(view, goTo) {
  const { words } = view;
  const { id } = view.selection;
  const node = view.nodes.get(id);
  const edges = view.touching.get(id);
  const upwards = edges.filter((edge) => edge.kind === "reports_to" && edge.from === id);
  const downwards = edges.filter((edge) => edge.kind === "reports_to" && edge.to === id && edge.from !== id);
  const talks = edges.filter((edge) => edge.kind === "communicates_with");
  const [title, notes] = aboutOf(node, view.language);
  return [
    closing(view),
    el("h2", { dir: "auto" }, title),
    el("p.note", { dir: "auto" }, notes),
    section(words.superiors, upwards, (edge, open) => reportingItem(view, goTo, edge, edge.to, open)),
    section(words.subordinates, downwards, (edge, open) => reportingItem(view, goTo, edge, edge.from, open)),
    section(words.talks, talks, (edge, open) => talkItem(view, goTo, edge, id, open)),
    !edges.length && el("p.note", {}, words.noLinks),
  ];
}

function ofEdge(view, goTo) {
  const edge = view.edges[view.selection.id];
  const start = el("h2", { dir: "auto" }, nodeLink(view, goTo, edge.from));
  const item = edge.kind === "communicates_with" ? talkItem(view, goTo, edge, edge.from, true) : reportingItem(view, goTo, edge, edge.to, true);
  return [closing(view), start, el("ul.links", {}, item)];
}

function closing(view) {
  return button("×", () => view.select(null), { title: view.words.close, kind: "button.close" });
}

/** The title of a node, and the rest that is known of it. */
function aboutOf(node, language) {
  const [title, ...notes] = (node.about?.[language] ?? node.label ?? String(node.id)).split("\n");
  return [title, notes.join("\n")];
}

function section(heading, edges, item) {
  if (!edges.length) return null;
  const items = edges.map((edge) => item(edge, edges.length <= OPEN_UP_TO));
  return el("section", {}, el("h3", {}, edges.length > 1 ? `${heading} (${edges.length})` : heading), el("ul.links", {}, ...items));
}

function reportingItem(view, goTo, edge, other, open) {
  return el("li", {},
    nodeLink(view, goTo, other),
    el("div.note", {}, el(`i.line.${edge.role}`), edge.status[view.language]),
    quotations(view, edge.statements, open));
}

/** A communication link as it is seen from one of its ends. */
function talkItem(view, goTo, edge, from, open) {
  const other = edge.from === from ? edge.to : edge.from;
  const [, kind] = aboutOf(view.nodes.get(other), view.language);
  const isPosition = view.nodes.get(other).kind === "position";
  const topics = edge.topics.map((topic) => el("div.topic", {},
    el("span", { dir: "auto" }, `${sign(topic.direction, edge.from === from)} ${topic.topic}`),
    quotations(view, topic.statements, open)));
  return el("li", {}, nodeLink(view, goTo, other), !isPosition && el("span.note", {}, ` ${kind}`), ...topics);
}

function sign(direction, fromStart) {
  if (direction === "both") return "↔";
  return (direction === "to") === fromStart ? "→" : "←";
}

/** Who says it, in which words, and where. */
function quotations(view, statements, open) {
  const { words } = view;
  const items = statements.map((source) => el("li.quotation", {},
    source.quote && el("q", { lang: "und", dir: "auto" }, source.quote),
    el("cite", {}, words.says(source.by), words.place(source))));
  return el("details.quotes", { open }, el("summary.note", {}, words.quotes), el("ul", {}, ...items));
}

function nodeLink(view, goTo, id) {
  return button(view.nodes.get(id).label, () => goTo(id), { kind: "button.link" });
}
