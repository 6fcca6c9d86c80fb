/** Cards too small to draw: rectangles by colour, those that stand out apart from the faded ones. */
import { colourAt, COLOURS, mix } from "./colours.js";

const STRENGTH = 0.66; // of their colour over the ground
const FADED = 0.35; // of that strength
const SHARES_FROM = 3; // pixels: narrower blocks have the colour of most of their cards

export class Blocks {
  /** @param {Uint8Array | null} lit nodes that stand out @param {Int32Array | null} hits those in each subtree */
  constructor(model, lit, hits, scale) {
    Object.assign(this, { model, lit, hits, scale, counts: new Int32Array(2 * COLOURS) });
    this.boxes = Array.from({ length: 2 * COLOURS }, () => []); // the faded ones first
  }

  /** One card. */
  card(node, x, y, w, h) {
    this.boxes[this.slot(node)].push(x, y, w, h);
  }

  /** A whole subtree, which stands out where anything in it does. */
  tree(node, x, y, w, h) {
    const out = !this.lit || this.lit[node] || (this.hits && this.hits[node] > 0);
    this.boxes[this.model.colour[node] + (out ? COLOURS : 0)].push(x, y, w, h);
  }

  /** A block of cards as stripes, each as large as the share of its colour. */
  group(nodes, x, y, w, h) {
    const { counts } = this;
    counts.fill(0);
    let most = 0;
    for (const node of nodes) {
      const slot = this.slot(node);
      counts[slot]++;
      if (counts[slot] > counts[most]) most = slot;
    }
    if (counts[most] === nodes.length || h * this.scale < SHARES_FROM) {
      this.boxes[most].push(x, y, w, h);
      return;
    }
    let top = y;
    for (let slot = counts.length - 1; slot >= 0; slot--) {
      if (!counts[slot]) continue;
      const share = (counts[slot] / nodes.length) * h;
      this.boxes[slot].push(x, top, w, share);
      top += share;
    }
  }

  slot(node) {
    return this.model.colour[node] + (!this.lit || this.lit[node] ? COLOURS : 0);
  }

  /** @returns {number} how many rectangles were drawn */
  draw(context, { theme }) {
    const least = 1 / this.scale;
    let drawn = 0;
    this.boxes.forEach((boxes, slot) => {
      if (!boxes.length) return;
      const [colour, strength] = slot < COLOURS ? [slot, STRENGTH * FADED] : [slot - COLOURS, this.lit ? 1 : STRENGTH];
      context.fillStyle = mix(colourAt(colour, theme.dark), theme.ground, strength);
      for (let k = 0; k < boxes.length; k += 4) {
        context.fillRect(boxes[k], boxes[k + 1], Math.max(boxes[k + 2], least), Math.max(boxes[k + 3], least));
      }
      drawn += boxes.length / 4;
    });
    return drawn;
  }
}
