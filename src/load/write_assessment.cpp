#include "mgi/load/write_assessment.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "load/write_yaml.hpp"
#include "mgi/text/width.hpp"

namespace mgi {
namespace {

constexpr std::size_t comment_width = 96;

class Writer {
 public:
  Writer(const Questionnaire& questionnaire, const NewAssessment& start)
      : questionnaire_(questionnaire), start_(start), earlier_(start.earlier) {}

  std::string write() {
    if (!questionnaire_.notice.empty()) comment("", questionnaire_.notice);
    head();
    sources();
    conventions();
    follow_up();
    line("");
    comment("", "What counts as each answer: mgi explain ID, for example");
    comment("", fmt::format("mgi explain {}", questionnaire_.indicators.front().id));
    line("answers:");
    for (std::size_t s = 0; s < questionnaire_.sections.size(); ++s) section(s);
    return std::move(out_);
  }

 private:
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  void comment(std::string_view indent, std::string_view text) {
    for (const std::string& part : wrap(text, comment_width))
      line(fmt::format("{}# {}", indent, printable(part)));
  }

  /// `key: value`, or `key:` with a comment that says what to write.
  void field(std::string_view key, const std::string& value, std::string_view advice) {
    line(value.empty() ? fmt::format("{}:  # {}", key, advice)
                       : fmt::format("{}: {}", key, yaml_scalar(value)));
  }

  void head() {
    line("mgi-assessment: 1");
    line(fmt::format("questionnaire: {{id: {}, version: {}}}", questionnaire_.id,
                     quoted_yaml_scalar(questionnaire_.version)));
    line("");
    line("jurisdiction:");
    const Jurisdiction none;
    const Jurisdiction& before = earlier_ != nullptr ? earlier_->jurisdiction : none;
    const auto either = [](const std::string& given, const std::string& old) {
      return given.empty() ? old : given;
    };
    field("  name", either(start_.name, before.name), "the name as it is to be printed");
    if (!before.name_note.empty()) field("  name-note", before.name_note, "");
    field("  code", either(start_.code, before.code),
          "ISO 3166: KE for a country, BR-SP for a region or city");
    line(fmt::format("  level: {}  # national or local", name(before.level)));
    std::vector<std::string> contexts;
    for (const Context& context : questionnaire_.contexts) contexts.push_back(context.id);
    if (!contexts.empty())
      line(fmt::format("  context: [{}]  # which of: {}", fmt::join(before.context, ", "),
                       fmt::join(contexts, ", ")));
    if (!before.groups.empty()) {
      line("  groups:");
      for (const auto& [key, value] : before.groups)
        line(fmt::format("    {}: {}", yaml_scalar(key), yaml_scalar(value)));
    }
    if (start_.same_round) {
      same_round();
    } else {
      field("round", start_.round, "for example \"2025\"");
      line("date:  # the day the answers stand for, for example 2025-06-30");
    }
    line(fmt::format("origin: {}  # government, own-coding (from public sources) or simulated",
                     name(earlier_ != nullptr ? earlier_->origin : Origin::government)));
    line("status: draft  # draft, consultation, cleared or published");
    line("");
    comment("", "Who prepared the answers and who was consulted, for example");
    comment("", "- {name: Migration Policy Unit, body: Ministry of the Interior}");
    preparers();
    line("consulted: []");
    line("");
  }

  /// What a follow-up round would have of its own.
  void same_round() {
    if (!earlier_->language.empty())
      line(fmt::format("language: {}", yaml_scalar(earlier_->language)));
    line(fmt::format("round: {}", quoted_yaml_scalar(earlier_->round)));
    line(fmt::format("date: {}", to_string(earlier_->date)));
    if (!earlier_->about.empty()) line(fmt::format("about: {}", yaml_scalar(earlier_->about)));
  }

  void preparers() {
    if (!start_.same_round || earlier_->preparers.empty()) {
      line("preparers: []");
      return;
    }
    line("preparers:");
    for (const Party& party : earlier_->preparers) {
      line(fmt::format("  - name: {}", yaml_scalar(party.name)));
      if (!party.body.empty()) line(fmt::format("    body: {}", yaml_scalar(party.body)));
    }
  }

