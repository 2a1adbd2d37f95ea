#include "mgi/load/translation_exchange.hpp"

#include "catch.hpp"
#include "files.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_translation.hpp"

using namespace mgi;

namespace {

Translatable harbours() {
  return {"harbours",
          "2.0",
          "en",
          "words",
          {{{"title", "title of the questionnaire", {}}, "Migration and harbours"},
           {{"levels/1", "word for a level", {}}, "=area"},
           {{"about", "about it", {}}, "A \"desk\",\\ for\nmigrants at the harbour"}}};
}

Glossary words() {
  return {"words", "Words", {{"migrant", "Somebody who moves.", {"alien"}, {}, {}}}};
}

Translation french() {
  Translation translation;
  translation.of = "harbours";
  translation.version = "2.0";
  translation.language = "fr";
  translation.texts = {{"title", text_hash("Migration and harbours"), "Migrations et ports"},
                       {"levels/1", text_hash("region"), "-région"}};
  return translation;
}

TranslationExchange exchange() {
  const Translatable of = harbours();
  const Translation translation = french();
  const Glossary glossary = words();
  Translation terms;
  terms.texts = {{"terms/migrant/term", text_hash("migrant"), "migrante"},
                 {"terms/migrant/avoid", text_hash("alien"), "extranjero"}};
  return make_exchange({&of, &translation, &glossary, &terms}, "fr");
}

std::string faults(const Loaded<TranslationExchange>& loaded, const Source& source) {
  CHECK(loaded.value.has_value() != has_errors(loaded.diagnostics));
  return test::shown(loaded.diagnostics, source);
}

std::string po_faults(const std::string& text) {
  const Source source = test::text(text, "a.po");
  return faults(read_po(source), source);
}

std::string csv_faults(const std::string& text) {
  const Source source = test::text(text, "a.csv");
  return faults(read_csv(source), source);
}

const std::string header = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n";

/// What the file gives when it is taken back over nothing.
std::string taken(const Loaded<TranslationExchange>& loaded, const Source& source,
                  const Translation* earlier = nullptr) {
  REQUIRE(loaded.value);
  Diagnostics diagnostics;
  TranslationExchange back = *loaded.value;
  back.language = "fr";
  const Translation translation = take_back(back, harbours(), earlier, diagnostics);
  return test::shown(diagnostics, source) + write_translation(translation);
}

}  // namespace

TEST_CASE("a translator gets a gettext file with context, terms, and what is stale as fuzzy") {
  CHECK(write_po(exchange()) ==
        "msgid \"\"\n"
        "msgstr \"\"\n"
        "\"Project-Id-Version: harbours 2.0\\n\"\n"
        "\"PO-Revision-Date: \\n\"\n"
        "\"Last-Translator: \\n\"\n"
        "\"Language-Team: \\n\"\n"
        "\"Language: fr\\n\"\n"
        "\"MIME-Version: 1.0\\n\"\n"
        "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
        "\"Content-Transfer-Encoding: 8bit\\n\"\n"
        "\n"
        "#. title of the questionnaire\n"
        "msgctxt \"title\"\n"
        "msgid \"Migration and harbours\"\n"
        "msgstr \"Migrations et ports\"\n"
        "\n"
        "#. word for a level\n"
        "#. the original has changed since this translation\n"
        "#. source: " +
            text_hash("region") +
            "\n"
            "#, fuzzy\n"
            "msgctxt \"levels/1\"\n"
            "msgid \"=area\"\n"
            "msgstr \"-région\"\n"
            "\n"
            "#. about it\n"
            "#. term: migrant: migrante (avoid: extranjero)\n"
            "msgctxt \"about\"\n"
            "msgid \"A \\\"desk\\\",\\\\ for\\nmigrants at the harbour\"\n"
            "msgstr \"\"\n");
}

