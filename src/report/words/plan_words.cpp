#include "report/words/plan_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr PlanWords english{
    .title = "{0}, {1}: the least that reaches a target",
    .what_it_is = "A calculation on rules on paper, not advice on priorities.",
    .illustrative =
        "Illustrative: no cost was given. Every question counts 1, from partly to yes "
        "half.",
    .open_stay =
        "Questions that are unknown or not answered stay so: to answer them is knowledge, "
        "not work.",
    .targets = "What is to be reached",
    .today = "Today",
    .target = "Target",
    .with_plan = "With the plan",
    .floor = "at least",
    .nothing_to_do = "Nothing has to be raised: this is reached today.",
    .answers = {.one = "{0} answer to raise.", .other = "{0} answers to raise."},
    .effort = "Effort: {0}.",
    .effort_unit = "Effort: {0} {1}.",
    .proved = "Proved: no set of answers reaches this with less effort.",
    .not_proved = "Not proved: a set with less effort may exist, but it takes at least {0}.",
    .out_of_reach =
        "The target is out of reach: even the best answers to all gaps do not reach "
        "it. This plan goes at least {0} of the way to each target.",
    .out_of_budget =
        "The budget does not reach the target. This plan goes at least {0} of the way "
        "to each target.",
    .impossible = "There is no such plan: what must be raised or kept takes more than there is.",
    .best_proved = "Proved: no set of answers goes further.",
    .best_not_proved = "Not proved: another set of answers may go further.",
    .phase = "Phase {0}",
    .step_effort = "Effort {0}",
    .reasons = {"Priority 1: it is in every plan", "Asked for", "Needed before another step"},
    .settle_first = "Settle first, since nobody knows it: {0}",
    .by_phase = "After each phase",
    .effort_so_far = "Effort so far",
};

constexpr PlanWords french{
    .title = "{0}, {1} : le moins qui atteint une cible",
    .what_it_is = "Un calcul sur des règles écrites, et non un avis sur les priorités.",
    .illustrative =
        "À titre d'illustration : aucun coût n'a été donné. Chaque question compte 1, "
        "et la moitié de « en partie » à « oui ».",
    .open_stay =
        "Les questions inconnues ou sans réponse le restent : y répondre relève du savoir, "
        "non du travail.",
    .targets = "Ce qui doit être atteint",
    .today = "Aujourd'hui",
    .target = "Cible",
    .with_plan = "Avec le plan",
    .floor = "au moins",
    .nothing_to_do = "Rien n'est à relever : la cible est atteinte aujourd'hui.",
    .answers = {.one = "{0} réponse à relever.", .other = "{0} réponses à relever."},
    .effort = "Effort : {0}.",
    .effort_unit = "Effort : {0} {1}.",
    .proved = "Prouvé : aucun ensemble de réponses n'y parvient avec moins d'effort.",
    .not_proved =
        "Non prouvé : un ensemble demandant moins d'effort peut exister, mais il en "
        "demande au moins {0}.",
    .out_of_reach =
        "La cible est hors d'atteinte : même les meilleures réponses à toutes les "
        "lacunes n'y suffisent pas. Ce plan fait au moins {0} du chemin vers chaque "
        "cible.",
    .out_of_budget =
        "Le budget n'atteint pas la cible. Ce plan fait au moins {0} du chemin vers "
        "chaque cible.",
    .impossible =
        "Un tel plan n'existe pas : ce qui doit être relevé ou maintenu dépasse ce qui "
        "est disponible.",
    .best_proved = "Prouvé : aucun ensemble de réponses ne va plus loin.",
    .best_not_proved = "Non prouvé : un autre ensemble de réponses pourrait aller plus loin.",
    .phase = "Phase {0}",
    .step_effort = "Effort {0}",
    .reasons = {"Priorité 1 : figure dans tout plan", "Demandé",
                "Nécessaire avant une autre étape"},
    .settle_first = "À établir d'abord, car personne ne le sait : {0}",
    .by_phase = "Après chaque phase",
    .effort_so_far = "Effort cumulé",
};

