"""The frames by which Chinese sentences tell who reports to whom: 在X的领导下, 对X负责, 协助X; 督导X, 负责X的管理."""

from __future__ import annotations

from orgraph.model.claim import Strength
from orgraph.readers.documents.prose.frames import STAFF, Frame, Reports, with_preposition
from orgraph.readers.documents.prose.patterns import one_of

_UP, _DOWN = Reports.UP, Reports.DOWN
_IMPLIED = Strength.IMPLIED

_GUIDANCE = one_of(r"领\s?导 督\s?导 指\s?导 带\s?领 管理 监督 指挥 统筹 授权")
_MANNER = one_of("亲自 日常 工作 统一 直接 具体 正确 全面 行政 业务 双重 和 与 、 及 以及 帮助 支持 的")
_UNDER = rf"(?:{_MANNER}|{_GUIDANCE}|\s)*?{_GUIDANCE}(?:{_MANNER}|{_GUIDANCE}|\s)*下"
_AND_UNDER = rf"的?{_MANNER}?{_GUIDANCE}[和与及、][一-鿿]{{2,8}}?的?{_MANNER}?{_GUIDANCE}下"
_IN_TURN = one_of("分别 定期 及时 书面 直接 逐级 每[天日周月] 按时 如实 并") + "*"
_ORDERS = one_of("交办 下达 布置 安排 指派 分配 决议 交给 交代 交待 指令 指示 决定 部署")

