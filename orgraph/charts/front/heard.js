/** A word in texts: as written, in full pinyin or by its initials, without every text being spelt beforehand. */

/** How well a word fits a text: all of it, its beginning, the beginning of a word in it, elsewhere in it, not at all. */
export const FIT = { whole: 4, start: 3, word: 2, inside: 1, none: 0 };

const [SPOKEN, INITIAL] = [1, 2];
const CODES = 0x10000; // of UTF-16
const LETTER = /[\p{L}\p{N}]/u;

/** Texts side by side in one, in small letters; that of number k is from starts[k] to starts[k + 1]. */
export class Texts {
  /**
   * @param {string[]} texts
   * @param {Record<string, string>} readings of each Han character, the usual one first
   */
  constructor(texts, readings) {
    const lower = texts.map((text) => text.toLowerCase());
    this.starts = new Int32Array(texts.length + 1);
    for (let k = 0; k < lower.length; k++) this.starts[k + 1] = this.starts[k] + lower[k].length;
    this.all = lower.join("");
    Object.assign(this, placesByCode(this.all));
    this.spoken = new Map(Object.entries(readings).map(([character, ways]) => [character, [character, ...ways.split(" ")]]));
    this.initials = new Map(Array.from(this.spoken, ([character, ways]) => [character, [...new Set(ways.map((way) => [...way][0]))]]));
    this.known = null;
  }

  /** How well each text fits a word. While a word is typed, only what fitted its beginning can still fit. */
  fits(word) {
    const { starts, from, places, known } = this;
    const begun = known && word.startsWith(known.word) ? known.fit : null;
    const fit = new Uint8Array(starts.length - 1);
    const begins = this.beginnings(word);
    for (let code = 0; code < CODES; code++) {
      if (!begins.first[code]) continue;
      for (let next = from[code]; next < from[code + 1]; next++) {
        const k = this.textAt(places[next]);
        if (begun && !begun[k]) continue;
        fit[k] = Math.max(fit[k], this.fitAt(word, begins, code, places[next], starts[k], starts[k + 1]));
      }
    }
    this.known = { word, fit };
    return fit;
  }

  /** The number of the text that stands at a place. */
  textAt(place) {
    let [low, high] = [0, this.starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  fitAt(word, begins, code, at, start, end) {
    const heard = this.heardAt(word, begins, begins.first[code], at, end);
    if (!heard) return FIT.none;
    if (at === start) return heard === 2 ? FIT.whole : FIT.start;
    return LETTER.test(this.all[at - 1]) ? FIT.inside : FIT.word;
  }

  /** Which characters a word may begin with, and go on with when it is initials; by the code of the character. */
  beginnings(word) {
    const first = new Uint8Array(CODES);
    const second = new Uint8Array(CODES);
    first[word.charCodeAt(0)] = SPOKEN | INITIAL;
    second[word.charCodeAt(1) || 0] = 1;
    for (const [character, ways] of this.spoken) {
      const code = character.charCodeAt(0);
      if (ways.some((way) => word.startsWith(way) || way.startsWith(word))) first[code] |= SPOKEN;
      const initials = this.initials.get(character);
      if (initials.includes(word[0])) first[code] |= INITIAL;
      if (initials.includes(word[1])) second[code] = 1;
    }
    return { first, second };
  }

  /** Whether a word is what a text says from a place on: 0 no, 1 the beginning of that, 2 all of it. */
  heardAt(word, { second }, may, at, end) {
    const { all } = this;
    if (word.length === 1) return at + 1 === end ? 2 : 1;
    const written = at + word.length <= end && all.startsWith(word, at) ? (at + word.length === end ? 2 : 1) : 0;
    if (written) return written;
    const spoken = may & SPOKEN ? heard(all, this.spoken, at, end, word) : 0;
    if (spoken === 2 || !(may & INITIAL) || !second[all.charCodeAt(at + (all.codePointAt(at) > 0xffff ? 2 : 1))]) return spoken;
    return Math.max(spoken, heard(all, this.initials, at, end, word));
  }
}

/** Where each character stands: that of a code at places[from[code]] … places[from[code + 1] - 1]. */
function placesByCode(text) {
  const from = new Int32Array(CODES + 1);
  for (let at = 0; at < text.length; at++) from[text.charCodeAt(at) + 1]++;
  for (let code = 0; code < CODES; code++) from[code + 1] += from[code];
  const places = new Int32Array(text.length);
  const next = from.slice();
  for (let at = 0; at < text.length; at++) places[next[text.charCodeAt(at)]++] = at;
  return { from, places };
}

/** The same where each character is said in one of several ways, itself among them. */
function heard(all, table, at, end, word) {
  let reached = [0]; // how much of the word is said by the characters before
  let best = 0;
  while (at < end && reached.length) {
    const character = String.fromCodePoint(all.codePointAt(at));
    const ways = table.get(character) ?? [character];
    at += character.length;
    const next = [];
    for (const from of reached) {
      for (const way of ways) {
        const to = from + way.length;
        if (to < word.length) {
          if (word.startsWith(way, from) && !next.includes(to)) next.push(to);
        } else if (way.startsWith(word.slice(from))) best = Math.max(best, to === word.length && at >= end ? 2 : 1);
      }
    }
    reached = next;
  }
  return best;
}
