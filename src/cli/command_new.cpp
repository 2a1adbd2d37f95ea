#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/edition_of.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/load/write_assessment.hpp"

namespace mgi {
namespace {

/// A file that somebody has filled in must not be lost to a mistyped command.
void keep_existing(const NewOptions& options) {
  std::error_code ignored;  // what cannot be looked at cannot be written either; writing says why
  if (options.output.empty() || options.output == "-" || options.force ||
      !std::filesystem::is_regular_file(options.output, ignored))
    return;
  throw Error(fmt::format("'{}' exists already; choose another name, or add --force to replace it",
                          options.output),
              ExitCode::usage);
}

/// Writes the new file that `start` describes.
ExitCode finish(const NewOptions& options, const Questionnaire& questionnaire,
                const NewAssessment& start) {
  write_result(options.output, write_assessment(questionnaire, start));
  return ExitCode::fine;
}

}  // namespace

ExitCode run_new(const NewOptions& options) {
  keep_existing(options);
  NewAssessment start{options.name, options.code, options.round};
  if (options.from.empty()) {
    const auto instrument = named_instrument(options.questionnaire);
    return instrument ? finish(options, instrument->questionnaire, start) : ExitCode::findings;
  }
  const Source source = read_source(options.from);
  const ParsedAssessment parsed = parse_assessment(source);
  const std::string folder = folder_of(options.from);
  const bool named = !options.questionnaire.empty() || parsed.questionnaire_id.empty();
  const auto instrument =
      named ? named_instrument(options.questionnaire)
            : instrument_of(find_source(parsed.questionnaire_id, folder), folder, false, false);
  if (!instrument) return ExitCode::findings;
  auto earlier = load_assessment(source, parsed, instrument->questionnaire);
  write_diagnostics(source, earlier.diagnostics);
  if (!earlier.value || !edition_of(options.from, *earlier.value, options.edition))
    return ExitCode::findings;
  start.earlier = &*earlier.value;
  return finish(options, instrument->questionnaire, start);
}

}  // namespace mgi
