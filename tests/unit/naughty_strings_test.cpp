// Names, titles, evidence, notes, keys and ids made of hostile text, through every command and
// format: what comes out is clean, and the program says something sensible about the rest.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include "catch.hpp"
#include "cli/run.hpp"
#include "data/naughty_files.hpp"
#include "files.hpp"
#include "fuzz/oracles.hpp"

using namespace mgi;

namespace {

namespace filesystem = std::filesystem;

/// A file in memory that a standard stream goes to for as long as this lives.
class Caught {
 public:
  explicit Caught(int stream) : stream_(stream), saved_(::dup(stream)) {
    file_ = ::memfd_create("caught", MFD_CLOEXEC);
    ::dup2(file_, stream_);
  }
  ~Caught() {
    ::dup2(saved_, stream_);
    ::close(saved_);
    ::close(file_);
  }
  Caught(const Caught&) = delete;
  Caught& operator=(const Caught&) = delete;
  std::string text() const {
    std::string all(static_cast<std::size_t>(::lseek(file_, 0, SEEK_END)), '\0');
    const auto size = ::pread(file_, all.data(), all.size(), 0);
    all.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return all;
  }

 private:
  int stream_;
  int saved_;
  int file_;
};

struct Ran {
  ExitCode code = ExitCode::fine;
  std::string out, err;
};

Ran run(const std::vector<std::string>& arguments) {
  const Caught out(STDOUT_FILENO);
  const Caught err(STDERR_FILENO);
  const ExitCode code = run_cli(arguments);
  return {code, out.text(), err.text()};
}

/// A folder of its own, which ends with the test.
class Folder {
 public:
  Folder() {
    std::string name = (filesystem::temp_directory_path() / "naughty-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string put(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return at(name);
  }
  std::string at(const std::string& name) const { return (path_ / name).string(); }
  const filesystem::path& path() const { return path_; }

 private:
  filesystem::path path_;
};

std::string text_of(const filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// What must hold whatever was asked: a sentence where something is wrong, nothing for a terminal
/// to obey.
void check_ran(const Ran& ran) {
  INFO(ran.err.substr(0, 2000));
  if (ran.code != ExitCode::fine) CHECK(ran.err + ran.out != "");
  if (ran.code == ExitCode::failure) CHECK(ran.err.starts_with("mgi: cannot "));
  CHECK(ran.err.find("internal error") == std::string::npos);
  CHECK(oracle::fault_of_terminal(ran.err) == "");
}

/// Runs a command that must succeed and looks at what it writes.
void check_output(std::vector<std::string> arguments, const std::string& format) {
  if (!format.empty()) arguments.insert(arguments.end(), {"--format", format});
  INFO(fmt::format("mgi {}", fmt::join(arguments, " ")));
  const Ran ran = run(arguments);
  check_ran(ran);
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out != "");
  CHECK(oracle::fault_of_format(format.empty() ? "terminal" : format, ran.out) == "");
}

void put_all(const Folder& folder, std::size_t round) {
  const test::NaughtyFiles files(round);
  folder.put("naughty.yaml", files.questionnaire());
  folder.put("naughty-words.yaml", files.glossary());
  folder.put("a.yaml", files.assessment(2024));
  folder.put("b.yaml", files.assessment(2025));
  folder.put("naughty-to-small.yaml", files.crosswalk());
  folder.put("statements.yaml", files.statements());
  folder.put("efforts.yaml", files.efforts());
  folder.put("small.yaml", test::file("tests/transcripts/files/small.yaml").text);
}

}  // namespace

TEST_CASE("the files of naughty strings are good files") {
  const Folder folder;
  put_all(folder, 0);
  const Ran ran = run({"validate", folder.path().string()});
  INFO(ran.out.substr(0, 4000));
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.err == "");
}

