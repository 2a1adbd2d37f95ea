#include "report/words/audience_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr AudienceWords english{
    .minister =
        {.title = "{0}, {1}: note for the Minister",
         .in_short =
             "Of {0} questions that apply: {1} fully in place, {2} begun, {3} missing, {4} open.",
         .decisions = "What the Minister is asked to decide",
         .decide_on = "The Minister is asked to decide on these steps, in this order:",
         .nothing_to_decide = "The answers call for no decision.",
         .missing_today = "Missing today: {0}.",
         .begun_today = "Begun, not complete: {0}.",
         .bars_about = "How much of what was asked is in place on paper, and what open questions "
                       "could still change.",
         .in_place = "What is in place",
         .first_gaps = "Which gaps come first, and why",
         .waiting = "Other work waits for it: {0}.",
         .how_sure = "How sure this is",
         .all_settled =
             "Every question that applies is answered, so no open question can move a value.",
         .open = {.one = "{0} question is open. Its answer can still move the values.",
                  .other = "{0} questions are open. Their answers can still move the values."},
         .widest = "The widest range is that of {0}: {1}.",
         .holds_all =
             "The full profile holds {0} and {1}, every answer with its evidence, and the method.",
         .gaps = {.one = "{0} gap", .other = "all {0} gaps"},
         .recommendations = {.one = "{0} recommendation", .other = "{0} recommendations"}},
    .review = {.overview = "Overview",
               .part = "Part",
               .since = "Progress since {0}",
               .improved = {.one = "{0} answer improved", .other = "{0} answers improved"},
               .worsened = {.other = "{0} worsened"},
               .became_known = {.other = "{0} became known"},
               .became_unknown = {.one = "{0} is no longer known",
                                  .other = "{0} are no longer known"},
               .scope_changed = {.one = "{0} began or ceased to apply",
                                 .other = "{0} began or ceased to apply"},
               .unchanged = {.other = "{0} unchanged"},
               .still_open = {.other = "{0} not known in either round"},
               .nothing_changed = "No answer changed.",
               .mostly_known = "Most of the change is answers that became known. That is more "
                               "knowledge, not more rules.",
               .from_to = "{0} → {1}",
               .improvement = "Improved",
               .worsening = "Worsened",
               .in_place = "In place:",
               .challenges = "Challenges:",
               .not_settled = "Not settled:",
               .recommendations = "Recommendations that serve it:",
               .progress = "Progress since {0}:",
               .why = "Why it matters: {0}",
               .told_under = "See {0}.",
               .more_under = "Recommendations that also serve it stand under {0}.",
               .told_once =
                   "A question stands under each heading that it serves: in full the first time, "
                   "by name afterwards. So the numbers of the headings overlap and have no total.",
               .other_parts = "Other",
               .means_part = "{0} of {1} in place",
               .evidence_elsewhere =
                   "The full profile holds the sources of every answer and the method."},
    .gcm_title = "{0}, {1}: for the International Migration Review Forum",
    .gcm_about =
        "Material for a voluntary report to the Forum: the answers by its round tables and by "
        "objective. It is not the report; the government decides what that says.",
    .vnr_title = "{0}, {1}: for the Voluntary National Review",
    .vnr_about =
        "Material for what a Voluntary National Review says on migration: the answers by goal and "
        "target. It is not the review; the government decides what that says.",
    .vnr_notice =
        "This is not the value of an SDG indicator, and it does not measure progress towards a "
        "target. It shows which rules and institutions that serve a target are in place on paper."};

