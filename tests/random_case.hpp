#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi::test {

/// A questionnaire with an assessment of it.
struct Case {
  Questionnaire questionnaire;
  Assessment assessment;
};

inline bool is_open(const AnswerValue& value) {
  return std::holds_alternative<Unknown>(value) || std::holds_alternative<Unanswered>(value);
}

/// How files write an answer; nothing where they leave it out.
inline std::string written(const Scale& scale, const AnswerValue& value) {
  const std::string text = answer_text(scale, value);
  const auto* ticked = std::get_if<Ticked>(&value);
  return ticked != nullptr && !ticked->items.empty() ? "[" + text + "]" : text;
}

/// A failing case as people can read it.
inline std::ostream& operator<<(std::ostream& out, const Case& c) {
  const Questionnaire& q = c.questionnaire;
  out << "overall " << (q.has_overall ? name(q.overall_mean) : "none") << '\n';
  for (const Section& section : q.sections)
    out << "section " << section.id << " in "
        << (section.parent ? q.sections[*section.parent].id : "the whole") << ", weight "
        << section.weight << ", " << name(section.mean) << '\n';
  for (std::size_t i = 0; i < q.indicators.size(); ++i) {
    const Indicator& indicator = q.indicators[i];
    const Scale& scale = q.scales[indicator.scale];
    out << "indicator " << indicator.id << " in " << q.sections[indicator.section].id << ", weight "
        << indicator.weight << ", " << scale.id << ": "
        << written(scale, c.assessment.answers[i].value) << '\n';
  }
  return out;
}

// ---- Generated questionnaires and answers ----

/// From `begin` to before `end`, each as likely as the other from the first case on.
inline int in_range(int begin, int end) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(begin, end));
}

inline std::size_t index_below(std::size_t end) {
  return static_cast<std::size_t>(in_range(0, static_cast<int>(end)));
}

inline double weight() {
  return in_range(1, 21) / 4.0;
}

inline Mean any_mean() {
  return *rc::gen::element(Mean::arithmetic, Mean::geometric, Mean::harmonic, Mean::minimum);
}

/// Scales whose worst answer is worth 0 and whose best is worth 1, of every kind.
inline std::vector<Scale> scales() {
  std::vector<Scale> all;
  all.push_back({.id = "three",
                 .choices = {{.id = "yes", .points = 1},
                             {.id = "partly", .points = 0.5},
                             {.id = "no", .points = 0}}});
  all.push_back({.id = "five",
                 .choices = {{.id = "never", .points = 0},
                             {.id = "seldom", .points = 0.1},
                             {.id = "sometimes", .points = 1.0 / 3},
                             {.id = "often", .points = 0.7},
                             {.id = "always", .points = 1}}});
  Scale list{.id = "list", .kind = ScaleKind::checklist};
  for (const std::string id : {"first", "second", "third"})
    list.items.push_back({.id = id, .weight = weight()});
  all.push_back(std::move(list));
  all.push_back({.id = "up", .kind = ScaleKind::number, .worst = 0, .best = 100});
  all.push_back({.id = "down", .kind = ScaleKind::number, .worst = 40, .best = -10});
  return all;
}

/// Sections of up to four levels, each with something in it.
inline Questionnaire questionnaire(bool arithmetic) {
  Questionnaire result;
  result.id = "generated";
  result.version = "1";
  result.scales = scales();
  result.has_overall = arithmetic || index_below(4) != 1;
  if (!arithmetic) result.overall_mean = any_mean();
  const std::size_t sections = 1 + index_below(6);
  std::vector<bool> is_leaf(sections, true);
  for (std::size_t i = 0; i < sections; ++i) {
    Section section{.id = "s" + std::to_string(i), .weight = weight()};
    if (!arithmetic) section.mean = any_mean();
    const std::size_t parent = index_below(i + 1);  // i itself: a top section
    if (parent < i && result.sections[parent].depth < 3) {
      section.parent = parent;
      section.depth = result.sections[parent].depth + 1;
      is_leaf[parent] = false;
    }
    result.sections.push_back(std::move(section));
  }
  const auto add = [&](std::size_t section) {
    result.indicators.push_back({.id = "i" + std::to_string(result.indicators.size()),
                                 .section = section,
                                 .scale = index_below(result.scales.size()),
                                 .weight = weight()});
  };
  for (std::size_t i = 0; i < sections; ++i)
    if (is_leaf[i]) add(i);
  for (std::size_t more = index_below(8); more > 0; --more) add(index_below(sections));
  return result;
}

