#include "mgi/load/load_questionnaire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "load/read_frameworks.hpp"
#include "load/reader.hpp"
#include "mgi/text/nearest.hpp"
#include "mgi/text/sha256.hpp"

namespace mgi {
namespace {

constexpr std::array<std::string_view, 4> mean_words{"arithmetic", "geometric", "harmonic",
                                                     "minimum"};

// The means, and what says that there is no overall value.
constexpr std::array<std::string_view, 5> overall_words{"arithmetic", "geometric", "harmonic",
                                                        "minimum", "none"};

/// A name in the file that must be the id of something else; resolved when all ids are known.
struct Reference {
  std::string id;
  Span span;
};

/// References of indicators and recommendations in the order of the lists they belong to.
struct PendingIndicator {
  Reference section, scale;
  std::vector<Reference> presupposes, after, documents;
};
struct PendingRecommendation {
  Reference document;
  std::vector<Reference> indicators;
};

class QuestionnaireReader {
 public:
  explicit QuestionnaireReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Questionnaire read(Reader& file) {
    read_head(file);
    file.each("scales", [&](YamlNode node) { read_scale(node); });
    file.each("bands", [&](YamlNode node) { read_band(node); });
    file.each("contexts", [&](YamlNode node) { read_context(node); });
    file.each("documents", [&](YamlNode node) { read_document_entry(node); });
    file.each("sections", [&](YamlNode node) { read_section(node, std::nullopt); });
    file.each("indicators", [&](YamlNode node) { read_indicator(node); });
    file.each("recommendations", [&](YamlNode node) { read_recommendation(node); });
    file.each("renamed", [&](YamlNode node) { read_renaming(node, true); });
    file.each("dropped", [&](YamlNode node) { read_renaming(node, false); });
    default_scale_ = reference(file, "default-scale");
    resolve();
    check_whole(file);
    return std::move(result_);
  }

 private:
  using Ids = std::unordered_map<std::string, std::size_t>;

  void read_head(Reader& file) {
    result_.id = file.required_text("id");
    if (!result_.id.empty()) check_id(result_.id, file.span_of("id"), diagnostics_);
    result_.version = file.required_text("version");
    result_.title = file.required_text("title");
    result_.language = file.text("language");
    result_.about = file.text("about");
    result_.levels = file.texts("levels");
    result_.glossary = file.text("glossary");
    result_.earlier_versions = file.texts("earlier-versions");
    result_.minimum_coverage = file.number("minimum-coverage", 0.8, 0, 1);
    if (const auto mean = file.word("overall", overall_words)) {
      result_.has_overall = *mean < mean_words.size();
      if (result_.has_overall) result_.overall_mean = static_cast<Mean>(*mean);
    }
    file.each("frameworks", [&](YamlNode node) {
      if (node.kind() == YamlKind::scalar) {
        result_.frameworks.emplace_back(node.text());
      } else {
        result_.own_frameworks.push_back(read_framework(node, diagnostics_));
        result_.frameworks.push_back(result_.own_frameworks.back().id);
      }
    });
    result_.objectives = file.text("objectives");
    if (!result_.objectives.empty() &&
        std::ranges::find(result_.frameworks, result_.objectives) == result_.frameworks.end())
      file.error("unknown-reference",
                 fmt::format("'objectives' names framework '{}', which the questionnaire does not "
                             "declare",
                             result_.objectives),
                 file.span_of("objectives"), did_you_mean(result_.objectives, result_.frameworks));
  }

  /// Reads `id` and reports one that is malformed or already used among `ids`.
  std::string read_id(Reader& reader, std::string_view what, Ids& ids, std::size_t index) {
    const auto node = reader.require("id");
    std::string id = node ? scalar_text(*node, "'id'", diagnostics_).value_or("") : std::string();
    if (id.empty()) return id;  // reported already
    reader.rename(fmt::format("{} '{}'", what, id));
    check_id(id, node->span(), diagnostics_);
    if (!ids.emplace(id, index).second)
      reader.error("duplicate-id", fmt::format("{} '{}' stands here a second time", what, id),
                   node->span(), "ids must differ");
    return id;
  }

