#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mgi/model/frameworks.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// How the values of a section's children become one value (docs/scoring.md).
enum class Mean { arithmetic, geometric, harmonic, minimum };

/// "arithmetic", "geometric", ...
std::string_view name(Mean mean);

/// Another spelling under which an answer may be written in a file.
struct AnswerWord {
  std::string language;  ///< "en", "fr", ...
  std::string word;
};

/// One answer of a scale of choices.
struct Choice {
  std::string id;
  std::string title;
  double points = 0;  ///< in [0, 1]
  std::vector<AnswerWord> words;
  Span span;
};

/// One item of a checklist; the points of an answer are the weighted share of the items it holds.
struct ChecklistItem {
  std::string id;
  std::string title;
  double weight = 1;  ///< above 0, relative within the checklist
  Span span;
};

enum class ScaleKind { choices, checklist, number };

/// The answers an indicator takes and the points each is worth.
struct Scale {
  std::string id;
  std::string title;
  ScaleKind kind = ScaleKind::choices;
  std::vector<Choice> choices;       ///< ScaleKind::choices, two or more
  std::vector<ChecklistItem> items;  ///< ScaleKind::checklist, one or more
  double worst = 0;                  ///< ScaleKind::number: the number worth 0 points
  double best = 1;                   ///< ScaleKind::number: the number worth 1 point
  std::string unit;
  Span span;
  bool incomplete = false;  ///< something of it could not be read; never in a file without errors
};

/// Points of the worst and best answers of a scale, in [0, 1].
double lowest_points(const Scale& scale);
double highest_points(const Scale& scale);

/// A branch of the questionnaire's tree. Sections stand in a flat list, parents before children.
struct Section {
  std::string id;
  std::string title;
  std::string about;
  std::string kind;                   ///< its own word for the level, e.g. "enabler"; may be empty
  std::optional<std::size_t> parent;  ///< index of the section it belongs to
  std::size_t depth = 0;              ///< 0 for top sections
  double weight = 1;                  ///< above 0, relative among the children of its parent
  Mean mean = Mean::arithmetic;
  Span span;
};

/// A labelled paragraph of guidance: a choice or item of the scale, or "about", "federation",
/// "competence", "evidence".
struct Guidance {
  std::string key;
  std::string text;
  Span span;  ///< of the key
};

/// A good practice that a document reports.
struct Example {
  std::string text;
  std::size_t document = 0;  ///< index into Questionnaire::documents
};

/// The codes of one framework that an indicator or recommendation carries.
struct Coding {
  std::string framework;
  std::vector<std::string> codes;
  std::vector<Span> code_spans;  ///< parallel to `codes`
  Span span;                     ///< of the framework's name
};

/// An indicator of another questionnaire, for another level of government, that asks the same.
struct Mirror {
  std::string questionnaire;
  std::string indicator;
  Span questionnaire_span;
  Span indicator_span;
};

/// A leaf: one question.
struct Indicator {
  std::string id;
  std::string title;
  std::string question;
  std::vector<Guidance> guidance;
  std::size_t section = 0;  ///< index into Questionnaire::sections
  std::size_t scale = 0;    ///< index into Questionnaire::scales
  double weight = 1;        ///< above 0, relative among the children of its section
  int priority = 2;         ///< 1 (first) to 3
  std::string priority_reason;
  std::vector<Coding> codings;
  std::vector<std::size_t> presupposes;  ///< indicators without which the question has no sense
  std::vector<std::size_t> after;        ///< indicators that must come first
  std::vector<std::string> where;  ///< contexts outside which "not applicable" needs no reason
  std::vector<Example> examples;
  std::optional<Mirror> mirrors;
  Span span;
  Span question_span;
  std::optional<double> effort = {};  ///< above 0: of raising it from its worst to its best answer
  // Never in a file without errors:
  bool guidance_incomplete = false;  ///< guidance, or what it explains, could not be read
  bool mentioned = false;            ///< a recommendation that could not be read seems to name it
};

