#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace mgi {

/// Four words of 32 bits.
using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// Philox4x32-10, a generator without state: the number at a place does not depend on what was
/// drawn before (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3",
/// 2011). Ten rounds.
PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key);

/// A number in [0, 1) with 53 random bits: always the same one for a seed, a draw and a node. The
/// key is the seed; the counter holds draw ÷ 2 in its first two words and the node in the others;
/// an even draw takes the first half of the result, an odd one the second.
double uniform(std::uint64_t seed, std::uint64_t draw, std::uint64_t node);

/// `uniform(seed, draw, node)` for draw 0, 1, …; faster than one by one.
void fill_uniform(std::uint64_t seed, std::uint64_t node, std::span<double> draws);

}  // namespace mgi
