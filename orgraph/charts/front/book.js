/**
 * The plan of a printed book: an overview with the top layers, then a page for each unit or branch, each as large as
 * its paper allows and never smaller than can be read. What goes on elsewhere is cut off and leads there.
 */
import { layOut } from "./layout.js";
import { countBelow, isHolder, kidCount, kidsOf, rankOf } from "./model.js";
import { pieceOf } from "./pieces.js";
import { CARD, GAP } from "./sizes.js";

/** Sheets in points, upright. */
export const PAPERS = { A4: [595, 842], A3: [842, 1191], A1: [1684, 2384] };

export const EDGE = 26; // points left free on each side
export const HEAD = 60; // points for the heading of a page, and the mark that leads back
const FOOT = 12; // points for the marks that lead on
const SMALLEST_TEXT = { upright: 10.5, others: 11 }; // units of the drawing
const LARGEST = { scale: 0.85, height: 595, growth: 0.7 }; // cards of that scale on A4, larger on larger paper
const SHARED = 0.75; // share of its room up to which branches are put on one page
const FULL = 0.5; // share of its room from which on a page is full enough
const SHRINK = 0.87; // when a page has no room for what was chosen, so much of it is tried next
export const MOST_PAGES = 300;

/**
 * @typedef {object} BookPage
 * @property {number[]} roots nodes whose branches it shows: one, or several small ones; `root` is the first
 * @property {number[]} cards nodes on it
 * @property {Set<number>} open those of them with what is below them
 * @property {{model: object, of: number[], at: Map<number, number>}} piece
 * @property {import("./layout.js").Layout} layout of the piece
 * @property {number} scale points for a unit
 * @property {number} part its number among the pages of its root, and `parts` how many there are
 * @property {number} number in the book, from 1
 * @property {BookPage | null} from the page on which its root stands too
 */

/**
 * @param {import("./model.js").Model} model
 * @param {{paper: [width: number, height: number], mode?: string, text?: number, root?: number, most?: number}} wish
 *   `paper` in points, `text` the least size of type in points, `most` pages
 * @returns {{pages: BookPage[], first: Map<number, BookPage>, paper: number[], left: {branches: number, positions: number}}}
 */
export function planBook(model, { paper, mode = "compact", text = 7, root = model.root, most = MOST_PAGES }) {
  const [width, height] = [paper[0] - 2 * EDGE, paper[1] - 2 * EDGE - HEAD - FOOT];
  const least = text / (SMALLEST_TEXT[mode] ?? SMALLEST_TEXT.others);
  const largest = Math.max(least, LARGEST.scale * (paper[1] / LARGEST.height) ** LARGEST.growth);
  const longestRow = Math.max(1, Math.floor(width / least / (CARD.width + GAP.column)));
  const plan = { model, mode, width, height, least, largest, longestRow, aspect: width / height };
  const waiting = [{ roots: [root], from: null }];
  const [first, all] = [new Map(), []];
  let left = { branches: 0, positions: 0 };
  for (let next = 0; next < waiting.length; next++) {
    const { roots, from } = waiting[next];
    if (all.length >= most) {
      const positions = roots.reduce((sum, top) => sum + countBelow(model, top), left.positions);
      left = { branches: left.branches + roots.length, positions };
      continue;
    }
    for (const page of next === 0 ? overviewOf(plan, root) : shared(plan, roots)) {
      all.push(Object.assign(page, { from }));
      if (page.part === 1) for (const top of page.roots) first.set(top, page);
      const ahead = page.cards.filter((node) => !page.open.has(node) && kidCount(model, node));
      for (const group of grouped(plan, ahead, from === null)) waiting.push({ roots: group, from: page });
    }
  }
  return { pages: inOrder(all, first), first, paper, left };
}

/** Branches that lead on from one page: small ones share a page, but not those of the overview, which are units. */
function grouped(plan, nodes, overview) {
  const room = roomOf(plan) * SHARED;
  const { size } = plan.model;
  const groups = [];
  let sum = Infinity;
  for (const node of nodes) {
    sum += size[node];
    if (overview || sum > room) {
      groups.push([]);
      sum = size[node];
    }
    groups.at(-1).push(node);
  }
  return groups;
}

/** Several branches on one page, or, where they have no room together, on as few as they need. */
function shared(plan, roots) {
  if (roots.length === 1) return pagesOf(plan, roots[0], false);
  const open = new Set();
  for (const root of roots) openAll(plan.model, root, open);
  const page = fitted(plan, roots, { open, kids: null });
  if (page) return [page];
  const half = Math.ceil(roots.length / 2);
  return [...shared(plan, roots.slice(0, half)), ...shared(plan, roots.slice(half))];
}

/** Pages as they are read: each branch after the page it hangs on. */
function inOrder(all, first) {
  const under = new Map();
  for (const page of all) {
    if (page !== first.get(page.root)) continue;
    if (!under.has(page.from)) under.set(page.from, []);
    under.get(page.from).push(page);
  }
  const parts = new Map();
  for (const page of all) parts.set(page.root, [...(parts.get(page.root) ?? []), page]);
  const [ordered, stack] = [[], [...(under.get(null) ?? [])].reverse()];
  while (stack.length) {
    const head = stack.pop();
    const pages = parts.get(head.root);
    ordered.push(...pages);
    stack.push(...pages.flatMap((page) => under.get(page) ?? []).reverse());
  }
  ordered.forEach((page, k) => (page.number = k + 1));
  return ordered;
}

