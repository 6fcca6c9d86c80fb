"""What a name looks like: of a position, a unit, an outside party, a group. Signs, not proof; and how names are trimmed."""

from __future__ import annotations

import re

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.normalise import folded

LONGEST_TITLE = 24  # Chinese characters, or
LONGEST_WORDS = 9  # words of a title in letters

_HAN = re.compile(r"[㐀-䶿一-鿿]")
_BRACKETED = re.compile(r"\([^()]*\)?")
_EDGES = " \t\n、，,。.；;:：·•*|_—-–"

_CHINESE_HEAD = re.compile(
    r"(?:[员師师长監监工生]|经理|主管|总监|主任|助理|顾问|代表|总裁|董事|秘书|会计|出纳|书记|领班|干事|教练|教授|护士|医士|司机|保安|保洁"
    r"|门卫|客服|文员|内勤|前台|收银|仓管|库管|管家|负责人|合伙人|法人|编辑|记者|翻译|导购|督导|主厨|帮厨|厨工|迎宾|咨客"
    r"|校对|主编|主播|策划|经纪人|指挥|队医|主席|行长|院士|执事|督学|班主任|辅导员|讲师|主持人|总工|副总|老总|店小二|学徒|干部"
    r"|联系人|管理人|经办人|受理人|接待|采购|行政|人事|岗)\Z"
)
_CHINESE_BODY = re.compile(
    r"(?:董事会|股东会|股东大会|理事会|监事会|管委会|委员会|党委|党组|校务会|总部|总公司|集团|董事局)\Z"
)
_ENGLISH_HEADS = frozenset(
    [
        "accountant",
        "administrator",
        "advisor",
        "adviser",
        "agent",
        "aide",
        "analyst",
        "apprentice",
        "architect",
        "archivist",
        "assistant",
        "associate",
        "attendant",
        "auditor",
        "baker",
        "barista",
        "bartender",
        "bookkeeper",
        "bursar",
        "butcher",
        "butler",
        "buyer",
        "captain",
        "caretaker",
        "carpenter",
        "cashier",
        "ceo",
        "cfo",
        "chair",
        "chairman",
        "chairperson",
        "chairwoman",
        "chef",
        "chemist",
        "cio",
        "cleaner",
        "clerk",
        "coach",
        "commander",
        "commissioner",
        "concierge",
        "conductor",
        "consultant",
        "controller",
        "cook",
        "coordinator",
        "coo",
        "cto",
        "counsellor",
        "counselor",
        "courier",
        "curator",
        "custodian",
        "dean",
        "dentist",
        "deputy",
        "designer",
        "developer",
        "dietitian",
        "director",
        "dispatcher",
        "doctor",
        "doorman",
        "driver",
        "editor",
        "educator",
        "electrician",
        "engineer",
        "estimator",
        "executive",
        "expert",
        "fitter",
        "foreman",
        "founder",
        "gardener",
        "governor",
        "guard",
        "handyman",
        "head",
        "headmaster",
        "headmistress",
        "headteacher",
        "hostess",
        "host",
        "housekeeper",
        "hygienist",
        "inspector",
        "instructor",
        "intern",
        "interpreter",
        "investigator",
        "janitor",
        "journalist",
        "judge",
        "lab",
        "laboratorian",
        "lawyer",
        "lead",
        "leader",
        "lecturer",
        "librarian",
        "lieutenant",
        "lifeguard",
        "machinist",
        "maid",
        "maintainer",
        "maître",
        "manager",
        "marshal",
        "mason",
        "matron",
        "mechanic",
        "mentor",
        "merchandiser",
        "messenger",
        "midwife",
        "minister",
        "moderator",
        "nanny",
        "negotiator",
        "notary",
        "nurse",
        "nutritionist",
        "officer",
        "operative",
        "operator",
        "optician",
        "orderly",
        "organiser",
        "organizer",
        "owner",
        "packer",
        "painter",
        "paralegal",
        "paramedic",
        "partner",
        "pharmacist",
        "photographer",
        "physician",
        "physiotherapist",
        "pilot",
        "planner",
        "plumber",
        "policeman",
        "porter",
        "postmaster",
        "president",
        "principal",
        "producer",
        "professor",
        "programmer",
        "proofreader",
        "provost",
        "psychologist",
        "radiographer",
        "ranger",
        "receptionist",
        "recruiter",
        "registrar",
        "reporter",
        "representative",
        "researcher",
        "reviewer",
        "roaster",
        "runner",
        "sales-rep",
        "scheduler",
        "scientist",
        "seamstress",
        "secretary",
        "sergeant",
        "server",
        "shepherd",
        "sommelier",
        "specialist",
        "steward",
        "stewardess",
        "stocker",
        "storekeeper",
        "storeman",
        "strategist",
        "student",
        "supervisor",
        "superintendent",
        "surgeon",
        "surveyor",
        "tailor",
        "teacher",
        "technician",
        "technologist",
        "teller",
        "therapist",
        "trader",
        "trainee",
        "trainer",
        "translator",
        "treasurer",
        "trustee",
        "tutor",
        "typist",
        "underwriter",
        "usher",
        "valet",
        "veterinarian",
        "vet",
        "vicar",
        "vp",
        "waiter",
        "waitress",
        "warden",
        "warehouseman",
        "watchman",
        "webmaster",
        "welder",
        "worker",
        "writer",
    ]
)
_ENGLISH_HEAD_OF = re.compile(
    r"(?:head|chief|director|vice president|vp|manager|president|dean|chair|master|leader|team lead)\s*(?:of|,|-)\s"
)
_ENGLISH_BODY = re.compile(r"(?:board(?: of [a-z ]+)?|committee|council|senate|trustees|shareholders|head office)\Z")

