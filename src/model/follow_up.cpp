#include "mgi/model/follow_up.hpp"

namespace mgi {

std::string_view name(Response response) {
  return response_names.at(static_cast<std::size_t>(response));
}
std::string_view name(Progress progress) {
  return progress_names.at(static_cast<std::size_t>(progress));
}
std::string_view name(Funded funded) {
  return funded_names.at(static_cast<std::size_t>(funded));
}
std::string_view name(Capacity capacity) {
  return capacity_names.at(static_cast<std::size_t>(capacity));
}

}  // namespace mgi
