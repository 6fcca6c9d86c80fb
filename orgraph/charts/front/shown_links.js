/** The links that the chart shows at the moment, bundled; worked out anew only when what they depend on has changed. */
import { bundle, weaken } from "./link_bundles.js";
import { NONE } from "./model.js";
import { talkBundles } from "./talk_choice.js";
import { canTalk } from "./unit_links.js";

export class ShownLinks {
  /** @param {import("./chart.js").Chart} chart */
  constructor(chart) {
    this.chart = chart;
    this.layout = null;
    this.bundles = {};
    this.talking = null;
  }

  /** @returns {Record<string, import("./link_bundles.js").Bundle[]>} by kind */
  current() {
    const { linksShown, pairs, layout } = this.chart;
    if (this.layout !== layout) Object.assign(this, { layout, bundles: {}, talking: null });
    const links = { ring: this.of("ring") };
    for (const kind of ["dotted", "second"]) if (linksShown[kind]) links[kind] = this.of(kind);
    if (linksShown.talk && canTalk(this.chart)) {
      const { kind, bundles } = this.talks();
      links[kind] = bundles;
    }
    const traced = this.traced();
    if (traced) links.traced = [traced];
    return links;
  }

  /** The link that is followed; null where its ends are in one card, or one of them is in none. */
  traced() {
    const { trace, layout } = this.chart;
    if (!trace || trace.to === NONE) return null;
    const [from, to] = [layout.shown[trace.from], layout.shown[trace.to]];
    if (from === to || from === NONE || to === NONE) return null;
    return { from, to, count: 1, exact: from === trace.from && to === trace.to, stated: 0, forth: trace.forth, back: trace.back };
  }

  of(kind) {
    const { pairs, layout, model } = this.chart;
    this.bundles[kind] ??= weaken(bundle(pairs[kind], layout, model.total));
    return this.bundles[kind];
  }

  talks() {
    const { model, layout, pairs, talk, selected } = this.chart;
    const known = this.talking;
    if (!known || known.talk !== talk || (talk.mode === "selection" && known.selected !== selected)) {
      this.talking = { talk, selected, ...talkBundles(model, layout, pairs.talk, talk, selected) };
    }
    return this.talking;
  }
}