constexpr AudienceWords french{
    .minister =
        {.title = "{0}, {1} : note à l'attention du Ministre",
         .in_short = "Sur {0} questions applicables : {1} pleinement en place, {2} en partie en "
                     "place, {3} pas en place, {4} en suspens.",
         .decisions = "Décisions demandées au Ministre",
         .decide_on =
             "Le Ministre est invité à se prononcer sur les mesures suivantes, dans cet ordre :",
         .nothing_to_decide = "Les réponses n'appellent aucune décision.",
         .missing_today = "Pas en place aujourd'hui : {0}.",
         .begun_today = "En partie en place : {0}.",
         .bars_about = "Part de ce qui est demandé qui existe dans les textes, et ce que les "
                       "questions en suspens pourraient encore changer.",
         .in_place = "Ce qui est déjà en place",
         .first_gaps = "Les lacunes à traiter en premier, et pourquoi",
         .waiting = "D'autres travaux en dépendent : {0}.",
         .how_sure = "Degré de certitude",
         .all_settled = "Toutes les questions applicables ont une réponse ; aucune question en "
                        "suspens ne peut modifier une valeur.",
         .open = {.one =
                      "{0} question est en suspens. La réponse peut encore modifier les valeurs.",
                  .other = "{0} questions sont en suspens. Les réponses peuvent encore modifier "
                           "les valeurs."},
         .widest = "L'intervalle le plus large est celui de {0} : {1}.",
         .holds_all = "Le profil complet contient {0} et {1}, chaque réponse avec ses "
                      "justificatifs, et la méthode.",
         .gaps = {.one = "{0} lacune", .other = "les {0} lacunes"},
         .recommendations = {.one = "{0} recommandation", .other = "les {0} recommandations"}},
    .review = {.overview = "Vue d'ensemble",
               .part = "Partie",
               .since = "Progrès depuis {0}",
               .improved = {.one = "{0} réponse améliorée", .other = "{0} réponses améliorées"},
               .worsened = {.one = "{0} en recul", .other = "{0} en recul"},
               .became_known = {.one = "{0} désormais connue", .other = "{0} désormais connues"},
               .became_unknown = {.one = "{0} qui n'est plus connue",
                                  .other = "{0} qui ne sont plus connues"},
               .scope_changed = {.one = "{0} devenue applicable ou sans objet",
                                 .other = "{0} devenues applicables ou sans objet"},
               .unchanged = {.one = "{0} inchangée", .other = "{0} inchangées"},
               .still_open = {.one = "{0} inconnue dans les deux cycles",
                              .other = "{0} inconnues dans les deux cycles"},
               .nothing_changed = "Aucune réponse n'a changé.",
               .mostly_known = "La plupart des changements sont des réponses désormais connues. "
                               "Les connaissances progressent, et non les règles.",
               .from_to = "{0} → {1}",
               .improvement = "Progrès",
               .worsening = "Recul",
               .in_place = "En place :",
               .challenges = "Défis :",
               .not_settled = "En suspens :",
               .recommendations = "Recommandations qui y contribuent :",
               .progress = "Progrès depuis {0} :",
               .why = "Pourquoi c'est important : {0}",
               .told_under = "Voir {0}.",
               .more_under = "D'autres recommandations qui y contribuent figurent sous {0}.",
               .told_once = "Une question figure sous chaque rubrique à laquelle elle contribue : "
                            "en entier la première fois, par son nom ensuite. Les chiffres des "
                            "rubriques se recoupent donc et n'ont pas de total.",
               .other_parts = "Autres",
               .means_part = "{0} sur {1} en place",
               .evidence_elsewhere =
                   "Le profil complet contient les sources de chaque réponse et la méthode."},
    .gcm_title = "{0}, {1} : pour le Forum d'examen des migrations internationales",
    .gcm_about =
        "Éléments pour un rapport volontaire au Forum : les réponses par table ronde et par "
        "objectif. Ce document n'est pas le rapport, dont le contenu relève du gouvernement.",
    .vnr_title = "{0}, {1} : pour l'examen national volontaire",
    .vnr_about =
        "Éléments pour la partie d'un examen national volontaire consacrée aux migrations : les "
        "réponses par objectif et par cible. Ce document n'est pas l'examen, dont le contenu "
        "relève du gouvernement.",
    .vnr_notice =
        "Il ne s'agit pas de la valeur d'un indicateur des ODD, et les progrès vers une cible ne "
        "sont pas mesurés. Ce document montre quelles règles et institutions utiles à une cible "
        "existent dans les textes."};

