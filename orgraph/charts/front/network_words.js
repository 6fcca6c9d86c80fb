/** Every word of the network page that is not data, beside those it shares with the chart. */
import { WORDS } from "./words.js";

const OWN = {
  zh: {
    figures: (positions, reports, talks) => `${positions} 个岗位 · ${reports} 条汇报 · ${talks} 组沟通`,
    search: "搜索 岗位 / 部门 / 任职者 / 拼音", solid: "实线汇报", dotted: "虚线汇报", talk: "沟通关系", outside: "非岗位对象", whenSelected: "（选中时显示）",
    whole: "全图", shown: "显示的关系", superiors: "上级", subordinates: "下级", talks: "沟通对象", quotes: "原文依据",
    agreed: "双方一致", one_source: "实线汇报（单一来源）", one_sided: "仅一方提出", disputed: "说法不一", second: "说法不一，未采用", ring: "循环中存疑的一环", missing: "上级不在数据中",
    says: (who) => `${who}：`,
    about: "关于本图", talkLines: "沟通关系：线越粗，事项越多；有箭头的是单向。",
    keys: "单击看一个岗位的关系，双击或 Esc 还原；滚轮缩放，拖动移动；/ 搜索。",
    canvas: "汇报与沟通网络图；请用搜索框找到岗位，其关系列在侧栏", noLinks: "没有任何关系",
  },
  en: {
    figures: (positions, reports, talks) => `${positions} positions · ${reports} reporting lines · ${talks} pairs that communicate`,
    search: "Search position, unit, holder or pinyin", solid: "Solid line", dotted: "Dotted line", talk: "Communication", outside: "Not positions", whenSelected: " (of what is selected)",
    whole: "Whole", shown: "Links shown", superiors: "Reports to", subordinates: "Directs", talks: "Communicates with", quotes: "What the sources say",
    agreed: "Both sides agree", one_source: "Solid line (one source)", one_sided: "One side only", disputed: "Sources disagree", second: "Disagree, not followed", ring: "Doubtful link of a ring", missing: "Superior not in the data",
    says: (who) => `${who}: `,
    about: "About this network", talkLines: "Communication: the wider, the more topics; an arrow means one way only.",
    keys: "Click a position for its links, double click or Esc for all; scroll to zoom, drag to move; / to search.",
    canvas: "Network of reporting and communication; find a position with the search field, its links are listed beside", noLinks: "No links at all",
  },
};

export const NETWORK_WORDS = { zh: { ...WORDS.zh, ...OWN.zh }, en: { ...WORDS.en, ...OWN.en } };
