/** The menu of links: which kinds are shown, and how much of the communication. */
import { button, el } from "./dom.js";
import { grouped } from "./grouped.js";
import { matchingTalks, setTalk, TALK_DIRECTIONS, TALK_MODES, TALKS_MOST } from "./talk_choice.js";
import { canTalk, drawable, unitTalks } from "./unit_links.js";

/** What the menu offers; nothing where there are no links. */
export function linkChoices(chart) {
  return [...kinds(chart), weakNote(chart), ...(canTalk(chart) ? talking(chart) : [])];
}

function kinds(chart) {
  return Object.keys(chart.linksShown).filter((kind) => drawable(chart, kind)).map((kind) => {
    const shown = chart.linksShown[kind];
    const toggle = () => chart.set({ linksShown: { ...chart.linksShown, [kind]: !shown } });
    const count = el("b", {}, chart.pairs[kind].length ? grouped(chart.pairs[kind].length) : "");
    return button(el("span", {}, el(`span.line.${kind}`), chart.words[kind], " ", count), toggle, { pressed: shown });
  });
}

/** Where links between folded positions are too many to be drawn, that is said. */
function weakNote({ links, words, linksShown }) {
  const weak = ["dotted", "second"].some((kind) => linksShown[kind] && links.layout && links.of(kind).some((each) => each.weak));
  return weak && el("p.note", {}, words.weakLinks);
}

function talking(chart) {
  const { words, talk } = chart;
  const modes = TALK_MODES.map((mode) =>
    button(words.talkMode[mode], () => setTalk(chart, { mode }), { pressed: talk.mode === mode }));
  return [
    el("h2", {}, words.talkModes),
    el("div.choice", { role: "group", "aria-label": words.talkModes }, ...modes),
    talk.mode === "strongest" && mostField(chart),
    topicField(chart), directionField(chart),
    el("p.note", { "aria-live": "polite" }, found(chart)),
  ];
}

function found({ model, pairs, talk, words }) {
  const offered = talk.mode === "units" ? unitTalks(model) : pairs.talk; // a unit itself may be the other side
  const matching = matchingTalks(model, offered, talk);
  const shown = matching ? matching.reduce((sum, one) => sum + one, 0) : offered.length;
  return words.linksFound(grouped(shown), grouped(offered.length));
}

function mostField(chart) {
  const set = ({ target }) => {
    const most = Math.round(Number(target.value));
    if (most >= 1) setTalk(chart, { most: Math.min(TALKS_MOST, most) });
  };
  const number = el("input", { type: "number", min: 1, max: TALKS_MOST, value: chart.talk.most, onchange: set });
  return el("label.field", {}, chart.words.most, number);
}

function topicField(chart) {
  const input = el("input", {
    type: "search", value: chart.talk.topic, autocomplete: "off", onchange: () => setTalk(chart, { topic: input.value }),
  });
  return el("label.field", {}, chart.words.topic, input);
}

function directionField(chart) {
  const { words, talk } = chart;
  const options = TALK_DIRECTIONS.map((direction) =>
    el("option", { value: direction, selected: talk.direction === direction }, words.talkDirection[direction]));
  const choice = el("select", { onchange: () => setTalk(chart, { direction: choice.value }) }, ...options);
  return el("label.field", {}, words.direction, choice);
}
