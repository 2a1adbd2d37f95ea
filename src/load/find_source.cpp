#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "mgi/load/builtin.hpp"
#include "mgi/text/error.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

/// An id from a file must not lead out of the folder it names.
bool is_plain_name(std::string_view id) {
  return !id.empty() && id.find_first_of("/\\.") == std::string_view::npos;
}

/// "mgi-example.fr": one dot between two plain names.
bool is_translation_name(std::string_view id) {
  const std::size_t dot = id.find('.');
  return dot != std::string_view::npos && is_plain_name(id.substr(0, dot)) &&
         is_plain_name(id.substr(dot + 1));
}

std::optional<Source> find_file(std::string_view id, const std::string& folder) {
  if (is_plain_name(id) || is_translation_name(id)) {
    const std::filesystem::path path = std::filesystem::path(folder) / fmt::format("{}.yaml", id);
    std::error_code ignored;  // a folder that cannot be searched holds nothing for us
    if (std::filesystem::is_regular_file(path, ignored)) return read_source(path.string());
  }
  const auto files = builtin_files();
  const auto found = std::ranges::find(files, id, &BuiltinFile::id);
  if (found == files.end()) return std::nullopt;
  return Source{fmt::format("{}.yaml (built in)", id), std::string(found->text)};
}

}  // namespace

std::optional<Source> find_translation(std::string_view id, std::string_view language,
                                       const std::string& folder) {
  return find_file(fmt::format("{}.{}", id, language), folder);
}

Source find_source(std::string_view id, const std::string& folder) {
  if (auto source = find_file(id, folder)) return std::move(*source);
  std::vector<std::string> known;
  for (const BuiltinFile& file : builtin_files())
    if (is_plain_name(file.id)) known.emplace_back(file.id);
  const std::string hint = did_you_mean(id, known);
  throw Error(
      fmt::format("there is no '{}.yaml' here and nothing built in of that name{}", id,
                  hint.empty() ? "; 'mgi list questionnaires' shows what there is" : "; " + hint),
      ExitCode::usage);
}

bool is_builtin(const Source& source) {
  return std::ranges::find(builtin_files(), source.text, &BuiltinFile::text) !=
         builtin_files().end();
}

Source named_source(const std::string& path_or_id) {
  const bool path = path_or_id == "-" || path_or_id.find('/') != std::string::npos ||
                    path_or_id.ends_with(".yaml") || path_or_id.ends_with(".yml");
  return path ? read_source(path_or_id) : find_source(path_or_id, "");
}

}  // namespace mgi
