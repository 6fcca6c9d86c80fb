/** The chart where there is no page: the same state and the same words of the address, and nothing to look at. */
import { readAddress } from "./address.js";
import { Chart } from "./chart.js";

const SCREEN = { width: 1600, height: 1000 };

/** How many layers can be open so that no more than `most` positions are drawn; one at least. */
export function layersWithin({ count, depth, layers }, most) {
  const inLayer = new Int32Array(layers + 1);
  for (let i = 0; i < count; i++) inLayer[depth[i]]++;
  let drawn = 0;
  for (let layer = 0; layer < layers; layer++) {
    drawn += inLayer[layer];
    if (drawn > most) return Math.max(1, layer);
  }
  return layers;
}

/** What a chart asks of the screen it is on. */
class NoScreen {
  markWhenDrawn() {}

  outdated() {}

  resize() {}

  touched() {}
}

/**
 * @param {object} payload
 * @param {{address?: string, dark?: boolean, language?: string, aspect?: number, namespace: string}} settings
 *   `address` as the page has it after the #; `namespace` that of SVG
 * @returns {Chart}
 */
export function chartWithoutPage(payload, { address = "", dark = false, language, aspect = 1.6, namespace }) {
  globalThis.matchMedia ??= (query) => ({ matches: query.includes("reduced-motion") });
  globalThis.URLSearchParams ??= Address;
  globalThis.location = { hash: `#${address}`, protocol: "about:" };
  const chart = new Chart(payload);
  chart.dark = dark;
  chart.language = language ?? payload.language;
  chart.svgNamespace = namespace;
  chart.camera.resize(SCREEN.height * aspect, SCREEN.height);
  chart.showOn(new NoScreen());
  readAddress(chart);
  return chart;
}

/** What the chart needs of URLSearchParams, which V8 alone does not have. */
class Address {
  constructor(text) {
    this.words = String(text).split("&").map((pair) => pair.split("="))
      .map(([name, ...value]) => [decoded(name), decoded(value.join("="))]);
  }

  getAll(name) {
    return this.words.filter(([each]) => each === name).map(([, value]) => value);
  }

  get(name) {
    return this.getAll(name)[0] ?? null;
  }

  has(name) {
    return this.get(name) !== null;
  }
}

function decoded(text) {
  return decodeURIComponent(text.replaceAll("+", " "));
}
