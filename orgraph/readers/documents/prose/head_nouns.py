"""The words by which running text names people, units and outside parties, as far as they are words of any trade.

A Chinese name ends in its head noun (销售**经理**, 质检**科**, 装修**单位**); what stands before it says which one.
So names are found from their heads: `HEAD` finds every head in a sentence, `STOP` and `DUAL` tell how far to the left
the name can reach. Every alternative begins with a character of its own, so that the scan is fast; what must not stand
before it is asked behind it: 员(?<![人成]员) is no head in 人员 and 成员. A `(?!…)` names what makes it another word.
"""

from __future__ import annotations

import re
from functools import cache

from orgraph.readers.documents.prose.patterns import one_of, scanned

_TITLES = r"""
    导游 民警 辅警 专干 主办 岗(?<=[逻门卫控固动流班]岗)(?![位前]) 干部(?<=[村组队委层]干部) 经理 总监(?!理)
    主管(?!部门|单位|机关|领导|人员) 主任 助理(?!理) 顾问 专员 文员 内勤 秘书长 秘书(?![处科]) 书记员 书记 主席(?!团)
    总裁 董事长 理事长 监事长 副总(?!经|监|裁|工) 总工程师 总工(?!程|会) 总会计师 总经济师 副理 襄理
    总经(?!理|济|营|办) 总厨 主厨 大厨 帮厨 领班 班长 班主任 负责人 管理人员 经办人 联系人 合伙人(?!会) 官员 干事 总编
    主编 主播 编辑(?=[、,和与及]|召|部门) 记者 美工 会计师(?!事务)
    会计(?!人员|核算|凭证|科目|报表|制度|档案|师|准则|事务|机构|工作|处理|年度|电算|信息|法) 出纳(?!人员)
    代表(?<=[业务户服工售药商家者权方主]代表)(?!公司|本|单位|企业|学校|酒店) 医生 医师 护士长 护士 司机 管家
    保安(?![员部队人服公班]|主管|经理|保卫|服务) 保洁(?![员公部班]|主管|服务|工作) 教练 教授 实习生 见习生 服务生
    管培生 法官 检察官
    [店院校厂组队班站所处科部园股室区行社局厅镇乡村县市台馆会团庭警船机车段矿排务]长(?![期远效久度线])(?!处(?![理置罚]))
    员(?<![人成会学职雇官党动全议演委球社动]员)(?![工会额]) 师(?![资傅德生范徒兄弟道])(?<![出拜恩]师)(?!事务所)
    工(?![作程具艺会资序期地业厂种人时龄单])(?<![员职人民施加手分动完开停竣化打军上下换出复返派务怠监征]工)
    人员(?<![关他它有属部门内外体访来]人员) ceo(?![a-z]) cto(?![a-z]) cfo(?![a-z]) coo(?![a-z]) cio(?![a-z])
    cmo(?![a-z]) cho(?![a-z]) vp(?![a-z]) gm(?![a-z])
"""
_UNITS = r"""
    党工委 纪委 纪工委 部(?![门分下件位署级长经主总员队落委首])(?<![内外全局干本大每细一]部) 科室
    处(?![理于置罚分在长方所境])(?<![各到好用害坏之此何远近短长益出相调查惩]处)
    科(?![技目长学员研室])(?<![学百专本]科) 教研室 办公室 办公厅 办事处 室(?<=[公研应术档控察验机备品务]室)
    中心(?!思想|任务|工作|环节|内容|地) 组(?![织长成员建合稿])(?<![重改编]组)
    队(?![长伍员友列])(?<=[车工安安察护程修防]队) 大队 团队(?!建设|精神|合作|协作|管理|意识|凝聚|工作|成员|培训)
    班组(?!长) 车间 工段(?!长) 仓库(?!管) 库房 库(?<=[品料货备件]库)(?![存位管房区]) 厨房 前台 总台 后台(?!管) 服务台
    收银台 分公司 子公司 总公司 总部 分厂 门店 分店 分行(?!长) 支行(?!长) 病区 病房 医患办 总经办 总裁办 厂办
    校办(?!理) 院办 党办 工会(?!法) 站(?<=[技检监供务修]站)(?![长点在]) 团委(?!员) 党委 党支部 党组(?!织) 站所
    班(?<=[修工洁务术维剪装产配运机电气械操]班)(?![长主级组次]) 办(?<=[委府政]办)(?![公理法事])
"""
# of a firm, that stand for the unit that has them
_FUNCTIONS = r"""
    财务(?=[,;。、和]|\Z|审核|审批|备案|入账|付款|报销|处理|人?员?核) 人事(?=[,;。、]|\Z|审核|备案)
    行政(?=[,;。、]|\Z|备案) 后勤(?=[,;。、]|\Z) 质检(?=[,;。、]|\Z) 客服(?=[,;。、处跟进]|\Z)
"""
_BODIES = r"""
    董事会 理事会 监事会 股东会 股东大会 成员大会 会员大会 代表大会 合伙人会议 管委会 校务会 常务会 执委会
"""
_PARTIES = r"""
    被访者 被保险人 律师协会 律协 来访人员 外来人员 文化和旅游局 人力资源和社会保障局 住房和城乡建设局 工业和信息化局
    规划和自然资源局 教育和体育局 发展和改革委员会 残联 妇联 工商联 总工会 红十字会 边检 海事局 来访人员 外来人员
    客户单位 客户 顾客 用户 客人 宾客 住客 来宾 贵宾 嘉宾 常客(?!户) 旅客 乘客 游客 访客(?!人) 散客 客商
    业主(?!委员会|管) 业主委员会 业委会 业户 住户 租户 商户 农户 储户 散户 租客 买家 卖家 商家 厂家 患者 病人 病患
    伤员 家属 亲属 家长(?!会) 家庭(?<=[助难生养庭]家庭|[殊]家庭) 学员 学生(?!会|处|科|食堂|宿舍|工作) 考生 新生(?!入)
    毕业生 校友 会员(?!大会|卡|制) 社员 老人(?!院) 儿童 幼儿(?!园) 产妇 志愿者 群众 居民(?![区楼]) 村民 市民
    同行(?!业) 消费者 应聘者 求职者 来访者 参观者 投资者 读者 作者 候选人 当事人 委托人 捐赠人 承租人 投保人 申请人
    借款人 信访人 代理人(?!员) 承运人 承包人 监护人 专家(?=学者|、|,|$) 学者 网友 粉丝 观众
    商(?<=[应货销理包道端售运务营发造集]商)(?![品务量议标场业家铺户])(?<![经电]商)
    方(?<=[甲乙丙资赠工理包托租作购]方)(?![法案面式便向针位略]) 施工队(?!长) 合作伙伴
    监理(?=[、,和与及验审]|单位|公司|方|签|进|的) 一级网点 二级网点 三级网点 旅行社 律师事务所 会计师事务所 事务所
    银行(?![卡账存划承])(?<![我]银行) 信用社 税务(?:机关|部门)?(?![会师登筹申代处]) 工商(?:部门)?(?![登注管])
    政府(?!办公|采购|信息) 街道(?:办事处|办)? 社区(?!活动|卫生|文化) 居委会? 村委会? 派出所 公安(?:机关|部门)? 交警
    城管 房管(?!员) 消防(?:部门|大队|队|机构)(?!员) 消防(?=[、,和等]) 海关 法院 检察院 媒体 监管部门 监管机构 主管部门
    发改委 卫健委 教委 住建委 开发商 设计院 研究院 科研院所 医院(?!感染|管理|各|领导|内|的|制度|规章) 高校 院校
    馆(?<=[案书物术]馆) 者(?<=[访患费聘职愿护役顾与加赠托助诉]者)
"""
# outside parties only with a word before them that says which
_ATTRIBUTED = r"""
    公司(?<![本我各该分子总母]公司)(?!总部|内|各|规定|制度|的|其他|高层|员工|相关|有关) 单位(?<![本我各该]单位)
    机构(?<![本我各该组]机构) 企业(?<![本我各该]企业)(?!文化|形象|管理|内部|各) 网站 协会 商会 学会(?!了|使)
    局(?![面部限势长级域])(?<![全格布大当结本该僵]局) 厂(?<=[理工刷装]厂)(?![长家房商部区]) 学校(?<=[目助生作]学校)
    物业(?![费管服公收主])
"""
_GROUPS = r"""
    部门 处室 岗位 楼层 站点 员工(?!手册|宿舍|餐厅|食堂|通道|档案|关系|培训|福利|满意|代表|守则|考勤|行为|思想|工资)
    职工(?!代表|食堂) 同事 同仁 教职工 师生 工人 全员
    领导(?!下|班子成|力|能力|小组|干部|的?领导下|指示精神|、|和?监督) 管理层 上级(?!交|安|指|下|布|的?规定)
    下属(?!员工|各|部门|单位|人员) 下级
"""
_KINDS = {
    "body": _BODIES,
    "group": _GROUPS,
    "party": _PARTIES,
    "title": _TITLES,
    "unit": _UNITS,
    "function": _FUNCTIONS,
    "attributed": _ATTRIBUTED,
}
HEAD = scanned(choice for block in _KINDS.values() for choice in block.split())
_LOOKS = re.compile(r"\(\?<?[!=](?:[^()]|\([^()]*\))*\)")


