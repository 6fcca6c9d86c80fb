/** Words of colours, filters and search, in the two languages. */

export const CHOICE_WORDS = {
  zh: {
    code: "zh", encodings: { unit: "部门", grade: "职级", span: "管理幅度", cost: "成本", vacancy: "空缺", finding: "问题", talk: "沟通量", change: "变化" },
    facets: { code: "问题代码", layer: "层级", link: "连线", described: "岗位说明", holder: "任职者" },
    filters: "筛选", spanLeast: "直接下属至少", spanMost: "直接下属至多", foundTitle: "搜索与筛选结果", clearFound: "取消搜索和筛选",
    foundCount: (found, all) => `符合 ${found} / ${all} 个岗位`, previousFound: "上一个", nextFound: "下一个", csvFound: "CSV 表格（筛选结果）",
    superiorId: "上级编号", notKnown: (what) => `地址里的「${what}」不在本图中，已略过`, dismiss: "知道了",
    byUnit: "按部门", byUnitHint: "按部门归类，而不按汇报线", unitHead: "负责人", unitMembers: "部门内的岗位", unitsBelow: "下级部门", positionCount: "岗位数",
    colourBy: "着色", colon: "：", clear: "清除", none: "无部门", notGiven: "未注明", talksToNobody: "无沟通关系", listed: "、",
    spanKinds: { narrow: "偏窄", fitting: "合适", wide: "偏宽", veryWide: "过宽", leadsNobody: "无下级" },
    seatKinds: { filled: "满编", partly: "缺员", vacant: "空缺", over: "超编", unknown: "不详" },
    faultKinds: { error: "错误", warning: "警告", information: "提示", errorBelow: "下级有错误", warningBelow: "下级有警告", sound: "无问题" },
    linkKinds: { dotted: "有虚线汇报", second: "另有上级" }, layerNumber: (k) => `第 ${k} 层`,
    described: "有说明", holderKnown: "有任职者", holderUnknown: "无任职者", personal: { holder: "任职者姓名", cost: "薪酬成本" },
    noPay: "不含薪酬。", offline: "本页离线可用，不访问网络。",
  },
  en: {
    code: "en", encodings: { unit: "Unit", grade: "Grade", span: "Span of control", cost: "Cost", vacancy: "Vacancy", finding: "Findings", talk: "Communication", change: "Change" },
    facets: { code: "Code of finding", layer: "Layer", link: "Lines", described: "Description", holder: "Holder" },
    filters: "Filter", spanLeast: "Direct reports, at least", spanMost: "Direct reports, at most", foundTitle: "What was found", clearFound: "End search and filters",
    foundCount: (found, all) => `${found} of ${all} positions`, previousFound: "Previous", nextFound: "Next", csvFound: "CSV table (what is found)",
    superiorId: "Id of superior", notKnown: (what) => `“${what}” in the address is not in this chart and was passed over`, dismiss: "OK",
    byUnit: "By unit", byUnitHint: "Grouped by unit, not by reporting line", unitHead: "Head", unitMembers: "Positions in it", unitsBelow: "Units below", positionCount: "Positions",
    colourBy: "Colour", colon: ": ", clear: "Clear", none: "No unit", notGiven: "Not given", talksToNobody: "No communication", listed: ", ",
    spanKinds: { narrow: "Narrow", fitting: "Fitting", wide: "Wide", veryWide: "Very wide", leadsNobody: "Leads nobody" },
    seatKinds: { filled: "Filled", partly: "Short of staff", vacant: "Vacant", over: "Over establishment", unknown: "Not known" },
    faultKinds: { error: "Error", warning: "Warning", information: "Information", errorBelow: "Error below", warningBelow: "Warning below", sound: "Nothing found" },
    linkKinds: { dotted: "With a dotted line", second: "With another superior" }, layerNumber: (k) => `Layer ${k}`,
    described: "Described", holderKnown: "Holder known", holderUnknown: "No holder known", personal: { holder: "names of holders", cost: "what positions cost" },
    noPay: "No pay. ", offline: "The page works offline and loads nothing.",
  },
};
