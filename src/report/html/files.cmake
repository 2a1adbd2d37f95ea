# Writes the source file that holds style.css and script.js of the page byte for byte (.incbin).
# Sets MGI_HTML_SOURCE.
set(html_files ${CMAKE_SOURCE_DIR}/src/report/html/style.css ${CMAKE_SOURCE_DIR}/src/report/html/script.js)
set(MGI_HTML_BYTES "")
foreach(file IN LISTS html_files)
  get_filename_component(name ${file} NAME_WE)
  set(symbol mgi_html_${name})
  string(APPEND MGI_HTML_BYTES
    "extern \"C\" const char ${symbol}[];\n"
    "extern \"C\" const char ${symbol}_end[];\n"
    "asm(\".section .rodata\\n.hidden ${symbol}\\n.globl ${symbol}\\n${symbol}:\\n\"\n"
    "    \".incbin \\\"${file}\\\"\\n.hidden ${symbol}_end\\n.globl ${symbol}_end\\n${symbol}_end:\\n\"\n"
    "    \".byte 0\\n.previous\\n\");\n")
endforeach()
set(MGI_HTML_SOURCE ${CMAKE_BINARY_DIR}/html_files.cpp)
configure_file(src/report/html/files.cpp.in ${MGI_HTML_SOURCE} @ONLY)
set_source_files_properties(${MGI_HTML_SOURCE} PROPERTIES OBJECT_DEPENDS "${html_files}")
