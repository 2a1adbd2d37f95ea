#include "report/words/words.hpp"

namespace mgi {

constexpr Words french_words{
    .language = Language::french,
    .writing = {.percent = "{0} %",
                .percent_range = "{0} à {1} %",
                .decimal_sign = ",",
                .between_items = " ; ",
                .between_words = ", ",
                .quoted = "« {0} »",
                .after_colon = "{0} : {1}",
                .in_brackets = "({0})",
                .sentence = "{0}.",
                .day = "{0} {1} {2}",
                .month = "{0} {1}",
                .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                           "septembre", "octobre", "novembre", "décembre"}},
    .names = {.origins = {"gouvernement", "codage par des tiers", "simulation"},
              .statuses = {"projet", "consultation en cours", "réponses approuvées",
                           "réponses publiées"},
              .reaches = {"adoption", "entrée en vigueur", "application"},
              .levels = {"niveau national", "niveau local"},
              .source_kinds = {"source officielle", "Nations Unies", "autre gouvernement",
                               "source universitaire", "société civile", "presse", "autre source"},
              .means = {"moyenne arithmétique", "moyenne géométrique", "moyenne harmonique",
                        "minimum"},
              .unknown = "Inconnu",
              .not_answered = "Sans réponse",
              .not_applicable = "Sans objet",
              .none_ticked = "Aucun élément"},
    .head = {.by_government = "Réponses données par le gouvernement.",
             .own_coding =
                 "Codage établi par {0} à partir de sources publiques, et non par le gouvernement. "
                 "Il ne s'agit pas d'une évaluation officielle et aucun palier n'est attribué.",
             .others = "des tiers",
             .simulated =
                 "Simulation : les réponses sont inventées et ne décrivent aucun lieu réel.",
             .draft = "Projet : les réponses ne sont pas approuvées.",
             .consultation = "Consultation en cours : les réponses ne sont pas approuvées.",
             .cleared = "Réponses approuvées, non encore publiées",
             .published = "Réponses publiées",
             .cleared_by = "approbation enregistrée ({0}, {1})",
             .as_of = "{0}. Date de référence des réponses : {1}.",
             .paper = "Ce rapport porte sur les règles écrites, et non sur la pratique. Il ne "
                      "constitue pas un classement. Il n'a pas l'aval de l'OIM.",
             .translation_not_reviewed = "Traduction non révisée : le texte du questionnaire dans "
                                         "cette langue n'a pas été confirmé par un réviseur.",
             .internal_edition = "Édition interne : elle contient des justificatifs confidentiels. "
                                 "Ne pas la transmettre.",
             .public_edition = "Édition publique. Éléments omis : {0}.",
             .nothing_left_out = "aucun",
             .left_out_evidence = {.one = "les justificatifs confidentiels de {0} réponse",
                                   .other = "les justificatifs confidentiels de {0} réponses"},
             .left_out_sources = {.one = "{0} source confidentielle",
                                  .other = "{0} sources confidentielles"},
             .left_out_notes = {.one = "{0} note", .other = "{0} notes"},
             .left_out_names = {.one = "{0} nom de personne ayant préparé ou donné des réponses",
                                .other =
                                    "{0} noms de personnes ayant préparé ou donné des réponses"},
             .left_out_comments = {.one = "{0} commentaire", .other = "{0} commentaires"},
             .notices = "Avertissements",
             .stance = {"Ce rapport mesure les règles et les institutions telles qu'elles figurent "
                        "dans les textes, et non la pratique ni les résultats.",
                        "Il ne constitue pas un classement. Les noms des paliers et les chiffres "
                        "sont propres à cet outil.",
                        "Les noms et appellations employés n'impliquent aucune prise de position "
                        "quant au statut d'un lieu ni quant au tracé de ses frontières.",
                        "Cet outil n'est pas affilié à l'Organisation internationale pour les "
                        "migrations et n'a pas reçu son aval."},
             .made_by = "Établi par mgi {0} avec le questionnaire {1} {2} (sha256:{3}) à partir "
                        "des réponses sha256:{4}."},
    .values = {.no_value = "aucune valeur",
               .no_value_answered = "Aucune valeur. Réponses données : {0}.",
               .value = "Valeur : {0}",
               .value_possible = "Valeur : {0} (plage possible : {1})",
               .answered = "réponses données : {0}",
               .answered_of = "{0} sur {1}",
               .too_little = "trop peu de réponses",
               .between = "entre {0} et {1}",
               .overall = "Résultat global",
               .points = {.one = "{0} point", .other = "{0} points"},
               .less_than_a_point = "moins de 1 point",
               .rises_by = "{0} de {1}",
               .rises_by_open = "{0} de {1} (réponses données : {2})",
               .if_done = "La mise en œuvre de cette recommandation relèverait {0}.",
               .because_of = "En raison de : {0}.",
               .comes_after = "Vient après : {0}.",
               .from_this_follows = "Il en découle : {0}.",
               .follows_from = "Découle de : {0}.",
               .source = "Source : {0}.",
               .serves = "contribue à : {0}"},
    .summary = {.asked = {.one = "{0} question posée", .other = "{0} questions posées"},
                .answered = {.one = "{0} avec réponse", .other = "{0} avec réponse"},
                .unknown = {.one = "{0} dont la réponse est inconnue",
                            .other = "{0} dont la réponse est inconnue"},
                .not_answered = {.one = "{0} sans réponse", .other = "{0} sans réponse"},
                .not_applicable = {.one = "{0} sans objet", .other = "{0} sans objet"},
                .where_it_stands = "État des lieux",
                .findings = "Points bien développés et possibilités de développement",
                .first = "Par quoi commencer",
                .not_settled = "Points en suspens",
                .not_settled_about =
                    "Réponse inconnue ou absente. Ces points ne sont ni des points forts ni des "
                    "lacunes ; chacun élargit la plage des valeurs possibles de sa section.",
                .all_questions = {.one = "sa seule question", .other = "les {0} questions"},
                .more_in_place = {.one = "et {0} autre point en place",
                                  .other = "et {0} autres points en place"},
                .gaps = {.one = "{0} lacune", .other = "{0} lacunes"},
                .more_gaps = {.one = "et {0} autre lacune", .other = "et {0} autres lacunes"},
                .shown_by_all = "{0} (option --all pour tout afficher)"},
    .profile =
        {.evidence_confidential = "Les justificatifs sont confidentiels.",
         .confidential = "{0} (confidentiel)",
         .moves_value =
             "Selon la réponse, la valeur de cette section peut varier de {0} au maximum.",
         .at_a_glance = "Vue d'ensemble",
         .jurisdiction = "Pays ou zone",
         .context = "Contexte",
         .source_number = "source {0}",
         .recommendations = "Recommandations",
         .recommendations_about =
             "Les recommandations suivent l'ordre des travaux : celles dont d'autres dépendent "
             "viennent en premier. Le gain d'une recommandation est la hausse théorique de la "
             "valeur de sa section ; ce n'est pas une raison de commencer par elle.",
         .process = "Processus et participants",
         .round = "Cycle",
         .answers_as_of = "Date de référence des réponses",
         .origin = "Origine des réponses",
         .status = "Statut",
         .prepared_by = "Réponses préparées par",
         .consulted = "Partie consultée",
         .carried_over = "Report des réponses",
         .dropped = "la question {0} a été supprimée ; sa réponse n'est pas prise en compte",
         .renamed = "{0} s'appelle désormais {1}",
         .conventions = "Conventions",
         .convention = "Convention",
         .year = "Année",
         .sources = "Sources",
         .language = "langue : {0}",
         .kind = "type : {0}",
         .from = "début de validité : {0}",
         .until = "fin de validité : {0}",
         .read = "date de consultation : {0}",
         .confidential_source = "source confidentielle",
         .glossary = "Glossaire",
         .method = "Méthode",
         .method_about =
             "Chaque réponse vaut les points de son échelle, de 0 à 1. La valeur d'une section est "
             "la moyenne pondérée de celles de ses parties qui ont une valeur. Ce qui est sans "
             "objet n'entre pas dans le calcul ; ce qui est inconnu ou sans réponse n'a pas de "
             "valeur et réduit la couverture. La plage va de la valeur obtenue si chaque question "
             "en suspens reçoit la réponse la moins favorable à la valeur obtenue si chacune "
             "reçoit la réponse la plus favorable.",
         .no_total =
             "Il n'y a pas de total pour l'ensemble des sections : chacune se lit séparément.",
         .band_from = "{0} à partir de {1}",
         .bands = "Paliers : {0}. Les noms et les limites sont propres à cet outil. Un palier "
                  "n'est attribué que si la couverture est d'au moins {1} et si toute la plage se "
                  "situe dans ce palier."},
    .view = {.reading_aid = "Aide à la lecture : ce sont les mêmes réponses dans un autre ordre. "
                            "Une question est comptée sous chacun des codes qui lui sont "
                            "attribués ; les lignes se recoupent donc et n'ont pas de total.",
             .code = "Code",
             .title = "Intitulé",
             .value = "Valeur",
             .possible = "Plage possible",
             .answered = "Réponses"},
    .explanation = {.nothing_answered = "sans valeur : aucune réponse",
                    .left_out = "hors calcul : sans objet",
                    .skipped_unknown = "sans valeur : inconnu",
                    .skipped_unanswered = "sans valeur : pas de réponse",
                    .part = "Partie",
                    .answer = "Réponse",
                    .weight = "Poids",
                    .share = "Part",
                    .value = "Valeur",
                    .standing =
                        "Valeur : {0} ; {1} des parties ci-dessous qui ont une valeur. La part "
                        "d'une partie est son poids divisé par la somme des poids pris en compte. "
                        "Valeur possible la plus basse : {2} ; la plus haute : {3}.",
                    .coverage = "Réponses données : {0} (couverture : {1} en nombre, {2} en poids)",
                    .band_needs = "un palier n'est attribué qu'à partir d'une couverture de {0}",
                    .band = "palier : {0}",
                    .points = "Points",
                    .skipped = "aucun : question sans valeur",
                    .scale = "Échelle",
                    .scale_from_to = "{0} : de {1} à {2}",
                    .weight_within = "{0} dans sa section",
                    .share_of_whole = "Part de l'ensemble",
                    .if_all_count = "{0} si toutes les questions sont prises en compte",
                    .in_section = "Dans la section {0}",
                    .mean_of = "Valeur : {0} ; {1} des parties suivantes :"},
    .layout = {.marks = {"En place", "En partie en place", "Pas en place", "Sans réponse",
                         "Sans objet"},
               .value = "Valeur",
               .lowest_to_highest = "Plage possible",
               .answered = "Réponses",
               .band = "Palier",
               .settled = "valeur confirmée",
               .not_answered_yet = "encore sans réponse",
               .value_of_answered = "valeur des réponses données"},
};

}  // namespace mgi
