/** The network on paper: the whole of it in light colours, under its name, with what the signs mean. */
import { el } from "./dom.js";
import { dayHere } from "./moment.js";
import { showAll } from "./network_canvas.js";

const PAPER = { width: 2000, height: 1290 }; // pixels on an A3 sheet; letters of 13 pixels are 7 points high

/** Puts the network on paper when the browser prints; afterwards the window is as it was. */
export function printNetwork(container, view, network, sheet) {
  let before = null;
  const onPaper = () => {
    before ??= { dark: view.dark, position: network.getViewPosition(), scale: network.getScale() };
    if (view.dark) view.set({ dark: false });
    resize(container, network, PAPER);
    showAll(network, container);
    network.redraw();
    const legend = document.querySelector(".legend").cloneNode(true);
    legend.querySelector("details")?.remove();
    sheet.replaceChildren(el("h1", { dir: "auto" }, view.heading), el("p.note", {}, view.words.printedOn(dayHere())), pictureOf(container), legend);
  };
  const back = () => {
    if (!before) return;
    sheet.replaceChildren();
    resize(container, network, null);
    view.set({ dark: before.dark });
    network.moveTo({ position: before.position, scale: before.scale });
    before = null;
  };
  addEventListener("beforeprint", onPaper);
  addEventListener("afterprint", back);
}

/** The canvas takes a size in pixels, or that of the window again. */
function resize({ style }, network, size) {
  Object.assign(style, { width: size ? `${size.width}px` : "", height: size ? `${size.height}px` : "" });
  network.setSize("100%", "100%");
  network.redraw();
}

function pictureOf(container) {
  const drawn = container.querySelector("canvas");
  const picture = el("canvas", { role: "img", "aria-label": container.getAttribute("aria-label") });
  Object.assign(picture, { width: drawn.width, height: drawn.height });
  picture.getContext("2d").drawImage(drawn, 0, 0);
  return picture;
}
