#include "cli/validate_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

#include "cli/validate_translation.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/baseline.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/load/load_crosswalk.hpp"
#include "mgi/load/load_efforts.hpp"
#include "mgi/load/load_frameworks.hpp"
#include "mgi/load/load_questionnaire.hpp"
#include "mgi/load/load_statements.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/load/places.hpp"
#include "mgi/text/error.hpp"

namespace mgi {
namespace {

namespace filesystem = std::filesystem;

void append(Diagnostics& to, Diagnostics more) {
  std::ranges::move(more, std::back_inserter(to));
  sort_by_place(to);
}

/// Takes over what loading found, with the places it knows.
template <typename T>
void take(Loaded<T>& loaded, Validated& result) {
  append(result.file.diagnostics, std::move(loaded.diagnostics));
  if (!loaded.tree) return;
  set_paths(*loaded.tree, result.file.diagnostics);
  result.allowances = find_allowances(result.file.source, *loaded.tree);
  result.status = root_text(*loaded.tree, "status");
}

/// The questionnaire of that id, if there is one without errors.
std::optional<Questionnaire> find_questionnaire(const std::string& id, const std::string& folder) {
  try {
    return load_questionnaire(find_source(id, folder)).value;
  } catch (const Error& error) {
    if (error.code() == ExitCode::failure) throw;  // it is there, and cannot be read
    return std::nullopt;  // the checks report what is named and cannot be found
  }
}

/// What the indicators of other questionnaires say that are mirrored here.
Diagnostics diagnose_mirrors(const Questionnaire& questionnaire, const std::string& folder) {
  std::set<std::string> others;
  for (const Indicator& indicator : questionnaire.indicators)
    if (indicator.mirrors) others.insert(indicator.mirrors->questionnaire);
  Diagnostics diagnostics;
  for (const std::string& id : others) {
    const auto other = find_questionnaire(id, folder);
    append(diagnostics, check_mirrors(questionnaire, id, other ? &*other : nullptr));
  }
  return diagnostics;
}

void validate_questionnaire(const std::string& folder, Validated& result) {
  auto loaded = load_questionnaire(result.file.source);
  if (const Questionnaire* questionnaire = loaded.for_checks()) {
    // The files it names are validated on their own; here only their codes are needed.
    std::vector<FileDiagnostics> elsewhere;
    if (const auto frameworks = load_frameworks_of(*questionnaire, folder, elsewhere))
      append(loaded.diagnostics, check_questionnaire(*questionnaire, *frameworks));
    append(loaded.diagnostics, diagnose_terms(result.file.source, *questionnaire, folder));
    append(loaded.diagnostics, diagnose_mirrors(*questionnaire, folder));
  }
  take(loaded, result);
}

/// The questionnaire that a file names, from those that the run knows; nullptr where there is none
/// without errors, which is then said.
const Questionnaire* named_questionnaire(const std::string& id, const Span& place,
                                         const std::string& folder,
                                         batch::Instruments::Desk& instruments, Diagnostics& said,
                                         Validated& result) {
  try {
    const auto known =
        instruments.get(id.empty() ? std::string(default_questionnaire()) : id, folder);
    if (known->loaded.value) return &known->loaded.value->questionnaire;
    said.push_back({Severity::error, "questionnaire-known",
                    fmt::format("questionnaire '{}' has errors", known->id), place,
                    "validate it first"});
    result.unusable = known;
  } catch (const Error& error) {
    if (error.code() == ExitCode::failure) throw;  // it is there, and cannot be read
    said.push_back({Severity::error, "questionnaire-known", error.what(), place,
                    "give its file with --questionnaire"});
  }
  return nullptr;
}

void validate_assessment(const std::string& folder, batch::Instruments::Desk& instruments,
                         Validated& result) {
  const Source& source = result.file.source;
  const ParsedAssessment parsed = parse_assessment(source);
  Loaded<Assessment> loaded{std::nullopt, parsed.diagnostics, parsed.tree};
  if (parsed.tree) {
    if (const Questionnaire* questionnaire =
            named_questionnaire(parsed.questionnaire_id, parsed.questionnaire_span, folder,
                                instruments, loaded.diagnostics, result)) {
      loaded = batch::checked_assessment(source, parsed, *questionnaire);
      result.file.indicators = indicator_ids(*questionnaire);
    }
  }
  take(loaded, result);
}

void validate_translation(const std::string& folder, Validated& result) {
  auto loaded = load_translation(result.file.source);
  if (loaded.value)
    append(loaded.diagnostics, diagnose_translation(result.file.source, *loaded.value, folder));
  take(loaded, result);
}

void validate_crosswalk(const std::string& folder, Validated& result) {
  auto loaded = load_crosswalk(result.file.source);
  if (const Crosswalk* crosswalk = loaded.for_checks()) {
    const auto from = find_questionnaire(crosswalk->from.id.word, folder);
    const auto to = find_questionnaire(crosswalk->to.id.word, folder);
    append(loaded.diagnostics,
           check_crosswalk(*crosswalk, from ? &*from : nullptr, to ? &*to : nullptr));
  }
  take(loaded, result);
}

void validate_statements(const std::string& folder, batch::Instruments::Desk& instruments,
                         Validated& result) {
  auto loaded = load_statements(result.file.source);
  if (loaded.value) {
    const NamedId& of = loaded.value->questionnaire;
    if (const Questionnaire* questionnaire =
            named_questionnaire(of.id, of.span, folder, instruments, loaded.diagnostics, result))
      append(loaded.diagnostics, check_statements(*loaded.value, *questionnaire));
  }
  take(loaded, result);
}

void validate_efforts(const std::string& folder, batch::Instruments::Desk& instruments,
                      Validated& result) {
  const Source& source = result.file.source;
  if (const Questionnaire* questionnaire =
          named_questionnaire(questionnaire_of_efforts(source), Span{}, folder, instruments,
                              result.file.diagnostics, result)) {
    auto loaded = load_efforts(source, *questionnaire);
    result.file.indicators = indicator_ids(*questionnaire);
    take(loaded, result);
  }
}

template <typename Load>
void validate_with(const Load& load, Validated& result) {
  auto loaded = load(result.file.source);
  take(loaded, result);
}

/// True if the first key of the file begins with `mgi-`.
bool is_ours(const std::string& path) {
  constexpr std::size_t enough = 4096;
  const Source beginning = read_beginning(path, enough);
  const std::string key = first_key(beginning);
  // Nothing but a long comment in front: look behind it.
  if (key.empty() && beginning.text.size() == enough)
    return first_key(read_source(path)).starts_with("mgi-");
  return key.starts_with("mgi-");
}

}  // namespace

std::vector<std::string> files_of(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code unreadable;
    if (path == "-" || !filesystem::is_directory(path, unreadable)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::string> found;
    std::error_code error;
    filesystem::recursive_directory_iterator entry(path, error);
    for (; !error && entry != filesystem::recursive_directory_iterator(); entry.increment(error)) {
      const auto extension = entry->path().extension();
      std::error_code gone;  // what is gone by now is no file
      if ((extension == ".yaml" || extension == ".yml") && entry->is_regular_file(gone) &&
          is_ours(entry->path().string()))
        found.push_back(entry->path().string());
    }
    if (error) throw Error(fmt::format("cannot read '{}': {}", path, error.message()));
    std::ranges::sort(found);
    std::ranges::move(found, std::back_inserter(files));
  }
  return files;
}

Validated validate_source(Source source, const std::string& folder,
                          batch::Instruments::Desk& instruments) {
  const std::string key = first_key(source);
  Validated result{{std::move(source), {}, {}, {}}, {}, {}, {}};
  if (key.starts_with("mgi-")) result.file.kind = key.substr(4);
  const std::string& kind = result.file.kind;
  if (kind == "questionnaire") {
    validate_questionnaire(folder, result);
  } else if (kind == "frameworks") {
    validate_with(load_frameworks, result);
  } else if (kind == "glossary") {
    validate_with(load_glossary, result);
  } else if (kind == "translation") {
    validate_translation(folder, result);
  } else if (kind == "crosswalk") {
    validate_crosswalk(folder, result);
  } else if (kind == "highlights") {
    validate_statements(folder, instruments, result);
  } else if (kind == "efforts") {
    validate_efforts(folder, instruments, result);
  } else if (kind == "baseline") {
    validate_with(load_baseline, result);
  } else {
    // Most files are assessments; a file of no known kind gets the message about its first line.
    validate_assessment(folder, instruments, result);
  }
  return result;
}

Validated validate_file(const std::string& path, batch::Instruments::Desk& instruments) {
  return validate_source(read_source(path), folder_of(path), instruments);
}

}  // namespace mgi
