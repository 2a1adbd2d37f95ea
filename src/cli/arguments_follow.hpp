#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/command_follow.hpp"

namespace mgi {

/// What the options of the commands about follow-up become.
struct FollowArguments {
  CompareOptions compare;
  PlanOptions plan;
  ActionPlanOptions action_plan;
};

/// Adds these commands; `arguments` must outlive `app`.
void add_follow_commands(CLI::App& app, FollowArguments& arguments);

/// `--fail-under`.
void add_fail_under(CLI::App& command, std::vector<std::string>& gates);

}  // namespace mgi
