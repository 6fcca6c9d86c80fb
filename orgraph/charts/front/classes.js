/** The classes of spans, costs, vacancies, findings and communication. */
import { colourNumber, rampNumber } from "./colours.js";
import { SEVERITY } from "./faults.js";
import { grouped } from "./grouped.js";
import { isVacant, NONE } from "./model.js";
import { columnsOf } from "./unpack.js";

const STEPS = 5; // classes of a figure that takes many values
const SINGLE = 6; // values up to which each is a class of its own

/** Direct subordinates on the chosen lines: those in the tree, and the one whose link closes a ring. */
export function spans(model) {
  const found = model.direct.slice();
  for (const members of model.payload.rings) if (members.length > 1) found[members[members.length - 1]]++;
  return found;
}

/** By the thresholds of the checks. */
export function spanClasses(model) {
  const span = spans(model);
  if (!span.some((value) => value > 0)) return null;
  const { usual, of: others } = model.payload.spans;
  const classOf = (value, node) => {
    if (!value) return 4;
    const [least, wide, widest] = (others[node] ?? usual).map((limit) => limit ?? Infinity);
    return value > widest ? 3 : value > wide ? 2 : value < least && least < Infinity ? 0 : 1;
  };
  const names = [["narrow", "low"], ["fitting", "good"], ["wide", "high"], ["veryWide", "extreme"], ["leadsNobody", "quiet"]];
  const kinds = names.map(([key, colour], k) => ({
    key, say: (words) => `${words.spanKinds[key]}${spanRange(k, usual)}`, colour: colourNumber(colour),
  }));
  return { of: Int32Array.from(span, classOf), kinds };
}

/** ` 3–10`: from where to where a class goes by the usual thresholds. */
function spanRange(k, [least, wide, widest]) {
  const [from, to] = [[1, (least ?? 1) - 1], [least ?? 1, wide ?? widest], [wide + 1, widest], [widest + 1, null]][k] ?? [0, 0];
  if (to === null) return Number.isFinite(from) && widest !== null ? ` ≥ ${from}` : "";
  if (from > to || !from || (k === 2 && (wide === null || widest === null))) return "";
  return from === to ? ` ${from}` : ` ${from}–${to}`;
}

/** What positions cost, where the page was made to hold it. */
export function costs({ payload }) {
  const { cost } = payload.positions;
  return cost ? stepped(cost.map((value) => value ?? NaN)) : null;
}

/** With how many others a position communicates; links stated by both sides, or on several topics, count once. */
export function loads({ count, total, payload }) {
  const { sender, receiver, name } = columnsOf(payload.talks);
  const met = new Set();
  const load = new Int32Array(count);
  const meet = (node, other) => {
    const key = node * (total + payload.strings.length) + other;
    if (node === NONE || node === other || met.has(key)) return;
    met.add(key);
    load[node]++;
  };
  for (let k = 0; k < sender.length; k++) {
    meet(sender[k], receiver[k] === NONE ? total + name[k] : receiver[k]);
    if (receiver[k] !== NONE) meet(receiver[k], sender[k]);
  }
  return load;
}

export function communication(model) {
  const load = loads(model);
  if (!load.some((value) => value > 0)) return null;
  const classed = stepped(Array.from(load, (value) => value || NaN));
  classed.kinds[classed.kinds.length - 1].key = "none";
  classed.kinds[classed.kinds.length - 1].say = (words) => words.talksToNobody;
  return classed;
}

/** Few values: each a class. Many: classes of about as many positions each. Those without a figure come last. */
export function stepped(values) {
  const given = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  if (!given.length) return null;
  const distinct = given.filter((value, k) => k === 0 || value !== given[k - 1]);
  const tops = distinct.length <= SINGLE ? distinct : quantiles(given);
  const of = Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return tops.length;
    let k = 0;
    while (value > tops[k]) k++;
    return k;
  });
  const kinds = Array.from(tops, (top, k) => {
    const least = k ? distinct.find((value) => value > tops[k - 1]) : distinct[0];
    const name = least === top ? written(top) : `${written(least)}–${written(top)}`;
    return { key: `${least}-${top}`, say: () => name, colour: rampNumber(k, tops.length) };
  });
  kinds.push({ key: "", say: (words) => words.notGiven, colour: colourNumber("quiet") });
  return { of, kinds, ordered: true };
}

function quantiles(sorted) {
  const at = (k) => sorted[Math.min(sorted.length - 1, Math.ceil(((k + 1) * sorted.length) / STEPS) - 1)];
  return [...new Set(Array.from({ length: STEPS }, (_, k) => at(k)))];
}

export function written(value) {
  return grouped(value, 2);
}

const SEATS = { filled: "good", partly: "high", vacant: "extreme", over: "low", unknown: "quiet" };

/** From how many hold a position of how many planned where that is given; else from who holds it, or that nobody does. */
export function vacancyClasses(model) {
  const { count, headcount, vacant, holder, strings } = model;
  const { actual } = model.payload.positions;
  if (!vacant && !actual && !holder) return null;
  const names = Object.keys(SEATS);
  const classOf = (node) => {
    const held = actual?.[node] ?? null;
    if (held !== null && !isVacant(model, node)) {
      const planned = headcount?.[node] ?? null;
      if (held <= 0) return planned === 0 ? "unknown" : "vacant";
      return planned === null || held === planned ? "filled" : held < planned ? "partly" : "over";
    }
    if (isVacant(model, node)) return "vacant";
    return vacant || (holder && strings[holder[node]]) ? "filled" : "unknown";
  };
  const of = Int32Array.from({ length: count }, (_, node) => names.indexOf(classOf(node)));
  const kinds = names.map((key) => ({ key, say: (words) => words.seatKinds[key], colour: colourNumber(SEATS[key]) }));
  return { of, kinds };
}

const FAULTS = { error: "error", warning: "warning", information: "information", errorBelow: "errorBelow",
  warningBelow: "warningBelow", sound: "quiet" };

/** The gravest finding of a position, or, paler, the gravest of those below it. */
export function findingClasses(model) {
  const { count, order, parent, findings } = model;
  if (!findings.list.length) return null;
  const below = new Uint8Array(model.total);
  for (let k = model.total - 1; k > 0; k--) {
    const node = order[k];
    below[parent[node]] = Math.max(below[parent[node]], below[node], findings.worst[node]);
  }
  const of = Int32Array.from({ length: count }, (_, node) => {
    const own = findings.worst[node];
    if (own >= SEVERITY.warning) return SEVERITY.error - own;
    if (below[node] >= SEVERITY.warning) return below[node] === SEVERITY.error ? 3 : 4;
    return own === SEVERITY.information ? 2 : 5;
  });
  const kinds = Object.entries(FAULTS).map(([key, colour]) => ({
    key, say: (words) => words.faultKinds[key], colour: colourNumber(colour),
  }));
  return { of, kinds };
}
