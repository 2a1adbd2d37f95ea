// Makes one call of the operating system fail in a program that is loaded with it (LD_PRELOAD).
//
// It works below the C library, where every call passes that libraries make: a filter of the kernel
// (seccomp) turns the calls in `families` into a signal, SIGSYS, whose handler counts them, makes
// them, or does not. What it makes itself carries a mark in its sixth argument, which none of these
// calls uses; the filter lets that through.
//
// MGI_CALLS  a file of `Record`, made by the caller: the calls counted, and what failed
// MGI_FAIL   "FAMILY NUMBER WHAT": the NUMBER-th call of the family fails. WHAT is an error number,
//            with a '+' behind it for all calls from there on; "short": half of the bytes are read
//            or written; or "signal N": the signal N arrives just before the call
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr std::uint32_t mark = 0x6D676921;

enum Family {
  opens,
  reads,
  writes,
  syncs,
  renames,
  closes,
  lists,
  makes,
  says,      // writes to standard error
  outsides,  // other programs and the network
  family_count
};
constexpr std::array<const char*, family_count> names{"open",  "read", "write", "sync", "rename",
                                                      "close", "list", "make",  "say",  "outside"};

struct Call {
  long number;
  Family family;
};
constexpr std::array calls{
#ifdef SYS_open
    Call{SYS_open, opens},        Call{SYS_rename, renames},     Call{SYS_mkdir, makes},
#endif
    Call{SYS_openat, opens},      Call{SYS_read, reads},         Call{SYS_pread64, reads},
    Call{SYS_readv, reads},       Call{SYS_write, writes},       Call{SYS_pwrite64, writes},
    Call{SYS_writev, writes},     Call{SYS_fsync, syncs},        Call{SYS_fdatasync, syncs},
    Call{SYS_syncfs, syncs},
#ifdef SYS_renameat
    Call{SYS_renameat, renames},
#endif
    Call{SYS_renameat2, renames}, Call{SYS_close, closes},       Call{SYS_getdents64, lists},
    Call{SYS_mkdirat, makes},     Call{SYS_memfd_create, makes}, Call{SYS_socket, outsides},
    Call{SYS_connect, outsides},  Call{SYS_execve, outsides},    Call{SYS_execveat, outsides}};

/// Shared with the caller, who reads it even after a SIGKILL.
struct Record {
  std::array<std::atomic<std::uint64_t>, family_count> counts;
  std::atomic<std::uint64_t> faults;
};

enum class Kind { none, error, short_count, signal };
struct Fault {
  Kind kind = Kind::none;
  Family family = opens;
  std::uint64_t at = 0;
  bool lasting = false;
  int number = 0;  // of the error or signal
};

Record* record = nullptr;
Fault fault;

using Arguments = std::array<long, 5>;

long make_call(long number, const Arguments& a) {
  const long result = syscall(number, a[0], a[1], a[2], a[3], a[4], static_cast<long>(mark));
  return result < 0 ? -errno : result;
}

/// Half of the bytes, but one at least.
long make_short(long number, Arguments a) {
  if (number == SYS_writev || number == SYS_readv) {
    const auto* first = reinterpret_cast<const iovec*>(a[1]);
    return make_call(number == SYS_writev ? SYS_write : SYS_read,
                     {a[0], reinterpret_cast<long>(first->iov_base),
                      static_cast<long>((first->iov_len + 1) / 2), 0, 0});
  }
  a[2] = (a[2] + 1) / 2;
  return make_call(number, a);
}

Family family_of(long number, const Arguments& a) {
  const auto* call = std::find_if(calls.begin(), calls.end(),
                                  [&](const Call& one) { return one.number == number; });
  if (call->family == writes && a[0] == STDERR_FILENO) return says;
  if (call->family != opens) return call->family;
  const long flags = number == SYS_openat ? a[2] : a[1];
  return (flags & O_DIRECTORY) != 0 ? lists : opens;
}

