/** Colours for those who have asked for more contrast, or whose system allows only colours of its own. */

const MORE = {
  light: { ground: "#ffffff", muted: "#2b3440", line: "#3d4855", soft: "#5d6876", border: "#5d6876", pale: "#ffffff" },
  dark: { ground: "#000000", card: "#0c1015", muted: "#dde4ec", line: "#b6c1cc", soft: "#93a0ad", border: "#93a0ad" },
};

/** Which of the system's colours stands for which of the theme's. */
const FORCED = {
  Canvas: ["ground", "card", "pale", "chip", "shadow", "onAccent"],
  CanvasText: ["ink", "muted", "line", "soft", "border", "error", "warning", "information", "dotted", "talk", "second", "ring"],
  Highlight: ["accent"],
};

/** Keeps the chart's colours as the system asks for them, now and when that changes. */
export function followContrast(chart) {
  const forced = matchMedia("(forced-colors: active)");
  const more = matchMedia("(prefers-contrast: more)");
  const update = () => {
    chart.contrast = forced.matches ? systemColours : more.matches ? (dark) => MORE[dark ? "dark" : "light"] : null;
    if (chart.screen) chart.redraw();
  };
  for (const query of [forced, more, matchMedia("(prefers-color-scheme: dark)")]) query.addEventListener("change", update, chart.whileHere);
  update();
}

function systemColours() {
  const probe = document.documentElement;
  const before = probe.style.color;
  const found = { panel: 0 };
  for (const [colour, names] of Object.entries(FORCED)) {
    probe.style.color = colour;
    const value = hex(getComputedStyle(probe).color);
    for (const name of names) found[name] = value;
  }
  probe.style.color = before;
  return { ...found, hovered: found.card };
}

function hex(colour) {
  const channels = colour.match(/[\d.]+/g).slice(0, 3).map((part) => Math.round(Number(part)));
  return `#${channels.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
