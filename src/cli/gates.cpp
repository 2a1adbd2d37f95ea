#include "cli/gates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "mgi/text/error.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

std::optional<double> share_of(std::string_view text) {
  double value = -1;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !(value >= 0 && value <= 1)) return std::nullopt;
  return value;
}

std::optional<double> lower_end(const Questionnaire& questionnaire, std::string_view band) {
  const auto found = std::ranges::find(questionnaire.bands, band, &Band::id);
  return found == questionnaire.bands.end() ? std::nullopt : std::optional(found->from);
}

Gate gate_of(const Questionnaire& questionnaire, const std::string& written, bool with_bands) {
  Gate gate;
  const std::size_t sign = written.rfind('=');
  const std::string value = sign == std::string::npos ? written : written.substr(sign + 1);
  const std::string section = sign == std::string::npos ? "" : written.substr(0, sign);
  auto share = share_of(value);
  if (!share && with_bands) share = lower_end(questionnaire, value);
  if (!share)
    throw Error(fmt::format("'{}' is not a value from 0 to 1, as in 0.75 for 75 %{}", value,
                            with_bands ? ", nor a band of the questionnaire" : ""),
                ExitCode::usage);
  gate.value = *share;
  if (sign == std::string::npos || (section == "overall" && questionnaire.has_overall)) return gate;
  gate.section = find_section(questionnaire, section);
  if (gate.section) return gate;
  std::vector<std::string> ids;
  for (const Section& one : questionnaire.sections) ids.push_back(one.id);
  const std::string hint = did_you_mean(section, ids);
  throw Error(fmt::format("questionnaire '{}' has no section '{}'; {}", questionnaire.id, section,
                          hint.empty() ? "'mgi list sections' shows them" : hint),
              ExitCode::usage);
}

std::string answer_of(const AssessmentSubject& subject, std::size_t i) {
  const Indicator& indicator = subject.questionnaire.indicators[i];
  const std::string text = answer_text(subject.questionnaire.scales[indicator.scale],
                                       subject.assessment.answers[i].value);
  return text.empty() ? "not answered" : text;
}

std::string shown_path(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

}  // namespace

std::vector<Gate> gates_of(const Questionnaire& questionnaire,
                           const std::vector<std::string>& written) {
  std::vector<Gate> gates;
  for (const std::string& one : written) gates.push_back(gate_of(questionnaire, one, false));
  return gates;
}

std::vector<Gate> targets_of(const Questionnaire& questionnaire,
                             const std::vector<std::string>& written) {
  std::vector<Gate> targets;
  for (const std::string& one : written) targets.push_back(gate_of(questionnaire, one, true));
  return targets;
}

std::string said_of_gates(const std::string& path, const AssessmentSubject& subject,
                          const std::vector<Gate>& gates) {
  std::string text;
  const Questionnaire& of = subject.questionnaire;
  for (const Gate& gate : gates)
    for (const FailedGate& failed :
         failed_gates(of, subject.assessment, subject.result.scorecard, gate)) {
      const std::string title = failed.section
                                    ? fmt::format("'{}'", of.sections[*failed.section].title)
                                    : std::string("the overall value");
      text += fmt::format("mgi: '{}' does not meet --fail-under {}{}: {} {}\n", shown_path(path),
                          failed.section ? of.sections[*failed.section].id + "=" : "",
                          failed.needed, title,
                          failed.value ? fmt::format("is at {}", *failed.value) : "has no value");
      for (const std::size_t i : failed.answers)
        text += fmt::format("     {}: {}\n", of.indicators[i].id, answer_of(subject, i));
    }
  return text;
}

std::string said_of_worse(const std::string& path, const AssessmentSubject& subject,
                          const std::string& earlier_path, const AssessmentSubject& earlier,
                          const Comparison& comparison) {
  const std::vector<std::size_t> worse = worse_answers(comparison);
  if (worse.empty()) return {};
  std::string text = fmt::format(
      "mgi: '{}' does not meet --fail-if-worse: {} worse than in '{}'\n", shown_path(path),
      worse.size() == 1 ? "1 answer is" : fmt::format("{} answers are", worse.size()),
      shown_path(earlier_path));
  for (const std::size_t i : worse)
    text += fmt::format("     {}: {}, before {}\n", subject.questionnaire.indicators[i].id,
                        answer_of(subject, i), answer_of(earlier, *comparison.before[i]));
  return text;
}

}  // namespace mgi
