#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "batch/batch.hpp"
#include "batch/score_lines.hpp"
#include "cli/command_insights.hpp"
#include "cli/command_robustness.hpp"
#include "cli/commands.hpp"

namespace mgi {

// Options that several commands share, and commands whose options fill a file of their own.

/// The ids of `formats()`.
std::vector<std::string> format_ids();

/// Accepts only one of `words`; the description is what completions read.
CLI::Validator one_of(const std::vector<std::string>& words);

/// `--questionnaire`.
void add_questionnaire(CLI::App& command, std::string& questionnaire);

/// `--format`, one of `ids`; the first is the default.
void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& ids);

/// `--output`.
void add_output(CLI::App& command, std::string& output);

/// An option that takes some of `known`, separated by commas.
void add_choices(CLI::App& command, const std::string& name, std::vector<std::string>& words,
                 const std::vector<std::string>& known, const std::string& text);

/// `--jobs`, to do `what` with: "work".
void add_jobs(CLI::App& command, std::size_t& jobs, std::string_view what);

/// `--quiet`, which does not show `what`: "warnings".
void add_quiet(CLI::App& command, bool& quiet, std::string_view what = "warnings");

/// `--public` and `--internal`.
void add_edition(CLI::App& command, EditionChoice& edition);

/// `--lang`, one language.
void add_language(CLI::App& command, std::string& language);

/// The commands about many jurisdictions.
void add_insights(CLI::App& app, InsightsCommandOptions& options);
void add_simulate(CLI::App& app, SimulateCommandOptions& options);
/// The command `batch`, and those that spread it over machines: `score`, `lines`, `merge`.
void add_batch(CLI::App& app, batch::Options& options);
void add_score(CLI::App& app, batch::LineOptions& options);
void add_lines(CLI::App& app, batch::LineOptions& options);
void add_merge(CLI::App& app, std::vector<std::string>& files);

/// The command `robustness`.
void add_robustness(CLI::App& app, RobustnessOptions& options);

}  // namespace mgi
