#include "mgi/check/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mgi {
namespace {

/// True for a finding after which nothing else of the file could be looked at.
bool stops_reading(const Diagnostic& diagnostic) {
  constexpr std::array<std::string_view, 7> checks{
      "yaml-syntax", "encoding",       "empty-file",       "file-too-large",
      "file-kind",   "format-version", "yaml-one-document"};
  return std::ranges::find(checks, diagnostic.check) != checks.end();
}

bool names(const std::vector<std::string>& checks, const std::string& check) {
  return std::ranges::find(checks, check) != checks.end();
}

/// "./answers.yaml" and "answers.yaml" are one file.
bool same_file(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view path) {
    return path.starts_with("./") ? path.substr(2) : path;
  };
  return bare(a) == bare(b);
}

}  // namespace

bool can_be_accepted(const Diagnostic& diagnostic) {
  return !stops_reading(diagnostic) && diagnostic.check != "baseline-stale";
}

Diagnostics apply_settings(Diagnostics diagnostics, const CheckSettings& settings) {
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return names(settings.skip, diagnostic.check) ||
           (!settings.only.empty() && !names(settings.only, diagnostic.check) &&
            !stops_reading(diagnostic));
  });
  for (Diagnostic& diagnostic : diagnostics) {
    if (names(settings.warn, diagnostic.check)) diagnostic.severity = Severity::warning;
    if (names(settings.error, diagnostic.check)) diagnostic.severity = Severity::error;
  }
  return diagnostics;
}

Diagnostics apply_allowances(Diagnostics diagnostics, const std::vector<Allowance>& allowances) {
  std::vector<bool> used(allowances.size(), false);
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    for (std::size_t i = 0; i < allowances.size(); ++i) {
      const Allowance& allowance = allowances[i];
      if (allowance.check != diagnostic.check || allowance.reason.empty() ||
          diagnostic.span.begin < allowance.line.begin ||
          diagnostic.span.begin > allowance.line.end)
        continue;
      used[i] = true;
      return true;
    }
    return false;
  });
  for (std::size_t i = 0; i < allowances.size(); ++i) {
    if (used[i]) continue;
    const Allowance& allowance = allowances[i];
    if (allowance.reason.empty())
      diagnostics.push_back({Severity::error, "allow-reason",
                             fmt::format("'{}' is allowed without a reason", allowance.check),
                             allowance.span, "write it behind a colon: '# mgi: allow CHECK: why'"});
    else
      diagnostics.push_back(
          {Severity::warning, "allow-unused",
           fmt::format("this line breaks no check '{}' that could be allowed", allowance.check),
           allowance.span, "delete the comment"});
    diagnostics.back().path = allowance.path;
  }
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics apply_baseline(Diagnostics diagnostics, const std::string& file,
                           const std::vector<Accepted>& accepted, std::vector<bool>& used) {
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    bool known = false;
    for (std::size_t i = 0; i < accepted.size(); ++i)
      if (accepted[i].check == diagnostic.check && same_file(accepted[i].file, file) &&
          accepted[i].path == diagnostic.path)
        known = used[i] = true;
    return known;
  });
  return diagnostics;
}

Diagnostics stale_entries(const std::vector<Accepted>& accepted, const std::vector<bool>& used) {
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < accepted.size(); ++i)
    if (!used[i])
      diagnostics.push_back({Severity::warning, "baseline-stale",
                             fmt::format("'{}' has no finding '{}' at '{}' any more",
                                         accepted[i].file, accepted[i].check, accepted[i].path),
                             accepted[i].span, "delete the entry"});
  return diagnostics;
}

}  // namespace mgi
