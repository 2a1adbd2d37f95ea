#include "mgi/load/load_statements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "load/reader.hpp"

namespace mgi {
namespace {

constexpr std::array<std::string_view, 2> bases{"answered", "in-place"};

NamedId named(Reader& reader, std::string_view key) {
  NamedId result{reader.required_text(key), {}};
  result.span = reader.span_of(key);
  return result;
}

ShareClaim read_share(YamlNode node, const std::string& what, Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("'share' of {}", what), diagnostics);
  ShareClaim claim;
  claim.span = node.span();
  claim.indicator = named(reader, "of");
  reader.each_text("answers", [&](const std::string& answer, Span span) {
    claim.answers.push_back({answer, span});
  });
  if (const auto base = reader.word("among", bases)) claim.among_in_place = *base == 1;
  std::string_view first;
  for (std::size_t i = 1; i < limit_names.size(); ++i) {
    const std::string_view key = limit_names.at(i);
    if (!reader.find(key)) continue;
    if (!first.empty()) {
      reader.error("statement-claim",
                   fmt::format("{} has two limits, '{}' and '{}'", reader.what(), first, key),
                   reader.span_of(key), "keep one of the two");
      continue;
    }
    first = key;
    claim.limit = static_cast<Limit>(i);
    claim.percent = reader.number(key, 0, 0, 100);
  }
  if (claim.limit == Limit::about) {
    reader.require("within");
    claim.within = reader.number("within", 0, 0, 100);
  }
  if (reader.find("aim")) {
    claim.aim = reader.number("aim", 0, 0, 100);
    claim.aim_span = reader.span_of("aim");
  }
  reader.finish();
  return claim;
}

AssociationClaim read_association(YamlNode node, const std::string& what,
                                  Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("'association' of {}", what), diagnostics);
  AssociationClaim claim{named(reader, "of"), named(reader, "where"), node.span()};
  reader.finish();
  return claim;
}

FormsClaim read_forms(YamlNode node, const std::string& what, Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("'forms' of {}", what), diagnostics);
  FormsClaim claim;
  claim.span = node.span();
  claim.indicator = named(reader, "of");
  reader.require("each-of");
  reader.each("each-of", [&](YamlNode form) {
    std::vector<NamedId>& answers = claim.forms.emplace_back();
    const auto add = [&](YamlNode answer) {
      if (auto text = scalar_text(answer, "an answer of 'each-of'", diagnostics))
        answers.push_back({std::move(*text), answer.span()});
    };
    if (form.kind() == YamlKind::sequence)
      form.for_each_item(add);
    else
      add(form);
  });
  reader.finish();
  return claim;
}

Statement read_statement(YamlNode node, Diagnostics& diagnostics) {
  Reader reader(node, "statement", diagnostics);
  Statement statement;
  statement.span = node.span();
  statement.id = reader.required_text("id");
  if (!statement.id.empty()) {
    statement.span = reader.span_of("id");
    check_id(statement.id, statement.span, diagnostics);
  }
  reader.rename(fmt::format("statement '{}'", statement.id));
  statement.text = reader.required_text("text");
  const auto take = [&](std::string_view key, const auto& read) {
    const auto claim = reader.find(key);
    if (!claim) return;
    ++statement.claims;
    statement.claim = read(*claim, reader.what(), diagnostics);
  };
  take("share", read_share);
  take("association", read_association);
  take("forms", read_forms);
  const bool whole = reader.finish();
  if (statement.claims != 1 && whole)
    reader.error("statement-claim",
                 statement.claims == 0
                     ? fmt::format("{} says nothing that answers can decide", reader.what())
                     : fmt::format("{} says more than one thing", reader.what()),
                 statement.span, "give it one of 'share', 'association' and 'forms'");
  return statement;
}

}  // namespace

Loaded<Statements> load_statements(const Source& source) {
  Loaded<Statements> loaded;
  Statements statements;
  Diagnostics& diagnostics = loaded.diagnostics;
  loaded.tree = read_document(source, "mgi-highlights", diagnostics, [&](Reader& reader) {
    statements.id = reader.required_text("id");
    if (!statements.id.empty()) check_id(statements.id, reader.span_of("id"), diagnostics);
    statements.title = reader.required_text("title");
    statements.questionnaire = named(reader, "questionnaire");
    statements.language = reader.text("language");
    if (statements.language.empty()) statements.language = "en";
    statements.about = reader.text("about");
    if (const auto node = reader.require("published-in")) {
      Reader publication(*node, "'published-in'", diagnostics);
      statements.publication = publication.required_text("title");
      statements.publisher = publication.text("publisher");
      statements.year = publication.whole_number("year", 0, 1500, 2200);
      publication.finish();
    }
    reader.require("statements");
    reader.each("statements", [&](YamlNode node) {
      Statement statement = read_statement(node, diagnostics);
      const auto first = std::ranges::find(statements.all, statement.id, &Statement::id);
      if (first != statements.all.end() && !statement.id.empty())
        reader
            .error("duplicate-id",
                   fmt::format("statement '{}' stands here a second time", statement.id),
                   statement.span, "ids must differ")
            .notes.push_back({"the first one is here", first->span});
      else
        statements.all.push_back(std::move(statement));
    });
  });
  sort_by_place(diagnostics);
  if (!has_errors(diagnostics)) loaded.value = std::move(statements);
  return loaded;
}

}  // namespace mgi
