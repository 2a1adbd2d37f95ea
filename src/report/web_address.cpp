#include "report/web_address.hpp"

#include <algorithm>

namespace mgi {

bool is_web_address(std::string_view text) {
  std::string_view rest = text;
  for (const std::string_view scheme : {"https://", "http://"})
    if (rest.starts_with(scheme)) {
      rest.remove_prefix(scheme.size());
      break;
    }
  if (rest.size() == text.size() || rest.empty()) return false;
  const auto is_letter_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  if (!is_letter_or_digit(rest.front())) return false;
  constexpr std::string_view others = "-._~:/?#[]@!$&()*+,;=%";
  return std::ranges::all_of(rest, [&](char c) {
    return is_letter_or_digit(c) || others.find(c) != std::string_view::npos;
  });
}

}  // namespace mgi
