#include "report/words/compare_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr CompareWords english{
    .title = "{0}: {1} and {2} compared",
    .drafts_title = "{0}, {1}: two drafts compared",
    .trend_title = "{0}: rounds {1}",
    .rounds = "The rounds",
    .version = "Questionnaire, version",
    .earlier = "Earlier",
    .later = "Later",
    .other_origin =
        "The rounds were not answered by the same side. A difference may come from who answered.",
    .other_status = "The rounds are not cleared alike. What is not cleared may still change.",
    .carried_over =
        "The answers of {0} were made on version {1} of the questionnaire and are read "
        "by today's version, so the questionnaire has no part in the change.",
    .in_short = "In short",
    .both_answered = {.one = "{0} of {1} questions is answered in both rounds.",
                      .other = "{0} of {1} questions are answered in both rounds."},
    .rose_most = "Answers that changed raised {0} most: by {1} points.",
    .fell_most = "Answers that changed lowered {0} most: by {1} points.",
    .values = "Where the change of each value came from",
    .values_about =
        "In percentage points, rounded. Answers: questions that are answered in both rounds. "
        "Coverage: questions that became known or unknown, began or ceased to apply. No order of "
        "these is favoured, and the exact parts add up to the change.",
    .values_version =
        "Questionnaire: its questions, weights and points, which changed between the rounds.",
    .change = "Change",
    .from_answers = "Answers",
    .from_coverage = "Coverage",
    .from_version = "Questionnaire",
    .changes = {"What improved", "What worsened", "What became known", "What is not known any more",
                "What began or ceased to apply", "What is asked for the first time, or otherwise"},
    .gone = "What is not asked any more",
    .renamed = "Renamed",
    .explanation = "Explanation: {0}",
    .no_explanation = "Nobody has explained this yet.",
    .new_source = "New source",
    .changed_evidence = "What changed in the evidence",
    .note_changed = "The note is another.",
    .reason_changed = "The reason is another.",
    .reach_changed = "How far the rule has come is told otherwise.",
    .confidential_changed = "Whether the evidence is confidential changed.",
    .no_longer_cited = "Not cited any more",
    .new_sources = "New sources",
    .same = "Nothing changed: answers and evidence are the same.",
    .trend_answered = "How much is answered",
    .trend_changes = "Answers that changed",
    .uptake =
        {
            .title = "What became of the recommendations",
            .responses = {"accepted", "accepted in part", "noted"},
            .statuses = {"not started", "under way", "done", "stopped"},
            .accepted = {.other = "{0} accepted"},
            .partly = {.other = "{0} accepted in part"},
            .noted = {.other = "{0} noted"},
            .done = {.other = "{0} done"},
            .overdue = {.other = "{0} overdue"},
            .without_response = {.other = "{0} without a response"},
            .lead = "Lead: {0}",
            .due = "Due: {0}",
            .overdue_by = "Overdue on {0}, the date of the answers",
            .proof = "Proof: {0}",
            .still_gaps = "Said to be done, but the answers still show gaps: {0}",
        },
    .what_if = {
        .short_name = "what if",
        .notice = {.one = "What if: {0} answer is supposed. Nobody gave it and no source supports "
                          "it.",
                   .other = "What if: {0} answers are supposed. Nobody gave them and no source "
                            "supports them."},
        .answers = "Supposed answers",
        .supposed = "{0} (supposed)",
        .values = "What they change",
        .given = "As given",
        .column = "As supposed",
        .no_change = "No value changes.",
    }};

