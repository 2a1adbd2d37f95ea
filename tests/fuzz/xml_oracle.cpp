#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "fuzz/oracles.hpp"

namespace mgi::oracle {
namespace {

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_-:.").find(c) != std::string_view::npos;
}

/// Reads a document from its first byte to its last; stops at the first fault.
class Document {
 public:
  explicit Document(std::string_view text) : text_(text) {}

  std::string fault() {
    for (const char c : text_)
      if (static_cast<unsigned char>(c) < ' ' && std::string_view("\t\r\n").find(c) == text_.npos)
        return fmt::format("the character {:#04x}", c);
    for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
      if (text_.find(none) != text_.npos) return "a code point that is no character";
    if (take("<?")) at_ = std::min(text_.find("?>", at_), text_.size() - 2) + 2;
    while (fault_.empty() && at_ < text_.size()) {
      if (text_[at_] == '<')
        tag();
      else
        letter();
    }
    if (fault_.empty() && !open_.empty()) fail(fmt::format("<{}> is not closed", open_.back()));
    if (fault_.empty() && elements_ == 0) fail("no element");
    return fault_;
  }

 private:
  void fail(const std::string& fault) {
    const std::size_t begin = at_ < 60 ? 0 : at_ - 60;
    fault_ =
        fmt::format("{}, at byte {}, behind '{}'", fault, at_, text_.substr(begin, at_ - begin));
  }

  bool take(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  void letter() {
    if (text_[at_] == '&') {
      const std::string_view rest = text_.substr(at_);
      const bool known = std::ranges::any_of(
          std::array<std::string_view, 6>{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#"},
          [&](std::string_view entity) { return rest.starts_with(entity); });
      if (!known) return fail("a bare '&'");
    }
    if (open_.empty() && std::string_view(" \r\n\t").find(text_[at_]) == std::string_view::npos)
      return fail("a text outside of all elements");
    ++at_;
  }

  std::string_view name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  void spaces() {
    while (at_ < text_.size() && std::string_view(" \r\n\t").find(text_[at_]) != text_.npos) ++at_;
  }

  void tag() {
    ++at_;
    const bool end = take("/");
    const std::string_view of = name();
    if (of.empty()) return fail("a bare '<'");
    if (end) {
      if (open_.empty() || open_.back() != of) return fail(fmt::format("</{}> ends nothing", of));
      open_.pop_back();
      if (!take(">")) fail("an end tag that goes on");
      return;
    }
    ++elements_;
    std::set<std::string_view> seen;
    for (spaces(); fault_.empty() && at_ < text_.size() && is_name(text_[at_]); spaces())
      attribute(seen);
    const bool closed = take("/");
    if (fault_.empty() && !take(">")) return fail(fmt::format("<{}> does not end", of));
    if (!closed) open_.push_back(of);
  }

  void attribute(std::set<std::string_view>& seen) {
    const std::string_view of = name();
    if (!seen.insert(of).second) return fail(fmt::format("'{}' stands twice", of));
    if (!take("=\"")) return fail("an attribute without a value in quotes");
    while (fault_.empty() && at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '<') return fail("a '<' in a value");
      open_.emplace_back("value");  // so that letters may stand here
      letter();
      open_.pop_back();
    }
    if (fault_.empty() && !take("\"")) fail("a value that does not end");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t elements_ = 0;
  std::string fault_;
  std::vector<std::string_view> open_;
};

}  // namespace

std::string fault_of_xml(std::string_view text) {
  return Document(text).fault();
}

}  // namespace mgi::oracle
