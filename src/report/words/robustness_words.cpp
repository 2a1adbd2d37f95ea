#include "report/words/robustness_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr RobustnessWords english{
    .title = "{0}: how robust the values are",
    .many = {.one = "How robust the values of {0} assessment are",
             .other = "How robust the values of {0} assessments are"},
    .notice =
        "The ranges below are assumptions of this study, not measured errors. Other ranges "
        "give other results.",
    .about =
        "{0} draws with seed {1}. Each draw scores the same answers anew under other choices; "
        "the answers that were given stay as they are.",
    .steady = {.one = "{0} of {1} areas with shares of bands stays in one band in at least 95 % of "
                      "the draws.",
               .other =
                   "{0} of {1} areas with shares of bands stay in one band in at least 95 % of "
                   "the draws."},
    .varied = "What was varied",
    .assumption = "Assumption",
    .range = "Range",
    .covers = "Covers",
    .effect = "Areas moved",
    .assumptions = {"Weights", "Rule", "Open answers", "Points of partly"},
    .weights_range = "each weight by up to ±{0}, evenly",
    .rule_range = "as the questionnaire says, or {0}; only where areas are joined",
    .unknown_range = "every answer of the scale, each as likely",
    .partly_range = "half of a scale is worth {0} to {1}, evenly",
    .not_varied = "not varied",
    .covered = {{{.one = "{0} weight", .other = "{0} weights"},
                 {.one = "{0} area", .other = "{0} areas"},
                 {.one = "{0} open answer", .other = "{0} open answers"},
                 {.one = "{0} answer", .other = "{0} answers"}}},
    .no_effect = "none: no effect",
    .moved = "{0} of {1}",
    .values = "Values over the draws",
    .values_about =
        "Value: as scored. Median: half of the draws lie below it. The last but one "
        "column holds nine draws in ten (5 % to 95 %).",
    .area = "Area",
    .value = "Value",
    .median = "Median",
    .most_draws = "9 in 10 draws",
    .bands = "Bands, share of draws",
    .in_band = "{0} {1}",
    .own_coding = "none: not answered by the government",
    .open_left_out = "none: open answers were left out",
    .matters = "Which assumption matters most",
    .matters_about =
        "Share of the variance of a value that comes from an assumption by itself, and with all "
        "that it does together with others (Sobol indices, with intervals of 95 %). The shares of "
        "the last column may add up to more than 100 %.",
    .alone = "By itself",
    .together = "In all",
    .with_interval = "{0} ({1})",
    .nothing_moves = "Nothing that was varied moves it.",
    .answers = "Open answers that matter most",
    .answers_about =
        "Share of the variance of the area's value that comes from not knowing this "
        "one answer, in all (Sobol index, with its interval of 95 %).",
    .question = "Question",
    .crossings = "Single answers that bring an area into another band",
    .crossings_about = "Exact, not drawn: one answer is another one, everything else stays.",
    .now = "Now",
    .other_answer = "If it were",
    .band_change = "{0} → {1}",
    .no_crossing = "No single answer brings an area into another band.",
    .no_bands_said = "No band is said of any area, so no answer can bring one into another band.",
    .more_in_json = {.one = "{0} more: --format json holds all.",
                     .other = "{0} more: --format json holds all."},
    .left_out = "Without one question",
    .left_out_about =
        "Exact, not drawn: the value of the area as if the question did not apply. "
        "The ten largest changes.",
    .without = "Without it",
    .limits = "What this does not say",
    .limits_text = {"The draws do not ask whether the answers are right. A wrong answer is no part "
                    "of the ranges.",
                    "A share of draws is not a probability that a country is in a band: it depends "
                    "on the ranges that were chosen.",
                    "A narrow range says that the choices of this study change little, not that "
                    "the value is true."}};

