#include "mgi/model/translation.hpp"

#include <fmt/format.h>

#include <set>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_frameworks.hpp"
#include "mgi/load/load_translation.hpp"

using namespace mgi;

namespace {

/// A translation of the small questionnaire: key and text; a star before the key: of other words.
Translation french(const std::vector<std::pair<std::string, std::string>>& texts) {
  const Translatable of = translatable(test::small_questionnaire());
  Translation translation;
  translation.of = of.id;
  translation.version = of.version;
  translation.language = "fr";
  for (const auto& [name, text] : texts) {
    const bool stale = name.starts_with('*');
    const std::string key = stale ? name.substr(1) : name;
    const auto* const original = find_text(of, key);
    REQUIRE(original != nullptr);
    translation.texts.push_back({key, text_hash(stale ? "former words" : original->text), text});
  }
  return translation;
}

std::string problems(const std::string& yaml) {
  const Source source = test::text(yaml);
  return test::shown(load_translation(source).diagnostics, source);
}

LoadedInstrument built_in() {
  return load_instrument(find_source(default_questionnaire(), ""), "", true);
}

}  // namespace

TEST_CASE("every text of a questionnaire has a key of its own and is visited once") {
  for (const BuiltinFile& file : builtin_files()) {
    if (file.text.starts_with("mgi-translation:") || file.text.starts_with("mgi-crosswalk:") ||
        file.text.starts_with("mgi-highlights:"))
      continue;
    INFO(file.id);
    const auto of = load_translatable(find_source(file.id, "")).value;
    REQUIRE(of);
    std::set<std::string> keys;
    for (const TranslatableText& text : of->texts) {
      INFO(text.place.key);
      CHECK(keys.insert(text.place.key).second);
      CHECK_FALSE(text.text.empty());
      CHECK_FALSE(text.place.context.empty());
    }
    CHECK(keys.size() > 50);
  }
}

TEST_CASE("the keys of the small questionnaire name what people read and no id, code or address") {
  const Translatable of = translatable(test::small_questionnaire());
  std::string first;
  for (std::size_t i = 0; i < 12; ++i) first += of.texts[i].place.key + "\n";
  CHECK(first ==
        "title\nabout\nlevels/1\nlevels/2\nscales/yes-partly-no/yes\nscales/yes-partly-no/partly\n"
        "scales/yes-partly-no/no\nscales/services/health\nscales/services/school\n"
        "scales/services/housing\nscales/share/unit\nbands/low/title\n");
  CHECK(find_text(of, "frameworks/themes/1") != nullptr);
  CHECK(find_text(of, "frameworks/themes/short")->text == "Theme");
}

TEST_CASE("a translation takes the place of the texts it fits; others stay and are marked") {
  Questionnaire questionnaire = test::small_questionnaire();
  const TranslationGaps gaps =
      translate(questionnaire, french({{"title", "Un petit questionnaire"},
                                       {"scales/yes-partly-no/yes", "Oui"},
                                       {"*indicators/labour-law/title", "Loi sur le travail"}}));
  CHECK(questionnaire.title == "Un petit questionnaire");
  CHECK(questionnaire.language == "fr");
  const Choice& yes = questionnaire.scales[0].choices[0];
  CHECK(yes.title == "Oui");
  CHECK(yes.words.size() == test::small_questionnaire().scales[0].choices[0].words.size());
  CHECK(questionnaire.scales[0].choices[1].title == "Partly [en]");
  CHECK(questionnaire.indicators[*find_indicator(questionnaire, "labour-law")].title ==
        "Labour law [en]");
  CHECK(gaps.stale == 1);
  CHECK(gaps.missing + 3 == gaps.texts);
  CHECK(gaps.texts == translatable(test::small_questionnaire()).texts.size());
}

TEST_CASE("a short title that a framework does not give follows its translated title") {
  Frameworks frameworks{{Framework{"a", "Title", "Title", {}, {}, {}, {}, {}}}};
  Translation translation;
  translation.texts = {{"frameworks/a/title", text_hash("Title"), "Titre"}};
  translate(frameworks, translation, "en");
  CHECK(frameworks.all[0].title == "Titre");
  CHECK(frameworks.all[0].short_title == "Titre");
}

TEST_CASE("a glossary keeps no words to avoid of another language") {
  Glossary glossary{"g", "Words", {{"migrant", "Somebody.", {"alien", "foreigner"}, {}, {}}}};
  Translation translation;
  translation.texts = {{"terms/migrant/term", text_hash("migrant"), "migrante"}};
  Glossary without = glossary;
  translate(without, translation, "en");
  CHECK(without.terms[0].term == "migrante");
  CHECK(without.terms[0].meaning == "Somebody. [en]");
  CHECK(without.terms[0].avoid.empty());
  translation.texts.push_back(
      {"terms/migrant/avoid", text_hash("alien; foreigner"), "extranjero; forastero"});
  translate(glossary, translation, "en");
  CHECK(glossary.terms[0].avoid == std::vector<std::string>{"extranjero", "forastero"});
}

