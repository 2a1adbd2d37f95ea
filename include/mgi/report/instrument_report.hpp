#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/model/frameworks.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/report/report.hpp"

namespace mgi {

/// A list of things with ids: what `mgi list` shows.
struct Listing {
  struct Entry {
    std::string id;
    std::string title;
    std::string group;   ///< e.g. the section of an indicator; entries of one stand together
    std::string remark;  ///< a third column; may be empty
    std::string notice;  ///< of a questionnaire, what each output says first; may be empty
  };
  std::string singular, plural;  ///< "indicator", "indicators"
  std::vector<Entry> entries;
  std::string notice = {};  ///< of the questionnaire that all entries are of; may be empty
};

Listing list_indicators(const Questionnaire& questionnaire);
Listing list_sections(const Questionnaire& questionnaire);
Listing list_recommendations(const Questionnaire& questionnaire);
Listing list_frameworks(const Frameworks& frameworks);
Listing list_checks();

/// Entries under their groups, with their number at the end.
Report make_listing_report(const Listing& listing);
/// The same as JSON: `{"kind": …, "count": …, "entries": […]}`.
std::string listing_json(const Listing& listing);

/// What one id means.
struct Explanation {
  std::string kind;  ///< "indicator", "section", "recommendation", "check", "framework", "code"
  std::string id;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::pair<std::string, std::string>> facts;
  std::string notice = {};  ///< of the questionnaire, where it is about a part of one
};

/// Explains an indicator, section, recommendation, check, framework or code (`gcm:10`) of a
/// questionnaire. Nothing where no id is like that.
std::optional<Explanation> explain(const Questionnaire& questionnaire, const Frameworks& frameworks,
                                   std::string_view id);

/// All ids that `explain` knows, for "did you mean".
std::vector<std::string> explainable_ids(const Questionnaire& questionnaire,
                                         const Frameworks& frameworks);

Report make_explanation_report(const Explanation& explanation);
std::string explanation_json(const Explanation& explanation);

}  // namespace mgi
