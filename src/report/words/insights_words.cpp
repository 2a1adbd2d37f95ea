#include "report/words/insights_words.hpp"

#include "report/words/in_language.hpp"

namespace mgi {
namespace {

constexpr InsightsWords english{
    .title = {.one = "Insights from {0} jurisdiction", .other = "Insights from {0} jurisdictions"},
    .public_edition = "Public edition: only cleared and published assessments.",
    .internal_edition = "INTERNAL: counts answers that are not cleared. Do not pass it on.",
    .counted_apart =
        "Each questionnaire, national and local governments, cleared answers, answers "
        "that are not cleared and synthetic ones have a chapter of their own. They "
        "are never counted together.",
    .chapter = "{0} {1}: {2}",
    .cleared = "cleared answers",
    .not_cleared = "answers that are not cleared",
    .synthetic = "synthetic answers",
    .synthetic_notice =
        "Synthetic: these answers were invented by a program or by hand. They say "
        "nothing about any country.",
    .questionnaire = "Questionnaire",
    .jurisdictions = "Jurisdictions",
    .status = "Status of the answers",
    .who_answered = "Who answered",
    .earlier_rounds = "Earlier rounds",
    .earlier_rounds_left = {.one = "{0}, not counted: only the last round of a jurisdiction is",
                            .other = "{0}, not counted: only the last round of a jurisdiction is"},
    .left_out = "Left out",
    .left_out_files = {.one = "{0} file that is not cleared",
                       .other = "{0} files that are not cleared"},
    .with_errors = "Files with errors",
    .partly = "'Partly' counts as",
    .partly_as = {"not in place: only 'yes' counts", "half in place; associations leave it out",
                  "in place, like 'yes'"},
    .small_cells = "Small numbers",
    .small_cells_hidden = "counts from 1 to 4 are hidden, and what would give them away",
    .not_a_ranking = "Jurisdictions are counted, never compared with each other.",
    .shares = "How many have what",
    .shares_about =
        "The share is of those who answered. The interval (Wilson, 95 %) shows how far it would "
        "vary if these were a random sample of more jurisdictions. Best answers count as yes, "
        "worst as no, whatever their words are.",
    .indicator = "Indicator",
    .yes = "Yes",
    .between = "Partly",
    .no = "No",
    .answered = "Answered",
    .share = "Share",
    .interval = "95 % interval",
    .open = "Open",
    .hidden = "hidden",
    .by_group = "By {0}",
    .by_group_about = "The share of those who answered, in each group. Small groups vary much.",
    .all = "All",
    .without_group = "none given",
    .under_five = "under 5",
    .group_of = "{0} ({1})",
    .associations = "What goes together",
    .tested =
        "{0} of {1} pairs of indicators were tested (the others do not vary). {2} have an "
        "adjusted p of at most 0.05: of such pairs about one in twenty is expected to be "
        "chance. Fisher's exact test, two-sided; adjusted for the number of tests by "
        "Benjamini and Hochberg.",
    .not_cause =
        "Association is not cause. That two things are found together does not say that "
        "one brings about the other; wealth, size or history may lie behind both.",
    .none_told = "No pair has an adjusted p of at most 0.05.",
    .more_often = "{0} is more often found where {1} is in place: {2} there, {3} elsewhere.",
    .less_often = "{0} is less often found where {1} is in place: {2} there, {3} elsewhere.",
    .count_of = "{0} of {1} ({2})",
    .test_numbers = "{0}; p {1}, adjusted {2}; n = {3}.",
    .odds_ratio = "Odds ratio {0}",
    .none_both = "No odds ratio, as no jurisdiction has both",
    .none_first = "No odds ratio, as no jurisdiction has only the first",
    .none_second = "No odds ratio, as no jurisdiction has only the second",
    .none_neither = "No odds ratio, as no jurisdiction has neither",
    .more_told = {.one = "{0} more pair is in the JSON and CSV, and with --all here.",
                  .other = "{0} more pairs are in the JSON and CSV, and with --all here."},
    .presupposed =
        "The questionnaire itself makes one of the two presuppose the other, so this says nothing "
        "new.",
    .less_than_thousandth = "below 0.001",
    .examples = "Examples of yes",
    .examples_about =
        "Only jurisdictions whose cleared file allows it (share-as-example), in the "
        "order of the alphabet.",
    .more_examples = {.one = "and {0} more", .other = "and {0} more"},
    .statements = "Published statements",
    .published_in = "Published in: {0}.",
    .verdicts = "In the answers at hand {0} hold, {1} do not, {2} cannot be decided.",
    .statements_about =
        "A statement is decided where no way of settling the open answers could "
        "change the verdict. That one does not hold here says nothing against the "
        "publication: the jurisdictions are others.",
    .verdict = {"Holds", "Does not hold", "Cannot be decided"},
    .obstacle = {"decided", "the publication gives no number", "nobody answered",
                 "one of the two is the same everywhere", "open answers could still turn it",
                 "it rests on small numbers, which are hidden"},
    .no_number = "published without a number",
    .above = "published: above {0} %",
    .below = "published: below {0} %",
    .exactly = "published: {0} %",
    .about = "published: around {0} %, read as at most {1} points away",
    .share_here = "Here {0}; 95 % interval {1}; n = {2}",
    .possible = "{0} open: any share from {1} is possible",
    .there_elsewhere = "Here {0} where the other one is in place, {1} elsewhere",
    .forms_here = "Each form occurs so often: {0}"};

constexpr InsightsWords french{
    .title = {.one = "Enseignements tirés de {0} pays ou zone",
              .other = "Enseignements tirés de {0} pays ou zones"},
    .public_edition = "Édition publique : seulement les évaluations validées et publiées.",
    .internal_edition =
        "INTERNE : compte des réponses qui ne sont pas validées. À ne pas transmettre.",
    .counted_apart =
        "Chaque questionnaire, les administrations nationales et locales, les réponses "
        "validées, non validées et synthétiques ont leur propre chapitre. Elles ne "
        "sont jamais comptées ensemble.",
    .chapter = "{0} {1} : {2}",
    .cleared = "réponses validées",
    .not_cleared = "réponses non validées",
    .synthetic = "réponses synthétiques",
    .synthetic_notice =
        "Synthétique : ces réponses ont été inventées par un programme ou à la "
        "main. Elles ne disent rien d'aucun pays.",
    .questionnaire = "Questionnaire",
    .jurisdictions = "Pays ou zones",
    .status = "Statut des réponses",
    .who_answered = "Origine des réponses",
    .earlier_rounds = "Cycles antérieurs",
    .earlier_rounds_left =
        {.one = "{0}, non compté : seul compte le dernier cycle d'un pays ou d'une zone",
         .other = "{0}, non comptés : seul compte le dernier cycle d'un pays ou d'une zone"},
    .left_out = "Laissés de côté",
    .left_out_files = {.one = "{0} fichier non validé", .other = "{0} fichiers non validés"},
    .with_errors = "Fichiers avec erreurs",
    .partly = "« En partie » compte comme",
    .partly_as = {"pas en place : seul « oui » compte",
                  "à moitié en place ; laissé de côté dans les associations",
                  "en place, comme « oui »"},
    .small_cells = "Petits nombres",
    .small_cells_hidden = "les nombres de 1 à 4 sont masqués, et ce qui les révélerait",
    .not_a_ranking = "Les pays et zones sont comptés, jamais comparés entre eux.",
    .shares = "Ce qui existe, et combien de fois",
    .shares_about =
        "La part est calculée sur ceux qui ont répondu. L'intervalle (Wilson, 95 %) montre combien "
        "elle varierait si c'était un échantillon aléatoire d'un plus grand nombre de "
        "pays. La meilleure réponse compte comme oui, la plus faible comme non.",
    .indicator = "Indicateur",
    .yes = "Oui",
    .between = "En partie",
    .no = "Non",
    .answered = "Réponses",
    .share = "Part",
    .interval = "Intervalle à 95 %",
    .open = "En suspens",
    .hidden = "masqué",
    .by_group = "Par {0}",
    .by_group_about =
        "La part de ceux qui ont répondu, dans chaque groupe. Les petits groupes varient beaucoup.",
    .all = "Tous",
    .without_group = "non indiqué",
    .under_five = "moins de 5",
    .group_of = "{0} ({1})",
    .associations = "Ce qui va ensemble",
    .tested =
        "{0} paires d'indicateurs sur {1} ont été testées (les autres ne varient pas). {2} "
        "ont un p ajusté d'au plus 0,05 : parmi elles, environ une sur vingt serait due au "
        "hasard. Test exact de Fisher, bilatéral ; ajusté au nombre de tests selon Benjamini "
        "et Hochberg.",
    .not_cause =
        "Une association n'est pas une cause. Que deux choses se trouvent ensemble ne dit "
        "pas que l'une entraîne l'autre ; la richesse, la taille ou l'histoire peuvent "
        "expliquer les deux.",
    .none_told = "Aucune paire n'a un p ajusté d'au plus 0,05.",
    .more_often = "{0} : plus fréquent là où existe {1} : {2} là, {3} ailleurs.",
    .less_often = "{0} : moins fréquent là où existe {1} : {2} là, {3} ailleurs.",
    .count_of = "{0} sur {1} ({2})",
    .test_numbers = "{0} ; p {1}, ajusté {2} ; n = {3}.",
    .odds_ratio = "Rapport de cotes {0}",
    .none_both = "Pas de rapport de cotes, car aucun pays n'a les deux",
    .none_first = "Pas de rapport de cotes, car aucun pays n'a que le premier",
    .none_second = "Pas de rapport de cotes, car aucun pays n'a que le second",
    .none_neither = "Pas de rapport de cotes, car aucun pays n'est sans les deux",
    .more_told = {.one = "{0} autre paire figure dans le JSON et le CSV, et ici avec --all.",
                  .other = "{0} autres paires figurent dans le JSON et le CSV, et ici avec --all."},
    .presupposed =
        "Le questionnaire lui-même fait que l'un présuppose l'autre ; cela n'apprend donc rien.",
    .less_than_thousandth = "inférieur à 0,001",
    .examples = "Exemples de oui",
    .examples_about =
        "Seulement les pays dont le fichier validé le permet "
        "(share-as-example), par ordre alphabétique.",
    .more_examples = {.one = "et {0} autre", .other = "et {0} autres"},
    .statements = "Constats publiés",
    .published_in = "Publiés dans : {0}.",
    .verdicts =
        "Dans les réponses disponibles, {0} se vérifient, {1} ne se vérifient pas, {2} ne "
        "peuvent être tranchés.",
    .statements_about =
        "Un constat est tranché si aucune façon de régler les réponses en suspens "
        "ne pourrait changer le verdict. Qu'un constat ne se vérifie pas ici ne "
        "dit rien contre la publication : les pays sont autres.",
    .verdict = {"Se vérifie", "Ne se vérifie pas", "Ne peut être tranché"},
    .obstacle = {"tranché", "la publication ne donne pas de nombre", "personne n'a répondu",
                 "l'un des deux est partout le même",
                 "des réponses en suspens pourraient encore le renverser",
                 "il repose sur de petits nombres, qui sont masqués"},
    .no_number = "publié sans nombre",
    .above = "publié : plus de {0} %",
    .below = "publié : moins de {0} %",
    .exactly = "publié : {0} %",
    .about = "publié : environ {0} %, lu comme à {1} points près",
    .share_here = "Ici {0} ; intervalle à 95 % : {1} ; n = {2}",
    .possible = "{0} en suspens : toute part de {1} est possible",
    .there_elsewhere = "Ici {0} là où l'autre existe, {1} ailleurs",
    .forms_here = "Fréquence de chaque forme : {0}"};

constexpr InsightsWords spanish{
    .title = {.one = "Resultados de {0} país o zona", .other = "Resultados de {0} países o zonas"},
    .public_edition = "Edición pública: solo evaluaciones validadas y publicadas.",
    .internal_edition = "INTERNO: cuenta respuestas que no están validadas. No lo difunda.",
    .counted_apart =
        "Cada cuestionario, los gobiernos nacionales y locales, las respuestas "
        "validadas, las no validadas y las sintéticas tienen su propio capítulo. "
        "Nunca se cuentan juntas.",
    .chapter = "{0} {1}: {2}",
    .cleared = "respuestas validadas",
    .not_cleared = "respuestas no validadas",
    .synthetic = "respuestas sintéticas",
    .synthetic_notice =
        "Sintético: estas respuestas fueron inventadas por un programa o a mano. No "
        "dicen nada de ningún país.",
    .questionnaire = "Cuestionario",
    .jurisdictions = "Países o zonas",
    .status = "Estado de las respuestas",
    .who_answered = "Quién respondió",
    .earlier_rounds = "Rondas anteriores",
    .earlier_rounds_left = {.one = "{0}, no contada: solo cuenta la última ronda de un país o zona",
                            .other =
                                "{0}, no contadas: solo cuenta la última ronda de un país o zona"},
    .left_out = "Excluidos",
    .left_out_files = {.one = "{0} archivo no validado", .other = "{0} archivos no validados"},
    .with_errors = "Archivos con errores",
    .partly = "«En parte» cuenta como",
    .partly_as = {"no existente: solo cuenta «sí»",
                  "existente a medias; las asociaciones lo dejan fuera", "existente, como «sí»"},
    .small_cells = "Números pequeños",
    .small_cells_hidden = "los números de 1 a 4 se ocultan, y lo que los revelaría",
    .not_a_ranking = "Los países y zonas se cuentan, nunca se comparan entre sí.",
    .shares = "Lo que existe, y cuántas veces",
    .shares_about =
        "La proporción es de los que respondieron. El intervalo (Wilson, 95 %) muestra cuánto "
        "variaría si fueran una muestra aleatoria de más países. La mejor respuesta cuenta "
        "como sí y la peor como no.",
    .indicator = "Indicador",
    .yes = "Sí",
    .between = "En parte",
    .no = "No",
    .answered = "Respuestas",
    .share = "Proporción",
    .interval = "Intervalo del 95 %",
    .open = "Pendientes",
    .hidden = "oculto",
    .by_group = "Por {0}",
    .by_group_about =
        "La proporción de los que respondieron, en cada grupo. Los grupos pequeños varían mucho.",
    .all = "Todos",
    .without_group = "no indicado",
    .under_five = "menos de 5",
    .group_of = "{0} ({1})",
    .associations = "Lo que va junto",
    .tested =
        "Se probaron {0} de {1} pares de indicadores (los demás no varían). {2} tienen un p "
        "ajustado de 0,05 como máximo: de estos, cerca de uno de cada veinte sería "
        "casualidad. Prueba exacta de Fisher, bilateral; ajustada al número de pruebas según "
        "Benjamini y Hochberg.",
    .not_cause =
        "Una asociación no es una causa. Que dos cosas se encuentren juntas no dice que "
        "una produzca la otra; la riqueza, el tamaño o la historia pueden explicar ambas.",
    .none_told = "Ningún par tiene un p ajustado de 0,05 como máximo.",
    .more_often = "{0}: más frecuente donde existe {1}: {2} allí, {3} en los demás casos.",
    .less_often = "{0}: menos frecuente donde existe {1}: {2} allí, {3} en los demás casos.",
    .count_of = "{0} de {1} ({2})",
    .test_numbers = "{0}; p {1}, ajustado {2}; n = {3}.",
    .odds_ratio = "Razón de momios {0}",
    .none_both = "Sin razón de momios, pues ningún país tiene ambas",
    .none_first = "Sin razón de momios, pues ningún país tiene solo la primera",
    .none_second = "Sin razón de momios, pues ningún país tiene solo la segunda",
    .none_neither = "Sin razón de momios, pues ningún país carece de ambas",
    .more_told = {.one = "{0} par más está en el JSON y el CSV, y aquí con --all.",
                  .other = "{0} pares más están en el JSON y el CSV, y aquí con --all."},
    .presupposed =
        "El propio cuestionario hace que uno presuponga el otro; esto no dice nada nuevo.",
    .less_than_thousandth = "inferior a 0,001",
    .examples = "Ejemplos de sí",
    .examples_about =
        "Solo países cuyo archivo validado lo permite (share-as-example), en "
        "orden alfabético.",
    .more_examples = {.one = "y {0} más", .other = "y {0} más"},
    .statements = "Afirmaciones publicadas",
    .published_in = "Publicadas en: {0}.",
    .verdicts =
        "En las respuestas disponibles, {0} se cumplen, {1} no se cumplen, {2} no se pueden "
        "decidir.",
    .statements_about =
        "Una afirmación está decidida si ninguna forma de resolver las respuestas "
        "pendientes podría cambiar el veredicto. Que no se cumpla aquí no dice "
        "nada contra la publicación: los países son otros.",
    .verdict = {"Se cumple", "No se cumple", "No se puede decidir"},
    .obstacle = {"decidida", "la publicación no da un número", "nadie respondió",
                 "una de las dos es igual en todas partes",
                 "las respuestas pendientes aún podrían cambiarla",
                 "se basa en números pequeños, que están ocultos"},
    .no_number = "publicado sin número",
    .above = "publicado: más del {0} %",
    .below = "publicado: menos del {0} %",
    .exactly = "publicado: {0} %",
    .about = "publicado: cerca del {0} %, leído como a {1} puntos como máximo",
    .share_here = "Aquí {0}; intervalo del 95 %: {1}; n = {2}",
    .possible = "{0} pendientes: es posible cualquier proporción de {1}",
    .there_elsewhere = "Aquí {0} donde existe el otro, {1} en los demás casos",
    .forms_here = "Frecuencia de cada forma: {0}"};

constexpr InsightsWords arabic{
    .title = {.zero = "نتائج من {0} بلد أو منطقة",
              .one = "نتائج من بلد أو منطقة ({0})",
              .two = "نتائج من بلدين أو منطقتين ({0})",
              .few = "نتائج من {0} بلدان أو مناطق",
              .other = "نتائج من {0} بلداً أو منطقة"},
    .public_edition = "طبعة عامة: التقييمات المعتمدة والمنشورة فقط.",
    .internal_edition = "داخلي: يشمل إجابات غير معتمدة. لا يجوز تداوله.",
    .counted_apart =
        "لكل استبيان، وللحكومات الوطنية والمحلية، وللإجابات المعتمدة وغير المعتمدة "
        "والمصطنعة فصل خاص. ولا تُعدّ معاً أبداً.",
    .chapter = "{0} {1}: {2}",
    .cleared = "إجابات معتمدة",
    .not_cleared = "إجابات غير معتمدة",
    .synthetic = "إجابات مصطنعة",
    .synthetic_notice = "مصطنع: هذه الإجابات من ابتكار برنامج أو شخص، ولا تقول شيئاً عن أي بلد.",
    .questionnaire = "الاستبيان",
    .jurisdictions = "البلدان أو المناطق",
    .status = "حالة الإجابات",
    .who_answered = "من أجاب",
    .earlier_rounds = "الجولات السابقة",
    .earlier_rounds_left = {.other = "{0}، غير محسوبة: لا تُحسب إلا آخر جولة لكل بلد أو منطقة"},
    .left_out = "المستبعد",
    .left_out_files = {.other = "ملفات غير معتمدة: {0}"},
    .with_errors = "ملفات فيها أخطاء",
    .partly = "«جزئياً» تُحسب",
    .partly_as = {"غير قائم: لا يُحسب إلا «نعم»", "نصف قائم؛ وتُترك في الارتباطات",
                  "قائماً، مثل «نعم»"},
    .small_cells = "الأعداد الصغيرة",
    .small_cells_hidden = "الأعداد من 1 إلى 4 محجوبة، وكل ما قد يكشفها",
    .not_a_ranking = "تُعدّ البلدان والمناطق ولا تُقارن بعضها ببعض أبداً.",
    .shares = "ما هو قائم، وكم مرة",
    .shares_about =
        "النسبة من الذين أجابوا. ويبيّن المجال (ويلسون، 95 %) مدى تغيّرها لو كانت هذه عينة "
        "عشوائية من بلدان أكثر. أفضل إجابة تُحسب نعم وأضعفها لا.",
    .indicator = "المؤشر",
    .yes = "نعم",
    .between = "جزئياً",
    .no = "لا",
    .answered = "الإجابات",
    .share = "النسبة",
    .interval = "مجال 95 %",
    .open = "غير محسومة",
    .hidden = "محجوب",
    .by_group = "حسب {0}",
    .by_group_about = "النسبة من الذين أجابوا في كل مجموعة. المجموعات الصغيرة تتغيّر كثيراً.",
    .all = "الكل",
    .without_group = "غير مذكور",
    .under_five = "أقل من 5",
    .group_of = "{0} ({1})",
    .associations = "ما يجتمع معاً",
    .tested =
        "اختُبر {0} من {1} من أزواج المؤشرات (والباقي لا يتغيّر). ولدى {2} منها قيمة p معدّلة لا "
        "تتجاوز 0.05: ويُتوقع أن يكون نحو واحد من كل عشرين منها صدفة. اختبار فيشر الدقيق، "
        "ثنائي الجانب؛ معدّل لعدد الاختبارات وفق بنجاميني وهوشبرغ.",
    .not_cause =
        "الارتباط ليس سبباً. فاجتماع أمرين لا يعني أن أحدهما يُحدث الآخر؛ وقد تكون الثروة أو "
        "الحجم أو التاريخ وراء كليهما.",
    .none_told = "لا يوجد زوج قيمة p المعدّلة له لا تتجاوز 0.05.",
    .more_often = "{0}: أكثر وجوداً حيث يوجد {1}: {2} هناك، و{3} في غيره.",
    .less_often = "{0}: أقل وجوداً حيث يوجد {1}: {2} هناك، و{3} في غيره.",
    .count_of = "{0} من {1} ({2})",
    .test_numbers = "{0}؛ p {1}، معدّلة {2}؛ n = {3}.",
    .odds_ratio = "نسبة الأرجحية {0}",
    .none_both = "لا نسبة أرجحية، إذ لا بلد لديه الأمران",
    .none_first = "لا نسبة أرجحية، إذ لا بلد لديه الأول وحده",
    .none_second = "لا نسبة أرجحية، إذ لا بلد لديه الثاني وحده",
    .none_neither = "لا نسبة أرجحية، إذ لا بلد يخلو من الأمرين",
    .more_told = {.other = "أزواج أخرى في JSON وCSV، وهنا مع --all: {0}."},
    .presupposed = "الاستبيان نفسه يجعل أحدهما يفترض الآخر، فلا جديد في ذلك.",
    .less_than_thousandth = "أقل من 0.001",
    .examples = "أمثلة على نعم",
    .examples_about =
        "فقط البلدان التي يسمح ملفها المعتمد بذلك (share-as-example)، بالترتيب الأبجدي.",
    .more_examples = {.other = "وغيرها: {0}"},
    .statements = "أقوال منشورة",
    .published_in = "منشورة في: {0}.",
    .verdicts = "في الإجابات المتاحة: {0} صحيحة، و{1} غير صحيحة، و{2} لا يمكن الحسم فيها.",
    .statements_about =
        "يُحسم القول إذا لم يكن لأي إجابة غير محسومة أن تغيّر الحكم. وعدم صحته هنا لا "
        "يطعن في المنشور: فالبلدان غيرها.",
    .verdict = {"صحيح", "غير صحيح", "لا يمكن الحسم"},
    .obstacle = {"محسوم", "لا يعطي المنشور عدداً", "لم يجب أحد", "أحد الأمرين واحد في كل مكان",
                 "قد تغيّره إجابات غير محسومة", "يقوم على أعداد صغيرة محجوبة"},
    .no_number = "نُشر بلا عدد",
    .above = "المنشور: أكثر من {0} %",
    .below = "المنشور: أقل من {0} %",
    .exactly = "المنشور: {0} %",
    .about = "المنشور: نحو {0} %، بفارق {1} نقاط على الأكثر",
    .share_here = "هنا {0}؛ مجال 95 %: {1}؛ n = {2}",
    .possible = "غير محسومة {0}: كل نسبة من {1} ممكنة",
    .there_elsewhere = "هنا {0} حيث يوجد الآخر، و{1} في غيره",
    .forms_here = "عدد كل شكل: {0}"};

}  // namespace

const InsightsWords& insights_words(Language language) {
  return in_language(language, english, french, spanish, arabic);
}

}  // namespace mgi