TEST_CASE("a translator gets a table in which no cell begins a formula") {
  CHECK(write_csv(exchange()) ==
        "key,context,original,translation,terms,stale\r\n"
        "title,title of the questionnaire,Migration and harbours,Migrations et ports,,\r\n"
        "levels/1,word for a level,'=area,'-région,,source " +
            text_hash("region") +
            "\r\n"
            "about,about it,\"A \"\"desk\"\",\\ for\nmigrants at the harbour\",,"
            "migrant: migrante (avoid: extranjero),\r\n");
}

TEST_CASE("what was written and taken back gives the same translation, byte for byte") {
  const std::string file = write_translation(french());
  const Source po = test::text(write_po(exchange()), "a.po");
  CHECK(taken(read_po(po), po) == file);
  const Source csv = test::text(write_csv(exchange()), "a.csv");
  CHECK(taken(read_csv(csv), csv) == file);
  const auto loaded = load_translation(test::text(file)).value;
  REQUIRE(loaded);
  CHECK(write_translation(*loaded) == file);
  const auto form = load_translation(test::text(write_translation_form(exchange()))).value;
  REQUIRE(form);
  CHECK(write_translation(*form) == file);
}

TEST_CASE("every built-in translation comes back from PO and CSV as it was") {
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.text.starts_with("mgi-translation:")) continue;
    INFO(file.id);
    const auto translation = load_translation(find_source(file.id, "")).value;
    REQUIRE(translation);
    const auto of = load_translatable(find_source(translation->of, "")).value;
    REQUIRE(of);
    const TranslationExchange sent = make_exchange({&*of, &*translation}, translation->language);
    const std::string before = write_translation(*translation);
    Diagnostics diagnostics;
    for (auto back : {read_po(test::text(write_po(sent))), read_csv(test::text(write_csv(sent)))}) {
      REQUIRE(back.value);
      back.value->language = translation->language;
      CHECK(write_translation(take_back(*back.value, *of, nullptr, diagnostics)) == before);
    }
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("cells that need an apostrophe come back as they were") {
  for (const std::string text : {"=1", "+1", "-1", "@a", "'=1", "''a", "'a", "''", "'", "a"}) {
    INFO(text);
    TranslationExchange sent{"harbours", "2.0", "fr", {{"title", {}, {}, text, text}}};
    const auto back = read_csv(test::text(write_csv(sent)));
    REQUIRE(back.value);
    CHECK(back.value->entries[0].translation == text);
    CHECK(back.value->entries[0].original == text);
  }
}

TEST_CASE("a table that a spreadsheet has saved is understood") {
  const Source source = test::text(
      "\xEF\xBB\xBFtranslation;key;original\r\n\"Migrations\r\net ports\";title;Migration and "
      "harbours\r\n;;\r\n",
      "a.csv");
  CHECK(taken(read_csv(source), source) ==
        "mgi-translation: 1\nof: harbours\nversion: \"2.0\"\nlanguage: fr\ntexts:\n"
        "  title: {source: " +
            text_hash("Migration and harbours") + ", text: \"Migrations\\net ports\"}\n");
}

TEST_CASE("texts that are not in the file stay, and emptied ones go") {
  const Translation earlier = french();
  const Source source =
      test::text("key,original,translation\ntitle,Migration and harbours,\n", "a.csv");
  CHECK(taken(read_csv(source), source, &earlier) ==
        "mgi-translation: 1\nof: harbours\nversion: \"2.0\"\nlanguage: fr\ntexts:\n"
        "  levels/1: {source: " +
            text_hash("region") + ", text: \"-région\"}\n");
}

TEST_CASE("a review holds only for the texts that were reviewed") {
  Translation earlier = french();
  earlier.reviewed = Review{"Harbour office", Date{2026, 3, 1}};
  const Translatable of = harbours();
  Diagnostics diagnostics;
  TranslationExchange sent = make_exchange({&of, &earlier}, "fr");
  CHECK(take_back(sent, of, &earlier, diagnostics).reviewed);
  sent.entries[0].translation = "Ports";
  CHECK_FALSE(take_back(sent, of, &earlier, diagnostics).reviewed);
}

