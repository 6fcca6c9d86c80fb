/** Words of the comparison of two organisations, in the two languages. */

export const CHANGE_WORDS = {
  zh: {
    sides: "看哪一方", side: { before: "调整前", after: "调整后", both: "对照" },
    sideHint: { before: "调整前的架构", after: "调整后的架构", both: "调整后的架构，加上撤销的岗位在原处" },
    actions: { added: "新增", abolished: "撤销", moved: "换上级", changed: "变更", kept: "未变" },
    changes: "调整对照", list: "变化清单", changesTitle: "岗位的变化", none: "没有变化：两份架构的岗位相同", kept: (count) => `未变 ${count}`, formerly: "原上级",
    only: "只突出这类变化", copy: "全部复制为文本",
    onSide: { before: "点击到调整前的图", both: "点击到对照图" },
    figures: "指标对照", figure: "指标", findings: "问题的变化", findingGroups: { fixed: "已消除", new: "新出现", kept: "仍存在" },
    between: (names) => `首尾两份对照；其间的 ${names.join("、")} 未画出`,
    notHere: "此图中没有这个岗位，点击到对照图", colon: "：", stop: "；",
    open: (text) => `（${text}）`, close: "关闭",
  },
  en: {
    sides: "Which side to see", side: { before: "Before", after: "After", both: "Both" },
    sideHint: { before: "The organisation before", after: "The organisation after", both: "The organisation after, with abolished positions in their old place" },
    actions: { added: "Added", abolished: "Abolished", moved: "Moved", changed: "Changed", kept: "Kept" },
    changes: "Comparison", list: "Changes", changesTitle: "Changes of positions", none: "No change: both have the same positions", kept: (count) => `${count} kept`, formerly: "Superior it had",
    only: "Only changes of this kind stand out", copy: "Copy all as text",
    onSide: { before: "A click leads to the organisation before", both: "A click leads to both together" },
    figures: "Measures side by side", figure: "Figure", findings: "Findings", findingGroups: { fixed: "Fixed", new: "New", kept: "Kept" },
    between: (names) => `The first and the last are compared; ${names.join(", ")} in between ${names.length > 1 ? "are" : "is"} not drawn`,
    notHere: "Not in this chart; a click leads to both together", colon: ": ", stop: "; ",
    open: (text) => ` (${text})`, close: "Close",
  },
};