TEST_CASE("no string stands twice in the list of naughty ones") {
  std::vector<std::string> all = test::naughty_strings();
  std::ranges::sort(all);
  CHECK(std::ranges::adjacent_find(all) == all.end());
}

TEST_CASE("assess writes naughty strings into every format and document, and they stay text") {
  const Folder folder;
  const std::string a = folder.at("a.yaml");
  for (std::size_t round = 0; round < test::NaughtyFiles::rounds; ++round) {
    put_all(folder, round);
    for (const char* format : {"terminal", "markdown", "html", "json", "csv", "xlsx"})
      check_output({"assess", a, "--quiet", "--internal"}, format);
    constexpr std::array languages{"fr", "es", "ar", "en,fr", "en,ar", "fr,ar"};
    check_output({"assess", a, "--quiet", "--lang", languages.at(round)}, "html");
    constexpr std::array audiences{"minister", "gcm-review", "vnr"};
    constexpr std::array formats{"terminal", "markdown", "html"};
    for (std::size_t i = 0; i < formats.size(); ++i)
      check_output(
          {"assess", a, "--quiet", "--for", audiences.at((round + i) % 3), "--baseline", a},
          formats.at(i));
    constexpr std::array rows{"sections", "recommendations"};
    check_output({"assess", a, "--quiet", "--rows", rows.at(round % 2)}, "csv");
    constexpr std::array more{"--by=own", "--explain=t0",     "--explain=i7",
                              "--all",    "--what-if=i0=yes", "--public"};
    for (std::size_t i = 0; i < formats.size(); ++i)
      check_output({"assess", a, "--quiet", more.at((round + 2 * i) % more.size())}, formats.at(i));
  }
}

TEST_CASE("the other commands keep naughty strings text, too") {
  const Folder folder;
  const std::string a = folder.at("a.yaml");
  const std::string b = folder.at("b.yaml");
  const std::string q = folder.at("naughty.yaml");
  constexpr std::array formats{"terminal", "markdown", "html", "json", "csv"};
  for (std::size_t round = 0; round < test::NaughtyFiles::rounds; ++round) {
    put_all(folder, 20 + round);
    std::size_t turn = round;  // so that each command meets each format in another round
    const auto next = [&] { return formats.at(turn++ % formats.size()); };
    check_output({"compare", a, b, "--quiet"}, next());
    check_output({"compare", a, b, "--quiet", "--by=own"}, next());
    check_output({"plan", a, "--quiet", "--target=t0=0.9", "--efforts", folder.at("efforts.yaml")},
                 next());
    check_output({"robustness", a, b, "--quiet", "--draws=128"}, next());
    check_output({"insights", a, "--quiet", "--all"}, next());
    check_output({"insights", a, "--quiet", "--check", folder.at("statements.yaml")}, next());
    check_output({"crosswalk", a, "--to=small"}, next());
    constexpr std::array of_plans{"markdown", "html", "csv", "xlsx"};
    check_output({"action-plan", a, "--quiet"}, of_plans.at(round % of_plans.size()));
    constexpr std::array of_lists{"terminal", "markdown", "json"};
    check_output({"matrix", "-Q", q}, of_lists.at(round % 3));
    constexpr std::array subjects{"sections", "indicators", "recommendations", "frameworks"};
    for (std::size_t i = 0; i < subjects.size(); ++i)
      check_output({"list", subjects.at(i), "-Q", q}, of_lists.at((round + i) % 3));
    constexpr std::array ids{"i0", "t0", "r0", "own", "own:1"};
    for (std::size_t i = 0; i < ids.size(); ++i)
      check_output({"explain", ids.at(i), "-Q", q}, of_lists.at((round + i) % 3));
    const Ran schema = run({"schema", "assessment", "-Q", q});
    check_ran(schema);
    CHECK(oracle::fault_of_json(schema.out) == "");
  }
}