long answer(long number, const Arguments& a) {
  const Family family = family_of(number, a);
  const std::uint64_t count = ++record->counts[family];
  const bool now = fault.kind != Kind::none && family == fault.family &&
                   (count == fault.at || (fault.lasting && count > fault.at));
  if (!now) return make_call(number, a);
  ++record->faults;
  if (fault.kind == Kind::short_count) return make_short(number, a);
  if (fault.kind == Kind::error) {
    if (family == closes) make_call(number, a);  // a failed close has closed, too
    return -fault.number;
  }
  kill(getpid(), fault.number);
  return make_call(number, a);
}

void on_call(int /*signal*/, siginfo_t* info, void* context) {
  const int before = errno;
  auto& registers = static_cast<ucontext_t*>(context)->uc_mcontext;
#if defined(__x86_64__)
  auto& r = registers.gregs;
  const Arguments arguments{static_cast<long>(r[REG_RDI]), static_cast<long>(r[REG_RSI]),
                            static_cast<long>(r[REG_RDX]), static_cast<long>(r[REG_R10]),
                            static_cast<long>(r[REG_R8])};
  r[REG_RAX] = answer(info->si_syscall, arguments);
#elif defined(__aarch64__)
  auto& r = registers.regs;
  const Arguments arguments{static_cast<long>(r[0]), static_cast<long>(r[1]),
                            static_cast<long>(r[2]), static_cast<long>(r[3]),
                            static_cast<long>(r[4])};
  r[0] = static_cast<unsigned long long>(answer(info->si_syscall, arguments));
#else
#error "where a call keeps its arguments on this processor is not written here yet"
#endif
  errno = before;
}

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "failing_calls: %s: %s\n", what, std::strerror(errno));
  _exit(77);
}

void read_fault() {
  const char* text = std::getenv("MGI_FAIL");
  if (text == nullptr || *text == '\0') return;
  std::array<char, 16> family{}, what{};
  unsigned long at = 0;
  int number = 0;
  const int parts = std::sscanf(text, "%15s %lu %15s %d", family.data(), &at, what.data(), &number);
  if (parts < 3) give_up("MGI_FAIL is not understood");
  fault.at = at;
  for (std::size_t f = 0; f < names.size(); ++f)
    if (std::strcmp(names[f], family.data()) == 0) fault.family = static_cast<Family>(f);
  if (std::strcmp(what.data(), "short") == 0) {
    fault.kind = Kind::short_count;
  } else if (std::strcmp(what.data(), "signal") == 0) {
    fault.kind = Kind::signal;
    fault.number = number;
  } else {
    fault.kind = Kind::error;
    fault.number = std::atoi(what.data());
    fault.lasting = std::strchr(what.data(), '+') != nullptr;
  }
}

void install_filter() {
  constexpr std::uint32_t number_at = offsetof(seccomp_data, nr);
  constexpr std::uint32_t sixth_at = offsetof(seccomp_data, args) + 5 * sizeof(std::uint64_t);
  std::array<sock_filter, 4 + 2 * calls.size()> program{};
  std::size_t at = 0;
  const auto add = [&](sock_filter line) { program[at++] = line; };
  add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, sixth_at));
  add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, mark, 2 * calls.size() + 1, 0));
  add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number_at));
  for (const Call& call : calls) {
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call.number), 0, 1));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP));
  }
  add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  const sock_fprog filter{static_cast<unsigned short>(at), program.data()};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) give_up("no_new_privs");
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0) give_up("seccomp");
}

__attribute__((constructor)) void begin() {
  const char* path = std::getenv("MGI_CALLS");
  if (path == nullptr) return;
  const int file = open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) give_up(path);
  void* memory = mmap(nullptr, sizeof(Record), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (memory == MAP_FAILED) give_up(path);
  record = static_cast<Record*>(memory);
  read_fault();
  struct sigaction action {};
  action.sa_sigaction = on_call;
  action.sa_flags = SA_SIGINFO | SA_NODEFER;
  if (sigaction(SIGSYS, &action, nullptr) != 0) give_up("sigaction");
  install_filter();
}

}  // namespace
