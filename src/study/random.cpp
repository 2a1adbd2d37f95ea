#include "mgi/study/random.hpp"

#include <cstddef>

namespace mgi {
namespace {

constexpr std::uint32_t low(std::uint64_t word) {
  return static_cast<std::uint32_t>(word);
}

constexpr std::uint32_t high(std::uint64_t word) {
  return static_cast<std::uint32_t>(word >> 32);
}

constexpr double unit(std::uint32_t upper, std::uint32_t lower) {
  const std::uint64_t bits = (std::uint64_t{upper} << 32 | lower) >> 11;
  return static_cast<double>(bits) * 0x1p-53;
}

/// The two draws that one counter serves.
std::array<double, 2> pair_of(std::uint64_t seed, std::uint64_t half_draw, std::uint64_t node) {
  const PhiloxCounter words =
      philox({low(half_draw), high(half_draw), low(node), high(node)}, {low(seed), high(seed)});
  return {unit(words[0], words[1]), unit(words[2], words[3])};
}

}  // namespace

PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key) {
  // The multipliers and the steps of the key are those of the publication.
  constexpr std::uint64_t first = 0xD2511F53;
  constexpr std::uint64_t second = 0xCD9E8D57;
  constexpr std::array<std::uint32_t, 2> steps{0x9E3779B9, 0xBB67AE85};
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t left = first * counter[0];
    const std::uint64_t right = second * counter[2];
    counter = {high(right) ^ counter[1] ^ key[0], low(right), high(left) ^ counter[3] ^ key[1],
               low(left)};
    key = {key[0] + steps[0], key[1] + steps[1]};
  }
  return counter;
}

double uniform(std::uint64_t seed, std::uint64_t draw, std::uint64_t node) {
  const std::array<double, 2> both = pair_of(seed, draw / 2, node);
  return draw % 2 == 0 ? both[0] : both[1];
}

void fill_uniform(std::uint64_t seed, std::uint64_t node, std::span<double> draws) {
  for (std::size_t draw = 0; draw < draws.size(); draw += 2) {
    const std::array<double, 2> both = pair_of(seed, draw / 2, node);
    draws[draw] = both[0];
    if (draw + 1 < draws.size()) draws[draw + 1] = both[1];
  }
}

}  // namespace mgi
