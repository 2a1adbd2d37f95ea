#include <fmt/format.h>
#include <zlib.h>

#include <optional>
#include <vector>

#include "fuzz/oracles.hpp"

namespace mgi::oracle {
namespace {

/// A file of a zip archive.
struct Part {
  std::string name;
  std::string text;
};

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t number = 0;
  for (std::size_t i = size; i-- > 0;)
    number =
        number << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  return number;
}

std::optional<std::string> inflated(std::string_view packed, std::size_t size) {
  std::string text(size, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
  std::string in(packed);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  const int end = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (end != Z_STREAM_END || stream.total_out != size) return std::nullopt;
  return text;
}

/// The files of an archive by its directory; nothing where it is damaged.
std::optional<std::vector<Part>> parts_of(std::string_view bytes) {
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos) return std::nullopt;
  std::vector<Part> parts;
  std::size_t at = number_at(bytes, end + 16, 4);
  for (std::size_t count = number_at(bytes, end + 10, 2); count > 0; --count) {
    if (!bytes.substr(std::min(at, bytes.size())).starts_with("PK\x01\x02")) return std::nullopt;
    const std::size_t method = number_at(bytes, at + 10, 2);
    const std::size_t packed = number_at(bytes, at + 20, 4);
    const std::size_t size = number_at(bytes, at + 24, 4);
    const std::size_t name = number_at(bytes, at + 28, 2);
    const std::size_t local = number_at(bytes, at + 42, 4);
    const std::size_t begin =
        local + 30 + number_at(bytes, local + 26, 2) + number_at(bytes, local + 28, 2);
    if (begin + packed > bytes.size()) return std::nullopt;
    const std::string_view content = bytes.substr(begin, packed);
    auto text = method == 0 ? std::optional(std::string(content)) : inflated(content, size);
    if (!text) return std::nullopt;
    parts.push_back({std::string(bytes.substr(at + 46, name)), std::move(*text)});
    at += 46 + name + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
  return parts;
}

/// A formula of ours names cells and functions of numbers; none starts a program or a request.
std::string fault_of_formulas(const Part& part) {
  for (std::size_t at = part.text.find("<f>"); at != std::string::npos;
       at = part.text.find("<f>", at + 1)) {
    const std::string_view formula = std::string_view(part.text).substr(at + 3);
    const std::string_view own = formula.substr(0, formula.find("</f>"));
    for (const std::string_view foreign : {"HYPERLINK(", "WEBSERVICE(", "cmd|", "DDE", "://"})
      if (own.find(foreign) != std::string_view::npos)
        return fmt::format("a formula '{}' of the input", own);
  }
  return {};
}

std::string fault_of_links(const Part& part) {
  if (!part.name.ends_with(".rels") || part.name.find("sheets/") == std::string::npos) return {};
  for (std::size_t at = part.text.find("Target=\""); at != std::string::npos;
       at = part.text.find("Target=\"", at + 1)) {
    const std::string_view target = std::string_view(part.text).substr(at + 8);
    if (!target.starts_with("http://") && !target.starts_with("https://") &&
        !target.starts_with("../"))
      return fmt::format("a link to '{}'", target.substr(0, target.find('"')));
  }
  return {};
}

}  // namespace

std::string fault_of_xlsx(std::string_view bytes) {
  const auto parts = parts_of(bytes);
  if (!parts) return "not a zip file";
  bool workbook = false;
  for (const Part& part : *parts) {
    workbook = workbook || part.name == "xl/workbook.xml";
    if (std::string fault = fault_of_xml(part.text); !fault.empty())
      return fmt::format("{}: {}", part.name, fault);
    if (std::string fault = fault_of_formulas(part); !fault.empty()) return fault;
    if (std::string fault = fault_of_links(part); !fault.empty()) return fault;
  }
  return workbook ? "" : "no workbook";
}

}  // namespace mgi::oracle
