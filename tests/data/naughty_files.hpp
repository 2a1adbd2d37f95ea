#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "data/naughty_strings.hpp"

// Files in which every text is one of the naughty strings, and each of these stands in every kind
// of place. One round takes some of the strings; all rounds take all.
namespace mgi::test {

/// `text` in double quotes of YAML, every byte that could mean something as an escape.
inline std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) {
      result += fmt::format("\\x{:02x}", byte);
    } else if (byte < 0x80) {
      if (byte == '"' || byte == '\\') result += '\\';
      result += text[i];
    } else {
      const int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
      unsigned code = byte & (0x3FU >> static_cast<unsigned>(more));
      for (int k = 0; k < more; ++k)
        code = code << 6U | (static_cast<unsigned char>(text[++i]) & 0x3FU);
      result += fmt::format("\\U{:08x}", code);
    }
  }
  return result + "\"";
}

class NaughtyFiles {
 public:
  static constexpr std::size_t rounds = 6;

  /// Rounds from `rounds` on take the same strings as before, for other places.
  explicit NaughtyFiles(std::size_t round) : round_(round) {
    for (std::size_t i = round % rounds; i < naughty_strings().size(); i += rounds)
      strings_.push_back(naughty_strings()[i]);
  }

  std::size_t count() const { return strings_.size(); }

  /// The questionnaire "naughty" with a question, an area, a document, … for each string.
  std::string questionnaire() const {
    std::string text = fmt::format(
        "mgi-questionnaire: 1\nid: naughty\nversion: {}\ntitle: {}\nlanguage: en\nabout: {}\n"
        "notice: {}\nbands-source: {}\nlevels: [{}, {}]\nobjectives: own\ngoals: own\n"
        "means: own\nglossary: naughty-words\nminimum-coverage: 0\n",
        one(0), one(1), one(2), one(3), one(4), one(5), one(6));
    text += fmt::format(
        "frameworks:\n  - id: own\n    title: {}\n    short: {}\n    source: {}\n"
        "    note: {}\n    codes:\n",
        one(7), one(8), one(9), one(10));
    each([&](std::size_t i) {
      text += fmt::format("      - {{code: \"{}\", title: {}}}\n", i + 1, at(i));
    });
    text += "    groups:\n";
    each([&](std::size_t i) {
      text += fmt::format("      - {{id: g{}, title: {}, codes: [\"{}\"]}}\n", i, at(i), i + 1);
    });
    text += "scales:\n";
    each([&](std::size_t i) {
      const std::string title = at(i);
      text += fmt::format("  - {{id: s{}, title: {}, ", i, title);
      if (i % 3 == 0)
        text += fmt::format(
            "choices: [{{id: yes, title: {0}, points: 1}}, {{id: partly, title: {0}, points: "
            "0.5}}, "
            "{{id: no, title: {0}, points: 0}}]}}\n",
            title);
      else if (i % 3 == 1)
        text += fmt::format("items: [{{id: a, title: {0}}}, {{id: b, title: {0}}}]}}\n", title);
      else
        text += fmt::format("number: {{worst: 0, best: 100, unit: {}}}}}\n", title);
    });
    text += "bands:\n";
    each([&](std::size_t i) {
      text += fmt::format("  - {{id: b{}, title: {}, from: {}}}\n", i, at(i),
                          static_cast<double>(i) / static_cast<double>(count()));
    });
    text += "contexts:\n";
    each([&](std::size_t i) { text += fmt::format("  - {{id: c{}, title: {}}}\n", i, at(i)); });
    text += "documents:\n";
    each([&](std::size_t i) {
      text += fmt::format(
          "  - {{id: d{0}, title: {1}, publisher: {1}, authority: {1}, year: 2020}}\n", i, at(i));
    });
    text += "sections:\n";
    each([&](std::size_t i) {
      text += fmt::format("  - {{id: t{0}, title: {1}, about: {1}, kind: {1}}}\n", i, at(i));
    });
    text += "indicators:\n";
    each([&](std::size_t i) {
      text += fmt::format(
          "  - id: i{0}\n    section: t{0}\n    title: {1}\n    question: {2}\n    scale: s{0}\n"
          "    guidance: {{about: {1}, evidence: {1}, federation: {1}, competence: {1}}}\n"
          "    frameworks: {{own: [\"{3}\"]}}\n    priority: {4}\n    priority-reason: {1}\n"
          "    where: [c{0}]\n    examples: [{{text: {1}, document: d{0}}}]\n",
          i, at(i), in_quotes(strings_[i] + "?"), i + 1, i % 3 + 1);
    });
    text += "recommendations:\n";
    each([&](std::size_t i) {
      text += fmt::format("  - {{id: r{0}, document: d{0}, text: {1}, for: i{0}}}\n", i, at(i));
    });
    return text;
  }

  std::string glossary() const {
    std::string text =
        fmt::format("mgi-glossary: 1\nid: naughty-words\ntitle: {}\nterms:\n", one(0));
    each([&](std::size_t i) {
      text += fmt::format("  - {{term: {0}, meaning: {0}, source: {0}, avoid: [{0}]}}\n", at(i));
    });
    return text;
  }

