/** The bar at the top, and the legend below. */
import { button, el, replace } from "./dom.js";
import { grouped } from "./grouped.js";
import { layerOf, WHEN_SELECTED } from "./network_view.js";

/** @param {import("./network_view.js").View} view */
export function buildBar(view, search, fit) {
  const figures = el("span.figures");
  const controls = el("div.controls");
  const menu = button("☰", () => header.classList.toggle("open"), { kind: "button.menu" });
  const header = el("header.toolbar", {}, el("h1", { dir: "auto" }, view.heading), figures, el("span.space"), search, menu, controls);
  const update = () => {
    figures.textContent = figuresOf(view);
    menu.title = view.words.menu;
    menu.setAttribute("aria-label", view.words.menu);
    replace(controls, ...switches(view), button(view.words.whole, fit), ...settings(view));
  };
  view.on("settings", update);
  update();
  return header;
}

function figuresOf({ nodes, edges, words }) {
  const count = (list, test) => grouped(list.filter(test).length);
  return words.figures(
    count([...nodes.values()], ({ kind }) => kind === "position"),
    count(edges, ({ kind }) => kind === "reports_to"),
    count(edges, ({ kind }) => kind === "communicates_with"));
}

/** A switch for each kind of link, and of node, that the data has. */
function switches(view) {
  const { nodes, edges, layers, words } = view;
  const there = new Set(edges.map(layerOf));
  if ([...nodes.values()].some(({ kind }) => kind && kind !== "position")) there.add("outside");
  return Object.keys(layers).filter((name) => there.has(name)).map((name) => {
    const sign = name === "outside" ? el("i.node.party") : el(`i.line.${name === "solid" ? "agreed" : name}`);
    const quiet = layers[name] === WHEN_SELECTED;
    const toggle = () => view.set({ layers: { ...layers, [name]: quiet || !layers[name] } });
    return button(el("span", {}, sign, words[name], quiet && words.whenSelected), toggle, { pressed: layers[name] });
  });
}

function settings(view) {
  const { words } = view;
  const other = view.language === "zh" ? "en" : "zh";
  const theme = button(view.dark ? "☀" : "☾", () => view.set({ dark: !view.dark }), { title: words.dark, pressed: view.dark });
  return [button(words.language, () => view.set({ language: other }), { title: words.languageTitle }), theme];
}

export function buildLegend(view) {
  const element = el("footer.legend");
  const update = () => replace(element, families(view), signs(view), about(view));
  view.on("settings", update);
  view.on("selected", update);
  update();
  return element;
}

/** The units and their colours; each is a button that brings out its positions. */
function families(view) {
  const chosen = view.selection?.kind === "family" ? view.selection.id : null;
  const buttons = view.page.families.map(({ number, name, colour }) => {
    const swatch = el("i.swatch");
    swatch.style.background = colour;
    const select = () => view.select(number === chosen ? null : { kind: "family", id: number });
    return button(el("span", { dir: "auto" }, swatch, name), select, { pressed: number === chosen, kind: "button.family" });
  });
  return el("div.units", {}, ...buttons);
}

/** Only what the network really has is explained. */
function signs({ nodes, edges, words }) {
  const roles = new Set(edges.map(({ role }) => role));
  const kinds = new Set([...nodes.values()].map(({ kind }) => kind));
  const lines = ["agreed", "one_source", "one_sided", "disputed", "second", "dotted", "ring", "missing", "talk"].filter((role) => roles.has(role));
  const shapes = ["unit", "party", "group"].filter((kind) => kinds.has(kind));
  const hollow = [...nodes.values()].some((node) => node.hollow);
  return el("div.kinds", {},
    ...lines.map((role) => el("span", {}, el(`i.line.${role}`), words[role])),
    ...shapes.map((kind) => el("span", {}, el(`i.node.${kind}`), words.counterparts[kind])),
    hollow && el("span", {}, el("i.node.hollow"), words.mentioned));
}

function about({ page, words }) {
  const files = page.files.length > 6 ? [...page.files.slice(0, 6), "…"] : page.files;
  return el("details.about", {},
    el("summary.button", { title: words.about, "aria-label": words.about }, "i"),
    el("div", {},
      el("p", {}, words.talkLines), el("p", {}, words.keys),
      el("p", {}, words.held(page.holders ? words.personal.holder : "")), el("p", {}, `${words.noPay}${words.offline}`),
      files.length ? el("p.note", {}, `${words.sources}: ${files.join(", ")}`) : null));
}

/** What of a large organisation is not drawn. */
export function buildNotice(view) {
  const element = el("p.notice", { role: "status" });
  const update = () => {
    element.textContent = view.page.left_out[view.language];
    element.hidden = !element.textContent;
  };
  view.on("settings", update);
  update();
  return element;
}
