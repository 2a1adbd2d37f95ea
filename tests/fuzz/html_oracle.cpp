#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "fuzz/oracles.hpp"
#include "report/html/files.hpp"

namespace mgi::oracle {
namespace {

constexpr std::array<std::string_view, 61> known_elements{
    "a",          "b",      "bdi",     "body",   "button", "caption", "code",   "dd",
    "defs",       "desc",   "details", "div",    "dl",     "dt",      "em",     "fieldset",
    "figcaption", "figure", "footer",  "form",   "h1",     "h2",      "h3",     "h4",
    "h5",         "h6",     "head",    "header", "html",   "label",   "legend", "li",
    "line",       "main",   "nav",     "ol",     "option", "output",  "p",      "path",
    "pattern",    "rect",   "section", "select", "small",  "span",    "strong", "summary",
    "svg",        "symbol", "table",   "tbody",  "td",     "text",    "th",     "thead",
    "title",      "tr",     "ul",      "use",    "g"};
constexpr std::array<std::string_view, 2> void_elements{"input", "meta"};
constexpr std::array<std::string_view, 45> known_attributes{"aria-hidden",
                                                            "aria-label",
                                                            "autocomplete",
                                                            "charset",
                                                            "checked",
                                                            "class",
                                                            "colspan",
                                                            "content",
                                                            "data-shown",
                                                            "dir",
                                                            "fill",
                                                            "height",
                                                            "hidden",
                                                            "href",
                                                            "http-equiv",
                                                            "id",
                                                            "lang",
                                                            "name",
                                                            "patternTransform",
                                                            "patternUnits",
                                                            "rel",
                                                            "role",
                                                            "scope",
                                                            "stroke",
                                                            "stroke-width",
                                                            "text-anchor",
                                                            "type",
                                                            "value",
                                                            "viewBox",
                                                            "width",
                                                            "x",
                                                            "x1",
                                                            "x2",
                                                            "y",
                                                            "y1",
                                                            "y2",
                                                            "d",
                                                            "open",
                                                            "start",
                                                            "transform",
                                                            "data-area",
                                                            "data-kind",
                                                            "preserveAspectRatio",
                                                            "rx",
                                                            "span"};

template <typename Known>
bool is_in(const Known& known, std::string_view word) {
  return std::ranges::find(known, word) != known.end();
}

/// Reads a page from its first byte to its last; stops at the first fault.
class Page {
 public:
  explicit Page(std::string_view text) : text_(text) {}

  std::string fault() {
    if (std::string fault = fault_of_terminal(text_); !fault.empty()) return fault;
    constexpr std::string_view start = "<!DOCTYPE html>\n";
    if (!text_.starts_with(start)) return "the page does not begin as one";
    at_ = start.size();
    while (fault_.empty() && at_ < text_.size()) {
      if (text_[at_] == '<')
        tag();
      else
        letter();
    }
    if (fault_.empty() && !open_.empty()) fail(fmt::format("<{}> is not closed", open_.back()));
    if (fault_.empty() && scripts_ != 1) fail(fmt::format("{} scripts", scripts_));
    for (const std::string& link : links_)
      if (fault_.empty() && !ids_.contains(link)) fail(fmt::format("a link to no '#{}'", link));
    return fault_;
  }

 private:
  void fail(std::string fault) {
    fault_ = fmt::format("{}, at byte {}, behind '{}'", fault, at_,
                         text_.substr(at_ < 60 ? 0 : at_ - 60, std::min<std::size_t>(at_, 60)));
  }

  void letter() {
    if (text_[at_] == '>') return fail("a bare '>'");
    if (text_[at_] == '&') {
      const std::string_view rest = text_.substr(at_);
      const bool known = std::ranges::any_of(
          std::array<std::string_view, 5>{"&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;"},
          [&](std::string_view entity) { return rest.starts_with(entity); });
      if (!known) return fail("a bare '&'");
    }
    ++at_;
  }

  std::string_view word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           (text_[at_] == '-' || (text_[at_] >= '0' && text_[at_] <= '9') ||
            (text_[at_] >= 'a' && text_[at_] <= 'z') || (text_[at_] >= 'A' && text_[at_] <= 'Z')))
      ++at_;
    return text_.substr(begin, at_ - begin);
  }

  bool take(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  void tag() {
    ++at_;
    if (take("/")) {
      const std::string_view name = word();
      if (!take(">")) return fail("an end tag that goes on");
      if (open_.empty() || open_.back() != name)
        return fail(fmt::format("</{}> ends {}", name, open_.empty() ? "nothing" : open_.back()));
      open_.pop_back();
      return;
    }
    const std::string_view name = word();
    if (name == "script" || name == "style") return raw(name);
    const bool is_void = is_in(void_elements, name);
    if (!is_void && !is_in(known_elements, name))
      return fail(fmt::format("an element <{}> of the input", name));
    while (fault_.empty() && take(" ")) attribute();
    if (!fault_.empty()) return;
    const bool closed = take("/");
    if (!take(">")) return fail(fmt::format("<{}> does not end", name));
    if (!is_void && !closed) open_.push_back(name);
  }

  void attribute() {
    const std::string_view name = word();
    if (!is_in(known_attributes, name))
      return fail(fmt::format("an attribute '{}' of the input", name));
    if (!take("=")) return;
    if (!take("\"")) return fail("a value without quotes");
    const std::size_t begin = at_;
    while (fault_.empty() && at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '<') return fail("a '<' in a value");
      letter();
    }
    const std::string_view value = text_.substr(begin, at_ - begin);
    if (!fault_.empty()) return;
    if (!take("\"")) return fail("a value that does not end");
    if (name == "id" && !ids_.insert(std::string(value)).second)
      return fail(fmt::format("the id '{}' stands twice", value));
    if (name != "href") return;
    if (value.starts_with('#'))
      links_.emplace_back(value.substr(1));
    else if (!value.starts_with("https://") && !value.starts_with("http://"))
      fail(fmt::format("a link to '{}'", value));
  }

  /// Script and style: what stands in them is ours, byte for byte.
  void raw(std::string_view name) {
    if (!take(">")) return fail(fmt::format("a <{}> with attributes", name));
    const std::string end = fmt::format("</{}>", name);
    const std::size_t size = text_.substr(at_).find(end);
    if (size == std::string_view::npos) return fail(fmt::format("<{}> is not closed", name));
    const std::string_view content = text_.substr(at_, size);
    if (name == "script") {
      ++scripts_;
      if (content != html::script()) return fail("a script that is not ours");
    } else if (!content.starts_with(html::style())) {
      return fail("a style that is not ours");
    } else {
      const std::string_view added = content.substr(html::style().size());
      for (const std::string_view word : {"url(", "@import", "<", "expression"})
        if (added.find(word) != std::string_view::npos) return fail("a style that is not ours");
    }
    at_ += size + end.size();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string fault_;
  std::vector<std::string_view> open_;
  std::set<std::string> ids_;
  std::vector<std::string> links_;
  int scripts_ = 0;
};

}  // namespace

std::string fault_of_html(std::string_view page) {
  return Page(page).fault();
}

}  // namespace mgi::oracle
