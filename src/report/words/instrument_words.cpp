#include "report/words/instrument_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr InstrumentWords english{
    .published_bands =
        "It is not a ranking. Names of levels come from {0}; the numbers are this "
        "tool's own.",
    .bands =
        "Levels: {0}. The names come from {2}. A level is given only where at least {1} is "
        "answered and the whole range lies in it.",
    .good_practice = "Good practice",
    .across_title = "{0}, beside {1}",
    .across_about =
        "Questions that ask the same of two levels of government, with both answers. The tasks of "
        "the two differ, so there is no difference and no score.",
    .across_counts = "{0} of the {1} questions of '{2}' mirror a question of '{3}'.",
    .evidence = "Evidence",
    .crosswalk_title = "{0}: what the answers settle of '{1}'",
    .crosswalk_about =
        "Answers to '{0}' are read by the rules of a crosswalk. Where a rule holds, an answer to "
        "'{1}' follows. Look at each one before you use it.",
    .crosswalk_counts = "{0} of {1} questions are settled.",
    .crosswalk_unreviewed = "No second person has reviewed this crosswalk yet.",
    .settled = "Settled",
    .open = "Not settled",
    .open_about = "These questions need an answer of their own.",
    .follows_from = "Follows from",
    .looked_at = "Looked at",
    .why = "Why",
    .no_answer = "What would settle it is not answered, unknown or not applicable.",
    .no_rule = "No rule of the crosswalk holds.",
};

constexpr InstrumentWords french{
    .published_bands =
        "Ce rapport ne constitue pas un classement. Les noms des niveaux viennent "
        "de : {0} ; les chiffres sont propres à cet outil.",
    .bands =
        "Niveaux : {0}. Les noms viennent de : {2}. Un niveau n'est attribué que si la "
        "couverture est d'au moins {1} et si toute la plage se situe dans ce niveau.",
    .good_practice = "Bonne pratique",
    .across_title = "{0}, à côté de {1}",
    .across_about =
        "Questions qui demandent la même chose à deux niveaux d'administration, avec les deux "
        "réponses. Leurs tâches ne sont pas les mêmes : il n'y a donc ni écart ni score.",
    .across_counts = "{0} des {1} questions de « {2} » répondent à une question de « {3} ».",
    .evidence = "Éléments de preuve",
    .crosswalk_title = "{0} : ce que les réponses permettent de dire pour « {1} »",
    .crosswalk_about =
        "Les réponses à « {0} » sont lues selon les règles d'une table de correspondance. Quand "
        "une règle s'applique, une réponse à « {1} » en découle. Vérifiez chacune avant de "
        "l'utiliser.",
    .crosswalk_counts = "Réponse établie pour {0} questions sur {1}.",
    .crosswalk_unreviewed =
        "Aucune deuxième personne n'a encore relu cette table de correspondance.",
    .settled = "Réponses établies",
    .open = "Questions ouvertes",
    .open_about = "Ces questions demandent une réponse propre.",
    .follows_from = "Découle de",
    .looked_at = "Réponses examinées",
    .why = "Pourquoi",
    .no_answer =
        "Les réponses qui permettraient de conclure manquent, sont inconnues ou sans objet.",
    .no_rule = "Aucune règle de la table ne s'applique.",
};

constexpr InstrumentWords spanish{
    .published_bands =
        "No es una clasificación. Los nombres de los niveles provienen de: {0}; las "
        "cifras son propias de esta herramienta.",
    .bands =
        "Niveles: {0}. Los nombres provienen de: {2}. Solo se asigna un nivel cuando la "
        "cobertura es de al menos el {1} y todo el intervalo está comprendido en ese nivel.",
    .good_practice = "Buena práctica",
    .across_title = "{0}, junto a {1}",
    .across_about =
        "Preguntas que piden lo mismo a dos niveles de gobierno, con ambas respuestas. Sus tareas "
        "son distintas, por lo que no hay diferencia ni puntuación.",
    .across_counts = "{0} de las {1} preguntas de «{2}» corresponden a una pregunta de «{3}».",
    .evidence = "Pruebas",
    .crosswalk_title = "{0}: lo que las respuestas permiten decir de «{1}»",
    .crosswalk_about =
        "Las respuestas a «{0}» se leen según las reglas de una tabla de correspondencias. Cuando "
        "se cumple una regla, de ella se sigue una respuesta a «{1}». Revise cada una antes de "
        "usarla.",
    .crosswalk_counts = "Quedan establecidas {0} de {1} preguntas.",
    .crosswalk_unreviewed =
        "Ninguna segunda persona ha revisado todavía esta tabla de correspondencias.",
    .settled = "Respuestas establecidas",
    .open = "Preguntas abiertas",
    .open_about = "Estas preguntas necesitan una respuesta propia.",
    .follows_from = "Se sigue de",
    .looked_at = "Respuestas consultadas",
    .why = "Por qué",
    .no_answer = "Las respuestas que lo decidirían faltan, se desconocen o no son aplicables.",
    .no_rule = "No se cumple ninguna regla de la tabla.",
};

constexpr InstrumentWords arabic{
    .published_bands =
        "ليس هذا ترتيبا. أسماء المستويات مأخوذة من: {0}؛ أما الأرقام فهي خاصة بهذه الأداة.",
    .bands =
        "المستويات: {0}. الأسماء مأخوذة من: {2}. ولا يُسند مستوى إلا إذا بلغت التغطية {1} على "
        "الأقل ووقع النطاق كله داخل ذلك المستوى.",
    .good_practice = "ممارسة جيدة",
    .across_title = "{0}، بجانب {1}",
    .across_about =
        "أسئلة تطرح الأمر نفسه على مستويين من الحكم، مع الإجابتين. تختلف مهام المستويين، "
        "ولذلك لا فرق يُحسب ولا درجة.",
    .across_counts = "{0} من أصل {1} من أسئلة «{2}» تقابل سؤالا في «{3}».",
    .evidence = "الأدلة",
    .crosswalk_title = "{0}: ما تحسمه الإجابات من «{1}»",
    .crosswalk_about =
        "تُقرأ الإجابات عن «{0}» وفق قواعد جدول مطابقة. وحيثما تنطبق قاعدة تنتج عنها "
        "إجابة عن «{1}». راجع كل إجابة قبل استخدامها.",
    .crosswalk_counts = "حُسم {0} من أصل {1} من الأسئلة.",
    .crosswalk_unreviewed = "لم يراجع شخص ثان جدول المطابقة هذا بعد.",
    .settled = "ما حُسم",
    .open = "ما لم يُحسم",
    .open_about = "تحتاج هذه الأسئلة إلى إجابة خاصة بها.",
    .follows_from = "ينتج عن",
    .looked_at = "إجابات نُظر فيها",
    .why = "السبب",
    .no_answer = "الإجابات التي تحسمه غائبة أو غير معروفة أو لا تنطبق.",
    .no_rule = "لا تنطبق أي قاعدة من الجدول.",
};

}  // namespace

const InstrumentWords& instrument_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