TEST_CASE("what does not fit today's texts is said with its line") {
  const Source source =
      test::text(header +
                     "msgctxt \"titel\"\nmsgid \"Migration and harbours\"\nmsgstr \"Ports\"\n\n"
                     "msgctxt \"title\"\nmsgid \"Harbours\"\nmsgstr \"Ports\"\n\n"
                     "#, fuzzy\nmsgctxt \"levels/1\"\nmsgid \"=area\"\nmsgstr \"zone\"\n",
                 "a.po");
  CHECK(taken(read_po(source), source) ==
        "a.po:5:1: error: 'harbours' has no text 'titel' [translation-unknown-id]\n"
        "    5 | msgctxt \"titel\"\n"
        "      | ^~~~~~~~~~~~~~~ did you mean 'title'?\n"
        "a.po:9:1: warning: the original of 'title' has changed [translation-stale]\n"
        "    9 | msgctxt \"title\"\n"
        "      | ^~~~~~~~~~~~~~~ now: Migration and harbours\n"
        "a.po:14:1: warning: 'levels/1' is marked as fuzzy and left out [translation-missing]\n"
        "   14 | msgctxt \"levels/1\"\n"
        "      | ^~~~~~~~~~~~~~~~~~ take the mark away when the text is right\n"
        "mgi-translation: 1\nof: harbours\nversion: \"2.0\"\nlanguage: fr\ntexts:\n"
        "  title: {source: " +
            text_hash("Harbours") + ", text: \"Ports\"}\n");
}

TEST_CASE("a damaged gettext file is refused at the line of the damage") {
  CHECK(po_faults("") ==
        "a.po:1:1: error: this is no gettext file: its first entry must be the header, 'msgid "
        "\"\"' [translation-file]\n    1 | \n      | ^\n");
  CHECK(po_faults(header + "msgctxt \"a\nmsgid \"b\"\nmsgstr \"c\"\n")
            .starts_with("a.po:5:1: error: a text must stand in double quotes"));
  CHECK(po_faults(header + "msgctxt \"a\"\nmsgid \"b\" c\"\nmsgstr \"c\"\n")
            .starts_with("a.po:6:1: error: a double quote inside a text needs a backslash"));
  CHECK(po_faults(header + "msgctxt \"a\"\nmsgid \"\\b\"\nmsgstr \"c\"\n")
            .starts_with("a.po:6:1: error: a backslash begins nothing that is known here"));
  CHECK(po_faults(header + "msgctxt \"a\"\nmsgid \"b\\\"\nmsgstr \"c\"\n")
            .starts_with("a.po:6:1: error: a backslash begins nothing that is known here"));
  CHECK(po_faults(header + "msgctxt \"a\"\nmsgid \"b\"\nmsgid_plural \"c\"\nmsgstr \"c\"\n")
            .starts_with("a.po:7:1: error: 'msgid_plural' is not a word of this file"));
  CHECK(po_faults(header + "msgctxt \"a\"\nmsgid \"b\"\n")
            .starts_with("a.po:5:1: error: an entry has no 'msgstr'"));
  CHECK(po_faults(header + "msgid \"b\"\nmsgstr \"c\"\n")
            .starts_with("a.po:5:1: error: an entry has no 'msgctxt'"));
  CHECK(po_faults(header + "#~ msgid \"old\"\n#~ msgstr \"alt\"\n").empty());
}

TEST_CASE("a damaged table is refused at the line of the damage") {
  CHECK(csv_faults("key,original\n")
            .starts_with("a.csv:1:1: error: the first row has no column 'translation'"));
  CHECK(csv_faults("key,original,translation\na,\"b,c\n")
            .starts_with("a.csv:2:3: error: a quote is not closed"));
  CHECK(csv_faults("key,original,translation\na,b,c,d\n")
            .starts_with("a.csv:2:1: error: the row has 4 cells, the first row 3"));
}
