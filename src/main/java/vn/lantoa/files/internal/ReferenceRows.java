package vn.lantoa.files.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.files.FileId;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFile.Look;
import vn.lantoa.files.KeptFile.Scan;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.files.MediaKind;
import vn.lantoa.identity.AccountId;

/// Who keeps which bytes.
@Repository
class ReferenceRows {
  private static final String SELECT =
      """
      select r.id, r.file_name, c.kind, c.size, r.sha256, r.taken_at, r.uploaded_by, r.uploaded_at,
        r.owner, c.scan, p.outcome
      from files.reference r
      join files.content c on c.sha256 = r.sha256
      left join files.preview p on p.sha256 = r.sha256
      where
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReferenceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param owner name of whoever keeps it
  record Reference(KeptFile file, String owner) {}

  /// Holds the bytes under the hash until the transaction ends: nobody sweeps what is being kept.
  void lock(String sha256) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:key)")
        .param("key", Long.parseUnsignedLong(sha256.substring(0, 16), 16))
        .query(Integer.class)
        .single();
  }

  KeptFile insert(Received received, String owner, AccountId by) {
    byte[] hash = HexFormat.of().parseHex(received.sha256());
    jdbc.sql(
            """
            insert into files.content as c (sha256, kind, size, stored_at, scan)
            values (:sha256, :kind, :size, :at, :scan)
            on conflict (sha256) do update
            set scan = excluded.scan
            where excluded.scan = 'HARMLESS' and c.scan in ('UNSCANNED', 'WAITING')
            """)
        .param("sha256", hash)
        .param("kind", received.kind().name())
        .param("size", received.size())
        .param("scan", received.scan().name())
        .param("at", utc(clock.instant()))
        .update();
    UUID id =
        jdbc.sql(
                """
                insert into files.reference
                  (sha256, owner, file_name, taken_at, uploaded_by, uploaded_at)
                values (:sha256, :owner, :name, cast(:takenAt as timestamptz), :by, :at)
                returning id
                """)
            .param("sha256", hash)
            .param("owner", owner)
            .param("name", received.name())
            .param("takenAt", utcOrNull(received.takenAt()))
            .param("by", by.value())
            .param("at", utc(clock.instant()))
            .query(UUID.class)
            .single();
    return find(new FileId(id)).orElseThrow().file();
  }

  Optional<Reference> find(FileId id) {
    return jdbc.sql(SELECT + "r.id = :id")
        .param("id", id.value())
        .query((rs, n) -> new Reference(file(rs), rs.getString("owner")))
        .optional();
  }

  List<KeptFile> list(Set<FileId> ids) {
    return jdbc.sql(SELECT + "r.id = any(cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(FileId::toString).toArray(String[]::new))
        .query((rs, n) -> file(rs))
        .list();
  }

  void delete(FileId id) {
    jdbc.sql("delete from files.reference where id = :id").param("id", id.value()).update();
  }

  boolean isKept(String sha256) {
    return jdbc.sql(
            """
            select exists (select from files.reference where sha256 = :sha256)
              or exists (select from files.preview where drawn_sha256 = :sha256)
            """)
        .param("sha256", HexFormat.of().parseHex(sha256))
        .query(Boolean.class)
        .single();
  }

  void forget(String sha256) {
    jdbc.sql("delete from files.content where sha256 = :sha256")
        .param("sha256", HexFormat.of().parseHex(sha256))
        .update();
  }

  private static KeptFile file(ResultSet rs) throws SQLException {
    MediaKind kind = MediaKind.valueOf(rs.getString("kind"));
    String outcome = rs.getString("outcome");
    Look undrawn = kind.isDrawable() ? Look.WAITING : Look.NONE;
    OffsetDateTime takenAt = rs.getObject("taken_at", OffsetDateTime.class);
    return new KeptFile(
        new FileId(rs.getObject("id", UUID.class)),
        rs.getString("file_name"),
        kind,
        rs.getLong("size"),
        HexFormat.of().formatHex(rs.getBytes("sha256")),
        takenAt == null ? null : takenAt.toInstant(),
        new AccountId(rs.getObject("uploaded_by", UUID.class)),
        rs.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        Scan.valueOf(rs.getString("scan")),
        outcome == null ? undrawn : Look.valueOf(outcome));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant moment) {
    return moment == null ? null : utc(moment);
  }
}