constexpr RobustnessWords french{
    .title = "{0} : robustesse des valeurs",
    .many = {.one = "Robustesse des valeurs de {0} évaluation",
             .other = "Robustesse des valeurs de {0} évaluations"},
    .notice =
        "Les plages ci-dessous sont des hypothèses de cette étude, non des erreurs mesurées. "
        "D'autres plages donnent d'autres résultats.",
    .about =
        "{0} tirages avec la graine {1}. Chaque tirage recalcule les mêmes réponses selon "
        "d'autres choix ; les réponses données restent telles quelles.",
    .steady = {.one = "{0} domaine sur {1} ayant une répartition par palier reste dans un même "
                      "palier dans au moins 95 % des tirages.",
               .other =
                   "{0} domaines sur {1} ayant une répartition par palier restent dans un même "
                   "palier dans au moins 95 % des tirages."},
    .varied = "Ce qui a varié",
    .assumption = "Hypothèse",
    .range = "Plage",
    .covers = "Porte sur",
    .effect = "Domaines modifiés",
    .assumptions = {"Poids", "Règle", "Réponses en suspens", "Points de « en partie »"},
    .weights_range = "chaque poids de ±{0} au plus, uniformément",
    .rule_range = "celle du questionnaire, ou {0} ; seulement entre domaines",
    .unknown_range = "chaque réponse de l'échelle, à chances égales",
    .partly_range = "la moitié d'une échelle vaut de {0} à {1}, uniformément",
    .not_varied = "n'a pas varié",
    .covered = {{{.one = "{0} poids", .other = "{0} poids"},
                 {.one = "{0} domaine", .other = "{0} domaines"},
                 {.one = "{0} réponse en suspens", .other = "{0} réponses en suspens"},
                 {.one = "{0} réponse", .other = "{0} réponses"}}},
    .no_effect = "aucun : sans effet",
    .moved = "{0} sur {1}",
    .values = "Valeurs sur l'ensemble des tirages",
    .values_about =
        "Valeur : telle que calculée. Médiane : la moitié des tirages se situe "
        "au-dessous. L'avant-dernière colonne contient neuf tirages sur dix (de 5 % à "
        "95 %).",
    .area = "Domaine",
    .value = "Valeur",
    .median = "Médiane",
    .most_draws = "9 tirages sur 10",
    .bands = "Paliers, part des tirages",
    .in_band = "{0} {1}",
    .own_coding = "aucun : le gouvernement n'a pas répondu lui-même",
    .open_left_out = "aucun : les réponses en suspens ont été laissées de côté",
    .matters = "L'hypothèse qui compte le plus",
    .matters_about =
        "Part de la variance d'une valeur due à une hypothèse à elle seule, puis avec tout ce "
        "qu'elle produit avec les autres (indices de Sobol, intervalles à 95 %). La somme des "
        "parts de la dernière colonne peut dépasser 100 %.",
    .alone = "Seule",
    .together = "En tout",
    .with_interval = "{0} ({1})",
    .nothing_moves = "Rien de ce qui a varié ne la modifie.",
    .answers = "Les réponses en suspens qui comptent le plus",
    .answers_about =
        "Part de la variance de la valeur du domaine due à l'ignorance de cette seule "
        "réponse, en tout (indice de Sobol, intervalle à 95 %).",
    .question = "Question",
    .crossings = "Réponses qui, à elles seules, font changer un domaine de palier",
    .crossings_about = "Calcul exact, sans tirage : une réponse change, tout le reste demeure.",
    .now = "Actuellement",
    .other_answer = "Si elle était",
    .band_change = "{0} → {1}",
    .no_crossing = "Aucune réponse ne fait, à elle seule, changer un domaine de palier.",
    .no_bands_said =
        "Aucun palier n'est attribué ; aucune réponse ne peut donc faire changer de palier.",
    .more_in_json = {.one = "{0} de plus : --format json les donne toutes.",
                     .other = "{0} de plus : --format json les donne toutes."},
    .left_out = "Sans une question",
    .left_out_about =
        "Calcul exact, sans tirage : la valeur du domaine si la question était sans "
        "objet. Les dix plus grands changements.",
    .without = "Sans elle",
    .limits = "Ce que cette étude ne dit pas",
    .limits_text = {"Les tirages ne demandent pas si les réponses sont justes. Une réponse erronée "
                    "ne fait pas partie des plages.",
                    "Une part de tirages n'est pas la probabilité qu'un pays soit à un palier : "
                    "elle dépend des plages choisies.",
                    "Une plage étroite dit que les choix de cette étude changent peu la valeur, "
                    "non que la valeur est vraie."}};