  void sources() {
    comment("", "The register of sources; answers cite them by key, for example");
    line("# - {key: migration-act, title: Migration Act, kind: official, year: 2021,");
    line("#    url: \"https://…\", from: 2021-07-01}");
    if (earlier_ == nullptr || earlier_->sources.empty()) {
      line("sources: []");
      return;
    }
    line("sources:");
    for (const EvidenceSource& source : earlier_->sources) {
      line(fmt::format("  - key: {}", yaml_scalar(source.key)));
      const auto put = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) line(fmt::format("    {}: {}", key, yaml_scalar(value)));
      };
      put("title", source.title);
      put("language", source.language);
      put("publisher", source.publisher);
      put("article", source.article);
      put("url", source.url);
      put("kind", std::string(name(source.kind)));
      if (source.year != 0) line(fmt::format("    year: {}", source.year));
      if (source.from) line(fmt::format("    from: {}", to_string(*source.from)));
      if (source.until) line(fmt::format("    until: {}", to_string(*source.until)));
      if (source.accessed) line(fmt::format("    accessed: {}", to_string(*source.accessed)));
      if (source.confidential) line("    confidential: true");
    }
  }

  void conventions() {
    if (earlier_ == nullptr || earlier_->conventions.empty()) return;
    line("");
    line("conventions:");
    for (const Convention& convention : earlier_->conventions) {
      line(fmt::format("  - title: {}", yaml_scalar(convention.title)));
      if (!convention.status.empty())
        line(fmt::format("    status: {}", yaml_scalar(convention.status)));
      if (convention.year != 0) line(fmt::format("    year: {}", convention.year));
    }
  }

