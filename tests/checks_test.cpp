// tests/checks/<id> shows each check at work. A folder holds
//
//   bad.yaml            a questionnaire, if its first key says so, else an assessment
//   expected.txt        all that users see about it; MGI_APPROVE=1 rewrites it: then read it
//   good.yaml           nearly the same file without the fault: nothing is reported
//   generate.txt        instead of a bad.yaml too large to keep: what grows it from good.yaml
//   bad.po, good.po     instead of bad.yaml and good.yaml: files of translators
//   bad.jsonl, good.jsonl  the same: lines of JSON
//   questionnaire.yaml  only where the small questionnaire does not serve the assessments; what a
//                       translation is of; what a questionnaire mirrors;
//                       where a crosswalk from the small questionnaire leads
//                       (statements are about the small questionnaire)
//   earlier.yaml        the round before, for checks that compare two
//   glossary.yaml       in the language of the translation
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "load/yaml.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/check/settings.hpp"
#include "mgi/load/assessment_line.hpp"
#include "mgi/load/baseline.hpp"
#include "mgi/load/load_crosswalk.hpp"
#include "mgi/load/load_frameworks.hpp"
#include "mgi/load/load_statements.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/load/places.hpp"
#include "mgi/load/translation_exchange.hpp"
#include "mgi/study/compare.hpp"

using namespace mgi;

