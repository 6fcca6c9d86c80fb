/** The search field and its list of hits. */
import { searchFor } from "./choosing.js";
import { el, replace } from "./dom.js";
import { grouped } from "./grouped.js";
import { holderOf, isHolder, NONE, titleOf, unitOf } from "./model.js";

const SHOWN = 60;

export function buildSearch(chart, listId) {
  const input = el("input", {
    type: "search", autocomplete: "off", spellcheck: "false", role: "combobox",
    "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list",
  });
  const list = el("ul.hits", { id: listId, role: "listbox", hidden: true });
  const element = el("div.search", { role: "search" }, input, list);
  let [hits, at] = [[], -1];

  const show = () => {
    const empty = !input.value.trim();
    list.hidden = empty;
    input.setAttribute("aria-expanded", String(!empty));
    const { words } = chart;
    const said = hits.length ? `${grouped(hits.length)} ${words.matches}` : words.noMatch;
    const count = el("li.note", { role: "presentation" }, said);
    replace(list, count, ...Array.from(hits.slice(0, SHOWN), (node, k) => hitItem(chart, listId, node, k, k === at, choose)));
    if (at >= 0) input.setAttribute("aria-activedescendant", `${listId}-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const choose = (node) => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    chart.goTo(node);
    chart.focus();
  };
  const move = (by) => {
    at = Math.max(0, Math.min(at + by, Math.min(hits.length, SHOWN) - 1));
    show();
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => at >= 0 && choose(hits[at]),
    Escape: () => {
      input.value = "";
      look();
      chart.focus();
    },
  };
  const look = () => {
    hits = searchFor(chart, input.value.trim());
    at = hits.length ? 0 : -1;
    show();
  };
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  input.addEventListener("focus", () => hits.length && show());
  input.addEventListener("blur", () => setTimeout(() => (list.hidden = true), 150)); // after a click on a hit
  const update = () => {
    if (chart.query !== input.value.trim()) { // the search was ended, or begun by the address
      input.value = chart.query;
      hits = chart.named ?? [];
    }
    input.placeholder = input.title = chart.words.search;
    input.setAttribute("aria-label", chart.words.search);
  };
  chart.on("settings", update);
  chart.on("found", update);
  update();
  return { element, input };
}

function hitItem(chart, listId, node, k, chosen, choose) {
  const { model } = chart;
  const { line } = model;
  const parent = line.parent[node];
  const under = parent !== NONE && !isHolder(line, parent) ? `› ${titleOf(line, parent)}` : "";
  const [title, holder, place] = [titleOf(model, node), holderOf(model, node), [unitOf(model, node), under].filter(Boolean).join(" ")];
  const whole = [title, holder, place].filter(Boolean).join("\n"); // should it be cut
  const states = { id: `${listId}-${k}`, role: "option", "aria-selected": String(chosen), title: whole };
  return el("li", { ...states, onpointerdown: () => choose(node) },
    el("span", { dir: "auto" }, title), " ", el("b", {}, holder), el("span.note", { dir: "auto" }, place));
}
