/** Building elements. Data becomes text nodes and nothing else. */

/**
 * @param {string} name `tag.class.class`
 * @param {Record<string, unknown>} [attributes] `on…` are listeners
 * @param {...(Node | string | null | false | undefined)} children
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button with words or a sign; `title` is its name, `hint` only said beside it; `pressed` makes it a toggle. */
export function button(label, onclick, { title, hint, pressed, kind = "button" } = {}) {
  const attributes = { type: "button", onclick, title: title ?? hint, "aria-label": title };
  if (pressed !== undefined) attributes["aria-pressed"] = String(pressed);
  return el(`button.${kind}`, attributes, label);
}

const FOCUSABLE = "button, summary, input, select";

/** New contents; whoever was working in the old ones with the keyboard finds the focus in the same place. */
export function replace(element, ...children) {
  const focused = Array.from(element.querySelectorAll(FOCUSABLE)).indexOf(document.activeElement);
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false));
  if (focused >= 0) element.querySelectorAll(FOCUSABLE)[focused]?.focus({ preventScroll: true });
}

/** A click elsewhere, or Escape, closes an open menu. */
export function closesOutside(root, selector) {
  const close = (inside) => {
    for (const menu of root.querySelectorAll(selector)) if (!menu.contains(inside)) menu.open = false;
  };
  document.addEventListener("pointerdown", (event) => close(event.target));
  document.addEventListener("keydown", (event) => event.key === "Escape" && close(null));
}
