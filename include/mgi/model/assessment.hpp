#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "mgi/model/date.hpp"
#include "mgi/model/follow_up.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Who answered.
enum class Origin { government, own_coding, simulated };
inline constexpr std::array<std::string_view, 3> origin_names{"government", "own-coding",
                                                              "simulated"};

/// How far the answers are cleared.
enum class Status { draft, consultation, cleared, published };
inline constexpr std::array<std::string_view, 4> status_names{"draft", "consultation", "cleared",
                                                              "published"};

/// How far a rule has come; shown, never scored.
enum class Reach { adopted, in_force, applied };
inline constexpr std::array<std::string_view, 3> reach_names{"adopted", "in-force", "applied"};

enum class Level { national, local };
inline constexpr std::array<std::string_view, 2> level_names{"national", "local"};

/// Whose word a source is.
enum class SourceKind {
  official,  ///< the jurisdiction's own law, decision, publication
  united_nations,
  other_government,
  academic,
  civil_society,
  press,
  other,
};
inline constexpr std::array<std::string_view, 7> source_kind_names{
    "official", "united-nations", "other-government", "academic", "civil-society",
    "press",    "other"};

std::string_view name(Origin origin);
std::string_view name(Status status);
std::string_view name(Reach reach);
std::string_view name(Level level);
std::string_view name(SourceKind kind);

struct Unanswered {
  bool operator==(const Unanswered&) const = default;
};
struct Unknown {
  bool operator==(const Unknown&) const = default;
};
struct NotApplicable {
  bool operator==(const NotApplicable&) const = default;
};
/// One of the scale's choices.
struct Chosen {
  std::size_t choice = 0;
  bool operator==(const Chosen&) const = default;
};
/// The items of a checklist that hold, ascending.
struct Ticked {
  std::vector<std::size_t> items;
  bool operator==(const Ticked&) const = default;
};
/// A number between the two ends of the scale.
struct Measured {
  double number = 0;
  bool operator==(const Measured&) const = default;
};

using AnswerValue = std::variant<Unanswered, Unknown, NotApplicable, Chosen, Ticked, Measured>;

/// An entry of the register of sources that answers cite.
struct EvidenceSource {
  std::string key;
  std::string title;  ///< in its original language
  std::string language;
  std::string publisher;
  std::string article;
  std::string url;
  SourceKind kind = SourceKind::other;
  int year = 0;                     ///< 0 where not given
  std::optional<Date> from, until;  ///< when the rule it states is in force
  std::optional<Date> accessed;
  bool confidential = false;
  Span span;  ///< of its key
  Span url_span;
  Span year_span;
  bool incomplete = false;  ///< something of it could not be read; never in a file without errors
  bool mentioned = false;   ///< cited by something that could not be read or counted
};

/// A source as an answer cites it.
struct Citation {
  std::size_t source = 0;  ///< index into Assessment::sources
  std::string article;     ///< may be empty
  Span span;
};

/// A remark in the process of consultation.
struct Comment {
  std::string by;
  std::optional<Date> date;
  std::string text;
  bool resolved = false;
  Span span;  ///< of its text
};

/// The answer to one indicator with its evidence.
struct Answer {
  AnswerValue value;
  std::string note;    ///< evidence in words
  std::string reason;  ///< why not applicable
  std::vector<Citation> sources;
  bool confidential = false;
  std::optional<Reach> reach;
  std::string respondent;
  std::vector<Comment> comments;
  std::string change;                ///< why it is another answer than in the round before
  Span id_span;                      ///< of the indicator's id in the file
  Span value_span;                   ///< of the answer itself
  bool evidence_incomplete = false;  ///< some could not be read; never in a file without errors
};

/// A person or body that took part.
struct Party {
  std::string name;
  std::string body;  ///< may be empty
};

/// What clearance says: which body cleared which answers, and when.
struct Clearance {
  std::string body;
  std::optional<Date> date;
  std::string answers_sha256;  ///< of `answers_text`
  Span span;                   ///< of the hash
};

/// A figure of the at-a-glance box.
struct Figure {
  std::string label;
  std::string value;
  std::string year;
  std::optional<std::size_t> source;
};

/// A treaty the jurisdiction is party to, or has signed.
struct Convention {
  std::string title;
  std::string status;  ///< e.g. "party", "signed"; may be empty
  int year = 0;
};

struct Jurisdiction {
  std::string name;
  std::string name_note;  ///< e.g. the designation used by the United Nations; may be empty
  std::string code;       ///< ISO 3166, or user-assigned (X…)
  Level level = Level::national;
  std::vector<std::string> context;                           ///< ids of Questionnaire::contexts
  std::vector<std::pair<std::string, std::string>> groups{};  ///< e.g. region → Eastern Africa
  Span span;                                                  ///< of the code
};

/// An indicator id of the file that a later version of the questionnaire has renamed or dropped.
struct Moved {
  std::string from;
  std::string to;  ///< empty where it was dropped; its answer is not counted
};

/// One jurisdiction's answers to one questionnaire in one round.
struct Assessment {
  std::string questionnaire_id;
  std::string questionnaire_version;  ///< the version the answers were made on
  Jurisdiction jurisdiction;
  std::string language;  ///< of notes and other words of the file; may be empty: not known
  std::string round;
  Date date;
  Origin origin = Origin::government;
  Status status = Status::draft;
  std::optional<Clearance> clearance;
  bool share_as_example = false;  ///< once cleared, it may be named where it answers yes
  std::vector<Party> preparers;
  std::vector<Party> consulted;
  std::string about;
  std::vector<Figure> at_a_glance;
  std::vector<Convention> conventions;
  std::vector<EvidenceSource> sources;
  std::vector<Answer> answers;      ///< one for each indicator, in the questionnaire's order
  std::vector<FollowUp> follow_up;  ///< what became of recommendations, in the order of the file
  std::vector<Moved> moved;         ///< what carrying over from an older version changed
  Span date_span;
  Span status_span;
  std::string sha256;               ///< of the file it was read from
  bool answers_incomplete = false;  ///< some could not be read; never in a file without errors
};

/// An answer as files write it: "yes", "not-applicable", "health, school", "42.5".
/// Unanswered is empty.
std::string answer_text(const Scale& scale, const AnswerValue& value);

/// An answer as people read it: titles instead of ids. Empty where nothing is chosen, ticked or
/// measured.
std::string answer_title(const Scale& scale, const AnswerValue& value);

/// True for a choice, a checklist or a number.
bool is_answered(const AnswerValue& value);

/// What clearance signs: a line `id: answer` for each indicator that has an answer, unknown and
/// not-applicable included, in the byte order of the ids.
std::string answers_text(const Questionnaire& questionnaire, const Assessment& assessment);

}  // namespace mgi
