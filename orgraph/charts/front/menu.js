/** A group of controls of the bar: behind a button with its name, or, where there is room, side by side in the bar. */
import { el, replace } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @param {string} word its name, one of the words
 * @param {(close: () => void) => (Node | null)[]} contents what it holds now; without anything it is not there
 * @param {{title?: string, inBar?: "wide" | "widest", count?: () => number | string, lazy?: boolean}} [how] `title`: another word for what it holds;
 *   `inBar`: without the button in windows so wide; `count`: how many of its choices are in force, shown on the button;
 *   `lazy`: what it holds takes time to find out and is asked for when it opens
 */
export function buildMenu(chart, word, contents, { title = word, inBar = "", count = () => 0, lazy = false } = {}) {
  const name = el("span");
  const badge = el("b.count");
  const panel = el("div.menu-panel", { id: `orgraph-menu-${word}`, role: "group" });
  const opener = el("button.button.opener", {
    type: "button", "aria-expanded": "false", "aria-controls": panel.id, onclick: () => open(!element.classList.contains("open")),
  }, name, badge, icon("down"));
  const element = el(`div.menu-group${inBar ? `.${inBar}` : ""}`, {}, opener, panel);
  const open = (whether) => {
    element.classList.toggle("open", whether);
    if (whether && lazy) update();
    element.classList.toggle("starts", opener.getBoundingClientRect().left < innerWidth / 2); // or it would be cut
    opener.setAttribute("aria-expanded", String(whether));
  };
  const close = () => {
    if (element.contains(document.activeElement)) opener.focus();
    open(false);
  };
  const update = () => {
    const given = lazy && !element.classList.contains("open") ? [] : contents(close).filter(Boolean);
    element.hidden = !lazy && !given.length;
    name.textContent = chart.words[word];
    badge.textContent = count() || "";
    panel.setAttribute("aria-label", chart.words[title]);
    replace(panel, ...given);
  };
  closesItself(chart, element, open, close);
  chart.on("settings", update);
  update();
  return element;
}

/** Escape, a click elsewhere, or the focus going elsewhere closes an open menu; arrows walk through it. */
function closesItself(chart, element, open, close) {
  element.addEventListener("keydown", (event) => {
    if (!element.classList.contains("open")) return;
    if (event.key === "Escape") close();
    else if (!walk(element, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !element.contains(relatedTarget) && open(false));
  document.addEventListener("pointerdown", ({ target }) => !element.contains(target) && open(false), chart.whileHere);
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function walk(element, { key, target }) {
  if (!(key in STEPS) || target.matches("select, input")) return false;
  const stops = Array.from(element.querySelectorAll("button, summary, input, select")).filter((stop) => stop.offsetParent);
  stops[(stops.indexOf(target) + STEPS[key] + stops.length) % stops.length]?.focus();
  return true;
}
