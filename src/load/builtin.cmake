# Writes the source file that holds every file of questionnaires/ byte for byte (.incbin).
# Sets MGI_BUILTIN_SOURCE.
file(GLOB builtin_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/questionnaires/*.yaml)
set(MGI_BUILTIN_BYTES "")
set(MGI_BUILTIN_ROWS "")
foreach(file IN LISTS builtin_files)
  get_filename_component(id ${file} NAME_WLE)
  string(MAKE_C_IDENTIFIER ${id} symbol)
  set(symbol mgi_builtin_${symbol})
  string(APPEND MGI_BUILTIN_BYTES
    "extern \"C\" const char ${symbol}[];\n"
    "extern \"C\" const char ${symbol}_end[];\n"
    "asm(\".section .rodata\\n.hidden ${symbol}\\n.globl ${symbol}\\n${symbol}:\\n\"\n"
    "    \".incbin \\\"${file}\\\"\\n.hidden ${symbol}_end\\n.globl ${symbol}_end\\n${symbol}_end:\\n\"\n"
    "    \".byte 0\\n.previous\\n\");\n")
  string(APPEND MGI_BUILTIN_ROWS "      BuiltinFile{\"${id}\", text(${symbol}, ${symbol}_end)},\n")
endforeach()
set(MGI_BUILTIN_SOURCE ${CMAKE_BINARY_DIR}/builtin.cpp)
configure_file(src/load/builtin.cpp.in ${MGI_BUILTIN_SOURCE} @ONLY)
set_source_files_properties(${MGI_BUILTIN_SOURCE} PROPERTIES OBJECT_DEPENDS "${builtin_files}")