  /// What became of the recommendations, to be brought up to date.
  void follow_up() {
    if (earlier_ == nullptr || earlier_->follow_up.empty()) return;
    line("");
    comment("", fmt::format("What round {} said of its recommendations: bring it up to date.",
                            earlier_->round));
    line("follow-up:");
    for (const FollowUp& entry : earlier_->follow_up) {
      line(fmt::format("  {}:",
                       yaml_scalar(questionnaire_.recommendations[entry.recommendation].id)));
      const auto put = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) line(fmt::format("    {}: {}", key, yaml_scalar(value)));
      };
      const auto put_date = [&](std::string_view key, const std::optional<Date>& date) {
        if (date) put(key, to_string(*date));
      };
      const auto put_all = [&](std::string_view key, const std::vector<std::string>& values) {
        if (!values.empty()) line(fmt::format("    {}:", key));
        for (const std::string& value : values) line(fmt::format("      - {}", yaml_scalar(value)));
      };
      put("response", std::string(name(entry.response)));
      put_date("responded", entry.responded);
      put("measure", entry.measure);
      put("lead", entry.lead);
      put_all("partners", entry.partners);
      put_all("steps", entry.steps);
      put_date("start", entry.start);
      put_date("due", entry.due);
      if (entry.cost) put("cost", fmt::format("{}", *entry.cost));
      put("currency", entry.currency);
      if (entry.funded) put("funded", std::string(name(*entry.funded)));
      if (entry.funding) put("funding", fmt::format("{}", *entry.funding));
      std::vector<std::string> capacity;
      for (const Capacity need : entry.capacity) capacity.emplace_back(name(need));
      put_all("capacity", capacity);
      put("verification", entry.verification);
      if (entry.status) put("status", std::string(name(*entry.status)));
      put("proof", entry.proof);
    }
  }

  void section(std::size_t s) {
    const auto indicators = child_indicators(questionnaire_, s);
    if (indicators.empty()) return;
    line("");
    std::string path = questionnaire_.sections[s].title;
    for (auto up = questionnaire_.sections[s].parent; up; up = questionnaire_.sections[*up].parent)
      path = fmt::format("{} / {}", questionnaire_.sections[*up].title, path);
    comment("  ", fmt::format("==== {} ====", path));
    for (const std::size_t i : indicators) indicator(i);
  }

  void indicator(std::size_t i) {
    const Indicator& of = questionnaire_.indicators[i];
    const Scale& scale = questionnaire_.scales[of.scale];
    line("");
    comment("  ", of.question);
    comment("  ", answers_of(scale));
    if (!start_.remarks.empty() && !start_.remarks[i].empty()) comment("  ", start_.remarks[i]);
    const Answer* before = earlier_ != nullptr ? &earlier_->answers[i] : nullptr;
    if (before == nullptr ||
        (std::holds_alternative<Unanswered>(before->value) && is_bare(*before))) {
      line(fmt::format("  {}:", of.id));
      return;
    }
    if (!start_.same_round)
      comment("  ", fmt::format("The answer of round {}: check it again.", earlier_->round));
    carried(of, scale, *before);
  }

  static std::string answers_of(const Scale& scale) {
    std::vector<std::string> words;
    for (const Choice& choice : scale.choices) words.push_back(choice.id);
    for (const ChecklistItem& item : scale.items) words.push_back(item.id);
    const std::string list = fmt::format("{}", fmt::join(words, ", "));
    switch (scale.kind) {
      case ScaleKind::choices:
        return fmt::format("Answer: {}, not-applicable, unknown", list);
      case ScaleKind::checklist:
        return fmt::format(
            "Answer: a list of those that hold, as in [{}]; or none, "
            "not-applicable, unknown",
            list);
      case ScaleKind::number:
        return fmt::format(
            "Answer: a number from {} (worst) to {} (best){}; or not-applicable, "
            "unknown",
            scale.worst, scale.best, scale.unit.empty() ? "" : ", " + scale.unit);
    }
    return {};
  }

  /// True for an answer without anything beside it.
  static bool is_bare(const Answer& answer) {
    return answer.note.empty() && answer.reason.empty() && answer.sources.empty() &&
           !answer.reach && !answer.confidential && answer.respondent.empty();
  }

  void carried(const Indicator& of, const Scale& scale, const Answer& before) {
    std::string answer = answer_text(scale, before.value);
    if (const auto* ticked = std::get_if<Ticked>(&before.value);
        ticked != nullptr && !ticked->items.empty())
      answer = fmt::format("[{}]", answer);
    if (is_bare(before)) {
      line(fmt::format("  {}: {}", of.id, answer));
      return;
    }
    line(fmt::format("  {}:", of.id));
    line(fmt::format("    answer: {}", answer));
    if (!before.note.empty()) line(fmt::format("    note: {}", yaml_scalar(before.note)));
    if (!before.reason.empty()) line(fmt::format("    reason: {}", yaml_scalar(before.reason)));
    if (!before.sources.empty()) {
      std::vector<std::string> cited;
      for (const Citation& citation : before.sources) {
        const std::string key = quoted_in_flow(earlier_->sources[citation.source].key);
        cited.push_back(citation.article.empty() ? key
                                                 : fmt::format("{{source: {}, article: {}}}", key,
                                                               quoted_in_flow(citation.article)));
      }
      line(fmt::format("    sources: [{}]", fmt::join(cited, ", ")));
    }
    if (before.reach) line(fmt::format("    reach: {}", name(*before.reach)));
    if (!before.respondent.empty())
      line(fmt::format("    respondent: {}", yaml_scalar(before.respondent)));
    if (before.confidential) line("    confidential: true");
  }

  /// Inside braces a comma ends a plain scalar, so quote whatever has one.
  static std::string quoted_in_flow(const std::string& text) {
    return text.find_first_of(",[]{}:?") == std::string::npos ? yaml_scalar(text)
                                                              : quoted_yaml_scalar(text);
  }

  const Questionnaire& questionnaire_;
  const NewAssessment& start_;
  const Assessment* earlier_;
  std::string out_;
};

}  // namespace

std::string write_assessment(const Questionnaire& questionnaire, const NewAssessment& start) {
  return Writer(questionnaire, start).write();
}

}  // namespace mgi