_CHINESE_UNIT = re.compile(
    r"(?:部|部门|处|科|科室|室|中心|组|小组|班组|办|办公室|车间|大队|中队|队|班|站|系|厅|团队|事业部|分公司|子公司|分店|门店"
    r"|分厂|工段|工区|年级|教研组|病区|库房|仓库|厨房|窗口|片区|大区|区域|支部|园区|项目部|二级网点|网点)\Z"
)
_ENGLISH_UNIT = re.compile(
    r"(?:department|dept|division|team|unit|section|office|centre|center|group|branch|bureau|workshop|ward|faculty|school"
    r"|desk|kitchen|laboratory|warehouse|stores|housekeeping|accounts|accounting|finance|marketing|purchasing|procurement"
    r"|engineering|maintenance|security|logistics|human resources|hr|it|payroll|reception|production|operations)\Z"
)
_GROUP = re.compile(
    r"^(?:公司|企业|单位|集团|本店|店内|院内|校内|内部)?(?:各|相关|有关|其他|其它|全体|所有|所属|本部门|本单位|部门内|跨部门|兄弟|上下游部门)"
    r"|^(?:上级|下级|上司|下属|领导|同事|员工|部门)(?:领导|部门|单位|岗位|人员|们)?\Z|(?:员工|同事|同仁)\Z"
    r"|^(?:all|other|relevant|any|various|each|every|fellow)\b|\b(?:colleagues|staff|employees|departments|teams|managers)\Z"
)
_PARTY = re.compile(
    r"客户|顾客|用户|客人|宾客|住客|来宾|业主|住户|租户|家长|患者|病人|家属|学员|学生|会员|供应商|厂家|厂商|经销商|代理商|渠道|承包商|施工单位|监理"
    r"|合作方|合作单位|银行|税务|工商|政府|机构|保险公司|媒体|协会|公安|消防|街道|社区|居委|卫健|环保局|海关|法院|律师|事务所|外部|有限公司|同行"
    r"|\b(?:customers?|clients?|guests?|suppliers?|vendors?|contractors?|banks?|authorit(?:y|ies)|government|parents?|pupils?|patients?|families"
    r"|relatives|insurers?|insurance|auditors|public|media|press|agenc(?:y|ies)|councils?|inspectorate|partners|tenants?|residents|visitors|members"
    r"|carriers?|hauliers|police|fire brigade|fire service|tax office|ministry|regulators?|unions?|associations?|distributors?|dealers?|passengers)\b"
)
_ADDRESSES_NO_ONE = re.compile(
    r"负责|领导下|交办|完成|做好|进行|开展|保持|建立|维护|及时|以及其|详见|见附|如下|根据|按照|按组织|任命|规定|要求|为了|通过|遵守|是否"
    r"|\b(?:is|are|was|will|shall|should|must|may|can|see|below|above|depending|various|who|which|that|this|responsible|ensure|ensures)\b"
)
_COUNT = re.compile(
    r"\s*(?:[(]\s*(?:[×x*]\s*)?\d{1,4}\s*(?:名|人|个|位|persons?|people|fte)?\s*[)]|[×*]\s*\d{1,4}|(?:\d{1,4}|[一二三四五六七八九十]{1,3}|若干|数)\s*(?:名|人|位)"
    r"|\s+x\s?\d{1,4})\Z"
)
_COUNT_BEFORE = re.compile(
    r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:名|位)|\d{1,3}\s*(?:x|×|\*)\s*|\d{1,3}\s+(?=[a-z])|the\s+(?=[a-z])"
)
_AND_SO_ON = re.compile(r"(?:等(?:人员|人|岗位|职位|岗)?|,?\s*etc\.?)\Z")
_BARE = re.compile(r"[㐀-䶿一-鿿]{2,20}(?<![等名位人岗])")  # nothing to trim
_PLACEHOLDER = re.compile(r"[\s_\-/.…·*×xX()]*\Z")


