#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <thread>
#include <utility>

#include "batch/in_order.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/validate_file.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/baseline.hpp"
#include "mgi/report/findings.hpp"
#include "mgi/text/edits.hpp"
#include "mgi/text/nearest.hpp"
#include "mgi/text/width.hpp"
#include "report/github_summary.hpp"

namespace mgi {
namespace {

/// Where one of the formats asked for goes; an empty path is standard output.
struct Target {
  const FindingsFormat* format;
  std::string path;
};

std::vector<Target> targets_of(const std::vector<std::string>& formats) {
  std::vector<Target> targets;
  for (const std::string& asked : formats) {
    const std::size_t equals = std::min(asked.find('='), asked.size());
    const std::string id = asked.substr(0, equals);
    const FindingsFormat* format = find_findings_format(id);
    if (format == nullptr) {
      std::vector<std::string> known;
      for (const FindingsFormat& one : findings_formats()) known.emplace_back(one.id);
      const std::string hint = did_you_mean(id, known);
      throw Error(fmt::format("--format: '{}' is none of {}{}", id, fmt::join(known, ", "),
                              hint.empty() ? "" : "; " + hint),
                  ExitCode::usage);
    }
    targets.push_back({format, asked.substr(std::min(equals + 1, asked.size()))});
  }
  return targets;
}

/// Checks named on the command line must exist: a mistyped one would silently change nothing.
void require_known(const CheckSettings& settings) {
  std::vector<std::string> known;
  for (const Check& check : checks()) known.emplace_back(check.id);
  for (const auto* names : {&settings.only, &settings.skip, &settings.warn, &settings.error})
    for (const std::string& name : *names)
      if (find_check(name) == nullptr) {
        const std::string hint = did_you_mean(name, known);
        throw Error(fmt::format("there is no check '{}'{}", name,
                                hint.empty() ? "; 'mgi list checks' shows them" : "; " + hint),
                    ExitCode::usage);
      }
}

bool is_cleared(const Validated& validated) {
  return validated.status == "cleared" || validated.status == "published";
}

/// Mends one file in place, or shows the change; then looks at it again.
Validated mend(Validated validated, const std::string& path, const ValidateOptions& options,
               batch::Instruments::Desk& instruments) {
  const Source before = validated.file.source;
  // What is mended may bring to light what could not be read before, so go on until nothing
  // changes.
  std::size_t mended = 0;
  for (int round = 0; round < 5; ++round) {
    const auto edits = collect_edits(validated.file.diagnostics, options.fix == "guess");
    if (edits.empty()) break;
    if (is_cleared(validated) && !options.reopen) {
      write_error(fmt::format("mgi: '{}' is {}; it is not mended without --reopen\n", path,
                              validated.status));
      return validated;
    }
    mended += edits.size();
    Source source{before.name, apply_edits(validated.file.source.text, edits)};
    validated = validate_source(std::move(source), folder_of(path), instruments);
  }
  if (mended == 0) return validated;
  if (options.diff || path == "-") {
    // On a screen it is to be read; anywhere else it is a patch, byte for byte.
    const std::string diff = line_diff(before.text, validated.file.source.text, before.name);
    write_output(output_is_terminal() ? printable_lines(diff) : diff);
  } else {
    write_file(path, validated.file.source.text);
    write_error(fmt::format("mgi: '{}': {} mended\n", path, mended));
  }
  return validated;
}

std::vector<Accepted> read_baseline(const std::string& path, Source& source) {
  if (path.empty()) return {};
  source = read_source(path);
  auto loaded = load_baseline(source);
  if (!loaded.value) {
    write_diagnostics(source, loaded.diagnostics);
    throw Error(fmt::format("the baseline '{}' cannot be used", path), ExitCode::findings);
  }
  return std::move(*loaded.value);
}

void save_baseline(const std::string& path, const std::vector<CheckedFile>& files) {
  std::vector<Accepted> entries;
  for (const CheckedFile& file : files)
    for (const Diagnostic& diagnostic : file.diagnostics) {
      if (!can_be_accepted(diagnostic)) continue;
      const bool there = std::ranges::any_of(entries, [&](const Accepted& entry) {
        return entry.check == diagnostic.check && entry.file == file.source.name &&
               entry.path == diagnostic.path;
      });
      if (!there) entries.push_back({diagnostic.check, file.source.name, diagnostic.path, {}});
    }
  write_file(path, write_baseline(entries));
}

/// GitHub shows ten annotations a step; its summary of the job holds them all.
void add_job_summary(const std::vector<CheckedFile>& files) {
  const std::string path = environment("GITHUB_STEP_SUMMARY");
  if (path.empty()) return;
  append_to_file(path, github_summary(files));
}

bool fails(const std::vector<CheckedFile>& files, bool strict) {
  return std::ranges::any_of(files, [&](const CheckedFile& file) {
    return has_errors(file.diagnostics) || (strict && !file.diagnostics.empty());
  });
}

/// Two threads do not pay for a handful of files, since each has to start and wait.
std::size_t jobs_for(std::size_t files, const ValidateOptions& options) {
  constexpr std::size_t files_a_job = 16;
  if (!options.fix.empty() || options.diff) return 1;
  return std::clamp<std::size_t>(files / files_a_job, 1,
                                 std::max(1U, std::thread::hardware_concurrency()));
}

/// Every file, loaded and checked, in the order of `paths`. Writes what is wrong with
/// questionnaires that they name, once each.
std::vector<Validated> validated_files(const std::vector<std::string>& paths,
                                       const ValidateOptions& options) {
  batch::Instruments instruments(options.questionnaire, false);
  const std::size_t jobs = jobs_for(paths.size(), options);
  std::vector<batch::Instruments::Desk> desks(jobs, batch::Instruments::Desk(instruments));
  std::vector<Validated> files;
  std::set<std::string> told;
  batch::InOrder<Validated>(paths.size(), jobs)
      .run([&](std::size_t number,
               std::size_t desk) { return validate_file(paths[number], desks[desk]); },
           [&](std::size_t number, Validated validated) {
             if (!options.fix.empty() || options.diff)
               validated = mend(std::move(validated), paths[number], options, desks.front());
             if (validated.unusable && told.insert(validated.unusable->text_sha256).second)
               for (const FileDiagnostics& file : validated.unusable->loaded.files)
                 if (has_errors(file.diagnostics)) write_diagnostics(file.source, file.diagnostics);
             files.push_back(std::move(validated));
           },
           [] { return false; });
  return files;
}

}  // namespace

ExitCode run_validate(const ValidateOptions& options) {
  const std::vector<Target> targets = targets_of(options.formats);
  require_known(options.settings);
  Source baseline_source;
  const std::vector<Accepted> accepted = read_baseline(options.baseline, baseline_source);
  std::vector<bool> used(accepted.size(), false);

  std::vector<CheckedFile> files;
  for (Validated& validated : validated_files(files_of(options.paths), options)) {
    CheckedFile& file = files.emplace_back(std::move(validated.file));
    file.diagnostics = apply_allowances(std::move(file.diagnostics), validated.allowances);
    file.diagnostics = apply_settings(std::move(file.diagnostics), options.settings);
    file.diagnostics =
        apply_baseline(std::move(file.diagnostics), file.source.name, accepted, used);
  }
  if (Diagnostics stale = stale_entries(accepted, used); !stale.empty())
    files.push_back({std::move(baseline_source), "baseline", std::move(stale), {}});

  if (!options.write_baseline.empty()) {
    save_baseline(options.write_baseline, files);
    return ExitCode::fine;
  }
  for (const auto& [format, path] : targets) write_result(path, format->write(files));
  if (std::ranges::any_of(targets, [](const Target& t) { return t.format->id == "github"; }))
    add_job_summary(files);
  return fails(files, options.strict) ? ExitCode::findings : ExitCode::fine;
}

}  // namespace mgi
