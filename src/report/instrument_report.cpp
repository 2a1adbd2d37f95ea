#include "mgi/report/instrument_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "mgi/check/checks.hpp"
#include "mgi/score/roll_up.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

/// "1 code", "3 codes": listings are in English.
std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

constexpr std::array<std::string_view, 7> subject_names{
    "any file",  "questionnaire", "assessment",      "translation",
    "crosswalk", "highlights",    "many assessments"};

std::string ids_text(const Questionnaire& questionnaire,
                     const std::vector<std::size_t>& indicators) {
  std::vector<std::string_view> ids;
  for (const std::size_t i : indicators) ids.push_back(questionnaire.indicators[i].id);
  return fmt::format("{}", fmt::join(ids, ", "));
}

/// "Yes", "Partly", "Federation": how a paragraph of guidance is introduced.
std::string guidance_label(const Scale& scale, const std::string& key) {
  for (const Choice& choice : scale.choices)
    if (choice.id == key) return choice.title;
  for (const ChecklistItem& item : scale.items)
    if (item.id == key) return item.title;
  if (key == "federation") return "In a federation";
  if (key == "competence") return "If another level is responsible";
  if (key == "evidence") return "Evidence to look for";
  if (key == "about") return "About";
  return key;
}

std::string scale_text(const Scale& scale) {
  std::vector<std::string> parts;
  for (const Choice& choice : scale.choices)
    parts.push_back(fmt::format("{} ({:g})", choice.id, choice.points));
  for (const ChecklistItem& item : scale.items) parts.push_back(item.id);
  if (scale.kind == ScaleKind::number)
    return fmt::format("a number from {} (0 points) to {} (1 point)", scale.worst, scale.best);
  return fmt::format("{}{}", scale.kind == ScaleKind::checklist ? "share of: " : "",
                     fmt::join(parts, ", "));
}

/// Guidance marks answers as *partly*; on a screen quotes do that.
std::string with_quotes(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '*' ? text.find('*', i + 1) : std::string_view::npos;
    if (end == std::string_view::npos) {
      result += text[i];
      continue;
    }
    result += fmt::format("'{}'", text.substr(i + 1, end - i - 1));
    i = end;
  }
  return result;
}

Explanation explain_indicator(const Questionnaire& questionnaire, const Frameworks& frameworks,
                              std::size_t i) {
  const Indicator& indicator = questionnaire.indicators[i];
  const Scale& scale = questionnaire.scales[indicator.scale];
  Explanation result{"indicator", indicator.id, indicator.title, {indicator.question}, {}};
  auto& facts = result.facts;
  for (const Guidance& guidance : indicator.guidance)
    facts.emplace_back(guidance_label(scale, guidance.key), with_quotes(guidance.text));
  facts.emplace_back("Answers and points", scale_text(scale));
  std::vector<std::string> path;
  for (std::optional<std::size_t> s = indicator.section; s; s = questionnaire.sections[*s].parent)
    path.insert(path.begin(), questionnaire.sections[*s].title);
  facts.emplace_back("Stands in", fmt::format("{}", fmt::join(path, " / ")));
  facts.emplace_back("Share of the whole",
                     fmt::format("{:.2f} %", 100 * effective_weights(questionnaire)[i]));
  facts.emplace_back("Priority",
                     indicator.priority_reason.empty()
                         ? fmt::to_string(indicator.priority)
                         : fmt::format("{}: {}", indicator.priority, indicator.priority_reason));
  if (!indicator.presupposes.empty())
    facts.emplace_back("Presupposes", ids_text(questionnaire, indicator.presupposes));
  if (!indicator.after.empty())
    facts.emplace_back("Comes after", ids_text(questionnaire, indicator.after));
  if (!indicator.where.empty())
    facts.emplace_back("Concerns", fmt::format("{}", fmt::join(indicator.where, ", ")));
  if (indicator.mirrors)
    facts.emplace_back("Mirrors", fmt::format("{} of {}", indicator.mirrors->indicator,
                                              indicator.mirrors->questionnaire));
  for (const Coding& coding : indicator.codings) {
    const Framework* framework = find_framework(frameworks, coding.framework);
    std::vector<std::string> codes;
    for (const std::string& code : coding.codes) {
      const FrameworkCode* known = framework != nullptr ? find_code(*framework, code) : nullptr;
      // A numbered code needs its number; a code in words is told by its title.
      const bool numbered = code.front() >= '0' && code.front() <= '9';
      if (known == nullptr)
        codes.push_back(code);
      else
        codes.push_back(numbered ? fmt::format("{} {}", code, known->title) : known->title);
    }
    facts.emplace_back(framework != nullptr ? framework->short_title : coding.framework,
                       fmt::format("{}", fmt::join(codes, "; ")));
  }
  for (const Recommendation& recommendation : questionnaire.recommendations)
    if (std::ranges::find(recommendation.indicators, i) != recommendation.indicators.end())
      facts.emplace_back("Recommended",
                         fmt::format("{} ({})", recommendation.text, recommendation.id));
  for (const Example& example : indicator.examples)
    facts.emplace_back("Example", fmt::format("{} ({})", example.text,
                                              questionnaire.documents[example.document].title));
  return result;
}

