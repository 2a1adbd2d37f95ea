#include "report/words/workbook_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr WorkbookWords english{
    .summary_sheet = "Summary",
    .areas_sheet = "Areas",
    .answers_sheet = "Answers",
    .gaps_sheet = "Gaps",
    .recommendations_sheet = "Recommendations",
    .method_sheet = "Method",
    .sources_sheet = "Sources",
    .scales_sheet = "Scales",
    .numbers_follow =
        "The numbers below are formulas. Change an answer on the sheet “{0}” and they follow.",
    .how_to_answer =
        "Change an answer in the yellow column: choose it from the list of the cell. An empty cell "
        "is a question not answered. All numbers follow.",
    .folded_columns = "The plus sign above the columns unfolds the intermediate results.",
    .as_made =
        "As the answers stood on {0}. The list and its order do not follow changes; the columns "
        "“now” do.",
    .edit_scales =
        "The points of each answer and the limits of the bands, as the formulas use "
        "them.",
    .part = "Part",
    .kind = "Kind",
    .value = "Value",
    .lowest = "Lowest possible",
    .highest = "Highest possible",
    .band = "Band",
    .answered = "Answered",
    .applicable = "Applicable",
    .coverage = "Coverage by count",
    .weight_coverage = "Coverage by weight",
    .mean = "Mean",
    .all_questions = "All questions",
    .no_band = "No band: not the government's own answers",
    .questions = "Questions",
    .first_gaps = "First gaps",
    .section = "Section",
    .question = "Indicator",
    .wording = "Question",
    .answer = "Answer",
    .state = "State",
    .points = "Points",
    .priority = "Priority",
    .note = "Note",
    .reason = "Why not applicable",
    .sources = "Sources",
    .weight = "Weight",
    .not_an_answer = "Not an answer of the scale",
    .choose = "Choose one of the answers of the list. An empty cell is a question not answered.",
    .write_number = "A number from {0} to {1}, or “{2}”, or “{3}”.",
    .write_items = "What holds, joined by commas: {0}. If nothing holds: {1}.",
    .number = "No.",
    .answer_then = "Answer",
    .answer_now = "Answer now",
    .state_now = "State now",
    .comes_after = "Comes after",
    .follows = "From this follows",
    .section_rise = "Would raise its section by",
    .overall_rise = "Would raise the overall value by",
    .recommendation = "Recommendation",
    .because_of = "Because of",
    .gaps_now = "Of these, gaps now",
    .serves = "Serves",
    .notices = "Notices",
    .arithmetic = "Arithmetic mean: the sum of weight × value, divided by the sum of the weights.",
    .geometric =
        "Geometric mean: the weighted mean of the logarithms, taken back; 0 where one "
        "value is 0.",
    .harmonic =
        "Harmonic mean: the sum of the weights, divided by the sum of weight ÷ value; 0 "
        "where one value is 0.",
    .minimum = "Minimum: the smallest value; weights do not matter.",
    .thresholds =
        "A band needs a coverage of {0}, by count and by weight. Limits are compared "
        "after rounding to nine decimals.",
    .workbook_about =
        "Every number of the sheets with values, points and coverage is a formula. "
        "Weights and the points of the scales may be changed as well. This "
        "workbook changes no file of the assessment.",
    .title = "Title",
    .publisher = "Publisher",
    .year = "Year",
    .address = "Address",
    .scale = "Scale",
    .measured = "Number",
    .band_from = "Band “{0}” from",
    .minimum_coverage = "Minimum coverage",
    .every_scale = "On every scale",
    .worst_number = "Worst number",
    .best_number = "Best number",
    .total_weight = "Weights of its parts",
    .share_of_whole = "Share of the whole",
    .weight_with_value = "Weights with a value",
    .weight_applicable = "Weights that apply",
    .sum_of = "Sum: {0}",
    .smallest_of = "Smallest: {0}",
    .as_number = "{0}, or 0",
    .whole_answered = "Share answered",
    .whole_applicable = "Share applicable",
    .band_of = "Band number: {0}",
    .points_or_zero = "Points, or 0",
    .worst_points = "Worst points",
    .best_points = "Best points",
    .parent = "Stands in",
    .depth = "Depth",
};

