#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/model/date.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// What the jurisdiction said to a recommendation.
enum class Response { accepted, partly, noted };
inline constexpr std::array<std::string_view, 3> response_names{"accepted", "partly", "noted"};

/// How far the measure is.
enum class Progress { not_started, under_way, done, stopped };
inline constexpr std::array<std::string_view, 4> progress_names{"not-started", "under-way", "done",
                                                                "stopped"};

/// Whether the money for a measure is there.
enum class Funded { yes, partly, no };
inline constexpr std::array<std::string_view, 3> funded_names{"yes", "partly", "no"};

/// What a measure needs beside money.
enum class Capacity { law, staff, training, data_system, coordination };
inline constexpr std::array<std::string_view, 5> capacity_names{"law", "staff", "training",
                                                                "data-system", "coordination"};

std::string_view name(Response response);
std::string_view name(Progress progress);
std::string_view name(Funded funded);
std::string_view name(Capacity capacity);

/// What became of one recommendation. Texts are empty and the rest is absent where the file does
/// not say; nothing is ever filled in.
struct FollowUp {
  std::size_t recommendation = 0;  ///< index into Questionnaire::recommendations
  Response response = Response::accepted;
  std::optional<Date> responded;  ///< when the response was given
  std::string measure;            ///< what is done, where it is not the recommendation's own text
  std::string lead;
  std::vector<std::string> partners;
  std::vector<std::string> steps;
  std::optional<Date> start, due;
  std::optional<double> cost;  ///< in `currency`, not negative
  std::string currency;        ///< ISO 4217, e.g. "KES"; may be empty
  std::optional<Funded> funded;
  std::optional<double> funding;   ///< how much of the cost is there, in `currency`
  std::vector<Capacity> capacity;  ///< in the order of `capacity_names`, each once
  std::string verification;        ///< how to tell that it is done
  std::optional<Progress> status;
  std::string proof;  ///< what shows that it is done
  Span span;          ///< of the recommendation's key
  Span response_span, due_span, status_span, cost_span;
  bool incomplete = false;  ///< some could not be read; never in a file without errors
};

}  // namespace mgi
