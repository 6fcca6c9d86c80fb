/** The search field: nodes by title, unit, holder or id, as written or in pinyin. */
import { el, replace } from "./dom.js";
import { spell } from "./spelling.js";

const SHOWN = 40;
const LIST = "orgraph-hits";

/** @param {import("./network_view.js").View} view */
export function buildSearch(view, goTo) {
  const input = el("input", {
    type: "search", autocomplete: "off", spellcheck: "false", role: "combobox", "aria-expanded": "false", "aria-controls": LIST, "aria-autocomplete": "list",
  });
  const list = el("ul.hits", { id: LIST, role: "listbox", hidden: true });
  const element = el("div.search", { role: "search" }, input, list);
  const index = buildIndex(view);
  let [hits, at] = [[], 0];

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    const count = el("li.note", { role: "presentation" }, hits.length ? `${hits.length} ${view.words.matches}` : view.words.noMatch);
    replace(list, count, ...hits.slice(0, SHOWN).map((node, k) => hitItem(view, node, k, k === at, choose)));
    if (open && hits.length) input.setAttribute("aria-activedescendant", `${LIST}-${at}`);
    else input.removeAttribute("aria-activedescendant");
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  const choose = (node) => {
    show(false);
    if (!view.isNodeShown(node)) view.set({ layers: { ...view.layers, outside: true } });
    goTo(node.id);
  };
  const move = (by) => {
    at = Math.max(0, Math.min(at + by, Math.min(hits.length, SHOWN) - 1));
    show(true);
  };
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => hits[at] && choose(hits[at]),
    Escape: () => {
      input.value = "";
      show(false);
      input.blur();
    },
  };
  input.addEventListener("input", () => {
    hits = find(index, input.value);
    at = 0;
    show(Boolean(input.value.trim()));
  });
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  input.addEventListener("blur", () => setTimeout(() => show(false), 150)); // after a click on a hit
  const name = () => {
    input.placeholder = view.words.search;
    input.setAttribute("aria-label", view.words.search);
  };
  view.on("settings", name);
  name();
  return { element, input };
}

function buildIndex({ nodes, page }) {
  return [...nodes.values()].map((node) => {
    const fields = [node.label, node.unit, node.holder, String(node.id)].filter(Boolean);
    return { node, title: spell(String(node.label ?? ""), page.readings), all: fields.map((text) => spell(text, page.readings)).join("") };
  });
}

/** Nodes in which every word is found; those whose title begins with the first word come first. */
function find(index, query) {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const rank = ({ title }) => (title.includes(`\u0001${words[0]}`) ? 0 : title.includes(words[0]) ? 1 : 2);
  return index.filter(({ all }) => words.every((word) => all.includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ node }) => node);
}

function hitItem(view, node, k, chosen, choose) {
  const [, ...notes] = (node.about?.[view.language] ?? "").split("\n");
  return el("li", { id: `${LIST}-${k}`, role: "option", "aria-selected": String(chosen), onpointerdown: () => choose(node) },
    el("span", { dir: "auto" }, node.label),
    el("span.note", { dir: "auto" }, notes.join(" ")));
}