  void read_scale(YamlNode node) {
    Reader reader(node, "scale", diagnostics_);
    Scale scale;
    scale.span = node.span();
    scale.id = read_id(reader, "scale", scale_ids_, result_.scales.size());
    scale.title = reader.text("title");
    int kinds = 0;
    if (reader.find("choices")) {
      ++kinds;
      reader.each("choices", [&](YamlNode item) { read_choice(item, scale); });
      check_points(reader, scale);
    }
    if (reader.find("items")) {
      ++kinds;
      scale.kind = ScaleKind::checklist;
      reader.each("items", [&](YamlNode item) { read_item(item, scale); });
      if (scale.items.empty())
        reader.error("scale-points", fmt::format("{} has no items", reader.what()), node.span());
    }
    if (const auto number = reader.find("number")) {
      ++kinds;
      scale.kind = ScaleKind::number;
      Reader ends(*number, fmt::format("'number' of {}", reader.what()), diagnostics_);
      ends.require("worst");
      ends.require("best");
      constexpr double largest = 1'000'000'000'000;
      scale.worst = ends.number("worst", 0, -largest, largest);
      scale.best = ends.number("best", 1, -largest, largest);
      scale.unit = ends.text("unit");
      ends.finish();
      if (scale.worst == scale.best)
        reader.error("scale-points", fmt::format("the two ends of {} are equal", reader.what()),
                     number->span());
    }
    if (kinds != 1)
      reader.error(
          "scale-points",
          fmt::format("{} must have either 'choices' or 'items' or 'number'", reader.what()),
          node.span());
    reader.finish();
    result_.scales.push_back(std::move(scale));
  }

  void read_choice(YamlNode node, Scale& scale) {
    Reader reader(node, fmt::format("choice of scale '{}'", scale.id), diagnostics_);
    Choice choice;
    choice.span = node.span();
    Ids seen;
    for (const Choice& other : scale.choices) seen.emplace(other.id, 0);
    choice.id = read_id(reader, fmt::format("choice of scale '{}':", scale.id), seen, 0);
    choice.title = reader.text("title");
    if (choice.title.empty()) choice.title = choice.id;
    reader.require("points");
    choice.points = reader.number("points", 0, 0, 1);
    reader.each_entry("words", [&](YamlNode language, YamlNode words) {
      const auto add = [&](YamlNode word) {
        auto text = scalar_text(word, "a word", diagnostics_);
        if (text) choice.words.push_back({std::string(language.text()), std::move(*text)});
      };
      if (words.kind() == YamlKind::sequence)
        words.for_each_item(add);
      else
        add(words);
    });
    if (choice.id == "unknown" || choice.id == "not-applicable")
      reader.error("id-form", fmt::format("'{}' is an answer of every scale already", choice.id),
                   node.span(), "take it out of the scale");
    reader.finish();
    scale.choices.push_back(std::move(choice));
  }

  static void check_points(Reader& reader, const Scale& scale) {
    if (scale.choices.size() < 2 || lowest_points(scale) == highest_points(scale))
      reader.error("scale-points",
                   fmt::format("{} must have two choices with different points", reader.what()),
                   reader.span(), "give the best answer 1 and the worst 0");
  }

  void read_item(YamlNode node, Scale& scale) {
    Reader reader(node, fmt::format("item of scale '{}'", scale.id), diagnostics_);
    ChecklistItem item;
    item.span = node.span();
    Ids seen;
    for (const ChecklistItem& other : scale.items) seen.emplace(other.id, 0);
    item.id = read_id(reader, fmt::format("item of scale '{}':", scale.id), seen, 0);
    item.title = reader.text("title");
    if (item.title.empty()) item.title = item.id;
    item.weight = reader.weight("weight");
    if (item.id == "none" || item.id == "unknown" || item.id == "not-applicable")
      reader.error("id-form", fmt::format("'{}' is an answer of every checklist already", item.id),
                   node.span(), "take it out of the scale");
    reader.finish();
    scale.items.push_back(std::move(item));
  }

