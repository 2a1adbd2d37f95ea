#include "mgi/load/load_assessment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "load/parsed_tree.hpp"
#include "load/read_answer.hpp"
#include "load/read_follow_up.hpp"
#include "load/reader.hpp"
#include "load/yaml.hpp"
#include "mgi/text/nearest.hpp"
#include "mgi/text/sha256.hpp"

namespace mgi {
namespace {

constexpr std::string_view first_key = "mgi-assessment";

class AssessmentReader {
 public:
  AssessmentReader(const Questionnaire& questionnaire, Diagnostics& diagnostics)
      : questionnaire_(questionnaire), diagnostics_(diagnostics) {
    result_.answers.resize(questionnaire.indicators.size());
  }

  Assessment read(Reader& file) {
    read_questionnaire(file);
    read_jurisdiction(file);
    result_.language = file.text("language");
    if (result_.language.empty()) result_.language = questionnaire_.language;
    result_.round = file.required_text("round");
    file.require("date");
    if (const auto date = read_date(file, "date")) result_.date = *date;
    result_.date_span = file.span_of("date");
    file.require("origin");
    if (const auto origin = file.word("origin", origin_names))
      result_.origin = static_cast<Origin>(*origin);
    file.require("status");
    if (const auto status = file.word("status", status_names))
      result_.status = static_cast<Status>(*status);
    result_.status_span = file.span_of("status");
    read_clearance(file);
    result_.share_as_example = file.flag("share-as-example");
    result_.about = file.text("about");
    result_.preparers = read_parties(file, "preparers");
    result_.consulted = read_parties(file, "consulted");
    read_sources(file);
    file.each("at-a-glance", [&](YamlNode node) { read_figure(node); });
    file.each("conventions", [&](YamlNode node) { read_convention(node); });
    if (!is_other_)  // else no recommendation would be known
      result_.follow_up = read_follow_up(file, questionnaire_, older_);
    else
      file.find("follow-up");
    read_answers(file);
    return std::move(result_);
  }

 private:
  void read_questionnaire(Reader& file) {
    const auto node = file.require("questionnaire");
    if (!node) return;
    Reader reader(*node, "'questionnaire'", diagnostics_);
    result_.questionnaire_id = reader.required_text("id");
    result_.questionnaire_version = reader.required_text("version");
    reader.finish();
    if (result_.questionnaire_id.empty()) return;  // reported already
    if (result_.questionnaire_id != questionnaire_.id) {
      reader.error("questionnaire-known",
                   fmt::format("the answers are to questionnaire '{}', not to '{}'",
                               result_.questionnaire_id, questionnaire_.id),
                   reader.span_of("id"), "give the right one with --questionnaire");
      is_other_ = true;
      return;
    }
    if (result_.questionnaire_version == questionnaire_.version) return;
    older_ = std::ranges::find(questionnaire_.earlier_versions, result_.questionnaire_version) !=
             questionnaire_.earlier_versions.end();
    if (!older_ && !result_.questionnaire_version.empty())
      reader.error(
          "questionnaire-version",
          fmt::format("version '{}' of questionnaire '{}' is not known",
                      result_.questionnaire_version, questionnaire_.id),
          reader.span_of("version"),
          fmt::format("the questionnaire at hand is version '{}'", questionnaire_.version));
  }

