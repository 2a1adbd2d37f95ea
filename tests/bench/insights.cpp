// Measures insights over many assessments that are loaded already, as the second half of
// 'mgi insights' does it: shares, all pairs with Fisher's test, and their adjustment.
// `mgi_bench_insights [ASSESSMENTS [RUNS]]` prints the median and the fastest run.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <span>
#include <string>
#include <vector>

#include "mgi/load/builtin.hpp"
#include "mgi/load/load_questionnaire.hpp"
#include "mgi/load/load_statements.hpp"
#include "mgi/study/insights.hpp"
#include "mgi/study/simulate.hpp"

namespace {

int measure(std::size_t assessments, std::size_t runs) {
  const mgi::Questionnaire questionnaire =
      *mgi::load_questionnaire(mgi::named_source(std::string(mgi::default_questionnaire()))).value;
  const mgi::Statements statements =
      *mgi::load_statements(mgi::named_source(std::string(mgi::default_highlights()))).value;
  mgi::Population population;
  for (const mgi::SimulatedJurisdiction& one :
       mgi::simulate(questionnaire, statements, {1, assessments})) {
    mgi::Member member;
    member.code = std::to_string(one.number);
    mgi::add_member(population, questionnaire, std::move(member), one.answers);
  }
  std::vector<double> times;
  std::size_t told = 0;
  std::size_t pairs = 0;
  for (std::size_t run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const mgi::Insights insights = mgi::find_insights(questionnaire, population, {});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    times.push_back(took.count());
    pairs = insights.pairs;
    told = static_cast<std::size_t>(
        std::count_if(insights.associations.begin(), insights.associations.end(), mgi::is_told));
  }
  std::sort(times.begin(), times.end());
  std::printf(
      "insights over %zu assessments, %zu pairs (%zu told): median %.1f ms, fastest %.1f ms\n",
      assessments, pairs, told, times[times.size() / 2], times.front());
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::span<char*> words(arguments, static_cast<std::size_t>(count));
  const auto number = [&](std::size_t place, std::size_t otherwise) {
    return words.size() > place ? std::strtoul(words[place], nullptr, 10) : otherwise;
  };
  try {
    return measure(std::max<std::size_t>(1, number(1, 20000)),
                   std::max<std::size_t>(1, number(2, 7)));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mgi_bench_insights: %s\n", error.what());
    return 1;
  }
}
