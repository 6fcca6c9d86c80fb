/** A comparison as plain text, for a mail or a minute. */
import { CHANGE_NAMES } from "./changes.js";
import { CHANGE_WORDS } from "./change_words.js";
import { findingsOf } from "./changed_findings.js";

export function comparisonText(chart) {
  const { language } = chart;
  const words = CHANGE_WORDS[language];
  const { changes, all } = chart.comparison;
  const { figures } = all.comparison;
  const findings = findingsOf(all);
  const lines = [all.title];
  for (const action of CHANGE_NAMES.slice(1)) {
    const found = changes.filter((change) => change.action === action);
    if (found.length) lines.push("", `${words.actions[action]} ${found.length}`, ...found.map((change) => line(change, words, language)));
  }
  const differing = figures.filter(([, , was, now]) => was !== now);
  lines.push("", words.figures, ...differing.map(([zh, en, was, now]) => `- ${language === "zh" ? zh : en}${words.colon}${was} → ${now}`));
  const counts = ["fixed", "new", "kept"].map((name) => [words.findingGroups[name], findings[name]]);
  lines.push("", words.findings, ...counts.map(([name, found]) => `- ${name} ${found.length}`));
  for (const { code, message } of findings.new) lines.push(`  - ${message[language]} ${code}`);
  return lines.join("\n");
}

function line(change, words, language) {
  const notes = change.notes(language).map(([name, said]) => `${name}${words.colon}${said}`).join(words.stop);
  return `- ${change.title}${notes ? words.open(notes) : ""}`;
}
