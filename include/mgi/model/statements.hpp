#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "mgi/text/source.hpp"

namespace mgi {

/// An id as a file writes it, with its place. Whether it exists is for the checks to say.
struct NamedId {
  std::string id;
  Span span;
};

/// How a published share was worded.
enum class Limit {
  none,     ///< without a number: "often"
  above,    ///< "most", "more than half"
  below,    ///< "less than a third"
  exactly,  ///< "11 per cent": the share, rounded to whole per cent
  about,    ///< "around a third": at most `within` points away
};
inline constexpr std::array<std::string_view, 5> limit_names{"none", "above", "below", "exactly",
                                                             "about"};

/// "In so many jurisdictions …".
struct ShareClaim {
  NamedId indicator;
  std::vector<NamedId> answers;  ///< what counts; empty: whatever counts as in place
  bool among_in_place = false;   ///< the base leaves out the worst answer
  Limit limit = Limit::none;
  double percent = 0;  ///< in [0, 100]
  double within = 0;   ///< points, for `about`
  std::optional<double>
      aim;  ///< per cent that `mgi simulate` draws; nothing: leave it to the others
  Span span;
  Span aim_span;
};

/// "More often found where …".
struct AssociationClaim {
  NamedId indicator;
  NamedId where;
  Span span;
};

/// "Takes these forms": each form occurs, under any of its answers.
struct FormsClaim {
  NamedId indicator;
  std::vector<std::vector<NamedId>> forms;
  Span span;
};

/// A sentence of a publication about many jurisdictions, as something that answers can decide.
struct Statement {
  std::string id;
  std::string text;
  std::variant<std::monostate, ShareClaim, AssociationClaim, FormsClaim> claim;
  std::size_t claims = 0;  ///< how many the file gives it; one, in a file without errors
  Span span;
};

/// A file of kind `mgi-highlights`.
struct Statements {
  std::string id;
  std::string title;
  std::string language;
  std::string about;
  NamedId questionnaire;
  std::string publication;  ///< where the statements were published
  std::string publisher;
  int year = 0;  ///< 0 where not given
  std::vector<Statement> all;
};

}  // namespace mgi
