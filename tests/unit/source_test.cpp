// Places in a text, and reading files.
#include "mgi/text/source.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/text/error.hpp"

using namespace mgi;
using namespace std::string_view_literals;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// "line:column" of the first place where `word` stands.
std::string place_of(std::string_view word, std::string_view text) {
  const std::size_t offset = text.find(word);
  REQUIRE(offset != std::string_view::npos);
  const Location location = locate(text, offset);
  return fmt::format("{}:{}", location.line, location.column);
}

std::string place(std::string_view text, std::size_t offset) {
  const Location location = locate(text, offset);
  return fmt::format("{}:{}", location.line, location.column);
}

/// The text of the line that byte `offset` stands in.
std::string_view line(std::string_view text, std::size_t offset) {
  const Span span = line_at(text, offset);
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("LF, CRLF and CR end a line, also mixed in one file") {
  constexpr std::string_view text = "one\ntwo\r\nthree\rfour\n\nsix";
  CHECK(place_of("one", text) == "1:1");
  CHECK(place_of("two", text) == "2:1");
  CHECK(place_of("three", text) == "3:1");
  CHECK(place_of("four", text) == "4:1");
  CHECK(place_of("six", text) == "6:1");
  CHECK(place_of("x", text) == "6:3");
}

TEST_CASE("a line end belongs to the line that it ends") {
  SECTION("LF") {
    CHECK(place("ab\ncd", 2) == "1:3");
    CHECK(line("ab\ncd", 2) == "ab");
    CHECK(place("ab\ncd", 3) == "2:1");
    CHECK(line("ab\ncd", 3) == "cd");
  }
  SECTION("CR") {
    CHECK(place("ab\rcd", 2) == "1:3");
    CHECK(line("ab\rcd", 2) == "ab");
    CHECK(place("ab\rcd", 3) == "2:1");
    CHECK(line("ab\rcd", 3) == "cd");
  }
  SECTION("both characters of CRLF") {
    CHECK(place("ab\r\ncd", 2) == "1:3");
    CHECK(line("ab\r\ncd", 2) == "ab");
    CHECK(place("ab\r\ncd", 3) == "1:4");
    CHECK(line("ab\r\ncd", 3) == "ab");
    CHECK(place("ab\r\ncd", 4) == "2:1");
    CHECK(line("ab\r\ncd", 4) == "cd");
  }
}

TEST_CASE("LF before CR ends two lines") {
  CHECK(place_of("b", "a\n\rb") == "3:1");
  CHECK(line("a\n\rb", 2) == "");
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(place_of("x", "café x") == "1:6");
  CHECK(place_of("x", "漢字x") == "1:3");
  CHECK(place_of("x", "\U0001F600x") == "1:2");
  CHECK(place_of("x", "e\u0301x") == "1:3");  // a letter and a combining accent
  CHECK(place_of("x", "\tx") == "1:2");
}

TEST_CASE("an offset inside a character counts as behind its first byte") {
  CHECK(place("éa", 1) == "1:2");
  CHECK(place("éa", 2) == "1:2");
}

TEST_CASE("a byte order mark has no column and is not part of the line") {
  const std::string text = std::string(byte_order_mark) + "ab\ncd";
  CHECK(place(text, 0) == "1:1");
  CHECK(place(text, 3) == "1:1");
  CHECK(place(text, 4) == "1:2");
  CHECK(line(text, 0) == "ab");
  CHECK(line(text, 4) == "ab");
  CHECK(place(text, 6) == "2:1");
  CHECK(line(text, 6) == "cd");
}

TEST_CASE("a byte order mark alone is an empty first line") {
  CHECK(line_at(byte_order_mark, 0) == Span{3, 3});
  CHECK(line_at(byte_order_mark, 3) == Span{3, 3});
  CHECK(place(byte_order_mark, 3) == "1:1");
}

TEST_CASE("U+2028, U+2029, U+0085, form feed and vertical tab do not end a line") {
  for (const std::string_view separator : {"\u2028"sv, "\u2029"sv, "\u0085"sv, "\f"sv, "\v"sv}) {
    const std::string text = "a" + std::string(separator) + "b\nc";
    INFO(text);
    CHECK(place_of("b", text) == "1:3");
    CHECK(place_of("c", text) == "2:1");
    CHECK(line(text, 0) == "a" + std::string(separator) + "b");
  }
}

TEST_CASE("the end of a text is a place") {
  CHECK(place("", 0) == "1:1");
  CHECK(line("", 0) == "");
  CHECK(place("ab", 2) == "1:3");
  CHECK(line("ab", 2) == "ab");
  SECTION("behind the last line end stands an empty line") {
    CHECK(place("ab\n", 3) == "2:1");
    CHECK(line_at("ab\n", 3) == Span{3, 3});
    CHECK(place("ab\r\n", 4) == "2:1");
    CHECK(line_at("ab\r\n", 4) == Span{4, 4});
    CHECK(place("ab\r", 3) == "2:1");
    CHECK(line_at("ab\r", 3) == Span{3, 3});
  }
  SECTION("an offset beyond the end counts as the end") {
    CHECK(place("ab", 99) == "1:3");
    CHECK(line_at("ab", 99) == Span{0, 2});
    CHECK(place("ab\n", 99) == "2:1");
  }
}

TEST_CASE("the lines of a text, found once, tell the same places") {
  const std::string mark(byte_order_mark);
  const std::string text = GENERATE_COPY(
      std::string(), std::string("ab"), std::string("ab\n"), std::string("a\r\nb\rc\n\n\r\r\n"),
      std::string("\n\nab\u2028c\n"), mark, mark + "é\r\n🌍 b\n", mark + "\r\na",
      std::string(5000, 'a') + "é" + std::string(5000, 'b') + "\nc",  // longer than one block
      std::string("x\n") + std::string(4094, 'a') + "🌍🌍\nb");
  const Lines lines(text);
  for (std::size_t offset = 0; offset <= text.size() + 1; ++offset) {
    const std::size_t inside = std::min(offset, text.size());
    const Span at = line_at(text, offset);
    std::size_t line = 1;
    for (std::size_t i = 0; i < at.begin; ++i)
      if (text[i] == '\n' || (text[i] == '\r' && text.substr(i, 2) != "\r\n")) ++line;
    std::size_t column = 1;
    for (std::size_t i = at.begin; i < inside; ++i)
      if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) ++column;
    const Location told = lines.locate(offset);
    INFO("offset " << offset << " of " << text.size());
    REQUIRE(told.line == line);
    REQUIRE(told.column == column);
    REQUIRE(lines.line_at(offset) == at);
  }
}

