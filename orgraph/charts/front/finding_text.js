/** Findings as plain text that can be pasted into a mail. */
import { CLOSED } from "./faults.js";
import { sourceAt } from "./sources.js";
import { titleOf, unitOf } from "./model.js";

/** One finding: what, of whom, on what evidence, why it matters, what to do. */
export function findingText({ model, words, language }, finding) {
  const { code, severity, title, message, why, correction, subjects, evidence } = finding;
  const item = (name, text) => (text ? `  ${name}${words.because}${text}` : "");
  return [
    `[${words.severity[severity]}] ${code} ${title[language]}${closedText(words, language, finding)}`,
    item(words.statement, message[language]),
    item(words.subjects, subjects.map((node) => titleOf(model, node)).join(language === "zh" ? "、" : ", ")),
    evidence.length ? `  ${words.said}${words.because.trimEnd()}` : "",
    ...evidence.map((k) => `    - ${evidenceText(model, words, k)}`),
    item(words.why, why[language]),
    item(words.correction, correction[language]),
  ].filter(Boolean).join("\n");
}

function evidenceText({ payload }, words, k) {
  const source = sourceAt(payload, payload.evidence, k);
  const place = words.place(source);
  return source.quote ? `${words.quoted(source.quote.replace(/\s*[\r\n]+\s*/g, " "))} — ${place}` : place;
}

/**
 * Whether a finding says all these words: in its message, its code and title, or in the names, ids and units of its positions.
 * @returns {(finding: import("./faults.js").Finding) => boolean}
 */
export function saysAll({ model, language }, text) {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  const ofPosition = (node) => `${titleOf(model, node)} ${unitOf(model, node)} ${node < model.count ? model.strings[model.id[node]] : ""}`;
  return ({ code, title, message, subjects }) => {
    const said = plain([code, title[language], message[language], ...subjects.map(ofPosition)].join(" "));
    return wanted.every((word) => said.includes(word));
  };
}

function plain(text) {
  return text.normalize("NFKC").toLowerCase();
}

/** Several findings under one heading. */
export function findingsText({ model, words, language }, findings) {
  const each = findings.map((finding) => findingText({ model, words, language }, finding));
  return [words.findingsOf(model.payload.name, findings.length), ...each].join("\n\n");
}

/** Why a finding does not count, where it does not. */
export function closedText(words, language, { closed, reason, until }) {
  if (closed === CLOSED.open) return "";
  const name = closed === CLOSED.settled ? words.settled : words.waived;
  const said = reason[language] ? `${words.because}${reason[language]}` : "";
  return ` [${name}${until ? words.until(until) : ""}${said}]`;
}
