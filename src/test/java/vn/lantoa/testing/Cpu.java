package vn.lantoa.testing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Processor time used so far, which other work on the machine changes little: by this process, by
/// the calling thread of it, and by the database with all its processes.
///
/// @param thread nanoseconds of the calling thread
public record Cpu(long process, long thread, long database) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// @param jdbc of a database on this machine
  public static Cpu now(JdbcClient jdbc) {
    long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
    List<ProcessHandle> all =
        ProcessHandle.of(backend)
            .flatMap(ProcessHandle::parent)
            .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.children()).toList())
            .orElseThrow();
    return new Cpu(
        SYSTEM.getProcessCpuTime(),
        THREADS.getCurrentThreadCpuTime(),
        all.stream().mapToLong(Cpu::nanos).sum());
  }

  private static long nanos(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  public Cpu since(Cpu before) {
    return new Cpu(process - before.process, thread - before.thread, database - before.database);
  }

  /// Milliseconds of each for one of many.
  ///
  /// @param client what the calling thread was
  public String perOne(int many, String client) {
    return "%.2f ms: program %.2f, database %.2f, %s %.2f"
        .formatted(
            (process + database) / 1e6 / many,
            (process - thread) / 1e6 / many,
            database / 1e6 / many,
            client,
            thread / 1e6 / many);
  }
}
