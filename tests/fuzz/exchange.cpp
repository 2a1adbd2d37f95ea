// What translators send back from their programs: gettext files and tables.
#include <fmt/format.h>

#include "fuzz/oracles.hpp"
#include "fuzz/target.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/load/translation_exchange.hpp"

using namespace mgi;

namespace {

/// The texts of an exchange, to compare.
std::string kept(const TranslationExchange& exchange) {
  std::string text;
  for (const ExchangeEntry& entry : exchange.entries)
    text += fmt::format("{}: {}: {}: {} {}\n", entry.key, entry.original, entry.translation,
                        entry.stale_source, entry.unsure);
  return text;
}

using Read = Loaded<TranslationExchange> (*)(const Source&);
using Write = std::string (*)(const TranslationExchange&);

void look_at(const Source& source, Read read, Write write) {
  const auto loaded = read(source);
  oracle::require_no(oracle::fault_of_loaded(loaded, source));
  if (!loaded.value) return;
  const Source written{"written", write(*loaded.value)};
  const auto again = read(written);
  oracle::require_no(oracle::fault_of_loaded(again, written));
  if (!again.value) return oracle::require_no(format_diagnostics(again.diagnostics, written));
  if (kept(*again.value) != kept(*loaded.value))
    oracle::require_no(fmt::format("an exchange reads back differently:\n{}\n{}",
                                   kept(*loaded.value), kept(*again.value)));
  const Instrument* instrument = fuzz::instrument("small");
  Diagnostics diagnostics;
  const Translation taken =
      take_back(*loaded.value, translatable(instrument->questionnaire), nullptr, diagnostics);
  sort_by_place(diagnostics);
  oracle::require_no(oracle::fault_of_diagnostics(diagnostics, source));
  Translation named = taken;
  named.of = "small";
  named.language = "fr";
  const Source file{"taken.yaml", write_translation(named)};
  const auto back = load_translation(file);
  if (!back.value) oracle::require_no(format_diagnostics(back.diagnostics, file));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source = fuzz::source_of(bytes, size);
  look_at(source, read_po, write_po);
  look_at(source, read_csv, write_csv);
  return 0;
}
