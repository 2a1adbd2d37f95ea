#include "batch/database_rows.hpp"

#include <optional>
#include <utility>

#include "report/assessment_csv.hpp"

namespace mgi::batch {
namespace {

constexpr std::array heads{
    DatabaseTable{"about", 2, "key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"},
    DatabaseTable{"questionnaires", 5,
                  "id INTEGER PRIMARY KEY, questionnaire TEXT NOT NULL, version TEXT NOT NULL, "
                  "title TEXT NOT NULL, sha256 TEXT NOT NULL, "
                  "UNIQUE (questionnaire, version, sha256))"},
    DatabaseTable{"sections", 7,
                  "questionnaire INTEGER NOT NULL REFERENCES questionnaires, "
                  "section TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, "
                  "kind TEXT NOT NULL, depth INTEGER NOT NULL, parent TEXT, "
                  "PRIMARY KEY (questionnaire, section)) WITHOUT ROWID"},
    DatabaseTable{"indicators", 6,
                  "questionnaire INTEGER NOT NULL REFERENCES questionnaires, "
                  "indicator TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, "
                  "section TEXT NOT NULL, top_section TEXT NOT NULL, "
                  "PRIMARY KEY (questionnaire, indicator)) WITHOUT ROWID"},
    DatabaseTable{"jurisdictions", 4,
                  "id INTEGER PRIMARY KEY, code TEXT NOT NULL, level TEXT NOT NULL, "
                  "name TEXT NOT NULL, UNIQUE (code, level))"},
    DatabaseTable{"assessments", 13,
                  "id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, "
                  "jurisdiction INTEGER NOT NULL REFERENCES jurisdictions, "
                  "questionnaire INTEGER NOT NULL REFERENCES questionnaires, "
                  "round TEXT NOT NULL, date TEXT NOT NULL, origin TEXT NOT NULL, "
                  "status TEXT NOT NULL, name TEXT NOT NULL, name_note TEXT NOT NULL, "
                  "language TEXT NOT NULL, sha256 TEXT NOT NULL, "
                  "share_as_example INTEGER NOT NULL, "
                  "UNIQUE (jurisdiction, round, questionnaire))"},
};

constexpr std::array<DatabaseTable, row_tables> tables{
    DatabaseTable{"scores", 16,
                  "assessment INTEGER NOT NULL REFERENCES assessments, section TEXT NOT NULL, "
                  "value REAL, lowest REAL, highest REAL, indicators INTEGER NOT NULL, "
                  "applicable INTEGER NOT NULL, answered INTEGER NOT NULL, "
                  "unknown INTEGER NOT NULL, unanswered INTEGER NOT NULL, "
                  "not_applicable INTEGER NOT NULL, coverage REAL, weight_coverage REAL, "
                  "band TEXT NOT NULL, band_low TEXT, band_high TEXT, "
                  "PRIMARY KEY (assessment, section)) WITHOUT ROWID"},
    DatabaseTable{"answers", 9,
                  "assessment INTEGER NOT NULL REFERENCES assessments, indicator TEXT NOT NULL, "
                  "answer TEXT NOT NULL, state TEXT NOT NULL, points REAL, reach TEXT, "
                  "note TEXT NOT NULL, reason TEXT NOT NULL, confidential INTEGER NOT NULL, "
                  "PRIMARY KEY (assessment, indicator)) WITHOUT ROWID"},
    DatabaseTable{"sources", 13,
                  "assessment INTEGER NOT NULL REFERENCES assessments, source TEXT NOT NULL, "
                  "title TEXT NOT NULL, language TEXT NOT NULL, publisher TEXT NOT NULL, "
                  "article TEXT NOT NULL, url TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER, "
                  "in_force_from TEXT, in_force_until TEXT, accessed TEXT, "
                  "confidential INTEGER NOT NULL, "
                  "PRIMARY KEY (assessment, source)) WITHOUT ROWID"},
    DatabaseTable{"citations", 5,
                  "assessment INTEGER NOT NULL REFERENCES assessments, indicator TEXT NOT NULL, "
                  "position INTEGER NOT NULL, source TEXT NOT NULL, article TEXT NOT NULL, "
                  "PRIMARY KEY (assessment, indicator, position)) WITHOUT ROWID"},
    DatabaseTable{"recommendations", 7,
                  "assessment INTEGER NOT NULL REFERENCES assessments, "
                  "position INTEGER NOT NULL, recommendation TEXT NOT NULL, text TEXT NOT NULL, "
                  "triggers TEXT NOT NULL, document TEXT NOT NULL, overall_gain REAL, "
                  "PRIMARY KEY (assessment, position)) WITHOUT ROWID"},
    DatabaseTable{"assessment_groups", 3,
                  "assessment INTEGER NOT NULL REFERENCES assessments, key TEXT NOT NULL, "
                  "value TEXT NOT NULL, PRIMARY KEY (assessment, key)) WITHOUT ROWID"},
};

constexpr std::array<std::string_view, 5> indexes{
    "CREATE INDEX assessments_by_questionnaire ON assessments (questionnaire, round)",
    "CREATE INDEX scores_by_section ON scores (section, value)",
    "CREATE INDEX answers_by_indicator ON answers (indicator, answer)",
    "CREATE INDEX citations_by_source ON citations (assessment, source)",
    "CREATE INDEX recommendations_by_key ON recommendations (recommendation)",
};

std::int64_t whole(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

Value real(std::optional<double> number) {
  return number ? Value(*number) : Value();
}

Value day(const std::optional<Date>& date) {
  return date ? Value(to_string(*date)) : Value();
}

class Rows {
 public:
  explicit Rows(const AssessmentSubject& subject) : of_(subject) {}

  DatabaseRows all() {
    const Assessment& assessment = of_.assessment;
    rows_.name = assessment.jurisdiction.name;
    rows_.name_note = assessment.jurisdiction.name_note;
    rows_.date = to_string(assessment.date);
    rows_.language = assessment.language;
    rows_.sha256 = assessment.sha256;
    rows_.share_as_example = assessment.share_as_example ? 1 : 0;
    const std::vector<SectionScore>& sections = of_.result.scorecard.sections;
    for (std::size_t s = 0; s < sections.size(); ++s)
      add_score(of_.questionnaire.sections[s].id, sections[s]);
    if (!find_section(of_.questionnaire, "overall"))
      add_score("overall", of_.result.scorecard.overall);
    for (std::size_t i = 0; i < assessment.answers.size(); ++i) add_answer(i);
    for (const EvidenceSource& source : assessment.sources) add_source(source);
    for (std::size_t a = 0; a < of_.result.advice.size(); ++a) add_advice(a);
    for (const auto& [key, value] : assessment.jurisdiction.groups)
      add(RowTable::groups, key, value);
    return std::move(rows_);
  }

 private:
  template <typename... Cells>
  void add(RowTable table, Cells&&... cells) {
    std::vector<Value>& to = rows_.tables.at(static_cast<std::size_t>(table));
    (to.emplace_back(std::forward<Cells>(cells)), ...);
  }

  Value band(const BandResult& band, std::size_t which) const {
    const bool said = band.kind == BandResult::Kind::band || band.kind == BandResult::Kind::between;
    return said ? Value(of_.questionnaire.bands[which].id) : Value();
  }

  void add_score(const std::string& section, const SectionScore& score) {
    const Standing& standing = score.standing;
    const Counts& counts = standing.counts;
    add(RowTable::scores, section, real(standing.value), real(standing.lowest),
        real(standing.highest), whole(counts.indicators), whole(counts.applicable()),
        whole(counts.answered), whole(counts.unknown), whole(counts.unanswered),
        whole(counts.not_applicable), real(standing.coverage), real(standing.weight_coverage),
        std::string(csv_name(score.band.kind)), band(score.band, score.band.low),
        band(score.band, score.band.high));
  }

  std::string state(std::size_t indicator) const {
    const IndicatorScore& score = of_.result.scorecard.indicators[indicator];
    if (is_strength(score)) return "strength";
    if (is_gap(score)) return "gap";
    return std::holds_alternative<NotApplicable>(of_.assessment.answers[indicator].value)
               ? "not-applicable"
               : "open";
  }

  void add_answer(std::size_t i) {
    const Indicator& indicator = of_.questionnaire.indicators[i];
    const Answer& answer = of_.assessment.answers[i];
    add(RowTable::answers, indicator.id,
        answer_text(of_.questionnaire.scales[indicator.scale], answer.value), state(i),
        real(of_.result.scorecard.indicators[i].points),
        answer.reach ? Value(std::string(name(*answer.reach))) : Value(), answer.note,
        answer.reason, std::int64_t{answer.confidential ? 1 : 0});
    for (std::size_t c = 0; c < answer.sources.size(); ++c) {
      const Citation& citation = answer.sources[c];
      add(RowTable::citations, indicator.id, whole(c + 1),
          of_.assessment.sources[citation.source].key, citation.article);
    }
  }

  void add_source(const EvidenceSource& source) {
    add(RowTable::sources, source.key, source.title, source.language, source.publisher,
        source.article, source.url, std::string(name(source.kind)),
        source.year != 0 ? Value(std::int64_t{source.year}) : Value(), day(source.from),
        day(source.until), day(source.accessed), std::int64_t{source.confidential ? 1 : 0});
  }

  void add_advice(std::size_t index) {
    const Advice& advice = of_.result.advice[index];
    const Recommendation& of = of_.questionnaire.recommendations[advice.recommendation];
    std::string triggers;
    for (const std::size_t i : advice.triggers)
      triggers += (triggers.empty() ? "" : " | ") + of_.questionnaire.indicators[i].id;
    add(RowTable::recommendations, whole(index + 1), of.id, of.text, std::move(triggers),
        of_.questionnaire.documents[of.document].id, real(advice.overall_gain));
  }

  const AssessmentSubject& of_;
  DatabaseRows rows_;
};

}  // namespace

const DatabaseTable& database_table(RowTable table) {
  return tables.at(static_cast<std::size_t>(table));
}

std::span<const DatabaseTable> head_tables() {
  return heads;
}

std::span<const std::string_view> database_indexes() {
  return indexes;
}

DatabaseRows database_rows(const AssessmentSubject& subject) {
  return Rows(subject).all();
}

std::vector<Value> section_rows(const Questionnaire& questionnaire, std::int64_t number) {
  std::vector<Value> cells;
  for (std::size_t s = 0; s < questionnaire.sections.size(); ++s) {
    const Section& section = questionnaire.sections[s];
    for (Value cell :
         {Value(number), Value(section.id), Value(whole(s + 1)), Value(section.title),
          Value(std::string(kind_of(questionnaire, section))), Value(whole(section.depth + 1)),
          section.parent ? Value(questionnaire.sections[*section.parent].id) : Value()})
      cells.push_back(std::move(cell));
  }
  return cells;
}

std::vector<Value> indicator_rows(const Questionnaire& questionnaire, std::int64_t number) {
  std::vector<Value> cells;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    const std::size_t top = top_section(questionnaire, indicator.section);
    for (Value cell : {Value(number), Value(indicator.id), Value(whole(i + 1)),
                       Value(indicator.title), Value(questionnaire.sections[indicator.section].id),
                       Value(questionnaire.sections[top].id)})
      cells.push_back(std::move(cell));
  }
  return cells;
}

}  // namespace mgi::batch
