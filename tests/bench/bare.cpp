// The floors that `mgi batch` and `mgi score` are measured against: only the parser, over the same
// bytes. `mgi_bare yaml FOLDER` reads each file and takes libyaml's events; `mgi_bare json FILE`
// reads lines and lets simdjson visit every value. Prints how many there were.
#include <simdjson.h>
#include <yaml.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  file.exceptions(std::ios::badbit | std::ios::failbit);
  std::string text(std::filesystem::file_size(path), '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

std::size_t yaml_events(const std::string& text) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
  std::size_t events = 0;
  for (bool more = true; more; ++events) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) throw std::runtime_error("not YAML");
    more = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

std::size_t read_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::size_t events = 0;
  for (const auto& path : paths) events += yaml_events(read(path));
  return events;
}

std::size_t values(simdjson::ondemand::value value) {
  std::size_t count = 1;
  switch (value.type()) {
    case simdjson::ondemand::json_type::array:
      for (auto item : value.get_array()) count += values(item.value());
      return count;
    case simdjson::ondemand::json_type::object:
      for (auto field : value.get_object()) {
        static_cast<void>(std::string_view(field.unescaped_key()));
        count += values(field.value());
      }
      return count;
    case simdjson::ondemand::json_type::string:
      static_cast<void>(std::string_view(value.get_string()));
      return count;
    default:
      static_cast<void>(value.raw_json_token());
      return count;
  }
}

std::size_t read_lines(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  simdjson::ondemand::parser parser;
  std::string line;
  std::size_t count = 0;
  while (std::getline(file, line)) {
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    auto document = parser.iterate(line);
    count += values(simdjson::ondemand::value(document));
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  const std::string_view what = argc == 3 ? arguments[1] : "";
  if (what != "yaml" && what != "json") {
    std::fputs("usage: mgi_bare yaml FOLDER | mgi_bare json FILE\n", stderr);
    return 2;
  }
  try {
    std::printf("%zu\n", what == "yaml" ? read_folder(arguments[2]) : read_lines(arguments[2]));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mgi_bare: %s\n", error.what());
    return 3;
  }
}
