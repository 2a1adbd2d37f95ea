#include "batch/inputs.hpp"

#include <fmt/format.h>
#include <glob.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <sstream>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "mgi/text/error.hpp"
#include "mgi/text/sha256.hpp"
#include "mgi/text/source.hpp"

namespace mgi::batch {
namespace {

namespace filesystem = std::filesystem;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error(fmt::format("cannot read '{}': {}", path, why));
}

void search(const std::string& folder, std::vector<Input>& inputs) {
  std::error_code error;
  filesystem::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != filesystem::recursive_directory_iterator(); entry.increment(error)) {
    const filesystem::path& path = entry->path();
    std::error_code ignored;  // what is gone by now is no file
    if ((path.extension() == ".yaml" || path.extension() == ".yml") &&
        entry->is_regular_file(ignored))
      inputs.push_back({path.lexically_normal().string(),
                        path.lexically_relative(folder).generic_string(), true});
  }
  if (error) refuse(folder, error.message());
}

std::vector<std::string> matches(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), 0, nullptr, &found) == 0)
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  ::globfree(&found);
  return paths;
}

void add(const std::string& path, std::vector<Input>& inputs) {
  std::error_code error;
  const filesystem::file_status status = filesystem::status(path, error);
  if (filesystem::is_directory(status)) {
    search(path, inputs);
  } else if (filesystem::exists(status)) {
    const filesystem::path normal = filesystem::path(path).lexically_normal();
    inputs.push_back({normal.string(), normal.generic_string(), false});
  } else if (path.find_first_of("*?[") != std::string::npos) {
    const std::vector<std::string> found = matches(path);
    if (found.empty()) refuse(path, "nothing matches it");
    for (const std::string& one : found) add(one, inputs);
  } else {
    refuse(path, "there is no such file");
  }
}

void add_listed(std::vector<Input>& inputs) {
  const Source list = read_source("-");
  if (list.text.size() > largest_file)
    throw Error("the list of paths on standard input is longer than 16 MiB");
  std::istringstream lines(list.text);
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) add(line, inputs);
  }
}

// ---- Names of reports ----

constexpr std::size_t longest_name = 120;

bool is_device(std::string_view name) {
  std::string stem(name.substr(0, name.find('.')));
  std::ranges::transform(stem, stem.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  constexpr std::array<std::string_view, 4> words{"CON", "PRN", "AUX", "NUL"};
  if (std::ranges::find(words, stem) != words.end()) return true;
  return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) &&
         stem[3] >= '0' && stem[3] <= '9';
}

/// The path's parts joined by "--", without the extension; what is not plain becomes '_'.
/// `changed` becomes true where two paths could give one name.
std::string plain_name(const std::string& relative, bool& changed) {
  std::string name;
  const filesystem::path path = filesystem::path(relative).replace_extension();
  for (const filesystem::path& part : path) {
    const std::string text = part.string();
    if (text == "." || text == ".." || text == "/" || text.empty()) {
      changed = true;
      continue;
    }
    if (!name.empty()) name += "--";
    if (text.front() == '.' || text.back() == '.' || is_device(text) ||
        text.find("--") != std::string::npos)
      changed = true;
    if (text.front() == '.' || text.front() == '-' || is_device(text)) name += '_';
    for (const char c : text) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
      if (plain)
        name += c;
      else if (!name.ends_with('_'))
        name += '_';
      changed = changed || !plain;
    }
    while (name.ends_with('.')) name.back() = '_';
  }
  if (name.empty()) changed = true;
  if (name.size() > longest_name - 9) {
    name.resize(longest_name - 9);
    changed = true;
  }
  return name;
}

std::string lower(std::string name) {
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return name;
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    if (path == "-")
      add_listed(inputs);
    else
      add(path, inputs);
  }
  // A file that is named and found in a folder counts as named; its name is the shorter one.
  std::ranges::sort(inputs, [](const Input& a, const Input& b) {
    return std::tuple(std::string_view(a.path), a.searched, a.relative.size(),
                      std::string_view(a.relative)) < std::tuple(std::string_view(b.path),
                                                                 b.searched, b.relative.size(),
                                                                 std::string_view(b.relative));
  });
  const auto same = [](const Input& a, const Input& b) { return a.path == b.path; };
  inputs.erase(std::unique(inputs.begin(), inputs.end(), same), inputs.end());
  return inputs;
}

std::vector<std::string> report_names(const std::vector<Input>& inputs) {
  std::vector<std::string> names;
  std::vector<bool> changed;
  std::map<std::string, std::size_t> wanted;  // how many inputs want a name
  for (const Input& input : inputs) {
    bool other = false;
    names.push_back(plain_name(input.relative, other));
    changed.push_back(other);
    ++wanted[lower(names.back())];
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    if (changed[i] || wanted[lower(names[i])] > 1)
      names[i] = fmt::format("{}{}{}", names[i], names[i].empty() ? "" : "-",
                             sha256(inputs[i].path).substr(0, 8));
  // Digits that two paths share, or that a path ends in by itself, become longer.
  std::map<std::string, std::size_t> taken;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!taken.emplace(lower(names[i]), i).second)
      taken.emplace(lower(names[i] = sha256(inputs[i].path)), i);
  return names;
}

}  // namespace mgi::batch
