#include "compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace mgi::transcripts {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view hex_digits = "0123456789abcdef";

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// How many characters at the start of `text` are among `characters`.
std::size_t run_of(std::string_view text, std::string_view characters) {
  return std::min(text.find_first_not_of(characters), text.size());
}

bool ends_word(std::string_view text, std::size_t size) {
  return size == text.size() || !is_word(text[size]);
}

/// The size of a hash of `size` digits at the start of `text`, or 0.
std::size_t hash_size(std::string_view text, std::size_t size) {
  return run_of(text, hex_digits) == size && ends_word(text, size) ? size : 0;
}

/// The size of a version such as 0.1.0 at the start of `text`, or 0.
std::size_t version_size(std::string_view text) {
  std::size_t size = 0;
  for (int part = 0; part < 3; ++part) {
    if (part > 0 && !text.substr(size).starts_with('.')) return 0;
    if (part > 0) ++size;
    const auto run = run_of(text.substr(size), digits);
    if (run == 0) return 0;
    size += run;
  }
  return size;
}

/// What stands for the start of `text`, and how much of it.
struct Masked {
  std::size_t size = 0;
  std::string_view replacement;
};

Masked mask_at(std::string_view text) {
  constexpr std::string_view hash_prefix = "sha256:";
  constexpr std::string_view version_prefix = "mgi ";
  if (hash_size(text, 64) != 0) return {64, "<sha256>"};
  if (text.starts_with(hash_prefix)) {
    const auto size = hash_size(text.substr(hash_prefix.size()), 12);
    if (size != 0) return {hash_prefix.size() + size, "sha256:<hash>"};
  }
  if (text.starts_with(version_prefix)) {
    const auto size = version_size(text.substr(version_prefix.size()));
    if (size != 0) return {version_prefix.size() + size, "mgi <version>"};
  }
  return {};
}

std::vector<std::string> masked(const std::vector<std::string>& lines) {
  std::vector<std::string> result;
  result.reserve(lines.size());
  for (const auto& line : lines) result.push_back(mask(line));
  return result;
}

/// For each pair of tails, how many lines are missing, extra or replaced between them.
class CostTable {
 public:
  CostTable(const std::vector<std::string>& expected, const std::vector<std::string>& actual)
      : rows_(expected.size() + 1), columns_(actual.size() + 1), costs_(rows_ * columns_) {
    for (std::size_t i = rows_; i-- > 0;) {
      for (std::size_t j = columns_; j-- > 0;) {
        costs_[i * columns_ + j] = cost(expected, actual, i, j);
      }
    }
  }

  std::uint32_t at(std::size_t i, std::size_t j) const { return costs_[i * columns_ + j]; }

 private:
  std::uint32_t cost(const std::vector<std::string>& expected,
                     const std::vector<std::string>& actual, std::size_t i, std::size_t j) const {
    const bool more_expected = i < expected.size();
    const bool more_actual = j < actual.size();
    if (!more_expected) return more_actual ? at(i, j + 1) + 1 : 0;
    if (expected[i] == ellipsis) {
      return more_actual ? std::min(at(i + 1, j), at(i, j + 1)) : at(i + 1, j);
    }
    if (!more_actual) return at(i + 1, j) + 1;
    const std::uint32_t replaced = expected[i] == actual[j] ? 0 : 1;
    return std::min({at(i + 1, j) + 1, at(i, j + 1) + 1, at(i + 1, j + 1) + replaced});
  }

  std::size_t rows_;
  std::size_t columns_;
  std::vector<std::uint32_t> costs_;
};

/// Collects steps; of lines that changed together the missing ones come first.
class StepList {
 public:
  void add(StepKind kind, const std::string& text) {
    if (kind == StepKind::extra) {
      extra_.push_back({kind, text});
      return;
    }
    if (kind != StepKind::missing) flush();
    steps_.push_back({kind, text});
  }

  std::vector<Step> take() {
    flush();
    return std::move(steps_);
  }

