#include "mgi/study/uptake.hpp"

#include <algorithm>

namespace mgi {

bool is_overdue(const FollowUp& entry, const Date& date) {
  return entry.response != Response::noted && entry.status != Progress::done &&
         entry.status != Progress::stopped && entry.due && surely_after(date, *entry.due);
}

Uptake uptake_of(std::span<const FollowUp> entries, const Date& date, const Result& result,
                 const std::vector<std::size_t>& called_for) {
  Uptake uptake;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const FollowUp& entry = entries[i];
    switch (entry.response) {
      case Response::accepted:
        uptake.accepted.push_back(i);
        break;
      case Response::partly:
        uptake.partly.push_back(i);
        break;
      case Response::noted:
        uptake.noted.push_back(i);
        break;
    }
    if (entry.status == Progress::done) uptake.done.push_back(i);
    if (is_overdue(entry, date)) uptake.overdue.push_back(i);
    const bool called = std::ranges::find(result.advice, entry.recommendation,
                                          &Advice::recommendation) != result.advice.end();
    if (entry.status == Progress::done && called) uptake.still_gaps.push_back(i);
  }
  for (const std::size_t recommendation : called_for)
    if (std::ranges::find(entries, recommendation, &FollowUp::recommendation) == entries.end())
      uptake.without_response.push_back(recommendation);
  return uptake;
}

}  // namespace mgi
