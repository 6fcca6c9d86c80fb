/**
 * The canvas. Sharp pictures when at rest; while a gesture runs over a heavy scene, a picture somewhat larger than
 * the window is moved and scaled, and drawn anew only when it no longer covers the window.
 */
import { advanceMotion } from "./motion.js";
import { paint } from "./paint.js";

const REST = 130; // milliseconds after the last input until the picture is drawn sharp again, where that is soon done
const LEAST_REST = 30;
const PAUSES = 1.2; // of that between the last two inputs: a slow hand on the wheel is not taken for one at rest
const SHARP_WITHIN = 175; // and a frame: what is slow to draw is begun earlier, so as to be sharp in time all the same
const SLOW = 50; // milliseconds: a frame that takes longer keeps the hand's next movement waiting
const MARGIN = 0.14; // of the window on each side of the moved picture
const HEAVY = { cards: 160, blocks: 1200, links: 70 };

export class Screen {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import("./chart.js").Chart} chart
   */
  constructor(canvas, chart) {
    Object.assign(this, { canvas, chart, stale: true, blurred: false, heavy: false, lastInput: -REST, pause: 0, marks: [], cost: 0, begun: 0, last: 0, freed: 0, pointedSince: 0 });
    this.context = canvas.getContext("2d", { alpha: false });
    this.picture = null; // what is moved while a gesture runs
    this.sharp = null; // what the canvas shows, where that is sharp
    this.spare = document.createElement("canvas");
    this.spareContext = this.spare.getContext("2d", { alpha: false });
    this.frame = this.frame.bind(this);
  }

  start() {
    requestAnimationFrame(this.frame);
  }

  /** Sets a User Timing mark as soon as the next complete picture is on the screen. */
  markWhenDrawn(name) {
    this.marks.push(name);
    this.stale = true;
  }

  touched() {
    const now = performance.now();
    this.pause = now - this.lastInput;
    this.lastInput = now;
    this.stale = true;
  }

  /** Another card is under the pointer. A heavy chart shows it once the pointer rests. */
  pointed() {
    if (this.heavy) this.pointedSince = performance.now();
    else this.stale = true;
  }

  /** What has been drawn is no longer true. */
  outdated() {
    this.picture = this.sharp = null;
    this.stale = true;
  }

  resize(width, height) {
    this.ratio = Math.min(2, window.devicePixelRatio || 1);
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
    this.outdated();
  }

  frame() {
    if (this.chart.gone) return;
    const now = performance.now();
    if (this.begun) this.cost = now - this.begun;
    this.begun = 0;
    if (this.blurred && now - this.last > SLOW) this.freed = now;
    this.last = now;
    const { camera } = this.chart;
    const flying = camera.advance(now);
    const moving = advanceMotion(this.chart, now);
    if (flying || moving) this.stale = true;
    const gesture = flying || now - Math.max(this.lastInput, this.freed) < this.rest();
    if (!gesture && this.blurred) this.stale = true;
    if (this.pointedSince && now - this.pointedSince > REST) this.stale = true;
    if (this.stale && camera.width) this.draw(gesture && this.heavy && !moving);
    requestAnimationFrame(this.frame);
  }

  /** How long to wait after the last input, from what the last sharp picture took until the frame after it. */
  rest() {
    const turning = this.pause < REST ? PAUSES * this.pause : 0;
    return Math.max(LEAST_REST, Math.min(REST, Math.max(SHARP_WITHIN - this.cost, turning)));
  }

  draw(fast) {
    this.stale = false;
    if (this.chart.listed) fast = false; // the grid draws its rows when it hears of it
    else if (fast) this.drawMoved();
    else this.drawSharp();
    this.blurred = fast;
    this.chart.emit("drawn");
    if (!fast && this.marks.length) this.setMarks();
  }

  drawSharp() {
    const { chart, context, ratio } = this;
    this.begun = performance.now();
    this.pointedSince = 0;
    const look = chart.look();
    clear(context, this.canvas, look.theme.ground);
    const { scale, x, y } = chart.camera;
    context.setTransform(scale * ratio, 0, 0, scale * ratio, -x * scale * ratio, -y * scale * ratio);
    const drawn = paint(context, chart.model, chart.layout, chart.camera.view(), look);
    const links = Object.values(look.links).reduce((sum, bundles) => sum + bundles.length, 0);
    this.heavy = drawn.cards > HEAVY.cards || drawn.blocks > HEAVY.blocks || links > HEAVY.links;
    this.picture = null;
    this.sharp = chart.motion ? null : { view: chart.camera.view(), layout: chart.layout };
  }

  drawMoved() {
    const { chart, context, ratio } = this;
    if (!this.covers()) {
      if (this.sharp?.layout === chart.layout) this.keepSharp();
      if (!this.covers()) this.drawPicture();
    }
    this.sharp = null;
    const { view } = this.picture;
    const { camera } = chart;
    const grown = camera.scale / view.scale;
    clear(context, this.canvas, chart.look().theme.ground);
    context.imageSmoothingEnabled = Math.abs(grown - 1) > 0.01;
    context.imageSmoothingQuality = "low";
    const [left, top] = [(view.x - camera.x) * camera.scale * ratio, (view.y - camera.y) * camera.scale * ratio];
    context.drawImage(this.spare, left, top, view.width * grown * ratio, view.height * grown * ratio);
  }

  /** Whether the kept picture still shows most of the window at nearly its scale. */
  covers() {
    const { picture } = this;
    const { camera, layout } = this.chart;
    if (!picture || picture.layout !== layout) return false;
    const { view } = picture;
    const grown = camera.scale / view.scale;
    if (grown < 0.5 || grown > 3.6) return false;
    const [left, top] = [(view.x - camera.x) * camera.scale, (view.y - camera.y) * camera.scale];
    const overlap = (from, length, room) => Math.max(0, Math.min(room, from + length) - Math.max(0, from)) / room;
    const across = overlap(left, view.width * grown, camera.width);
    return across * overlap(top, view.height * grown, camera.height) > 0.8;
  }

  /** A gesture begins with what is on the canvas, which is there at once. */
  keepSharp() {
    const { canvas, spare, spareContext } = this;
    resized(spare, canvas.width, canvas.height);
    spareContext.setTransform(1, 0, 0, 1, 0, 0);
    spareContext.drawImage(canvas, 0, 0);
    this.picture = this.sharp;
  }

  drawPicture() {
    const { chart, spare, spareContext } = this;
    const { camera } = chart;
    const ratio = Math.min(this.ratio, 1.5);
    const view = {
      x: camera.x - (camera.width * MARGIN) / camera.scale, y: camera.y - (camera.height * MARGIN) / camera.scale,
      scale: camera.scale, width: camera.width * (1 + 2 * MARGIN), height: camera.height * (1 + 2 * MARGIN),
    };
    resized(spare, Math.round(view.width * ratio), Math.round(view.height * ratio));
    const look = { ...chart.look(), draft: true };
    clear(spareContext, spare, look.theme.ground);
    const scale = view.scale * ratio;
    spareContext.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
    paint(spareContext, chart.model, chart.layout, view, look);
    this.picture = { view, layout: chart.layout };
  }

  setMarks() {
    const marks = this.marks.splice(0);
    const { port1, port2 } = new MessageChannel(); // its task comes once this frame has been painted
    port1.onmessage = () => marks.forEach((name) => performance.mark(name));
    port2.postMessage(null);
  }
}

function resized(canvas, width, height) {
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
}

function clear(context, canvas, ground) {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
}
