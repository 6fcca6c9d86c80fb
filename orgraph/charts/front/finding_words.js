/** The words about findings, in the two languages. */

export const FINDING_WORDS = {
  zh: {
    filterFindings: "按严重程度筛选", closedFindings: "已处理", settled: "已由决定处理", waived: "已豁免",
    until: (day) => `（至 ${day}）`, copyOne: "复制此条", copyGroup: "复制此类", copyAll: "全部复制为文本", copied: "已复制",
    notCopied: "浏览器不允许复制", noneLeft: "没有符合筛选的问题", subjects: "岗位", statement: "说明",
    findingsOf: (name, count) => `${name}：${count} 个问题`, quoted: (words) => `“${words}”`,
    earlier: "显示前面的", stepKeys: "F8 / Shift+F8", findIn: "在问题里找：岗位、部门、代码",
  },
  en: {
    filterFindings: "Filter by severity", closedFindings: "dealt with", settled: "Settled by a decision", waived: "Let pass",
    until: (day) => ` (until ${day})`, copyOne: "Copy this one", copyGroup: "Copy these", copyAll: "Copy all as text", copied: "Copied",
    notCopied: "The browser does not allow copying", noneLeft: "No finding passes the filter", subjects: "Positions", statement: "Finding",
    findingsOf: (name, count) => `${name}: ${count} ${count === 1 ? "finding" : "findings"}`, quoted: (words) => `“${words}”`,
    earlier: "Show earlier ones", stepKeys: "F8 / Shift+F8", findIn: "Look in the findings: position, unit, code",
  },
};
