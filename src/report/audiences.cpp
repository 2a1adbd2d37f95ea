#include <algorithm>
#include <array>

#include "mgi/report/audience_report.hpp"

namespace mgi {
namespace {

constexpr std::array table{
    Audience{"minister", "a note of two pages with the decisions asked", make_minister_report},
    Audience{"gcm-review", "by the round tables of the International Migration Review Forum",
             make_gcm_review_report},
    Audience{"vnr", "by SDG target, for a Voluntary National Review", make_vnr_report},
};

}  // namespace

std::span<const Audience> audiences() {
  return table;
}

const Audience* find_audience(std::string_view id) {
  const auto* const found = std::ranges::find(table, id, &Audience::id);
  return found == table.end() ? nullptr : found;
}

}  // namespace mgi
