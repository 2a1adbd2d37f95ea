#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/check/checked_file.hpp"

namespace mgi {

/// How many files were validated, and what was found in them.
struct FindingCounts {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

FindingCounts count_findings(std::span<const CheckedFile> files);

/// "2 errors, 1 warning in 3 files" or "No findings in 1 file".
std::string summary_of(const FindingCounts& counts);

/// A span as people count it; the end is the first place behind it.
struct Region {
  Location begin;
  Location end;
};

Region region_of(const Lines& lines, Span span);

/// `text` with a capital letter at its beginning and a full stop at its end.
std::string sentence(std::string_view text);

/// The message and the hint as sentences: "'x' is not known. Did you mean 'y'?"
std::string sentences_of(const Diagnostic& diagnostic);

/// What an edit would do: "Replace 'partialy' with 'partly'".
std::string description_of(const Edit& edit, const Source& source);

/// The path of a file as its consumers know it: without "./" before it.
std::string_view path_of(const Source& source);

/// One name for each finding of a file that stays when lines move: made of check, file, path of
/// ids, and the how-manieth it is of its like.
std::vector<std::string> fingerprints_of(const CheckedFile& file);

}  // namespace mgi
