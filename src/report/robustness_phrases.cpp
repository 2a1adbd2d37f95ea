#include "report/robustness_phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mgi/score/rounding.hpp"
#include "report/words/robustness_words.hpp"

namespace mgi {
namespace {

/// Whole per cent, but never 0 or 100 for what is neither.
std::string small_share(const Words& words, double share) {
  const int whole = whole_percent(share);
  if (whole == 0) return "<" + words.writing.percent(1);
  if (whole == 100 && share < 1) return ">" + words.writing.percent(99);
  return words.writing.percent(whole);
}

/// "0.25".
std::string decimal(const Words& words, double number) {
  std::string text = fmt::format("{}", number);
  if (const std::size_t point = text.find('.'); point != std::string::npos)
    text.replace(point, 1, words.writing.decimal_sign.text());
  return text;
}

}  // namespace

bool is_top(const RobustnessSubject& subject, std::size_t place) {
  const auto& sections = subject.of.questionnaire.sections;
  return place < sections.size() && !sections[place].parent;
}

std::vector<std::size_t> shown_places(const RobustnessSubject& subject, bool only_top) {
  const Questionnaire& questionnaire = subject.of.questionnaire;
  std::vector<std::size_t> places;
  for (std::size_t p = 0; p < questionnaire.sections.size(); ++p)
    if (!only_top || is_top(subject, p)) places.push_back(p);
  if (questionnaire.has_overall) places.push_back(questionnaire.sections.size());
  return places;
}

std::string title_of(const RobustnessSubject& subject, std::size_t place) {
  const auto& sections = subject.of.questionnaire.sections;
  return place < sections.size() ? sections[place].title : words_of(subject.of).values.overall();
}

std::string label_of(const RobustnessSubject& subject, std::size_t place) {
  const auto& sections = subject.of.questionnaire.sections;
  std::string label;
  for (std::size_t level = 0; place < sections.size() && level < sections[place].depth; ++level)
    label += "– ";
  return label + title_of(subject, place);
}

std::string range_text(const Words& words, double low, double high) {
  const int from = whole_percent(low);
  const int to = whole_percent(high);
  return from == to ? words.writing.percent(from) : words.writing.percent_range(from, to);
}

std::string share_text(const Words& words, const Estimate& estimate) {
  const auto inside = [](double value) { return std::clamp(value, 0.0, 1.0); };
  return robustness_words(words.language)
      .with_interval(words.writing.percent(whole_percent(inside(estimate.value))),
                     range_text(words, inside(estimate.low), inside(estimate.high)));
}

std::string bands_text(const RobustnessSubject& subject, const PlaceRobustness& place) {
  const Words& words = words_of(subject.of);
  const RobustnessWords& own = robustness_words(words.language);
  switch (place.shares) {
    case BandShares::no_bands:
      return {};
    case BandShares::own_coding:
      return own.own_coding();
    case BandShares::too_little:
      return words.values.too_little();
    case BandShares::open:
      return own.open_left_out();
    case BandShares::told:
      break;
  }
  std::vector<std::string> parts;
  for (std::size_t b = 0; b < place.bands.size(); ++b)
    if (place.bands[b] > 0)
      parts.push_back(
          own.in_band(subject.of.questionnaire.bands[b].title, small_share(words, place.bands[b])));
  return list_text(words, parts);
}

std::string range_of(const RobustnessSubject& subject, Assumption assumption) {
  const DrawOptions& options = subject.options;
  const Words& words = words_of(subject.of);
  const RobustnessWords& own = robustness_words(words.language);
  switch (assumption) {
    case Assumption::weights:
      return own.weights_range(words.writing.percent(whole_percent(options.weight_noise)));
    case Assumption::rule: {
      std::vector<std::string> names;
      for (const Mean mean : options.rules)
        names.push_back(words.names.means.at(static_cast<std::size_t>(mean))());
      return own.rule_range(list_text(words, names));
    }
    case Assumption::unknown:
      return own.unknown_range();
    case Assumption::partly:
      break;
  }
  return own.partly_range(decimal(words, options.half_from), decimal(words, options.half_to));
}

std::string other_answer(const Words& words, const Scale& scale, const AnswerValue& answer) {
  if (const auto* ticked = std::get_if<Ticked>(&answer); ticked != nullptr && ticked->items.empty())
    return words.names.none_ticked();
  return answer_title(scale, answer);
}

}  // namespace mgi