  void read_jurisdiction(Reader& file) {
    const auto node = file.require("jurisdiction");
    if (!node) return;
    Reader reader(*node, "'jurisdiction'", diagnostics_);
    Jurisdiction& jurisdiction = result_.jurisdiction;
    jurisdiction.name = reader.required_text("name");
    jurisdiction.name_note = reader.text("name-note");
    jurisdiction.code = reader.required_text("code");
    jurisdiction.span = reader.span_of("code");
    if (const auto level = reader.word("level", level_names))
      jurisdiction.level = static_cast<Level>(*level);
    else if (reader.find("level"))  // reported; it must not make the code wrong, too
      jurisdiction.level =
          jurisdiction.code.find('-') == std::string::npos ? Level::national : Level::local;
    reader.each_text("context", [&](const std::string& context, Span span) {
      jurisdiction.context.push_back(context);
      if (std::ranges::find(questionnaire_.contexts, context, &Context::id) ==
          questionnaire_.contexts.end())
        reader.error("unknown-reference",
                     fmt::format("the questionnaire knows no context '{}'", context), span,
                     did_you_mean(context, context_ids()));
    });
    reader.each_entry("groups", [&](YamlNode key, YamlNode value) {
      auto text = scalar_text(value, fmt::format("group '{}'", key.text()), diagnostics_);
      if (text) jurisdiction.groups.emplace_back(key.text(), std::move(*text));
    });
    reader.finish();
  }

  std::vector<std::string> context_ids() const {
    std::vector<std::string> ids;
    for (const Context& context : questionnaire_.contexts) ids.push_back(context.id);
    return ids;
  }

  void read_clearance(Reader& file) {
    const auto node = file.find("clearance");
    // Where it is misspelt it is not missing; `finish` reports the field.
    if (!node && file.seems_misspelt("clearance")) result_.clearance = Clearance{};
    if (!node) return;
    Reader reader(*node, "'clearance'", diagnostics_);
    Clearance clearance;
    clearance.body = reader.required_text("body");
    reader.require("date");
    clearance.date = read_date(reader, "date");
    clearance.answers_sha256 = reader.required_text("answers-sha256");
    clearance.span = reader.span_of("answers-sha256");
    reader.finish();
    result_.clearance = std::move(clearance);
  }

  std::vector<Party> read_parties(Reader& file, std::string_view key) {
    std::vector<Party> parties;
    file.each(key, [&](YamlNode node) {
      if (node.kind() == YamlKind::scalar) {
        parties.push_back({std::string(node.text()), {}});
        return;
      }
      Reader reader(node, fmt::format("an entry of '{}'", key), diagnostics_);
      parties.push_back({reader.required_text("name"), reader.text("body")});
      reader.finish();
    });
    return parties;
  }

  void read_sources(Reader& file) {
    if (file.seems_misspelt("sources")) sources_.is_whole = false;
    if (!file.each("sources", [&](YamlNode node) { read_source_entry(node); }))
      sources_.is_whole = false;
  }

  void read_source_entry(YamlNode node) {
    const std::size_t before = diagnostics_.size();
    Reader reader(node, "source", diagnostics_);
    EvidenceSource source;
    source.key = reader.required_text("key");
    reader.rename("source", source.key);
    source.title = reader.required_text("title");
    source.language = reader.text("language");
    source.publisher = reader.text("publisher");
    source.article = reader.text("article");
    source.url = reader.text("url");
    if (const auto kind = reader.word("kind", source_kind_names))
      source.kind = static_cast<SourceKind>(*kind);
    source.year = reader.whole_number("year", 0, 1500, 2200);
    source.from = read_date(reader, "from");
    source.until = read_date(reader, "until");
    source.accessed = read_date(reader, "accessed");
    source.confidential = reader.flag("confidential");
    source.span = reader.span_of("key");
    source.url_span = reader.span_of("url");
    source.year_span = reader.span_of("year");
    reader.finish();
    source.incomplete = has_errors_behind(diagnostics_, before);
    if (source.key.empty()) sources_.is_whole = false;
    const auto [first, is_new] = sources_.keys.emplace(source.key, result_.sources.size());
    if (!is_new && !source.key.empty()) {
      reader
          .error("duplicate-id", fmt::format("source '{}' stands here a second time", source.key),
                 source.span, "keys must differ")
          .notes.push_back({"the first one is here", result_.sources[first->second].span});
      source.mentioned = true;  // what cites the key may mean this one
    }
    result_.sources.push_back(std::move(source));
  }

