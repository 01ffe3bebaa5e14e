package dev.penstock.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** A clock that a test moves. */
final class VirtualTimer implements EngineTimer {
  private final PriorityQueue<Call> calls = new PriorityQueue<>();
  private final List<Duration> delays = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private long count;
  private boolean atOnce;

  private record Call(Instant time, long order, Runnable task) implements Comparable<Call> {
    @Override
    public int compareTo(Call other) {
      int first = time.compareTo(other.time);
      return first != 0 ? first : Long.compare(order, other.order);
    }
  }

  /** Lets time jump to whatever is waited for. */
  synchronized VirtualTimer jumping() {
    atOnce = true;
    return this;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized Runnable schedule(Duration delay, Runnable task) {
    delays.add(delay);
    if (atOnce) {
      now = now.plus(delay);
      task.run();
      return () -> {};
    }
    Call call = new Call(now.plus(delay), count++, task);
    calls.add(call);
    return () -> remove(call);
  }

  private synchronized void remove(Call call) {
    calls.remove(call);
  }

  synchronized List<Duration> delays() {
    return List.copyOf(delays);
  }

  void advance(Duration by) {
    List<Runnable> due = new ArrayList<>();
    synchronized (this) {
      now = now.plus(by);
      while (!calls.isEmpty() && !calls.peek().time().isAfter(now)) {
        due.add(calls.remove().task());
      }
    }
    due.forEach(Runnable::run);
  }
}
