#include "report/words/action_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr ActionWords english{
    .title = "{0}, {1}: action plan",
    .about =
        "What the government said it does about the recommendations it accepted, in whole or "
        "in part. An empty cell means that nothing is said; nothing was filled in.",
    .nothing = "The file says of no recommendation that it was accepted.",
    .actions = "Actions",
    .recommendation = "Recommendation",
    .gap = "Gap",
    .measure = "Measure",
    .lead = "Lead",
    .partners = "Partners",
    .steps = "Steps",
    .start = "Start",
    .due = "End",
    .cost = "Cost",
    .currency = "Currency",
    .funded = "Funded",
    .capacity = "Capacity needed",
    .verification = "Means of verification",
    .status = "Status",
    .funded_words = {"yes", "partly", "no"},
    .capacity_words = {"Law", "Staff", "Training", "Data system", "Coordination"},
    .capacity_gaps = "Capacity gaps",
    .capacity_about = "How many measures of an area need what, beside money.",
    .funding_gaps = "Funding gaps",
    .funding_about =
        "For partners: what measures cost and what is missing, as the file says. "
        "Amounts of different currencies are not added up.",
    .funding = "Funding there",
    .missing = "Missing",
    .totals = "By currency",
    .measures = "Measures",
    .noted = {.one = "{0} recommendation was noted and has no row.",
              .other = "{0} recommendations were noted and have no row."},
    .without_cost = {.one = "{0} measure says nothing about its cost.",
                     .other = "{0} measures say nothing about their cost."},
};

constexpr ActionWords french{
    .title = "{0}, {1} : plan d'action",
    .about =
        "Ce que le gouvernement a dit faire des recommandations qu'il a acceptées, en tout ou "
        "en partie. Une case vide signifie que rien n'est dit ; rien n'a été ajouté.",
    .nothing = "Le fichier ne dit d'aucune recommandation qu'elle a été acceptée.",
    .actions = "Actions",
    .recommendation = "Recommandation",
    .gap = "Lacune",
    .measure = "Mesure",
    .lead = "Responsable",
    .partners = "Partenaires",
    .steps = "Étapes",
    .start = "Début",
    .due = "Fin",
    .cost = "Coût",
    .currency = "Monnaie",
    .funded = "Financée",
    .capacity = "Capacités nécessaires",
    .verification = "Moyens de vérification",
    .status = "État",
    .funded_words = {"oui", "en partie", "non"},
    .capacity_words = {"Législation", "Personnel", "Formation", "Système de données",
                       "Coordination"},
    .capacity_gaps = "Besoins de capacités",
    .capacity_about = "Nombre de mesures d'un domaine qui ont besoin de quoi, hors financement.",
    .funding_gaps = "Besoins de financement",
    .funding_about =
        "Pour les partenaires : ce que coûtent les mesures et ce qui manque, d'après "
        "le fichier. Les montants de monnaies différentes ne sont pas additionnés.",
    .funding = "Financement acquis",
    .missing = "Manque",
    .totals = "Par monnaie",
    .measures = "Mesures",
    .noted = {.one = "{0} recommandation a été notée et n'a pas de ligne.",
              .other = "{0} recommandations ont été notées et n'ont pas de ligne."},
    .without_cost = {.one = "{0} mesure ne dit rien de son coût.",
                     .other = "{0} mesures ne disent rien de leur coût."},
};

constexpr ActionWords spanish{
    .title = "{0}, {1}: plan de acción",
    .about =
        "Lo que el gobierno dijo hacer respecto de las recomendaciones que aceptó, en todo o "
        "en parte. Una celda vacía significa que nada se dice; nada se añadió.",
    .nothing = "El archivo no dice de ninguna recomendación que fue aceptada.",
    .actions = "Acciones",
    .recommendation = "Recomendación",
    .gap = "Carencia",
    .measure = "Medida",
    .lead = "Responsable",
    .partners = "Asociados",
    .steps = "Pasos",
    .start = "Inicio",
    .due = "Fin",
    .cost = "Costo",
    .currency = "Moneda",
    .funded = "Financiada",
    .capacity = "Capacidad necesaria",
    .verification = "Medios de verificación",
    .status = "Estado",
    .funded_words = {"sí", "en parte", "no"},
    .capacity_words = {"Legislación", "Personal", "Formación", "Sistema de datos", "Coordinación"},
    .capacity_gaps = "Necesidades de capacidad",
    .capacity_about = "Cuántas medidas de un ámbito necesitan qué, además de dinero.",
    .funding_gaps = "Necesidades de financiación",
    .funding_about =
        "Para los asociados: lo que cuestan las medidas y lo que falta, según el "
        "archivo. Los importes de monedas distintas no se suman.",
    .funding = "Financiación disponible",
    .missing = "Falta",
    .totals = "Por moneda",
    .measures = "Medidas",
    .noted = {.one = "{0} recomendación se tomó en cuenta y no tiene fila.",
              .other = "{0} recomendaciones se tomaron en cuenta y no tienen fila."},
    .without_cost = {.one = "{0} medida no dice nada de su costo.",
                     .other = "{0} medidas no dicen nada de su costo."},
};

constexpr ActionWords arabic{
    .title = "{0}، {1}: خطة عمل",
    .about =
        "ما قالت الحكومة إنها تفعله بشأن التوصيات التي قبلتها كلياً أو جزئياً. والخانة الفارغة "
        "تعني أنه لم يُذكر شيء؛ ولم يُضف شيء.",
    .nothing = "لا يذكر الملف قبول أي توصية.",
    .actions = "الإجراءات",
    .recommendation = "التوصية",
    .gap = "الثغرة",
    .measure = "التدبير",
    .lead = "الجهة المسؤولة",
    .partners = "الشركاء",
    .steps = "الخطوات",
    .start = "البداية",
    .due = "النهاية",
    .cost = "التكلفة",
    .currency = "العملة",
    .funded = "التمويل متوافر",
    .capacity = "القدرات اللازمة",
    .verification = "وسائل التحقق",
    .status = "الحالة",
    .funded_words = {"نعم", "جزئياً", "لا"},
    .capacity_words = {"التشريع", "الموظفون", "التدريب", "نظام البيانات", "التنسيق"},
    .capacity_gaps = "فجوات القدرات",
    .capacity_about = "عدد تدابير كل مجال التي تحتاج إلى كل من ذلك، إلى جانب المال.",
    .funding_gaps = "فجوات التمويل",
    .funding_about =
        "للشركاء: ما تكلفه التدابير وما ينقص منه، وفق الملف. ولا تُجمع مبالغ من عملات "
        "مختلفة.",
    .funding = "التمويل المتوافر",
    .missing = "الناقص",
    .totals = "بحسب العملة",
    .measures = "التدابير",
    .noted = {.other = "توصيات أُحيط بها علماً ولا صف لها: {0}."},
    .without_cost = {.other = "تدابير لا تذكر تكلفتها: {0}."},
};

}  // namespace

const ActionWords& action_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