  void read_figure(YamlNode node) {
    Reader reader(node, "figure", diagnostics_);
    Figure figure{reader.required_text("label"), reader.required_text("value"), reader.text("year"),
                  std::nullopt};
    if (const auto source = reader.find_scalar("source"))
      figure.source = find_or_report(sources_, std::string(source->text()), "figure", figure.label,
                                     source->span(), diagnostics_);
    reader.finish();
    result_.at_a_glance.push_back(std::move(figure));
  }

  void read_convention(YamlNode node) {
    Reader reader(node, "convention", diagnostics_);
    result_.conventions.push_back({reader.required_text("title"), reader.text("status"),
                                   reader.whole_number("year", 0, 1800, 2200)});
    reader.finish();
  }

  void read_answers(Reader& file) {
    const auto answers = file.require("answers");
    const std::size_t before = diagnostics_.size();
    if (!is_other_)  // else no id would be known
      file.each_entry("answers", [&](YamlNode id, YamlNode node) { read_entry(id, node); });
    const bool is_read = answers && answers->kind() == YamlKind::mapping && !is_other_;
    result_.answers_incomplete = !is_read || has_errors_behind(diagnostics_, before);
    const bool is_clear = is_worth_a_hint(diagnostics_, result_.sources.size());
    if (is_read && is_clear)
      for (const std::string& key : sources_.not_found) mention_nearest(key);
    else
      for (EvidenceSource& source : result_.sources) source.mentioned = true;
  }

  /// What was cited under a wrong key is the nearest one, or might be any.
  void mention_nearest(const std::string& key) {
    std::vector<std::string> known;
    for (const EvidenceSource& source : result_.sources) known.push_back(source.key);
    const auto meant = nearest(key, known);
    for (EvidenceSource& source : result_.sources)
      if (!meant || source.key == *meant) source.mentioned = true;
  }

  /// Marks the sources of an answer that is not counted.
  void mention_sources(YamlNode answer) {
    if (answer.kind() != YamlKind::mapping) return;
    const auto mention = [&](YamlNode key) {
      if (const auto found = sources_.keys.find(std::string(key.text()));
          found != sources_.keys.end())
        result_.sources[found->second].mentioned = true;
    };
    answer.for_each_entry([&](YamlNode field, YamlNode list) {
      if (field.text() != "sources" || list.kind() != YamlKind::sequence) return;
      list.for_each_item([&](YamlNode item) {
        if (item.kind() != YamlKind::mapping) return mention(item);
        item.for_each_entry([&](YamlNode name, YamlNode key) {
          if (name.text() == "source") mention(key);
        });
      });
    });
  }

  std::optional<std::size_t> index_of(std::string_view id) {
    // Answers most often stand in the order of the questionnaire.
    const std::vector<Indicator>& all = questionnaire_.indicators;
    if (next_ < all.size() && all[next_].id == id) return next_++;
    if (indicators_.empty())
      for (std::size_t i = 0; i < all.size(); ++i) indicators_.emplace(all[i].id, i);
    const auto found = indicators_.find(id);
    if (found == indicators_.end()) return std::nullopt;
    next_ = found->second + 1;
    return found->second;
  }

  /// Where the answer to an id of the file belongs; reports an id that belongs nowhere.
  std::optional<std::size_t> indicator_of(YamlNode id) {
    if (const auto found = index_of(id.text())) return found;
    const std::string written(id.text());
    const auto renaming = std::ranges::find(questionnaire_.renamings, written, &Renaming::from);
    if (renaming != questionnaire_.renamings.end()) {
      const auto found = index_of(renaming->to);
      if (older_) {
        result_.moved.push_back({written, renaming->to});
        return found;
      }
      report_unknown(id, renaming->to.empty()
                             ? fmt::format("it was dropped in version {}", renaming->version)
                             : fmt::format("it is called '{}' since version {}", renaming->to,
                                           renaming->version));
      if (renaming->to.empty()) return std::nullopt;
      diagnostics_.back().edits.push_back({id.span(), renaming->to});
      // The answer is looked at under its new id, so that its own faults are told, too.
      return found;
    }
    const bool has_hint = is_worth_a_hint(diagnostics_, questionnaire_.indicators.size());
    const auto known = has_hint ? indicator_ids(questionnaire_) : std::vector<std::string>();
    report_unknown(id, did_you_mean(written, known));
    if (const auto guess = only_guess(written, known))
      diagnostics_.back().edits.push_back({id.span(), *guess, false});
    return std::nullopt;
  }