constexpr WorkbookWords french{
    .summary_sheet = "Résumé",
    .areas_sheet = "Domaines",
    .answers_sheet = "Réponses",
    .gaps_sheet = "Lacunes",
    .recommendations_sheet = "Recommandations",
    .method_sheet = "Méthode",
    .sources_sheet = "Sources",
    .scales_sheet = "Échelles",
    .numbers_follow =
        "Les chiffres ci-dessous sont des formules. Ils changent dès qu'une réponse "
        "est modifiée sur la feuille « {0} ».",
    .how_to_answer =
        "Pour modifier une réponse, choisissez-la dans la liste de la cellule jaune. Une cellule "
        "vide est une question sans réponse. Tous les chiffres suivent.",
    .folded_columns =
        "Le signe plus au-dessus des colonnes fait apparaître les résultats intermédiaires.",
    .as_made =
        "État des réponses au {0}. La liste et son ordre ne suivent pas les modifications ; "
        "les colonnes « actuel » les suivent.",
    .edit_scales =
        "Les points de chaque réponse et les limites des paliers, tels que les formules "
        "les utilisent.",
    .part = "Partie",
    .kind = "Type",
    .value = "Valeur",
    .lowest = "Minimum possible",
    .highest = "Maximum possible",
    .band = "Palier",
    .answered = "Avec réponse",
    .applicable = "Applicables",
    .coverage = "Couverture en nombre",
    .weight_coverage = "Couverture en poids",
    .mean = "Moyenne",
    .all_questions = "Toutes les questions",
    .no_band = "Pas de palier : les réponses ne sont pas celles du gouvernement",
    .questions = "Questions",
    .first_gaps = "Premières lacunes",
    .section = "Section",
    .question = "Indicateur",
    .wording = "Question",
    .answer = "Réponse",
    .state = "État",
    .points = "Points",
    .priority = "Priorité",
    .note = "Note",
    .reason = "Pourquoi sans objet",
    .sources = "Sources",
    .weight = "Poids",
    .not_an_answer = "N'est pas une réponse de l'échelle",
    .choose =
        "Choisissez une des réponses de la liste. Une cellule vide est une question sans "
        "réponse.",
    .write_number = "Un nombre compris entre {0} et {1}, ou « {2} », ou « {3} ».",
    .write_items = "Ce qui existe, séparé par des virgules : {0}. Si rien n'existe : {1}.",
    .number = "Nº",
    .answer_then = "Réponse",
    .answer_now = "Réponse actuelle",
    .state_now = "État actuel",
    .comes_after = "Vient après",
    .follows = "Il en découle",
    .section_rise = "Relèverait sa section de",
    .overall_rise = "Relèverait la valeur globale de",
    .recommendation = "Recommandation",
    .because_of = "En raison de",
    .gaps_now = "Dont lacunes actuelles",
    .serves = "Sert",
    .notices = "Avertissements",
    .arithmetic =
        "Moyenne arithmétique : somme des produits poids × valeur, divisée par la somme "
        "des poids.",
    .geometric =
        "Moyenne géométrique : exponentielle de la moyenne pondérée des logarithmes ; 0 "
        "dès qu'une valeur est 0.",
    .harmonic =
        "Moyenne harmonique : somme des poids, divisée par la somme des quotients poids ÷ "
        "valeur ; 0 dès qu'une valeur est 0.",
    .minimum = "Minimum : la plus petite valeur ; les poids ne comptent pas.",
    .thresholds =
        "Un palier exige une couverture de {0}, en nombre et en poids. Les limites sont "
        "comparées après arrondi à neuf décimales.",
    .workbook_about =
        "Chaque valeur, chaque total de points et chaque couverture est une formule. "
        "Les poids et les points des échelles peuvent aussi être modifiés. Ce "
        "classeur ne modifie aucun fichier de l'évaluation.",
    .title = "Titre",
    .publisher = "Éditeur",
    .year = "Année",
    .address = "Adresse",
    .scale = "Échelle",
    .measured = "Nombre",
    .band_from = "Palier « {0} » à partir de",
    .minimum_coverage = "Couverture minimale",
    .every_scale = "Sur chaque échelle",
    .worst_number = "Nombre le plus défavorable",
    .best_number = "Nombre le plus favorable",
    .total_weight = "Poids de ses parties",
    .share_of_whole = "Part du total",
    .weight_with_value = "Poids ayant une valeur",
    .weight_applicable = "Poids applicables",
    .sum_of = "Somme : {0}",
    .smallest_of = "Plus petite : {0}",
    .as_number = "{0}, ou 0",
    .whole_answered = "Part avec réponse",
    .whole_applicable = "Part applicable",
    .band_of = "Numéro du palier : {0}",
    .points_or_zero = "Points, ou 0",
    .worst_points = "Points les plus bas",
    .best_points = "Points les plus hauts",
    .parent = "Fait partie de",
    .depth = "Profondeur",
};

