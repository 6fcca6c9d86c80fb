"""The frames by which Chinese sentences tell of contacts: 与X沟通, 会同X, 通知X, 交X审核, 由X审批."""

from __future__ import annotations

from orgraph.model.claim import Counterpart, Direction
from orgraph.readers.documents.prose.frames import ANYBODY, INSIDE, NAMED, POSITIONS, Frame, with_preposition
from orgraph.readers.documents.prose.patterns import one_of

_BOTH, _TO, _FROM = Direction.BOTH, Direction.TO, Direction.FROM
_PARTIES = frozenset((Counterpart.PARTY,))

_TOGETHER = one_of(
    """
    沟通 联系 联络 协调 协作 合作 配合 共同 一起 保持 建立 商议 商定 商讨 商量 协商 洽商 讨论 谈判 谈话 面谈 洽谈
    签[订署] 交流 对接 衔接 接洽 核对 核实 对[账帐] 交接 密切 结算 确认 预约 往来 之间 关系 接触 [分共]享 团结 通知
    跟踪 制定 研究 发生 互助 联谊 会商 联合 谈心 复盘 协同 协助 指导 办理 点清 验收 移交 联动 互通 磋商 搞好 当面
    了解 探讨 会签
    """
)
_AT_ONCE = one_of("进行 及时 保持 建立 定期 经常 随时 做好 共同 密切 主动 直接 友好 良好 紧密 的")
_MEETS = (
    _AT_ONCE
    + "*"
    + one_of(
        """
    沟通 联系 联络 协调 协作 合作 商议 商定 协商 洽商 讨论 谈判 面谈 洽谈 签[订署] 交流 对接 衔接 接洽 核对 对[账帐]
    交接 结算 往来 保持 建立 [分共]享 办理 点清 了解 探讨 会签
    """
    )
)
_IN_TIME = one_of("及时 定期 主动 如实 书面 直接 准确 详细 积极 按时 立即 每[天日周月]")
_SAYS = (
    _IN_TIME
    + "*"
    + one_of(
        """
    反馈 汇报 报告 提供 介绍 说明 解释 通报 传达 提出 了解 询问 征求 请示 发送 发放 报送 提交 申报 宣传 讲解 反映 告知
    通知 公示 收取 索取 领取 咨询 递交 移交 推荐 推销 演示 交待 交代 致歉 道歉 问候 出示 作出 做出 发出 推介 询价 报价
    展示 转达 备案 报备 承诺 传递 讲清
    """
    )
)
_DOES = one_of(
    """
    进行(?!分析|统计|盘点|分类|管理) 实施 开展 做 给予 提供 提出 予以 作出 培训 指导 考核 反馈 回访 走访 服务 监督
    接待 解释 礼貌 热情 检查 评估 跟踪 宣传 上报 反映 确定 询问 讲解 交底 审核
    """
)
_DECIDES = one_of(
    """
    审批 批准 审核 审定 同意 批示 签字 授权 安排 要求 指示 指派 交办 分配 布置 下达 协助 配合 进行 确认 办理 派发 处理
    意见 负责 签发 复核 反馈 联系 转交 决定 核定 验收 检验 质检 许可 检查 评审 评定 化验
    """
)
_ORDERS = one_of("交办 下达 布置 安排 指派 交给 交待 交代 分配 决议 指令")
_DELIVERS = one_of(
    """
    提交 送交 送来 送达 反馈 提出 反映 上报 汇报 报送 编制 提供 填报 抄录 审核无误 起草 撰写 填写 拟订 转来 交来 传回
    拟定 传递
    """
)
_PAPERS = "的?" + one_of("制度 标准 流程 政策 规定 规范 满意度 职责 权 态度")  # what is met instead of people
_THINGS = "的?" + one_of("维系 内部 现场 资产 设备 物品 用品 环境 卫生 制度 标准 流程 政策 规定 规范 满意度 职责")
_KNOWLEDGE = "的?" + one_of("制度 标准 流程 政策 信息 资料 基本 数据 档案")

