/** Mouse, pen and fingers on the canvas: pan, pinch, wheel, hover, click. */
import { wordsIfCut } from "./cards.js";
import { pairsIn } from "./link_bundles.js";
import { pickLink } from "./link_pick.js";
import { branchAt, pick } from "./pick.js";
import { countBelow, isHolder, NONE } from "./model.js";
import { READABLE } from "./sizes.js";
import { followTalks } from "./trace_panel.js";
import { unitRows } from "./unit_links.js";

const CLICK = 4; // pixels a pointer may move and still click
const WHEEL = { zoom: 0.0016, pinch: 0.01, line: 16 };

export function listenToPointers(canvas, chart) {
  const pointers = new Map();
  let [moved, pinch] = [0, null];

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    moved = pointers.size === 1 ? 0 : Infinity; // two fingers never click
    pinch = pinchOf(pointers);
    canvas.focus({ preventScroll: true });
  });

  canvas.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return hover(canvas, chart, event.offsetX, event.offsetY);
    const [dx, dy] = [event.offsetX - last[0], event.offsetY - last[1]];
    pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    moved += Math.abs(dx) + Math.abs(dy);
    if (pinch) {
      const now = spread(pointers);
      chart.camera.pan(dx / 2, dy / 2);
      chart.zoom(now.x, now.y, now.distance / pinch.distance);
      pinch = now;
    } else if (moved > CLICK) {
      canvas.classList.add("dragged");
      chart.camera.pan(dx, dy);
      chart.screen.touched();
    }
  });

  const release = (event) => {
    const known = pointers.delete(event.pointerId);
    canvas.classList.remove("dragged");
    if (known && event.type === "pointerup" && moved <= CLICK) click(chart, event);
    pinch = pinchOf(pointers);
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("pointerleave", () => hover(canvas, chart, -1, -1));
  canvas.addEventListener("wheel", (event) => turnWheel(chart, event), { passive: false });
}

/** What two fingers hold; one that is left over moves the chart alone. */
function pinchOf(pointers) {
  return pointers.size > 1 ? spread(pointers) : null;
}

function spread(pointers) {
  const [[ax, ay], [bx, by]] = pointers.values();
  return { x: (ax + bx) / 2, y: (ay + by) / 2, distance: Math.max(1, Math.hypot(ax - bx, ay - by)) };
}

function hover(canvas, chart, x, y) {
  const found = x < 0 ? null : pick(chart, x, y);
  const node = found ? found.node : NONE;
  const overLink = !found && x >= 0 && pickLink(chart, x, y) !== null;
  canvas.classList.toggle("pointing", found !== null || overLink);
  if (node === chart.hover) return;
  chart.hover = node;
  canvas.title = node === NONE ? "" : hoverText(chart, node);
  chart.screen.pointed();
}

/** The whole words where they are cut or too small to read, and what is folded away below. */
function hoverText(chart, node) {
  const { model, words } = chart;
  const whole = wordsIfCut(model, chart.layout, chart.camera.scale, node, words);
  const hidden = model.open[node] ? 0 : countBelow(model, node);
  const folded = hidden > 0 ? words.folded(hidden, model.findings.below[node]) : "";
  return [whole, folded].filter(Boolean).join("\n");
}

function click(chart, event) {
  const found = pick(chart, event.offsetX, event.offsetY);
  const far = chart.camera.scale < READABLE;
  if (found?.button || (found && event.detail === 2)) chart.toggle(found.node, event.altKey || event.shiftKey);
  else if (far) approach(chart, found ? found.node : branchAt(chart, event.offsetX, event.offsetY));
  else if (!found && follow(chart, event)) return;
  else chart.select(found ? found.node : NONE);
}

/** A click on a curve of communication follows it. */
function follow(chart, event) {
  const { model, layout, pairs, links } = chart;
  const link = pickLink(chart, event.offsetX, event.offsetY);
  if (link?.kind !== "talk" && link?.kind !== "between") return link?.kind === "traced";
  const { chosen } = links.talks();
  followTalks(chart, link.kind === "between" ? unitRows(model, link.each.units, chosen)
    : pairsIn(pairs.talk, layout, link.each, chosen).map((k) => pairs.talk.row[k]));
  return true;
}

/** On the map a click goes nearer. */
function approach(chart, node) {
  if (node === NONE || isHolder(chart.model, node)) return;
  const { boxX, boxY, boxW, boxH } = chart.layout;
  chart.camera.fly(chart.camera.fitting({ x: boxX[node], y: boxY[node], w: boxW[node], h: boxH[node] }, 1));
  chart.screen.stale = true;
}

function turnWheel(chart, event) {
  event.preventDefault();
  const unit = event.deltaMode ? WHEEL.line : 1;
  if (event.shiftKey) {
    chart.camera.pan(-event.deltaY * unit, 0);
    chart.screen.touched();
  } else {
    const rate = event.ctrlKey ? WHEEL.pinch : WHEEL.zoom;
    chart.zoom(event.offsetX, event.offsetY, Math.exp(-event.deltaY * unit * rate));
  }
}
