#pragma once

#include <string_view>

namespace mgi {

/// True for a two-letter code of ISO 3166-1, or one that the standard leaves to its users.
bool is_country_code(std::string_view code);

/// True for a two-letter code that the standard leaves to its users: AA, QM to QZ, XA to XZ, ZZ.
bool is_invented_code(std::string_view code);

/// True for the part of an ISO 3166-2 code after the hyphen: one to three letters or digits.
bool is_region_code(std::string_view code);

}  // namespace mgi
