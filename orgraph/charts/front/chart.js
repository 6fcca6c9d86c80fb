/** The chart: the organisation, what of it is open, how it is seen. Panels and controls listen to it. */
import { theme } from "./colours.js";
import { Camera } from "./camera.js";
import { firstView, viewOn } from "./viewpoint.js";
import { linkPairs } from "./link_pairs.js";
import { buildModel, isOpen, kidCount, kidsOf, layersAtFirst, NONE, openLayers } from "./model.js";
import { layOut } from "./layout.js";
import { listingAtFirst } from "./listing.js";
import { hold, placesOf } from "./motion.js";
import { layOutline } from "./outline.js";
import { inBranch } from "./shown.js";
import { ShownLinks } from "./shown_links.js";
import { talkAtFirst } from "./talk_choice.js";
import { WORDS } from "./words.js";

/**
 * @typedef {"selected" | "settings" | "found" | "listing" | "drawn" | "traced" | "asked"} Happening `found`: other words are searched
 *   for, and nothing else has changed; `asked`: the details are wanted in focus
 */

export class Chart {
  /**
   * @param {object} payload
   * @param {import("./comparison.js").Shown | null} [comparison] that the chart is part of
   */
  constructor(payload, comparison = null) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.model = buildModel(payload);
    this.pairs = linkPairs(payload);
    this.camera = new Camera(still);
    this.listeners = new Map();
    this.mode = "compact";
    this.grouping = "line"; // or "unit"
    this.language = payload.language;
    this.dark = matchMedia("(prefers-color-scheme: dark)").matches;
    this.contrast = null; // the colours that the system asks for, see contrast.js
    this.linksShown = { dotted: true, second: true, talk: true };
    this.talk = talkAtFirst();
    this.links = new ShownLinks(this);
    this.view = "chart"; // or "matrix"
    this.trace = null; // the communication link that is followed
    this.findingsShown = false;
    this.listing = listingAtFirst(); // of the findings
    this.selected = NONE;
    this.active = NONE; // where the keyboard stands; the selected position, while there is one
    this.hover = NONE;
    this.branch = NONE; // the node whose branch alone is shown
    this.lit = null; // what stands out for now, such as the positions of a finding
    this.found = null; // what the filters and the words searched for leave standing
    this.encoding = "unit";
    this.filters = {};
    this.paper = null; // of the book that is being printed
    this.dated = ""; // the day that what leaves the page bears, in words
    this.notKnown = []; // what the address asked for and the chart does not have
    this.query = ""; // the words searched for
    this.named = null; // the positions found by words, or null
    this.motion = null;
    Object.assign(this, { comparison, changesShown: false, pictureScale: 2 });
    this.layers = layersAtFirst(this.model);
    openLayers(this.model, this.layers);
  }

  /** @param {Happening} happening */
  on(happening, listener) {
    this.listeners.set(happening, [...(this.listeners.get(happening) ?? []), listener]);
  }

  emit(happening) {
    for (const listener of this.listeners.get(happening) ?? []) listener();
  }

  /** Whether rows of a grid are on the page instead of the canvas. */
  get listed() {
    return this.mode === "outline";
  }

  /** Whether another side of the comparison has taken its place. */
  get gone() {
    return this.comparison?.signal.aborted ?? false;
  }

  /** For listeners to what is outside the chart, so that they end with it. */
  get whileHere() {
    return { signal: this.comparison?.signal };
  }

  get words() {
    return WORDS[this.language];
  }

  /** Puts the chart on a canvas, and the outline into a grid; the screen draws from then on. */
  showOn(screen, grid) {
    Object.assign(this, { screen, grid });
    this.relayout();
    this.home();
  }

  /** What stands out, and how many of it are in each subtree where that is known. */
  get standing() {
    return this.lit ? { lit: this.lit, hits: null } : { lit: this.found?.lit ?? null, hits: this.found?.hits ?? null };
  }

  look() {
    return {
      theme: theme(this.dark, this.contrast), words: this.words, hover: this.hover, selected: this.selected,
      links: this.links.current(), trace: this.trace, ...this.standing,
      moves: this.comparison?.moves ?? null, encoding: this.encoding, motion: this.motion, draft: false, labels: true, print: false,
    };
  }

  relayout() {
    this.layout = this.listed ? layOutline(this.model, this.branch) : layOut(this.model, this.mode, this.aspect(), this.branch);
    this.screen.stale = true;
    const { shown } = this.layout;
    if (this.active !== NONE) this.active = shown[this.active];
    if (this.selected !== NONE && shown[this.selected] !== this.selected) {
      this.select(shown[this.selected]); // what is folded away cannot stay selected
    }
  }

  /** A window of quite another shape gets another layout. */
  resize(width, height) {
    const { camera } = this;
    if (camera.width === width && camera.height === height) return;
    const appeared = !camera.width;
    camera.resize(width, height);
    this.screen.resize(width, height);
    if (this.listed || (!appeared && Math.abs(Math.log(this.aspect() / this.layout.aspect)) < 0.25)) return;
    this.relayout();
    this.home();
  }

  /** The shape that a layout aims at: that of the window, within reason; a hidden window has none. */
  aspect() {
    const { width, height } = this.camera;
    return width && height ? Math.min(2.2, Math.max(0.5, width / height)) : 1.7;
  }

  redraw() {
    this.screen.outdated();
  }

  /** @param {Happening} happening what those who listen to it have to know */
  set(settings, happening = "settings") {
    Object.assign(this, settings);
    this.redraw();
    this.emit(happening);
  }

  setMode(mode) {
    this.mode = mode;
    this.relayout();
    if (this.selected === NONE) this.home();
    else this.centre(this.selected);
    this.emit("settings");
  }

  /** Shows one branch alone, under the way down to it; NONE shows everything again. */
  setBranch(node) {
    this.branch = node;
    if (node !== NONE) {
      for (let up = node; up !== NONE; up = this.model.parent[up]) this.model.open[up] = kidCount(this.model, up) ? 1 : 0;
    }
    this.relayout();
    this.home();
    this.screen.markWhenDrawn("orgraph:changed");
    this.emit("settings");
  }

  openTo(layers) {
    this.layers = layers;
    openLayers(this.model, layers);
    this.relayout();
    this.home();
    this.screen.markWhenDrawn("orgraph:changed");
    this.emit("settings");
  }

  /** Opens or folds a position; `deep`: with everything below it. The card stays where it is on the screen. */
  toggle(node, deep = false) {
    if (!kidCount(this.model, node)) return;
    const before = placesOf(this);
    const open = this.model.open[node] ? 0 : 1;
    this.model.open[node] = open;
    if (deep) this.openBelow(node, open);
    const { layout } = this;
    this.relayout();
    if (!this.listed) hold(this, node, layout, before);
    this.screen.markWhenDrawn("orgraph:changed");
    this.emit("selected");
  }

  /** Opens several positions at once. */
  openAll(nodes) {
    for (const node of nodes) if (kidCount(this.model, node)) this.model.open[node] = 1;
    this.relayout();
    this.screen.markWhenDrawn("orgraph:changed");
    this.emit("selected");
  }

  openBelow(node, open) {
    const stack = [node];
    while (stack.length) {
      const each = stack.pop();
      if (!kidCount(this.model, each)) continue;
      this.model.open[each] = open;
      for (const kid of kidsOf(this.model, each)) stack.push(kid);
    }
  }

  /** Opens whatever hides these nodes. */
  reveal(...nodes) {
    const { parent, open } = this.model;
    let opened = !nodes.every((node) => inBranch(this.model, this.branch, node));
    if (opened) this.branch = NONE;
    for (const node of nodes) {
      for (let up = parent[node]; up !== NONE; up = parent[up]) {
        opened ||= !open[up];
        open[up] = 1;
      }
    }
    if (!opened) return;
    this.relayout();
    this.screen.markWhenDrawn("orgraph:changed");
  }

  select(node) {
    this.selected = node;
    if (node !== NONE) this.active = node;
    this.redraw();
    this.emit("selected");
  }

  /** Nothing selected, nothing lit up. */
  letGo() {
    Object.assign(this, { lit: null, trace: null });
    this.select(NONE);
  }

  /** Shows a position: opens the way to it, selects it and flies there. */
  goTo(node) {
    this.reveal(node);
    this.select(node);
    this.centre(node);
  }

  /** Shows a position and what is known of it, and takes the focus there. */
  showDetails(node) {
    if (node === NONE) return;
    this.goTo(node);
    this.emit("asked");
  }

  /** The focus goes to what is drawn. */
  focus() {
    if (this.listed) this.grid.focus();
    else this.screen.canvas.focus({ preventScroll: true });
  }

  centre(node) {
    if (this.listed) return this.grid.show(node);
    this.camera.fly(viewOn(this, node));
    this.screen.stale = true;
  }

  fit() {
    if (this.listed) return;
    this.camera.fly(this.camera.fitting(this.layout.bounds));
    this.screen.stale = true;
  }

  home() {
    const { layout, camera } = this;
    if (!camera.width || this.listed) return;
    camera.jump(firstView(this.model, layout, camera));
    this.screen.stale = true;
  }

  wholeScale() {
    return this.camera.fitting(this.layout.bounds).scale;
  }

  zoom(px, py, factor) {
    if (this.listed) return;
    this.camera.zoom(px, py, factor, this.wholeScale());
    this.screen.touched();
  }

  zoomMiddle(factor) {
    this.zoom(this.camera.width / 2, this.camera.height / 2, factor);
  }

  isOpen(node) {
    return isOpen(this.model, node);
  }
}