CONTACT_FRAMES = (
    Frame(
        "与 同 跟 和",
        rf"(?:的|之)?[^,]{{0,12}}?{_TOGETHER}",
        _BOTH,
        never="的?(?:满意|要求一致)",
        takes_any=_MEETS,
        example="与客房部保持联系",
        names="客房部",
    ),
    Frame(
        "与 同 跟",
        "(?!的|之间|间)[一-鿿]{2}",
        _BOTH,
        kinds=NAMED,
        leads=True,
        example="与质量经理复盘工单",
        names="质量经理",
    ),
    Frame("至", None, _TO, kinds=INSIDE | _PARTIES, example="将故障升级至二线工程师", names="二线工程师"),
    Frame(
        """
        会同 协同 联合 联系 联系好 联络 对接 协调 协调好 协调和衔接 配合 配合好 衔接 随同 约谈 会见 面谈 走访 家访
        拜访 回访 造访 接待 陪同 迎送 处理好与 维护好与 搞好与
        """,
        None,
        _BOTH,
        never=_PAPERS,
        example="会同保安部、工程部处理意外事故",
        names="保安部 工程部",
    ),
    Frame("向", None, _TO, takes_any=_SAYS, example="向业主公示收支情况", names="业主"),
    Frame("给", None, _TO, example="给供应商下达订单", names="供应商"),
    Frame(
        "为 替",
        f"(?!{one_of('准(?!备) 主 核心 中心 目标 对象 基础 导向 单位')})",
        _TO,
        example="为新员工办理入职手续",
        names="新员工",
    ),
    Frame(
        "对 对于 针对",
        rf"(?:的|所|之)?[^,]{{0,10}}?{_DOES}",
        _TO,
        never="的?(?:管理|投诉|档案)|负责",
        example="对进场工人进行安全教育",
        names="进场工人",
    ),
    Frame(
        """
        协助 辅助 帮助 支持 支援 通知 告知 告诉 安抚 邀请 请 指导 引导 咨询 请教 征求 征询 提醒 催促 催办 督办 宣导
        迎接 报告 通报 抄送 报备 照顾 慰问 探望 看望 招呼 引领 礼让 抢救 跟进 指挥 答复 问候 教会 带教 跟催 召集 转告
        劝阻 劝导
        救助 看护 帮扶 对待 善待
        """,
        None,
        _TO,
        never=_PAPERS,
        example="通知值班医生和护士长",
        names="值班医生 护士长",
    ),
    Frame(
        """
        督促检查 监督检查 监督指导 检查指导 指导监督 检查督促 监督管理 督促 监督 督导 检查 抽查 培训 要求 考核 指挥
        聘任 批评
        """,
        None,
        _TO,
        never=_THINGS,
        example="督促护士执行医嘱",
        names="护士",
    ),
    Frame(
        "安排 推动 推进 满足 监控",
        None,
        _TO,
        kinds=INSIDE,
        never=_THINGS,
        example="满足各部门用人需求",
        names="各部门",
    ),
    Frame("组织", None, _TO, kinds=POSITIONS | {Counterpart.GROUP}, example="组织记者召开选题会", names="记者"),
    Frame(
        "听取 接听 受理 解答 收集 了解 征求 接收 倾听 关注",
        None,
        _FROM,
        never=_KNOWLEDGE,
        example="听取宾客的意见",
        names="宾客",
    ),
    Frame("服从 听从", None, _FROM, never="的?(?:领导|管理|监督)", example="听从传菜领班的指挥", names="传菜领班"),
    Frame("接受", None, _FROM, kinds=ANYBODY - POSITIONS, never=_KNOWLEDGE, example="接受海关的查验", names="海关"),
    Frame(
        "接受",
        "的?" + one_of("检查 考核 审[核查计] 质询 咨询 委托 任务 安排 调度 指挥"),
        _FROM,
        kinds=POSITIONS,
        example="接受测试组长的任务",
        names="测试组长",
    ),
    Frame("记录 登记", None, _FROM, kinds=_PARTIES, example="登记来访客人的姓名", names="来访客人"),
    Frame(
        """
        上报 呈报 汇报 报送 提交 递交 上交 上缴 呈交 转交 移交 送交 分派 下达 回复 转报 交由 送达 转接 转 交 送 报
        返给
        """
        + with_preposition("上报 报送 提交 递交 转交 移交 上缴 呈报")
        + with_preposition(
            """
            传达 反映 上传 提供 传递 反馈 发送 传送 发放 派送 转发 介绍 返回 传回 送 发 邮寄 交付 分发 寄 移送 下发
            推荐 传 转 报 交 递 讲解 汇总 告知 提报 呈 流转 汇报 报告
            """
        ),
        None,
        _TO,
        kinds=INSIDE | _PARTIES,
        example="将报修单转工程部处理",
        names="工程部",
    ),
    Frame(
        "由 经 经过 根据 按照 按 依照 遵照 须 需 须经 需经 应由 报经 受",
        rf"(?:的|所)?[^,的]{{0,4}}?{_DECIDES}",
        _FROM,
        kinds=NAMED,
        never="[^,]{0,4}(?:近亲|兼任)|的?(?:管理|领导)",
        example="大额取现由运营主管授权",
        names="运营主管",
    ),
    Frame(
        "接到 收到",
        "的?" + one_of("指令 通知 命令 任务 安排 调度 报告 反馈 申请 投诉 报修"),
        _FROM,
        example="接到调度中心指令后到达现场",
        names="调度中心",
    ),
    Frame("完成 落实 执行 接受 做好", f"的?(?:所|临时)?{_ORDERS}", _FROM, example="完成主编布置的任务", names="主编"),
    Frame(
        "凭 收集 审核 验收 接收 核对 汇总 整理 将 把 根据 对 按 处理 查收 登记",
        f"所?{_DELIVERS}(?:的|来)?",
        _FROM,
        example="审核项目专员报送的票据",
        names="项目专员",
    ),
    Frame("在", "的?[一-鿿]{0,4}(?:协助|配合|支持|陪同)下", _FROM, example="在医生协助下开展工作", names="医生"),
    Frame(
        "供 以便",
        one_of("参考 使用 决策 审[核批] 进行 查[阅询]"),
        _TO,
        example="整理资料供部门经理参考",
        names="部门经理",
    ),
    Frame(
        "从 自 来自",
        "(?:处|那里)?" + one_of("接收 领取 获取 取得 了解 收到 取回 收集 索取 得到"),
        _FROM,
        example="从生产计划部接收物料计划",
        names="生产计划部",
    ),
    Frame(
        "到 去 赴",
        "处?" + one_of("办理 取回 领取 开具 缴纳 审批 备案 申报"),
        _BOTH,
        kinds=_PARTIES | {Counterpart.UNIT},
        example="到银行办理结算",
        names="银行",
    ),
    Frame(
        "维护 维护好 维系 处理好 改善 拓展 建立 协调 密切 巩固 发展 保持 增进",
        "(?:之间)?的?[一-鿿]{0,5}关系(?!管理)",
        _BOTH,
        example="维护重点客户的关系",
        names="重点客户",
    ),
    Frame(
        "负责 负责对",
        "的?(?:日常|工作|业务)?的?[一-鿿、]{0,8}?" + one_of("工作 管理 培训 监督 指导 督导 考核 安排"),
        _TO,
        kinds=POSITIONS,
        example="负责收银员的日常管理工作",
        names="收银员",
    ),
)