TEST_CASE("findings about naughty strings are clean in every format") {
  const Folder folder;
  for (std::size_t round = 0; round < test::NaughtyFiles::rounds; ++round) {
    put_all(folder, round);
    const test::NaughtyFiles files(round);
    std::string answers = files.assessment(2024);
    std::string items = files.questionnaire();
    for (std::size_t i = round; i < test::naughty_strings().size(); i += 6) {
      const std::string nasty = test::in_quotes(test::naughty_strings()[i]);
      answers += fmt::format("  {0}: {0}\n", nasty);
      items += fmt::format("  - {{id: {0}, document: {0}, text: {0}, for: {0}}}\n", nasty);
    }
    const std::string wrong = folder.put("wrong.yaml", answers);
    const std::string ids = folder.put("ids.yaml", items);
    constexpr std::array formats{std::pair{"text", "terminal"}, std::pair{"json", "json"},
                                 std::pair{"sarif", "json"},    std::pair{"github", "terminal"},
                                 std::pair{"gitlab", "json"},   std::pair{"junit", "xml"}};
    for (std::size_t i = 0; i < formats.size(); ++i) {
      const auto& [format, oracle] = formats.at(i);
      INFO(format);
      const Ran ran = run({"validate", i % 2 == round % 2 ? wrong : ids, "--format", format});
      check_ran(ran);
      CHECK(ran.code == ExitCode::findings);
      CHECK(oracle::fault_of_format(oracle, ran.out) == "");
    }
    constexpr std::array commands{"assess",    "plan",       "action-plan",
                                  "crosswalk", "robustness", "insights"};
    const char* command = commands.at(round);
    INFO(command);
    std::vector<std::string> arguments{command, wrong};
    if (arguments[0] == "plan") arguments.emplace_back("--target=0.5");
    if (arguments[0] == "crosswalk") arguments.emplace_back("--to=small");
    const Ran ran = run(arguments);
    check_ran(ran);
    CHECK(ran.code == ExitCode::findings);
    CHECK(ran.err != "");
  }
}

TEST_CASE("naughty names of files, ids and options are shown, not sent") {
  const Folder folder;
  put_all(folder, 5);
  const std::string good = test::NaughtyFiles(5).assessment(2024);
  const std::string small = folder.at("small.yaml");
  const std::string lost = folder.at("lost.yaml");  // names a questionnaire that is not there
  for (std::size_t i = 0; i < test::naughty_strings().size(); ++i) {
    const std::string& nasty = test::naughty_strings()[i];
    INFO(i);
    if (nasty.find('\0') != std::string::npos) continue;  // no argument can hold it
    folder.put("lost.yaml",
               fmt::format("mgi-assessment: 1\nquestionnaire: {{id: {0}, version: {0}}}\n",
                           test::in_quotes(nasty)));
    const std::array<std::vector<std::string>, 9> commands{{{"explain", nasty, "-Q", small},
                                                            {"list", nasty},
                                                            {nasty},
                                                            {"new", "-Q", nasty, "--name", nasty},
                                                            {"validate", "--only", nasty, small},
                                                            {"translate", nasty, "--to", nasty},
                                                            {"assess", lost},
                                                            {"new", "--from", lost},
                                                            {"validate", lost}}};
    // Three for each string: messages are written in the same way, whatever stands in them.
    for (std::size_t c = i % 3; c < commands.size(); c += 3) check_ran(run(commands.at(c)));
  }
}

