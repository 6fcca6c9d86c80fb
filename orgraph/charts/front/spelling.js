/** The ways to type a text: as written, in full pinyin, or by its initials. */

const MOST_READINGS = 16; // of one text: a title of many polyphones is not spelt in every possible way
export const SEPARATOR = "\u0001";

/**
 * A text and the ways to type it: `护理部`, then `hulibu`, then `hlb`, each behind a separator.
 * @param {Record<string, string>} readings of each Han character, the usual one first
 */
export function spell(text, readings) {
  const lower = text.toLowerCase();
  if (!/[^\x00-\x7f]/.test(lower)) return SEPARATOR + lower;
  let full = [""];
  let initials = [""];
  for (const character of lower) {
    const ways = (readings[character] ?? character).split(" ");
    full = extend(full, ways);
    initials = extend(initials, [...new Set(ways.map((way) => (readings[character] ? way[0] : way)))]);
  }
  return [lower, ...full, ...initials].map((way) => SEPARATOR + way).join("");
}

function extend(spelt, ways) {
  if (spelt.length * ways.length > MOST_READINGS) return spelt.map((start) => start + ways[0]);
  return spelt.flatMap((start) => ways.map((way) => start + way));
}