namespace {

namespace fs = std::filesystem;

fs::path folder_of_check(std::string_view check) {
  return fs::path(MGI_ROOT) / "tests/checks" / check;
}

Source read(const fs::path& path) {
  return {path.filename().string(), read_source(path.string()).text};
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

// ---- Files too large to keep ----

std::string many_comments(std::string text) {
  while (text.size() <= largest_file)
    text += "# The ministry of the interior collected the answers.\n";
  return text;
}

/// Lengthens the last line.
std::string long_text(std::string text) {
  text.pop_back();
  const std::size_t enough = text.size() + longest_scalar;
  while (text.size() <= enough) text += " Then it asked the statistics office.";
  return text + "\n";
}

/// Repeats the last line.
std::string many_values(std::string text) {
  const std::string line = text.substr(text.rfind('\n', text.size() - 2) + 1);
  for (std::size_t i = 0; i < most_nodes; ++i) text += line;
  return text;
}

struct Generator {
  std::string_view name;
  std::string (*grow)(std::string good);
};
constexpr std::array generators{
    Generator{"many comments", many_comments},
    Generator{"long text", long_text},
    Generator{"many values", many_values},
};

std::string text_if_any(const fs::path& path) {
  return fs::exists(path) ? read(path).text : std::string();
}

/// What samples can be written in, by the extension of "bad".
std::string extension_in(const fs::path& folder) {
  for (const char* extension : {".po", ".jsonl"})
    if (fs::exists(folder / fmt::format("bad{}", extension))) return extension;
  return ".yaml";
}

/// The sample "bad" or "good", in whichever form it is kept.
Source sample(const fs::path& folder, const std::string& stem) {
  return read(folder / (stem + extension_in(folder)));
}

/// What only many files together show has no folder: transcripts show it.
bool is_shown_by_sample(const Check& check) {
  return check.subject != CheckSubject::batch;
}

Source bad_input(const fs::path& folder) {
  if (!fs::exists(folder / "generate.txt")) return sample(folder, "bad");
  const std::string text = read(folder / "generate.txt").text;
  for (const Generator& generator : generators)
    if (text == std::string(generator.name) + "\n")
      return test::text(generator.grow(read(folder / "good.yaml").text), "bad.yaml");
  FAIL("generate.txt names no generator: " << text);
  return {};
}

// ---- What the program reports ----

/// What loading said, and what `check` says of the value, in file order.
template <typename T, typename CheckValue>
Diagnostics joined(const Source& source, Loaded<T> loaded, const CheckValue& check) {
  CHECK(loaded.value.has_value() != has_errors(loaded.diagnostics));
  CHECK_FALSE((loaded.value && loaded.partial));
  CHECK(std::ranges::is_sorted(loaded.diagnostics, {},
                               [](const Diagnostic& diagnostic) { return diagnostic.span.begin; }));
  Diagnostics all = std::move(loaded.diagnostics);
  if (const T* readable = loaded.for_checks())
    for (Diagnostic& diagnostic : check(*readable)) all.push_back(std::move(diagnostic));
  sort_by_place(all);
  return loaded.tree ? apply_allowances(all, find_allowances(source, *loaded.tree)) : all;
}

Questionnaire questionnaire_of(const fs::path& folder) {
  if (!fs::exists(folder / "questionnaire.yaml")) return test::small_questionnaire();
  const Source source = read(folder / "questionnaire.yaml");
  Loaded<Questionnaire> loaded = load_questionnaire(source);
  INFO(test::shown(loaded.diagnostics, source));
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

Diagnostics check_in_folder(const Source& source, const Translation& translation,
                            const fs::path& folder) {
  Diagnostics all = check_translation(translation, translatable(questionnaire_of(folder)));
  if (!fs::exists(folder / "glossary.yaml")) return all;
  const auto glossary = load_glossary(read(folder / "glossary.yaml")).value;
  REQUIRE(glossary);
  for (Diagnostic& diagnostic : check_terms(translation, *glossary, source))
    all.push_back(std::move(diagnostic));
  return all;
}

Diagnostics diagnose(const Source& source, const fs::path& folder) {
  if (source.name.ends_with(".po")) return read_po(source).diagnostics;
  if (source.name.ends_with(".jsonl"))
    return joined(source,
                  load_assessment(source, parse_line(source).parsed, questionnaire_of(folder)),
                  [](const Assessment&) { return Diagnostics(); });
  if (source.text.starts_with("mgi-translation:"))
    return joined(source, load_translation(source), [&](const Translation& translation) {
      return check_in_folder(source, translation, folder);
    });
  if (source.text.starts_with("mgi-crosswalk:"))
    return joined(source, load_crosswalk(source), [&](const Crosswalk& crosswalk) {
      const Questionnaire from = test::small_questionnaire();
      const Questionnaire to = questionnaire_of(folder);
      const auto side = [&](const CrosswalkSide& named) {
        return named.id.word == from.id ? &from : named.id.word == to.id ? &to : nullptr;
      };
      return check_crosswalk(crosswalk, side(crosswalk.from), side(crosswalk.to));
    });
  if (source.text.starts_with("mgi-highlights:"))
    return joined(source, load_statements(source), [&](const Statements& statements) {
      return check_statements(statements, questionnaire_of(folder));
    });
  if (source.text.starts_with("mgi-baseline:"))
    return joined(source, load_baseline(source), [](const std::vector<Accepted>& accepted) {
      return stale_entries(accepted, std::vector<bool>(accepted.size(), false));
    });
  if (source.text.starts_with("mgi-questionnaire:"))
    return joined(source, load_questionnaire(source), [&](const Questionnaire& questionnaire) {
      Diagnostics all = check_questionnaire(questionnaire, {questionnaire.own_frameworks});
      if (!fs::exists(folder / "questionnaire.yaml")) return all;
      const Questionnaire other = questionnaire_of(folder);
      for (Diagnostic& diagnostic : check_mirrors(questionnaire, other.id, &other))
        all.push_back(std::move(diagnostic));
      return all;
    });
  const Questionnaire questionnaire = questionnaire_of(folder);
  return joined(source, load_assessment(source, questionnaire), [&](const Assessment& assessment) {
    Diagnostics found = check_assessment(questionnaire, assessment);
    if (fs::exists(folder / "earlier.yaml")) {
      const auto earlier = load_assessment(read(folder / "earlier.yaml"), questionnaire).value;
      REQUIRE(earlier);
      const auto worsened =
          changed_like(compare(questionnaire, *earlier, assessment), Change::worsened);
      for (Diagnostic& diagnostic : check_worsened(questionnaire, assessment, worsened))
        found.push_back(std::move(diagnostic));
    }
    return found;
  });
}

}  // namespace

TEST_CASE("every check has a folder with samples") {
  for (const Check& check : checks()) {
    if (!is_shown_by_sample(check)) continue;
    INFO("tests/checks/" << check.id << " must hold bad.yaml (or generate.txt) and good.yaml");
    const fs::path folder = folder_of_check(check.id);
    const std::string extension = extension_in(folder);
    CHECK(fs::exists(folder / ("bad" + extension)) != fs::exists(folder / "generate.txt"));
    CHECK(fs::exists(folder / ("good" + extension)));
  }
}

TEST_CASE("what only many files together show stands in a transcript") {
  std::string shown;
  for (const std::string name : {"batch", "score"})
    shown += test::file("tests/transcripts/" + name + ".md").text;
  for (const Check& check : checks()) {
    INFO(check.id);
    if (!is_shown_by_sample(check))
      CHECK(shown.find(fmt::format("[{}]", check.id)) != std::string::npos);
  }
}

TEST_CASE("every folder of samples belongs to a check and holds nothing else") {
  constexpr std::array<std::string_view, 11> known{
      "bad.jsonl",    "bad.po",       "bad.yaml",          "earlier.yaml",
      "expected.txt", "generate.txt", "glossary.yaml",     "good.jsonl",
      "good.po",      "good.yaml",    "questionnaire.yaml"};
  for (const std::string& id : names_in(folder_of_check(""))) {
    if (id == ".gitattributes") continue;
    INFO("tests/checks/" << id << " must be the id of a check in src/check/checks.cpp");
    CHECK(find_check(id) != nullptr);
    for (const std::string& name : names_in(folder_of_check(id))) {
      INFO("no test reads tests/checks/" << id << "/" << name);
      CHECK(std::ranges::find(known, name) != known.end());
    }
  }
}

TEST_CASE("every generator is named by a folder of samples") {
  for (const Generator& generator : generators) {
    INFO(generator.name);
    CHECK(std::ranges::any_of(checks(), [&](const Check& check) {
      return text_if_any(folder_of_check(check.id) / "generate.txt") ==
             std::string(generator.name) + "\n";
    }));
  }
}

TEST_CASE("each bad sample gives the expected diagnostics, and they are of its check alone") {
  for (const Check& check : checks()) {
    const fs::path folder = folder_of_check(check.id);
    if (!fs::exists(folder)) continue;  // reported by the first test
    INFO("tests/checks/" << check.id << "; MGI_APPROVE=1 takes over what is reported now");
    const Source source = bad_input(folder);
    const Diagnostics diagnostics = diagnose(source, folder);
    const std::string shown = test::shown(diagnostics, source);
    if (std::getenv("MGI_APPROVE") != nullptr)  // NOLINT(concurrency-mt-unsafe): one thread
      std::ofstream(folder / "expected.txt", std::ios::binary) << shown;
    CHECK(shown == text_if_any(folder / "expected.txt"));
    CHECK_FALSE(diagnostics.empty());
    for (const Diagnostic& diagnostic : diagnostics) {
      CHECK(diagnostic.check == check.id);
      CHECK(name(diagnostic.severity) == name(check.severity));
    }
  }
}

TEST_CASE("each good sample gives no diagnostics at all") {
  const std::string nothing;
  for (const Check& check : checks()) {
    const fs::path folder = folder_of_check(check.id);
    if (!fs::exists(folder)) continue;  // reported by the first test
    INFO("tests/checks/" << check.id);
    const Source source = sample(folder, "good");
    CHECK(test::shown(diagnose(source, folder), source) == nothing);
  }
}
