#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace mgi::batch {

/// Work on numbers 0 … count-1 by several threads, with results that come in order. At most four
/// results a thread wait to be taken, so memory stays flat.
template <typename Result>
class InOrder {
 public:
  InOrder(std::size_t count, std::size_t jobs) : count_(count), jobs_(jobs), waiting_(4 * jobs) {}

  /// Calls `work(number, thread)` on `jobs` threads, and `take(number, result)` here, number by
  /// number. Ends early, with false, once `stopped()` is true. Throws what `work` or `take` throw,
  /// after all threads have ended. With one job no thread is started.
  template <typename Work, typename Take>
  bool run(const Work& work, const Take& take, const std::function<bool()>& stopped) {
    if (jobs_ <= 1) {
      for (std::size_t number = 0; number < count_; ++number) {
        if (stopped()) return false;
        take(number, work(number, std::size_t{0}));
      }
      return true;
    }
    std::vector<std::jthread> threads;
    const Ender ender{*this};  // dies before the threads, which then end
    for (std::size_t thread = 0; thread < jobs_; ++thread)
      threads.emplace_back([this, &work, thread] { keep_working(work, thread); });
    for (std::size_t number = 0; number < count_; ++number) {
      std::optional<Result> result = wait_for(number, stopped);
      if (!result) {
        end();
        threads.clear();
        return false;
      }
      take(number, std::move(*result));
    }
    end();
    threads.clear();
    return true;
  }

 private:
  struct Ender {
    InOrder& of;
    ~Ender() { of.end(); }
  };

  template <typename Work>
  void keep_working(const Work& work, std::size_t thread) {
    while (true) {
      std::unique_lock lock(mutex_);
      room_.wait(lock,
                 [&] { return ended_ || next_ >= count_ || next_ < taken_ + waiting_.size(); });
      if (ended_ || next_ >= count_) return;
      const std::size_t number = next_++;
      lock.unlock();
      try {
        Result result = work(number, thread);
        lock.lock();
        waiting_[number % waiting_.size()] = std::move(result);
      } catch (...) {
        if (!lock.owns_lock()) lock.lock();
        if (!fault_) fault_ = std::current_exception();
      }
      if (number == taken_ || fault_) ready_.notify_one();
    }
  }

  /// The result of `number`; nothing if the user stopped.
  std::optional<Result> wait_for(std::size_t number, const std::function<bool()>& stopped) {
    std::unique_lock lock(mutex_);
    std::optional<Result>& place = waiting_[number % waiting_.size()];
    while (!place && !fault_) {
      if (stopped()) return std::nullopt;
      ready_.wait_for(lock, std::chrono::milliseconds(50));
    }
    if (fault_) std::rethrow_exception(fault_);
    if (stopped()) return std::nullopt;
    std::optional<Result> result = std::exchange(place, std::nullopt);
    taken_ = number + 1;
    room_.notify_one();
    return result;
  }

  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    room_.notify_all();
  }

  std::size_t count_, jobs_;
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::vector<std::optional<Result>> waiting_;  // a ring
  std::size_t next_ = 0;                        // the first number nobody works on
  std::size_t taken_ = 0;                       // the first number not taken yet
  std::exception_ptr fault_;
  bool ended_ = false;
};

}  // namespace mgi::batch
