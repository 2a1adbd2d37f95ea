#include "mgi/model/translatable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace mgi {
namespace {

/// Hands texts to a visitor, each with its place.
class Walk {
 public:
  explicit Walk(const TextVisitor& visit) : visit_(visit) {}

  void text(std::string key, std::string context, std::string& text, Span span = {}) const {
    if (!text.empty()) visit_({std::move(key), std::move(context), span}, text);
  }

  void framework(Framework& framework, const std::string& prefix) const {
    const std::string key = prefix + framework.id;
    const std::string name = framework.title;
    // A short title that the file does not give follows the title.
    const bool own_short = framework.short_title != framework.title;
    text(key + "/title", "title of a framework", framework.title, framework.span);
    if (own_short)
      text(key + "/short", fmt::format("introduces a code of '{}' in a sentence", name),
           framework.short_title, framework.span);
    else
      framework.short_title = framework.title;
    text(key + "/note", fmt::format("what a reader must know before using '{}'", name),
         framework.note, framework.span);
    for (FrameworkCode& code : framework.codes)
      text(fmt::format("{}/{}", key, code.code), fmt::format("code {} of '{}'", code.code, name),
           code.title, code.span);
    for (FrameworkGroup& group : framework.groups)
      text(fmt::format("{}/groups/{}", key, group.id),
           fmt::format("title of a group of codes of '{}'", name), group.title, group.span);
  }

  void scale(Scale& scale) const {
    const std::string key = "scales/" + scale.id;
    text(key + "/title", "title of a scale", scale.title, scale.span);
    const std::string answer = fmt::format("answer of scale '{}'", scale.id);
    for (Choice& choice : scale.choices)
      text(fmt::format("{}/{}", key, choice.id), answer, choice.title, choice.span);
    const std::string item = fmt::format("item of scale '{}'", scale.id);
    for (ChecklistItem& one : scale.items)
      text(fmt::format("{}/{}", key, one.id), item, one.title, one.span);
    text(key + "/unit", fmt::format("unit of scale '{}'", scale.id), scale.unit, scale.span);
  }

  void indicator(Indicator& indicator, const std::string& section) const {
    const std::string key = "indicators/" + indicator.id;
    const std::string question = indicator.question;
    text(key + "/title", fmt::format("title of an indicator in '{}'", section), indicator.title,
         indicator.span);
    text(key + "/question", fmt::format("question in '{}'", section), indicator.question,
         indicator.question_span);
    for (Guidance& guidance : indicator.guidance)
      text(fmt::format("{}/guidance/{}", key, guidance.key),
           fmt::format("guidance on '{}' of the question: {}", guidance.key, question),
           guidance.text, indicator.span);
    text(key + "/priority-reason", fmt::format("why this priority: {}", question),
         indicator.priority_reason, indicator.span);
    for (std::size_t i = 0; i < indicator.examples.size(); ++i)
      text(fmt::format("{}/examples/{}", key, i + 1), fmt::format("good practice on: {}", question),
           indicator.examples[i].text, indicator.span);
  }

 private:
  const TextVisitor& visit_;
};

template <typename Value>
std::vector<TranslatableText> texts_of(Value value) {
  std::vector<TranslatableText> texts;
  for_each_text(value, [&](const TextPlace& place, const std::string& text) {
    texts.push_back({place, text});
  });
  return texts;
}

}  // namespace

