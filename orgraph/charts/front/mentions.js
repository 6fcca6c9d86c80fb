/** Texts of findings in which names of positions are numbers; see `mentions.py`. */

const TITLE = "\u0002";
const ID = "\u0003";
const AS_IT_IS = "\u0004";
const HOLDER = "\u0005";
const OTHER = "\u0006";
const OTHER_ID = "\u0007";
const BOUNDS = /([「」“”()])/;

/**
 * The text with the names put back.
 * @param {{strings: string[], title: Int32Array, id: Int32Array, holder: Int32Array | null}} model
 * @param {number[]} subjects positions
 */
export function withNames(text, { strings, title, id, holder }, subjects) {
  let other = 0;
  const subject = (piece) => subjects[Number(piece.slice(1))];
  return text.split(BOUNDS).map((piece) => {
    if (piece[0] === TITLE) return strings[title[subject(piece)]];
    if (piece[0] === ID) return strings[id[subject(piece)]];
    if (piece[0] === HOLDER) return strings[holder[subject(piece)]];
    if (piece[0] === OTHER) return strings[title[(other += Number(piece.slice(1)))]];
    if (piece[0] === OTHER_ID) return strings[id[other]];
    return piece[0] === AS_IT_IS ? piece.slice(1) : piece;
  }).join("");
}
