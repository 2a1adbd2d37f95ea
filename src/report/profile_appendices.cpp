#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "mgi/report/stance.hpp"
#include "report/phrases.hpp"
#include "report/profile_parts.hpp"
#include "report/view_table.hpp"
#include "report/words/instrument_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

void begin(Report& report, std::string title, std::string id) {
  report.add(Division{Division::Kind::appendix});
  report.add(Heading{2, std::move(title), std::move(id)});
}

/// The answers by each framework that the questionnaire is coded in.
void add_views(Report& report, const AssessmentSubject& subject) {
  std::vector<const Framework*> frameworks;
  for (const std::string& id : subject.questionnaire.frameworks)
    if (const Framework* framework = find_framework(subject.frameworks, id); framework != nullptr)
      frameworks.push_back(framework);
  if (frameworks.empty()) return;
  begin(report, publication_words(subject.language).views(), "part-views");
  report.paragraph(words_of(subject).view.reading_aid());
  for (const Framework* framework : frameworks) {
    report.add(Heading{3, framework->title, "view-" + framework->id});
    if (!framework->note.empty()) report.paragraph(framework->note);
    Table table = view_table(subject, *framework);
    table.caption = framework->title;
    report.add(std::move(table));
  }
}

Text party_text(const AssessmentSubject& subject, const Party& party) {
  return from_file(subject,
                   party.body.empty()
                       ? party.name
                       : party.name + words_of(subject).writing.between_words() + party.body);
}

void add_process(Report& report, const AssessmentSubject& subject) {
  const Words& all_words = words_of(subject);
  const ProfileWords& words = all_words.profile;
  const Assessment& assessment = subject.assessment;
  begin(report, words.process(), "part-process");
  Facts facts;
  facts.rows.emplace_back(words.round(), assessment.round);
  facts.rows.emplace_back(words.answers_as_of(), date_text(all_words, assessment.date));
  facts.rows.emplace_back(
      words.origin(), all_words.names.origins.at(static_cast<std::size_t>(assessment.origin))());
  facts.rows.emplace_back(
      words.status(), all_words.names.statuses.at(static_cast<std::size_t>(assessment.status))());
  for (const Party& party : assessment.preparers)
    facts.rows.emplace_back(words.prepared_by(), party_text(subject, party));
  for (const Party& party : assessment.consulted)
    facts.rows.emplace_back(words.consulted(), party_text(subject, party));
  for (const Moved& moved : assessment.moved)
    facts.rows.emplace_back(words.carried_over(), moved.to.empty()
                                                      ? words.dropped(moved.from)
                                                      : words.renamed(moved.from, moved.to));
  report.add(std::move(facts));
}

void add_conventions(Report& report, const AssessmentSubject& subject) {
  const ProfileWords& words = words_of(subject).profile;
  if (subject.assessment.conventions.empty()) return;
  begin(report, words.conventions(), "part-conventions");
  Table table{{words.convention(), words.status(), words.year()}, {}, words.conventions()};
  for (const Convention& convention : subject.assessment.conventions)
    table.rows.push_back({from_file(subject, convention.title),
                          from_file(subject, convention.status),
                          convention.year == 0 ? Cell() : Cell(fmt::to_string(convention.year))});
  report.add(std::move(table));
}

/// What is known of a source beside its title: publisher, year, dates, its kind, where it is
/// not official, and its language, where the title is not marked with it. May be nothing.
std::string source_parts(const Words& all_words, const EvidenceSource& source, bool is_marked) {
  const ProfileWords& words = all_words.profile;
  std::vector<std::string> parts;
  if (!source.publisher.empty()) parts.push_back(source.publisher);
  if (source.year != 0) parts.push_back(fmt::to_string(source.year));
  if (!source.article.empty()) parts.push_back(source.article);
  if (!source.language.empty() && !is_marked) parts.push_back(words.language(source.language));
  if (source.kind != SourceKind::official)
    parts.push_back(
        words.kind(all_words.names.source_kinds.at(static_cast<std::size_t>(source.kind)).text()));
  if (source.from) parts.push_back(words.from(date_text(all_words, *source.from)));
  if (source.until) parts.push_back(words.until(date_text(all_words, *source.until)));
  if (source.accessed) parts.push_back(words.read(date_text(all_words, *source.accessed)));
  if (source.confidential) parts.push_back(words.confidential_source());
  return parts.empty() ? "" : all_words.writing.sentence(list_text(all_words, parts));
}