Explanation explain_section(const Questionnaire& questionnaire, std::size_t s) {
  const Section& section = questionnaire.sections[s];
  Explanation result{"section", section.id, section.title, {}, {}};
  if (!section.about.empty()) result.paragraphs.push_back(section.about);
  result.facts.emplace_back("Level", std::string(kind_of(questionnaire, section)));
  if (section.parent)
    result.facts.emplace_back("Stands in", questionnaire.sections[*section.parent].title);
  result.facts.emplace_back("Mean", std::string(name(section.mean)));
  result.facts.emplace_back("Weight", fmt::format("{}", section.weight));
  for (const std::size_t child : child_sections(questionnaire, s))
    result.facts.emplace_back("Section", fmt::format("{} ({})", questionnaire.sections[child].title,
                                                     questionnaire.sections[child].id));
  for (const std::size_t child : child_indicators(questionnaire, s))
    result.facts.emplace_back("Indicator",
                              fmt::format("{} ({})", questionnaire.indicators[child].title,
                                          questionnaire.indicators[child].id));
  return result;
}

Explanation explain_recommendation(const Questionnaire& questionnaire,
                                   const Recommendation& recommendation) {
  const Document& document = questionnaire.documents[recommendation.document];
  Explanation result{"recommendation", recommendation.id, recommendation.text, {}, {}};
  result.facts.emplace_back("Called for by", ids_text(questionnaire, recommendation.indicators));
  result.facts.emplace_back("When", recommendation.only_worst ? "only at the worst answer"
                                                              : "at any answer below the best");
  result.facts.emplace_back("Source", document.year == 0
                                          ? document.title
                                          : fmt::format("{}, {}", document.title, document.year));
  result.facts.emplace_back("Authority", document.authority);
  return result;
}

Explanation explain_check(const Check& check) {
  return {"check",
          std::string(check.id),
          std::string(check.title),
          {std::string(check.meaning)},
          {{"Looks at", std::string(subject_names.at(static_cast<std::size_t>(check.subject)))},
           {"Severity", std::string(name(check.severity))}}};
}

Explanation explain_framework(const Framework& framework) {
  Explanation result{"framework", framework.id, framework.title, {}, {}};
  if (!framework.note.empty()) result.paragraphs.push_back(framework.note);
  if (!framework.source.empty()) result.facts.emplace_back("Source", framework.source);
  for (const FrameworkCode& code : framework.codes)
    result.facts.emplace_back(code.code, code.title);
  return result;
}

Explanation explain_code(const Questionnaire& questionnaire, const Framework& framework,
                         const FrameworkCode& code) {
  Explanation result{"code",
                     fmt::format("{}:{}", framework.id, code.code),
                     fmt::format("{} {}: {}", framework.short_title, code.code, code.title),
                     {},
                     {}};
  if (!framework.note.empty()) result.paragraphs.push_back(framework.note);
  for (const Indicator& indicator : questionnaire.indicators) {
    const auto codes = codes_of(indicator, framework.id);
    if (std::ranges::find(codes, code.code) != codes.end())
      result.facts.emplace_back("Indicator", fmt::format("{} ({})", indicator.title, indicator.id));
  }
  return result;
}

}  // namespace

Listing list_indicators(const Questionnaire& questionnaire) {
  Listing listing{"indicator", "indicators", {}, questionnaire.notice};
  for (const Indicator& indicator : questionnaire.indicators)
    listing.entries.push_back(
        {indicator.id, indicator.title, questionnaire.sections[indicator.section].title, {}, {}});
  return listing;
}

Listing list_sections(const Questionnaire& questionnaire) {
  Listing listing{"section", "sections", {}, questionnaire.notice};
  for (std::size_t s = 0; s < questionnaire.sections.size(); ++s) {
    const Section& section = questionnaire.sections[s];
    const std::size_t indicators = child_indicators(questionnaire, s).size();
    listing.entries.push_back({section.id,
                               section.title,
                               {},
                               indicators == 0
                                   ? std::string(kind_of(questionnaire, section))
                                   : fmt::format("{}, {}", kind_of(questionnaire, section),
                                                 counted(indicators, "indicator", "indicators")),
                               {}});
  }
  return listing;
}

Listing list_recommendations(const Questionnaire& questionnaire) {
  Listing listing{"recommendation", "recommendations", {}, questionnaire.notice};
  for (const Recommendation& recommendation : questionnaire.recommendations)
    listing.entries.push_back(
        {recommendation.id,
         recommendation.text,
         recommendation.indicators.empty()
             ? std::string()
             : questionnaire
                   .sections[questionnaire.indicators[recommendation.indicators.front()].section]
                   .title,
         {},
         {}});
  return listing;
}

