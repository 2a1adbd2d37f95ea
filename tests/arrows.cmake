# Fails when a room includes a header of a room it must not know, or a library elsewhere than at its door.
# Called as: cmake -P tests/arrows.cmake
cmake_minimum_required(VERSION 3.25)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)

# ---- The rooms, and what each may include (docs/architecture.md draws this) ----
set(rooms text model load score check study report batch cli)
set(text "")
set(model "text")
set(load "text;model")
set(score "model")
set(check "text;model;score")
set(study "model;score")
set(report "text;model;score;check;study")
set(batch "text;model;load;check;score;study;report")
set(cli "text;model;load;check;score;study;report;batch")

# ---- The doors: headers, and the files that may include them (regular expressions) ----
# A header that is in no row, and is not of the standard library, has no door yet: add its row.
set(doors
  "yaml[.]h|        ^src/load/yaml[.]cpp$"
  "yaml-cpp/|       ^src/load/write_yaml[.]cpp$"
  "CLI/|            ^src/cli/arguments[a-z_]*[.][ch]pp$"
  "nlohmann/|       ^src/report/[a-z_]*json[a-z_]*[.][ch]pp$"
  "nettle/|         ^src/text/sha256[.]cpp$"
  "simdjson[.]h|    ^src/load/json[.]cpp$"
  "utf8proc[.]h|    ^src/text/width[.]cpp$"
  "xlsxwriter[.]h|  ^src/report/workbook[.]cpp$"
  "sqlite3[.]h|     ^src/batch/database[.]cpp$"
  "iostream$|       ^src/cli/"
  "fmt/|            ."
  # The operating system: files, terminal, processes.
  "(unistd|fcntl|glob|signal|termios|poll|errno|stdlib|stdio)[.]h$|    ^src/(cli|batch|load)/|^src/text/file_calls[.][ch]pp$"
  "sys/|            ^src/(cli|batch|load)/|^src/text/file_calls[.]cpp$")

# ---- The walk ----
set(failures 0)

# Says "file:line: message" for the first place where `needle` stands in the file just read.
macro(fail needle message)
  string(FIND "${contents}" "${needle}" offset)
  string(SUBSTRING "${contents}" 0 ${offset} before)
  string(REGEX MATCHALL "\n" breaks "${before}")
  list(LENGTH breaks line)
  math(EXPR line "${line} + 1")
  math(EXPR failures "${failures} + 1")
  message("${file}:${line}: ${message}")
endmacro()

file(GLOB_RECURSE files RELATIVE ${root} ${root}/include/* ${root}/src/*)
foreach(file IN LISTS files)
  file(READ ${root}/${file} contents)

  foreach(questionnaire "mgi-national" "mgi-local" "\"integration" "sdg-10-7-2" "10.7.2")
    string(FIND "${contents}" "${questionnaire}" named)
    if(named GREATER_EQUAL 0)
      fail("${questionnaire}" "nothing in src or include names a questionnaire (${questionnaire})")
    endif()
  endforeach()
  if(NOT file MATCHES "\\.[ch]pp$")
    continue()
  endif()

  if(file STREQUAL "src/main.cpp")
    set(room cli)
  else()
    string(REGEX REPLACE "^(include/mgi|src)/([^/]+)/.*" "\\2" room "${file}")
    if(NOT room IN_LIST rooms)
      fail("" "stands in no room; the rooms are ${rooms}")
      continue()
    endif()
  endif()

  # Headers of this project.
  string(REGEX MATCHALL "#[ \t]*include[ \t]*\"[^\"\n]*\"" includes "${contents}")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE ".*\"(.*)\"" "\\1" header "${include}")
    string(REGEX REPLACE "^(mgi/)?([^/]*)/.*" "\\2" target "${header}")
    if(header MATCHES "\\.\\./")
      fail("${include}" "no way round the rooms: \"${header}\"")
    elseif(NOT target IN_LIST rooms)
      fail("${include}" "name the room: \"${header}\" should be \"${room}/…\" or \"mgi/${room}/…\"")
    elseif(NOT target STREQUAL room AND NOT target IN_LIST ${room})
      fail("${include}" "'${room}' must not include '${target}': \"${header}\"")
    elseif(file MATCHES "^include/" AND NOT header MATCHES "^mgi/")
      fail("${include}" "an installed header must not include one that is not: \"${header}\"")
    endif()
  endforeach()

  # Headers of libraries.
  string(REGEX MATCHALL "#[ \t]*include[ \t]*<[^>\n]*>" includes "${contents}")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE ".*<(.*)>" "\\1" header "${include}")
    set(known FALSE)
    foreach(door IN LISTS doors)
      string(REGEX MATCH "^(.*)\\|  +(.*)$" row "${door}")
      set(opens "${CMAKE_MATCH_2}")
      if(header MATCHES "^(${CMAKE_MATCH_1})")
        set(known TRUE)
        if(NOT file MATCHES "${opens}")
          fail("${include}" "<${header}> stands behind a door that this file is not (${opens})")
        endif()
      endif()
    endforeach()
    if(NOT known AND NOT header MATCHES "^[a-z_0-9]+$")
      fail("${include}" "<${header}> has no door yet: add its row to tests/arrows.cmake")
    endif()
  endforeach()
endforeach()

list(LENGTH files count)
if(failures GREATER 0)
  message(FATAL_ERROR "${failures} includes or names are not where they may stand")
endif()
message("${count} files keep to their rooms and doors")
