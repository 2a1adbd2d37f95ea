#include "mgi/text/words.hpp"

#include "catch.hpp"

using namespace mgi;

namespace {

/// What was found of `phrase`, as it stands in the text, joined by "|".
std::string found(const std::string& text, const std::string& phrase) {
  std::string all;
  for (const Span span : find_words(text, phrase))
    all += (all.empty() ? "" : "|") + text.substr(span.begin, span.end - span.begin);
  return all;
}

}  // namespace

TEST_CASE("a phrase is found as whole words in any letter case") {
  CHECK(found("Natural disasters, and a NATURAL disaster.", "natural disaster") ==
        "Natural disasters|NATURAL disaster");
  CHECK(found("unnatural disaster", "natural disaster").empty());
  CHECK(found("natural disasterly", "natural disaster").empty());
  CHECK(found("one natural", "natural disaster").empty());
  CHECK(found("natural\n  disaster", "natural disaster") == "natural\n  disaster");
  CHECK(found("", "natural").empty());
  CHECK(found("natural", "").empty());
  CHECK(found("natural", "...").empty());
}

TEST_CASE("a plain plural is the same word, and nothing else is") {
  CHECK(found("boxes box boxer", "box") == "boxes|box");
  CHECK(found("clandestins", "clandestin") == "clandestins");
  CHECK(found("illégaux", "illégal").empty());
}

TEST_CASE("letters of other alphabets have letter case too, and their signs part words") {
  CHECK(found("ÉTAT «ÉTRANGER»", "étranger") == "ÉTRANGER");
  CHECK(found("¿ASIMILACIÓN?", "asimilación") == "ASIMILACIÓN");
  CHECK(found("НЕЛЕГАЛ", "нелегал") == "НЕЛЕГАЛ");
  CHECK(found("المهاجر، غير", "المهاجر غير") == "المهاجر، غير");
  CHECK(found("pays d’origine", "pays d'origine") == "pays d’origine");
}