  /// Answers of every kind, below the best in some of each; `year` is that of the round.
  std::string assessment(int year) const {
    std::string text = fmt::format(
        "mgi-assessment: 1\nquestionnaire: {{id: naughty, version: {}}}\njurisdiction:\n  name: "
        "{}\n"
        "  name-note: {}\n  code: XS\n  groups:\n",
        one(0), one(20), one(21));
    each([&](std::size_t i) { text += fmt::format("    {0}: {0}\n", at(i)); });
    text += fmt::format(
        "language: en\nround: {}\ndate: {}-06-30\norigin: government\n"
        "status: draft\nabout: {}\npreparers:\n",
        in_quotes(fmt::format("{} {}", strings_[(round_ + 22) % count()], year)), year, one(23));
    each([&](std::size_t i) { text += fmt::format("  - {{name: {0}, body: {0}}}\n", at(i)); });
    text += "consulted:\n";
    each([&](std::size_t i) { text += fmt::format("  - {}\n", at(i)); });
    text += "sources:\n";
    each([&](std::size_t i) {
      text += fmt::format(
          "  - {{key: {0}, title: {0}, language: {0}, publisher: {0}, article: {0}, kind: "
          "official, "
          "year: 2020, url: {1}, confidential: {2}}}\n",
          at(i), in_quotes("https://example.org/" + strings_[i]), i % 7 == 0);
    });
    text += "at-a-glance:\n";
    each([&](std::size_t i) {
      text += fmt::format("  - {{label: {0}, value: {0}, year: {0}, source: {0}}}\n", at(i));
    });
    text += "conventions:\n";
    each([&](std::size_t i) { text += fmt::format("  - {{title: {0}, status: {0}}}\n", at(i)); });
    text += "follow-up:\n";
    each([&](std::size_t i) {
      text += fmt::format(
          "  r{0}: {{response: accepted, measure: {1}, lead: {1}, partners: [{1}], steps: [{1}], "
          "verification: {1}, status: done, proof: {1}, cost: {0}, currency: KES}}\n",
          i, at(i));
    });
    text += "answers:\n";
    each([&](std::size_t i) {
      constexpr std::array<std::string_view, 5> choices{"yes", "partly", "no", "unknown",
                                                        "not-applicable"};
      constexpr std::array<std::string_view, 3> lists{"[a]", "[a, b]", "none"};
      const std::size_t turn = i + static_cast<std::size_t>(year);
      text += fmt::format(
          "  i{0}: {{answer: {2}, note: {1}, reason: {1}, change: {1}, respondent: {1}, "
          "confidential: {3}, sources: [{{source: {1}, article: {1}}}], comments: [{{by: {1}, "
          "text: "
          "{1}, date: {4}-01-01}}]}}\n",
          i, at(i),
          i % 3 == 0   ? std::string(choices.at(turn % choices.size()))
          : i % 3 == 1 ? std::string(lists.at(turn % lists.size()))
                       : fmt::format("{}", turn % 101),
          i % 5 == 0, year);
    });
    return text;
  }

  /// Rules from "naughty" to itself under another id would need one; to "small" they are enough.
  std::string crosswalk() const {
    std::string text = fmt::format(
        "mgi-crosswalk: 1\nfrom: {{id: naughty, version: {}}}\nto: {{id: small, version: "
        "\"1.1\"}}\n"
        "reviewed: {{by: {}, date: 2024-01-01}}\nrules:\n",
        one(0), one(24));
    text += fmt::format(
        "  - {{to: strategy, answer: yes, when: {{any: [{{indicator: i0, is: [yes, partly, "
        "no]}}]}}, "
        "why: {}}}\n",
        one(25));
    return text + fmt::format("open:\n  - {{to: labour-law, why: {}}}\n", one(26));
  }

  std::string statements() const {
    std::string text = fmt::format(
        "mgi-highlights: 1\nid: naughty-statements\ntitle: {}\nquestionnaire: naughty\n"
        "published-in: {{title: {}, publisher: {}, year: 2024}}\nlanguage: en\nabout: "
        "{}\nstatements:\n",
        one(0), one(1), one(2), one(3));
    each([&](std::size_t i) {
      text += fmt::format("  - {{id: h{}, text: {}, share: {{of: i{}, above: 50}}}}\n", i, at(i),
                          i / 3 * 3);
    });
    return text;
  }

  std::string efforts() const {
    return fmt::format("mgi-efforts: 1\nquestionnaire: naughty\nunit: {}\nefforts: {{i0: 2}}\n",
                       one(0));
  }

 private:
  template <typename Write>
  void each(const Write& write) const {
    for (std::size_t i = 0; i < count(); ++i) write(i);
  }
  std::string at(std::size_t i) const { return in_quotes(strings_[i]); }
  /// A text that stands once.
  std::string one(std::size_t place) const { return at((round_ + place * 7) % count()); }

  std::size_t round_;
  std::vector<std::string> strings_;
};

}  // namespace mgi::test
