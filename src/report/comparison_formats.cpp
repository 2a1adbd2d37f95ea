#include <algorithm>
#include <array>

#include "mgi/report/comparison_report.hpp"

namespace mgi {
namespace {

constexpr std::array table{
    ComparisonFormat{"terminal",
                     [](const RoundsSubject& subject, const ComparisonOptions& options) {
                       return render_terminal(make_comparison_report(subject), options.style);
                     }},
    ComparisonFormat{"markdown",
                     [](const RoundsSubject& subject, const ComparisonOptions& /*options*/) {
                       return render_markdown(make_comparison_report(subject));
                     }},
    ComparisonFormat{"html",
                     [](const RoundsSubject& subject, const ComparisonOptions& /*options*/) {
                       return render_html(make_comparison_report(subject));
                     }},
    ComparisonFormat{"json",
                     [](const RoundsSubject& subject, const ComparisonOptions& /*options*/) {
                       return comparison_json(subject);
                     }},
    ComparisonFormat{"csv",
                     [](const RoundsSubject& subject, const ComparisonOptions& options) {
                       return comparison_csv(subject, options.rows);
                     },
                     true},
};

}  // namespace

std::span<const ComparisonFormat> comparison_formats() {
  return table;
}

const ComparisonFormat* find_comparison_format(std::string_view id) {
  const auto* const found = std::ranges::find(table, id, &ComparisonFormat::id);
  return found == table.end() ? nullptr : found;
}

}  // namespace mgi