constexpr RobustnessWords spanish{
    .title = "{0}: solidez de los valores",
    .many = {.one = "Solidez de los valores de {0} evaluación",
             .other = "Solidez de los valores de {0} evaluaciones"},
    .notice =
        "Los márgenes siguientes son supuestos de este estudio, no errores medidos. Otros "
        "márgenes dan otros resultados.",
    .about =
        "{0} simulaciones con la semilla {1}. Cada simulación vuelve a calcular las mismas "
        "respuestas con otras opciones; las respuestas dadas no cambian.",
    .steady = {.one = "{0} de {1} ámbitos con reparto por tramos permanece en un mismo tramo en al "
                      "menos el 95 % de las simulaciones.",
               .other = "{0} de {1} ámbitos con reparto por tramos permanecen en un mismo tramo en "
                        "al menos el 95 % de las simulaciones."},
    .varied = "Qué se varió",
    .assumption = "Supuesto",
    .range = "Margen",
    .covers = "Abarca",
    .effect = "Ámbitos que cambian",
    .assumptions = {"Pesos", "Regla", "Respuestas pendientes", "Puntos de «en parte»"},
    .weights_range = "cada peso hasta ±{0}, de manera uniforme",
    .rule_range = "la del cuestionario, o {0}; solo al unir ámbitos",
    .unknown_range = "cada respuesta de la escala, con igual probabilidad",
    .partly_range = "la mitad de una escala vale de {0} a {1}, de manera uniforme",
    .not_varied = "no se varió",
    .covered = {{{.one = "{0} peso", .other = "{0} pesos"},
                 {.one = "{0} ámbito", .other = "{0} ámbitos"},
                 {.one = "{0} respuesta pendiente", .other = "{0} respuestas pendientes"},
                 {.one = "{0} respuesta", .other = "{0} respuestas"}}},
    .no_effect = "ninguno: sin efecto",
    .moved = "{0} de {1}",
    .values = "Valores en las simulaciones",
    .values_about =
        "Valor: el calculado. Mediana: la mitad de las simulaciones queda por debajo. "
        "La penúltima columna contiene nueve de cada diez simulaciones (del 5 % al "
        "95 %).",
    .area = "Ámbito",
    .value = "Valor",
    .median = "Mediana",
    .most_draws = "9 de cada 10 simulaciones",
    .bands = "Tramos, parte de las simulaciones",
    .in_band = "{0} {1}",
    .own_coding = "ninguno: no respondió el Gobierno",
    .open_left_out = "ninguno: se dejaron fuera las respuestas pendientes",
    .matters = "Qué supuesto importa más",
    .matters_about =
        "Parte de la varianza de un valor que procede de un supuesto por sí solo, y con todo lo "
        "que produce junto con los demás (índices de Sobol, con intervalos del 95 %). La suma de "
        "las partes de la última columna puede superar el 100 %.",
    .alone = "Por sí solo",
    .together = "En total",
    .with_interval = "{0} ({1})",
    .nothing_moves = "Nada de lo que se varió lo modifica.",
    .answers = "Respuestas pendientes que más importan",
    .answers_about =
        "Parte de la varianza del valor del ámbito que procede de no conocer esta "
        "respuesta, en total (índice de Sobol, con su intervalo del 95 %).",
    .question = "Pregunta",
    .crossings = "Respuestas que por sí solas llevan un ámbito a otro tramo",
    .crossings_about = "Exacto, sin simulación: cambia una respuesta, todo lo demás sigue igual.",
    .now = "Ahora",
    .other_answer = "Si fuera",
    .band_change = "{0} → {1}",
    .no_crossing = "Ninguna respuesta lleva por sí sola un ámbito a otro tramo.",
    .no_bands_said =
        "No se asigna tramo a ningún ámbito, así que ninguna respuesta puede cambiarlo.",
    .more_in_json = {.one = "{0} más: --format json las contiene todas.",
                     .other = "{0} más: --format json las contiene todas."},
    .left_out = "Sin una pregunta",
    .left_out_about =
        "Exacto, sin simulación: el valor del ámbito como si la pregunta no fuera "
        "aplicable. Los diez cambios mayores.",
    .without = "Sin ella",
    .limits = "Lo que este estudio no dice",
    .limits_text = {"Las simulaciones no preguntan si las respuestas son correctas. Una respuesta "
                    "errónea no forma parte de los márgenes.",
                    "Una parte de las simulaciones no es la probabilidad de que un país esté en un "
                    "tramo: depende de los márgenes elegidos.",
                    "Un margen estrecho dice que las opciones de este estudio cambian poco el "
                    "valor, no que el valor sea cierto."}};

