// Plays files to a fuzz target once each, with any compiler: what was found stays mended.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/target.hpp"

namespace {

namespace filesystem = std::filesystem;

std::vector<filesystem::path> files_in(const filesystem::path& path) {
  std::vector<filesystem::path> files;
  if (!filesystem::is_directory(path)) return {path};
  for (const auto& entry : filesystem::directory_iterator(path)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t played = 0;
  for (const char* argument : std::vector<const char*>(arguments + 1, arguments + count)) {
    if (!filesystem::exists(argument)) continue;  // a target without findings has no folder of them
    for (const filesystem::path& file : files_in(argument)) {
      std::printf("%s\n", file.c_str());  // so that the last line names what ends the program
      std::fflush(stdout);
      std::ifstream in(file, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++played;
    }
  }
  std::printf("%zu files\n", played);
  return played > 0 ? 0 : 1;
}
