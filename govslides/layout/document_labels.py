"""Our own words in documents: handouts, run sheets, question sheets; `labels` adds them to the deck's."""

ENGLISH = {
    "handout": "Handout",
    "guided": "Guided notes",
    "slides": "Slides",
    "questions": "Questions",
    "copy": "Tutor\u2019s copy",
    "contents": "Contents",
    "page": "Page",
    "of": "of",
    "notes": "Notes",
    "footnotes": "Footnotes",
    "skip": "Skip to the content",
    "back": "Back to the text",
    "lines": "Room to write",
    "blank": "gap",
    "figure": "Figure",
    "table": "Table",
    "slide": "Slide",
    "spoken": "Speaker notes",
    "run": "Run sheet",
    "time": "Time",
    "part": "Part",
    "intro": "Introduction",
    "total": "Total",
    "end": "End",
    "bank": "Word bank",
    "listen": "What to listen for",
    "key": "Key",
    "version": "Version",
    "name": "Name",
    "date": "Date",
    "later": "For another time",
    "remember": "remember",
    "understand": "understand",
    "apply": "apply",
    "analyse": "analyse",
    "evaluate": "evaluate",
    "create": "create",
}

LANGUAGES = {
    "de": "Handout|Lückentext|Folien|Fragen|Exemplar für Lehrende|Inhalt|Seite|von|Notizen|Fußnoten"
    "|Zum Inhalt springen|Zurück zum Text|Platz zum Schreiben|Lücke|Abbildung|Tabelle|Folie"
    "|Sprechernotizen|Ablaufplan|Zeit|Abschnitt|Einführung|Gesamt|Ende|Wortliste|Worauf zu achten ist"
    "|Lösungen|Fassung|Name|Datum|Für ein andermal|erinnern|verstehen|anwenden|analysieren|bewerten"
    "|erschaffen",
    "fr": "Document|Notes à compléter|Diapositives|Questions|Exemplaire du tuteur|Sommaire|Page|sur"
    "|Notes|Notes de bas de page|Aller au contenu|Retour au texte|Espace pour écrire|blanc|Figure"
    "|Tableau|Diapositive|Notes de l\u2019orateur|Déroulé|Heure|Partie|Introduction|Total|Fin|Liste de mots"
    "|Points à écouter|Corrigé|Version|Nom|Date|Pour une autre fois|mémoriser|comprendre|appliquer"
    "|analyser|évaluer|créer",
    "es": "Apuntes|Apuntes para completar|Diapositivas|Preguntas|Ejemplar del tutor|Índice|Página|de"
    "|Notas|Notas al pie|Ir al contenido|Volver al texto|Espacio para escribir|hueco|Figura|Tabla"
    "|Diapositiva|Notas del orador|Guion de la sesión|Hora|Parte|Introducción|Total|Fin"
    "|Banco de palabras|Qué escuchar|Soluciones|Versión|Nombre|Fecha|Para otra ocasión|recordar"
    "|comprender|aplicar|analizar|evaluar|crear",
    "mi": "Puka tohatoha|Tuhipoka whakakī|Ngā kiriata|Ngā pātai|Tā te kaiako|Ngā ihirangi|Whārangi|o"
    "|Tuhipoka|Kupu āpitō|Peke ki te ihirangi|Hoki ki te tuhinga|Wāhi tuhituhi|āputa|Hoahoa|Tūtohi"
    "|Kiriata|Tuhipoka kaikōrero|Rārangi mahi|Wā|Wāhanga|Kupu whakataki|Tapeke|Mutunga|Pātaka kupu"
    "|Hei whakarongo|Ngā whakautu|Putanga|Ingoa|Rā|Mō tētahi atu wā|maumahara|mārama|whakamahi|tātari"
    "|arotake|auaha",
    "nl": "Hand-out|Invulnotities|Dia\u2019s|Vragen|Exemplaar voor docenten|Inhoud|Pagina|van|Notities"
    "|Voetnoten|Naar de inhoud|Terug naar de tekst|Schrijfruimte|open plek|Figuur|Tabel|Dia"
    "|Sprekersnotities|Draaiboek|Tijd|Onderdeel|Inleiding|Totaal|Einde|Woordenlijst|Waar u op let"
    "|Antwoorden|Versie|Naam|Datum|Voor een andere keer|onthouden|begrijpen|toepassen|analyseren"
    "|evalueren|creëren",
    "sv": "Åhörarkopia|Lucktext|Bilder|Frågor|Lärarens exemplar|Innehåll|Sida|av|Anteckningar|Fotnoter"
    "|Till innehållet|Tillbaka till texten|Plats att skriva|lucka|Figur|Tabell|Bild|Talarmanus"
    "|Körschema|Tid|Del|Inledning|Totalt|Slut|Ordbank|Att lyssna efter|Facit|Version|Namn|Datum"
    "|För ett annat tillfälle|minnas|förstå|tillämpa|analysera|värdera|skapa",
    "zh": "讲义|填空讲义|幻灯片|问题|教师用本|目录|页|共|笔记|脚注|跳到正文|返回正文|书写处|空格|图|表"
    "|幻灯片|演讲者备注|时间安排|时间|部分|引言|合计|结束|词库|倾听要点|参考答案|版本|姓名|日期"
    "|留待以后|记忆|理解|应用|分析|评价|创造",
    "ar": "نشرة المحاضرة|ملاحظات موجهة|الشرائح|الأسئلة|نسخة المعلم|المحتويات|صفحة|من|ملاحظات|الحواشي"
    "|انتقل إلى المحتوى|العودة إلى النص|مساحة للكتابة|فراغ|الشكل|الجدول|شريحة|ملاحظات المتحدث"
    "|جدول الجلسة|الوقت|الجزء|مقدمة|المجموع|النهاية|بنك الكلمات|ما ينبغي الإصغاء إليه|مفتاح الإجابات"
    "|النموذج|الاسم|التاريخ|لوقت آخر|التذكر|الفهم|التطبيق|التحليل|التقويم|الإبداع",
}
"""Each language's words, in the order of the English ones, separated by bars."""
