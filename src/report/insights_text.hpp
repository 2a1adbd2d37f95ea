#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "mgi/model/statements.hpp"
#include "mgi/study/verdicts.hpp"
#include "report/words/insights_words.hpp"
#include "report/words/words.hpp"

namespace mgi {

/// Numbers of insights as a language writes them.
class InsightsText {
 public:
  explicit InsightsText(Language language)
      : all_(words(language)), own_(insights_words(language)) {}

  const Words& all() const { return all_; }

  /// "12 %".
  std::string percent(double share) const;
  /// "10 to 18 %".
  std::string range(const Interval& interval) const;
  /// "12 of 40 (30 %)".
  std::string count_of(std::uint64_t count, std::uint64_t base) const;
  /// "0.034", "below 0.001".
  std::string p_text(double p) const;
  /// "Odds ratio 3.2", or why there is none.
  std::string odds_text(const FourCells& cells, const std::optional<double>& ratio) const;
  /// What a statement was published with, and what is found here.
  std::string numbers_of(const Statement& statement, const DecidedStatement& decided) const;

 private:
  std::string decimal(double number, int places) const;
  /// With one decimal place, or none for a whole number.
  std::string shortest(double number) const;
  std::string limit_of(const ShareClaim& claim) const;
  const Words& all_;
  const InsightsWords& own_;
};

}  // namespace mgi