constexpr AudienceWords spanish{
    .minister =
        {.title = "{0}, {1}: nota para el Ministro o la Ministra",
         .in_short = "De {0} preguntas que proceden: {1} plenamente en pie, {2} con avances "
                     "parciales, {3} sin nada en pie, {4} pendientes.",
         .decisions = "Decisiones que se solicitan",
         .decide_on = "Se solicita al Ministro o a la Ministra que decida sobre las siguientes "
                      "medidas, en este orden:",
         .nothing_to_decide = "Las respuestas no requieren ninguna decisión.",
         .missing_today = "Falta hoy: {0}.",
         .begun_today = "Iniciado, sin completar: {0}.",
         .bars_about = "Proporción de lo preguntado que existe en las normas, y lo que las "
                       "preguntas pendientes aún podrían cambiar.",
         .in_place = "Lo que ya existe",
         .first_gaps = "Las carencias que van primero, y por qué",
         .waiting = "Otras tareas dependen de ello: {0}.",
         .how_sure = "Grado de certeza",
         .all_settled = "Todas las preguntas que proceden tienen respuesta; ninguna pregunta "
                        "pendiente puede cambiar un valor.",
         .open =
             {.one = "{0} pregunta está pendiente. Su respuesta aún puede cambiar los valores.",
              .other =
                  "{0} preguntas están pendientes. Sus respuestas aún pueden cambiar los valores."},
         .widest = "El intervalo más amplio es el de {0}: {1}.",
         .holds_all =
             "El perfil completo contiene {0} y {1}, cada respuesta con sus pruebas, y el método.",
         .gaps = {.one = "{0} carencia", .other = "las {0} carencias"},
         .recommendations = {.one = "{0} recomendación", .other = "las {0} recomendaciones"}},
    .review =
        {.overview = "Panorama general",
         .part = "Parte",
         .since = "Progresos desde {0}",
         .improved = {.one = "{0} respuesta mejoró", .other = "{0} respuestas mejoraron"},
         .worsened = {.one = "{0} empeoró", .other = "{0} empeoraron"},
         .became_known = {.one = "{0} pasó a conocerse", .other = "{0} pasaron a conocerse"},
         .became_unknown = {.one = "{0} dejó de conocerse", .other = "{0} dejaron de conocerse"},
         .scope_changed = {.one = "{0} empezó o dejó de proceder",
                           .other = "{0} empezaron o dejaron de proceder"},
         .unchanged = {.one = "{0} sin cambios", .other = "{0} sin cambios"},
         .still_open = {.other = "{0} sin conocer en ninguna de las dos rondas"},
         .nothing_changed = "No cambió ninguna respuesta.",
         .mostly_known = "La mayor parte del cambio son respuestas que pasaron a conocerse. Se "
                         "sabe más; no por ello hay más normas.",
         .from_to = "{0} → {1}",
         .improvement = "Mejora",
         .worsening = "Retroceso",
         .in_place = "En pie:",
         .challenges = "Desafíos:",
         .not_settled = "Pendiente:",
         .recommendations = "Recomendaciones que contribuyen a ello:",
         .progress = "Progresos desde {0}:",
         .why = "Por qué importa: {0}",
         .told_under = "Véase {0}.",
         .more_under = "Otras recomendaciones que contribuyen a ello figuran en {0}.",
         .told_once =
             "Una pregunta figura en cada epígrafe al que contribuye: completa la primera vez, por "
             "su nombre después. Por eso las cifras de los epígrafes se solapan y no tienen total.",
         .other_parts = "Otros",
         .means_part = "{0} de {1} en pie",
         .evidence_elsewhere =
             "El perfil completo contiene las fuentes de cada respuesta y el método."},
    .gcm_title = "{0}, {1}: para el Foro de Examen de la Migración Internacional",
    .gcm_about =
        "Material para un informe voluntario al Foro: las respuestas por mesa redonda y por "
        "objetivo. Este documento no es el informe, cuyo contenido decide el gobierno.",
    .vnr_title = "{0}, {1}: para el examen nacional voluntario",
    .vnr_about =
        "Material para lo que un examen nacional voluntario dice sobre la migración: las "
        "respuestas por objetivo y por meta. Este documento no es el examen, cuyo contenido decide "
        "el gobierno.",
    .vnr_notice =
        "No se trata del valor de un indicador de los ODS ni se mide el progreso hacia una meta. "
        "Este documento muestra qué normas e instituciones útiles para una meta existen sobre el "
        "papel."};

