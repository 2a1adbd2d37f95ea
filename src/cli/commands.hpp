#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/check/settings.hpp"
#include "mgi/text/error.hpp"

namespace mgi {

/// What a user decided about confidential evidence.
struct EditionChoice {
  bool for_public = false;
  bool internal = false;
};

struct AssessOptions {
  std::vector<std::string> files;
  std::string questionnaire;  ///< a file or an id; empty: the one that each file names
  std::string format;
  std::string output;  ///< empty: standard output
  std::string rows;    ///< CSV: what a row is; empty: an indicator
  std::vector<std::string> by;
  std::string explain;
  std::string audience;                ///< id of whom to write for; empty: nobody in particular
  std::string baseline;                ///< file of an earlier round; may be empty
  std::vector<std::string> languages;  ///< one, or two for a bilingual report; empty: its own
  EditionChoice edition;
  std::vector<std::string> what_if;     ///< INDICATOR=ANSWER
  std::vector<std::string> fail_under;  ///< [SECTION=]VALUE
  bool all = false;
  bool quiet = false;
};
ExitCode run_assess(const AssessOptions& options);

struct ValidateOptions {
  std::vector<std::string> paths;  ///< files, folders, - for standard input
  std::string questionnaire;
  std::vector<std::string> formats;  ///< FORMAT or FORMAT=FILE
  CheckSettings settings;
  std::string baseline;        ///< accepted findings
  std::string write_baseline;  ///< where to write the findings as accepted ones
  std::string fix;             ///< empty: mend nothing; "safe" or "guess"
  bool diff = false;           ///< show what would be mended instead
  bool reopen = false;         ///< mend cleared files too
  bool strict = false;
};
ExitCode run_validate(const ValidateOptions& options);

struct NewOptions {
  std::string questionnaire, name, code, round, from, output;
  EditionChoice edition;
  bool force = false;  ///< replace an output file that exists
};
ExitCode run_new(const NewOptions& options);

struct ExplainOptions {
  std::string id, questionnaire, format;
};
ExitCode run_explain(const ExplainOptions& options);

struct ListOptions {
  std::string what, questionnaire, format;
};
ExitCode run_list(const ListOptions& options);

/// What `mgi list` can list.
struct ListSubject {
  std::string_view id;
  std::string_view description;
};
std::span<const ListSubject> list_subjects();

/// An option as completions offer it.
struct CompletionOption {
  std::string name;  ///< with its dashes
  std::string description;
  std::vector<std::string> words;  ///< the values it takes, where they are known
  bool takes_file = false;
};
struct CompletionCommand {
  std::string name;
  std::string description;
  std::vector<CompletionOption> options;
  std::vector<std::string> words;  ///< values of its first argument, where they are known
};

/// The shells that completions are written for.
std::span<const std::string_view> completion_shells();

/// The completion script for one of them.
std::string completion_script(std::string_view shell,
                              const std::vector<CompletionCommand>& commands);

}  // namespace mgi
