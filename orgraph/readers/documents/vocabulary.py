"""What the fields of a job description are called, in Chinese and English.

Each line of a block is one name or a family of names: (a|b) is a choice, x? may be missing, and words in capitals stand
for the choices of `_SHORTHAND`. Where one label begins another, the longer stands first.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a field says of its position."""

    NAME = "name"
    SUPERIOR = "superior"
    DOTTED_SUPERIOR = "dotted_superior"
    SUBORDINATES = "subordinates"
    SUBORDINATE_COUNT = "subordinate_count"
    INDIRECT_SUPERIOR = "indirect_superior"
    UNIT = "unit"
    CONTACTS = "contacts"
    INTERNAL_CONTACTS = "internal_contacts"
    EXTERNAL_CONTACTS = "external_contacts"
    HOLDER = "holder"
    HEADCOUNT = "headcount"
    HOLDS_ALSO = "holds_also"
    FORM = "form"  # any other entry of a form: number, grade, promotion, signature
    SECTION = "section"  # the heading of a passage: duties, authority, requirements


CONTACTS = frozenset((Role.CONTACTS, Role.INTERNAL_CONTACTS, Role.EXTERNAL_CONTACTS))
RELATIONS = frozenset((Role.SUPERIOR, Role.DOTTED_SUPERIOR, Role.SUBORDINATES))
PASSING = frozenset((Role.FORM, Role.SECTION))


def any_of(block: str) -> str:
    """The lines of a block as one regular expression."""
    lines = (line.strip() for line in block.strip().splitlines())
    choice = "|".join(line for line in lines if line)
    for word, meaning in _SHORTHAND.items():
        choice = choice.replace(word, meaning)
    return choice.replace("(", "(?:").replace("(?:?", "(?")


_SHORTHAND = {
    "POST": "(岗位|职位|职务)",
    "OF": "(岗位|职位|职务|人员|名称|领导|主管|对象|情况){0,3}",
    "KEY": "(key|main|principal|primary|core|important|regular|essential|general|specific|other|frequent|day.to.day)",
    "CONTACT": "(contacts?|relationships?|relations|interfaces?|stakeholders?|interactions?)",
    "BOSS": "(supervisor|manager|superior|boss)('?s)?( (job )?(title|position|name|post))?",
    "FIRM": "(公司|企业|单位|组织|集团|酒店|学校|医院|部门)",
}

