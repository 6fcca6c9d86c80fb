/**
 * What the colour of a card can say: its unit, grade, span, cost, vacancy, findings, communication or change. An
 * encoding puts every position into one class; each class has a name, a colour, and a key for the address.
 */
import { changeClasses } from "./changes.js";
import { colourNumber, PALETTE, rampNumber } from "./colours.js";
import { communication, costs, findingClasses, spanClasses, vacancyClasses } from "./classes.js";

/**
 * @typedef {object} Kind one class
 * @property {string} key the same whatever the language
 * @property {(words: object) => string} say its name
 * @property {number} colour as `colourAt` takes it
 * @property {number} count positions in it
 */

/**
 * @typedef {object} Encoding
 * @property {string} name
 * @property {boolean} ordered whether the classes go from little to much
 * @property {Int32Array} of for each position the number of its class
 * @property {Kind[]} kinds
 */

const BUILDERS = {
  unit: units, grade: grades, span: spanClasses, cost: costs, vacancy: vacancyClasses, finding: findingClasses,
  talk: communication, change: changeClasses,
};
/** Whether the data have something for an encoding, without the work of building it. */
const THERE = {
  unit: ({ legend }) => legend.length > 0,
  grade: ({ grade }) => grade !== null,
  span: ({ layers, payload }) => layers > 1 || payload.rings.some((members) => members.length > 1),
  vacancy: ({ vacant, holder, payload }) => Boolean(vacant || holder || payload.positions.actual),
  finding: ({ findings }) => findings.list.length > 0,
};
const made = new WeakMap();

/** The names of the encodings that the data have something for. */
export function offeredEncodings(model) {
  return Object.keys(BUILDERS).filter((name) => (THERE[name] ? THERE[name](model) : encodingOf(model, name) !== null));
}

/** @returns {Encoding | null} null where the data have nothing for it */
export function encodingOf(model, name) {
  if (!BUILDERS[name]) return null;
  if (!made.has(model)) made.set(model, new Map());
  const known = made.get(model);
  if (!known.has(name)) {
    const built = BUILDERS[name](model);
    known.set(name, built && counted({ name, ordered: false, ...built }));
  }
  return known.get(name);
}

function counted(encoding) {
  const counts = new Int32Array(encoding.kinds.length);
  for (const kind of encoding.of) counts[kind]++;
  encoding.kinds.forEach((kind, k) => (kind.count = counts[k]));
  return encoding;
}

/** The colour of every node; what is no position has the colour of no unit. */
export function colouring(model, name) {
  const encoding = encodingOf(model, name);
  const colour = new Uint8Array(model.total).fill(PALETTE.length);
  const colours = Uint8Array.from(encoding.kinds, (kind) => kind.colour);
  for (let node = 0; node < model.count; node++) colour[node] = colours[encoding.of[node]];
  if (name === "unit") colourTiles(model, colour);
  return colour;
}

function colourTiles({ payload, legend, count }, colour) {
  const known = new Map(legend.map((entry) => [entry.name, entry.colour]));
  payload.tiles?.forEach(({ name }, k) => (colour[count + k] = known.get(name) ?? PALETTE.length));
}

/** Every unit, the largest first; without units every branch below the top. */
function units({ count, legend, strings, unitKeys }) {
  if (!legend.length) return null;
  const numbers = new Map(legend.map(({ key }, k) => [key, k]));
  const of = new Int32Array(count);
  for (let node = 0; node < count; node++) of[node] = numbers.get(unitKeys[node]) ?? legend.length;
  const kinds = legend.map(({ name, colour }) => ({ key: strings[name], say: () => strings[name], colour }));
  kinds.push({ key: "", say: (words) => words.none, colour: PALETTE.length });
  return { of, kinds };
}

/** Grades from the highest down where their order is known; else each has a colour of its own. */
function grades({ count, grade, strings, payload }) {
  if (!grade) return null;
  const { series, unordered } = payload.grades;
  const listed = [...series.flat(), ...unordered];
  const numbers = new Map(listed.map((text, k) => [text, k]));
  const of = Int32Array.from({ length: count }, (_, node) => numbers.get(grade[node]) ?? listed.length);
  const [longest] = series;
  const kinds = listed.map((text, k) => ({
    key: strings[text], say: () => strings[text],
    colour: longest && k < longest.length ? rampNumber(longest.length - 1 - k, longest.length) : k % PALETTE.length,
  }));
  kinds.push({ key: "", say: (words) => words.notGiven, colour: colourNumber("quiet") });
  return { of, kinds, ordered: Boolean(longest) };
}
