# Writes the source file that holds style.css and script.js of the page (.incbin), without comments and
# indents: every page carries them. Sets MGI_HTML_SOURCE.
set(html_files ${CMAKE_SOURCE_DIR}/src/report/html/style.css ${CMAKE_SOURCE_DIR}/src/report/html/script.js)
set(MGI_HTML_BYTES "")
foreach(file IN LISTS html_files)
  get_filename_component(name ${file} NAME)
  file(READ ${file} text)
  if(name MATCHES "css$")
    string(REGEX REPLACE "/\\*[^*]*\\*/" "" text "${text}")
    string(REPLACE " {" "{" text "${text}")
    string(REPLACE "{ " "{" text "${text}")
    string(REPLACE "; }" "}" text "${text}")
  else()
    string(REGEX REPLACE "(^|\n) *//[^\n]*" "" text "${text}")
  endif()
  string(REGEX REPLACE "\n[\n ]+" "\n" text "${text}")
  set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  set(file ${CMAKE_BINARY_DIR}/html_${name})
  file(CONFIGURE OUTPUT ${file} CONTENT "${text}" @ONLY)
  list(APPEND short_files ${file})
  get_filename_component(name ${file} NAME_WE)
  set(symbol mgi_${name})
  string(APPEND MGI_HTML_BYTES
    "extern \"C\" const char ${symbol}[];\n"
    "extern \"C\" const char ${symbol}_end[];\n"
    "asm(\".section .rodata\\n.hidden ${symbol}\\n.globl ${symbol}\\n${symbol}:\\n\"\n"
    "    \".incbin \\\"${file}\\\"\\n.hidden ${symbol}_end\\n.globl ${symbol}_end\\n${symbol}_end:\\n\"\n"
    "    \".byte 0\\n.previous\\n\");\n")
endforeach()
set(MGI_HTML_SOURCE ${CMAKE_BINARY_DIR}/html_files.cpp)
configure_file(src/report/html/files.cpp.in ${MGI_HTML_SOURCE} @ONLY)
set_source_files_properties(${MGI_HTML_SOURCE} PROPERTIES OBJECT_DEPENDS "${short_files}")
