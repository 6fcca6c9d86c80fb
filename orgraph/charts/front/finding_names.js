/**
 * A short name for a finding, as the address has it: its code, and a number made from where it is, such as `OG204.1x9k3ab`.
 * Another file of the same organisation gives the same finding the same name, however many others it has: what makes it
 * the same is its code with its positions, or where it has none, with the files, sheets and columns that it quotes.
 */
import { columnsOf } from "./unpack.js";
import { titleOf } from "./model.js";

const known = new WeakMap();

/** The name of a finding. Further ones of the same place are told apart by their order: `OG204.1x9k3ab.2`. */
export function nameOfFinding(model, finding) {
  return namesOf(model, finding.code).names.get(finding.number);
}

/** The finding of a name, or undefined. */
export function findingNamed(model, name) {
  const number = namesOf(model, name.split(".")[0]).numbers.get(name);
  return number === undefined ? undefined : model.findings.every[number];
}

/** Of all findings of a code, worked out when the first of them is asked for. */
function namesOf(model, code) {
  if (!known.has(model)) known.set(model, new Map());
  const byCode = known.get(model);
  if (!byCode.has(code)) byCode.set(code, namedAll(model, code));
  return byCode.get(code);
}

function namedAll(model, code) {
  const [names, numbers, met] = [new Map(), new Map(), new Map()];
  for (const finding of model.findings.every) {
    if (finding.code !== code) continue;
    const place = `${code}.${digest(placeOf(model, finding))}`;
    const count = (met.get(place) ?? 0) + 1;
    met.set(place, count);
    const name = count > 1 ? `${place}.${count}` : place;
    names.set(finding.number, name);
    numbers.set(name, finding.number);
  }
  return { names, numbers };
}

function placeOf(model, { subjects, evidence }) {
  const { strings, id, count, payload } = model;
  const { origin, column } = columnsOf(payload.evidence);
  const places = subjects.length ? subjects.map((node) => (node < count ? strings[id[node]] : titleOf(model, node)))
    : evidence.map((k) => {
      const { file, sheet } = payload.origins[origin[k]];
      return [file, sheet ?? "", strings[column[k]] ?? ""].join("\t");
    });
  return [...new Set(places)].sort().join("\n");
}

/** FNV-1a over the UTF-16 units of a text, in 32 bits. */
function digest(text) {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return (hash >>> 0).toString(36);
}