  void read_band(YamlNode node) {
    Reader reader(node, "band", diagnostics_);
    Band band;
    band.span = node.span();
    band.id = read_id(reader, "band", band_ids_, result_.bands.size());
    band.title = reader.text("title");
    if (band.title.empty()) band.title = band.id;
    reader.require("from");
    band.from = reader.number("from", 0, 0, 1);
    const double before = result_.bands.empty() ? 0 : result_.bands.back().from;
    if (result_.bands.empty() ? band.from != 0 : band.from <= before)
      reader.error("band-order",
                   result_.bands.empty()
                       ? "the first band must begin at 0"
                       : fmt::format("{} must begin above {}", reader.what(), before),
                   node.span(), "list the bands from the lowest to the highest");
    reader.finish();
    result_.bands.push_back(std::move(band));
  }

  void read_context(YamlNode node) {
    Reader reader(node, "context", diagnostics_);
    Context context;
    context.id = read_id(reader, "context", context_ids_, result_.contexts.size());
    context.title = reader.text("title");
    reader.finish();
    result_.contexts.push_back(std::move(context));
  }

  void read_document_entry(YamlNode node) {
    Reader reader(node, "document", diagnostics_);
    Document document;
    document.span = node.span();
    document.id = read_id(reader, "document", document_ids_, result_.documents.size());
    document.title = reader.required_text("title");
    document.publisher = reader.text("publisher");
    document.authority = reader.required_text("authority");
    document.year = reader.whole_number("year", 0, 1900, 2200);
    document.url = reader.text("url");
    reader.finish();
    result_.documents.push_back(std::move(document));
  }

  void read_section(YamlNode node, std::optional<std::size_t> parent) {
    Reader reader(node, "section", diagnostics_);
    const std::size_t index = result_.sections.size();
    Section section;
    section.span = node.span();
    section.parent = parent;
    section.depth = parent ? result_.sections[*parent].depth + 1 : 0;
    section.id = read_id(reader, "section", section_ids_, index);
    section.title = reader.required_text("title");
    section.about = reader.text("about");
    section.kind = reader.text("kind");
    section.weight = reader.weight("weight");
    if (const auto mean = reader.word("mean", mean_words)) section.mean = static_cast<Mean>(*mean);
    result_.sections.push_back(std::move(section));
    reader.each("sections", [&](YamlNode child) { read_section(child, index); });
    reader.finish();
  }

  void read_indicator(YamlNode node) {
    Reader reader(node, "indicator", diagnostics_);
    Indicator indicator;
    PendingIndicator pending;
    indicator.span = node.span();
    indicator.id = read_id(reader, "indicator", indicator_ids_, result_.indicators.size());
    indicator.title = reader.required_text("title");
    indicator.question = reader.required_text("question");
    indicator.question_span = reader.span_of("question");
    reader.required_text("section");
    pending.section = reference(reader, "section");
    pending.scale = reference(reader, "scale");
    indicator.weight = reader.weight("weight");
    indicator.priority = reader.whole_number("priority", 2, 1, 3);
    indicator.priority_reason = reader.text("priority-reason");
    reader.each_entry("guidance", [&](YamlNode key, YamlNode text) {
      auto words = scalar_text(text, "guidance", diagnostics_);
      if (words)
        indicator.guidance.push_back({std::string(key.text()), std::move(*words), key.span()});
    });
    reader.each_entry("frameworks", [&](YamlNode key, YamlNode codes) {
      Coding coding{std::string(key.text()), {}, {}, key.span()};
      const auto add = [&](YamlNode code) {
        auto text = scalar_text(code, "a framework's code", diagnostics_);
        if (!text) return;
        coding.codes.push_back(std::move(*text));
        coding.code_spans.push_back(code.span());
      };
      if (codes.kind() == YamlKind::sequence)
        codes.for_each_item(add);
      else
        add(codes);
      if (std::ranges::find(result_.frameworks, coding.framework) == result_.frameworks.end())
        reader.error(
            "unknown-reference",
            fmt::format("{} names framework '{}', which the questionnaire does not declare",
                        reader.what(), coding.framework),
            key.span(), did_you_mean(coding.framework, result_.frameworks));
      indicator.codings.push_back(std::move(coding));
    });
    pending.presupposes = references(reader, "presupposes");
    pending.after = references(reader, "after");
    const std::vector<Reference> where = references(reader, "where");
    check_contexts(reader, where);
    for (const Reference& context : where) indicator.where.push_back(context.id);
    reader.each("examples", [&](YamlNode item) {
      Reader example(item, fmt::format("example of {}", reader.what()), diagnostics_);
      indicator.examples.push_back({example.required_text("text")});
      example.required_text("document");
      pending.documents.push_back(reference(example, "document"));
      example.finish();
    });
    reader.finish();
    result_.indicators.push_back(std::move(indicator));
    pending_indicators_.push_back(std::move(pending));
  }

