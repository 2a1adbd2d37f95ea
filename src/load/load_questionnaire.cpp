#include "mgi/load/load_questionnaire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/ids.hpp"
#include "load/read_frameworks.hpp"
#include "load/read_indicator.hpp"
#include "load/read_scale.hpp"
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

/// What a recommendation names; resolved when all ids are known.
struct RecommendationNames {
  Reference document;
  std::vector<Reference> indicators;
};

class QuestionnaireReader {
 public:
  explicit QuestionnaireReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Questionnaire read(Reader& file) {
    read_head(file);
    read_list(file, "scales", &scale_ids_, [&](YamlNode node) {
      result_.scales.push_back(read_scale(node, scale_ids_, result_.scales.size(), diagnostics_));
    });
    file.each("bands", [&](YamlNode node) { read_band(node); });
    read_list(file, "contexts", &context_ids_, [&](YamlNode node) { read_context(node); });
    read_list(file, "documents", &document_ids_, [&](YamlNode node) { read_document_entry(node); });
    read_list(file, "sections", &section_ids_,
              [&](YamlNode node) { read_section(node, std::nullopt); });
    read_list(file, "indicators", &indicator_ids_,
              [&](YamlNode node) { read_one_indicator(node); });
    if (!read_list(file, "recommendations", nullptr,
                   [&](YamlNode node) { read_recommendation(node); }))
      mention_all();
    file.each("renamed", [&](YamlNode node) { read_renaming(node, true); });
    file.each("dropped", [&](YamlNode node) { read_renaming(node, false); });
    default_scale_ = read_reference(file, "default-scale");
    check_lists(file);
    resolve();
    check_sections(file);
    return std::move(result_);
  }

 private:
  /// Reads a list of things with ids. False, and its ids are not known, where it is no list or its
  /// name seems to be misspelt.
  static bool read_list(Reader& file, std::string_view key, Ids* ids,
                        const std::function<void(YamlNode)>& visit) {
    const bool is_read = file.each(key, visit) && !file.seems_misspelt(key);
    if (!is_read && ids != nullptr) ids->set_incomplete();
    return is_read;
  }

  void read_head(Reader& file) {
    result_.id = file.required_text("id");
    if (!result_.id.empty()) check_id(result_.id, file.span_of("id"), diagnostics_);
    result_.version = file.required_text("version");
    result_.title = file.required_text("title");
    result_.language = file.text("language");
    result_.about = file.text("about");
    result_.notice = file.text("notice");
    result_.bands_source = file.text("bands-source");
    result_.levels = file.texts("levels");
    result_.glossary = file.text("glossary");
    result_.earlier_versions = file.texts("earlier-versions");
    result_.minimum_coverage = file.number("minimum-coverage", 0.8, 0, 1);
    if (const auto mean = file.word("overall", overall_words)) {
      result_.has_overall = *mean < mean_words.size();
      if (result_.has_overall) result_.overall_mean = static_cast<Mean>(*mean);
    }
    knows_frameworks_ = read_list(file, "frameworks", nullptr, [&](YamlNode node) {
      if (node.kind() == YamlKind::scalar) {
        result_.frameworks.emplace_back(node.text());
      } else {
        result_.own_frameworks.push_back(read_framework(node, diagnostics_));
        result_.frameworks.push_back(result_.own_frameworks.back().id);
      }
    });
    if (std::ranges::find(result_.frameworks, "") != result_.frameworks.end())
      knows_frameworks_ = false;  // one has no readable id
    result_.objectives = read_framework_name(file, "objectives");
    result_.goals = read_framework_name(file, "goals");
    result_.means = read_framework_name(file, "means");
  }

  /// Reads the id of one of the frameworks that the questionnaire is coded in.
  std::string read_framework_name(Reader& file, std::string_view field) const {
    std::string id = file.text(field);
    if (!id.empty() && is_unknown_framework(id))
      file.error("unknown-reference",
                 fmt::format("'{}' names framework '{}', which the questionnaire does not declare",
                             field, id),
                 file.span_of(field), did_you_mean(id, result_.frameworks));
    return id;
  }

  bool is_unknown_framework(std::string_view id) const {
    return knows_frameworks_ &&
           std::ranges::find(result_.frameworks, id) == result_.frameworks.end();
  }

  void read_band(YamlNode node) {
    Reader reader(node, "band", diagnostics_);
    Band band;
    band.span = node.span();
    band.id = band_ids_.read(reader, result_.bands.size());
    band.title = reader.text("title");
    if (band.title.empty()) band.title = band.id;
    const std::size_t before = diagnostics_.size();
    reader.require("from");
    band.from = reader.number("from", 0, 0, 1);
    if (!has_errors_behind(diagnostics_, before)) check_order(reader, band);
    reader.finish();
    result_.bands.push_back(std::move(band));
  }

