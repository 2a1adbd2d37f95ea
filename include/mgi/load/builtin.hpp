#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "mgi/text/source.hpp"

namespace mgi {

/// A file of `questionnaires/` that is part of the program, byte for byte.
struct BuiltinFile {
  std::string_view id;  ///< its name without `.yaml`; a translation's ends in its language: "q.fr"
  std::string_view text;
};

/// All of them, in the order of their names.
std::span<const BuiltinFile> builtin_files();

/// True if the text is that of a built-in file.
bool is_builtin(const Source& source);

/// The questionnaire that commands use when none is named.
std::string_view default_questionnaire();

/// The statements that answers are drawn after when none are named.
std::string_view default_highlights();

/// The text of questionnaire, frameworks or glossary `id`: the file `id.yaml` in `folder` (may be
/// empty: the current one) if there is one, else the built-in one.
/// Throws Error (exit 2) with the nearest built-in id where there is neither.
Source find_source(std::string_view id, const std::string& folder);

/// The translation of `id` into `language`: the file `id.language.yaml` in `folder` (may be empty:
/// the current one) if there is one, else the built-in one, else nothing.
std::optional<Source> find_translation(std::string_view id, std::string_view language,
                                       const std::string& folder);

/// What a user named: a path to a file (it holds a slash or ends in .yaml or .yml), or an id for
/// `find_source` in the current folder.
Source named_source(const std::string& path_or_id);

}  // namespace mgi
