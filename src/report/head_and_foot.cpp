#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "mgi/report/stance.hpp"
#include "mgi/study/what_if.hpp"
#include "report/phrases.hpp"
#include "report/words/compare_words.hpp"

namespace mgi {

std::string origin_text(const AssessmentSubject& subject) {
  const HeadWords& head = words_of(subject).head;
  const Assessment& assessment = subject.assessment;
  switch (assessment.origin) {
    case Origin::government:
      return head.by_government();
    case Origin::own_coding:
      return head.own_coding(assessment.preparers.empty() ? head.others()
                                                          : assessment.preparers.front().name);
    case Origin::simulated:
      return head.simulated();
  }
  return {};
}

std::string status_text(const AssessmentSubject& subject) {
  const Words& words = words_of(subject);
  const Assessment& assessment = subject.assessment;
  switch (assessment.status) {
    case Status::draft:
      return words.head.draft();
    case Status::consultation:
      return words.head.consultation();
    case Status::cleared:
    case Status::published:
      break;
  }
  std::string text =
      assessment.status == Status::cleared ? words.head.cleared() : words.head.published();
  if (assessment.clearance)
    text = words.writing.after_colon(
        text, words.head.cleared_by(assessment.clearance->body,
                                    date_text(words, assessment.clearance->date.value_or(Date{}))));
  return words.writing.sentence(text);
}

std::string edition_text(const AssessmentSubject& subject) {
  const Words& words = words_of(subject);
  const HeadWords& head = words.head;
  switch (subject.edition.kind) {
    case EditionKind::whole:
      return {};
    case EditionKind::internal:
      return head.internal_edition();
    case EditionKind::public_readers:
      break;
  }
  std::vector<std::string> parts;
  const auto add = [&](const Counted& phrase, std::size_t count) {
    if (count > 0) parts.push_back(counted(words, phrase, count));
  };
  const LeftOut& left_out = subject.edition.left_out;
  add(head.left_out_evidence, left_out.evidence);
  add(head.left_out_sources, left_out.sources);
  add(head.left_out_notes, left_out.notes);
  add(head.left_out_names, left_out.names);
  add(head.left_out_comments, left_out.comments);
  if (parts.empty()) parts.push_back(head.nothing_left_out());
  return head.public_edition(list_text(words, parts));
}

std::string place_and_round(const AssessmentSubject& subject) {
  const Assessment& assessment = subject.assessment;
  return assessment.jurisdiction.name + words_of(subject).writing.between_words() +
         assessment.round;
}

std::string running_head(const AssessmentSubject& subject) {
  const Assessment& assessment = subject.assessment;
  if (assessment.status == Status::published && subject.what_if == nullptr) return {};
  const NameWords& names = words_of(subject).names;
  std::string head =
      fmt::format("{} · {} · {}", place_and_round(subject),
                  names.origins.at(static_cast<std::size_t>(assessment.origin)).text(),
                  names.statuses.at(static_cast<std::size_t>(assessment.status)).text());
  if (subject.what_if == nullptr) return head;
  return fmt::format("{} · {}", head, compare_words(subject.language).what_if.short_name());
}

Report start_report(const AssessmentSubject& subject) {
  return {subject.language, running_head(subject), {}};
}

void add_head(Report& report, const AssessmentSubject& subject) {
  add_head(report, subject, place_and_round(subject));
}

void add_head(Report& report, const AssessmentSubject& subject, std::string title) {
  if (const std::string& first = subject.questionnaire.notice; !first.empty())
    report.add(Notice{{first}});
  const Words& words = words_of(subject);
  const Assessment& assessment = subject.assessment;
  const Jurisdiction& jurisdiction = assessment.jurisdiction;
  report.heading(1, std::move(title));
  if (!jurisdiction.name_note.empty()) report.paragraph(from_file(subject, jurisdiction.name_note));
  report.paragraph(
      words.head.as_of(subject.questionnaire.title, date_text(words, assessment.date)));
  Notice notice;
  if (subject.what_if != nullptr)
    notice.lines.push_back(counted(words, compare_words(subject.language).what_if.notice,
                                   subject.what_if->indicators.size()));
  for (std::string line : {origin_text(subject), status_text(subject), words.head.paper()})
    notice.lines.push_back(std::move(line));
  if (const std::string edition = edition_text(subject); !edition.empty())
    notice.lines.push_back(edition);
  if (subject.translation_unreviewed) notice.lines.push_back(words.head.translation_not_reviewed());
  report.add(std::move(notice));
  add_what_if(report, subject);
}

std::string made_by(const AssessmentSubject& subject) {
  return words_of(subject).head.made_by(
      program_version(), subject.questionnaire.id, subject.questionnaire.version,
      subject.questionnaire.sha256.substr(0, 12), subject.assessment.sha256.substr(0, 12));
}

void add_foot(Report& report, const AssessmentSubject& subject) {
  report.add(Notice{stance(subject.language, subject.questionnaire.bands_source)});
  report.paragraph(made_by(subject));
}

}  // namespace mgi
