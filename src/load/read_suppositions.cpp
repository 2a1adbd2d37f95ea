#include "mgi/load/read_suppositions.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "load/read_answer.hpp"
#include "load/write_yaml.hpp"
#include "load/yaml.hpp"
#include "mgi/text/error.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

/// The answer as a file would hold it: one word, or a list.
std::string yaml_answer(std::string_view written) {
  if (written.find('+') == std::string_view::npos) return yaml_scalar(written);
  std::string list;
  while (true) {
    const std::size_t end = std::min(written.find('+'), written.size());
    list += (list.empty() ? "" : ", ") + quoted_yaml_scalar(written.substr(0, end));
    if (end == written.size()) break;
    written.remove_prefix(end + 1);
  }
  return "[" + list + "]";
}

/// A line for each text, so that what is wrong is shown on its own.
std::string as_file(const std::string& name, const std::vector<std::string>& written) {
  std::string text;
  for (const std::string& one : written) {
    const std::size_t sign = one.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == one.size())
      throw Error(fmt::format("'{}' of {} is not INDICATOR=ANSWER", one, name), ExitCode::usage);
    text += fmt::format("{}: {}\n", yaml_scalar(one.substr(0, sign)),
                        yaml_answer(std::string_view(one).substr(sign + 1)));
  }
  return text;
}

}  // namespace

ReadSuppositions read_suppositions(const Questionnaire& questionnaire, const std::string& name,
                                   const std::vector<std::string>& written) {
  ReadSuppositions result{{name, as_file(name, written)}, {}};
  Diagnostics& diagnostics = result.loaded.diagnostics;
  const auto tree = std::make_shared<YamlTree>(read_yaml(result.source, diagnostics));
  result.loaded.tree = tree;
  std::vector<Supposition> suppositions;
  SourceRegister no_sources;
  if (!tree->empty())
    tree->root().for_each_entry([&](YamlNode id, YamlNode answer) {
      const auto index = find_indicator(questionnaire, id.text());
      if (!index) {
        std::string hint = did_you_mean(id.text(), indicator_ids(questionnaire));
        if (hint.empty()) hint = "'mgi list indicators' shows them";
        diagnostics.push_back(
            {Severity::error, "unknown-indicator",
             fmt::format("questionnaire '{}' has no indicator '{}'", questionnaire.id, id.text()),
             id.span(), std::move(hint)});
        return;
      }
      const Indicator& indicator = questionnaire.indicators[*index];
      suppositions.push_back(
          {*index, read_answer(answer, indicator, questionnaire.scales[indicator.scale], no_sources,
                               diagnostics)
                       .value});
    });
  sort_by_place(diagnostics);
  if (!has_errors(diagnostics)) result.loaded.value = std::move(suppositions);
  return result;
}

}  // namespace mgi
