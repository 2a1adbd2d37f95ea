#include "mgi/study/verdicts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "mgi/score/rounding.hpp"

namespace mgi {
namespace {

bool is_small(std::size_t count) {
  return count > 0 && count < small_cell;
}

/// The place of an answer among the choices or items of a scale, which has it.
std::size_t answer_index(const Scale& scale, std::string_view id) {
  const auto choice = std::ranges::find(scale.choices, id, &Choice::id);
  if (choice != scale.choices.end())
    return static_cast<std::size_t>(choice - scale.choices.begin());
  return static_cast<std::size_t>(std::ranges::find(scale.items, id, &ChecklistItem::id) -
                                  scale.items.begin());
}

class Decider {
 public:
  Decider(const Questionnaire& questionnaire, const Population& population, PartlyAs partly,
          bool hide)
      : questionnaire_(questionnaire),
        population_(population),
        partly_(partly),
        hide_(hide),
        logarithms_(population.members.size()) {}

  DecidedStatement operator()(const Statement& statement) const {
    DecidedStatement decided;
    if (const auto* share = std::get_if<ShareClaim>(&statement.claim)) decide(*share, decided);
    if (const auto* pair = std::get_if<AssociationClaim>(&statement.claim)) decide(*pair, decided);
    if (const auto* forms = std::get_if<FormsClaim>(&statement.claim)) decide(*forms, decided);
    return decided;
  }

 private:
  static void stop(DecidedStatement& decided, Obstacle obstacle) {
    decided.verdict = Verdict::undecided;
    decided.obstacle = obstacle;
  }

  static void hide(DecidedStatement& decided) {
    decided.count = 0;
    decided.forms.clear();
    stop(decided, Obstacle::small_cells);
  }

  const AnswerSets& answers_to(const NamedId& indicator) const {
    return population_.answers[*find_indicator(questionnaire_, indicator.id)];
  }

  /// Who gave one of these answers.
  BitSet who_chose(const NamedId& indicator, const std::vector<NamedId>& answers) const {
    const std::size_t i = *find_indicator(questionnaire_, indicator.id);
    const Scale& scale = questionnaire_.scales[questionnaire_.indicators[i].scale];
    BitSet who;
    for (const NamedId& answer : answers)
      who.add(population_.answers[i].chosen[answer_index(scale, answer.id)]);
    return who;
  }

  void decide(const ShareClaim& claim, DecidedStatement& decided) const {
    const AnswerSets& answers = answers_to(claim.indicator);
    const Share share = share_of(answers, partly_, nullptr);
    decided.base = share.answered - (claim.among_in_place ? share.of(Reading::no) : 0);
    decided.open = share.of(Reading::unknown) + share.of(Reading::unanswered);
    decided.count = claim.answers.empty()
                        ? share.in_place
                        : static_cast<double>(who_chose(claim.indicator, claim.answers).count());
    if (decided.base == 0) return stop(decided, Obstacle::nothing_answered);
    const auto count = static_cast<std::size_t>(std::floor(decided.count));
    if (hide_ && (is_small(count) || is_small(decided.base - count))) return hide(decided);
    decided.share = decided.count / static_cast<double>(decided.base);
    decided.interval = wilson_interval(decided.count, decided.base);
    const auto most = static_cast<double>(decided.base + decided.open);
    decided.lowest = decided.count / most;
    decided.highest = (decided.count + static_cast<double>(decided.open)) / most;
    if (claim.limit == Limit::none) return stop(decided, Obstacle::no_number);
    std::size_t kept = 0;
    for (std::size_t more = 0; more <= decided.open; ++more)
      if (keeps_limit(claim, (decided.count + static_cast<double>(more)) / most)) ++kept;
    if (kept > 0 && kept <= decided.open) return stop(decided, Obstacle::open_answers);
    decided.verdict = kept > 0 ? Verdict::holds : Verdict::does_not_hold;
  }

  /// How many answers to two indicators are yes, no and open; places are (first, second).
  using Nine = std::array<std::array<std::uint64_t, 3>, 3>;

  Nine nine_of(const AssociationClaim& claim) const {
    const auto sides_of = [&](const NamedId& indicator) {
      const AnswerSets& answers = answers_to(indicator);
      const TwoSided sides = two_sided(answers, partly_);
      std::array<BitSet, 3> result{sides.in_place, {}, answers.of(Reading::unknown)};
      result[2].add(answers.of(Reading::unanswered));
      result[1] = answers.of(Reading::no);
      if (partly_ == PartlyAs::no) result[1].add(answers.of(Reading::partly));
      return result;
    };
    const auto first = sides_of(claim.indicator);
    const auto second = sides_of(claim.where);
    Nine nine{};
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t b = 0; b < 3; ++b)
        nine.at(a).at(b) = count_common(first.at(a), second.at(b));
    return nine;
  }

