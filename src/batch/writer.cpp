#include "batch/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "mgi/report/render.hpp"
#include "mgi/report/stance.hpp"
#include "mgi/text/width.hpp"
#include "report/assessment_csv.hpp"

namespace mgi::batch {

Writer::Writer(OutputFolder& folder, const Treatment& treatment, const Hooks& hooks, bool quiet,
               std::string_view results_key)
    : folder_(folder), treatment_(treatment), hooks_(hooks), quiet_(quiet) {
  const Wanted& wanted = treatment_.wanted;
  failures_ = &staged("failures.csv");
  failures_->write(failures_head());
  if (wanted.summary) summary_ = std::make_unique<SummaryTable>(part_path(folder_.path(), "rows"));
  const auto table = [&](std::string file, std::string_view kind) {
    StagedFile& staged_file = staged(std::move(file));
    staged_file.write(csv_table_head(kind));
    return &staged_file;
  };
  if (wanted.sections) sections_ = table("sections.csv", "sections");
  if (wanted.answers) answers_ = table("answers.csv", "indicators");
  if (wanted.database)
    database_ = std::make_unique<Database>(staged("results.sqlite").part(),
                                           folder_.path() + "/results.sqlite");
  if (!results_key.empty()) results_.emplace(staged(std::string(results_file)), results_key);
}

StagedFile& Writer::staged(std::string name) {
  return *files_.emplace_back(std::make_unique<StagedFile>(folder_.path(), std::move(name)));
}

void Writer::say_of_instrument(const KnownInstrument& instrument) {
  if (!said_.insert(&instrument).second) return;
  for (const FileDiagnostics& file : instrument.loaded.files)
    for (const Diagnostic& diagnostic : file.diagnostics)
      if (!quiet_ || has_errors(file.diagnostics))
        hooks_.say(format_diagnostic(diagnostic, file.source));
}

/// Two assessments of one jurisdiction and round must not count twice.
bool Writer::is_second(const Input& input, FileOutcome& outcome) {
  const Scored& scored = *outcome.scored;
  const Questionnaire& of = outcome.instrument->loaded.value->questionnaire;
  const auto [first, is_first] =
      first_.emplace(Key{of.id, of.version, scored.level, scored.code, scored.round}, input.path);
  if (is_first) return false;
  const std::string round = fmt::format("{}, round {}", scored.code, scored.round);
  constexpr std::string_view check = "duplicate-assessment";
  outcome.failures.push_back(
      {first->second, 1, 1, std::string(check),
       fmt::format("'{}' assesses {} too; this file is the one that counts", input.path, round)});
  outcome.failures.push_back(
      {input.path, scored.place.line, scored.place.column, std::string(check),
       fmt::format("'{}' assesses {} already; this file does not count", first->second, round)});
  const Failure& failure = outcome.failures.back();
  outcome.warnings = outcome.errors =
      fmt::format("{}:{}:{}: error: {} [{}]\n", printable(failure.file), failure.line,
                  failure.column, printable(failure.message), check);
  outcome.fate = Fate::failed;
  return true;
}

void Writer::take(const Input& input, FileOutcome outcome) {
  ++outcome_.done;
  if (outcome.instrument) say_of_instrument(*outcome.instrument);
  if (outcome.fate == Fate::counted) is_second(input, outcome);
  switch (outcome.fate) {
    case Fate::counted:
      ++outcome_.counted;
      break;
    case Fate::failed:
      ++outcome_.failed;
      break;
    case Fate::unreadable:
      ++outcome_.unreadable;
      break;
    case Fate::not_cleared:
      ++outcome_.left_out;
      if (!quiet_)
        hooks_.say(
            fmt::format("mgi: '{}' is left out: it is in status {}\n", input.path, outcome.status));
      break;
    case Fate::passed_over:
      ++outcome_.passed_over;
      break;
  }
  if (outcome.fate != Fate::not_cleared) {
    const std::string& text = quiet_ ? outcome.errors : outcome.warnings;
    if (!text.empty()) hooks_.say(text);
  }
  for (const Failure& failure : outcome.failures)
    failures_->write(failures_row(failure, treatment_.for_public));
  if (outcome.fate != Fate::counted) return;

  if (outcome.reused) ++outcome_.reused;
  const Scored& scored = *outcome.scored;
  const Instrument& instrument = *outcome.instrument->loaded.value;
  if (summary_) summary_->add(instrument.questionnaire, scored);
  if (sections_ != nullptr) sections_->write(scored.sections);
  if (answers_ != nullptr) answers_->write(scored.answers);
  if (treatment_.wanted.overview) overview_.add(outcome.instrument, scored);
  if (database_) add_to_database(input, outcome);
  if (results_) results_->add(input.path, outcome);
  if (!outcome.reused)
    for (FileReport& report : outcome.reports) folder_.publish_report(std::move(report.name));
}

void Writer::add_to_database(const Input& input, const FileOutcome& outcome) {
  const Scored& scored = *outcome.scored;
  const Questionnaire& of = outcome.instrument->loaded.value->questionnaire;
  const auto number = [](const auto& map) { return static_cast<std::int64_t>(map.size()) + 1; };
  const auto [questionnaire, new_questionnaire] =
      questionnaires_.emplace(of.sha256, number(questionnaires_));
  if (new_questionnaire) {
    const std::int64_t id = questionnaire->second;
    if (!of.notice.empty())
      database_->add("about", std::vector<Value>{fmt::format("notice of {} {} {}", of.id,
                                                             of.version, of.sha256.substr(0, 12)),
                                                 of.notice});
    database_->add("questionnaires",
                   std::vector<Value>{id, of.id, of.version, of.title, of.sha256});
    database_->add("sections", section_rows(of, id));
    database_->add("indicators", indicator_rows(of, id));
  }
  const auto [jurisdiction, new_jurisdiction] =
      jurisdictions_.emplace(std::pair(scored.code, scored.level), number(jurisdictions_));
  if (new_jurisdiction)
    database_->add("jurisdictions",
                   std::vector<Value>{jurisdiction->second, scored.code,
                                      std::string(name(scored.level)), scored.name});
  const auto assessment = static_cast<std::int64_t>(outcome_.counted);
  const DatabaseRows& rows = scored.database;
  database_->add(
      "assessments",
      std::vector<Value>{assessment, input.path, jurisdiction->second, questionnaire->second,
                         scored.round, rows.date, std::string(name(scored.origin)),
                         std::string(name(scored.status)), rows.name, rows.name_note, rows.language,
                         rows.sha256, static_cast<std::int64_t>(rows.share_as_example)});
  for (std::size_t t = 0; t < row_tables; ++t)
    database_->add(static_cast<RowTable>(t), assessment, rows.tables.at(t));
}

void Writer::finish() {
  if (summary_) {
    summary_->write(staged("summary.csv"));
    summary_.reset();
  }
  if (treatment_.wanted.overview) {
    const OverviewHead head{treatment_.for_public, outcome_.failed + outcome_.unreadable,
                            outcome_.left_out};
    staged("summary.html").write(render_html(make_overview_report(overview_, head)));
  }
  if (database_) {
    const auto about = [&](const char* key, std::string value) {
      database_->add("about", std::vector<Value>{std::string(key), std::move(value)});
    };
    about("edition", treatment_.for_public ? "public" : "INTERNAL");
    about("program", "mgi " + program_version());
    about("assessments", std::to_string(outcome_.counted));
    about("files with errors", std::to_string(outcome_.failed + outcome_.unreadable));
    std::size_t line = 0;
    for (const std::string& sentence : stance())
      about(fmt::format("note {}", ++line).c_str(), sentence);
    database_->finish();
    database_.reset();
  }
  folder_.publish_waiting();
  for (const auto& file : files_) file->finish();
  for (const auto& file : files_) file->publish();
  folder_.sync();
}

}  // namespace mgi::batch