  void report_unknown(YamlNode id, std::string hint) {
    diagnostics_.push_back(
        {Severity::error, "unknown-indicator",
         fmt::format("questionnaire '{}' has no indicator '{}'", questionnaire_.id, id.text()),
         id.span(), std::move(hint)});
  }

  void read_entry(YamlNode id, YamlNode node) {
    const auto index = indicator_of(id);
    if (!index) return mention_sources(node);
    const Indicator& indicator = questionnaire_.indicators[*index];
    Answer answer = read_answer(node, indicator, questionnaire_.scales[indicator.scale], sources_,
                                diagnostics_);
    answer.id_span = id.span();
    Answer& place = result_.answers[*index];
    if (place.id_span != Span{}) {
      diagnostics_.push_back({Severity::error, "answer-twice",
                              fmt::format("'{}' is answered a second time", indicator.id),
                              id.span(), "keep one of the two"});
      diagnostics_.back().notes.push_back({"the first answer is here", place.id_span});
      for (const Citation& citation : answer.sources)
        result_.sources[citation.source].mentioned = true;
      return;
    }
    place = std::move(answer);
  }

  const Questionnaire& questionnaire_;
  Diagnostics& diagnostics_;
  Assessment result_;
  SourceRegister sources_;
  std::unordered_map<std::string_view, std::size_t> indicators_;  // by their ids, once asked for
  std::size_t next_ = 0;   // behind the indicator that was found last
  bool older_ = false;     // the answers were made on an earlier version
  bool is_other_ = false;  // the answers belong to another questionnaire
};

}  // namespace

ParsedAssessment parse_assessment(const Source& source) {
  ParsedAssessment parsed;
  auto tree = std::make_shared<YamlTree>(read_yaml(source, parsed.diagnostics));
  if (!tree->empty()) take_tree(std::move(tree), parsed);
  sort_by_place(parsed.diagnostics);
  return parsed;
}

void take_tree(std::shared_ptr<const YamlTree> tree, ParsedAssessment& parsed) {
  if (!is_document(*tree, first_key, parsed.diagnostics)) return;
  tree->root().for_each_entry([&](YamlNode key, YamlNode value) {
    if (key.text() != "questionnaire" || value.kind() != YamlKind::mapping) return;
    value.for_each_entry([&](YamlNode field, YamlNode id) {
      if (field.text() != "id") return;
      parsed.questionnaire_id = id.text();
      parsed.questionnaire_span = id.span();
    });
  });
  parsed.tree = std::move(tree);
}

Loaded<Assessment> load_assessment(const Source& source, const ParsedAssessment& parsed,
                                   const Questionnaire& questionnaire) {
  Loaded<Assessment> loaded{std::nullopt, parsed.diagnostics, parsed.tree};
  if (!parsed.tree) return loaded;
  Reader file(parsed.tree->root(), "the file", loaded.diagnostics);
  file.find(first_key);
  Assessment assessment = AssessmentReader(questionnaire, loaded.diagnostics).read(file);
  file.finish();
  sort_by_place(loaded.diagnostics);
  if (has_errors(loaded.diagnostics)) {
    loaded.partial = std::move(assessment);
    return loaded;
  }
  assessment.sha256 = parsed.sha256 ? *parsed.sha256 : sha256(source.text);
  loaded.value = std::move(assessment);
  return loaded;
}

Loaded<Assessment> load_assessment(const Source& source, const Questionnaire& questionnaire) {
  return load_assessment(source, parse_assessment(source), questionnaire);
}

}  // namespace mgi
