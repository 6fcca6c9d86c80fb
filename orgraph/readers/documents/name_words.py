"""The words by which names are known for what they are: titles, bodies, units, groups, outside parties.

They are words of the language of work, none of any one organisation. Blocks are read by `any_of` (see `vocabulary`).
"""

from __future__ import annotations

import re

from orgraph.readers.documents.vocabulary import any_of
from orgraph.readers.patterns import regex


def _has(block: str) -> re.Pattern[str]:
    return regex(f"(?:{any_of(block)})")


def _ends(block: str) -> re.Pattern[str]:
    return regex(f"(?:{any_of(block)})\\Z")


def any_word(block: str) -> str:
    """The words of a block as one choice."""
    return "|".join(block.split())


def _ends_in_word(block: str) -> re.Pattern[str]:
    return regex(f"\\b(?:{any_of(block)})\\Z")


CHINESE_TITLE = _ends(
    """
    [员师监]
    (?<![成增特擅助])长
    (?<![施加分手员用])工
    (?<![卫民产])生
    (?<![人女男勇战博硕学烈巴])士
    经理|副理|襄理|总监|主管|主任|助理|师傅|兽医|(?<![新选对帮着双动入到老助])手|顾问|代表|领班|督导|干事|干部|专干|秘书|文员|内勤|书记|主席|总裁|董事|副总|老总|总工
    会计|出纳|收银|仓管|库管|采购|行政|人事|客服|前台|接待|导购|保安|保洁|门卫|司机|管家|主厨|帮厨|迎宾|咨客
    教练|教授|院士|护士|医士|班主任|编辑|主编|主播|记者|翻译|策划|校对|指挥|行长|合伙人|法人|学徒
    文秘|计调|导演|司药|董秘|砧板|监事|[校村导军厂队健]医|打荷|大副|[二三]副|支书|民警|网管|礼宾|夜审|司炉|掌柜|学监
    (负责|联系|管理|经办|受理|主持|经纪|代理|带头)人
    首席[㐀-鿿]{1,6}官|[教法]官|检察官|导游|领队|工头|场记|编导|门童|助教|裁判|总厨|店助|宿管|博士后|(?:社区|网格)工作者
    岗
    """
)
CHINESE_FUNCTION = _ends(  # by which a post may go: 质检, 前厅传菜
    """
    质检|品检|跟单|法务|前端|后端|运维|运营|客服|仓储|物流|报关|单证|稽核|总机|话务|泊车|分拣|打包|导诊|保育|收费|巡逻
    传菜|切配|配菜|茶水|水吧|洗碗|凉菜|炒锅|面点|头锅|机修|电焊|养护|采购|财务|行政|人事|销售|护理
    """
)
ANYBODY = regex(  # people in general, and no position
    "(?:本|各|全|以下|下属|所属|所辖|全体|所有|相关|有关|其他|公司|企业|单位|部门|组织|内部|外部|工作|管理|从业|在职)*(?:人员|成员|员工|职工|全员)"
    r"|[一-鿿]{0,4}(?:来访|外来|闲杂|无关|参观|参会|与会|进场|入场|在场|涉事)(?:的)?人员"
)
CHINESE_BODY = _ends(
    """
    (董事|股东|股东大|理事|监事|管委|委员|校务)会
    董事局|党委|党组|党组织|党支部|总部|总公司|集团
    """
)
CHINESE_UNIT = _ends(
    """
    部|部门|事业部|项目部|支部|处|科|科室|室|中心|组|小组|班组|教研组|班|队|大队|中队|团队|办|办公室|站|(?<![关联体派])系|厅|房
    车间|工段|工区|分厂|分公司|子公司|分店|门店|网点|窗口|病区|年级|库房|仓库|厨房|园区|片区|大区|区域
    """
)