 private:
  void flush() {
    steps_.insert(steps_.end(), extra_.begin(), extra_.end());
    extra_.clear();
  }

  std::vector<Step> steps_;
  std::vector<Step> extra_;
};

bool is_change(const Step& step) {
  return step.kind == StepKind::missing || step.kind == StepKind::extra;
}

/// The nearest step that is not an absorbed line stayed the same, or there is none.
template <typename Iterator>
bool is_anchored(Iterator next, Iterator end) {
  next = std::find_if(next, end, [](const Step& step) { return step.kind != StepKind::absorbed; });
  return next == end || next->kind == StepKind::same;
}

char sign_of(StepKind kind) {
  if (kind == StepKind::missing) return '-';
  return kind == StepKind::extra ? '+' : ' ';
}

}  // namespace

std::string mask(std::string_view text) {
  std::string result;
  char before = ' ';
  while (!text.empty()) {
    const auto [size, replacement] = is_word(before) ? Masked{} : mask_at(text);
    const auto taken = std::max<std::size_t>(size, 1);
    result += size > 0 ? replacement : text.substr(0, 1);
    before = text[taken - 1];
    text.remove_prefix(taken);
  }
  return result;
}

std::vector<Step> align(const std::vector<std::string>& expected,
                        const std::vector<std::string>& actual) {
  const auto left = masked(expected);
  const auto right = masked(actual);
  const CostTable costs(left, right);
  StepList steps;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left.size() || j < right.size()) {
    const bool more_left = i < left.size();
    const bool more_right = j < right.size();
    if (more_left && left[i] == ellipsis) {
      steps.add(StepKind::any, expected[i]);
      for (; j < right.size() && costs.at(i, j) != costs.at(i + 1, j); ++j) {
        steps.add(StepKind::absorbed, actual[j]);
      }
      ++i;
    } else if (more_left && more_right && left[i] == right[j] &&
               costs.at(i, j) == costs.at(i + 1, j + 1)) {
      steps.add(StepKind::same, expected[i++]);
      ++j;
    } else if (more_left && costs.at(i, j) == costs.at(i + 1, j) + 1) {
      steps.add(StepKind::missing, expected[i++]);
    } else if (more_right && costs.at(i, j) == costs.at(i, j + 1) + 1) {
      steps.add(StepKind::extra, actual[j++]);
    } else {
      steps.add(StepKind::missing, expected[i++]);
      steps.add(StepKind::extra, actual[j++]);
    }
  }
  return steps.take();
}

bool is_match(const std::vector<Step>& steps) {
  return std::none_of(steps.begin(), steps.end(), is_change);
}

std::string format_diff(const std::vector<Step>& steps) {
  constexpr std::size_t around = 3;
  std::vector<Step> shown;
  std::copy_if(steps.begin(), steps.end(), std::back_inserter(shown),
               [](const Step& step) { return step.kind != StepKind::absorbed; });
  std::vector<bool> near(shown.size(), false);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!is_change(shown[i])) continue;
    const auto begin = i < around ? 0 : i - around;
    std::fill(
        std::next(near.begin(), static_cast<std::ptrdiff_t>(begin)),
        std::next(near.begin(), static_cast<std::ptrdiff_t>(std::min(i + around + 1, near.size()))),
        true);
  }
  std::string diff;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!near[i]) continue;
    if (i > 0 && !near[i - 1]) diff += "@@\n";
    diff += fmt::format("{}{}\n", sign_of(shown[i].kind), shown[i].text);
  }
  return diff;
}

std::vector<std::string> updated_output(const std::vector<Step>& steps,
                                        const std::vector<std::string>& actual) {
  std::vector<std::string> result;
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    if (step->kind == StepKind::any &&
        (!is_anchored(std::next(step), steps.end()) ||
         !is_anchored(std::make_reverse_iterator(step), steps.rend()))) {
      return actual;
    }
    if (step->kind != StepKind::absorbed && step->kind != StepKind::missing) {
      result.push_back(step->text);
    }
  }
  return result;
}

}  // namespace mgi::transcripts