inline AnswerValue answer(const Scale& scale) {
  if (scale.kind == ScaleKind::choices) return Chosen{index_below(scale.choices.size())};
  if (scale.kind == ScaleKind::number) {
    const auto [low, high] = std::minmax(scale.worst, scale.best);
    return Measured{
        static_cast<double>(in_range(static_cast<int>(low), static_cast<int>(high) + 1))};
  }
  Ticked ticked;
  for (std::size_t item = 0; item < scale.items.size(); ++item)
    if (index_below(2) == 1) ticked.items.push_back(item);
  return ticked;
}

inline AnswerValue any_answer(const Scale& scale) {
  switch (index_below(8)) {
    case 0:
      return Unanswered{};
    case 1:
      return Unknown{};
    case 2:
      return NotApplicable{};
    default:
      return answer(scale);
  }
}

inline Assessment assessment_of(const Questionnaire& questionnaire, bool all_answered) {
  Assessment assessment;
  for (const Indicator& indicator : questionnaire.indicators) {
    const Scale& scale = questionnaire.scales[indicator.scale];
    assessment.answers.push_back({.value = all_answered ? answer(scale) : any_answer(scale)});
  }
  return assessment;
}

/// Every kind of section, scale and answer.
inline rc::Gen<Case> any_case() {
  return rc::gen::exec([] {
    Case c{questionnaire(false), {}};
    c.assessment = assessment_of(c.questionnaire, false);
    return c;
  });
}

/// Arithmetic means throughout, and nothing open.
inline rc::Gen<Case> arithmetic_answered_case() {
  return rc::gen::exec([] {
    Case c{questionnaire(true), {}};
    c.assessment = assessment_of(c.questionnaire, true);
    return c;
  });
}

/// The best or worst answer of a scale.
inline AnswerValue end_of(const Scale& scale, bool best) {
  if (scale.kind == ScaleKind::number) return Measured{best ? scale.best : scale.worst};
  if (scale.kind == ScaleKind::choices) {
    const auto [low, high] = std::ranges::minmax_element(scale.choices, {}, &Choice::points);
    return Chosen{static_cast<std::size_t>((best ? high : low) - scale.choices.begin())};
  }
  Ticked ticked;
  for (std::size_t item = 0; best && item < scale.items.size(); ++item)
    ticked.items.push_back(item);
  return ticked;
}

/// The same answers with the open ones at the end of their scale.
inline Case completed(Case c, bool best) {
  for (std::size_t i = 0; i < c.assessment.answers.size(); ++i) {
    AnswerValue& value = c.assessment.answers[i].value;
    if (is_open(value))
      value = end_of(c.questionnaire.scales[c.questionnaire.indicators[i].scale], best);
  }
  return c;
}

/// Checks a law on generated cases; a failure shows the smallest case that breaks it.
template <typename Law>
void holds(const Law& law) {
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess *= 3;
  rc::detail::TestMetadata metadata;
  metadata.id = Catch::getResultCapture().getCurrentTestName();
  const auto result = rc::detail::checkTestable(law, metadata, params);
  std::ostringstream report;
  rc::detail::printResultMessage(result, report);
  INFO(report.str() << "\nRC_PARAMS=\"seed=" << params.seed << '"');
  CHECK(result.template is<rc::detail::SuccessResult>());
}

}  // namespace mgi::test