constexpr CompareWords french{
    .title = "{0} : comparaison de {1} et {2}",
    .drafts_title = "{0}, {1} : comparaison de deux projets",
    .trend_title = "{0} : cycles {1}",
    .rounds = "Les cycles",
    .version = "Questionnaire, version",
    .earlier = "Avant",
    .later = "Après",
    .other_origin =
        "Les cycles n'ont pas été remplis par la même partie. Une différence peut venir "
        "de qui a répondu.",
    .other_status =
        "Les cycles ne sont pas validés au même degré. Ce qui n'est pas validé peut "
        "encore changer.",
    .carried_over =
        "Les réponses de {0} ont été données sur la version {1} du questionnaire et "
        "sont lues avec la version actuelle ; le questionnaire n'a donc aucune part "
        "dans le changement.",
    .in_short = "En bref",
    .both_answered = {.one = "{0} question sur {1} a une réponse dans les deux cycles.",
                      .other = "{0} questions sur {1} ont une réponse dans les deux cycles."},
    .rose_most = "C'est {0} que les réponses modifiées ont le plus relevé : de {1} points.",
    .fell_most = "C'est {0} que les réponses modifiées ont le plus abaissé : de {1} points.",
    .values = "D'où vient le changement de chaque valeur",
    .values_about =
        "En points de pourcentage, arrondis. Réponses : questions qui ont une réponse dans les "
        "deux cycles. Couverture : questions devenues connues ou inconnues, devenues applicables "
        "ou non. Aucun ordre n'est privilégié, et les parts exactes s'additionnent au changement.",
    .values_version =
        "Questionnaire : ses questions, ses pondérations et ses points, qui ont "
        "changé entre les cycles.",
    .change = "Changement",
    .from_answers = "Réponses",
    .from_coverage = "Couverture",
    .from_version = "Questionnaire",
    .changes = {"Ce qui s'est amélioré", "Ce qui a reculé", "Ce qui est désormais connu",
                "Ce qui n'est plus connu", "Ce qui est devenu applicable ou ne l'est plus",
                "Ce qui est demandé pour la première fois ou autrement"},
    .gone = "Ce qui n'est plus demandé",
    .renamed = "Renommées",
    .explanation = "Explication : {0}",
    .no_explanation = "Personne ne l'a encore expliqué.",
    .new_source = "Nouvelle source",
    .changed_evidence = "Ce qui a changé dans les justificatifs",
    .note_changed = "La note est autre.",
    .reason_changed = "Le motif est autre.",
    .reach_changed = "Le degré d'avancement de la règle est indiqué autrement.",
    .confidential_changed = "Le caractère confidentiel des justificatifs a changé.",
    .no_longer_cited = "N'est plus citée",
    .new_sources = "Nouvelles sources",
    .same = "Rien n'a changé : les réponses et les justificatifs sont les mêmes.",
    .trend_answered = "Part des questions qui ont une réponse",
    .trend_changes = "Réponses qui ont changé",
    .uptake =
        {
            .title = "Suite donnée aux recommandations",
            .responses = {"acceptée", "acceptée en partie", "notée"},
            .statuses = {"non commencée", "en cours", "réalisée", "arrêtée"},
            .accepted = {.one = "{0} acceptée", .other = "{0} acceptées"},
            .partly = {.one = "{0} acceptée en partie", .other = "{0} acceptées en partie"},
            .noted = {.one = "{0} notée", .other = "{0} notées"},
            .done = {.one = "{0} réalisée", .other = "{0} réalisées"},
            .overdue = {.other = "{0} en retard"},
            .without_response = {.other = "{0} sans réponse"},
            .lead = "Responsable : {0}",
            .due = "Échéance : {0}",
            .overdue_by = "En retard au {0}, date des réponses",
            .proof = "Preuve : {0}",
            .still_gaps = "Déclarée réalisée, mais les réponses montrent encore des lacunes : {0}",
        },
    .what_if = {
        .short_name = "hypothèse",
        .notice = {.one = "Hypothèse : {0} réponse est supposée. Personne ne l'a donnée et aucune "
                          "source ne l'appuie.",
                   .other = "Hypothèse : {0} réponses sont supposées. Personne ne les a données et "
                            "aucune source ne les appuie."},
        .answers = "Réponses supposées",
        .supposed = "{0} (supposée)",
        .values = "Ce qu'elles changent",
        .given = "Réponses données",
        .column = "Réponses supposées",
        .no_change = "Aucune valeur ne change.",
    }};

