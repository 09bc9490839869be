package vn.lantoa.shared.imports.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.Imports.Content;

/// Files in `shared.import_part`, written and read part by part.
@Repository
class FileParts {
  private static final int PART = 1 << 20;

  private final JdbcClient jdbc;

  FileParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ImportId id, Content content) throws IOException {
    try (InputStream in = content.open()) {
      int ordinal = 0;
      for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        jdbc.sql("insert into shared.import_part (job_id, ordinal, content) values (?, ?, ?)")
            .param(id.value())
            .param(ordinal++)
            .param(part)
            .update();
      }
    }
  }

  /// The file; absent when it was taken away. An empty file has no parts and counts as there.
  Optional<Content> find(ImportId id, long size) {
    int parts =
        jdbc.sql("select count(*) from shared.import_part where job_id = ?")
            .param(id.value())
            .query(Integer.class)
            .single();
    return parts == 0 && size > 0 ? Optional.empty() : Optional.of(new Parts(id, parts, size));
  }

  /// Takes the content of files away whose import ended before.
  int forget(Instant before) {
    return jdbc.sql(
            """
            delete from shared.import_part p
            using shared.import_job j
            where j.id = p.job_id and j.ended_at < :before
            """)
        .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
        .update();
  }

  private byte[] part(ImportId id, int ordinal) {
    return jdbc.sql("select content from shared.import_part where job_id = ? and ordinal = ?")
        .param(id.value())
        .param(ordinal)
        .query((rs, n) -> rs.getBytes("content"))
        .single();
  }

  private final class Parts implements Content {
    private final ImportId id;
    private final int count;
    private final long size;

    Parts(ImportId id, int count, long size) {
      this.id = id;
      this.count = count;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public InputStream open() {
      return count == 0
          ? new ByteArrayInputStream(new byte[0])
          : new java.io.SequenceInputStream(streams());
    }

    private Enumeration<InputStream> streams() {
      if (count == 0) {
        return Collections.emptyEnumeration();
      }
      return new Enumeration<>() {
        private int next;

        @Override
        public boolean hasMoreElements() {
          return next < count;
        }

        @Override
        public InputStream nextElement() {
          if (next >= count) {
            throw new NoSuchElementException();
          }
          return new ByteArrayInputStream(part(id, next++));
        }
      };
    }
  }
}
