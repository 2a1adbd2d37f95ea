#pragma once

#include <string>
#include <vector>

namespace mgi::batch {

/// A file to read.
struct Input {
  std::string path;       ///< as it can be opened
  std::string relative;   ///< as reports are named after: below the folder that was searched
  bool searched = false;  ///< found in a folder, so it may be of another kind
};

/// The files that paths name, each once, in the byte order of their paths: files, folders searched
/// for .yaml and .yml files, patterns such as `data/*.yaml`, and `-` for a list of paths on
/// standard input, one a line. No file is opened. Throws Error (exit 3) for a path that is not
/// there, a pattern that nothing matches, or a folder that cannot be searched.
std::vector<Input> find_inputs(const std::vector<std::string>& paths);

/// For each input a name without extension, safe on every file system: ASCII letters, digits, dots,
/// hyphens and underscores, at most 120 bytes, no name of a device, no two alike even where case
/// does not count. A name that had to change ends in eight digits of its path's SHA-256.
std::vector<std::string> report_names(const std::vector<Input>& inputs);

}  // namespace mgi::batch
