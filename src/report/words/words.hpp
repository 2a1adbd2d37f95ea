#pragma once

#include <array>

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// How a language writes numbers, dates and lists.
struct WritingWords {
  Phrase<1> percent;        ///< "72 %"
  Phrase<2> percent_range;  ///< "70 to 75 %"
  Phrase<> decimal_sign;    ///< "." in 0.5
  Phrase<> between_items;   ///< "; "
  Phrase<> between_words;   ///< ", "
  Phrase<1> quoted;         ///< 'a title'
  Phrase<2> after_colon;    ///< "label: text"
  Phrase<1> in_brackets;    ///< "(text)"
  Phrase<1> sentence;       ///< "text."
  Phrase<3> day;            ///< day, month, year
  Phrase<2> month;          ///< month, year
  std::array<Phrase<>, 12> months;
};

/// Words for what files name by ids; in the order of the enums of the model.
struct NameWords {
  std::array<Phrase<>, 3> origins;
  std::array<Phrase<>, 4> statuses;
  std::array<Phrase<>, 3> reaches;
  std::array<Phrase<>, 2> levels;
  std::array<Phrase<>, 7> source_kinds;
  std::array<Phrase<>, 4> means;
  Phrase<> unknown;
  Phrase<> not_answered;
  Phrase<> not_applicable;
  Phrase<> none_ticked;  ///< a checklist of which nothing holds
};

/// What stands at the head and foot of every report.
struct HeadWords {
  Phrase<> by_government;
  Phrase<1> own_coding;  ///< by whom
  Phrase<> others;       ///< in place of a name
  Phrase<> simulated;
  Phrase<> draft;
  Phrase<> consultation;
  Phrase<> cleared;
  Phrase<> published;
  Phrase<2> cleared_by;  ///< body, date: "cleared by … on …"
  Phrase<2> as_of;       ///< title of the questionnaire, date
  Phrase<> paper;        ///< the stance in one line
  Phrase<> translation_not_reviewed;
  Phrase<> internal_edition;
  Phrase<1> public_edition;  ///< what was left out
  Phrase<> nothing_left_out;
  Counted left_out_evidence;
  Counted left_out_sources;
  Counted left_out_notes;
  Counted left_out_names;
  Counted left_out_comments;
  Phrase<> notices;
  std::array<Phrase<>, 4> stance;
  Phrase<5> made_by;  ///< version, questionnaire, its version, two hashes
};

/// Words for values, bands and gaps that all reports share.
struct ValueWords {
  Phrase<> no_value;
  Phrase<1> no_value_answered;  ///< "8 of 10"
  Phrase<1> value;
  Phrase<2> value_possible;  ///< value, interval
  Phrase<1> answered;
  Phrase<2> answered_of;  ///< answered, applicable
  Phrase<> too_little;
  Phrase<2> between;  ///< two bands
  Phrase<> overall;
  Counted points;
  Phrase<> less_than_a_point;
  Phrase<2> rises_by;       ///< a section's quoted title, points
  Phrase<3> rises_by_open;  ///< the same, and how much is answered
  Phrase<1> if_done;
  Phrase<1> because_of;
  Phrase<1> comes_after;
  Phrase<1> from_this_follows;
  Phrase<1> follows_from;
  Phrase<1> source;
  Phrase<1> serves;
};

struct SummaryWords {
  Counted asked;
  Counted answered;
  Counted unknown;
  Counted not_answered;
  Counted not_applicable;
  Phrase<> where_it_stands;
  Phrase<> findings;
  Phrase<> first;
  Phrase<> not_settled;
  Phrase<> not_settled_about;
  Counted all_questions;
  Counted more_in_place;
  Counted gaps;
  Counted more_gaps;
  Phrase<1> shown_by_all;
};

struct ProfileWords {
  Phrase<> evidence_confidential;
  Phrase<1> confidential;
  Phrase<1> moves_value;
  Phrase<> at_a_glance;
  Phrase<> jurisdiction;
  Phrase<> context;
  Phrase<1> source_number;
  Phrase<> recommendations;
  Phrase<> recommendations_about;
  Phrase<> process;
  Phrase<> round;
  Phrase<> answers_as_of;
  Phrase<> origin;
  Phrase<> status;
  Phrase<> prepared_by;
  Phrase<> consulted;
  Phrase<> carried_over;
  Phrase<1> dropped;
  Phrase<2> renamed;
  Phrase<> conventions;
  Phrase<> convention;
  Phrase<> year;
  Phrase<> sources;
  Phrase<1> language;
  Phrase<1> kind;
  Phrase<1> from;
  Phrase<1> until;
  Phrase<1> read;
  Phrase<> confidential_source;
  Phrase<> glossary;
  Phrase<> method;
  Phrase<> method_about;
  Phrase<> no_total;
  Phrase<2> band_from;  ///< band, percent
  Phrase<2> bands;      ///< the bands, minimum coverage in percent
};

/// The answers by the codes of a framework.
struct ViewWords {
  Phrase<> reading_aid;
  Phrase<> code;
  Phrase<> title;
  Phrase<> value;
  Phrase<> possible;
  Phrase<> answered;
};

/// How a number came about.
struct ExplanationWords {
  Phrase<> nothing_answered;
  Phrase<> left_out;
  Phrase<> skipped_unknown;
  Phrase<> skipped_unanswered;
  Phrase<> part;
  Phrase<> answer;
  Phrase<> weight;
  Phrase<> share;
  Phrase<> value;
  Phrase<4> standing;  ///< value, mean, lowest, highest
  Phrase<3> coverage;  ///< answered, by count, by weight
  Phrase<1> band_needs;
  Phrase<1> band;
  Phrase<> points;
  Phrase<> skipped;
  Phrase<> scale;
  Phrase<3> scale_from_to;  ///< id, worst, best
  Phrase<1> weight_within;
  Phrase<> share_of_whole;
  Phrase<1> if_all_count;
  Phrase<1> in_section;
  Phrase<2> mean_of;  ///< value, mean
};

/// Words that the renderers themselves write.
struct LayoutWords {
  std::array<Phrase<>, 5> marks;  ///< strength, begun, gap, open, not applicable
  Phrase<> value;
  Phrase<> lowest_to_highest;
  Phrase<> answered;
  Phrase<> band;
  Phrase<> settled;
  Phrase<> not_answered_yet;
  Phrase<> value_of_answered;
};

/// All words of the reports in one language.
struct Words {
  Language language;
  WritingWords writing;
  NameWords names;
  HeadWords head;
  ValueWords values;
  SummaryWords summary;
  ProfileWords profile;
  ViewWords view;
  ExplanationWords explanation;
  LayoutWords layout;
};

extern const Words english_words;
extern const Words french_words;
extern const Words spanish_words;
extern const Words arabic_words;

const Words& words(Language language);

/// The plural category that the language puts `count` in (Unicode CLDR 42, cardinal numbers).
Plural plural_of(Language language, std::size_t count);

/// "3 questions": `phrase` for `count` in the language; further places are filled from `more`.
template <typename... More>
std::string counted(const Words& words, const Counted& phrase, std::size_t count,
                    const More&... more) {
  return fmt::format(fmt::runtime(phrase.form(plural_of(words.language, count))), count, more...);
}

}  // namespace mgi