/// A publication that recommendations and examples follow.
struct Document {
  std::string id;
  std::string title;
  std::string publisher;
  std::string authority;  ///< what its word weighs, e.g. "IOM publication"
  int year = 0;           ///< 0 where unknown
  std::string url;
  Span span;
};

/// What to do about gaps.
struct Recommendation {
  std::string id;
  std::size_t document = 0;
  std::string text;
  std::vector<std::size_t> indicators;  ///< each is a trigger when it is a gap
  bool only_worst = false;              ///< `when: no`: triggered only by the worst answer
  Span span;
  Span for_span;                ///< of the list of its indicators
  bool for_incomplete = false;  ///< some could not be read; never in a file without errors
};

/// A named interval of scores: from `from` to the next band's `from`; the last one includes 1.
struct Band {
  std::string id;
  std::string title;
  double from = 0;
  Span span;
};

/// A situation of a jurisdiction, e.g. "coastal", that `where:` refers to.
struct Context {
  std::string id;
  std::string title;
};

/// What became of an indicator id in a later version; `to` is empty where it was dropped.
struct Renaming {
  std::string from;
  std::string to;
  std::string version;  ///< the version that changed it
};

/// An instrument. Immutable after loading; every index in it is valid.
struct Questionnaire {
  std::string id;
  std::string version;
  std::string title;
  std::string language;
  std::string about;
  std::string notice;               ///< stands first on every output; may be empty
  std::string bands_source;         ///< what publishes its bands; empty: they are this tool's own
  std::vector<std::string> levels;  ///< the word for each depth of sections, singular
  bool has_overall = true;
  Mean overall_mean = Mean::arithmetic;
  double minimum_coverage = 0.8;  ///< in [0, 1]; below it no band is printed
  std::vector<Scale> scales;
  std::vector<Band> bands;  ///< ascending; may be empty
  std::vector<Section> sections;
  std::vector<Indicator> indicators;
  std::vector<Document> documents;
  std::vector<Recommendation> recommendations;
  std::vector<Context> contexts;
  std::vector<std::string> frameworks;    ///< ids of the frameworks it is coded in, in order
  std::vector<Framework> own_frameworks;  ///< those of them that it defines itself
  std::string objectives;                 ///< id of the framework that recommendations serve
  std::string goals;     ///< id of the framework that a report on development goals follows
  std::string means;     ///< id of the framework whose groups show the means of implementation
  std::string glossary;  ///< id of its glossary; may be empty
  std::vector<std::string> earlier_versions;
  std::vector<Renaming> renamings;
  std::string sha256;               ///< of the file it was read from
  bool weights_incomplete = false;  ///< some, or what they belong to, could not be read; as above
};

/// The guidance of an indicator that explains no answer, in the order of reading.
inline constexpr std::array<std::string_view, 4> guidance_keys{"about", "federation", "competence",
                                                               "evidence"};

/// Indexes by id; nothing where there is none.
std::optional<std::size_t> find_indicator(const Questionnaire& questionnaire, std::string_view id);
std::optional<std::size_t> find_section(const Questionnaire& questionnaire, std::string_view id);

/// All ids, in the order of the file, for "did you mean".
std::vector<std::string> indicator_ids(const Questionnaire& questionnaire);

/// Indexes of the sections and indicators that stand directly in `section`
/// (in nothing: the top sections).
std::vector<std::size_t> child_sections(const Questionnaire& questionnaire,
                                        std::optional<std::size_t> section);
std::vector<std::size_t> child_indicators(const Questionnaire& questionnaire, std::size_t section);

/// The top section that `section` stands in (itself for a top section).
std::size_t top_section(const Questionnaire& questionnaire, std::size_t section);

/// The codes of `framework` that an indicator carries; empty where it carries none.
std::span<const std::string> codes_of(const Indicator& indicator, std::string_view framework);

/// "enabler", or the word for the section's level.
std::string_view kind_of(const Questionnaire& questionnaire, const Section& section);

}  // namespace mgi
