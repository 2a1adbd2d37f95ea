#include <array>

#include "cli/commands.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_questionnaire.hpp"
#include "mgi/report/instrument_report.hpp"
#include "mgi/report/render.hpp"

namespace mgi {
namespace {

constexpr std::array subjects{
    ListSubject{"questionnaires", "the built-in questionnaires"},
    ListSubject{"sections", "the sections of a questionnaire"},
    ListSubject{"indicators", "the questions of a questionnaire"},
    ListSubject{"recommendations", "the recommendations of a questionnaire"},
    ListSubject{"frameworks", "the frameworks that a questionnaire is coded in"},
    ListSubject{"checks", "what is checked in files"},
};

Listing list_questionnaires() {
  Listing listing{"questionnaire", "questionnaires", {}};
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.text.starts_with("mgi-questionnaire:")) continue;
    const auto loaded = load_questionnaire({std::string(file.id), std::string(file.text)});
    if (!loaded.value) continue;  // the tests load every built-in file
    listing.entries.push_back({loaded.value->id,
                               loaded.value->title,
                               {},
                               "version " + loaded.value->version + ", " +
                                   std::to_string(loaded.value->indicators.size()) + " indicators",
                               loaded.value->notice});
  }
  return listing;
}

std::optional<Listing> listing_of(const ListOptions& options) {
  if (options.what == "questionnaires") return list_questionnaires();
  if (options.what == "checks") return list_checks();
  const auto instrument = named_instrument(options.questionnaire);
  if (!instrument) return std::nullopt;
  if (options.what == "sections") return list_sections(instrument->questionnaire);
  if (options.what == "indicators") return list_indicators(instrument->questionnaire);
  if (options.what == "recommendations") return list_recommendations(instrument->questionnaire);
  return list_frameworks(instrument->frameworks);
}

}  // namespace

std::span<const ListSubject> list_subjects() {
  return subjects;
}

ExitCode run_list(const ListOptions& options) {
  const auto listing = listing_of(options);
  if (!listing) return ExitCode::findings;
  if (options.format == "json")
    write_output(listing_json(*listing));
  else if (options.format == "markdown")
    write_output(render_markdown(make_listing_report(*listing)));
  else
    write_output(render_terminal(make_listing_report(*listing), terminal_style()));
  return ExitCode::fine;
}

}  // namespace mgi
