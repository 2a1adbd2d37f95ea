#include <fmt/format.h>

#include "cli/command_follow.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "cli/read_answers.hpp"
#include "mgi/report/action_plan.hpp"
#include "mgi/report/render.hpp"

namespace mgi {

ExitCode run_action_plan(const ActionPlanOptions& options) {
  const bool to_screen = options.output.empty() || options.output == "-";
  if (options.format == "xlsx" && to_screen && output_is_terminal())
    throw Error("xlsx is nothing for a screen; name a file with --output", ExitCode::usage);
  Instruments instruments(options.questionnaire, false, options.quiet);
  const auto answers =
      read_answers(options.file, options.language, options.edition, instruments, options.quiet);
  if (!answers) return ExitCode::findings;
  const Result result = assess(answers->instrument->questionnaire, answers->assessment);
  const AssessmentSubject subject = answers->subject(result);
  if (options.format == "csv") {
    write_result(options.output, action_plan_csv(subject));
  } else if (options.format == "xlsx") {
    write_result(options.output, action_plan_xlsx(subject));
  } else {
    const Report report = make_action_plan_report(subject);
    write_result(options.output,
                 options.format == "html" ? render_html(report) : render_markdown(report));
  }
  return ExitCode::fine;
}

}  // namespace mgi
