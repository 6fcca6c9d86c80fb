/** Typing the beginning of a title goes to it: as written, in pinyin or by its initials. */
import { NONE, titleOf } from "./model.js";
import { SEPARATOR, spell } from "./spelling.js";

const PAUSE = 800; // milliseconds after which typing begins anew

class Typed {
  constructor() {
    Object.assign(this, { text: "", last: -PAUSE });
  }

  /** Takes a key; false where it types nothing. */
  add(key) {
    if (key.length !== 1 || key === " ") return false;
    const now = performance.now();
    this.text = (now - this.last > PAUSE ? "" : this.text) + key.toLowerCase();
    this.last = now;
    return true;
  }

  /** The next of the nodes, after number `at` and round to it, whose title begins so; NONE where none does. */
  find(model, nodes, at) {
    const { readings } = model.payload;
    const repeated = new Set(this.text).size === 1; // the same letter again goes on to the next
    const text = SEPARATOR + (repeated ? this.text[0] : this.text);
    const start = this.text.length > 1 && !repeated ? 0 : 1; // while a word is typed, the row it led to still fits
    for (let k = start; k <= nodes.length; k++) {
      const node = nodes[(at + k) % nodes.length];
      if (spell(titleOf(model, node), readings).includes(text)) return node;
    }
    return NONE;
  }
}

const typed = new Typed();

/** What a key does that types a letter: it goes to the next of the nodes whose title begins so. Else null. */
export function typeAhead(model, nodes, at, key, go) {
  return typed.add(key) ? () => go(typed.find(model, nodes, Math.max(0, at))) : null;
}