  void check_contexts(Reader& reader, const std::vector<Reference>& where) {
    for (const Reference& context : where) {
      if (context_ids_.contains(context.id)) continue;
      std::vector<std::string> known;
      for (const Context& declared : result_.contexts) known.push_back(declared.id);
      reader.error("unknown-reference",
                   fmt::format("{} names context '{}', which the questionnaire does not declare",
                               reader.what(), context.id),
                   context.span, did_you_mean(context.id, known));
    }
  }

  void read_recommendation(YamlNode node) {
    Reader reader(node, "recommendation", diagnostics_);
    Recommendation recommendation;
    PendingRecommendation pending;
    recommendation.span = node.span();
    recommendation.id =
        read_id(reader, "recommendation", recommendation_ids_, result_.recommendations.size());
    recommendation.text = reader.required_text("text");
    reader.required_text("document");
    pending.document = reference(reader, "document");
    reader.require("for");
    pending.indicators = references(reader, "for");
    recommendation.for_span = reader.span_of("for");
    if (const auto when = reader.find("when")) {
      recommendation.only_worst = when->text() == "no";
      if (!recommendation.only_worst)
        reader.error("wrong-word", fmt::format("'when' of {} can only be 'no'", reader.what()),
                     when->span(), "leave it out if the recommendation also suits a begun gap");
    }
    reader.finish();
    result_.recommendations.push_back(std::move(recommendation));
    pending_recommendations_.push_back(std::move(pending));
  }

  void read_renaming(YamlNode node, bool renamed) {
    Reader reader(node, renamed ? "entry of 'renamed'" : "entry of 'dropped'", diagnostics_);
    Renaming renaming;
    renaming.from = reader.required_text(renamed ? "from" : "id");
    if (renamed) renaming.to = reader.required_text("to");
    renaming.version = reader.required_text("in");
    reader.finish();
    if (!renaming.to.empty() && !indicator_ids_.contains(renaming.to))
      reader.error(
          "unknown-reference",
          fmt::format("'{}' is renamed to '{}', which is no indicator", renaming.from, renaming.to),
          node.span());
    result_.renamings.push_back(std::move(renaming));
  }

  static Reference reference(Reader& reader, std::string_view key) {
    const auto node = reader.find(key);
    return node ? Reference{reader.text(key), node->span()} : Reference{};
  }

  static std::vector<Reference> references(Reader& reader, std::string_view key) {
    std::vector<Reference> result;
    reader.each_text(key, [&](const std::string& id, Span span) { result.push_back({id, span}); });
    return result;
  }

