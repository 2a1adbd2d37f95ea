#include "cli/command_translate.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/load/translation_exchange.hpp"

namespace mgi {
namespace {

/// The value of what was loaded; its diagnostics are written.
template <typename Value>
std::optional<Value> keep(const Source& source, Loaded<Value> loaded) {
  write_diagnostics(source, loaded.diagnostics);
  return std::move(loaded.value);
}

/// What there is in the language already; an empty one where there is no file.
std::optional<Translation> earlier_translation(const std::string& id, const std::string& language,
                                               const std::string& folder) {
  const auto source = find_translation(id, language, folder);
  if (!source) return Translation{};
  return keep(*source, load_translation(*source));
}

std::string write_for_translator(const Translatable& of, const Translation& earlier,
                                 const TranslateOptions& options, const std::string& folder) {
  const auto glossary = load_glossary_in(of.glossary, {}, folder);
  std::optional<Translation> terms;
  if (const auto source = find_translation(of.glossary, options.language, folder))
    terms = load_translation(*source).value;
  const TranslationExchange exchange =
      make_exchange({&of, &earlier, glossary ? &*glossary : nullptr, terms ? &*terms : nullptr},
                    options.language);
  if (options.format == "csv") return write_csv(exchange);
  if (options.format == "yaml") return write_translation_form(exchange);
  return write_po(exchange);
}

/// Reads what came back and lays it over the earlier translation; nothing where it has errors.
std::optional<Translation> read_from_translator(const Translatable& of, const Translation& earlier,
                                                const TranslateOptions& options) {
  const Source source = read_source(options.from);
  auto loaded = options.from.ends_with(".csv") ? read_csv(source) : read_po(source);
  if (!loaded.value)
    return keep(source, Loaded<Translation>{{}, std::move(loaded.diagnostics), {}});
  TranslationExchange& exchange = *loaded.value;
  const auto refuse = [&](std::string_view what, std::string_view is, std::string_view should) {
    throw Error(fmt::format("'{}' is {} '{}', not '{}'", options.from, what, is, should),
                ExitCode::usage);
  };
  if (!exchange.language.empty() && exchange.language != options.language)
    refuse("a translation into", exchange.language, options.language);
  if (!exchange.of.empty() && exchange.of != of.id) refuse("a translation of", exchange.of, of.id);
  exchange.language = options.language;
  Loaded<Translation> taken{{}, std::move(loaded.diagnostics), {}};
  Translation translation = take_back(exchange, of, &earlier, taken.diagnostics);
  if (!has_errors(taken.diagnostics)) taken.value = std::move(translation);
  return keep(source, std::move(taken));
}

}  // namespace

ExitCode run_translate(const TranslateOptions& options) {
  if (!is_language(options.language))
    throw Error(fmt::format("--to: '{}' is not a language; write its code of ISO 639, as in 'fr' "
                            "or 'pt-BR'",
                            options.language),
                ExitCode::usage);
  const Source source = named_source(options.what);
  const std::string folder = folder_of(options.what);
  const auto of = keep(source, load_translatable(source));
  if (!of) return ExitCode::findings;
  if (of->language == options.language)
    throw Error(fmt::format("'{}' is in '{}' already", of->id, of->language), ExitCode::usage);
  const auto earlier = earlier_translation(of->id, options.language, folder);
  if (!earlier) return ExitCode::findings;
  if (options.from.empty()) {
    write_result(options.output, write_for_translator(*of, *earlier, options, folder));
    return ExitCode::fine;
  }
  const auto translation = read_from_translator(*of, *earlier, options);
  if (!translation) return ExitCode::findings;
  write_result(options.output, write_translation(*translation));
  return ExitCode::fine;
}

}  // namespace mgi