  /// The strongest association that open answers could make: together · apart at its largest.
  static int strongest(const Nine& nine) {
    FourCells cells{nine[0][0] + nine[0][2] + nine[2][0], nine[0][1], nine[1][0],
                    nine[1][1] + nine[1][2] + nine[2][1]};
    share_out(nine[2][2], cells.both, cells.neither);
    return sign_of_association(cells);
  }
  static int weakest(const Nine& nine) {
    FourCells cells{nine[0][0], nine[0][1] + nine[0][2] + nine[2][1],
                    nine[1][0] + nine[1][2] + nine[2][0], nine[1][1]};
    share_out(nine[2][2], cells.first_only, cells.second_only);
    return sign_of_association(cells);
  }
  /// Two addends grow until they are alike, where their product is largest.
  static void share_out(std::uint64_t more, std::uint64_t& one, std::uint64_t& other) {
    const std::uint64_t missing = std::min(more, one > other ? one - other : other - one);
    (one > other ? other : one) += missing;
    one += (more - missing) / 2;
    other += more - missing - (more - missing) / 2;
  }

  void decide(const AssociationClaim& claim, DecidedStatement& decided) const {
    const Nine nine = nine_of(claim);
    const FourCells cells{nine[0][0], nine[0][1], nine[1][0], nine[1][1]};
    decided.base = cells.total();
    for (std::size_t k = 0; k < 3; ++k) decided.open += nine.at(k)[2] + (k < 2 ? nine[2].at(k) : 0);
    if (decided.base == 0) return stop(decided, Obstacle::nothing_answered);
    if (hide_ && (is_small(cells.both) || is_small(cells.first_only) ||
                  is_small(cells.second_only) || is_small(cells.neither)))
      return hide(decided);
    decided.cells = cells;
    decided.odds_ratio = odds_ratio(cells);
    if (!varies(cells)) return stop(decided, Obstacle::does_not_vary);
    decided.p = fisher_two_sided(cells, logarithms_);
    if (weakest(nine) > 0)
      decided.verdict = Verdict::holds;
    else if (strongest(nine) <= 0)
      decided.verdict = Verdict::does_not_hold;
    else
      stop(decided, Obstacle::open_answers);
  }

  void decide(const FormsClaim& claim, DecidedStatement& decided) const {
    const Share share = share_of(answers_to(claim.indicator), partly_, nullptr);
    decided.base = share.answered;
    decided.open = share.of(Reading::unknown) + share.of(Reading::unanswered);
    bool every = true;
    bool small = false;
    for (const std::vector<NamedId>& form : claim.forms) {
      const std::size_t count = who_chose(claim.indicator, form).count();
      decided.forms.push_back(count);
      every = every && count > 0;
      small = small || is_small(count);
    }
    if (decided.base == 0) return stop(decided, Obstacle::nothing_answered);
    if (hide_ && small) return hide(decided);
    if (!every && decided.open > 0) return stop(decided, Obstacle::open_answers);
    decided.verdict = every ? Verdict::holds : Verdict::does_not_hold;
  }

  const Questionnaire& questionnaire_;
  const Population& population_;
  PartlyAs partly_;
  bool hide_;
  LogFactorials logarithms_;
};

}  // namespace

bool keeps_limit(const ShareClaim& claim, double share) {
  const std::int64_t limit = billionths(claim.percent / 100);
  const std::int64_t value = billionths(share);
  switch (claim.limit) {
    case Limit::none:
      return true;
    case Limit::above:
      return value > limit;
    case Limit::below:
      return value < limit;
    case Limit::exactly:
      return whole_percent(share) == whole_percent(claim.percent / 100);
    case Limit::about:
      return std::abs(value - limit) <= billionths(claim.within / 100);
  }
  return false;
}

std::vector<DecidedStatement> decide(const Statements& statements,
                                     const Questionnaire& questionnaire,
                                     const Population& population, PartlyAs partly,
                                     bool hide_small_cells) {
  const Decider decider(questionnaire, population, partly, hide_small_cells);
  std::vector<DecidedStatement> all;
  for (std::size_t s = 0; s < statements.all.size(); ++s) {
    all.push_back(decider(statements.all[s]));
    all.back().statement = s;
  }
  return all;
}

}  // namespace mgi