constexpr WorkbookWords spanish{
    .summary_sheet = "Resumen",
    .areas_sheet = "Ámbitos",
    .answers_sheet = "Respuestas",
    .gaps_sheet = "Carencias",
    .recommendations_sheet = "Recomendaciones",
    .method_sheet = "Método",
    .sources_sheet = "Fuentes",
    .scales_sheet = "Escalas",
    .numbers_follow =
        "Las cifras siguientes son fórmulas. Cambian en cuanto se modifica una "
        "respuesta en la hoja «{0}».",
    .how_to_answer =
        "Para modificar una respuesta, elíjala en la lista de la celda amarilla. Una celda vacía "
        "es una pregunta sin respuesta. Todas las cifras se actualizan.",
    .folded_columns = "El signo más situado sobre las columnas muestra los resultados intermedios.",
    .as_made =
        "Estado de las respuestas al {0}. La lista y su orden no reflejan los cambios; las "
        "columnas «actual» sí.",
    .edit_scales =
        "Los puntos de cada respuesta y los límites de los tramos, tal como los usan "
        "las fórmulas.",
    .part = "Parte",
    .kind = "Tipo",
    .value = "Valor",
    .lowest = "Mínimo posible",
    .highest = "Máximo posible",
    .band = "Tramo",
    .answered = "Con respuesta",
    .applicable = "Aplicables",
    .coverage = "Cobertura por número",
    .weight_coverage = "Cobertura por peso",
    .mean = "Media",
    .all_questions = "Todas las preguntas",
    .no_band = "Sin tramo: las respuestas no son del gobierno",
    .questions = "Preguntas",
    .first_gaps = "Primeras carencias",
    .section = "Sección",
    .question = "Indicador",
    .wording = "Pregunta",
    .answer = "Respuesta",
    .state = "Situación",
    .points = "Puntos",
    .priority = "Prioridad",
    .note = "Nota",
    .reason = "Por qué no se aplica",
    .sources = "Fuentes",
    .weight = "Peso",
    .not_an_answer = "No es una respuesta de la escala",
    .choose =
        "Elija una de las respuestas de la lista. Una celda vacía es una pregunta sin "
        "respuesta.",
    .write_number = "Un número entre {0} y {1}, o «{2}», o «{3}».",
    .write_items = "Lo que existe, separado por comas: {0}. Si nada existe: {1}.",
    .number = "N.º",
    .answer_then = "Respuesta",
    .answer_now = "Respuesta actual",
    .state_now = "Situación actual",
    .comes_after = "Viene después de",
    .follows = "De ello se deriva",
    .section_rise = "Elevaría su sección en",
    .overall_rise = "Elevaría el valor global en",
    .recommendation = "Recomendación",
    .because_of = "Debido a",
    .gaps_now = "De ellas, carencias actuales",
    .serves = "Contribuye a",
    .notices = "Advertencias",
    .arithmetic =
        "Media aritmética: suma de los productos peso × valor, dividida por la suma de "
        "los pesos.",
    .geometric =
        "Media geométrica: exponencial de la media ponderada de los logaritmos; 0 si "
        "algún valor es 0.",
    .harmonic =
        "Media armónica: suma de los pesos, dividida por la suma de los cocientes peso ÷ "
        "valor; 0 si algún valor es 0.",
    .minimum = "Mínimo: el valor más pequeño; los pesos no cuentan.",
    .thresholds =
        "Un tramo exige una cobertura del {0}, por número y por peso. Los límites se "
        "comparan tras redondear a nueve decimales.",
    .workbook_about =
        "Cada valor, cada total de puntos y cada cobertura es una fórmula. También "
        "pueden modificarse los pesos y los puntos de las escalas. Este libro no "
        "modifica ningún archivo de la evaluación.",
    .title = "Título",
    .publisher = "Editor",
    .year = "Año",
    .address = "Dirección",
    .scale = "Escala",
    .measured = "Número",
    .band_from = "Tramo «{0}» desde",
    .minimum_coverage = "Cobertura mínima",
    .every_scale = "En todas las escalas",
    .worst_number = "Número más desfavorable",
    .best_number = "Número más favorable",
    .total_weight = "Pesos de sus partes",
    .share_of_whole = "Parte del total",
    .weight_with_value = "Pesos con valor",
    .weight_applicable = "Pesos aplicables",
    .sum_of = "Suma: {0}",
    .smallest_of = "El menor: {0}",
    .as_number = "{0}, o 0",
    .whole_answered = "Parte con respuesta",
    .whole_applicable = "Parte aplicable",
    .band_of = "Número del tramo: {0}",
    .points_or_zero = "Puntos, o 0",
    .worst_points = "Puntos mínimos",
    .best_points = "Puntos máximos",
    .parent = "Pertenece a",
    .depth = "Profundidad",
};