void for_each_text(Questionnaire& questionnaire, const TextVisitor& visit) {
  const Walk walk(visit);
  walk.text("title", "title of the questionnaire", questionnaire.title);
  walk.text("about", "about the questionnaire", questionnaire.about);
  walk.text("notice", "stands first on every report", questionnaire.notice);
  walk.text("bands-source", "what publishes the names of the bands; follows 'come from'",
            questionnaire.bands_source);
  for (std::size_t i = 0; i < questionnaire.levels.size(); ++i)
    walk.text(fmt::format("levels/{}", i + 1), "word for a level of sections, singular",
              questionnaire.levels[i]);
  for (Scale& scale : questionnaire.scales) walk.scale(scale);
  for (Band& band : questionnaire.bands)
    walk.text(fmt::format("bands/{}/title", band.id), "name of an interval of scores", band.title,
              band.span);
  for (Context& context : questionnaire.contexts)
    walk.text(fmt::format("contexts/{}/title", context.id), "situation of a country",
              context.title);
  std::vector<std::string> section_titles;
  for (Section& section : questionnaire.sections) {
    const std::string key = "sections/" + section.id;
    section_titles.push_back(section.title);
    const std::string& name = section_titles.back();
    const std::string inside =
        section.parent ? fmt::format(" in '{}'", section_titles[*section.parent]) : "";
    walk.text(key + "/title", "title of a section" + inside, section.title, section.span);
    walk.text(key + "/about", fmt::format("about section '{}'", name), section.about, section.span);
    walk.text(key + "/kind", fmt::format("kind of section '{}'", name), section.kind, section.span);
  }
  for (Indicator& indicator : questionnaire.indicators)
    walk.indicator(indicator, section_titles[indicator.section]);
  std::vector<std::string> document_titles;
  for (Document& document : questionnaire.documents) {
    const std::string key = "documents/" + document.id;
    document_titles.push_back(document.title);
    walk.text(key + "/title", "title of a publication; leave it unless it exists in the language",
              document.title, document.span);
    walk.text(key + "/authority", fmt::format("what '{}' weighs", document_titles.back()),
              document.authority, document.span);
  }
  for (Recommendation& recommendation : questionnaire.recommendations)
    walk.text(
        fmt::format("recommendations/{}/text", recommendation.id),
        fmt::format("recommendation that follows '{}'", document_titles[recommendation.document]),
        recommendation.text, recommendation.span);
  for (Framework& framework : questionnaire.own_frameworks)
    walk.framework(framework, "frameworks/");
}

void for_each_text(Frameworks& frameworks, const TextVisitor& visit) {
  const Walk walk(visit);
  for (Framework& framework : frameworks.all) walk.framework(framework, "frameworks/");
}

void for_each_text(Glossary& glossary, const TextVisitor& visit) {
  const Walk walk(visit);
  walk.text("title", "title of the glossary", glossary.title);
  constexpr std::string_view separator = "; ";
  for (GlossaryTerm& term : glossary.terms) {
    const std::string name = term.term;
    const std::string key = "terms/" + name;
    walk.text(key + "/term", "term of the glossary", term.term, term.span);
    walk.text(key + "/meaning", fmt::format("meaning of '{}'", name), term.meaning, term.span);
    const std::string before = fmt::format("{}", fmt::join(term.avoid, separator));
    std::string words = before;
    walk.text(
        key + "/avoid",
        fmt::format("words not to use for '{}', parted by semicolons: those of the language", name),
        words, term.span);
    if (words == before) continue;
    term.avoid.clear();
    for (std::string_view rest = words; !rest.empty();) {
      const std::size_t end = std::min(rest.find(separator), rest.size());
      term.avoid.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + separator.size(), rest.size()));
    }
  }
}

void for_each_text(Crosswalk& crosswalk, const TextVisitor& visit) {
  const Walk walk(visit);
  std::map<std::string, std::size_t> seen;
  for (CrosswalkRule& rule : crosswalk.rules) {
    std::string answer;
    for (const NamedWord& word : rule.answer) answer += (answer.empty() ? "" : "+") + word.word;
    std::string key = fmt::format("rules/{}/{}", rule.indicator.word, answer);
    // Two rules for the same answer are told apart by their order.
    if (const std::size_t times = ++seen[key]; times > 1) key += fmt::format("/{}", times);
    walk.text(std::move(key), fmt::format("why '{}' is answered '{}'", rule.indicator.word, answer),
              rule.why, rule.span);
  }
  for (CrosswalkOpen& open : crosswalk.open)
    walk.text("open/" + open.indicator.word,
              fmt::format("why answers may leave '{}' open", open.indicator.word), open.why,
              open.indicator.span);
}

Translatable translatable(Questionnaire questionnaire) {
  Translatable result{
      questionnaire.id, questionnaire.version, questionnaire.language, questionnaire.glossary, {}};
  result.texts = texts_of(std::move(questionnaire));
  return result;
}

Translatable translatable(Frameworks frameworks) {
  return {"frameworks", {}, {}, {}, texts_of(std::move(frameworks))};
}

Translatable translatable(Glossary glossary) {
  Translatable result{glossary.id, {}, {}, {}, {}};
  result.texts = texts_of(std::move(glossary));
  return result;
}

Translatable translatable(Crosswalk crosswalk) {
  Translatable result{
      crosswalk_name(crosswalk.from.id.word, crosswalk.to.id.word), {}, crosswalk.language, {}, {}};
  result.texts = texts_of(std::move(crosswalk));
  return result;
}

const TranslatableText* find_text(const Translatable& translatable, std::string_view key) {
  const auto found = std::ranges::find_if(
      translatable.texts, [&](const TranslatableText& text) { return text.place.key == key; });
  return found == translatable.texts.end() ? nullptr : &*found;
}

}  // namespace mgi