_THINGS = any_word(  # that end as agents do
    """
    administer after alter another answer assist better border bother buffer calendar career center chapter character
    charter checklist cluster colou?r committee computer confer consider consist container corner counter cover
    december defer degree deliver differ dinner disaster discover door either employee enter error ever exist exterior
    factor feather fee filter flavou?r floor folder former further gather greater guarantee harbou?r higher honou?r
    however indicator inferior inner insist interior labou?r larger laser later latter layer leather ledger letter
    list lower major manner master matter meter minor mirror monitor motor murder neither never newsletter november
    number
    october offer order other outer over paper parameter poster power prefer printer prior proper quarter rather refer
    register remainder remember reminder render router scanner sector semester september server shortlist shoulder
    shower suffer summer superior tender theater timber together trailer transfer trigger trimester under upper vector
    voucher waitlist water weather whether whichever winter wonder
    """
)
_OUTSIDERS = any_word(  # agents, but nobody's posts
    """
    asian broker caregiver carrier civilian competitor consumer contractor customer dealer distributor donor exporter
    farmer funder grower hirer holder importer insurer investor lender manufacturer member neighbou?r newcomer passenger
    pedestrian postholder jobholder officeholder provider publisher regulator retailer shareholder sponsor stakeholder
    subcontractor supplier user vegetarian vendor visitor volunteer wholesaler
    """
)
ENGLISH_TITLE = _ends_in_word(  # one word
    """
    (accountant|administrator|advis[eo]r|agent|aide|analyst|apprentice|architect|archivist|assistant|associate|bailiff)s?
    (attendant|auditor|baker|barista|bartender|bookkeeper|bursar|butcher|butler|buyer|captain|caretaker|carer)s?
    (carpenter|cashier|ceo|cfo|cio|coo|cto|vp|chair|chairperson|chef|chemist|chief|cleaner|clerk|coach)s?
    (commander|commissioner|concierge|conductor|consultant|controller|cook|coordinator|co-ordinator|counsell?or)s?
    (courier|curator|custodian|dean|dentist|designer|developer|dietitian|director|dispatcher|doctor|driver)s?
    (editor|educator|electrician|engineer|estimator|executive|expert|fitter|founder|gardener|governor|guard)s?
    (head|headteacher|host|housekeeper|hygienist|inspector|instructor|intern|interpreter|investigator|janitor)s?
    (journalist|judge|lawyer|lead|leader|lecturer|librarian|lieutenant|lifeguard|machinist|maid|maintainer)s?
    (manager|marshal|mason|matron|mechanic|mentor|merchandi[sz]er|messenger|midwife|minister|moderator)s?
    (negotiator|nurse|nutritionist|officer|operative|operator|optician|organi[sz]er|owner|packer|painter)s?
    (paralegal|paramedic|partner|pharmacist|photographer|physician|physiotherapist|pilot|planner|plumber|porter)s?
    (president|principal|producer|professor|programmer|proofreader|provost|psychologist|radiographer|ranger)s?
    (receptionist|recruiter|registrar|reporter|representative|researcher|reviewer|roaster|runner|scheduler)s?
    (scientist|server|sergeant|shepherd|sommelier|specialist|steward|storekeeper|strategist|superintendent)s?
    (supervisor|surgeon|surveyor|tailor|teacher|technician|technologist|teller|therapist|trader|trainee|trainer)s?
    (translator|treasurer|trustee|tutor|typist|underwriter|usher|valet|vet|veterinarian|vicar|waiter|warden)s?
    (welder|worker|writer)s?
    (?!(hu|ger|ro|nor|otto|speci|acu|regi|abdo|wo|tali|sha|omni)m[ae]n\\Z)[a-z]{3,}(man|men|woman|women)
    (arch)?deacons?|chaplains?|churchwardens?|priests?|pastors?
    imams?|coxswains?|deckhands?|stagehands?|bosuns?|cadets?|nann(y|ies)|owners?|mates?
    (head|post)(master|mistress)(es)?|(host|steward|waitr|seamstr)ess(es)?
    (attorne|deput|notar|order|secretar)(l?y|l?ies|eys?)
    (md|cmo|cpo|chro|ciso|gm|svp|evp|senco|sendco|headteachers?|quartermasters?|ombudsm[ae]n|sisters?)
    (bellhop|millwright|referee|roustabout|farmhand|postdoc|docent|sysadmin|physio|hrbp)s?|actuar(y|ies)
    (adjutant|commandant|attach[eé]|curate|sexton|rabbi|abbot|magistrate|detective|chauffeur|boatswain|reeve)s?
    (sales|trades|crafts|spokes|ombuds|house|bar|lay|wait|chair)(person|persons|people)
    [a-z]{4,}-general
    (commander|constable|bishop|rector|envoy|consul|ambassador|senator|mayor|sheriff|colonel|major|corporal|admiral)s?
    (?!(THINGS|OUTSIDERS)s?\\Z)[a-z]{3,}(er|or|ist|ian)s?
    """.replace("THINGS", _THINGS).replace("OUTSIDERS", _OUTSIDERS)
)
ENGLISH_TITLE_IN_WORDS = _ends_in_word(  # whose last word alone is no title
    """
    (maintenance|delivery|kitchen|repair|warehouse) persons?
    chefs? de [a-z]+|(legal|general|chief|in-house) counsel|(secretar(y|ies)|attorneys?|consuls?|governors?) general
    (pier|dock|yard|band|choir|harbou?r|station|ward|scrum|web|pay|concert) masters?
    """
)
AGENTS = _ends_in_word(  # people named for what they do, in the plural: growers, hirers, clinicians
    f"""
    (?!({_THINGS})s?\\Z)[a-z]{{3,}}(ers|ors|ists|ians|ees)
    neighbou?rs|volunteers|families|relatives|women|men|people|children|carers|charities|schools|hospitals|universities|museums|colleges
    companies|firms|communities|landlords|friends|gps|mps|ngos|pupils|clients|students|tenants|residents|agents|consultants
    industr(y|ies)|administrations?|bodies|organi[sz]ations|institutions|networks|unions|charities|trusts|commission
    applicants|candidates|prospects|ratepayers|landowners|citizens|claimants|participants|complainants|recipients|dependants|respondents|surgeries|authorities|agencies
    patrons|officials|bureaux|churches|crews|restaurants|theatres|shops|banks|farms|clubs|councils|societies|embassies
    """
)
ENGLISH_TITLE_OF = regex(
    r"(?:head|chief|director|(?:vice )?president|vp|manager|dean|chair|master|leader|lead)\s*(?:\sof\s|,|\s-\s)"
    r"|[se]?vp\s(?=[a-z])"
)
ENGLISH_BODY = _ends_in_word(
    "(governing|advisory) body|governors|board( of [a-z ]+)?|committee|council|senate|trustees|shareholders|head office"
)
ENGLISH_UNIT = _ends_in_word(
    """
    (department|division|unit|section|office|centre|center|ward|desk)s?|branch(es)?|facult(y|ies)
    dept|team|group|bureau|workshop
    laboratory|pharmacy|canteen|registry|dispatch|receiving|shipping|quality assurance|quality control|services|support
    customer service|credit control|quality|transport|despatch|goods (in|inwards?)
    stewarding|catering|banqueting|portering|fundraising|merchandising|admissions|facilities( management)?
    (paint|press|machine|tool|body) shop|(plant|timber) yard|medical records|pathology|radiology|laundry
    helpdesk|outlets
    compliance|communications|legal|audit|treasury|customer success|planning|research|development|directorate
    warehouse|stores|kitchen|housekeeping|reception|accounts|accounting|finance|marketing|sales|payroll
    f&b|food (and|&) beverage|estates|supply chain|ict|front of house|guest (services|relations)
    purchasing|procurement|engineering|maintenance|security|logistics|production|operations|human resources|hr|it
    """
)

