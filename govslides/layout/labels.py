"""Our own words, in the lecture's language: the deck's, and those of documents.

English, and the languages whose words somebody has checked; a lecture's `labels` take precedence.
"""

from collections.abc import Mapping

from govslides.layout import document_labels

_DECK = {
    "myth": "Myth",
    "reality": "Reality",
    "source": "Source",
    "sources": "Sources",
    "references": "References",
    "question": "Discuss",
    "quiz": "Question",
    "poll": "Poll",
    "activity": "Activity",
    "quotation": "Quotation",
    "minute": "minute",
    "minutes": "minutes",
    "materials": "Materials",
    "objectives": "What you will learn",
    "summary": "Summary",
    "note": "Note",
    "tip": "Tip",
    "important": "Important",
    "warning": "Warning",
    "caution": "Caution",
    "answer": "Answer",
    "correct": "Correct answer",
    "explanation": "Explanation",
    "feedback": "Feedback",
    "followup": "Follow up",
    "tutor": "For tutors",
    "level": "Level",
    "picture": "Picture",
    "timeline": "Timeline",
    "chart": "Chart",
}

ENGLISH = _DECK | document_labels.ENGLISH

_KEYS = tuple(ENGLISH)


def _words(language: str) -> dict[str, str]:
    """A language's words, in the order of the English ones, separated by bars."""
    listed = f"{_LANGUAGES[language]}|{document_labels.LANGUAGES[language]}"
    return dict(zip(_KEYS, (word.strip() for word in listed.split("|")), strict=True))


_LANGUAGES: dict[str, str] = {
    "de": "Mythos|Wirklichkeit|Quelle|Quellen|Literatur|Diskussion|Frage|Umfrage|Aufgabe|Zitat|Minute|Minuten"
    "|Material|Lernziele|Zusammenfassung|Hinweis|Tipp|Wichtig|Warnung|Vorsicht|Antwort|Richtige Antwort"
    "|Erklärung|Rückmeldung|Nachfrage|Für Lehrende|Stufe|Bild|Zeitleiste|Diagramm",
    "fr": "Mythe|Réalité|Source|Sources|Références|Discussion|Question|Sondage|Activité|Citation|minute"
    "|minutes|Matériel|Objectifs|En résumé|Note|Conseil|Important|Attention|Prudence|Réponse|Bonne réponse"
    "|Explication|Commentaire|Pour aller plus loin|Pour les tuteurs|Niveau|Image|Chronologie|Graphique",
    "es": "Mito|Realidad|Fuente|Fuentes|Referencias|Debate|Pregunta|Encuesta|Actividad|Cita|minuto|minutos"
    "|Materiales|Objetivos|Resumen|Nota|Consejo|Importante|Advertencia|Precaución|Respuesta"
    "|Respuesta correcta|Explicación|Comentario|Para seguir|Para tutores|Nivel|Imagen|Cronología|Gráfico",
    "mi": "Pakiwaitara|Te tūturutanga|Puna|Ngā puna|Ngā tohutoro|Matapakihia|Pātai|Pōti|Mahi|Kōrero|meneti"
    "|meneti|Rauemi|Ngā whāinga ako|Whakarāpopototanga|Tuhipoka|Āwhina|He mea nui|Whakatūpato|Kia tūpato"
    "|Whakautu|Te whakautu tika|Whakamārama|Urupare|He pātai anō|Mā ngā kaiako|Taumata|Pikitia|Rārangi wā"
    "|Kauwhata",
    "nl": "Mythe|Werkelijkheid|Bron|Bronnen|Literatuur|Bespreek|Vraag|Peiling|Opdracht|Citaat|minuut|minuten"
    "|Materiaal|Leerdoelen|Samenvatting|Opmerking|Tip|Belangrijk|Waarschuwing|Let op|Antwoord|Juiste antwoord"
    "|Uitleg|Terugkoppeling|Vervolgvraag|Voor docenten|Niveau|Afbeelding|Tijdlijn|Grafiek",
    "sv": "Myt|Verklighet|Källa|Källor|Referenser|Diskutera|Fråga|Omröstning|Uppgift|Citat|minut|minuter"
    "|Material|Lärandemål|Sammanfattning|Obs|Tips|Viktigt|Varning|Försiktighet|Svar|Rätt svar|Förklaring"
    "|Återkoppling|Följdfråga|För lärare|Nivå|Bild|Tidslinje|Diagram",
    "zh": "误区|现实|来源|来源|参考文献|讨论|问题|投票|活动|引文|分钟|分钟|材料|学习目标|小结"
    "|注|提示|重要|警告|小心|答案|正确答案|解释|反馈|追问|教师用|层次|图片|时间线|图表",
    "ar": "خرافة|الواقع|المصدر|المصادر|المراجع|للنقاش|سؤال|استطلاع|نشاط|اقتباس|دقيقة|دقائق"
    "|المواد|أهداف التعلم|الخلاصة|ملاحظة|نصيحة|مهم|تحذير|تنبيه|الإجابة|الإجابة الصحيحة"
    "|الشرح|التعليق|سؤال متابعة|للمعلمين|المستوى|صورة|الخط الزمني|رسم بياني",
}


def labels(language: str, own: Mapping[str, str]) -> dict[str, str]:
    """The words for a language (a BCP 47 tag), English where we have none; `own` ones come first."""
    spoken = language.split("-", 1)[0].lower()
    words = _words(spoken) if spoken in _LANGUAGES else dict(ENGLISH)
    words.update({key: word for key, word in own.items() if word})
    return words
