/** The panel of the selected position: what it is, whom it is linked with, and every word the sources say of it. */
import { button, el, replace } from "./dom.js";
import { claimItem, claimsAbout } from "./evidence.js";
import { findingItem } from "./finding_item.js";
import { CHANGE_WORDS } from "./change_words.js";
import { noteList } from "./changes_panel.js";
import { grouped } from "./grouped.js";
import { growingList } from "./lists.js";
import { positionLink } from "./position_link.js";
import { followTalks } from "./trace_panel.js";
import { columnsOf } from "./unpack.js";
import {
  countBelow, headOf, holderOf, isGhost, isMentionedOnly, isTile, isVacant, kidCount, kidsOf, NONE, pathUp, titleOf, unitOf,
} from "./model.js";

export function buildDetails(chart) {
  const panel = el("aside.details");
  let shown = NONE;
  const update = () => {
    const node = chart.selected;
    const within = panel.contains(document.activeElement);
    if (within && node === NONE) chart.focus();
    panel.setAttribute("aria-label", chart.words.details);
    panel.classList.toggle("shown", node !== NONE);
    panel.inert = node === NONE;
    if (node === NONE) replace(panel);
    else replace(panel, ...contents(chart, node));
    if (node === shown) return;
    shown = node;
    panel.scrollTop = 0;
    if (within) focusHeading();
  };
  const focusHeading = () => panel.querySelector("h2")?.focus({ preventScroll: true });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    chart.focus(); // the position stays selected; a second Escape lets it go
  });
  chart.on("asked", focusHeading);
  chart.on("selected", update);
  chart.on("settings", update);
  return panel;
}

const MANY = 300; // letters, which take a good part of the panel

/** Words without end are scrolled, so that they leave room for the rest. */
function endless(tag, words) {
  return words.length > MANY ? `${tag}.endless` : tag;
}

function contents(chart, node) {
  const { model, words } = chart;
  const title = titleOf(model, node);
  const place = [unitOf(model, node), saidOf(chart, node)].filter(Boolean).join(" · ");
  const head = [
    button("×", () => chart.select(NONE), { title: words.close, kind: "button.close" }),
    el(endless("p.note", place), {}, place),
    el(endless("h2", title), { dir: "auto", tabindex: title.length > MANY ? "0" : "-1" }, title),
    isMentionedOnly(model, node) && el("p.note", {}, words.mentioned),
    branchButtons(chart, node),
  ];
  if (isTile(model, node)) return [...head, ...unitFacts(chart, node)];
  const ghost = isGhost(model, node);
  const kids = Array.from(kidsOf(ghost ? model : model.line, node));
  const subordinates = linkList(chart, words.subordinates, kids, (kid) => (ghost ? "" : statusOf(chart, kid)));
  if (ghost) return [...head, subordinates];
  return [
    ...head, changeNotes(chart, node), findingList(chart, node), factList(chart, node),
    wayList(chart, node), superiorList(chart, node), subordinates, ...otherLinks(chart, node), talkList(chart, node), claimList(chart, node),
  ];
}

/** What the comparison says of the position, where there is one, and where it stood. */
function changeNotes(chart, node) {
  const change = chart.comparison?.changes.find((each) => each.node === node);
  if (!change) return null;
  const words = CHANGE_WORDS[chart.language];
  const stood = change.oldSuperior !== NONE && el("p", {}, `${words.formerly}${words.colon}`, positionLink(chart, change.oldSuperior));
  return section(words.actions[change.action], null, noteList(change, chart.language), stood);
}

function saidOf({ model, words }, node) {
  if (isTile(model, node)) return words.columns.unit;
  return isGhost(model, node) ? words.notInData : idOf(model, node);
}