_CHINESE_GROUP = any_of(
    """
    ^(FIRM|集团|本?[店院校厂场园馆站行局]内?|内部)?内?(各|相关|有关|其他|其它|全体|所有|所属|跨部门|兄弟|本部门|本单位|部门内)
    ^(公司|企业|单位|部门|直接)?(上级|下级|上司|下属|领导|同事|员工|部门)(领导|部门|单位|岗位|人员|们)?$
    (员工|同事|同仁)$
    (其他|其它|各)(有关|相关)?(部门|岗位|人员|科室)$
    """
)
_ENGLISH_GROUP = any_of(
    """
    ^(all|other|relevant|any|various|each|every|fellow)\\b
    \\b(colleagues|staff|employees|personnel|departments|teams)$
    \\b(team|staff|crew|department|committee|board|council|cabinet|faculty) members?$
    \\bmembers of (the |our )?([a-z-]+ ){0,2}(team|staff|department|board|committee|council|cabinet|faculty)$
    ^((senior|middle|line|other|all|fellow|budget|department(al)?|hiring|relevant|branch) )*managers$
    """
)
GROUP = regex(f"{_CHINESE_GROUP}|{_ENGLISH_GROUP}")
ENGLISH_GROUP = regex(_ENGLISH_GROUP)
_OWN_MEMBERS = any_word("team various other all fellow staff crew department committee board council cabinet faculty")
_CHINESE_PARTY = any_of(
    """
    客户|顾客|用户|客人|宾客|住客|来宾|业主|住户|租户|家长|患者|病人|家属|学员|学生|会员
    供应商|供货商|承运商|厂家|厂商|经销商|代理商|运营商|开发商|服务商|集成商|批发商|零售商|渠道|承包商|施工单位|合作方|合作单位|同行|有限公司|事务所|银行|税务|工商|政府|机构
    保险公司|媒体|协会|公安|消防|街道|社区|居委|卫健|环保局|海关|法院|律师|外部
    """
)
_ENGLISH_PARTY = """
    (customer|client|guest|supplier|vendor|(sub-?)?contractor|bank|insurer|tenant|visitor|passenger|patient)s?
    (parent|guardian)s?
    (carrier|haulier|distributor|dealer|regulator|union|association|council|pupil|resident|auditor|provider)s?
    OUTSIDE_members?
    (authorit|agenc|famil)(y|ies)|(tax office|fire (brigade|service))
    (tour operator|travel agent|estate agent|letting agent)s?
    (local|wider) communit(y|ies)|emergency services|ministry of [a-z ]+
    (community|user|resident|tenant|youth|faith|voluntary|interest|action|parent)s?['’]? groups?
    (cluster|implementing|community|delivery|external|project|local|strategic|channel|agency|industry) partners?
    (client|customer|guest|supplier|tenant|patient|contractor)['’]?s['’]? (representative|agent|adviser|architect)s?
    (government|public|media|press|police|ministry|inspectorate|insurance|relatives)
""".replace("OUTSIDE_", "".join(f"(?<!{word} )" for word in _OWN_MEMBERS.split("|")))
PARTY = regex(f"{_CHINESE_PARTY}|\\b(?:{any_of(_ENGLISH_PARTY)})\\b")
ENGLISH_PARTY = _ends_in_word(_ENGLISH_PARTY)
_CHINESE_OWN = (  # 客户服务部, 学生处, 供应商管理科
    "(?:客户|顾客|会员|学生|学员|患者|用户|业主|住户|租户|供应商|经销商|渠道|媒体|宾客|旅客|乘客|读者)"
    "(?:服务|关系|管理|发展|支持|体验|成功|运营|拓展|工作|事务|联络|资助|质量|宿舍|公寓){0,2}(?:部|处|科|室|组|中心|办公室)"
)
_ENGLISH_OWN = """
    (customer|client|guest|patient|passenger|tenant|resident|visitor|member|student|pupil)s?
     (services?|relations|experience|care|success|support|accounts|liaison|engagement|records|transport)
    public (relations|affairs)|(press|media) (office|team|desk|relations)
    """.replace("\n     ", " ")
OWN_FUNCTION = regex(  # of a house, though it is named for whom it serves
    f"(?:{_CHINESE_OWN}|\\b(?:{any_of(_ENGLISH_OWN)}))\\Z"
)
NO_NAME = _has(  # words that tell of a sentence
    """
    负责(?!人)|领导下|交办|完成|做好|进行|开展|保持|建立|维护(?![员工岗部组班队])|及时|以及其|详见|见附|如下|根据|按照|按组织|任命|规定|要求
    为了|通过|遵守|是否
    \\b(is|are|was|will|shall|should|must|may|can|see|below|above|depending|who|which|that|this)\\b
    \\b(appropriate|directly|reports to)\\b|\\b(a|an|any|the|by|as|to|other) designated\\b
    \\bdesignated (person|staff|by|as|to|for|in|areas?|supervisor|manager|officer|administrator|representative)\\b
    \\b(responsible|ensures?|supervises|manages|oversees|assists|liaises|coordinates)\\b
    """
)