CHINESE_LABELS: dict[Role, str] = {
    Role.SECTION: any_of(
        """
        间接(下级|下属)OF
        (可|拟)?(直接)?(晋升|轮换|轮岗|升迁|转任)的?(方向|POST|路径|通道|空间)
        可相互轮换的?POST
        可升迁至此的?POST
        职业发展(通道|方向|路径)?
        (职务|岗位)?代理人
        (主要|重要|基本|具体|核心|关键|日常)?(POST|工作|本职|部门)?(职责|职权|权限|责任)(和|与|及|、)?(权限|职权|权力|范围|要求|标准)?
        (主要|重要|基本|具体|核心|关键|日常)?(POST|工作|本职)(任务|内容|目的|目标|概要|概述|综述|描述|宗旨|使命|定位|范围|标准)
        (任职|岗位|工作|素质|能力|基本)(资格|条件|要求|素质|技能)(条件|要求|与条件)?
        工作(环境|时间|地点|特性|特征|设备|流程|经验|强度)
        (所受|所施)监督
        (管理|管辖|督导)范围
        (平行|平级)(关系|岗位)
        所处管理位置
        上下级关系
        (绩效)?考核(指标|标准|内容|要点|方式|办法)
        (业绩|绩效)指标
        (知识|专业)技能
        (培训经历|教育背景|个性特征|资格证书|专业知识|能力素质|性别|年龄|备注|说明)
        (最低)?学历(要求|与专业)?
        """
    ),
    Role.FORM: any_of(
        """
        (POST|职工|员工)(编号|编码|代码|代号|号码|等级|级别|类别|类型|性质|序列|层级|分类|工资|薪酬|职等|职级|职系)
        (POST|工作)(分析|评估|评价|设立|设置)(日期|时间|人员?)
        (编号|序号|工号|代码|职级|职等|职称|级别)
        (薪酬|薪资|工资)(等级|级别|标准|范围|类型)?
        (任职者|任职人|本人|员工|上级|直接上级|批准人|审核人)(签名|签字|确认)
        (批准|审核|审批|制定|制表|编写|编制|修订|修改|生效)(人(?!数)|日期|部门|单位)
        (版本号?|版次|页码|日期|联系电话|电话|岗位信息)
        (POST)?(基本|一般)(信息|情况|资料)
        """
    ),
    Role.SUBORDINATE_COUNT: any_of(
        """
        (直接|直属|所辖|管辖|管理|下辖|所属)?(下级|下属|属下|直管|直辖|所辖|管辖|管理)(人员|员工|岗位)?(人数|数量|数目)
        """
    ),
    Role.INDIRECT_SUPERIOR: any_of("(间接|隔级|越级)的?(上级|上司|领导)OF"),
    Role.DOTTED_SUPERIOR: any_of("(虚线|职能|业务)(汇报|(指导)?(上级|上司|领导)|主管)OF"),
    Role.SUPERIOR: any_of(
        """
        (直接|直属|直系|直线|行政|隶属|主管|实线|本岗位|本职位|汇报|报告|督导|管理)的?(上级|上司|领导)OF
        (直接|直属|直线|汇报)(主管|经理)
        (分管|顶头)(领导|上司)
        (岗位|职位|职务)的?上级
        上一级(POST|领导|主管)
        (上级|上司)(主管)?(POST|主管|负责人)(名称)?
        (直接|实线|工作|行政)?(请示)?(汇报|报告|请示|上报)(对象|上级|人|POST|关系|给|线)
        (直接)?(负责|隶属)对象
        受(谁|何人|何岗位)(领导|管理|督导|监督)
        受(督导|监督|管理)POST
        向(谁|何人|何岗位)(直接)?(汇报|负责)
        """
    ),
    Role.SUBORDINATES: any_of(
        """
        (直接|直属|直系|直线|所属|下辖|直管|行政|实线)的?(下级|下属|部下|属下)OF
        (直接)?(管理|督导|管辖|领导|指导|监督)对象
        (直接)?(督导|监督|管辖)POST
        被?督导者
        直接(管理|督导|管辖|领导)OF
        (督导|管理|领导|主管)(下级|下属)OF
        直属(员工|人员)
        (所辖|管辖|下辖|所管|所属|直管|直辖|分管|属下|部下)的?(人员|POST|员工|下属)(名称)?
        (岗位|职位|职务)的?(下级|下属)
        (下级|下属)(POST|人员|员工|名称|对象)(名称)?
        (领导|管理|督导|指挥)谁
        """
    ),
    Role.NAME: any_of("(本|该)?(岗位|职位|职务|工作)(.?(岗位|职位|职务).?)?(名称|名)\n(招聘|应聘|拟聘)(岗位|职位)"),
    Role.UNIT: any_of(
        """
        (所属|所在|归属|隶属|任职|用人|直属)(部门|单位|机构|科室|班组|处室|中心)(名称)?
        部门名称
        (岗位|职位|部门)归属
        """
    ),
    Role.HOLDS_ALSO: any_of("(兼任|兼职)(POST)?"),
    Role.INTERNAL_CONTACTS: any_of(
        """
        (主要|重要|关键|FIRM)?(对内|内部?)(主要|重要|日常)?(工作|业务)?(沟通|联系|联络|协调|协作|合作|接触|关系|接口|往来){1,2}(关系|对象|单位|部门|岗位|人员){0,2}
        与(公司|企业|单位|组织|酒店|学校|医院)内部?的?(关系|联系|沟通|协作)
        跨部门的?(沟通|协作|协调|配合)(关系|对象)?
        (公司|企业|单位|组织|酒店|学校|医院)内部
        (横向|平级|平行)(工作)?(沟通|联络|联系|协调|协作|协同|配合)(对象|关系|部门|POST)?
        横向关系
        (本?(岗位|职位)的?)?(主要)?内部客户
        """
    ),
    Role.EXTERNAL_CONTACTS: any_of(
        """
        (主要|重要|关键|FIRM)?(外部?|对外)(主要|重要|日常)?(工作|业务)?(沟通|联系|联络|协调|协作|合作|接触|关系|接口|往来){1,2}(关系|对象|单位|部门|岗位|人员){0,2}
        与(公司|企业|单位|组织|酒店|学校|医院)外部?的?(关系|联系|沟通|协作)
        (所需|需要?)协调的外部(单位|机构)
        外部(单位|机构)
        (公司|企业|单位|组织|酒店|学校|医院)外部
        业务接触对象
        (本?(岗位|职位)的?)?(主要)?外部客户
        """
    ),
    Role.CONTACTS: any_of(
        """
        (主要|重要|日常|关键|内外部)?(工作|岗位|业务)?(沟通|协作|协调|联系|联络|往来)(协作|合作)?(关系|对象|部门|岗位|单位)
        (工作)?(主要|重要|日常)?(工作|业务)?(配合|合作|协同|对接|关联|接口|需协调的?)(部门|岗位|单位|对象)
        (所需|需要?)协调的(部门|单位|岗位)
        合作关系
        (合作|协作)者
        与(本岗位?|工作)有(工作)?(联系|往来|关系)的(部门|岗位|单位|人员)
        (主要|重要|关键)(工作)?(联系|联络|对接|接口)人
        (业务|工作)(联系|联络|往来|接口)
        内外部?(协作|沟通|联系|协调)
        (主要|重要|岗位|内外部?)?工作(关系|联系|往来)
        (内外部?|关键)关系
        """
    ),
    Role.HOLDER: any_of("(现任)?(任职|在岗|现任)(者|人员|人|员工)(姓名)?"),
    Role.HEADCOUNT: any_of(
        """
        (POST|人员|部门|本岗)?(编制|定编|定员)(人数|数|名额|标准)?
        POST数量
        (POST|在岗)人数
        """
    ),
}

