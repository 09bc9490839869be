package vn.lantoa.shared.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Tag("bench")
class PrintBenchTests {
  private static final Logger LOG = LoggerFactory.getLogger(PrintBenchTests.class);

  @Test
  void nationalYearIsPrintedWithinTenSeconds() throws IOException {
    // Loading the classes of the libraries is not part of every printing.
    timed("first docx", () -> SampleReports.whole(false).docx());
    timed("first pdf", () -> SampleReports.whole(false).pdf());
    OfficialDocument report = SampleReports.national(20, 10);
    long begin = System.nanoTime();
    timed("docx", report::docx);
    byte[] pdf = timed("pdf", report::pdf);
    timed("xlsx", () -> SampleReports.book(20).xlsx());
    Duration all = Duration.ofNanos(System.nanoTime() - begin);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      LOG.info("{} pages, {} ms together", read.getNumberOfPages(), all.toMillis());
    }
    assertThat(all).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void threeHundredPagesArePrintedWithinTwentySeconds() throws IOException {
    OfficialDocument report = SampleReports.national(110, 0);
    byte[] pdf = timed("pdf", report::pdf);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      LOG.info("{} pages", read.getNumberOfPages());
      assertThat(read.getNumberOfPages()).isGreaterThanOrEqualTo(300);
    }
    long begin = System.nanoTime();
    report.pdf();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  private static byte[] timed(String what, Supplier<byte[]> print) {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = System.nanoTime();
    long worked = threads.getCurrentThreadCpuTime();
    byte[] bytes = print.get();
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    long work = Duration.ofNanos(threads.getCurrentThreadCpuTime() - worked).toMillis();
    LOG.info("{}: {} ms, {} ms of work, {} kB", what, millis, work, bytes.length / 1024);
    return bytes;
  }
}
