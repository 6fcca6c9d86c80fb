/** Words of what leaves the page, in the two languages. */

export const EXPORT_WORDS = {
  zh: {
    pngView: "PNG 图片（当前视图）", pngWhole: "PNG 图片（全图）", svgView: "SVG 矢量图（当前视图）", svgWhole: "SVG 矢量图（全图）",
    pictureScale: "PNG 的清晰度", pixels: (width, height) => `${width} × ${height} 像素`,
    pngCut: (scale) => `全图太大，PNG 只能放大到 ${scale} 倍；要放大看，请存为 SVG，或打印成册。`,
    svgMost: (drawn, most) => `展开了 ${drawn} 个岗位，一张 SVG 最多 ${most} 个；请先折叠，或只看一个分支。`,
    print: "打印 / 存为 PDF（一张）", printBook: (paper) => `打印成册（${paper}，每部门一页）`,
    printedOn: (day) => `打印于 ${day}`, asOf: (day) => `截至 ${day}`,
    atPage: (number) => `第${number}页`, linksLeft: (count) => `另有 ${count} 条连线未画`,
  },
  en: {
    pngView: "PNG (this view)", pngWhole: "PNG (whole chart)", svgView: "SVG (this view)", svgWhole: "SVG (whole chart)",
    pictureScale: "Sharpness of PNG", pixels: (width, height) => `${width} × ${height} pixels`,
    pngCut: (scale) => `The whole is large: a PNG of it is enlarged ${scale} times at most. To read it enlarged, save an SVG or print a book.`,
    svgMost: (drawn, most) => `${drawn} positions are open; an SVG takes ${most} at most. Fold some first, or show one branch.`,
    print: "Print / PDF (one sheet)", printBook: (paper) => `Print as a book (${paper}, a page a unit)`,
    printedOn: (day) => `Printed ${day}`, asOf: (day) => `As of ${day}`,
    atPage: (number) => `p. ${number}`, linksLeft: (count) => `${count} more links are not drawn`,
  },
};