constexpr CompareWords spanish{
    .title = "{0}: comparación de {1} y {2}",
    .drafts_title = "{0}, {1}: comparación de dos borradores",
    .trend_title = "{0}: rondas {1}",
    .rounds = "Las rondas",
    .version = "Cuestionario, versión",
    .earlier = "Antes",
    .later = "Después",
    .other_origin =
        "Las rondas no fueron respondidas por la misma parte. Una diferencia puede "
        "deberse a quién respondió.",
    .other_status =
        "Las rondas no están aprobadas en igual grado. Lo que no está aprobado aún puede cambiar.",
    .carried_over =
        "Las respuestas de {0} se dieron con la versión {1} del cuestionario y se leen "
        "con la versión actual; por eso el cuestionario no tiene parte en el cambio.",
    .in_short = "En resumen",
    .both_answered = {.one = "{0} de {1} preguntas tiene respuesta en ambas rondas.",
                      .other = "{0} de {1} preguntas tienen respuesta en ambas rondas."},
    .rose_most = "Lo que más subió por respuestas que cambiaron es {0}: {1} puntos.",
    .fell_most = "Lo que más bajó por respuestas que cambiaron es {0}: {1} puntos.",
    .values = "De dónde viene el cambio de cada valor",
    .values_about =
        "En puntos porcentuales, redondeados. Respuestas: preguntas con respuesta en ambas rondas. "
        "Cobertura: preguntas que pasaron a conocerse o dejaron de conocerse, que empezaron o "
        "dejaron de proceder. Ningún orden tiene preferencia, y las partes exactas suman el "
        "cambio.",
    .values_version =
        "Cuestionario: sus preguntas, pesos y puntos, que cambiaron entre las rondas.",
    .change = "Cambio",
    .from_answers = "Respuestas",
    .from_coverage = "Cobertura",
    .from_version = "Cuestionario",
    .changes = {"Lo que mejoró", "Lo que empeoró", "Lo que pasó a conocerse",
                "Lo que dejó de conocerse", "Lo que empezó o dejó de proceder",
                "Lo que se pregunta por primera vez o de otra manera"},
    .gone = "Lo que ya no se pregunta",
    .renamed = "Con otro nombre",
    .explanation = "Explicación: {0}",
    .no_explanation = "Nadie lo ha explicado todavía.",
    .new_source = "Fuente nueva",
    .changed_evidence = "Lo que cambió en las pruebas",
    .note_changed = "La nota es otra.",
    .reason_changed = "El motivo es otro.",
    .reach_changed = "El alcance de la norma se indica de otra manera.",
    .confidential_changed = "Cambió el carácter confidencial de las pruebas.",
    .no_longer_cited = "Ya no se cita",
    .new_sources = "Fuentes nuevas",
    .same = "Nada cambió: las respuestas y las pruebas son las mismas.",
    .trend_answered = "Cuánto está respondido",
    .trend_changes = "Respuestas que cambiaron",
    .uptake =
        {
            .title = "Qué fue de las recomendaciones",
            .responses = {"aceptada", "aceptada en parte", "tomada en cuenta"},
            .statuses = {"sin empezar", "en curso", "hecha", "detenida"},
            .accepted = {.one = "{0} aceptada", .other = "{0} aceptadas"},
            .partly = {.one = "{0} aceptada en parte", .other = "{0} aceptadas en parte"},
            .noted = {.one = "{0} tomada en cuenta", .other = "{0} tomadas en cuenta"},
            .done = {.one = "{0} hecha", .other = "{0} hechas"},
            .overdue = {.other = "{0} con retraso"},
            .without_response = {.other = "{0} sin respuesta"},
            .lead = "Responsable: {0}",
            .due = "Plazo: {0}",
            .overdue_by = "Con retraso al {0}, fecha de las respuestas",
            .proof = "Prueba: {0}",
            .still_gaps = "Se declara hecha, pero las respuestas aún muestran carencias: {0}",
        },
    .what_if = {
        .short_name = "hipótesis",
        .notice = {.one = "Hipótesis: {0} respuesta es supuesta. Nadie la dio y ninguna fuente la "
                          "respalda.",
                   .other = "Hipótesis: {0} respuestas son supuestas. Nadie las dio y ninguna "
                            "fuente las respalda."},
        .answers = "Respuestas supuestas",
        .supposed = "{0} (supuesta)",
        .values = "Lo que cambian",
        .given = "Según lo respondido",
        .column = "Según la hipótesis",
        .no_change = "Ningún valor cambia.",
    }};

