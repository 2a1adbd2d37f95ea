#pragma once

#include <string>
#include <string_view>

#include "mgi/report/render.hpp"
#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Writes all of `text` to standard output. False where it is a pipe that nobody reads any more,
/// which is no error; anything else that stops it throws Error (exit 3).
bool write_output(std::string_view text);

/// Throws Error (exit 3) where a fault in what was written to standard output comes to light late.
void finish_output();

/// Writes to standard error, as far as it goes. Control characters but line feeds are shown, not
/// sent.
void write_error(std::string_view text);

/// The same for a text of our own that moves the cursor: nothing is changed.
void draw_error(std::string_view text);

/// Writes a file whole or not at all: beside it first, then renamed. A link stays, and what it
/// leads to is replaced. Throws Error (exit 3).
void write_file(const std::string& path, std::string_view text);

/// Writes `text` behind what the file holds already. Throws Error (exit 3).
void append_to_file(const std::string& path, std::string_view text);

/// To `path`, or to standard output where it is empty or "-".
void write_result(const std::string& path, std::string_view text);

/// Writes the diagnostics of one file to standard error.
void write_diagnostics(const Source& source, const Diagnostics& diagnostics);

/// The value of an environment variable; empty where it is not set.
std::string environment(const char* name);

/// True where standard output is a terminal.
bool output_is_terminal();

/// How the standard output shows text: colour only on a terminal without NO_COLOR, Unicode signs
/// unless the locale says it cannot.
TerminalStyle terminal_style();

}  // namespace mgi
