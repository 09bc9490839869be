package vn.lantoa.directives.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.organisation.UnitId;

/// Files as they were received, and their text.
@Repository
class DocumentRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  DocumentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Absent when the letter is kept already for the unit.
  ///
  /// @param unit null: headquarters
  Optional<UUID> insert(Bundle bundle, @Nullable UnitId unit) {
    Optional<UUID> document =
        jdbc.sql(
                """
                insert into directives.document
                  (file_name, original, sha256, text, registered_at, issuing_unit_id)
                values (:name, :original, :sha256, :text, :at, cast(:unit as uuid))
                on conflict (sha256, issuing_unit_id) do nothing
                returning id
                """)
            .param("name", bundle.letter().fileName())
            .param("original", bundle.letter().original())
            .param("sha256", bundle.letter().sha256())
            .param("text", bundle.text())
            .param("at", Columns.utc(clock.instant()))
            .param("unit", unit == null ? null : unit.value())
            .query(UUID.class)
            .optional();
    document.ifPresent(id -> insertAnnexes(id, bundle));
    return document;
  }

  private void insertAnnexes(UUID document, Bundle bundle) {
    List<Integer> starts = bundle.starts();
    for (int at = 0; at < starts.size(); at++) {
      Bundle.Part annex = bundle.annexes().get(at);
      jdbc.sql(
              """
              insert into directives.annex
                (document_id, position, file_name, original, sha256, starts_at)
              values (:document, :position, :name, :original, :sha256, :start)
              """)
          .param("document", document)
          .param("position", at + 1)
          .param("name", annex.fileName())
          .param("original", annex.original())
          .param("sha256", annex.sha256())
          .param("start", starts.get(at))
          .update();
    }
  }

  /// Whether a directive was written here and has no file.
  boolean isMissing(DirectiveId id) {
    return jdbc.sql("select document_id is null from directives.directive where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /// Whose document it is; absent: of headquarters.
  Optional<UnitId> unitOf(DirectiveId id) {
    return jdbc.sql("select issuing_unit_id from directives.directive where id = :id")
        .param("id", id.value())
        .query((rs, n) -> Optional.ofNullable(Columns.unit(rs, "issuing_unit_id")))
        .single();
  }

  /// The directive that keeps the bytes as its letter for the same unit.
  Optional<DirectiveId> other(byte[] sha256, @Nullable UnitId unit) {
    return jdbc.sql(
            """
            select d.id
            from directives.directive d
            join directives.document o on o.id = d.document_id
            where o.sha256 = :sha256
              and o.issuing_unit_id is not distinct from cast(:unit as uuid)
            """)
        .param("sha256", sha256)
        .param("unit", unit == null ? null : unit.value())
        .query((rs, n) -> new DirectiveId(rs.getObject("id", UUID.class)))
        .optional();
  }

  void remove(UUID document) {
    jdbc.sql("delete from directives.document where id = :id").param("id", document).update();
  }

  /// Name, hash and text of what was handed in, the letter first.
  record Kept(List<KeptFile> files, String text) {
    /// Where the text of every annex begins.
    List<Integer> starts() {
      return files.stream().skip(1).map(KeptFile::start).toList();
    }
  }

  /// @param start where its text begins
  record KeptFile(int position, String name, byte[] sha256, int start) {}

  Kept of(DirectiveId id) {
    List<KeptFile> files =
        jdbc.sql(
                """
                select f.position, f.file_name, f.sha256, f.starts_at
                from directives.directive d
                cross join lateral (
                  select 0 as position, o.file_name, o.sha256, 0 as starts_at
                  from directives.document o
                  where o.id = d.document_id
                  union all
                  select a.position, a.file_name, a.sha256, a.starts_at
                  from directives.annex a
                  where a.document_id = d.document_id
                ) f
                where d.id = :id
                order by f.position
                """)
            .param("id", id.value())
            .query(
                (rs, n) ->
                    new KeptFile(
                        rs.getInt("position"),
                        rs.getString("file_name"),
                        rs.getBytes("sha256"),
                        rs.getInt("starts_at")))
            .list();
    return new Kept(files, textOf(id));
  }

  private String textOf(DirectiveId id) {
    return jdbc.sql(
            """
            select o.text
            from directives.document o
            join directives.directive d on d.document_id = o.id
            where d.id = :id
            """)
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  /// One file as it was received.
  ///
  /// @param position 0 for the letter, annexes from 1
  Optional<Directives.ReceivedFile> file(DirectiveId id, int position) {
    return jdbc.sql(
            """
            select o.file_name, o.original
            from directives.document o
            join directives.directive d on d.document_id = o.id
            where d.id = :id and :position = 0
            union all
            select a.file_name, a.original
            from directives.annex a
            join directives.directive d on d.document_id = a.document_id
            where d.id = :id and a.position = :position
            """)
        .param("id", id.value())
        .param("position", position)
        .query(
            (rs, n) ->
                new Directives.ReceivedFile(rs.getString("file_name"), rs.getBytes("original")))
        .optional();
  }

  /// Everything that was handed in, with the text of each file.
  Bundle bundleOf(DirectiveId id) {
    Kept kept = of(id);
    List<Bundle.Part> parts = new ArrayList<>();
    for (KeptFile file : kept.files()) {
      String text = Bundle.textOf(kept.text(), kept.starts(), file.position());
      byte[] original = file(id, file.position()).orElseThrow().bytes();
      parts.add(new Bundle.Part(file.name(), original, text));
    }
    return new Bundle(parts);
  }
}