TEST_CASE("a translation is read with every fault at its place") {
  CHECK(problems("mgi-translation: 1\nof: small\nlanguage: pt-BR\ntexts: {}\n").empty());
  CHECK(problems("mgi-translation: 1\nof: small\nlanguage: pt\n"
                 "texts:\n  title: {source: 12345678, text: }\n")
            .empty());
  CHECK(problems("mgi-translation: 1\nof: small\nlanguage: French\n"
                 "reviewed: {by: Somebody, date: soon}\n"
                 "texts:\n  title: {text: Titre, hash: 1}\n") ==
        "test.yaml:3:11: error: 'French' is not a language [wrong-word]\n"
        "    3 | language: French\n"
        "      |           ^~~~~~ write its code of ISO 639, as in 'fr' or 'pt-BR'\n"
        "test.yaml:4:32: error: 'soon' is not a date in the form 2024-06-30 [date-form]\n"
        "    4 | reviewed: {by: Somebody, date: soon}\n"
        "      |                                ^~~~\n"
        "      | write the day as 2024-06-30, or 2024-06 or 2024 where less is known\n"
        "test.yaml:6:10: error: 'title' has no 'source' [missing-field]\n"
        "    6 |   title: {text: Titre, hash: 1}\n"
        "      |          ^ add 'source: …'\n"
        "test.yaml:6:24: error: 'title' has no field 'hash' [unknown-field]\n"
        "    6 |   title: {text: Titre, hash: 1}\n"
        "      |                        ^~~~\n");
}

TEST_CASE("the built-in translations into French and Spanish are complete and not stale") {
  for (const std::string language : {"fr", "es"}) {
    INFO(language);
    LoadedInstrument loaded = built_in();
    REQUIRE(loaded.value);
    translate_instrument(loaded, language, "");
    REQUIRE(loaded.value);
    CHECK(loaded.files.empty());
    CHECK(loaded.value->is_translated);
    CHECK_FALSE(loaded.value->translation_reviewed);
    CHECK(loaded.value->questionnaire.language == language);
    CHECK(loaded.value->translation_gaps.texts > 1000);
    CHECK(loaded.value->translation_gaps.missing == 0);
    CHECK(loaded.value->translation_gaps.stale == 0);
  }
}

TEST_CASE("the built-in translation into Arabic has all titles, answers, bands and frameworks") {
  LoadedInstrument loaded = built_in();
  translate_instrument(loaded, "ar", "");
  REQUIRE(loaded.value);
  const std::string mark = " [en]";
  const Questionnaire& questionnaire = loaded.value->questionnaire;
  CHECK_FALSE(questionnaire.title.ends_with(mark));
  for (const Section& section : questionnaire.sections) CHECK_FALSE(section.title.ends_with(mark));
  for (const Band& band : questionnaire.bands) CHECK_FALSE(band.title.ends_with(mark));
  for (const Scale& scale : questionnaire.scales)
    for (const Choice& choice : scale.choices) CHECK_FALSE(choice.title.ends_with(mark));
  for (const Indicator& indicator : questionnaire.indicators)
    CHECK_FALSE(indicator.title.ends_with(mark));
  for (const Framework& framework : loaded.value->frameworks.all) {
    CHECK_FALSE(framework.title.ends_with(mark));
    CHECK_FALSE(framework.short_title.ends_with(mark));
    for (const FrameworkCode& code : framework.codes) CHECK_FALSE(code.title.ends_with(mark));
  }
  CHECK(loaded.value->translation_gaps.stale == 0);
}

TEST_CASE("a language without a translation leaves every text marked") {
  LoadedInstrument loaded = built_in();
  translate_instrument(loaded, "pt", "");
  REQUIRE(loaded.value);
  CHECK_FALSE(loaded.value->is_translated);
  CHECK(loaded.value->questionnaire.sections[0].title.ends_with(" [en]"));
  CHECK(loaded.value->translation_gaps.missing == loaded.value->translation_gaps.texts);
}

TEST_CASE("an instrument in the language asked for stays as it is") {
  LoadedInstrument loaded = built_in();
  const std::string title = loaded.value->questionnaire.title;
  translate_instrument(loaded, "en", "");
  CHECK(loaded.value->questionnaire.title == title);
  CHECK_FALSE(loaded.value->is_translated);
}

TEST_CASE("translations are no questionnaires, and no name leads out of a folder") {
  CHECK(find_translation(default_questionnaire(), "fr", ""));
  CHECK_FALSE(find_translation(default_questionnaire(), "tlh", ""));
  CHECK_FALSE(find_translation("../questionnaires/frameworks", "fr", MGI_ROOT "/docs"));
  CHECK_FALSE(find_translation("", "fr", ""));
  CHECK_FALSE(find_translation("frameworks", "fr/../fr", MGI_ROOT "/questionnaires"));
}

TEST_CASE("the words of the built-in files are those of their glossaries") {
  for (const BuiltinFile& file : builtin_files()) {
    if (file.text.starts_with("mgi-crosswalk:")) continue;
    if (file.text.starts_with("mgi-highlights:")) continue;
    const Source source = find_source(file.id, "");
    INFO(file.id);
    if (file.text.starts_with("mgi-translation:")) {
      const auto translation = load_translation(source).value;
      REQUIRE(translation);
      const auto of = load_translatable(find_source(translation->of, "")).value;
      if (const auto glossary = load_glossary_in(of->glossary, translation->language, ""))
        CHECK(test::shown(check_terms(*translation, *glossary, source), source).empty());
    } else {
      const auto of = load_translatable(source).value;
      if (const auto glossary = load_glossary_in(of->glossary, "", ""))
        CHECK(test::shown(check_terms(*of, *glossary, source), source).empty());
    }
  }
}
