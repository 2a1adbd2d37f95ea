#pragma once

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words that only the full profile and its page need, in one language.
struct PublicationWords {
  // The parts of a profile.
  Phrase<> how_much;
  Phrase<> strengths;
  Phrase<> gaps;
  Phrase<> well_developed;
  Phrase<> potential;
  Phrase<> views;
  Phrase<> sources_official;  ///< unless another kind is named
  Phrase<> documents;
  Phrase<> versions;
  Phrase<> program;
  Phrase<> questionnaire;
  Phrase<> hash_of_questionnaire;
  Phrase<> hash_of_answers;
  // What stands below an answer or a recommendation: labels, each followed by a colon.
  Phrase<> evidence;
  Phrase<> confidential_evidence;
  Phrase<> reason;
  Phrase<> reach;
  Phrase<1> comment;  ///< by whom
  Phrase<> comes_after;
  Phrase<> from_this_follows;
  Phrase<> follows_from;
  Phrase<1> priority;  ///< number
  Phrase<> because_of;
  Phrase<> same_as_above;  ///< behind `because_of`
  Phrase<> would_raise;    ///< which areas, by how much
  Phrase<> this_area;      ///< the one that the text is about
  Phrase<> serves;
  Phrase<> follows;  ///< which document
  // Charts.
  Phrase<> values;
  Phrase<> answers_by_area;
  Phrase<> answers_in_all;
  Phrase<> all_answers;
  Phrase<> area;
  Phrase<> question;
  Phrase<> number;  ///< of answers
  // The page.
  Phrase<> skip;
  Phrase<> contents;
  Phrase<> find;
  Phrase<> find_words;
  Phrase<> find_kind;
  Phrase<> all_areas;
  Phrase<> show_all;
  Phrase<2> shown;  ///< shown, all
};

const PublicationWords& publication_words(Language language);

}  // namespace mgi