ENGLISH_LABELS: dict[Role, str] = {
    Role.SECTION: any_of(
        """
        (KEY )?(duties|responsibilities|accountabilities|tasks|functions)( (and|&) [a-z]+)?
        examples? of (duties|work|key duties)
        (about|what) (you|you.ll|you will|we|the (job|role|post|team))( (do|own|bring|need|involves|offer|look for))?
        (job|role|position) (summary|purpose|overview|objectives?|descriptions?|content|scope|profile)
        ((general|overall|main) )?(summary|purpose|overview|objectives?|scope|authority|requirements?|notes?|remarks)
        qualifications?( (and|&) [a-z]+)?
        (person|job) specification
        (essential |required )?(skills|experience|education|knowledge|competenc(y|ies))( (and|&) [a-z]+)?
        working (hours|conditions|environment)
        org(ani[sz]ation(al)?)? (position|structure|chart)
        (position|place) (in|within) the (organi[sz]ation|company|team)
        performance (indicators|measures)
        (career path|promotions?( path)?|kpis?|deputy|substitute)
        (deputi[sz]es|covers) for
        (deputi[sz]ed|covered) by
        indirect (reports|subordinates|supervisory responsibilit(y|ies)( for)?)
        supervision received(?! from)
        """
    ),
    Role.FORM: any_of(
        """
        (job|position|post|employee|staff|role) (code|id|number|no[.]?|family|level|grade|type|class|category|status)
        (job|position|post|role|vacancy) ref(erence|[.])?
        (grade|band|salary|location|site|hours|status|type|level|revision|version|signatures?|phone|email|reference|shift)
        (pay (grade|band|scale)|salary range|place of work|contract type|employment (type|status)|flsa( status)?)
        (prepared|approved|reviewed|written|issued|revised|signed|updated|checked) (by|on)
        (effective date|date|basic (information|details))
        (base|duty station|working pattern|team size|tenure|vacancy|closing date|nature of work|contract)
        """
    ),
    Role.SUBORDINATE_COUNT: any_of(
        """
        (number|no[.]?) of (direct reports|subordinates|staff supervised|employees supervised|staff)
        span of control
        """
    ),
    Role.INDIRECT_SUPERIOR: any_of(
        """
        (indirect|(second|next).(line|level|up)|skip.level) (manager|supervisor|superior)
        (manager|supervisor)('?s)? (manager|supervisor)
        """
    ),
    Role.DOTTED_SUPERIOR: any_of(
        """
        (dotted|secondary).(line|reporting|report) (manager|supervisor|reporting|report|superior|to)( to)?
        (functionally|functional|matrix|professional|technical) (reports?|reporting)( line)?( to)?
        (professionally|functionally|technically|clinically) (accountable|responsible|answerable) to
        (professional|functional|clinical) (accountability|responsibility|supervision|reporting line)( to)?
        (reports|reporting) (functionally|indirectly) to
        """
    ),
    Role.SUBORDINATES: any_of(
        """
        (direct|immediate|line|direct line) (reports?(?! to)|subordinates?|reportees?|staff)
        accountable for
        (jobs?|positions?|staff|employees|posts?|roles|people|those) (directly )?reporting to (you|me|(this|the) [a-z]+)
        reporting to (this (post|role|position|job)( ?holder)?|you)
        (supervisory|(direct )?line management|people management|management) responsibilit(y|ies)( for| of)?
        (job )?titles (that|which) (directly )?report( directly)?( to (this|the)( [a-z]+){1,3})?
        (number and )?(job )?(titles?|types?|grades?) of (staff|employees|positions|those) (supervised|managed)
        (direct )?supervisory responsibilit(y|ies) (for|over)
        (staff|team) (directly )?responsible for
        responsibilit(y|ies) for (staff|people|employees|supervision)
        (supervision (given|provided) (to|over)|gives supervision to|supervisor (of|to|for))
        staff(ing)? (reporting|responsibilit(y|ies))
        directs
        (directly |line.)?(supervises|manages|oversees|leads)( directly)?
        titles? (supervised|managed)
        (positions?|staff|employees|posts|roles|people) (directly )?(supervised|managed|overseen)
        (who|those who|posts? which) reports? (directly )?to (you|me|this [a-z]+)
        ((direct )?supervision of|responsible for supervising|reportees)
        (directly )?responsible for( the (management|supervision|work) of| managing| leading)?
        (direct )?(line manage(s|ment)|line manager) (of|for|to)
        (line management|supervision exercised( over)?)
        subordinate (positions?|staff|posts)
        """
    ),
    Role.SUPERIOR: any_of(
        """
        (reports?|reporting|accountable|responsible)( directly)? to ?/ ?(line )?(manager|supervisor)
        (this (position|role|post|job) )?(reports?|reporting|reportable|answers?|answerable)( directly| up)? to
        (this (position|role|post|job) )?(accountable|responsible)( directly)? to
        (reports?|reporting) into
        (the )?(position|post|job|role|employee)( ?holder)?( is)? (reports|responsible|accountable)( directly)? to
        (receives (supervision|direction)|(supervision|direction) received) from
        (reports?|reporting|accountable|responsible|answerable) ?/ ?(reports?|accountable|responsible|answerable) to
        (immediately (accountable|responsible)|direct report|person responsible) to
        (supervising position|major administrator|hierarchical (superior|reporting|manager))
        (superior|next higher) (position|post|officer)
        (job )?(title|name|post) of( the| your)? ((immediate|direct|line) ){0,2}(supervisor|manager|superior)
        (managerially|operationally|administratively|directly) (accountable|responsible|reports) to
        (who )?(do )?you(.ll| will)? report( directly)? to
        (your )?((immediate|direct|line|first.line|day.to.day) ){1,2}BOSS
        (reporting|disciplinary|administrative|solid.line) BOSS
        (supervisor|manager)('?s)? (job )?(title|position|name|post)
        (line.)?(supervised|managed|directed) by
        (line managed|managed|supervised) ([a-z-]+ )?by
        report(s|ing)? (lines?|relationships?)( ?- ?reports to)?
        """
    ),
    Role.NAME: any_of(
        """
        (job|position|post|role|official|working|class)( |/)?(title|name)
        (classification|designation)( title)?
        (title|name) of (the )?(job|position|post|role)
        """
    ),
    Role.UNIT: any_of(
        """
        department( name)?(( ?/ ?| or )(division|unit|section|team|office))?
        (dept[.]?|(business|organi[sz]ational) unit|division|directorate|service area)
        """
    ),
    Role.HOLDS_ALSO: any_of(
        """
        also (holds|serves as|acts as)
        concurrent (posts?|positions?|roles?|titles?)
        concurrently (holds|serves as)
        """
    ),
    Role.INTERNAL_CONTACTS: any_of(
        """
        (KEY )?internal (working |key )?CONTACT
        (KEY )?internal (liaisons?|communications?|customers?|clients?|partners?|links?|networks?|parties)
        (contacts?|relationships?) inside the (organi[sz]ation|company)
        (communicates?|liaises?|works|relationships?|liaison|communications?)( with)? ?[-:/] ?internal(ly)?
        (KEY )?(contacts?|relationships?)( with)? ?[-:/] ?internal(ly)?
        """
    ),
    Role.EXTERNAL_CONTACTS: any_of(
        """
        (KEY )?external (working |key )?CONTACT
        (KEY )?external (liaisons?|communications?|customers?|clients?|partners?|links?|networks?|parties|agencies)
        (contacts?|relationships?) outside the (organi[sz]ation|company)
        (communicates?|liaises?|works|relationships?|liaison|communications?)( with)? ?[-:/] ?external(ly)?
        (KEY )?(contacts?|relationships?)( with)? ?[-:/] ?external(ly)?
        """
    ),
    Role.CONTACTS: any_of(
        """
        KEY (key |working )?CONTACT( with)?
        partners with
        (working|work) (relationships?|relations|contacts?)( with)?
        (important )?(functional|significant|organi[sz]ational|interpersonal) (relationships?|contacts?|interfaces?)
        KEY (partners?|liaisons?|networks?|links?)
        (communications|contacts|links|networking) (and|&) (liaison|networks?|networking|contacts|communications?)
        liaison (and|&) (networking|communications?|contacts)
        inter-?relationships
        contacts? with( others)?
        (work(s|ing) (in partnership|jointly)|working) with
        (the )?(post ?holder|job ?holder|incumbent|role) (will |must )?(liaise|work|communicate)s?( closely)? with
        (liais|work|co-?ordinat|co-?operat|interfac|interact)(es?|s|ing)?( closely| regularly)? with
        (communicat|collaborat|network)(es?|s|ing)?( closely| regularly)? with
        (also )?consults with|communications? with|((functional|close|key) )?links with
        (liaises?|works?)( closely)? alongside
        (delegates|escalates|reports issues) to
        (who )?you(.ll| will)? (also )?(be )?(work|working|collaborate|liaise)( closely| most| mostly)? with
        ((key|close) )?liaison with
        (contacts|communications?) (and|&) (working )?relationships
        (key )?internal (and|&|or|/) external (CONTACT|liaison|communications?)
        """
    ),
    Role.HOLDER: any_of(
        """
        (current )?(job ?holder|post ?holder|position holder|incumbent|office ?holder)('?s)?( name)?
        held by
        employee('?s)? name
        """
    ),
    Role.HEADCOUNT: any_of(
        """
        head ?count
        (number|no[.]?) of (positions|posts|seats)
        (establishment|approved posts)
        """
    ),
}