Listing list_frameworks(const Frameworks& frameworks) {
  Listing listing{"framework", "frameworks", {}};
  for (const Framework& framework : frameworks.all)
    listing.entries.push_back(
        {framework.id, framework.title, {}, counted(framework.codes.size(), "code", "codes"), {}});
  return listing;
}

Listing list_checks() {
  Listing listing{"check", "checks", {}};
  for (const Check& check : checks())
    listing.entries.push_back(
        {std::string(check.id),
         std::string(check.title),
         std::string(subject_names.at(static_cast<std::size_t>(check.subject))),
         std::string(name(check.severity)),
         {}});
  return listing;
}

Report make_listing_report(const Listing& listing) {
  Report report;
  if (!listing.notice.empty()) report.add(Notice{{listing.notice}});
  std::size_t done = 0;
  while (done < listing.entries.size()) {
    const std::string& group = listing.entries[done].group;
    if (!group.empty()) report.heading(3, group);
    Facts facts;
    for (; done < listing.entries.size() && listing.entries[done].group == group; ++done) {
      const Listing::Entry& entry = listing.entries[done];
      std::string text = entry.title;
      if (!entry.remark.empty()) text += fmt::format(" ({})", entry.remark);
      if (!entry.notice.empty()) text += fmt::format(". {}", entry.notice);
      facts.rows.emplace_back(entry.id, std::move(text));
    }
    report.add(std::move(facts));
  }
  report.paragraph(counted(listing.entries.size(), listing.singular, listing.plural) + ".");
  return report;
}

std::string listing_json(const Listing& listing) {
  Json json{{"kind", listing.plural}, {"count", listing.entries.size()}};
  if (!listing.notice.empty()) json["notice"] = listing.notice;
  json["entries"] = Json::array();
  for (const Listing::Entry& entry : listing.entries) {
    Json row{{"id", entry.id}, {"title", entry.title}};
    if (!entry.group.empty()) row["group"] = entry.group;
    if (!entry.remark.empty()) row["remark"] = entry.remark;
    if (!entry.notice.empty()) row["notice"] = entry.notice;
    json["entries"].push_back(std::move(row));
  }
  return to_text(json);
}

std::optional<Explanation> explain(const Questionnaire& questionnaire, const Frameworks& frameworks,
                                   std::string_view id) {
  const auto with_notice = [&](Explanation explanation) {
    explanation.notice = questionnaire.notice;
    return explanation;
  };
  if (const auto i = find_indicator(questionnaire, id))
    return with_notice(explain_indicator(questionnaire, frameworks, *i));
  if (const auto s = find_section(questionnaire, id))
    return with_notice(explain_section(questionnaire, *s));
  const auto recommendation =
      std::ranges::find(questionnaire.recommendations, id, &Recommendation::id);
  if (recommendation != questionnaire.recommendations.end())
    return with_notice(explain_recommendation(questionnaire, *recommendation));
  if (const Check* check = find_check(id)) return explain_check(*check);
  if (const Framework* framework = find_framework(frameworks, id))
    return explain_framework(*framework);
  const std::size_t colon = id.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const Framework* framework = find_framework(frameworks, id.substr(0, colon));
  if (framework == nullptr) return std::nullopt;
  const FrameworkCode* code = find_code(*framework, id.substr(colon + 1));
  if (code == nullptr) return std::nullopt;
  return with_notice(explain_code(questionnaire, *framework, *code));
}

std::vector<std::string> explainable_ids(const Questionnaire& questionnaire,
                                         const Frameworks& frameworks) {
  std::vector<std::string> ids = indicator_ids(questionnaire);
  for (const Section& section : questionnaire.sections) ids.push_back(section.id);
  for (const Recommendation& of : questionnaire.recommendations) ids.push_back(of.id);
  for (const Check& check : checks()) ids.emplace_back(check.id);
  for (const Framework& framework : frameworks.all) {
    ids.push_back(framework.id);
    for (const FrameworkCode& code : framework.codes)
      ids.push_back(fmt::format("{}:{}", framework.id, code.code));
  }
  return ids;
}

Report make_explanation_report(const Explanation& explanation) {
  Report report;
  if (!explanation.notice.empty()) report.add(Notice{{explanation.notice}});
  report.heading(1, explanation.title);
  report.paragraph(fmt::format("{} '{}'", explanation.kind, explanation.id));
  for (const std::string& paragraph : explanation.paragraphs) report.paragraph(paragraph);
  Facts facts;
  for (const auto& [label, text] : explanation.facts) facts.rows.emplace_back(label, text);
  report.add(std::move(facts));
  return report;
}

std::string explanation_json(const Explanation& explanation) {
  Json json{{"kind", explanation.kind},
            {"id", explanation.id},
            {"title", explanation.title},
            {"text", explanation.paragraphs}};
  if (!explanation.notice.empty()) json["notice"] = explanation.notice;
  json["facts"] = Json::array();
  for (const auto& [label, text] : explanation.facts)
    json["facts"].push_back({{"label", label}, {"text", text}});
  return to_text(json);
}

}  // namespace mgi
