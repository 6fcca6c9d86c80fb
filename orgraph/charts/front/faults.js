/** Findings, by position and in the order in which they are read: the gravest first, then by code. */
import { withNames } from "./mentions.js";
import { columnsOf, numbers } from "./unpack.js";

const NONE = -1;

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
 * @returns {{list: Finding[], every: Finding[], worst: Uint8Array, below: Int32Array, of: {get: (node: number) => Finding[] | undefined}}} `every` has those too
 *   that are settled or let pass, behind the others; they count nowhere. `worst` is the gravest severity on a position; `below` counts the errors and warnings of a subtree, each at its first subject.
 */
export function sortFindings(payload, model) {
  const columns = columnsOf(payload.findings);
  const every = inOrder(columns, payload.strings).map((row, number) => new Finding(columns, row, number, model));
  const open = columns.closed ? every.findIndex(({ row }) => columns.closed[row]) : NONE;
  const list = open === NONE ? every : every.slice(0, open);
  return { list, every, ...weighed(columns, list, model), of: new ByPosition(columns, list, model) };
}

/** The findings in these rows of a payload, without a model of it. @returns {Finding[]} */
export function findingsIn({ findings, positions, strings }, rows) {
  const columns = columnsOf(findings);
  const column = (name) => (positions[name] ? numbers(positions[name]) : null);
  const names = { strings, title: column("title"), id: column("id"), holder: column("holder") };
  return Array.from(rows, (row) => new Finding(columns, row, NONE, names));
}

/** Rows of the columns: what counts before what does not, the gravest first, then by code, then as they came. */
function inOrder({ code, severity, closed }, strings) {
  const codes = [...new Set(code)].sort((a, b) => (strings[a] < strings[b] ? -1 : 1));
  const rank = new Map(codes.map((number, k) => [number, k]));
  const weight = (row) => ((closed?.[row] ? 1 : 0) * 4 + SEVERITY.error - severity[row]) * codes.length + rank.get(code[row]);
  const weights = Float64Array.from(code, (_, row) => weight(row));
  return Array.from(code, (_, row) => row).sort((a, b) => weights[a] - weights[b] || a - b);
}

function weighed({ severity, subject, subject_start: start }, list, { total, parent, order }) {
  const worst = new Uint8Array(total);
  const below = new Int32Array(total);
  for (const { row } of list) {
    for (let k = start[row]; k < start[row + 1]; k++) worst[subject[k]] = Math.max(worst[subject[k]], severity[row]);
    if (start[row] < start[row + 1] && severity[row] > SEVERITY.information) below[subject[start[row]]]++;
  }
  for (let k = total - 1; k > 0; k--) below[parent[order[k]]] += below[order[k]];
  return { worst, below };
}

/** One row of the columns; its words are put together when they are read. @implements {Finding} */
class Finding {
  constructor(columns, row, number, model) {
    Object.assign(this, { columns, row, number, model });
  }

  get code() {
    return this.text("code");
  }

  get severity() {
    return this.columns.severity[this.row];
  }

  get closed() {
    return this.columns.closed?.[this.row] ?? CLOSED.open;
  }

  get until() {
    return this.text("until");
  }

  get subjects() {
    const { subject, subject_start: start } = this.columns;
    return Array.from(subject.subarray(start[this.row], start[this.row + 1]));
  }

  get evidence() {
    const { evidence_start: start } = this.columns;
    return Array.from({ length: start[this.row + 1] - start[this.row] }, (_, k) => start[this.row] + k);
  }

  get title() {
    return this.both("title");
  }

  get why() {
    return this.both("why");
  }

  get reason() {
    return this.both("reason");
  }

  get message() {
    return this.named("message");
  }

  get correction() {
    return this.named("correction");
  }

  text(column) {
    return this.model.strings[this.columns[column]?.[this.row] ?? 0];
  }

  both(column) {
    return { zh: this.text(`${column}_zh`), en: this.text(`${column}_en`) };
  }

  /** A text in both languages, with the names of positions put into it. */
  named(column) {
    const { subjects } = this;
    const words = (language) => withNames(this.text(`${column}_${language}`), this.model, subjects);
    return { get zh() { return words("zh"); }, get en() { return words("en"); } };
  }
}

/** The findings of each position, in the order of the list. */
class ByPosition {
  constructor({ subject, subject_start: start }, list, { total }) {
    this.list = list;
    this.start = new Int32Array(total + 1);
    const met = new Int32Array(total).fill(NONE); // a finding may name a position twice
    const each = (found) => list.forEach(({ row }, number) => {
      for (let k = start[row]; k < start[row + 1]; k++) {
        if (met[subject[k]] !== number) found(subject[k], number);
        met[subject[k]] = number;
      }
    });
    each((node) => this.start[node + 1]++);
    for (let node = 0; node < total; node++) this.start[node + 1] += this.start[node];
    this.numbers = new Int32Array(this.start[total]);
    const next = this.start.slice();
    met.fill(NONE);
    each((node, number) => (this.numbers[next[node]++] = number));
  }

  get(node) {
    const numbers = this.numbers.subarray(this.start[node], this.start[node + 1]);
    return numbers.length ? Array.from(numbers, (number) => this.list[number]) : undefined;
  }
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
