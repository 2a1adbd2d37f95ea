#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "batch/database_rows.hpp"

namespace mgi::batch {

/// A new SQLite file, filled in one transaction. Equal rows in equal order give equal bytes.
/// Throws Error (exit 3) where the file cannot be written.
class Database {
 public:
  /// Makes the tables in `file`, which is empty or not there yet. Messages call it `shown`.
  Database(const std::string& file, std::string shown);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  Database(Database&&) = delete;
  Database& operator=(Database&&) = delete;

  /// Adds rows to a head table; `cells` holds them one after the other.
  void add(std::string_view table, std::span<const Value> cells);
  /// Adds the rows of one assessment to one of its tables.
  void add(RowTable table, std::int64_t assessment, std::span<const Value> cells);
  /// Makes the indexes and ends the transaction; nothing may be added any more.
  void finish();

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

/// Calls `take` with the cells of each row that a query gives, as text; NULL is empty. Throws Error
/// (exit 3) where the file is no database or has no such tables.
void each_row(const std::string& path, const std::string& sql,
              const std::function<void(std::span<const std::string>)>& take);

/// The rows that a query gives, cells as text joined by '|', as the shell of SQLite prints them.
/// Throws Error where the file or the query is not right.
std::vector<std::string> query(const std::string& path, const std::string& sql);

}  // namespace mgi::batch