constexpr WorkbookWords arabic{
    .summary_sheet = "الملخص",
    .areas_sheet = "المجالات",
    .answers_sheet = "الإجابات",
    .gaps_sheet = "الثغرات",
    .recommendations_sheet = "التوصيات",
    .method_sheet = "المنهجية",
    .sources_sheet = "المصادر",
    .scales_sheet = "المقاييس",
    .numbers_follow = "الأرقام أدناه صيغ حسابية، وهي تتغير عند تغيير أي إجابة في ورقة «{0}».",
    .how_to_answer =
        "لتغيير إجابة اخترها من قائمة الخلية الصفراء. والخلية الفارغة سؤال لم يُجب عنه. "
        "وتتغير جميع الأرقام تبعاً لذلك.",
    .folded_columns = "تُظهر علامة الجمع فوق الأعمدة النتائج الوسيطة.",
    .as_made =
        "حالة الإجابات في {0}. لا تتغير القائمة ولا ترتيبها عند تغيير الإجابات، أما الأعمدة "
        "«الآن» فتتغير.",
    .edit_scales = "نقاط كل إجابة وحدود الفئات كما تستخدمها الصيغ الحسابية.",
    .part = "الجزء",
    .kind = "النوع",
    .value = "القيمة",
    .lowest = "أدنى قيمة ممكنة",
    .highest = "أعلى قيمة ممكنة",
    .band = "الفئة",
    .answered = "المجاب عنها",
    .applicable = "المنطبقة",
    .coverage = "التغطية بحسب العدد",
    .weight_coverage = "التغطية بحسب الوزن",
    .mean = "المتوسط",
    .all_questions = "جميع الأسئلة",
    .no_band = "لا فئة: الإجابات ليست إجابات الحكومة",
    .questions = "الأسئلة",
    .first_gaps = "أولى الثغرات",
    .section = "القسم",
    .question = "المؤشر",
    .wording = "السؤال",
    .answer = "الإجابة",
    .state = "الحالة",
    .points = "النقاط",
    .priority = "الأولوية",
    .note = "ملاحظة",
    .reason = "سبب عدم الانطباق",
    .sources = "المصادر",
    .weight = "الوزن",
    .not_an_answer = "ليست من إجابات المقياس",
    .choose = "اختر إحدى إجابات القائمة. والخلية الفارغة سؤال لم يُجب عنه.",
    .write_number = "رقم من {0} إلى {1}، أو «{2}»، أو «{3}».",
    .write_items = "ما هو متوافر، مفصولاً بفواصل (,): {0}. وإذا لم يتوافر شيء: {1}.",
    .number = "الرقم",
    .answer_then = "الإجابة",
    .answer_now = "الإجابة الآن",
    .state_now = "الحالة الآن",
    .comes_after = "يأتي بعد",
    .follows = "ينتج عن ذلك",
    .section_rise = "من شأنه أن يرفع قيمة قسمه بمقدار",
    .overall_rise = "من شأنه أن يرفع القيمة الإجمالية بمقدار",
    .recommendation = "التوصية",
    .because_of = "بسبب",
    .gaps_now = "منها ثغرات الآن",
    .serves = "تخدم",
    .notices = "تنبيهات",
    .arithmetic = "المتوسط الحسابي: مجموع حاصل ضرب الوزن × القيمة مقسوماً على مجموع الأوزان.",
    .geometric =
        "المتوسط الهندسي: الأُس الطبيعي للمتوسط المرجح للوغاريتمات؛ ويساوي 0 إذا كانت إحدى "
        "القيم 0.",
    .harmonic =
        "المتوسط التوافقي: مجموع الأوزان مقسوماً على مجموع حاصل قسمة الوزن ÷ القيمة؛ ويساوي 0 "
        "إذا كانت إحدى القيم 0.",
    .minimum = "الحد الأدنى: أصغر القيم؛ ولا أثر للأوزان.",
    .thresholds =
        "تتطلب الفئة تغطية نسبتها {0} بحسب العدد وبحسب الوزن. وتُقارن الحدود بعد التقريب إلى "
        "تسعة أرقام عشرية.",
    .workbook_about =
        "كل قيمة وكل مجموع نقاط وكل نسبة تغطية صيغة حسابية. ويمكن أيضاً تغيير الأوزان "
        "ونقاط المقاييس. ولا يغير هذا المصنف أي ملف من ملفات التقييم.",
    .title = "العنوان",
    .publisher = "الناشر",
    .year = "السنة",
    .address = "العنوان الإلكتروني",
    .scale = "المقياس",
    .measured = "القيمة الرقمية",
    .band_from = "تبدأ الفئة «{0}» من",
    .minimum_coverage = "الحد الأدنى للتغطية",
    .every_scale = "في كل مقياس",
    .worst_number = "أسوأ رقم",
    .best_number = "أفضل رقم",
    .total_weight = "أوزان أجزائه",
    .share_of_whole = "الحصة من المجموع",
    .weight_with_value = "الأوزان ذات القيمة",
    .weight_applicable = "الأوزان المنطبقة",
    .sum_of = "المجموع: {0}",
    .smallest_of = "الأصغر: {0}",
    .as_number = "{0}، أو 0",
    .whole_answered = "الحصة المجاب عنها",
    .whole_applicable = "الحصة المنطبقة",
    .band_of = "رقم الفئة: {0}",
    .points_or_zero = "النقاط، أو 0",
    .worst_points = "أدنى النقاط",
    .best_points = "أعلى النقاط",
    .parent = "ينتمي إلى",
    .depth = "العمق",
};

}  // namespace

const WorkbookWords& workbook_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