def _bare_choices() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """The heads without what they ask of the words around them, each with its kind; and those that are patterns."""
    words: dict[str, str] = {}
    patterns: list[tuple[re.Pattern[str], str]] = []
    for kind, block in _KINDS.items():
        for choice in block.split():
            bare = _LOOKS.sub("", choice)
            if bare.isalnum():
                words.setdefault(bare, kind)
            else:
                patterns.append((re.compile(bare), kind))
    return words, patterns


_WORDS, _PATTERNS = _bare_choices()


@cache
def kind_of_head(word: str) -> str:
    """Which of the kinds a head is of; each word is of one kind only."""
    return _WORDS.get(word) or next(kind for pattern, kind in _PATTERNS if pattern.fullmatch(word))


_SEVERAL = one_of(
    """
    各个? 相关 有关 其他 其它 所有 全体 一线 跨 兄弟 职能 业务 需求 使用 责任 用人 内部 平行 协作 上级 下属 所属
    新入职 新进 新 在职 离职 困难 公司内? 企业内? 单位 集团 酒店 学校 医院 本部门 本 直接
    """
)
DETERMINED = re.compile(f"{_SEVERAL}+")  # what makes several of a noun: 各相关(部门)
_ATTRIBUTES = one_of(
    """
    关系管理 关键 重点 销售 市场 工程 技术 服务 财务 行政 人事 采购 质量 生产 安全 维修 客户 运营 营运 项目 值班 当班
    分管 主管 业务 教学 护理 接待 成本 副 正 总 执行 高级 资深 助理 卫生 前台 商务 信息 设备 研发 品质 质检 其他 相关
    有关
    """
)
ATTRIBUTES = re.compile(f"{_ATTRIBUTES}{{0,2}}")  # between two heads of one name: 市场部**销售**经理

