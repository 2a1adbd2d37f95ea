#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "fuzz/oracles.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/load/write_assessment.hpp"

namespace mgi::oracle {
namespace {

std::string fault_of_span(const Span& span, const Source& source) {
  if (span.begin > span.end || span.end > source.text.size())
    return fmt::format("a place from {} to {} in {} bytes", span.begin, span.end,
                       source.text.size());
  return {};
}

std::string fault_of_standing(const Standing& standing) {
  constexpr double slack = 1e-12;
  for (const auto& share : {standing.value, standing.lowest, standing.highest, standing.coverage,
                            standing.weight_coverage})
    if (share && !(*share >= 0 && *share <= 1 + slack)) return fmt::format("a value of {}", *share);
  if (standing.lowest && standing.highest && *standing.lowest > *standing.highest + slack)
    return fmt::format("lowest {} above highest {}", *standing.lowest, *standing.highest);
  const Counts& counts = standing.counts;
  if (counts.answered + counts.unknown + counts.unanswered + counts.not_applicable !=
      counts.indicators)
    return "the counts do not add up";
  return {};
}

/// How much of an assessment is to stay the same.
enum class Keeps { for_next_round, for_this_round, all };

/// All that is kept, as one text to compare.
class Kept {
 public:
  Kept(const Questionnaire& questionnaire, const Assessment& assessment)
      : questionnaire_(questionnaire), assessment_(assessment) {}

  std::string text(Keeps keeps) {
    const Jurisdiction& jurisdiction = assessment_.jurisdiction;
    put("name", jurisdiction.name);
    put("name-note", jurisdiction.name_note);
    put("code", jurisdiction.code);
    put("level", name(jurisdiction.level));
    for (const std::string& context : jurisdiction.context) put("context", context);
    for (const auto& [key, value] : jurisdiction.groups) put("group " + key, value);
    put("origin", name(assessment_.origin));
    if (keeps != Keeps::for_next_round) {
      put("language", assessment_.language);
      put("round", assessment_.round);
      put("date", to_string(assessment_.date));
      put("about", assessment_.about);
      for (const Party& party : assessment_.preparers) put("preparer " + party.name, party.body);
    }
    for (const EvidenceSource& source : assessment_.sources) put(source);
    for (const Convention& convention : assessment_.conventions)
      put("convention " + convention.title,
          fmt::format("{} {}", convention.status, convention.year));
    for (const FollowUp& entry : assessment_.follow_up) put(entry);
    for (std::size_t i = 0; i < assessment_.answers.size(); ++i) put(i);
    if (keeps == Keeps::all) put_rest();
    return std::move(out_);
  }

 private:
  void put(std::string_view key, std::string_view value) {
    out_ += fmt::format("{}: {} bytes: {}\n", key, value.size(), value);
  }
  void put_date(std::string_view key, const std::optional<Date>& date) {
    if (date) put(key, to_string(*date));
  }

  void put_rest() {
    put("status", name(assessment_.status));
    put("share-as-example", assessment_.share_as_example ? "yes" : "no");
    if (assessment_.clearance) {
      put("cleared by", assessment_.clearance->body);
      put_date("cleared on", assessment_.clearance->date);
      put("cleared answers", assessment_.clearance->answers_sha256);
    }
    for (const Party& party : assessment_.consulted) put("consulted " + party.name, party.body);
    for (const Figure& figure : assessment_.at_a_glance)
      put(fmt::format("figure {} {}", figure.label, figure.source.value_or(99)),
          figure.value + " " + figure.year);
    for (const Answer& answer : assessment_.answers) {
      put("change", answer.change);
      for (const Comment& comment : answer.comments) {
        put("comment by " + comment.by, comment.text);
        put_date("commented on", comment.date);
        put("resolved", comment.resolved ? "yes" : "no");
      }
    }
    for (const Moved& moved : assessment_.moved) put("moved " + moved.from, moved.to);
  }

  void put(const EvidenceSource& source) {
    put("source", source.key);
    put("title", source.title);
    put("language", source.language);
    put("publisher", source.publisher);
    put("article", source.article);
    put("url", source.url);
    put("kind", name(source.kind));
    put("year", fmt::format("{}", source.year));
    put_date("from", source.from);
    put_date("until", source.until);
    put_date("accessed", source.accessed);
    put("confidential", source.confidential ? "yes" : "no");
  }

  void put(const FollowUp& entry) {
    put("follow-up", questionnaire_.recommendations[entry.recommendation].id);
    put("response", name(entry.response));
    put_date("responded", entry.responded);
    put("measure", entry.measure);
    put("lead", entry.lead);
    for (const std::string& partner : entry.partners) put("partner", partner);
    for (const std::string& step : entry.steps) put("step", step);
    put_date("start", entry.start);
    put_date("due", entry.due);
    if (entry.cost) put("cost", fmt::format("{}", *entry.cost));
    put("currency", entry.currency);
    if (entry.funded) put("funded", name(*entry.funded));
    if (entry.funding) put("funding", fmt::format("{}", *entry.funding));
    for (const Capacity need : entry.capacity) put("capacity", name(need));
    put("verification", entry.verification);
    if (entry.status) put("status", name(*entry.status));
    put("proof", entry.proof);
  }

