/** One finding: its message, which leads to the place, and behind it the evidence, the reason and the remedy. */
import { copyButton } from "./clipboard.js";
import { el, button } from "./dom.js";
import { quotation } from "./evidence.js";
import { closedText, findingText } from "./finding_text.js";
import { growingList } from "./lists.js";
import { titleOf } from "./model.js";
import { positionLink } from "./position_link.js";
import { severityMark } from "./severity.js";
import { visitFinding } from "./visit.js";

const QUOTED = 4; // quotations at once: what to do should be in view as well

export function findingItem(chart, finding, { current = false, visit = () => visitFinding(chart, finding) } = {}) {
  const { words, language, model } = chart;
  const message = finding.message[language] || finding.subjects.map((node) => titleOf(model, node)).join("、");
  const quoted = finding.evidence.length && `${words.said} (${finding.evidence.length})`;
  const said = [quoted, finding.correction[language] && words.correction].filter(Boolean).join(" · ") || words.why;
  const more = el("details", { open: current }, el("summary", {}, said));
  const show = () => {
    if (more.open && more.childElementCount === 1) more.append(...grounds(chart, finding));
  };
  more.addEventListener("toggle", show);
  show();
  const closed = closedText(words, language, finding);
  return el(`li.finding${current ? ".current" : ""}${finding.closed ? ".closed" : ""}`, {},
    el("div.row", {}, severityMark(words, finding.severity), button(message, visit, { kind: "button.link" })),
    closed && el("p.note", { dir: "auto" }, closed.trim()),
    more);
}

/** Made only when it is asked for: ten thousand findings have several times as many quotations. */
function grounds(chart, finding) {
  const { words, language, model } = chart;
  const named = (name, text) => text && el("p", {}, el("b", {}, name, words.because), text);
  return [
    finding.evidence.length > 0 &&
      growingList(words, finding.evidence, (k) => quotation(chart, model.payload.evidence, k), "ul.quotations", QUOTED),
    named(words.why, finding.why[language]), named(words.correction, finding.correction[language]),
    finding.subjects.length > 0 && el("div", {}, el("b", {}, words.subjects, words.because),
      growingList(words, finding.subjects, (node) => el("li", {}, positionLink(chart, node)), "ul.subjects", 8)),
    copyButton(words, words.copyOne, () => findingText(chart, finding)),
  ].filter(Boolean);
}