void add_sources(Report& report, const AssessmentSubject& subject) {
  const Words& words = words_of(subject);
  const std::vector<EvidenceSource>& sources = subject.assessment.sources;
  if (sources.empty()) return;
  begin(report, words.profile.sources(), "part-sources");
  if (std::ranges::find(sources, SourceKind::official, &EvidenceSource::kind) != sources.end())
    report.paragraph(publication_words(subject.language).sources_official());
  Items items{true, {}};
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const EvidenceSource& source = sources[s];
    const bool foreign = !source.language.empty() && source.language != code(subject.language);
    Item item;
    item.title = Text(source.title, foreign ? source.language : "");
    item.tag = source.key;
    item.id = source_anchor(s);
    const std::string parts = source_parts(words, source, foreign);
    if (!parts.empty()) item.details.emplace_back(parts);
    if (!source.url.empty()) item.details.emplace_back(source.url, "", source.url);
    items.items.push_back(std::move(item));
  }
  report.add(std::move(items));
}

/// What the recommendations follow.
void add_documents(Report& report, const AssessmentSubject& subject) {
  if (subject.result.advice.empty()) return;
  const Words& words = words_of(subject);
  begin(report, publication_words(subject.language).documents(), "part-documents");
  Items items{true, {}};
  for (const Document& document : subject.questionnaire.documents) {
    Item item;
    item.title = document.title;
    item.id = document_anchor(document);
    std::vector<std::string> parts{document.publisher};
    if (document.year != 0) parts.push_back(fmt::to_string(document.year));
    parts.push_back(document.authority);
    std::erase(parts, "");
    item.details.emplace_back(words.writing.sentence(list_text(words, parts)));
    if (!document.url.empty()) item.details.emplace_back(document.url, "", document.url);
    items.items.push_back(std::move(item));
  }
  report.add(std::move(items));
}

void add_glossary(Report& report, const AssessmentSubject& subject) {
  if (subject.glossary.terms.empty()) return;
  begin(report, words_of(subject).profile.glossary(), "part-glossary");
  Facts facts;
  for (const GlossaryTerm& term : subject.glossary.terms)
    facts.rows.emplace_back(term.term, term.meaning);
  report.add(std::move(facts));
}

void add_method(Report& report, const AssessmentSubject& subject) {
  const Words& all_words = words_of(subject);
  const ProfileWords& words = all_words.profile;
  const Questionnaire& questionnaire = subject.questionnaire;
  begin(report, words.method(), "part-method");
  report.paragraph(questionnaire.about);
  report.paragraph(words.method_about());
  if (!questionnaire.has_overall) report.paragraph(words.no_total());
  if (!questionnaire.bands.empty()) {
    std::vector<std::string> bands;
    for (const Band& band : questionnaire.bands)
      bands.push_back(words.band_from(band.title, percent(all_words, band.from)));
    const std::string list =
        fmt::format("{}", fmt::join(bands, all_words.writing.between_words.text()));
    const std::string least = percent(all_words, questionnaire.minimum_coverage);
    const std::string& source = questionnaire.bands_source;
    report.paragraph(source.empty()
                         ? words.bands(list, least)
                         : instrument_words(subject.language).bands(list, least, source));
  }
  if (!subject.result.advice.empty()) report.paragraph(words.recommendations_about());
}

void add_notices(Report& report, const AssessmentSubject& subject) {
  const PublicationWords& words = publication_words(subject.language);
  begin(report, words_of(subject).head.notices(), "part-notices");
  report.heading(3, words.versions());
  Facts facts;
  facts.rows.emplace_back(words.program(), "mgi " + program_version());
  facts.rows.emplace_back(words.questionnaire(),
                          subject.questionnaire.id + " " + subject.questionnaire.version);
  report.add(std::move(facts));
  // Paragraphs: a hash is too long a word to stand beside a label on a screen.
  const WritingWords& writing = words_of(subject).writing;
  report.paragraph(
      writing.after_colon(words.hash_of_questionnaire(), subject.questionnaire.sha256));
  report.paragraph(writing.after_colon(words.hash_of_answers(), subject.assessment.sha256));
  add_foot(report, subject);
}

}  // namespace

void add_appendices(Report& report, const AssessmentSubject& subject) {
  add_views(report, subject);
  add_process(report, subject);
  add_conventions(report, subject);
  add_sources(report, subject);
  add_documents(report, subject);
  add_glossary(report, subject);
  add_method(report, subject);
  add_notices(report, subject);
}

}  // namespace mgi