constexpr CompareWords arabic{
    .title = "{0}: مقارنة بين {1} و{2}",
    .drafts_title = "{0}، {1}: مقارنة بين مسودتين",
    .trend_title = "{0}: الجولات {1}",
    .rounds = "الجولات",
    .version = "الاستبيان، الإصدار",
    .earlier = "سابقاً",
    .later = "لاحقاً",
    .other_origin = "لم تجب الجهة نفسها في الجولتين. وقد يعود الفرق إلى من أجاب.",
    .other_status =
        "لا تحظى الجولات بالدرجة نفسها من الموافقة. وما لم تتم الموافقة عليه قد يتغير بعد.",
    .carried_over =
        "قُدمت إجابات {0} على الإصدار {1} من الاستبيان وتُقرأ بالإصدار الحالي، فلا "
        "نصيب للاستبيان في التغيير.",
    .in_short = "باختصار",
    .both_answered = {.other = "أسئلة أجيب عنها في الجولتين: {0} من {1}."},
    .rose_most = "أكثر ما رفعته الإجابات المتغيرة: {0}، بمقدار {1} نقطة.",
    .fell_most = "أكثر ما خفضته الإجابات المتغيرة: {0}، بمقدار {1} نقطة.",
    .values = "مصدر التغيير في كل قيمة",
    .values_about =
        "بالنقاط المئوية، بعد التقريب. الإجابات: أسئلة أجيب عنها في الجولتين. التغطية: أسئلة صارت "
        "معروفة أو لم تعد معروفة، صارت تنطبق أو لم تعد تنطبق. ولا يُفضَّل أي ترتيب، ومجموع الأجزاء "
        "الدقيقة يساوي التغيير.",
    .values_version = "الاستبيان: أسئلته وأوزانه ونقاطه التي تغيرت بين الجولتين.",
    .change = "التغيير",
    .from_answers = "الإجابات",
    .from_coverage = "التغطية",
    .from_version = "الاستبيان",
    .changes = {"ما تحسن", "ما تراجع", "ما صار معروفاً", "ما لم يعد معروفاً",
                "ما صار ينطبق أو لم يعد ينطبق", "ما يُسأل عنه للمرة الأولى أو بصيغة أخرى"},
    .gone = "ما لم يعد يُسأل عنه",
    .renamed = "بمعرّف جديد",
    .explanation = "التفسير: {0}",
    .no_explanation = "لم يفسر أحد ذلك بعد.",
    .new_source = "مصدر جديد",
    .changed_evidence = "ما تغير في الأدلة",
    .note_changed = "تغيرت الملاحظة.",
    .reason_changed = "تغير السبب.",
    .reach_changed = "تغير بيان مدى تقدم القاعدة.",
    .confidential_changed = "تغيرت سرية الأدلة.",
    .no_longer_cited = "لم يعد مذكوراً",
    .new_sources = "مصادر جديدة",
    .same = "لم يتغير شيء: الإجابات والأدلة هي نفسها.",
    .trend_answered = "مقدار ما أجيب عنه",
    .trend_changes = "الإجابات التي تغيرت",
    .uptake =
        {
            .title = "مآل التوصيات",
            .responses = {"مقبولة", "مقبولة جزئياً", "أُحيط بها علماً"},
            .statuses = {"لم تبدأ", "جارية", "منجزة", "متوقفة"},
            .accepted = {.other = "مقبولة: {0}"},
            .partly = {.other = "مقبولة جزئياً: {0}"},
            .noted = {.other = "أُحيط بها علماً: {0}"},
            .done = {.other = "منجزة: {0}"},
            .overdue = {.other = "متأخرة: {0}"},
            .without_response = {.other = "دون رد: {0}"},
            .lead = "الجهة المسؤولة: {0}",
            .due = "الموعد: {0}",
            .overdue_by = "متأخرة في {0}، تاريخ الإجابات",
            .proof = "الإثبات: {0}",
            .still_gaps = "أُعلن إنجازها، لكن الإجابات ما زالت تبين ثغرات: {0}",
        },
    .what_if = {
        .short_name = "افتراض",
        .notice = {.other = "افتراض: عدد الإجابات المفترضة {0}. لم يقدمها أحد ولا يسندها أي مصدر."},
        .answers = "الإجابات المفترضة",
        .supposed = "{0} (مفترضة)",
        .values = "ما تغيره",
        .given = "كما أجيب",
        .column = "كما افتُرض",
        .no_change = "لا تتغير أي قيمة.",
    }};

}  // namespace

const CompareWords& compare_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
