/** A part of the organisation as a model of its own, as small as the part: what one page of a book shows. */
import { linkPairs } from "./link_pairs.js";
import { buildModel, isGhost, isTile } from "./model.js";
import { columnsOf, isColumn, numbers } from "./unpack.js";

const known = new WeakMap();

/**
 * @param {import("./model.js").Model} whole
 * @param {number[]} nodes positions, tiles and ghosts, each once and in ascending order
 * @returns {{model: import("./model.js").Model, of: number[], at: Map<number, number>, pairs: object}} `of` gives for
 *   a node of the piece the one of the whole, `at` the other way
 */
export function pieceOf(whole, nodes) {
  const at = new Map(nodes.map((node, k) => [node, k]));
  const payload = partOf(whole, nodes, at);
  const model = buildModel(payload);
  nodes.forEach((node, k) => {
    for (const name of ["colour", "size", "staff", "direct"]) model[name][k] = whole[name][node];
    for (const name of ["worst", "below"]) model.findings[name][k] = whole.findings[name][node];
  });
  return { model, of: nodes, at, pairs: linkPairs(payload) };
}

function columns({ payload }) {
  if (!known.has(payload)) {
    const own = Object.entries(payload.positions).filter(([, column]) => isColumn(column));
    known.set(payload, {
      positions: own.map(([name, column]) => [name, name === "headcount" ? column : numbers(column)]),
      stated: numbers(payload.tree.stated),
    });
  }
  return known.get(payload);
}

function partOf(whole, nodes, at) {
  const { payload, count, parent } = whole;
  const seats = nodes.filter((node) => node < count);
  const { positions, stated } = columns(whole);
  const taken = (column) => Array.from(seats, (node) => column[node]);
  const inside = (node) => at.get(node) ?? -1;
  return {
    ...payload,
    count: seats.length,
    positions: {
      ...Object.fromEntries(Object.keys(payload.positions).map((name) => [name, {}])),
      ...Object.fromEntries(positions.map(([name, column]) => [name, taken(column)])),
    },
    tree: { ...payload.tree, superior: seats.map((node) => inside(parent[node])), stated: taken(stated) },
    tiles: nodes.filter((node) => isTile(whole, node)).map((node) => {
      const { name, head } = payload.tiles[node - count];
      return { name, head: inside(head), above: inside(parent[node]) };
    }),
    ghosts: nodes.filter((node) => isGhost(whole, node)).map((node) => payload.ghosts[node - count - whole.tiles]),
    rings: payload.rings.filter((members) => members.every((each) => at.has(each))).map((members) => members.map(inside)),
    others: within(columnsOf(payload.others), ["subordinate", "superior"], at),
    talks: emptied(payload.talks),
    findings: emptied(payload.findings),
  };
}

/** The rows of a group of columns whose ends are both inside. */
function within(group, ends, at) {
  const rows = [];
  const length = group[ends[0]].length;
  for (let k = 0; k < length; k++) if (ends.every((end) => at.has(group[end][k]))) rows.push(k);
  return Object.fromEntries(Object.entries(group).map(([name, column]) => {
    const values = rows.map((k) => column[k]);
    return [name, ends.includes(name) ? values.map((node) => at.get(node)) : values];
  }));
}

function emptied(group) {
  return Object.fromEntries(Object.keys(group).map((name) => [name, name.endsWith("_start") ? [0] : []]));
}
