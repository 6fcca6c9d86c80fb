/** Findings, by position and in the order in which they are read: the gravest first, then by code. */
import { withNames } from "./mentions.js";
import { numbers } from "./unpack.js";

export const CLOSED = { open: 0, settled: 1, waived: 2 };

export const SEVERITY = { none: 0, information: 1, warning: 2, error: 3 };

/**
 * @typedef {object} Finding
 * @property {number} number its place in the list as sorted
 * @property {string} code
 * @property {number} severity one of SEVERITY
 * @property {number[]} subjects positions
 * @property {{zh: string, en: string}} title of its check; with message, why and correction
 * @property {number[]} evidence numbers of places in the payload's `evidence` columns
 * @property {number} closed one of CLOSED; with its reason, and the last day (`until`) on which it is let pass
 */

/**
 * @returns {{list: Finding[], every: Finding[], worst: Uint8Array, below: Int32Array, of: Map<number, Finding[]>}} `every` has those too
 *   that are settled or let pass, behind the others; they count nowhere. `worst` is the gravest severity on a position; `below` counts the errors and warnings of a subtree, each at its first subject.
 */
export function sortFindings(payload, model) {
  const sorted = findingsOf(payload, model).sort(inOrder);
  sorted.forEach((finding, number) => (finding.number = number));
  const list = sorted.filter(({ closed }) => !closed);
  const worst = new Uint8Array(model.total);
  const below = new Int32Array(model.total);
  list.forEach((finding) => {
    for (const i of finding.subjects) worst[i] = Math.max(worst[i], finding.severity);
    if (finding.subjects.length && finding.severity > SEVERITY.information) below[finding.subjects[0]]++;
  });
  for (let k = model.total - 1; k > 0; k--) below[model.parent[model.order[k]]] += below[model.order[k]];
  return { list, every: sorted, worst, below, of: byPosition(list) };
}

/** What counts before what does not, the gravest first, then by code. */
function inOrder(a, b) {
  return (a.closed ? 1 : 0) - (b.closed ? 1 : 0) || b.severity - a.severity || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

function findingsOf({ findings, strings }, model) {
  const text = (name) => Array.from(numbers(findings[name]), (number) => strings[number]);
  const both = (name) => {
    const [zh, en] = [text(`${name}_zh`), text(`${name}_en`)];
    return zh.map((words, k) => ({ zh: words, en: en[k] }));
  };
  const [code, severity] = [text("code"), numbers(findings.severity)];
  const [title, message, why, correction] = [both("title"), both("message"), both("why"), both("correction")];
  const reason = findings.reason_zh ? both("reason") : null;
  const until = findings.until ? text("until") : null;
  const closed = findings.closed ? numbers(findings.closed) : new Int32Array(code.length);
  const subjects = slices(numbers(findings.subject_start), numbers(findings.subject));
  const evidence = slices(numbers(findings.evidence_start), null);
  return code.map((code, k) => ({
    code,
    title: title[k],
    severity: severity[k],
    message: named(message[k], subjects[k], model),
    why: why[k],
    correction: named(correction[k], subjects[k], model),
    subjects: subjects[k],
    evidence: evidence[k],
    closed: closed[k],
    reason: reason?.[k] ?? { zh: "", en: "" },
    until: until?.[k] ?? "",
  }));
}

/** A text in both languages, with the names of subjects put into it when it is read. */
function named({ zh, en }, subjects, { strings, title, id }) {
  const names = { title: (place) => strings[title[subjects[place]]], id: (place) => strings[id[subjects[place]]] };
  return {
    get zh() {
      return withNames(zh, names);
    },
    get en() {
      return withNames(en, names);
    },
  };
}

/** The pieces of a list that begin at `start[k]`; without a list, the numbers of its places. */
function slices(start, list) {
  const pieces = [];
  for (let k = 0; k + 1 < start.length; k++) {
    const length = start[k + 1] - start[k];
    pieces.push(Array.from({ length }, (_, j) => (list ? list[start[k] + j] : start[k] + j)));
  }
  return pieces;
}

function byPosition(list) {
  const found = new Map();
  for (const finding of list) {
    for (const i of new Set(finding.subjects)) {
      if (!found.has(i)) found.set(i, []);
      found.get(i).push(finding);
    }
  }
  return found;
}

/** Findings of one code under each other: [[code, findings], …] in the order of the list. */
export function groupByCode(list) {
  const groups = new Map();
  for (const finding of list) {
    if (!groups.has(finding.code)) groups.set(finding.code, []);
    groups.get(finding.code).push(finding);
  }
  return [...groups];
}
