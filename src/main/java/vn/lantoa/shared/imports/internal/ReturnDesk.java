package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.Imports.Content;
import vn.lantoa.shared.imports.Returns;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;

/// [Returns]: reads the file once more and lets through what has a fault. Faults and rows come in
/// the same order, so neither is held.
@Service
class ReturnDesk implements Returns {
  private final ImportRows jobs;
  private final RunRows runs;
  private final FileParts parts;
  private final FaultRows faults;

  ReturnDesk(ImportRows jobs, RunRows runs, FileParts parts, FaultRows faults) {
    this.jobs = jobs;
    this.runs = runs;
    this.parts = parts;
    this.faults = faults;
  }

  @Override
  public Optional<Returned> of(ImportId id) {
    Optional<ImportJob> job = jobs.find(id);
    Optional<Head> head = runs.findHead(id).filter(each -> !each.names().isEmpty());
    Optional<Content> content = job.flatMap(each -> parts.find(id, each.sizeBytes()));
    return head.isEmpty() || content.isEmpty()
        ? Optional.empty()
        : Optional.of(new Again(job.get(), head.get(), content.get()));
  }

  private final class Again implements Returned {
    private final ImportJob job;
    private final Head head;
    private final Content content;

    Again(ImportJob job, Head head, Content content) {
      this.job = job;
      this.head = head;
      this.content = content;
    }

    @Override
    public String ending() {
      return head.sheet().isEmpty() ? "csv" : "xlsx";
    }

    @Override
    public void write(OutputStream out, Words words) throws IOException {
      try (Spool spool = Spool.of(content);
          Feed feed = open(spool);
          WrongRows rows =
              head.sheet().isEmpty()
                  ? new WrongRows.Csv(out)
                  : new WrongRows.Book(out, head.sheet())) {
        Iterator<RowFault> wrong = faults.each(job.id());
        @Nullable RowFault next = following(wrong);
        for (Raw.Line line = feed.next(); line != null; line = feed.next()) {
          if (line.number() < head.row()) {
            rows.write(line.cells(), "");
          } else if (line.number() == head.row()) {
            rows.head(asWide(line.cells()), words.heading());
          } else if (next != null && next.row() <= line.number()) {
            List<RowFault> own = new ArrayList<>();
            while (next != null && next.row() <= line.number()) {
              own.add(next);
              next = following(wrong);
            }
            rows.write(line.cells(), words.told().apply(own));
          } else if (next == null && line.number() > head.row()) {
            break;
          }
        }
      }
    }

    /// A heading of the row above may stand behind the last of this one.
    private List<String> asWide(List<String> cells) {
      int width = head.mapped() ? head.headingsAt(head.row()).size() : cells.size();
      List<String> wide = new ArrayList<>(cells);
      while (wide.size() < width) {
        wide.add("");
      }
      return wide;
    }

    private Feed open(Spool spool) throws IOException {
      Shape shape = new Shape("again", List.of(), "");
      return head.sheet().isEmpty()
          ? CsvFeed.open(
              spool.path(), job.parameters().getOrDefault("encoding", ""), List.of(shape))
          : BookFeed.again(spool.path(), head.sheet());
    }

    /// Faults of the file as a whole belong to no row.
    private static @Nullable RowFault following(Iterator<RowFault> faults) {
      while (faults.hasNext()) {
        RowFault fault = faults.next();
        if (fault.row() > 0) {
          return fault;
        }
      }
      return null;
    }
  }
}