STOP = re.compile(  # what no name holds before its head
    one_of(
        r"""
        [^一-鿿a-z0-9/·()&-] [的将把被向为与和及或由在是并给等从到让使请] 经(?![理济办营纪销费]) (?<!所)有(?!关)
        (?<![校])对 不 未 予 其(?![他它]) 每 负责(?!人) [办处]理(?!员) 解决 提[高升供出交] 维[护系](?!员|队|工|部)
        拓展 了解 掌握 收集 整理 统计(?!员) 登记(?!员) 录入 填写 编制 拟[定订] 起草 催收(?!员) 催缴 收取 发放 领取
        推销 介绍 解释 解答 接听 回访(?!员|专员) 拜访 走访 联系(?!人) 沟通 对接 保持 加强 改善 关注 尊重 满足 保障
        保证 确保 防止 避免 发现 跟[踪进] 参[加与] 出席 召开 主持(?!人) 分配 布置 交办 下达 传达 贯彻 落实 遵守 服从
        听[从取] 接受 受理 申报 上报 汇报 报告 反[馈映] 转[达交] 移交 送达 发送 邮寄 通知 告知 协[助调同](?!员) 配合
        会同 支持 帮助 督促 抽查 带领 开展 进行 实施 推[动进] [做搞抓]好 完成 建立 制[定订] 修订 完善 优化 打扫
        巡[查视](?!员) 根据 按照 必须 应当 需要 通过 以及 关于 同时 并且 工作 交接(?!班) 购买 关闭 维持 成立 竞争
        (?<!签)派 引导(?!员) [找叫] 记录(?!员) 代表 (?<=[访程作务动])中
        """
    )
)
DUAL = re.compile(  # verbs that are as well what a title or a unit begins with: 检查员, 培训部
    one_of(
        r"""
        培训 检查 监控 监督 督导 指导 组织 执行 安排 考核 评估 宣传 接待 审[核批计] 开发 招聘 核算 管理 采购 维修 领导
        教育 调[度配] 登记 销售 定期 及时 主动 积极 热情 服务质量
        """
    )
)
NO_NOUN = re.compile(  # words of no counterpart, though they stand where one could: 与市场保持一致
    one_of(
        r"""
        市场 社会 国际 时代 实际 目标 计划 要求 标准 档案 情况 现场 设备 系统 产品 工作 任务 问题 方案 合同 制度 流程
        政策 法规 时间 数量 质量 成本 价格 资料 信息 数据 文件 报表 账 单 证 表 书 物 款 额 率 度 性 间 中 上 下 内 外
        本 自己 他人 对方 双方 公司 单位 企业 前 后 此 其 之 需要 良好 密切 所 及时 实物 本职 职责 岗位 年度 月度 行业
        现金 库存 金额 记录 台账 意见 需求 进度 信誉 环境 过程 公众 内部 外部 员工 人员 潮流
        """
    )
)
PARTY_AFFAIR = re.compile(  # what makes a party's name part of another noun: 客户满意度, 用户档案
    one_of(
        r"""
        满意 档案 信息 资料 数据 流失 需求 资源 群(?!体) 名单 来源 分类 分级 类别 体验 至上 关系管理 俱乐部 本身 组织
        期望 价值 忠诚 成功 端 名称 手册 通道 餐 电梯 评审 开发 服务(?:质量|意识|理念|中心|部|体系|标准|规范|流程)
        管理 账户 群 经营 变化 流量 证 卡 合同 公约 宿舍
        """
    )
)
PARTY_ADJECTIVE = frozenset(  # what stands before a party and belongs to its name
    re.findall(
        r"\S+",
        """
        VIP vip 上下游 个人 企业 会员 住店 住院 入住 其他 团体 团队 困难 在住 外部 大 学员 学生 就诊 广告 当地 患者
        意向 成交 政府 机构 来店 来电 来访 潜在 病人 目标 直接 终端 维修 贵宾 进店 重点 重要 门诊 集团 零散 预约
        """,
    )
)
DETERMINER = re.compile(  # what stands before a name and is no part of it
    r"\s*"
    + one_of(
        r"""
        重大 其(?![他它]) 所管辖 所辖 辖区内 周边 附近 片区内 小区内 店内 院内 本部门(?![和与、及,;。决的]|\Z) 本公司
        本店 本院 本校区 本校 本单位 本车队 本工段 本班组 本(?![部级科处室]) 当值 当班 所在 所属 所管 一般 广大
        每[一]?[位名] 各位 各类 各地 全体(?=[客用顾业学会厨医护]) 新老 比较重要的 我司
        """
    )
    + r"*\s*"
)
SEPARATOR = re.compile(r"\s*(?:[、,/]\s*(?:以及|及|和|或)?|和|与|及|以及|或者?|同)\s*")