  /// `last_from_` is that of the last band whose number could be read.
  void check_order(Reader& reader, const Band& band) {
    const bool is_first = result_.bands.empty();
    if (is_first ? band.from != 0 : last_from_ && band.from <= *last_from_)
      reader.error("band-order",
                   is_first ? "the first band must begin at 0"
                            : fmt::format("{} must begin above {}", reader.what(), *last_from_),
                   band.span, "list the bands from the lowest to the highest");
    last_from_ = band.from;
  }

  void read_context(YamlNode node) {
    Reader reader(node, "context", diagnostics_);
    Context context;
    context.id = context_ids_.read(reader, result_.contexts.size());
    context.title = reader.text("title");
    reader.finish();
    result_.contexts.push_back(std::move(context));
  }

  void read_document_entry(YamlNode node) {
    Reader reader(node, "document", diagnostics_);
    Document document;
    document.span = node.span();
    document.id = document_ids_.read(reader, result_.documents.size());
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
    section.id = section_ids_.read(reader, index);
    section.title = reader.required_text("title");
    section.about = reader.text("about");
    section.kind = reader.text("kind");
    const std::size_t before_weight = diagnostics_.size();
    section.weight = reader.weight("weight");
    if (has_errors_behind(diagnostics_, before_weight)) result_.weights_incomplete = true;
    if (const auto mean = reader.word("mean", mean_words)) section.mean = static_cast<Mean>(*mean);
    result_.sections.push_back(std::move(section));
    read_list(reader, "sections", &section_ids_,
              [&](YamlNode child) { read_section(child, index); });
    if (!reader.finish() && reader.seems_misspelt("weight")) result_.weights_incomplete = true;
  }

  void read_one_indicator(YamlNode node) {
    const IndicatorContext context{indicator_ids_, context_ids_, result_.frameworks,
                                   knows_frameworks_};
    auto [indicator, names, weight_incomplete] =
        read_indicator(node, context, result_.indicators.size(), diagnostics_);
    if (weight_incomplete) result_.weights_incomplete = true;
    result_.indicators.push_back(std::move(indicator));
    names_.push_back(std::move(names));
  }

  void read_recommendation(YamlNode node) {
    Reader reader(node, "recommendation", diagnostics_);
    Recommendation recommendation;
    RecommendationNames pending;
    recommendation.span = node.span();
    recommendation.id = recommendation_ids_.read(reader, result_.recommendations.size());
    recommendation.text = reader.required_text("text");
    pending.document = require_reference(reader, "document");
    const std::size_t before = diagnostics_.size();
    reader.require("for");
    pending.indicators = read_references(reader, "for");
    recommendation.for_incomplete = has_errors_behind(diagnostics_, before);
    if (recommendation.for_incomplete) names_unknown_ = true;
    recommendation.for_span = reader.span_of("for");
    if (const auto when = reader.find("when")) {
      recommendation.only_worst = when->text() == "no";
      if (!recommendation.only_worst)
        reader.error("wrong-word", fmt::format("'when' of {} can only be 'no'", reader.what()),
                     when->span(), "leave it out if the recommendation also suits a begun gap");
    }
    reader.finish();
    result_.recommendations.push_back(std::move(recommendation));
    recommendation_names_.push_back(std::move(pending));
  }

  void read_renaming(YamlNode node, bool renamed) {
    Reader reader(node, renamed ? "entry of 'renamed'" : "entry of 'dropped'", diagnostics_);
    Renaming renaming;
    renaming.from = reader.required_text(renamed ? "from" : "id");
    if (renamed) renaming.to = reader.required_text("to");
    renaming.version = reader.required_text("in");
    reader.finish();
    if (!renaming.to.empty() && !indicator_ids_.find(renaming.to) && indicator_ids_.is_whole())
      reader.error(
          "unknown-reference",
          fmt::format("'{}' is renamed to '{}', which is no indicator", renaming.from, renaming.to),
          node.span());
    result_.renamings.push_back(std::move(renaming));
  }

  /// What is missing as a whole.
  void check_lists(Reader& file) {
    const auto require = [&](bool is_empty, Ids& ids, std::string_view key) {
      if (!is_empty || !ids.is_whole()) return;
      file.error("missing-field", fmt::format("the questionnaire has no {}", key), {},
                 fmt::format("add '{}:'", key));
      ids.set_incomplete();
    };
    require(result_.scales.empty(), scale_ids_, "scales");
    require(result_.indicators.empty(), indicator_ids_, "indicators");
  }

  /// The indexes of those that exist.
  std::vector<std::size_t> resolve_all(const std::vector<Reference>& references) {
    std::vector<std::size_t> indexes;
    indexes.reserve(references.size());
    for (const Reference& reference : references)
      if (const auto index = indicator_ids_.resolve(reference, diagnostics_))
        indexes.push_back(*index);
    return indexes;
  }