  std::size_t resolve(const Reference& reference, const Ids& ids, std::string_view what) {
    const auto found = ids.find(reference.id);
    if (found != ids.end()) return found->second;
    std::vector<std::string> known;
    known.reserve(ids.size());
    for (const auto& [id, index] : ids) known.push_back(id);
    std::ranges::sort(known);  // the hint must not depend on the order of a hash table
    diagnostics_.push_back({Severity::error, "unknown-reference",
                            fmt::format("there is no {} '{}'", what, reference.id), reference.span,
                            did_you_mean(reference.id, known)});
    return 0;
  }

  std::vector<std::size_t> resolve_all(const std::vector<Reference>& references) {
    std::vector<std::size_t> indexes;
    indexes.reserve(references.size());
    for (const Reference& reference : references)
      indexes.push_back(resolve(reference, indicator_ids_, "indicator"));
    return indexes;
  }

  void resolve() {
    std::size_t default_scale = 0;
    if (!default_scale_.id.empty()) default_scale = resolve(default_scale_, scale_ids_, "scale");
    for (std::size_t i = 0; i < result_.indicators.size(); ++i) {
      Indicator& indicator = result_.indicators[i];
      const PendingIndicator& pending = pending_indicators_[i];
      if (!pending.section.id.empty())
        indicator.section = resolve(pending.section, section_ids_, "section");
      indicator.scale =
          pending.scale.id.empty() ? default_scale : resolve(pending.scale, scale_ids_, "scale");
      indicator.presupposes = resolve_all(pending.presupposes);
      indicator.after = resolve_all(pending.after);
      for (std::size_t e = 0; e < indicator.examples.size(); ++e)
        if (!pending.documents[e].id.empty())
          indicator.examples[e].document = resolve(pending.documents[e], document_ids_, "document");
    }
    for (std::size_t i = 0; i < result_.recommendations.size(); ++i) {
      const PendingRecommendation& pending = pending_recommendations_[i];
      if (!pending.document.id.empty())
        result_.recommendations[i].document = resolve(pending.document, document_ids_, "document");
      result_.recommendations[i].indicators = resolve_all(pending.indicators);
    }
  }

  /// What is wrong with the whole rather than with one entry.
  void check_whole(Reader& file) {
    if (result_.scales.empty())
      file.error("missing-field", "the questionnaire has no scales", {}, "add 'scales:'");
    if (result_.indicators.empty())
      file.error("missing-field", "the questionnaire has no indicators", {}, "add 'indicators:'");
    std::vector<bool> used(result_.sections.size(), false);
    for (const Indicator& indicator : result_.indicators)
      if (indicator.section < used.size()) used[indicator.section] = true;
    for (std::size_t i = result_.sections.size(); i-- > 0;) {
      const Section& section = result_.sections[i];
      if (!used[i])
        file.error("section-empty", fmt::format("section '{}' holds no indicator", section.id),
                   section.span, "add one, or delete the section");
      if (section.parent) used[*section.parent] = true;
    }
    for (const auto& [id, index] : indicator_ids_)
      if (const auto section = section_ids_.find(id); section != section_ids_.end())
        file.error("duplicate-id", fmt::format("'{}' is an indicator and a section", id),
                   result_.indicators[index].span, "ids must differ");
  }

  Diagnostics& diagnostics_;
  Questionnaire result_;
  Ids scale_ids_, band_ids_, context_ids_, document_ids_, section_ids_, indicator_ids_,
      recommendation_ids_;
  std::vector<PendingIndicator> pending_indicators_;
  std::vector<PendingRecommendation> pending_recommendations_;
  Reference default_scale_;
};

}  // namespace

Loaded<Questionnaire> load_questionnaire(const Source& source) {
  Loaded<Questionnaire> loaded;
  Questionnaire questionnaire;
  loaded.tree = mgi::read_document(
      source, "mgi-questionnaire", loaded.diagnostics,
      [&](Reader& file) { questionnaire = QuestionnaireReader(loaded.diagnostics).read(file); });
  if (has_errors(loaded.diagnostics)) return loaded;
  questionnaire.sha256 = sha256(source.text);
  loaded.value = std::move(questionnaire);
  return loaded;
}

}  // namespace mgi
