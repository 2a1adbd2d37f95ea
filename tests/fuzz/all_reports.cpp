#include <fmt/format.h>

#include <array>
#include <optional>
#include <vector>

#include "fuzz/oracles.hpp"
#include "mgi/report/action_plan.hpp"
#include "mgi/report/comparison_report.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/report/plan_report.hpp"
#include "mgi/report/robustness_report.hpp"
#include "mgi/text/error.hpp"

namespace mgi::oracle {
namespace {

constexpr std::array languages{Language::english, Language::french, Language::spanish,
                               Language::arabic};

/// Writes one report after the other and keeps the first fault.
class AllReports {
 public:
  AllReports(const AssessmentSubject& subject, std::size_t choice)
      : subject_(subject), choice_(choice) {}

  std::string fault() {
    if (fault_ = fault_of_scorecard(subject_.result.scorecard); !fault_.empty()) return fault_;
    // Two kinds of report each time: all of them take too long to try many inputs.
    constexpr std::array kinds{&AllReports::formats_of_assessment,
                               &AllReports::views,
                               &AllReports::documents,
                               &AllReports::rows,
                               &AllReports::robustness,
                               &AllReports::plan,
                               &AllReports::comparison,
                               &AllReports::action_plan};
    const std::size_t first = choice_ % kinds.size();
    const std::size_t second = choice_ / kinds.size() % kinds.size();
    (this->*kinds.at(first))();
    if (second != first) (this->*kinds.at(second))();
    return fault_;
  }

 private:
  const Questionnaire& questionnaire() const { return subject_.questionnaire; }

  /// One of `count` things, by the choice.
  std::size_t one_of(std::size_t count) const { return choice_ / 64 % count; }

  void look_at(std::string_view what, std::string_view format, const std::string& text) {
    if (!fault_.empty()) return;
    const std::string fault = fault_of_format(format, text);
    if (!fault.empty()) fault_ = fmt::format("{}, {}", what, fault);
  }

  /// A report in the three formats that render blocks.
  void look_at(std::string_view what, const Report& report) {
    if (!fault_.empty()) return;
    look_at(what, "terminal",
            render_terminal(report, {.unicode = one_of(2) == 0, .width = 20 + one_of(120)}));
    look_at(what, "markdown", render_markdown(report));
    look_at(what, "html", render_html(report));
    const std::string coloured = fault_of_terminal(render_terminal(report, {.colour = true}), true);
    if (fault_.empty() && !coloured.empty())
      fault_ = fmt::format("{}, terminal with colours: {}", what, coloured);
  }

  void look_at(std::string_view what, const Format& format, const AssessmentOptions& options) {
    // Not each time: a workbook takes as long as all other formats together.
    if (format.is_binary && one_of(4) != 0) return;
    if (fault_.empty()) look_at(what, format.id, format.assessment(subject_, options));
  }

  std::string any_id() const {
    const std::size_t sections = questionnaire().sections.size();
    const std::size_t which = one_of(sections + questionnaire().indicators.size());
    return which < sections ? questionnaire().sections[which].id
                            : questionnaire().indicators[which - sections].id;
  }

  void formats_of_assessment() {
    for (const Format& format : formats()) look_at("assess", format, {.style = style()});
  }

  void views() {
    look_at("explain", make_explanation_report(subject_, any_id()));
    std::vector<const Framework*> all;
    for (const Framework& framework : subject_.frameworks.all) all.push_back(&framework);
    if (all.empty()) return;
    look_at("view", make_view_report(subject_, *all[one_of(all.size())]));
    look_at("views", *find_format("json"), {.frameworks = all});
    look_at("views", *find_format("csv"), {.frameworks = all});
  }

  TerminalStyle style() const { return {.unicode = one_of(3) != 0, .width = 40 + one_of(80)}; }

  void documents() {
    const Audience& audience = audiences()[one_of(audiences().size())];
    try {
      look_at(audience.id, audience.report(subject_, one_of(2) == 0 ? nullptr : &subject_));
    } catch (const Error& error) {
      // A questionnaire without objectives has no review of them.
      if (error.code() != ExitCode::usage) fault_ = error.what();
    }
    if (!fault_.empty()) return;
    // Two languages on one page.
    AssessmentSubject beside = subject_;
    beside.language = languages.at((one_of(4) + 1) % languages.size());
    look_at("two languages", "html",
            find_format("html")->assessment(subject_, {.beside = &beside}));
  }

  void rows() {
    for (const char* kind : {"sections", "recommendations"})
      look_at(kind, *find_format("csv"), {.rows = kind});
  }

  void robustness() {
    DrawOptions options{.draws = least_draws, .seed = choice_};
    std::vector<bool> open(questionnaire().indicators.size());
    mark_open(subject_.assessment, open);
    const Draws draws = make_draws(questionnaire(), options, open);
    const Robustness found =
        study_robustness(questionnaire(), subject_.assessment, subject_.result.scorecard, draws);
    const RobustnessSubject subject{subject_, found, options};
    const std::array subjects{subject};
    look_at("robustness", make_robustness_report(subject));
    look_at("robustness", "json", robustness_json(subjects));
    look_at("robustness", "csv", robustness_csv(subjects));
  }

  void plan() {
    PlanRequest request;
    const std::size_t which = one_of(questionnaire().sections.size() + 1);
    const double value = static_cast<double>(one_of(11)) / 10;
    if (which < questionnaire().sections.size())
      request.targets.push_back({which, value});
    else if (questionnaire().has_overall)
      request.targets.push_back({std::nullopt, value});
    else
      request.targets.push_back({0, value});
    for (const Indicator& indicator : questionnaire().indicators)
      request.efforts.push_back(indicator.effort.value_or(1));
    const Plan made =
        make_plan(questionnaire(), subject_.assessment, subject_.result.scorecard, request);
    const PlanSubject subject{subject_, request, made};
    look_at("plan", make_plan_report(subject));
    look_at("plan", "json", plan_json(subject));
    look_at("plan", "csv", plan_csv(subject));
  }

  /// With itself: every answer stays, or is open then and now.
  void comparison() {
    const std::array rounds{subject_, subject_};
    const RoundsSubject subject{rounds};
    for (const ComparisonFormat& format : comparison_formats())
      if (fault_.empty()) look_at("compare", format.id, format.write(subject, {}));
  }

  void action_plan() {
    look_at("action plan", make_action_plan_report(subject_));
    look_at("action plan", "csv", action_plan_csv(subject_));
    if (fault_.empty() && one_of(4) == 0)
      look_at("action plan", "xlsx", action_plan_xlsx(subject_));
  }

  const AssessmentSubject& subject_;
  std::size_t choice_;
  std::string fault_;
};

}  // namespace

std::string fault_of_reports(const AssessmentSubject& subject, std::size_t choice) {
  AssessmentSubject spoken = subject;
  spoken.language = languages.at(choice / 64 % languages.size());
  return AllReports(spoken, choice).fault();
}

}  // namespace mgi::oracle