  void put(std::size_t i) {
    const Answer& answer = assessment_.answers[i];
    put("indicator", questionnaire_.indicators[i].id);
    put("answer", fmt::format("{} {}", answer.value.index(),
                              answer_text(questionnaire_.scales[questionnaire_.indicators[i].scale],
                                          answer.value)));
    put("note", answer.note);
    put("reason", answer.reason);
    for (const Citation& citation : answer.sources)
      put("cites " + assessment_.sources[citation.source].key, citation.article);
    put("reach", answer.reach ? name(*answer.reach) : "");
    put("respondent", answer.respondent);
    put("confidential", answer.confidential ? "yes" : "no");
  }

  const Questionnaire& questionnaire_;
  const Assessment& assessment_;
  std::string out_;
};

/// The first line that differs.
std::string difference(std::string_view before, std::string_view after) {
  const auto [at, other] = std::ranges::mismatch(before, after);
  const auto begin_of = [](std::string_view text, std::size_t place) {
    const std::size_t line = text.substr(0, place).rfind('\n');
    return text.substr(line == std::string_view::npos ? 0 : line + 1, 200);
  };
  return fmt::format("'{}' became '{}'",
                     begin_of(before, static_cast<std::size_t>(at - before.begin())),
                     begin_of(after, static_cast<std::size_t>(other - after.begin())));
}

std::string fault_of_copy(const Questionnaire& questionnaire, const Assessment& one,
                          const Assessment& other, Keeps keeps) {
  const std::string before = Kept(questionnaire, one).text(keeps);
  const std::string after = Kept(questionnaire, other).text(keeps);
  return before == after ? "" : "it reads differently: " + difference(before, after);
}

std::string fault_of_written(const Questionnaire& questionnaire, const Assessment& assessment,
                             bool same_round) {
  const NewAssessment start{"", "", same_round ? "" : "2025", &assessment, same_round};
  Source source{"written.yaml", write_assessment(questionnaire, start)};
  if (const std::size_t date = source.text.find("\ndate:  #"); date != std::string::npos)
    source.text.replace(date + 6, source.text.find('\n', date + 1) - date - 6, " 2025-06-30");
  const Loaded<Assessment> loaded = load_assessment(source, questionnaire);
  if (std::string fault = fault_of_loaded(loaded, source); !fault.empty()) return fault;
  if (!loaded.value)
    return "what was written has errors: " + format_diagnostics(loaded.diagnostics, source);
  return fault_of_copy(questionnaire, assessment, *loaded.value,
                       same_round ? Keeps::for_this_round : Keeps::for_next_round);
}

}  // namespace

std::string fault_of_diagnostics(const Diagnostics& diagnostics, const Source& source) {
  std::uint32_t last = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (find_check(diagnostic.check) == nullptr)
      return fmt::format("a check '{}' that is not listed", diagnostic.check);
    if (diagnostic.message.empty()) return "a diagnostic that says nothing";
    if (std::string fault = fault_of_span(diagnostic.span, source); !fault.empty())
      return fmt::format("{}: {}", diagnostic.check, fault);
    if (diagnostic.span.begin < last)
      return fmt::format("'{}' is not in file order", diagnostic.check);
    last = diagnostic.span.begin;
    for (const Note& note : diagnostic.notes)
      if (std::string fault = fault_of_span(note.span, source); !fault.empty()) return fault;
    for (const Edit& edit : diagnostic.edits)
      if (std::string fault = fault_of_span(edit.span, source); !fault.empty()) return fault;
  }
  constexpr std::size_t enough = 50;  // to see how they are printed
  const std::size_t shown = std::min(diagnostics.size(), enough);
  const Lines lines(source.text);
  for (std::size_t d = 0; d < shown; ++d)
    if (std::string fault = fault_of_terminal(format_diagnostic(diagnostics[d], source, lines));
        !fault.empty())
      return fmt::format("the text of a diagnostic: {}", fault);
  return {};
}

std::string fault_of_scorecard(const Scorecard& card) {
  for (const IndicatorScore& indicator : card.indicators)
    if (indicator.points && !(*indicator.points >= 0 && *indicator.points <= 1))
      return fmt::format("points of {}", *indicator.points);
  for (const SectionScore& section : card.sections)
    if (std::string fault = fault_of_standing(section.standing); !fault.empty()) return fault;
  return fault_of_standing(card.overall.standing);
}

std::string fault_of_written(const Questionnaire& questionnaire, const Assessment& assessment) {
  std::string fault = fault_of_written(questionnaire, assessment, false);
  return fault.empty() ? fault_of_written(questionnaire, assessment, true) : fault;
}

std::string fault_of_copy(const Questionnaire& questionnaire, const Assessment& one,
                          const Assessment& other) {
  return fault_of_copy(questionnaire, one, other, Keeps::all);
}

}  // namespace mgi::oracle
