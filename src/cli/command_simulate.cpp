#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/command_insights.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "cli/statements_of.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/write_simulated.hpp"
#include "mgi/study/simulate.hpp"
#include "mgi/study/verdicts.hpp"

namespace mgi {
namespace {

namespace filesystem = std::filesystem;

/// Files of an earlier run would be counted with those of this one.
void refuse_used_folder(const SimulateCommandOptions& options) {
  std::error_code ignored;  // what is not there, or cannot be looked at, is reported when writing
  if (!options.force && filesystem::exists(options.folder, ignored) &&
      !filesystem::is_empty(options.folder, ignored))
    throw Error(fmt::format("'{}' is not empty; choose another folder, or add --force to write "
                            "into it",
                            options.folder),
                ExitCode::usage);
}

void make_folder(const filesystem::path& folder) {
  std::error_code error;
  filesystem::create_directories(folder, error);
  if (error)
    throw Error(fmt::format("cannot make folder '{}': {}", folder.string(), error.message()));
}

/// The statements that do not hold in what was drawn: whole numbers cannot meet them.
std::vector<std::string> unmet(const Statements& statements, const Questionnaire& questionnaire,
                               const std::vector<SimulatedJurisdiction>& all) {
  Population population;
  for (const SimulatedJurisdiction& one : all) {
    Member member;
    member.code = simulated_code(one.number);
    add_member(population, questionnaire, std::move(member), one.answers);
  }
  std::vector<std::string> ids;
  for (const DecidedStatement& decided :
       decide(statements, questionnaire, population, PartlyAs::no, false))
    if (decided.verdict != Verdict::holds && decided.obstacle != Obstacle::no_number)
      ids.push_back(statements.all[decided.statement].id);
  return ids;
}

}  // namespace

ExitCode run_simulate(const SimulateCommandOptions& options) {
  refuse_used_folder(options);
  const auto named = statements_of(options.statements.empty() ? std::string(default_highlights())
                                                              : options.statements);
  if (!named) return ExitCode::findings;
  const Statements& statements = named->statements;
  const auto instrument = named_instrument(
      options.questionnaire.empty() ? statements.questionnaire.id : options.questionnaire);
  if (!instrument || !fit(*named, instrument->questionnaire)) return ExitCode::findings;
  const Questionnaire& questionnaire = instrument->questionnaire;

  const auto all = simulate(questionnaire, statements, {options.seed, options.number});
  const filesystem::path folder(options.folder);
  make_folder(folder / "2020");
  make_folder(folder / "2024");
  std::size_t follow_ups = 0;
  for (const SimulatedJurisdiction& one : all) {
    const std::string file = simulated_code(one.number) + ".yaml";
    SimulatedHead head{options.seed, one.number, one.region, false};
    write_file((folder / "2020" / file).string(),
               write_simulated(questionnaire, head, one.answers));
    if (!one.follow_up) continue;
    ++follow_ups;
    head.is_follow_up = true;
    write_file((folder / "2024" / file).string(),
               write_simulated(questionnaire, head, *one.follow_up));
  }
  write_error(fmt::format("mgi: {} synthetic assessments in '{}', {} of a second round in '{}'\n",
                          all.size(), (folder / "2020").string(), follow_ups,
                          (folder / "2024").string()));
  const std::vector<std::string> missed = unmet(statements, questionnaire, all);
  if (!missed.empty())
    write_error(fmt::format("mgi: among {} jurisdictions these statements do not hold: {}\n",
                            all.size(), fmt::join(missed, ", ")));
  return ExitCode::fine;
}

}  // namespace mgi
