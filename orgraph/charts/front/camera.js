/** The part of the drawing that is seen, and how it moves. */

const FARTHEST = 0.6; // of the scale at which the whole fits
const NEAREST = 3;
const FLIGHT = 320; // milliseconds

export class Camera {
  /** @param {boolean} still whether the reader prefers reduced motion */
  constructor(still) {
    Object.assign(this, { x: 0, y: 0, scale: 1, width: 0, height: 0, still, flight: null });
  }

  /** @returns {import("./scene.js").View} */
  view() {
    return { x: this.x, y: this.y, scale: this.scale, width: this.width, height: this.height };
  }

  resize(width, height) {
    const centre = [this.x + this.width / 2 / this.scale, this.y + this.height / 2 / this.scale];
    Object.assign(this, { width, height });
    [this.x, this.y] = [centre[0] - width / 2 / this.scale, centre[1] - height / 2 / this.scale];
  }

  /** The view that shows a whole box, no nearer than `nearest`. */
  fitting(box, nearest = 1.15) {
    const { width, height } = this;
    const margin = Math.min(46, width * 0.05);
    const fitted = Math.min((width - 2 * margin) / box.w, (height - margin - 34) / box.h);
    const scale = Math.min(nearest, fitted);
    const free = Math.max(0, height - box.h * scale);
    // a chart that leaves room below hangs from the upper part of the window, as one on a wall does
    const top = free > height * 0.2 ? Math.min(free * 0.3, margin * 2.2) : free / 2;
    return { scale, x: box.x + box.w / 2 - width / 2 / scale, y: box.y - top / scale };
  }

  /** The view with a point in the middle of the window, or of what panels on either side leave of it. */
  centredOn(x, y, scale, [left, right] = [0, 0]) {
    return { scale, x: x - (this.width + left - right) / 2 / scale, y: y - this.height / 2 / scale };
  }

  jump(view) {
    this.flight = null;
    Object.assign(this, view);
  }

  fly(view) {
    if (this.still || !this.width) return this.jump(view);
    this.flight = { from: this.middle(this), to: this.middle(view), start: performance.now() };
  }

  middle({ x, y, scale }) {
    return { scale, x: x + this.width / 2 / scale, y: y + this.height / 2 / scale };
  }

  /** Moves on along a flight; false where there is none. */
  advance(now) {
    if (!this.flight) return false;
    const { from, to, start } = this.flight;
    const part = Math.min(1, Math.max(0, (now - start) / FLIGHT));
    const eased = 1 - (1 - part) ** 3;
    const scale = Math.exp(Math.log(from.scale) + (Math.log(to.scale) - Math.log(from.scale)) * eased);
    const [x, y] = [from.x + (to.x - from.x) * eased, from.y + (to.y - from.y) * eased];
    Object.assign(this, { scale, x: x - this.width / 2 / scale, y: y - this.height / 2 / scale });
    if (part >= 1) this.flight = null;
    return true;
  }

  pan(dx, dy) {
    this.flight = null;
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
  }

  /** Zooms by a factor around a point of the window; `whole` is the scale at which everything fits. */
  zoom(px, py, factor, whole) {
    this.flight = null;
    const scale = Math.max(Math.min(whole * FARTHEST, 0.3), Math.min(NEAREST, this.scale * factor));
    const [x, y] = this.at(px, py);
    Object.assign(this, { scale, x: x - px / scale, y: y - py / scale });
  }

  /** The point of the drawing under a point of the window. */
  at(px, py) {
    return [this.x + px / this.scale, this.y + py / this.scale];
  }
}