/** Of a unit: who heads it, how large it is, and what stands in it. */
function unitFacts(chart, tile) {
  const { model, words } = chart;
  const head = headOf(model, tile);
  const kids = Array.from(kidsOf(model, tile));
  const positions = grouped(countBelow(model, tile));
  const facts = [[words.positionCount, positions], [words.staff, model.headcount ? grouped(model.staff[tile]) : ""]];
  return [
    el("dl", {}, ...facts.filter(([, value]) => value).flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    linkList(chart, words.unitHead, head === NONE ? [] : [head], (node) => holderOf(model, node)),
    linkList(chart, words.unitMembers, kids.filter((kid) => !isTile(model, kid)), (node) => holderOf(model, node)),
    linkList(chart, words.unitsBelow, kids.filter((kid) => isTile(model, kid)), () => ""),
  ];
}

/** The id, where it says more than the title. */
function idOf(model, node) {
  const id = model.strings[model.id[node]];
  return id === titleOf(model, node) ? "" : id;
}

function branchButtons(chart, node) {
  const { model, words } = chart;
  if (!kidCount(model, node)) return null;
  const label = model.open[node] ? words.fold : words.open;
  return el("div.row", {},
    button(label, () => chart.toggle(node)),
    chart.branch !== node && (node < model.count || isTile(model, node)) && button(words.onlyBranch, () => chart.setBranch(node)),
    !model.open[node] && button(words.openAll, () => chart.toggle(node, true)));
}

function findingList(chart, node) {
  const found = chart.model.findings.of.get(node) ?? [];
  if (!found.length) return null;
  const list = growingList(chart.words, found, (finding) => findingItem(chart, finding), "ul.findings");
  return section(chart.words.findings, found.length, list);
}

function factList(chart, node) {
  const { model, words } = chart;
  const { payload, strings } = model;
  const also = (payload.positions.holds_also[node] ?? []).map((number) => strings[number]).join("、");
  const aliases = (payload.positions.aliases[node] ?? []).map((number) => strings[number]).join("、");
  const headcount = model.headcount?.[node];
  const [direct, all] = [model.direct[node], countBelow(model.line, node)];
  const facts = [
    [words.holder, holderOf(model, node) || (isVacant(model, node) ? words.vacant : "")],
    [words.alsoHolds, also], [words.aliases, aliases], [words.grade, model.grade ? strings[model.grade[node]] : ""],
    [words.headcount, headcount ?? ""],
    [words.staff, model.headcount && direct ? grouped(model.line.staff[node]) : ""],
    [words.reports, direct ? `${direct} / ${grouped(all)}` : "0"],
    [words.layer, `${model.line.depth[node] + 1} / ${model.line.layers}`],
  ];
  const given = facts.filter(([, value]) => value !== "");
  const pair = ([name, value]) => [el("dt", {}, name), el("dd", { dir: "auto" }, String(value))];
  return el("dl", {}, ...given.flatMap(pair));
}

function wayList(chart, node) {
  const way = pathUp(chart.model.line, node).reverse();
  if (way.length < 3) return null;
  const shown = way.length > 14 ? [...way.slice(0, 3), NONE, ...way.slice(-8)] : way;
  const steps = shown.flatMap((each, k) => [k ? " › " : "", each === NONE ? "…" : positionLink(chart, each)]);
  return section(chart.words.way, null, el("p.way", {}, ...steps));
}

/** How a chosen link is stated, in words. */
function statusOf(chart, node) {
  const { model, words } = chart;
  const decided = model.payload.positions.decided?.[node];
  if (decided !== undefined) return [words.decided, model.strings[decided]].filter(Boolean).join(words.because);
  if (model.disputed[node]) return words.disputed;
  if (!model.payload.tree.both_sides) return "";
  return ["", words.agreed, words.below, words.above][model.stated[node]];
}

function superiorList(chart, node) {
  const { model, words } = chart;
  const { line } = model;
  const parent = line.parent[node];
  const ring = line.payload.rings.find(([top]) => top === node);
  if (ring) {
    const superior = ring[ring.length - 1];
    const note = superior === node ? words.reportsToItself : words.ring;
    return linkList(chart, words.superior, [superior], () => note);
  }
  if (parent === NONE || parent === line.hub) return section(words.superior, null, el("p.note", {}, words.noSuperior));
  if (!isGhost(line, parent)) return linkList(chart, words.superior, [parent], () => statusOf(chart, node));
  const named = line === model ? positionLink(chart, parent) : titleOf(line, parent);
  return section(words.superior, null, el("p", {}, named, " ", el("span.note", {}, words.notInData)));
}

/** Links beside the tree, upwards and downwards, and names that are nobody's. */
function otherLinks(chart, node) {
  const { model, words } = chart;
  const { others, missing } = model.payload;
  const { subordinate, superior, dotted, stated } = columnsOf(others);
  const lists = { dottedUp: [], dottedDown: [], otherSuperiors: [], otherSubordinates: [] };
  const how = new Map();
  for (let k = 0; k < subordinate.length; k++) {
    const [below, above] = [subordinate[k], superior[k]];
    if (below === above || (below !== node && above !== node)) continue;
    const up = below === node;
    const list = dotted[k] ? (up ? "dottedUp" : "dottedDown") : up ? "otherSuperiors" : "otherSubordinates";
    lists[list].push(up ? above : below);
    how.set(up ? above : below, ["", words.agreed, words.below, words.above][stated[k]]);
  }
  const note = (each) => how.get(each);
  const sections = Object.entries(lists).map(([name, nodes]) => linkList(chart, words[name], nodes, note));
  const named = columnsOf(missing);
  const names = Array.from(named.name).filter((_, k) => named.subordinate[k] === node);
  if (names.length) {
    const items = names.map((name) => el("li", {}, el("q", {}, model.strings[name])));
    sections.push(section(words.namesMissing, names.length, el("ul", {}, ...items)));
  }
  return sections;
}

function talkList(chart, node) {
  const { model, words } = chart;
  const { talks, counterparts } = model.payload;
  const { sender, receiver, name, counterpart, topic, direction } = columnsOf(talks);
  const found = [];
  for (let k = 0; k < sender.length; k++) if (sender[k] === node || receiver[k] === node) found.push(k);
  if (!found.length) return null;
  const item = (k) => {
    const other = sender[k] === node ? receiver[k] : sender[k];
    const way = seenFrom(["to", "from", "both"][direction[k]], sender[k] === node);
    const who = other === NONE ? el("span", { dir: "auto" }, model.strings[name[k]]) : positionLink(chart, other);
    const kind = other === NONE ? words.counterparts[counterparts[counterpart[k]]] : "";
    const notes = [kind, words[way], model.strings[topic[k]]].filter(Boolean).join(" · ");
    const follow = button("⇄", () => followTalks(chart, [k], { there: true }), { title: words.trace, kind: "button.follow" });
    return el("li", {}, who, " ", el("span.note", {}, notes), " ", follow);
  };
  return section(words.talks, found.length, growingList(words, found, item));
}

/** A direction as it looks from the sender, or from the other end. */
function seenFrom(direction, sender) {
  if (sender || direction === "both") return direction;
  return direction === "to" ? "from" : "to";
}

function claimList(chart, node) {
  const claims = claimsAbout(chart.model, node);
  if (!claims.length) return null;
  const list = growingList(chart.words, claims, (k) => claimItem(chart, k), "ul.quotations");
  return section(chart.words.evidence, claims.length, list);
}

function linkList(chart, heading, nodes, note) {
  if (!nodes.length) return null;
  const item = (node) => el("li", {}, positionLink(chart, node), " ", el("span.note", {}, note(node)));
  return section(heading, nodes.length, growingList(chart.words, nodes, item));
}

function section(heading, count, ...children) {
  const counted = count > 1 ? `${heading} (${grouped(count)})` : heading;
  return el("section", {}, el("h3", {}, counted), ...children);
}