def is_chinese(text: str) -> bool:
    return _HAN.search(text) is not None


def looks_like_title(name: str) -> bool:
    """Whether the name ends as titles do: in 经理, 员, 长 …; in manager, clerk, nurse …"""
    plain = _BRACKETED.sub("", folded(name)).strip(_EDGES)
    if is_chinese(plain):
        return _CHINESE_HEAD.search(plain) is not None
    if _ENGLISH_HEAD_OF.match(plain):
        return True
    last = re.sub(r"\s+(?:i{1,3}|iv|v|[a-d]|\d)$", "", re.split(r"\s+(?:of|for|to|-)\s+|,|/", plain)[0]).rpartition(
        " "
    )[2]
    return last in _ENGLISH_HEADS or (last.endswith("s") and last[:-1] in _ENGLISH_HEADS)


def looks_like_body(name: str) -> bool:
    """Whether the name is that of a body that can stand at the head: 董事会, a board, a council."""
    plain = folded(name).strip(_EDGES)
    return (_CHINESE_BODY if is_chinese(plain) else _ENGLISH_BODY).search(plain) is not None


def looks_like_unit(name: str) -> bool:
    plain = _BRACKETED.sub("", folded(name)).strip(_EDGES)
    return (_CHINESE_UNIT if is_chinese(plain) else _ENGLISH_UNIT).search(plain) is not None


def can_be_name(name: str) -> bool:
    """Whether the words can be a name at all: short, and no sentence."""
    plain = folded(name).strip(_EDGES)
    if not plain or _ADDRESSES_NO_ONE.search(plain) or re.search(r"[。!?;:]", plain):
        return False
    if is_chinese(plain):
        return len(plain) <= LONGEST_TITLE
    return len(plain.split()) <= LONGEST_WORDS and re.search(r"[^\W\d_]", plain) is not None


def is_placeholder(name: str) -> bool:
    """Whether nothing is written but a rule, dots or a dash to be written over."""
    return _PLACEHOLDER.match(name) is not None


def counterpart_of(name: str, *, external: bool = False) -> Counterpart:
    """What kind of counterpart a name looks like, where it is not known from the document."""
    plain = folded(name).strip()
    if _GROUP.search(plain) and not _PARTY.search(plain):
        return Counterpart.GROUP
    if external:
        return Counterpart.PARTY
    if looks_like_title(plain):
        return Counterpart.POSITION
    if looks_like_unit(plain) and not _PARTY.search(plain):
        return Counterpart.UNIT
    return Counterpart.PARTY


def trimmed(span: Span) -> Span:
    """The name without punctuation at its edges, a count of seats (3名, × 2) or 等 after it."""
    if _BARE.fullmatch(span.folded):
        return span
    while True:
        before = (span.start, span.end)
        span = _unclosed(span.stripped(_EDGES + "\"'“”‘’「」『』《》<>"))
        text = span.folded
        for pattern in (_COUNT, _AND_SO_ON):
            found = pattern.search(text)
            if found and found.start() > 1:
                span = span.within(0, found.start())
                text = span.folded
        leading = _COUNT_BEFORE.match(text)
        if leading and leading.end() < len(text):
            span = span.within(leading.end(), len(text))
        if (span.start, span.end) == before:
            return span


def _unclosed(span: Span) -> Span:
    """Without a bracket around the whole, or one at an edge that has no partner."""
    text = span.folded
    if text.startswith("(") and text.endswith(")") and text.find(")") == len(text) - 1:
        return span.within(1, len(text) - 1)
    if text.endswith("(") or (text.endswith(")") and "(" not in text):
        return span.within(0, len(text) - 1)
    if text.startswith(")") or (text.startswith("(") and ")" not in text):
        return span.within(1, len(text))
    return span