REPORTING_FRAMES = (
    Frame(
        "在",
        f"{_UNDER}|{_AND_UNDER}",
        _UP,
        takes_any="的?(?:直接|统一|正确)?领导下",
        example="在生产厂长的直接领导下组织生产",
        names="生产厂长",
    ),
    Frame(
        "在",
        "的?(?:统一|具体|直接|工作|全面)?" + one_of("安排 指派 部署 指示 要求") + "下",
        _UP,
        strength=_IMPLIED,
        example="在运维主管的安排下值班",
        names="运维主管",
    ),
    Frame(
        "对", "(?:直接|全权|全面)?(?:负责(?!的|制定|处理)|负[总全]责)", _UP, example="对区域经理负责", names="区域经理"
    ),
    Frame(
        "向",
        f"(?:直接)?负责|{_IN_TURN}(?:[做作][一-鿿]{{0,4}}|工作|书面|口头)*"
        "(?:汇报|述职|请示|报告[一-鿿]{0,4}(?:工作|情况))|(?:提交|呈交|呈报|上交)[一-鿿]{0,4}工作(?:报告|总结|汇报)",
        _UP,
        example="向物流经理汇报工作",
        names="物流经理",
    ),
    Frame(
        "汇报",
        r"(?=[,。;、]|\Z|并|后)",
        _UP,
        leads=True,
        example="及时汇报值班经理",
        names="值班经理",
    ),
    Frame(
        "由",
        r"(?:直接|统一|全面)?领导(?=[,。;、]|\Z|[和并与及])",
        _UP,
        leads=True,
        example="由护理部主任直接领导",
        names="护理部主任",
    ),
    Frame(
        "当好 做好 是 作为 担任",
        "的?(?:得力|主要|重要)?(?:参谋|助手|帮手|左右手)",
        _UP,
        strength=_IMPLIED,
        example="当好校长的参谋和助手",
        names="校长",
    ),
    Frame(
        "接受 服从",
        "的?(?:直接|统一|业务|行政|工作|日常|检查|考核|[与和、及])*"
        + one_of("领导 督导 指导 带领 管理 监督 指令 指派 考核 任务分配 任务安排"),
        _UP,
        example="接受店长的监督",
        names="店长",
    ),
    Frame(
        "服从 接受",
        "的?(?:工作|统一|合理|岗位)*" + one_of("安排 调配 分配 派遣 指挥 调度"),
        _UP,
        strength=_IMPLIED,
        example="服从仓储主管的工作安排",
        names="仓储主管",
    ),
    Frame(
        "隶属 隶属于 直属 直属于 受 归 归属",
        "的?(?:直接|统一|业务|行政)*" + one_of(r"领导 督导 指导 带领 管理 监督 指挥") + r"|\Z",
        _UP,
        example="受分厂厂长领导",
        names="分厂厂长",
    ),
    Frame(
        "受", "的?(?:委托|指派|委派|指示)", _UP, strength=_IMPLIED, example="受财务经理指派核算成本", names="财务经理"
    ),
    Frame(
        """
        上级为 上级是 上级领导为 上级领导是 主管领导为 主管领导是 直接上级为 直接上级是 直属上级为 直属上级是
        汇报对象为 汇报对象是
        """,
        None,
        _UP,
        example="直属上级为客户成功总监",
        names="客户成功总监",
    ),
    Frame(
        with_preposition("汇报", "给 至 到"),
        "(?!的)",
        _UP,
        example="将当班情况汇报给护理主任",
        names="护理主任",
    ),
    Frame("上交", "(?:工作)?[一-鿿]{0,4}汇报", _UP, example="每周上交总经理工作汇报", names="总经理"),
    Frame("协助 辅助 协助好", None, _UP, strength=_IMPLIED, example="协助采购经理制定计划", names="采购经理"),
    Frame(
        "完成 落实 执行 做好 接受 承办 贯彻",
        f"的?(?:临时|所|工作)?{_ORDERS}",
        _UP,
        strength=_IMPLIED,
        example="完成主编布置的任务",
        names="主编",
    ),
    Frame(
        "根据 按照 按",
        "的?" + one_of("指示 工作安排 分配 安排 分工 部署 要求"),
        _UP,
        strength=_IMPLIED,
        example="按照科长的分工安排工作",
        names="科长",
    ),
    Frame(
        "报 须报 需报 应报 报请",
        one_of("审批 批准 审定 签发"),
        _UP,
        strength=_IMPLIED,
        example="报校长批准",
        names="校长",
    ),
    Frame(
        "上报 呈报 上交 呈交 " + with_preposition("上报 呈报", "给 至"),
        "(?!的)",
        _UP,
        strength=_IMPLIED,
        example="每周汇总上报客服主管",
        names="客服主管",
    ),
    Frame(
        """
        督促检查 监督检查 检查监督 监督指导 检查指导 指导监督 检查督促 督导检查 督促指导
        监督管理 组织领导 组织带领 督导 领导 带领 管理 管理好 直接领导 直接管理
        直接督导 分管
        """,
        "(?!的?" + one_of("档案 资料 制度 团队建设 经验 办公室") + ")",
        _DOWN,
        kinds=STAFF,
        leads=True,
        example="督导领班、服务员按规范服务",
        names="领班 服务员",
    ),
    Frame(
        "管辖 直管 下属有 下属为 直接下级有 直接下级为 直接下级是 直接下属有 直接下属为 直接下属是",
        "(?!的)",
        _DOWN,
        kinds=STAFF,
        leads=True,
        example="下属有收货员、发货员",
        names="收货员 发货员",
    ),
    Frame(
        "督促 检查 指导 考核 监督",
        "的?(?:日常|具体|各项)?(?!开展|做好|完成|进行|是否|按|根据|能否)[一-鿿]{0,4}?(?:工作|管理)(?!制|规)",
        _DOWN,
        kinds=STAFF,
        leads=True,
        example="检查收银员的工作",
        names="收银员",
    ),
    Frame(
        "负责 负责对 对 全面负责 具体负责 做好 抓好 搞好",
        one_of("日常 工作 业务 绩效 行政 统一 监督 领导 考核 培训 排班 训练 调配 招聘 选拔 教育 、 和 与 及 的")
        + "{0,6}"
        + one_of("管理 安排 监督 指导 督导 领导 带领 考核 排班 调配")
        + "(?![部员制体])",
        _DOWN,
        kinds=STAFF,
        example="负责对仓管员、叉车司机的管理",
        names="仓管员 叉车司机",
    ),
    Frame(
        "负责 全面负责 具体负责",
        r"的(?:日常|全部|全面)?工作(?=[,、。;]|\Z)",
        _DOWN,
        kinds=STAFF,
        leads=True,
        example="负责护林员和防火员的工作",
        names="护林员 防火员",
    ),
    Frame(
        "下设 下辖",
        "(?:岗位?|职位|各?[0-9一二两三四五六七八九十]{1,3}[名人个位])?",
        _DOWN,
        kinds=STAFF,
        strength=_IMPLIED,
        example="下设收货员2名、发货员3名",
        names="收货员 发货员",
    ),
    Frame(
        "设有 配有 设置 配备",
        "(?:岗位?|职位)?(?:各[0-9一二两三四五六七八九十]{1,3}|[0-9一二两三四五六七八九十]{1,3})[名人个位]",
        _DOWN,
        kinds=STAFF,
        strength=_IMPLIED,
        leads=True,
        example="设有收货员、发货员岗各一名",
        names="收货员 发货员",
    ),
    Frame(
        "听取",
        "的?(?:工作|述职)?汇报",
        _DOWN,
        kinds=STAFF,
        strength=_IMPLIED,
        example="听取班组长的工作汇报",
        names="班组长",
    ),
    Frame(
        "指导 考核 培训 监督 督促",
        None,
        _DOWN,
        kinds=STAFF,
        leads=True,
        strength=_IMPLIED,
        example="指导技术员编制方案",
        names="技术员",
    ),
    Frame(
        "安排 安排好 合理安排 分配 布置",
        "、?[一-鿿、]{0,6}?的?(?:每[天日]|日常|生产|具体)*的?" + one_of("工作 班次 排班 任务 作业 值班 轮班 休假"),
        _DOWN,
        kinds=STAFF,
        strength=_IMPLIED,
        example="安排导购员的班次",
        names="导购员",
    ),
    Frame(
        "对 与 负责对",
        "的?(?:工作)?进行[一-鿿、]{0,6}"
        + one_of("考核 绩效评估 督导 监督 管理 业务指导 指导[与和、]培训 培训[及和与]考核"),
        _DOWN,
        kinds=STAFF,
        strength=_IMPLIED,
        example="定期对收银员进行考核",
        names="收银员",
    ),
)