TEST_CASE("a batch of files with naughty names ends well, in every table and page") {
  const Folder folder;
  const Folder out;
  put_all(folder, 17);
  for (const char* file :
       {"statements.yaml", "efforts.yaml", "small.yaml", "naughty-to-small.yaml"})
    filesystem::remove(folder.at(file));
  std::size_t named = 0;
  for (std::size_t i = 0; i < test::naughty_strings().size(); i += 3) {
    std::string name = test::naughty_strings()[i];
    if (name.find('\0') != std::string::npos || name.size() > 200) continue;
    std::ranges::replace(name, '/', '-');
    folder.put(name + ".yaml", i % 2 == 0
                                   ? "mgi-assessment: 1\nround: x\n"
                                   : "mgi-assessment: 1\nquestionnaire: {id: x, version: y}\n");
    ++named;
  }
  REQUIRE(named > 40);
  const Ran ran =
      run({"batch", folder.path().string(), "--out", out.path().string(), "--format", "html,csv"});
  INFO(ran.err.substr(0, 1000));
  CHECK(ran.code == ExitCode::findings);
  CHECK(oracle::fault_of_terminal(ran.err) == "");
  CHECK(oracle::fault_of_terminal(ran.out) == "");
  std::size_t looked = 0;
  for (const auto& entry : filesystem::recursive_directory_iterator(out.path())) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().filename().string();
    INFO(name);
    CHECK(oracle::fault_of_terminal(name) == "");
    const std::string extension = entry.path().extension().string();
    for (const auto& [end, format] :
         {std::pair{".html", "html"}, {".csv", "csv"}, {".json", "json"}})
      if (extension == end) {
        ++looked;
        CHECK(oracle::fault_of_format(format, text_of(entry.path())) == "");
      }
  }
  CHECK(looked >= 5);
  check_ran(run({"insights", folder.path().string()}));
  check_ran(run({"robustness", folder.path().string(), "--draws=128"}));
  check_ran(run({"validate", folder.path().string()}));
}

TEST_CASE("what is written for people to fill in reads back, whatever stands in it") {
  const Folder folder;
  for (std::size_t round = 0; round < test::NaughtyFiles::rounds; ++round) {
    put_all(folder, 30 + round);
    const std::string a = folder.at("a.yaml");
    const Ran filled = run({"new", "--from", a, "--round=2026"});
    check_ran(filled);
    CHECK(filled.code == ExitCode::fine);
    CHECK(oracle::fault_of_terminal(filled.out) == "");
    const Ran empty = run({"new", "-Q", folder.at("naughty.yaml")});
    CHECK(empty.code == ExitCode::fine);
    CHECK(oracle::fault_of_terminal(empty.out) == "");

    for (const char* format : {"po", "csv"}) {
      INFO(format);
      const Ran sent = run({"translate", folder.at("naughty.yaml"), "--to=fr", "--format", format});
      check_ran(sent);
      CHECK(sent.code == ExitCode::fine);
      const std::string file = folder.put(fmt::format("sent.{}", format), sent.out);
      const Ran back = run({"translate", folder.at("naughty.yaml"), "--to=fr", "--from", file});
      check_ran(back);
      CHECK(back.code == ExitCode::fine);
      CHECK(back.err == "");
    }
  }
}

TEST_CASE("a text of a megabyte is laid out like any other") {
  const Folder folder;
  folder.put("small.yaml", test::file("tests/transcripts/files/small.yaml").text);
  const std::string samplia = test::file("tests/transcripts/files/samplia.yaml").text;
  for (const std::string& text : {std::string(1000000, 'w'), [] {
                                    std::string words;
                                    while (words.size() < 100000) words += "a word | <b> * and ";
                                    return words;
                                  }()}) {
    const std::string file = folder.put(
        "large.yaml",
        test::changed(test::changed(samplia, "name: Samplia", "name: " + test::in_quotes(text)),
                      "Published in some years.", test::in_quotes(text)));
    for (const char* format : {"terminal", "markdown", "html", "json", "csv", "xlsx"}) {
      INFO(format);
      const Ran ran = run({"assess", file, "--format", format});
      CHECK(ran.code == ExitCode::fine);
      CHECK(oracle::fault_of_format(format, ran.out) == "");
    }
    const Ran wrong = run(
        {"validate", folder.put("word.yaml", test::changed(samplia, "status: draft",
                                                           "status: " + test::in_quotes(text)))});
    CHECK(wrong.code == ExitCode::findings);
    CHECK(oracle::fault_of_terminal(wrong.out) == "");
  }
}

