/** What the address asked for that this chart does not have. */
import { button, el, replace } from "./dom.js";

export function buildAddressNote(chart) {
  const note = el("div.not-known.row", { role: "alert" });
  const update = () => {
    const { notKnown, words } = chart;
    note.hidden = !notKnown.length;
    if (note.hidden) return replace(note);
    const dismiss = () => {
      chart.set({ notKnown: [] });
      chart.focus();
    };
    replace(note, el("span", { dir: "auto" }, words.notKnown(notKnown.join(words.listed))), button(words.dismiss, dismiss));
  };
  chart.on("settings", update);
  update();
  return note;
}
