package vn.lantoa.directives.internal.files;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Reads files on threads of their own, a few at a time, and gives up on one that takes too long,
/// so that no file can hang a request or take the whole program.
@Component
public final class TimedReader implements DisposableBean {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 6;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final FileReader reader = new FileReader();
  private final ThreadPoolExecutor threads;
  private final Duration longest;

  @Autowired
  TimedReader() {
    this(LONGEST);
  }

  TimedReader(Duration longest) {
    this.longest = longest;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("reading-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  public FileText read(byte[] bytes) {
    Future<FileText> reading;
    try {
      reading = threads.submit(() -> reader.read(bytes));
    } catch (RejectedExecutionException full) {
      return new FileText.Refused(Reason.BUSY);
    }
    try {
      return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      reading.cancel(true);
      return new FileText.Refused(Reason.SLOW);
    } catch (ExecutionException broken) {
      return new FileText.Refused(Reason.BROKEN);
    } catch (InterruptedException stopping) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      return new FileText.Refused(Reason.BUSY);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