TEST_CASE("the beginning of a file is as long as asked for, or the whole file") {
  const std::string path = MGI_ROOT "/tests/transcripts/files/small.yaml";
  CHECK(read_beginning(path, 20).text == "mgi-questionnaire: 1");
  CHECK(read_beginning(path, 1'000'000).text == read_source(path).text);
  CHECK_THROWS_AS(read_beginning("no/such/file.yaml", 20), Error);
}

TEST_CASE("a file is read byte for byte under the name it was asked for by") {
  const std::string path = MGI_ROOT "/tests/transcripts/files/small.yaml";
  const Source source = read_source(path);
  CHECK(source.name == path);
  CHECK(source.text.size() == std::filesystem::file_size(path));
  CHECK(source.text.starts_with("mgi-questionnaire: 1\n"));
}

TEST_CASE("a file that cannot be read stops the run with one sentence and exit code 3") {
  const std::string folder = MGI_ROOT "/tests/transcripts";
  const auto [path, message] = GENERATE_COPY(table<std::string, std::string>({
      {"no/such/file.yaml", "cannot read 'no/such/file.yaml': there is no such file"},
      {"", "cannot read '': there is no such file"},
      {folder, "cannot read '" + folder + "': it is a folder, not a file"},
  }));
  INFO(path);
  try {
    read_source(path);
    FAIL("was read");
  } catch (const Error& error) {
    CHECK(error.what() == message);
    CHECK(error.code() == ExitCode::failure);
  }
}

TEST_CASE("an endless file is read one byte beyond the limit, so that it ends in a diagnostic") {
  CHECK(read_source("/dev/zero").text.size() == largest_file + 1);
}
