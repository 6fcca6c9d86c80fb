/** Signs on buttons, drawn rather than written: no font has to be looked for, and they look the same everywhere. */

const PATHS = {
  down: "M4 6.5 8 10.5 12 6.5",
  menu: "M2.5 4.5H13.5M2.5 8H13.5M2.5 11.5H13.5",
  fit: "M9.5 2.5H13.5V6.5M13.5 2.5 9.5 6.5M6.5 13.5H2.5V9.5M2.5 13.5 6.5 9.5",
  moon: "M13 9.8A5.6 5.6 0 0 1 6.2 3 5.6 5.6 0 1 0 13 9.8Z",
  sun: "M8 5.2A2.8 2.8 0 1 0 8 10.8 2.8 2.8 0 1 0 8 5.2M8 1.5V3M8 13V14.5M1.5 8H3M13 8H14.5M3.4 3.4 4.5 4.5M11.5 11.5 12.6 12.6M12.6 3.4 11.5 4.5M4.5 11.5 3.4 12.6",
  about: "M8 1.8A6.2 6.2 0 1 0 8 14.2 6.2 6.2 0 1 0 8 1.8M8 7.3V11.2M8 4.7V5",
};

/** @param {keyof typeof PATHS} name @returns {SVGElement} in the colour of the words around it, unheard by screen readers */
export function icon(name) {
  const { namespaceURI } = document.querySelector("svg"); // the page has one, so that no address need be written here
  const element = document.createElementNS(namespaceURI, "svg");
  const path = document.createElementNS(namespaceURI, "path");
  path.setAttribute("d", PATHS[name]);
  element.setAttribute("viewBox", "0 0 16 16");
  element.setAttribute("class", "icon");
  element.setAttribute("aria-hidden", "true");
  element.append(path);
  return element;
}