constexpr AudienceWords arabic{
    .minister =
        {.title = "{0}، {1}: مذكرة موجهة إلى الوزير",
         .in_short = "من مجموع الأسئلة المنطبقة وعددها {0}: قائم بالكامل {1}، تقدم جزئي {2}، غير "
                     "قائم {3}، معلق {4}.",
         .decisions = "القرارات المطلوبة من الوزير",
         .decide_on = "يُطلب إلى الوزير البت في الخطوات التالية، بهذا الترتيب:",
         .nothing_to_decide = "لا تستدعي الإجابات أي قرار.",
         .missing_today = "غير قائم حالياً: {0}.",
         .begun_today = "تقدم جزئي لم يكتمل: {0}.",
         .bars_about =
             "نسبة ما هو قائم في القواعد المكتوبة مما سُئل عنه، وما قد تغيره بعد الأسئلة المعلقة.",
         .in_place = "ما هو قائم",
         .first_gaps = "الثغرات ذات الأولوية وأسبابها",
         .waiting = "أعمال أخرى تتوقف عليه: {0}.",
         .how_sure = "درجة اليقين",
         .all_settled = "أجيب عن جميع الأسئلة المنطبقة، فلا يمكن لأي سؤال معلق أن يغير القيم.",
         .open = {.zero = "لا أسئلة معلقة.",
                  .one = "سؤال واحد معلق. ويمكن لإجابته أن تغير القيم.",
                  .two = "سؤالان معلقان. ويمكن لإجابتيهما أن تغيرا القيم.",
                  .few = "{0} أسئلة معلقة. ويمكن لإجاباتها أن تغير القيم.",
                  .many = "{0} سؤالاً معلقاً. ويمكن لإجاباتها أن تغير القيم.",
                  .other = "{0} سؤال معلق. ويمكن لإجاباتها أن تغير القيم."},
         .widest = "أوسع نطاق هو نطاق {0}: {1}.",
         .holds_all = "يتضمن الملف الكامل {0} و{1}، وكل إجابة مع أدلتها، والمنهجية.",
         .gaps = {.zero = "لا ثغرات",
                  .one = "ثغرة واحدة",
                  .two = "ثغرتين",
                  .few = "{0} ثغرات",
                  .many = "{0} ثغرة",
                  .other = "{0} ثغرة"},
         .recommendations = {.zero = "لا توصيات",
                             .one = "توصية واحدة",
                             .two = "توصيتين",
                             .few = "{0} توصيات",
                             .many = "{0} توصية",
                             .other = "{0} توصية"}},
    .review = {.overview = "لمحة عامة",
               .part = "الجزء",
               .since = "التقدم المحرز منذ {0}",
               .improved = {.other = "إجابات تحسنت: {0}"},
               .worsened = {.other = "إجابات تراجعت: {0}"},
               .became_known = {.other = "إجابات صارت معروفة: {0}"},
               .became_unknown = {.other = "إجابات لم تعد معروفة: {0}"},
               .scope_changed = {.other = "أسئلة صارت تنطبق أو لم تعد تنطبق: {0}"},
               .unchanged = {.other = "دون تغيير: {0}"},
               .still_open = {.other = "غير معروفة في الجولتين: {0}"},
               .nothing_changed = "لم تتغير أي إجابة.",
               .mostly_known =
                   "معظم التغيير إجابات صارت معروفة. وهذا مزيد من المعرفة لا مزيد من القواعد.",
               .from_to = "من «{0}» إلى «{1}»",
               .improvement = "تحسن",
               .worsening = "تراجع",
               .in_place = "ما هو قائم:",
               .challenges = "التحديات:",
               .not_settled = "المسائل المعلقة:",
               .recommendations = "التوصيات التي تخدمه:",
               .progress = "التقدم المحرز منذ {0}:",
               .why = "سبب الأهمية: {0}",
               .told_under = "انظر {0}.",
               .more_under = "ترد توصيات أخرى تخدمه تحت {0}.",
               .told_once = "يرد السؤال تحت كل عنوان يخدمه: كاملاً في المرة الأولى، وباسمه بعد ذلك. "
                            "ولذلك تتداخل أرقام العناوين وليس لها مجموع.",
               .other_parts = "عناوين أخرى",
               .means_part = "القائم منها {0} من {1}",
               .evidence_elsewhere = "يتضمن الملف الكامل مصادر كل إجابة والمنهجية."},
    .gcm_title = "{0}، {1}: وثيقة لمنتدى استعراض الهجرة الدولية",
    .gcm_about =
        "مادة لتقرير طوعي يقدم إلى المنتدى: الإجابات بحسب الموائد المستديرة والأهداف. وليست هذه "
        "الوثيقة هي التقرير؛ فالحكومة هي التي تقرر مضمونه.",
    .vnr_title = "{0}، {1}: وثيقة للاستعراض الوطني الطوعي",
    .vnr_about =
        "مادة لما يتناوله الاستعراض الوطني الطوعي بشأن الهجرة: الإجابات بحسب الأهداف والغايات. "
        "وليست هذه الوثيقة هي الاستعراض؛ فالحكومة هي التي تقرر مضمونه.",
    .vnr_notice =
        "ليست هذه قيمة لمؤشر من مؤشرات أهداف التنمية المستدامة، ولا قياساً للتقدم نحو غاية من "
        "الغايات. وهي تبين القواعد والمؤسسات القائمة في النصوص والتي تخدم غاية من الغايات."};

}  // namespace

const AudienceWords& audience_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