/** The overview; wrapped where the layout asked for has no room for a single row of heads. */
function overviewOf(plan, root) {
  const pages = pagesOf(plan, root, true);
  const aChain = [...pages[0].open].every((node) => kidCount(plan.model, node) < 2);
  if (plan.mode === "compact" || pages.length > 1 || !aChain) return pages;
  const least = plan.least * (SMALLEST_TEXT[plan.mode] ?? SMALLEST_TEXT.others) / SMALLEST_TEXT.others;
  const wrapped = pagesOf({ ...plan, mode: "compact", least }, root, true);
  return wrapped.length === 1 && wrapped[0].cards.length > pages[0].cards.length ? wrapped : pages;
}

function pagesOf(plan, root, overview) {
  const { model } = plan;
  let room = Math.max(4, roomOf(plan));
  if (overview && model.size[root] <= room * 2) {
    const whole = fitted(plan, [root], chosen(model, root, Infinity, () => false));
    if (whole) return [whole];
  }
  const apart = overview ? (node) => rankOf(model, node) >= 1 : () => false;
  for (; room >= 3; room *= SHRINK) {
    const page = fitted(plan, [root], chosen(model, root, room, apart));
    if (page) return [page];
    if (room < 1 + kidCount(model, root)) break;
  }
  return inParts(plan, root);
}

/** About how many cards a page has room for at the least scale. */
function roomOf({ width, height, least }) {
  const columns = width / ((CARD.width + GAP.column) * least);
  return Math.floor(columns * (height / ((CARD.height + GAP.stack) * least)));
}

/** What a page of so much room shows: small branches whole; of large ones the head, which leads to a page of its own. */
function chosen(model, root, room, apart) {
  const open = new Set([root]);
  let used = 1 + kidCount(model, root);
  let closed = [];
  const add = (node) => {
    for (const kid of kidsOf(model, node)) if (kidCount(model, kid)) closed.push(kid);
    closed.sort((a, b) => model.size[a] - model.size[b] || a - b);
  };
  add(root);
  while (closed.length) {
    const node = closed.find((each) => isHolder(model, each) || !apart(each));
    if (node === undefined) break;
    closed = closed.filter((each) => each !== node);
    if (used + model.size[node] - 1 <= room) {
      used += model.size[node] - 1;
      openAll(model, node, open);
    } else if (isHolder(model, node) || (used < room * FULL && used + kidCount(model, node) <= room)) {
      used += kidCount(model, node);
      open.add(node);
      add(node);
    }
  }
  return { open, kids: null };
}

function openAll(model, top, open) {
  const stack = [top];
  while (stack.length) {
    const node = stack.pop();
    if (!kidCount(model, node)) continue;
    open.add(node);
    stack.push(...kidsOf(model, node));
  }
}

/** The page, if what was chosen can be read on it; else null. */
function fitted(plan, roots, { open, kids }) {
  const { model, mode, width, height, least, largest, aspect } = plan;
  const cards = cardsOf(model, roots, open, kids);
  const piece = pieceOf(model, withKids(model, cards, open));
  piece.of.forEach((node, k) => (piece.model.open[k] = open.has(node) ? 1 : 0));
  for (let k = piece.of.length; k < piece.model.total; k++) piece.model.open[k] = 1;
  piece.model.longestRow = plan.longestRow;
  const layout = layOut(piece.model, mode, aspect);
  const { w, h } = layout.bounds;
  const scale = Math.min(largest, width / w, height / h);
  return scale < least ? null : { root: roots[0], roots, cards, open, piece, layout, scale, part: 1, parts: 1 };
}

/** The cards on a page; `kids` are those of the root that it shows, null for all. */
function cardsOf(model, roots, open, kids) {
  const [cards, stack] = [[], [...roots].reverse()];
  while (stack.length) {
    const node = stack.pop();
    if (!isHolder(model, node)) cards.push(node);
    if (!open.has(node)) continue;
    const below = node === roots[0] && kids ? kids : kidsOf(model, node);
    for (let k = below.length - 1; k >= 0; k--) stack.push(below[k]);
  }
  return cards;
}

/** Cards that lead elsewhere keep those below them, folded, so that they say how many there are. */
function withKids(model, cards, open) {
  const nodes = new Set(cards);
  for (const card of cards) if (!open.has(card)) for (const kid of kidsOf(model, card)) nodes.add(kid);
  return [...nodes].sort((a, b) => a - b);
}

/** Too many for one page: they are dealt out to several, each under the same superior; what a holder holds, apart. */
function inParts(plan, root) {
  const below = Array.from(kidsOf(plan.model, root));
  const kids = below.filter((kid) => !isHolder(plan.model, kid));
  const held = below.filter((kid) => isHolder(plan.model, kid));
  const pages = [];
  let [start, share] = [0, Math.min(kids.length, Math.max(4, roomOf(plan)))];
  while (start < kids.length) {
    const page = fitted(plan, [root], { open: new Set([root]), kids: kids.slice(start, start + share) })
      ?? (share > 1 ? null : unreadable(plan, root, kids[start]));
    if (page) {
      pages.push(page);
      start += share;
    } else share = Math.max(1, Math.floor(share * SHRINK));
  }
  pages.forEach((page, k) => Object.assign(page, { part: k + 1, parts: pages.length }));
  return [...pages, ...held.flatMap((holder) => pagesOf(plan, holder, false))];
}

/** Not even two cards have room: paper that small is not sold, so they are drawn as small as they must be. */
function unreadable(plan, root, kid) {
  return fitted({ ...plan, least: 0 }, [root], { open: new Set([root]), kids: [kid] });
}