constexpr PlanWords spanish{
    .title = "{0}, {1}: lo mínimo que alcanza una meta",
    .what_it_is = "Un cálculo sobre normas escritas, no un consejo sobre prioridades.",
    .illustrative =
        "A título ilustrativo: no se dio ningún costo. Cada pregunta cuenta 1, y la "
        "mitad de «en parte» a «sí».",
    .open_stay =
        "Las preguntas desconocidas o sin respuesta quedan así: responderlas es "
        "conocimiento, no trabajo.",
    .targets = "Lo que se ha de alcanzar",
    .today = "Hoy",
    .target = "Meta",
    .with_plan = "Con el plan",
    .floor = "como mínimo",
    .nothing_to_do = "No hay nada que mejorar: esto se alcanza hoy.",
    .answers = {.one = "{0} respuesta que mejorar.", .other = "{0} respuestas que mejorar."},
    .effort = "Esfuerzo: {0}.",
    .effort_unit = "Esfuerzo: {0} {1}.",
    .proved = "Demostrado: ningún conjunto de respuestas lo alcanza con menos esfuerzo.",
    .not_proved =
        "No demostrado: puede haber un conjunto con menos esfuerzo, pero requiere al "
        "menos {0}.",
    .out_of_reach =
        "La meta está fuera de alcance: ni las mejores respuestas a todas las carencias "
        "la alcanzan. Este plan recorre al menos el {0} del camino hacia cada meta.",
    .out_of_budget =
        "El presupuesto no alcanza la meta. Este plan recorre al menos el {0} del "
        "camino hacia cada meta.",
    .impossible = "No existe tal plan: lo que se ha de mejorar o mantener supera lo disponible.",
    .best_proved = "Demostrado: ningún conjunto de respuestas llega más lejos.",
    .best_not_proved = "No demostrado: otro conjunto de respuestas podría llegar más lejos.",
    .phase = "Fase {0}",
    .step_effort = "Esfuerzo {0}",
    .reasons = {"Prioridad 1: está en todo plan", "Pedido", "Necesario antes de otro paso"},
    .settle_first = "Averiguar primero, pues nadie lo sabe: {0}",
    .by_phase = "Después de cada fase",
    .effort_so_far = "Esfuerzo acumulado",
};

constexpr PlanWords arabic{
    .title = "{0}، {1}: أقل ما يبلغ الهدف",
    .what_it_is = "حساب يتناول القواعد المكتوبة، لا مشورة بشأن الأولويات.",
    .illustrative = "للتوضيح: لم تُذكر أي تكلفة. كل سؤال يُحسب 1، ونصف ذلك من «جزئياً» إلى «نعم».",
    .open_stay = "تبقى الأسئلة غير المعروفة أو دون إجابة كما هي: فالإجابة عنها معرفة لا عمل.",
    .targets = "المطلوب بلوغه",
    .today = "اليوم",
    .target = "الهدف",
    .with_plan = "بالخطة",
    .floor = "على الأقل",
    .nothing_to_do = "لا شيء يلزم رفعه: الهدف متحقق اليوم.",
    .answers = {.other = "عدد الإجابات اللازم رفعها: {0}."},
    .effort = "الجهد: {0}.",
    .effort_unit = "الجهد: {0} {1}.",
    .proved = "مُثبت: لا توجد مجموعة إجابات تبلغ الهدف بجهد أقل.",
    .not_proved = "غير مُثبت: قد توجد مجموعة بجهد أقل، لكنها تتطلب {0} على الأقل.",
    .out_of_reach =
        "الهدف بعيد المنال: لا تبلغه حتى أفضل الإجابات عن جميع الثغرات. وتقطع هذه "
        "الخطة {0} على الأقل من الطريق إلى كل هدف.",
    .out_of_budget =
        "لا تبلغ الميزانية الهدف. وتقطع هذه الخطة {0} على الأقل من الطريق إلى كل "
        "هدف.",
    .impossible = "لا وجود لخطة كهذه: ما يجب رفعه أو الحفاظ عليه يتجاوز المتاح.",
    .best_proved = "مُثبت: لا توجد مجموعة إجابات تذهب أبعد.",
    .best_not_proved = "غير مُثبت: قد تذهب مجموعة إجابات أخرى أبعد.",
    .phase = "المرحلة {0}",
    .step_effort = "الجهد {0}",
    .reasons = {"الأولوية 1: ترد في كل خطة", "مطلوب", "لازم قبل خطوة أخرى"},
    .settle_first = "يُحسم أولاً إذ لا يعرفه أحد: {0}",
    .by_phase = "بعد كل مرحلة",
    .effort_so_far = "الجهد المتراكم",
};

}  // namespace

const PlanWords& plan_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