constexpr RobustnessWords arabic{
    .title = "{0}: مدى ثبات القيم",
    .many = {.one = "مدى ثبات قيم تقييم واحد ({0})",
             .two = "مدى ثبات قيم تقييمين ({0})",
             .few = "مدى ثبات قيم {0} تقييمات",
             .many = "مدى ثبات قيم {0} تقييماً",
             .other = "مدى ثبات قيم {0} تقييم"},
    .notice =
        "النطاقات الواردة أدناه افتراضات لهذه الدراسة لا أخطاء مقيسة. والنطاقات الأخرى تعطي "
        "نتائج أخرى.",
    .about =
        "عدد السحوبات {0} بالبذرة {1}. يعيد كل سحب حساب الإجابات نفسها وفق خيارات أخرى؛ أما "
        "الإجابات المقدمة فتبقى كما هي.",
    .steady = {.other = "عدد المجالات التي تبقى في فئة واحدة في 95 % من السحوبات على الأقل: {0} من "
                        "{1}."},
    .varied = "ما جرى تغييره",
    .assumption = "الافتراض",
    .range = "النطاق",
    .covers = "يشمل",
    .effect = "المجالات المتأثرة",
    .assumptions = {"الأوزان", "القاعدة", "الإجابات المعلقة", "نقاط «جزئياً»"},
    .weights_range = "كل وزن بما لا يتجاوز ±{0}، بالتساوي",
    .rule_range = "كما في الاستبيان، أو {0}؛ عند جمع المجالات فقط",
    .unknown_range = "كل إجابة من المقياس باحتمال متساو",
    .partly_range = "نصف المقياس يساوي من {0} إلى {1}، بالتساوي",
    .not_varied = "لم يغيَّر",
    .covered = {{{.other = "الأوزان: {0}"},
                 {.other = "المجالات: {0}"},
                 {.other = "الإجابات المعلقة: {0}"},
                 {.other = "الإجابات: {0}"}}},
    .no_effect = "لا شيء: بلا أثر",
    .moved = "{0} من {1}",
    .values = "القيم في السحوبات",
    .values_about =
        "القيمة: كما حُسبت. الوسيط: يقع نصف السحوبات دونه. ويضم العمود قبل الأخير تسعة "
        "من كل عشرة سحوبات (من 5 % إلى 95 %).",
    .area = "المجال",
    .value = "القيمة",
    .median = "الوسيط",
    .most_draws = "9 من كل 10 سحوبات",
    .bands = "الفئات، نسبة السحوبات",
    .in_band = "{0} {1}",
    .own_coding = "لا شيء: لم تُجب الحكومة",
    .open_left_out = "لا شيء: استُبعدت الإجابات المعلقة",
    .matters = "الافتراض الأكثر تأثيراً",
    .matters_about =
        "حصة الافتراض من تباين القيمة، بمفرده، ثم مع كل ما يحدثه مع غيره (مؤشرات سوبول "
        "بمجالات ثقة 95 %). وقد يتجاوز مجموع حصص العمود الأخير 100 %.",
    .alone = "بمفرده",
    .together = "إجمالاً",
    .with_interval = "{0} ({1})",
    .nothing_moves = "لا شيء مما جرى تغييره يحركها.",
    .answers = "الإجابات المعلقة الأكثر تأثيراً",
    .answers_about =
        "حصة عدم معرفة هذه الإجابة وحدها من تباين قيمة المجال، إجمالاً (مؤشر سوبول "
        "بمجال ثقة 95 %).",
    .question = "السؤال",
    .crossings = "إجابات تنقل وحدها مجالاً إلى فئة أخرى",
    .crossings_about = "حساب دقيق بلا سحب: تتغير إجابة واحدة ويبقى كل ما عداها.",
    .now = "الآن",
    .other_answer = "لو كانت",
    .band_change = "من «{0}» إلى «{1}»",
    .no_crossing = "لا توجد إجابة تنقل وحدها مجالاً إلى فئة أخرى.",
    .no_bands_said = "لم تُسند فئة لأي مجال، فلا يمكن لأي إجابة أن تنقله إلى فئة أخرى.",
    .more_in_json = {.other = "عدد الباقي {0}: تضم --format json الكل."},
    .left_out = "بدون سؤال واحد",
    .left_out_about = "حساب دقيق بلا سحب: قيمة المجال لو كان السؤال لا ينطبق. أكبر عشرة تغييرات.",
    .without = "بدونه",
    .limits = "ما لا تقوله هذه الدراسة",
    .limits_text = {"لا تسأل السحوبات عن صحة الإجابات. والإجابة الخاطئة ليست جزءاً من النطاقات.",
                    "نسبة السحوبات ليست احتمال أن يكون بلد في فئة ما: فهي تتوقف على النطاقات "
                    "المختارة.",
                    "النطاق الضيق يعني أن خيارات هذه الدراسة تغير القليل، لا أن القيمة صحيحة."}};

}  // namespace

const RobustnessWords& robustness_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
