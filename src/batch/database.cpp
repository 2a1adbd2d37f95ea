#include "batch/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <utility>

#include "mgi/text/error.hpp"

namespace mgi::batch {
namespace {

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

[[noreturn]] void fail(const std::string& path, sqlite3* database) {
  // The system's word for a full disk or a missing permission says more than SQLite's.
  const int error = database != nullptr ? sqlite3_system_errno(database) : 0;
  const bool full = database != nullptr && sqlite3_errcode(database) == SQLITE_FULL;
  throw Error(fmt::format("cannot write '{}': {}", path,
                          full         ? std::strerror(ENOSPC)  // NOLINT(concurrency-mt-unsafe)
                          : error != 0 ? std::strerror(error)   // NOLINT(concurrency-mt-unsafe)
                                       : sqlite3_errmsg(database)));
}

Statement prepared(sqlite3* database, const std::string& sql, const std::string& path) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
    fail(path, database);
  return Statement(statement);
}

void bind(sqlite3_stmt* statement, int place, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    sqlite3_bind_int64(statement, place, *number);
  else if (const auto* real = std::get_if<double>(&value))
    sqlite3_bind_double(statement, place, *real);
  else if (const auto* text = std::get_if<std::string>(&value))
    sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()),
                      SQLITE_STATIC);
  else
    sqlite3_bind_null(statement, place);
}

}  // namespace

struct Database::Handle {
  std::string path;
  Connection connection;
  std::map<std::string_view, std::pair<Statement, std::size_t>> insert_head;  // and columns
  std::array<std::pair<Statement, std::size_t>, row_tables> insert_row;

  void run(const std::string& sql) const {
    if (sqlite3_exec(connection.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      fail(path, connection.get());
  }
  void step(sqlite3_stmt* statement) const {
    if (sqlite3_step(statement) != SQLITE_DONE) fail(path, connection.get());
    sqlite3_reset(statement);
  }
  std::pair<Statement, std::size_t> make(const DatabaseTable& table) const {
    run(fmt::format("CREATE TABLE {} ({}", table.name, table.definition));
    std::string places = "?";
    for (std::size_t i = 1; i < table.columns; ++i) places += ",?";
    return {prepared(connection.get(),
                     fmt::format("INSERT INTO {} VALUES ({})", table.name, places), path),
            table.columns};
  }
};

Database::Database(const std::string& file, std::string shown)
    : handle_(std::make_unique<Handle>()) {
  Handle& handle = *handle_;
  handle.path = std::move(shown);
  sqlite3* connection = nullptr;
  const int opened =
      sqlite3_open_v2(file.c_str(), &connection,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  handle.connection.reset(connection);
  if (opened != SQLITE_OK) fail(handle.path, connection);
  // The file is thrown away if anything goes wrong, so it needs no journal; who makes it whole
  // also brings it to the disk.
  handle.run("PRAGMA journal_mode = OFF");
  handle.run("PRAGMA synchronous = OFF");
  handle.run("PRAGMA locking_mode = EXCLUSIVE");
  handle.run("PRAGMA page_size = 4096");
  handle.run("BEGIN");
  for (const DatabaseTable& table : head_tables())
    handle.insert_head.emplace(table.name, handle.make(table));
  for (std::size_t t = 0; t < row_tables; ++t)
    handle.insert_row.at(t) = handle.make(database_table(static_cast<RowTable>(t)));
}

Database::~Database() = default;

void Database::add(std::string_view table, std::span<const Value> cells) {
  const auto& [statement, columns] = handle_->insert_head.at(table);
  for (std::size_t at = 0; at < cells.size(); at += columns) {
    for (std::size_t c = 0; c < columns; ++c)
      bind(statement.get(), static_cast<int>(c) + 1, cells[at + c]);
    handle_->step(statement.get());
  }
}

void Database::add(RowTable table, std::int64_t assessment, std::span<const Value> cells) {
  const auto& [statement, columns] = handle_->insert_row.at(static_cast<std::size_t>(table));
  sqlite3_bind_int64(statement.get(), 1, assessment);
  for (std::size_t at = 0; at < cells.size(); at += columns - 1) {
    for (std::size_t c = 0; c + 1 < columns; ++c)
      bind(statement.get(), static_cast<int>(c) + 2, cells[at + c]);
    handle_->step(statement.get());
  }
}

void Database::finish() {
  for (const std::string_view index : database_indexes()) handle_->run(std::string(index));
  handle_->run("COMMIT");
  handle_->insert_head.clear();
  for (auto& [statement, columns] : handle_->insert_row) statement.reset();
  if (sqlite3_close(handle_->connection.get()) != SQLITE_OK)
    fail(handle_->path, handle_->connection.get());
  static_cast<void>(handle_->connection.release());  // closed
}

void each_row(const std::string& path, const std::string& sql,
              const std::function<void(std::span<const std::string>)>& take) {
  sqlite3* connection = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr);
  const Connection owner(connection);
  if (opened != SQLITE_OK)
    throw Error(fmt::format("cannot read '{}': {}", path, sqlite3_errmsg(connection)));
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(connection, sql.c_str(), -1, &made, nullptr) != SQLITE_OK)
    throw Error(fmt::format("'{}': {}", path, sqlite3_errmsg(connection)));
  const Statement statement(made);
  std::vector<std::string> cells(static_cast<std::size_t>(sqlite3_column_count(made)));
  int step = SQLITE_ROW;
  while ((step = sqlite3_step(made)) == SQLITE_ROW) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      // SQLite hands out bytes as unsigned; they are the same text.
      const unsigned char* text = sqlite3_column_text(made, static_cast<int>(c));
      cells[c] = text == nullptr ? "" : reinterpret_cast<const char*>(text);  // NOLINT(*-cast)
    }
    take(cells);
  }
  if (step != SQLITE_DONE)
    throw Error(fmt::format("cannot read '{}': {}", path, sqlite3_errmsg(connection)));
}

std::vector<std::string> query(const std::string& path, const std::string& sql) {
  std::vector<std::string> rows;
  each_row(path, sql, [&](std::span<const std::string> cells) {
    std::string& row = rows.emplace_back();
    for (std::size_t c = 0; c < cells.size(); ++c) row += (c > 0 ? "|" : "") + cells[c];
  });
  return rows;
}

}  // namespace mgi::batch