VERBS = (
    "考核",
    "评估",
    "处理",
    "检查",
    "解决",
    "指导",
    "控制",
    "跟踪",
    "分析",
    "改善",
)  # that open no frame by themselves

NOT_AFTER = {  # the characters behind which a word is part of another
    "向": "方导倾意趋走朝偏面",
    "为": "仅即均系级象者作成分行认称以因极甚更颇较视改",
    "同": "会协共不相合陪随等如",
    "和": "参总温暖党",
    "至": "直甚以及乃截",
    "跟": "紧",
    "对": "核针应相绝反面校比查",
    "由": "自理缘事",
    "经": "已曾财正",
    "交": "移提转上递成缴社外送呈",
    "报": "上汇申填提呈海日月周年简通情举战播预转",
    "送": "报移递呈发传派运配护转",
    "转": "周运流移中",
    "在": "现存内潜所实",
    "到": "达得收接做找",
    "需": "急必所供",
    "须": "必无",
    "给": "供补",
    "请": "申聘报",
    "受": "接感承忍",
    "组织": "本各党团基层",
    "领导": "各级主管分公部关相位校院区上司的市局",
    "从": "服听",
    "发": "研开",
    "分管": "在和与向对由经及、的",
}
NOT_BEFORE = {  # the characters, or the words, before which one is
    "经": "理销营济常验费办纪",
    "交": "通|流|换|接|易|际|班(?!组|长)|办|警|代|待",
    "同": "时意事样类行步期业学志等",
    "和": "谐睦平气",
    "至": "少今于上关",
    "跟": "踪单进班催随上",
    "报": "告|表|名|价|销|关|修|纸|刊|社(?!长)|酬|警|备|废|到",
    "送": "货|餐|检(?!修|验|测)|达|修|存",
    "对接": "待",
    "转": "正岗账换移发化",
    "对": "外内账比照待接手",
    "为": "了",
    "由": "于",
    "按": "时照期规月日周季要",
    "将": "来",
    "把": "关握控",
    "自": "己身行觉我动检查",
    "须": "知",
    "需": "求要",
    "到": "位达岗场",
    "请": "假示求",
    "受": "理控损",
    "给": "予",
    "在": "职岗于",
    "供": "应给货",
    "去": "向除",
    "管理": "员|人(?!事)|部|中(?![餐西])|处|科|者|制(?![图冷片])|体|规|费|办|水平|流",
    "检查": "员",
    "培训": "师主专经部计资中课",
    "组织": "架部机结",
    "监控": "员室中",
    "督导": "员长部",
    "指导": "员价老",
    "接待": "员处室",
    "通知": "书单",
    "报告": "单书会",
    "记录": "员",
    "咨询": "师台",
    "考核": "办",
    "领导": "班小",
    "从": "事业而",
}
