package vn.lantoa.files.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.files.KeptFile.Look;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.internal.pictures.Sketcher.Sketched;

/// What came of drawing files small.
@Repository
class PreviewRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  PreviewRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param drawn null where nothing could be
  record Row(Look look, @Nullable Small drawn) {}

  /// A small picture that lies in the store.
  ///
  /// @param sha256 in hexadecimal
  /// @param size in bytes
  record Small(String sha256, int size) {}

  Optional<Row> find(String sha256) {
    return jdbc.sql(
            """
            select outcome, drawn_sha256, drawn_size
            from files.preview
            where sha256 = :sha256
            """)
        .param("sha256", HexFormat.of().parseHex(sha256))
        .query(
            (rs, n) -> {
              byte[] drawn = rs.getBytes("drawn_sha256");
              return new Row(
                  Look.valueOf(rs.getString("outcome")),
                  drawn == null
                      ? null
                      : new Small(HexFormat.of().formatHex(drawn), rs.getInt("drawn_size")));
            })
        .optional();
  }

  /// @param drawn null where nothing could be
  void insert(String sha256, Sketched sketched, @Nullable Small drawn) {
    Sketched.Drawn picture = sketched instanceof Sketched.Drawn one ? one : null;
    Look look = sketched instanceof Sketched.Undrawable(var why) ? why : Look.DRAWN;
    jdbc.sql(
            """
            insert into files.preview
              (sha256, outcome, drawn_sha256, drawn_size, width, height, likeness, drawn_at)
            values (:sha256, :outcome, cast(:drawn as bytea), cast(:size as integer),
              cast(:width as smallint),
              cast(:height as smallint), cast(:likeness as bigint), :now)
            """)
        .param("sha256", HexFormat.of().parseHex(sha256))
        .param("outcome", look.name())
        .param("drawn", drawn == null ? null : "\\x" + drawn.sha256())
        .param("size", drawn == null ? null : drawn.size())
        .param("width", picture == null ? null : picture.width())
        .param("height", picture == null ? null : picture.height())
        .param("likeness", picture == null ? null : picture.likeness())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /// @param sha256 in hexadecimal
  record Undrawn(String sha256, MediaKind kind) {}

  /// Kept files of which something can be drawn and nothing was, the newest first. What has waited
  /// for days despite every round cannot be read, and is left to whoever opens it.
  List<Undrawn> undrawn(int most) {
    return jdbc.sql(
            """
            select c.sha256, c.kind
            from files.content c
            where c.kind in ('JPEG', 'PNG', 'PDF') and c.scan in ('UNSCANNED', 'HARMLESS')
              and not exists (select from files.preview p where p.sha256 = c.sha256)
              and c.stored_at > :since
            order by c.stored_at desc
            limit :most
            """)
        .param(
            "since",
            OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(3)), ZoneOffset.UTC))
        .param("most", most)
        .query(
            (rs, n) ->
                new Undrawn(
                    HexFormat.of().formatHex(rs.getBytes("sha256")),
                    MediaKind.valueOf(rs.getString("kind"))))
        .list();
  }
}