_HOUSE = "[院校店馆厂园局所站司]"

# Words that are labels only where they stand like one: at the start of a line with a colon, or alone in a cell.
WEAK_CHINESE_LABELS: dict[Role, str] = {
    Role.SECTION: "权利|权力|义务|经验|知识|技能|能力|概述|权责",
    Role.SUPERIOR: "上级(?:领导)?|上司|汇报|实线",
    Role.DOTTED_SUPERIOR: "虚线",
    Role.SUBORDINATES: "下级|下属(?:人员)?|管辖|下辖|所辖",
    Role.NAME: "本?(?:岗位|职位|职务)(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?|本岗|职衔|角色",
    Role.UNIT: "部门|科室|单位|部别",
    Role.HOLDER: "姓名",
    Role.HEADCOUNT: "人数",
    Role.CONTACTS: "(?:主要|重要)(?:联系|沟通|协作|协调|往来)|协作|对接",
    Role.INTERNAL_CONTACTS: f"内部|对内|{_HOUSE}内|部门内|部门间|部门之间",
    Role.EXTERNAL_CONTACTS: f"外部|对外|{_HOUSE}外",
}
WEAK_ENGLISH_LABELS: dict[Role, str] = {
    Role.DOTTED_SUPERIOR: "(?:functional|matrix|professional|technical) (?:manager|supervisor|superior|lead|head)"
    "|dotted.line|professionally|clinically|functionally",
    Role.SUPERIOR: "solid.line|work(?:s|ing) under(?: the (?:direct |general )?(?:supervision|direction) of)?"
    "|(?:your )?(?:supervisor|superior|manager|boss|lead)"
    "|(?:reporting|supervising|controlling) (?:officer|person|manager|supervisor|authority)",
    Role.SUBORDINATES: "subordinates?|supervising|managing|team members|team managed"
    "|(?:staff|people) (?:line )?manage(?:ment|d)",
    Role.NAME: "(?:position|job|role|post)(?: \\d{1,2})?|title",
    Role.UNIT: "unit|(?:your )?team",
    Role.HOLDER: "holder|name",
    Role.CONTACTS: "(?:your )?(?:contacts?|relationships?|liaison|stakeholders|communication|interfaces)"
    "|interactions?|links|collaboration|co-?operation",
    Role.INTERNAL_CONTACTS: "internal(?:ly)?",
    Role.EXTERNAL_CONTACTS: "external(?:ly)?",
}
