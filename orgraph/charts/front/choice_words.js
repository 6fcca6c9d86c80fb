/** Words of colours, filters and search, in the two languages. */

export const CHOICE_WORDS = {
  zh: {
    code: "zh", encodings: { unit: "部门", grade: "职级", span: "管理幅度", cost: "成本", vacancy: "空缺", finding: "问题", talk: "沟通量" },
    colourBy: "着色", colon: "：", clear: "清除", none: "无部门", notGiven: "未注明", talksToNobody: "无沟通关系", listed: "、",
    spanKinds: { narrow: "偏窄", fitting: "合适", wide: "偏宽", veryWide: "过宽", leadsNobody: "无下级" },
    seatKinds: { filled: "满编", partly: "缺员", vacant: "空缺", over: "超编", unknown: "不详" },
    faultKinds: { error: "错误", warning: "警告", information: "提示", errorBelow: "下级有错误", warningBelow: "下级有警告", sound: "无问题" },
    linkKinds: { dotted: "有虚线汇报", second: "另有上级" }, layerNumber: (k) => `第 ${k} 层`,
    described: "有说明", holderKnown: "有任职者", holderUnknown: "无任职者", personal: { holder: "任职者姓名", cost: "薪酬成本" },
    noPay: "不含薪酬。", offline: "本页离线可用，不访问网络。",
  },
  en: {
    code: "en", encodings: { unit: "Unit", grade: "Grade", span: "Span of control", cost: "Cost", vacancy: "Vacancy", finding: "Findings", talk: "Communication" },
    colourBy: "Colour", colon: ": ", clear: "Clear", none: "No unit", notGiven: "Not given", talksToNobody: "No communication", listed: ", ",
    spanKinds: { narrow: "Narrow", fitting: "Fitting", wide: "Wide", veryWide: "Very wide", leadsNobody: "Leads nobody" },
    seatKinds: { filled: "Filled", partly: "Short of staff", vacant: "Vacant", over: "Over establishment", unknown: "Not known" },
    faultKinds: { error: "Error", warning: "Warning", information: "Information", errorBelow: "Error below", warningBelow: "Warning below", sound: "Nothing found" },
    linkKinds: { dotted: "With a dotted line", second: "With another superior" }, layerNumber: (k) => `Layer ${k}`,
    described: "Described", holderKnown: "Holder known", holderUnknown: "No holder known", personal: { holder: "names of holders", cost: "what positions cost" },
    noPay: "No pay. ", offline: "The page works offline and loads nothing.",
  },
};
