/** Sizes of what is drawn, in units of the drawing (pixels at a scale of 1). */

export const CARD = { width: 208, height: 88 };

/** Of the layout with upright titles. */
export const UPRIGHT = { width: 64, height: 176 };

/** Space between columns of cards, stacked cards, a card and what hangs below it, and boxes of subtrees. */
export const GAP = { column: 26, stack: 18, level: 46, box: 40 };

/** Cards, and the gaps between them, of each layout. */
export const MEASURES = {
  compact: { ...CARD, gap: { across: GAP.column, along: GAP.level } },
  classic: { ...CARD, gap: { across: GAP.column, along: GAP.level } },
  sideways: { ...CARD, gap: { across: GAP.stack, along: 84 } },
  upright: { ...UPRIGHT, gap: { across: 18, along: GAP.level } },
};

/** A stack of cards hangs this far to the right of the line it hangs on. */
export const HANG = 18;

/** Room above the positions whose superior is not in the data, for the words that say so. */
export const LOT_HEAD = 56;

/** Below this scale cards are too small to read and become coloured blocks with the names of units over them. */
export const READABLE = 0.2;

/** From this scale on a card shows everything it has. */
export const FULL = 0.68;

/** The fold button grows a little when the chart is seen from afar, so that it can still be hit. */
export function buttonScale(scale) {
  return Math.min(1.8, Math.max(1, 0.62 / scale));
}
