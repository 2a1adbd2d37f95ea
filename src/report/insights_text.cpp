#include "report/insights_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "mgi/score/rounding.hpp"

namespace mgi {

std::string InsightsText::decimal(double number, int places) const {
  std::string text = fmt::format("{:.{}f}", number, places);
  if (const std::size_t point = text.find('.'); point != std::string::npos)
    text.replace(point, 1, all_.writing.decimal_sign());
  return text;
}

std::string InsightsText::shortest(double number) const {
  return decimal(number, std::floor(number) == number ? 0 : 1);
}

std::string InsightsText::percent(double share) const {
  return all_.writing.percent(whole_percent(share));
}

std::string InsightsText::range(const Interval& interval) const {
  const int low = whole_percent(interval.low);
  const int high = whole_percent(interval.high);
  return low == high ? all_.writing.percent(low) : all_.writing.percent_range(low, high);
}

std::string InsightsText::count_of(std::uint64_t count, std::uint64_t base) const {
  const double share = base == 0 ? 0 : static_cast<double>(count) / static_cast<double>(base);
  return own_.count_of(count, base, percent(share));
}

std::string InsightsText::p_text(double p) const {
  return p < 0.001 ? own_.less_than_thousandth() : decimal(p, 3);
}

std::string InsightsText::odds_text(const FourCells& cells,
                                    const std::optional<double>& ratio) const {
  if (ratio) return own_.odds_ratio(decimal(*ratio, *ratio < 10 ? 1 : 0));
  if (cells.both == 0) return own_.none_both();
  if (cells.first_only == 0) return own_.none_first();
  return cells.second_only == 0 ? own_.none_second() : own_.none_neither();
}

std::string InsightsText::limit_of(const ShareClaim& claim) const {
  const std::string percent = shortest(claim.percent);
  switch (claim.limit) {
    case Limit::none:
      return own_.no_number();
    case Limit::above:
      return own_.above(percent);
    case Limit::below:
      return own_.below(percent);
    case Limit::exactly:
      return own_.exactly(percent);
    case Limit::about:
      return own_.about(percent, shortest(claim.within));
  }
  return {};
}

std::string InsightsText::numbers_of(const Statement& statement,
                                     const DecidedStatement& decided) const {
  const std::string between = all_.writing.between_items();
  if (const auto* claim = std::get_if<ShareClaim>(&statement.claim)) {
    if (!decided.share) return limit_of(*claim);
    std::string text = own_.share_here(own_.count_of(shortest(decided.count), decided.base,
                                                     percent(*decided.share)),
                                       range(*decided.interval), decided.base) +
                       between + limit_of(*claim);
    if (decided.open > 0)
      text += between + own_.possible(decided.open, range({*decided.lowest, *decided.highest}));
    return text;
  }
  if (decided.cells) {
    const FourCells& cells = *decided.cells;
    std::string text =
        own_.there_elsewhere(count_of(cells.both, cells.second()),
                             count_of(cells.first_only, cells.total() - cells.second())) +
        between + odds_text(cells, decided.odds_ratio);
    if (decided.p) text += fmt::format("{}p {}", between, p_text(*decided.p));
    return text + fmt::format("{}n = {}", between, cells.total());
  }
  if (decided.forms.empty()) return {};
  std::string counts;
  for (const std::size_t count : decided.forms)
    counts += (counts.empty() ? "" : all_.writing.between_words()) + std::to_string(count);
  return own_.forms_here(counts);
}

}  // namespace mgi
