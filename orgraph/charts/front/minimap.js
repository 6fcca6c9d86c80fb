/** The whole in small, with the part that is seen marked on it; not there while all is seen anyway. */
import { el } from "./dom.js";
import { paint } from "./paint.js";

const MARGIN = 6;

export function buildMinimap(chart) {
  const canvas = el("canvas", { "aria-hidden": "true" });
  const seen = el("div.seen");
  const element = el("div.minimap", {}, canvas, seen);
  let drawnLayout = null;
  let drawnLook = "";
  let drawnLit = null;
  let map = null;

  const drawMap = () => {
    const { width, height } = canvas.getBoundingClientRect();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    const { bounds } = chart.layout;
    const scale = Math.min((width - 2 * MARGIN) / bounds.w, (height - 2 * MARGIN) / bounds.h);
    const [x, y] = [bounds.x + bounds.w / 2 - width / 2 / scale, bounds.y + bounds.h / 2 - height / 2 / scale];
    map = { scale, x, y, width, height };
    const context = canvas.getContext("2d");
    context.setTransform(scale * ratio, 0, 0, scale * ratio, -map.x * scale * ratio, -map.y * scale * ratio);
    paint(context, chart.model, chart.layout, map, { ...chart.look(), links: {}, labels: false, motion: null });
  };

  chart.on("drawn", () => {
    if (chart.listed) return;
    const { camera, layout, dark } = chart;
    const { lit } = chart.standing;
    element.hidden = showsAll(camera, layout.bounds);
    const look = `${dark}${chart.encoding}`;
    if (canvas.clientWidth === 0) return;
    if (drawnLayout !== layout || drawnLook !== look || drawnLit !== lit || map?.width !== canvas.clientWidth) {
      [drawnLayout, drawnLook, drawnLit] = [layout, look, lit];
      drawMap();
    }
    const clamp = (value, most) => Math.max(0, Math.min(most, value));
    const left = clamp((camera.x - map.x) * map.scale, map.width);
    const top = clamp((camera.y - map.y) * map.scale, map.height);
    const right = clamp((camera.x + camera.width / camera.scale - map.x) * map.scale, map.width);
    const bottom = clamp((camera.y + camera.height / camera.scale - map.y) * map.scale, map.height);
    seen.style.transform = `translate(${left}px, ${top}px)`;
    seen.style.width = `${Math.max(3, right - left)}px`;
    seen.style.height = `${Math.max(3, bottom - top)}px`;
  });

  const lookThere = (event) => {
    if (!event.buttons && event.type !== "pointerdown") return;
    const { camera } = chart;
    const [x, y] = [map.x + event.offsetX / map.scale, map.y + event.offsetY / map.scale];
    camera.jump(camera.centredOn(x, y, camera.scale));
    chart.screen.touched();
  };
  canvas.addEventListener("pointerdown", lookThere);
  canvas.addEventListener("pointermove", lookThere);
  return element;
}

function showsAll({ x, y, scale, width, height }, bounds) {
  const [right, bottom] = [x + width / scale, y + height / scale];
  return x <= bounds.x && y <= bounds.y && right >= bounds.x + bounds.w && bottom >= bounds.y + bounds.h;
}
