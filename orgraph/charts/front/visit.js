/** To the place of a finding. */
import { NONE } from "./model.js";

const AT_ONCE = 50; // positions whose way is opened

/** Lights up the positions a finding is about, with the way to their tops, and flies to the first of them. */
export function visitFinding(chart, finding) {
  const lit = new Uint8Array(chart.model.total);
  for (const subject of finding.subjects) {
    for (let node = subject; node !== NONE && !lit[node]; node = chart.model.parent[node]) lit[node] = 1;
  }
  chart.lit = finding.subjects.length ? lit : null;
  if (finding.subjects.length) {
    chart.reveal(...finding.subjects.slice(0, AT_ONCE));
    chart.goTo(finding.subjects[0]);
  } else {
    chart.select(NONE);
  }
}