TEST_CASE("bytes that are no text are refused with a sentence, whatever reads them") {
  const Folder folder;
  const std::string samplia = test::file("tests/transcripts/files/samplia.yaml").text;
  folder.put("small.yaml", test::file("tests/transcripts/files/small.yaml").text);
  for (const std::string& bytes :
       {std::string("\xED\xA0\x80"), std::string("\xED\xA0\xBD\xED\xB8\x80"),  // surrogates, CESU
        std::string("\xC0\x80"), std::string("\xF5\x80\x80\x80"), std::string("\xFF"),
        std::string("\x00", 1), std::string("\x1b[31m"), std::string("\xE2\x82"),
        std::string("\x7f"), std::string("\xEF\xBF\xBE")}) {
    const std::string file = folder.put("bytes.yaml", test::changed(samplia, "Samplia", bytes));
    for (const char* command : {"assess", "validate", "action-plan"}) {
      INFO(command);
      const Ran ran = run({command, file});
      check_ran(ran);
      CHECK(ran.code == ExitCode::findings);
      CHECK(oracle::fault_of_terminal(ran.out) == "");
    }
  }
  for (const char* escape :
       {"\\uD800", "\\uD83D\\uDE00", "\\uDFFF", "\\U00110000", "\\UFFFFFFFF"}) {
    const std::string file =
        folder.put("escape.yaml", test::changed(samplia, "Samplia", fmt::format("\"{}\"", escape)));
    const Ran ran = run({"assess", file});
    check_ran(ran);
    CHECK(ran.code == ExitCode::findings);
  }
}

TEST_CASE("lines of JSON keep naughty strings text, from answers to results to summaries") {
  const Folder folder;
  const auto check_lines = [&](const std::vector<std::string>& arguments, const char* name) {
    INFO(fmt::format("mgi {}", fmt::join(arguments, " ")));
    const Ran ran = run(arguments);
    check_ran(ran);
    CHECK(ran.code == ExitCode::fine);
    std::istringstream lines(ran.out);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
      CHECK(oracle::fault_of_json(line) == "");
    CHECK(count == 2);
    return folder.put(name, ran.out);
  };
  for (std::size_t round = 0; round < test::NaughtyFiles::rounds; ++round) {
    put_all(folder, round);
    const std::string lines =
        check_lines({"lines", folder.at("a.yaml"), folder.at("b.yaml")}, "lines.jsonl");
    const std::string results =
        check_lines({"score", lines, "--quiet", "-Q", folder.at("naughty.yaml")}, "results.jsonl");
    check_lines({"merge", results}, "merged.jsonl");
    check_output({"insights", results, "--quiet", "--all", "-Q", folder.at("naughty.yaml")},
                 "markdown");
  }
}

TEST_CASE(
    "half a surrogate in a line of JSON is refused with a sentence, and the next line scored") {
  const Folder folder;
  const std::string questionnaire =
      folder.put("small.yaml", test::file("tests/transcripts/files/small.yaml").text);
  folder.put("samplia.yaml", test::file("tests/transcripts/files/samplia.yaml").text);
  const std::string line = run({"lines", folder.at("samplia.yaml")}).out;
  for (const char* half : {R"(\ud800)", R"(\udfff)", R"(\ud83d\ud83d)", R"(\ud83d text)"}) {
    INFO(half);
    const std::string file = folder.put("half.jsonl", test::changed(line, "Samplia", half) + line);
    const Ran ran = run({"score", file, "--quiet", "-Q", questionnaire});
    check_ran(ran);
    CHECK(ran.code == ExitCode::findings);
    CHECK(ran.err.find("half.jsonl:1:") != std::string::npos);
    CHECK(std::ranges::count(ran.out, '\n') == 2);
  }
}
