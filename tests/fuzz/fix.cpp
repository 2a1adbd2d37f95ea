// `mgi validate --fix`: mending comes to an end, and makes nothing worse.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/validate_file.hpp"
#include "fuzz/oracles.hpp"
#include "fuzz/target.hpp"
#include "mgi/report/findings.hpp"
#include "mgi/text/edits.hpp"

using namespace mgi;

namespace {

constexpr int most_rounds = 5;  // as the command

std::ptrdiff_t errors_in(const Diagnostics& diagnostics) {
  return std::ranges::count(diagnostics, Severity::error, &Diagnostic::severity);
}

/// True where nothing more could be read than before.
bool stops_reading(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.check == "yaml-syntax" || diagnostic.check == "encoding";
  });
}

void look_at(const Source& source, bool guesses) {
  batch::Instruments instruments("", false);
  batch::Instruments::Desk desk(instruments);
  Validated validated = validate_source(source, fuzz::small_folder(), desk);
  oracle::require_no(oracle::fault_of_diagnostics(validated.file.diagnostics, source));
  int round = 0;
  for (; round < most_rounds; ++round) {
    const auto edits = collect_edits(validated.file.diagnostics, guesses);
    if (edits.empty()) break;
    const std::string& text = validated.file.source.text;
    for (std::size_t e = 1; e < edits.size(); ++e)
      if (edits[e].span.begin < edits[e - 1].span.end) oracle::require_no("edits overlap");
    const std::string mended = apply_edits(text, edits);
    if (mended == text) oracle::require_no("an edit that changes nothing");
    const bool was_read = !stops_reading(validated.file.diagnostics);
    const std::ptrdiff_t before = errors_in(validated.file.diagnostics);
    validated = validate_source({source.name, mended}, fuzz::small_folder(), desk);
    oracle::require_no(
        oracle::fault_of_diagnostics(validated.file.diagnostics, validated.file.source));
    if (was_read && stops_reading(validated.file.diagnostics))
      oracle::require_no("mending made the file unreadable");
    if (before == 0 && errors_in(validated.file.diagnostics) > 0)
      oracle::require_no("mending a file without errors made one");
  }
  if (round == most_rounds && !collect_edits(validated.file.diagnostics, guesses).empty())
    oracle::require_no("mending does not come to an end");
  const std::array files{validated.file};
  for (const FindingsFormat& format : findings_formats())
    oracle::require_no(oracle::fault_of_format(format.id == "text" || format.id == "github"
                                                   ? "terminal"
                                               : format.id == "junit" ? "xml"
                                                                      : "json",
                                               format.write(files)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source = fuzz::source_of(bytes, size);
  look_at(source, false);
  look_at(source, true);
  return 0;
}
