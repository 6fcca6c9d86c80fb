/** Texts of findings in which the names of their subjects are numbers; see `mentions.py`. */

const TITLE = "\u0002";
const ID = "\u0003";
const AS_IT_IS = "\u0004";
const BOUNDS = /([「」“”()])/;

/**
 * The text with the names put back.
 * @param {{title: (place: number) => string, id: (place: number) => string}} names of the subjects
 */
export function withNames(text, names) {
  return text.split(BOUNDS).map((piece) => {
    if (piece[0] === TITLE) return names.title(Number(piece.slice(1)));
    if (piece[0] === ID) return names.id(Number(piece.slice(1)));
    return piece[0] === AS_IT_IS ? piece.slice(1) : piece;
  }).join("");
}