  void resolve() {
    const auto default_scale = scale_ids_.resolve(default_scale_, diagnostics_);
    const bool knows_default = default_scale || default_scale_.id.empty();
    for (std::size_t i = 0; i < result_.indicators.size(); ++i) {
      Indicator& indicator = result_.indicators[i];
      const IndicatorNames& names = names_[i];
      auto section = section_ids_.resolve(names.section, diagnostics_);
      if (!section) section = section_ids_.find_nearest(names.section.id, diagnostics_);
      if (!section) places_unknown_ = result_.weights_incomplete = true;
      indicator.section = section.value_or(0);
      const auto scale = scale_ids_.resolve(names.scale, diagnostics_);
      indicator.scale = scale.value_or(default_scale.value_or(0));
      if (!scale && (names.has_scale || !knows_default)) indicator.guidance_incomplete = true;
      indicator.presupposes = resolve_all(names.presupposes);
      indicator.after = resolve_all(names.after);
      for (std::size_t e = 0; e < indicator.examples.size(); ++e)
        indicator.examples[e].document =
            document_ids_.resolve(names.documents[e], diagnostics_).value_or(0);
    }
    for (std::size_t i = 0; i < result_.recommendations.size(); ++i) {
      const RecommendationNames& pending = recommendation_names_[i];
      Recommendation& recommendation = result_.recommendations[i];
      recommendation.document = document_ids_.resolve(pending.document, diagnostics_).value_or(0);
      recommendation.indicators = resolve_all(pending.indicators);
      if (recommendation.indicators.size() == pending.indicators.size()) continue;
      recommendation.for_incomplete = true;
      for (const Reference& reference : pending.indicators)
        if (!indicator_ids_.find(reference.id)) mention_nearest(reference.id);
    }
    if (names_unknown_) mention_all();
  }

  /// What a recommendation names wrongly is the nearest indicator, or might be any.
  void mention_nearest(const std::string& id) {
    if (const auto meant = indicator_ids_.find_nearest(id, diagnostics_))
      result_.indicators[*meant].mentioned = true;
    else
      names_unknown_ = true;
  }

  void mention_all() {
    for (Indicator& indicator : result_.indicators) indicator.mentioned = true;
  }

  void check_sections(Reader& file) {
    // Whether a section holds an indicator at any depth, and whether it holds a section.
    std::vector<bool> holds(result_.sections.size(), false);
    std::vector<bool> is_parent(result_.sections.size(), false);
    for (const Indicator& indicator : result_.indicators)
      if (indicator.section < holds.size()) holds[indicator.section] = true;
    for (std::size_t i = result_.sections.size(); i-- > 0;) {
      Section& section = result_.sections[i];
      const bool is_first = section.id.empty() || section_ids_.find(section.id) == i;
      if (!holds[i] && !is_parent[i] && is_first && !places_unknown_ && indicator_ids_.is_whole())
        file.error("section-empty", fmt::format("section '{}' holds no indicator", section.id),
                   section.span, "add one, or delete the section");
      if (!holds[i]) section.weight = 0;  // it takes no share from the others
      if (!section.parent) continue;
      is_parent[*section.parent] = true;
      if (holds[i]) holds[*section.parent] = true;
    }
    for (const Indicator& indicator : result_.indicators)
      if (const auto section = section_ids_.find(indicator.id))
        file.error("duplicate-id", fmt::format("'{}' is an indicator and a section", indicator.id),
                   indicator.span, "ids must differ")
            .notes.push_back({"the section is here", result_.sections[*section].span});
  }

  Diagnostics& diagnostics_;
  Questionnaire result_;
  Ids scale_ids_{"scale"}, band_ids_{"band"}, context_ids_{"context"}, document_ids_{"document"},
      section_ids_{"section"}, indicator_ids_{"indicator"}, recommendation_ids_{"recommendation"};
  std::vector<IndicatorNames> names_;
  std::vector<RecommendationNames> recommendation_names_;
  Reference default_scale_;
  std::optional<double> last_from_;
  // In a file with errors:
  bool knows_frameworks_ = true;  // all that are declared could be read
  bool places_unknown_ = false;   // of some indicators
  bool names_unknown_ = false;    // of some indicators that recommendations are for
};

/// In what could be read of a file with errors, index 0 stands for what is missing.
void make_indexes_valid(Questionnaire& questionnaire) {
  if (questionnaire.scales.empty()) questionnaire.scales.emplace_back().incomplete = true;
  if (questionnaire.sections.empty()) questionnaire.sections.emplace_back();
  if (questionnaire.documents.empty()) questionnaire.documents.emplace_back();
}

}  // namespace

Loaded<Questionnaire> load_questionnaire(const Source& source) {
  Loaded<Questionnaire> loaded;
  Questionnaire questionnaire;
  bool is_read = false;
  loaded.tree =
      mgi::read_document(source, "mgi-questionnaire", loaded.diagnostics, [&](Reader& file) {
        questionnaire = QuestionnaireReader(loaded.diagnostics).read(file);
        is_read = true;
      });
  if (has_errors(loaded.diagnostics)) {
    if (!is_read) return loaded;
    make_indexes_valid(questionnaire);
    loaded.partial = std::move(questionnaire);
    return loaded;
  }
  questionnaire.sha256 = sha256(source.text);
  loaded.value = std::move(questionnaire);
  return loaded;
}

}  // namespace mgi
