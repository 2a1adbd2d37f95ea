#include "batch/score_lines.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <utility>

#include "batch/inputs.hpp"
#include "batch/instruments.hpp"
#include "batch/line_reader.hpp"
#include "batch/result_line.hpp"
#include "batch/score_file.hpp"
#include "mgi/load/assessment_line.hpp"
#include "mgi/load/places.hpp"
#include "mgi/text/error.hpp"
#include "mgi/text/sha256.hpp"
#include "mgi/text/width.hpp"
#include "text/file_calls.hpp"

namespace mgi::batch {
namespace {

/// Lines are long, so messages show no part of them.
Keep keep_of_line(const std::string& name, std::size_t number, std::string_view text,
                  FileOutcome& outcome) {
  return [&name, number, text, &outcome](const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
      const bool error = diagnostic.severity == Severity::error;
      const std::size_t column = locate(text, diagnostic.span.begin).column;
      const std::string said = fmt::format(
          "{}:{}:{}: {}: {} [{}]\n{}", printable(name), number, column, error ? "error" : "warning",
          printable(diagnostic.message), diagnostic.check,
          diagnostic.hint.empty() ? "" : fmt::format("      {}\n", printable(diagnostic.hint)));
      outcome.warnings += said;
      if (!error) continue;
      outcome.errors += said;
      outcome.failures.push_back({name, number, column, diagnostic.check, diagnostic.message});
    }
    return has_errors(diagnostics);
  };
}

class LineScorer {
 public:
  LineScorer(const LineOptions& options, const LineSinks& sinks)
      : options_(options),
        sinks_(sinks),
        instruments_(options.questionnaire, false),
        desk_(instruments_) {}

  /// False once nobody wants to have more.
  bool lines(LineReader& reader) {
    while (true) {
      if (!reader.is_ready()) sinks_.flush();
      const auto line = reader.next();
      if (!line) return true;
      if (!take_line(reader.name(), *line)) return false;
    }
  }

  bool file(const Input& input) {
    FileOutcome outcome;
    const std::optional<Source> source = read_input(input, outcome);
    if (!source) {
      ++tally_.unreadable;
      sinks_.say(outcome.errors);
      return sinks_.write(error_line(input.path, "", outcome.failures));
    }
    if (input.searched && first_key(*source) != "mgi-assessment") return true;
    ParsedAssessment parsed = parse_assessment(*source);
    parsed.sha256 = sha256(source->text);
    const auto ready = ready_assessment(input, *source, parsed, desk_, outcome,
                                        keep_of_file(*source, false, outcome));
    return finish(outcome, ready, input.path, *parsed.sha256,
                  ready ? assessment_json_text(parsed) : "");
  }

  const LineTally& tally() const { return tally_; }

 private:
  bool take_line(const std::string& name, const LineReader::Line& line) {
    FileOutcome outcome;
    const Keep keep = keep_of_line(name, line.number, line.text, outcome);
    source_.name = name;
    source_.text = line.text;
    if (line.is_too_long) {
      keep({{Severity::error, "file-too-large", "the line is larger than 16 MiB", {}, ""}});
      return finish(outcome, std::nullopt, name, "", "");
    }
    const ParsedLine parsed = parse_line(source_);
    if (parsed.kind == LineKind::error) {  // what could not be scored is handed on
      ++tally_.failed;
      return sinks_.write(source_.text + "\n");
    }
    const Input input{parsed.file, parsed.file, false};
    const auto ready = ready_assessment(input, source_, parsed.parsed, desk_, outcome, keep);
    const Span at = parsed.assessment;
    const std::string file = !parsed.file.empty() ? parsed.file
                             : ready              ? name_of(ready->assessment)
                                                  : name;
    return finish(outcome, ready, file, parsed.parsed.sha256.value_or(""),
                  std::string_view(source_.text).substr(at.begin, at.end - at.begin));
  }

  bool finish(const FileOutcome& outcome, const std::optional<ReadyAssessment>& ready,
              const std::string& file, const std::string& sha256, std::string_view json) {
    say_of_instrument(outcome.instrument.get());
    const std::string& text = options_.quiet ? outcome.errors : outcome.warnings;
    if (!text.empty()) sinks_.say(text);
    if (!ready) {
      ++tally_.failed;
      return sinks_.write(error_line(file, sha256, outcome.failures));
    }
    ++tally_.written;
    const Questionnaire& questionnaire = outcome.instrument->loaded.value->questionnaire;
    return sinks_.write(result_line(questionnaire, ready->assessment,
                                    score(questionnaire, ready->assessment), file, json));
  }

  void say_of_instrument(const KnownInstrument* instrument) {
    if (instrument == nullptr || instrument == said_) return;
    said_ = instrument;
    for (const FileDiagnostics& file : instrument->loaded.files)
      for (const Diagnostic& diagnostic : file.diagnostics)
        if (!options_.quiet || diagnostic.severity == Severity::error)
          sinks_.say(format_diagnostic(diagnostic, file.source));
  }

  const LineOptions& options_;
  const LineSinks& sinks_;
  Instruments instruments_;
  Instruments::Desk desk_;
  LineTally tally_;
  Source source_;  // of the line at hand; keeps its memory
  const KnownInstrument* said_ = nullptr;
};

/// A file that is closed at the end.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path) : file_(open_file(path, O_RDONLY)) {
    if (file_ < 0) throw Error(fmt::format("cannot read '{}': {}", path, words_of_error(errno)));
  }
  ~OpenFile() { close_file(file_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  int number() const { return file_; }

 private:
  int file_;
};

}  // namespace

bool holds_lines(std::string_view path) {
  return path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

LineTally score_lines(const LineOptions& options, const LineSinks& sinks) {
  LineScorer scorer(options, sinks);
  std::vector<std::string> paths = options.paths;
  if (std::erase(paths, "-") > 0 || paths.empty()) {
    LineReader reader(STDIN_FILENO, "<stdin>");
    if (!scorer.lines(reader)) return scorer.tally();
  }
  for (const Input& input : find_inputs(paths)) {
    if (holds_lines(input.path)) {
      const OpenFile file(input.path);
      LineReader reader(file.number(), input.path);
      if (!scorer.lines(reader)) break;
    } else if (!scorer.file(input)) {
      break;
    }
  }
  return scorer.tally();
}

LineTally make_lines(const LineOptions& options, const LineSinks& sinks) {
  LineTally tally;
  for (const Input& input : find_inputs(options.paths)) {
    FileOutcome outcome;
    const std::optional<Source> source = read_input(input, outcome);
    if (!source) {
      ++tally.unreadable;
      sinks.say(outcome.errors);
      continue;
    }
    if (input.searched && first_key(*source) != "mgi-assessment") continue;
    const ParsedAssessment parsed = parse_assessment(*source);
    keep_of_file(*source, false, outcome)(parsed.diagnostics);
    sinks.say(outcome.errors);
    if (!parsed.tree || has_errors(parsed.diagnostics)) {
      ++tally.failed;
      continue;
    }
    ++tally.written;
    if (!sinks.write(fmt::format("{},\"assessment\":{}}}\n",
                                 start_line(LineKind::line, input.path, sha256(source->text)),
                                 assessment_json_text(parsed))))
      break;
  }
  return tally;
}

}  // namespace mgi::batch
