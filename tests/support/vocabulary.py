"""Words, names and pictures that generated lectures are made of."""

import functools
import io
from random import Random

from PIL import Image, ImageDraw

_ENGLISH = """access accountability adoption agency agenda agile algorithm analytics archive audit authority
automation backlog barrier benefit bureaucracy capacity census centre change channel citizen clerk cloud
collaboration committee community competence consent consultation contract control council counter data
decision delivery demand department deployment design digital directive discretion diversity e-democracy
economy efficiency election enterprise equity ethics evaluation evidence exclusion expertise federation
finance framework front-line governance government health hierarchy identity implementation inclusion
information infrastructure innovation institution integration interoperability investment judgement knowledge
law leadership legacy legitimacy library licence literacy local mainframe management manager measure ministry
mobile model municipality network office open-source outcome ownership participation payment platform policy
portal practice principle privacy procurement profession programme protocol public quality record reform
region register regulation reporting resistance resource responsibility risk role sector security service
silo skill smart society staff standard state steering strategy surveillance system taxation technology
tradition training transformation transparency trust union user value vendor vision welfare workforce
24/7 R&D AT&T 50% C++ (sic) e.g. 1990s G2C self-service co-production user@example.org"""

OTHER_LANGUAGES = {
    "de": "Verwaltung Digitalisierung Bürgerbeteiligung Rechnungshof Datenschutzgrundverordnung für über "
    "Größe Straße Behörde Verwaltungsverfahrensgesetz Fachkräfte Zuständigkeit und oder der die das",
    "fr": "administration numérique citoyenneté l\N{RIGHT SINGLE QUOTATION MARK}État données ouvertes à "
    "côté théâtre cœur façade où élève "
    "réforme déjà été gouvernement système",
    "mi": "kāwanatanga matihiko tāngata mahi tūmatanui whakapūmau kōrero āheinga",
    "el": "ψηφιακή διακυβέρνηση δημόσια διοίκηση πολίτες υπηρεσίες δεδομένα αξίες",
    "ru": "цифровое правительство государственные услуги граждане данные реформа ведомство",
    "ar": "الحكومة الرقمية الخدمات العامة المواطن البيانات الشفافية الإدارة القانون",
    "he": "ממשל דיגיטלי שירות ציבורי אזרחים נתונים שקיפות מדיניות",
    "zh": "数字政府 公共服务 数据治理 公民参与 政策 行政改革 透明度 信息社会",
    "ja": "電子政府 行政サービス データ活用 市民参加 デジタル化 公務員 政策評価",
    "ko": "디지털 정부 공공서비스 시민 참여 데이터 행정 개혁 투명성",
    "hi": "डिजिटल सरकार सार्वजनिक सेवा नागरिक नीति सुधार पारदर्शिता",
    "th": "รัฐบาลดิจิทัล บริการสาธารณะ ข้อมูล ประชาชน นโยบาย ความโปร่งใส",
}

NAMES = (
    "Norris",
    "Dunleavy",
    "Margetts",
    "Lofgren",
    "Heeks",
    "Fountain",
    "Bekkers",
    "Homburg",
    "Kraemer",
    "King",
    "Rose",
    "Persson",
)

CODE = {
    "python": 'def serve(citizen: str) -> int:\n    """Count the visits."""\n    return 42'
    ' if citizen else 0\n\n# a comment\nfor name in ["ana", "ben"]:\n    print(serve(name))',
    "sql": "SELECT agency, count(*) AS visits\nFROM service\n"
    "WHERE year >= 1990 -- since the Web\nGROUP BY agency;",
    "json": '{\n  "agency": "tax",\n  "open": true,\n  "visits": [1, 2, 3.5]\n}',
    "": "plain text\n\tindented with a tab\n  and   with   blanks\n::: not a block\n# not a heading",
    "yaml": "service:\n  name: tax\n  hours: 24/7",
}

_COLOURS = ["#1b4965", "#bc4749", "#6a994e", "#f2a65a", "#5f0f40", "#ffffff"]


def words(random: Random, count: int, language: str = "en") -> list[str]:
    """`count` words of a language; English when there are none of it."""
    stock = _stock(language)
    return [random.choice(stock) for _ in range(count)]


@functools.cache
def _stock(language: str) -> list[str]:
    return OTHER_LANGUAGES.get(language, _ENGLISH).split()


def picture(kind: str, width: int, height: int, colour: int) -> bytes:
    """A PNG or JPEG file of a size in pixels, the same for the same parameters."""
    return _picture(kind, width, height, colour % len(_COLOURS))


@functools.lru_cache(maxsize=256)
def _picture(kind: str, width: int, height: int, colour: int) -> bytes:
    image = Image.new("RGB", (width, height), _COLOURS[colour])
    draw = ImageDraw.Draw(image)
    draw.rectangle([width // 8, height // 8, width * 7 // 8, height * 7 // 8], outline="#888888", width=3)
    draw.line([0, 0, width, height], fill="#888888", width=3)
    out = io.BytesIO()
    image.save(out, "PNG" if kind == "png" else "JPEG")
    return out.getvalue()
