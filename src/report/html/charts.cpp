#include "report/html/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "mgi/score/rounding.hpp"
#include "report/html/markup.hpp"

namespace mgi::html {
namespace {

constexpr std::array marks{Mark::strength, Mark::begun, Mark::gap, Mark::open,
                           Mark::not_applicable};
constexpr std::size_t square = 20;

/// A share as per cent with at most two decimals, cut off exactly: "33.33%".
std::string percent(std::int64_t billionths_of_one) {
  const std::int64_t hundredths = billionths_of_one / 100'000;
  const auto rest = hundredths % 100;
  if (rest == 0) return fmt::format("{}%", hundredths / 100);
  if (rest % 10 == 0) return fmt::format("{}.{}%", hundredths / 100, rest / 10);
  return fmt::format("{}.{:02}%", hundredths / 100, rest);
}

std::string rectangle(std::string_view of, std::int64_t from, std::int64_t to, bool right_to_left) {
  if (to <= from) return {};
  const std::int64_t x = right_to_left ? 1'000'000'000 - to : from;
  const std::string begin = x == 0 ? "" : fmt::format(R"( x="{}")", percent(x));
  return fmt::format(R"(<rect class="{}"{} width="{}" y="5" height="10"/>)", of, begin,
                     percent(to - from));
}

/// The id of the drawn track of a bar.
constexpr std::string_view track = "T";

/// The id of a drawn sign; no id of a questionnaire has capital letters.
std::string symbol_of(Mark mark) {
  return fmt::format("M{}", static_cast<int>(mark));
}

std::string head(std::string_view size, std::string_view title, std::string_view about) {
  if (about.empty()) return fmt::format(R"(<svg {} aria-hidden="true">)", size);
  return fmt::format(R"(<svg {} role="img"><title>{}</title><desc>{}</desc>)", size, escape(title),
                     escape(about));
}

}  // namespace

std::string_view class_of(Mark mark) {
  constexpr std::array<std::string_view, 6> classes{"none", "strength", "begun",
                                                    "gap",  "open",     "apart"};
  return classes.at(static_cast<std::size_t>(mark));
}

std::string_view sign_of(Mark mark) {
  constexpr std::array<std::string_view, 6> signs{"", "+", "~", "−", "?", "·"};
  return signs.at(static_cast<std::size_t>(mark));
}

std::string definitions() {
  std::string result =
      R"svg(<svg class="definitions" width="0" height="0" aria-hidden="true"><defs>)svg"
      R"svg(<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M1 0V5" stroke="#555" stroke-width="1.6"/></pattern>)svg"
      R"svg(<pattern id="half" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="halving" d="M1 0V4" stroke="#555" stroke-width="2"/></pattern>)svg";
  result += fmt::format(
      R"(<rect id="{}" class="track" width="100%" y="5" height="10" fill="none"/>)", track);
  for (const Mark mark : marks)
    result += fmt::format(
        R"(<symbol id="{2}"><rect class="{0}" x="1" y="1" width="18" height="18" fill="none" stroke="#555"/><text class="on-{0}" x="10" y="14.5" text-anchor="middle">{1}</text></symbol>)",
        class_of(mark), sign_of(mark), symbol_of(mark));
  return result + "</defs></svg>\n";
}

std::string bar(const Bar& bar, std::string_view about, bool right_to_left) {
  std::string result = head(R"(width="100%" height="20")", bar.label, about) +
                       fmt::format(R"(<use href="#{}"/>)", track);
  if (bar.lowest) {
    const std::int64_t low = billionths(*bar.lowest);
    result += rectangle("settled", 0, low, right_to_left);
    result += rectangle("possible", low, billionths(*bar.highest), right_to_left);
  }
  if (bar.value) {
    const std::int64_t value = billionths(*bar.value);
    const std::string x = percent(right_to_left ? 1'000'000'000 - value : value);
    result += fmt::format(R"(<line class="value" x1="{0}" x2="{0}" y2="20"/>)", x);
  }
  return result + "</svg>";
}

std::string shares(const std::array<std::size_t, 5>& counts, std::string_view title,
                   std::string_view about, bool right_to_left) {
  std::string result = head(R"(width="100%" height="20")", title, about);
  const std::size_t all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  std::size_t before = 0;
  const auto share = [&](std::size_t count) {
    return static_cast<std::int64_t>(count) * 1'000'000'000 /
           static_cast<std::int64_t>(std::max<std::size_t>(all, 1));
  };
  for (const Mark mark : marks) {
    const std::size_t count = counts.at(static_cast<std::size_t>(mark) - 1);
    if (count > 0)
      result += rectangle(class_of(mark), share(before), share(before + count), right_to_left);
    before += count;
  }
  return result + "</svg>";
}

std::string strip(const std::vector<Mark>& answers, std::string_view title, std::string_view about,
                  bool right_to_left) {
  // A long row goes on below, so that it needs no more room than a phone has.
  constexpr std::size_t longest = 12;
  const std::size_t columns = std::min(answers.size(), longest);
  const std::size_t rows = (answers.size() + longest - 1) / longest;
  std::string result =
      head(fmt::format(R"(class="strip" width="{}" height="{}")", columns * square, rows * square),
           title, about);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::size_t column = i % longest;
    result += fmt::format(R"(<use href="#{}" x="{}")", symbol_of(answers[i]),
                          square * (right_to_left ? columns - 1 - column : column));
    if (i >= longest) result += fmt::format(R"( y="{}")", square * (i / longest));
    result += "/>";
  }
  return result + "</svg>";
}

std::string sample(Mark mark) {
  return fmt::format(
      R"(<svg class="sample" width="20" height="20" aria-hidden="true"><use href="#{}"/></svg>)",
      symbol_of(mark));
}

std::string sample(std::string_view what) {
  if (what == "value")
    return R"(<svg class="sample" width="20" height="20" aria-hidden="true"><line class="value" x1="10" x2="10" y2="20"/></svg>)";
  return fmt::format(
      R"(<svg class="sample" width="20" height="20" aria-hidden="true"><rect class="{}" y="5" width="20" height="10"/></svg>)",
      what);
}

}  // namespace mgi::html
