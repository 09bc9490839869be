package vn.lantoa.directives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.ReceivedFile;
import vn.lantoa.directives.register.SignedCopies.Printed;
import vn.lantoa.directives.register.SignedCopies.SignedCopy;
import vn.lantoa.directives.register.SignedCopyId;
import vn.lantoa.identity.AccountId;

/// Signed files as they came back.
@Repository
class SignedRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  SignedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param text null for a scan
  record Arrived(ReceivedFile file, byte[] sha256, @Nullable String text, Read read) {}

  /// What was read of number and day.
  record Read(@Nullable String notation, @Nullable LocalDate issuedOn) {}

  /// Absent when the same file is kept already.
  Optional<SignedCopyId> insert(DirectiveId directive, Arrived arrived, AccountId by) {
    return jdbc.sql(
            """
            insert into directives.signed_copy
              (directive_id, file_name, original, sha256, text, notation, issued_on, received_at,
               received_by)
            values (:directive, :name, :original, :sha256, cast(:text as text),
              cast(:notation as text), cast(:issuedOn as date), :at, :by)
            on conflict (directive_id, sha256) do nothing
            returning id
            """)
        .param("directive", directive.value())
        .param("name", arrived.file().name())
        .param("original", arrived.file().bytes())
        .param("sha256", arrived.sha256())
        .param("text", arrived.text())
        .param("notation", arrived.read().notation())
        .param("issuedOn", arrived.read().issuedOn())
        .param("at", Columns.utc(clock.instant()))
        .param("by", by.value())
        .query((rs, n) -> new SignedCopyId(rs.getObject(1, UUID.class)))
        .optional();
  }

  SignedCopyId known(DirectiveId directive, byte[] sha256) {
    return jdbc.sql(
            """
            select id
            from directives.signed_copy
            where directive_id = :directive and sha256 = :sha256
            """)
        .param("directive", directive.value())
        .param("sha256", sha256)
        .query((rs, n) -> new SignedCopyId(rs.getObject(1, UUID.class)))
        .single();
  }

  /// @param unconfirmed those that nobody has compared too
  List<SignedCopy> of(DirectiveId directive, boolean unconfirmed) {
    return jdbc.sql(
            """
            select id, file_name, sha256, text is not null as readable, notation, issued_on,
              received_at, confirmed_at
            from directives.signed_copy
            where directive_id = :directive and (:unconfirmed or confirmed_at is not null)
            order by received_at desc, id desc
            """)
        .param("directive", directive.value())
        .param("unconfirmed", unconfirmed)
        .query((rs, n) -> copy(rs))
        .list();
  }

  private static SignedCopy copy(ResultSet rs) throws SQLException {
    return new SignedCopy(
        new SignedCopyId(rs.getObject("id", UUID.class)),
        rs.getString("file_name"),
        HexFormat.of().formatHex(rs.getBytes("sha256")),
        rs.getBoolean("readable"),
        rs.getString("notation"),
        Columns.day(rs, "issued_on"),
        Objects.requireNonNull(Columns.moment(rs, "received_at")),
        Columns.moment(rs, "confirmed_at"));
  }

  Optional<String> textOf(SignedCopyId copy) {
    return jdbc.sql("select text from directives.signed_copy where id = :id and text is not null")
        .param("id", copy.value())
        .query(String.class)
        .optional();
  }

  ReceivedFile file(SignedCopyId copy) {
    return jdbc.sql("select file_name, original from directives.signed_copy where id = :id")
        .param("id", copy.value())
        .query((rs, n) -> new ReceivedFile(rs.getString("file_name"), rs.getBytes("original")))
        .single();
  }

  void confirm(SignedCopyId copy, Printed printed, AccountId by) {
    jdbc.sql(
            """
            update directives.signed_copy
            set notation = :notation, issued_on = :issuedOn, confirmed_at = :at,
              confirmed_by = :by
            where id = :id
            """)
        .param("id", copy.value())
        .param("notation", printed.notation())
        .param("issuedOn", printed.issuedOn())
        .param("at", Columns.utc(clock.instant()))
        .param("by", by.value())
        .update();
  }

  /// An issued directive that has no number yet takes the one that was printed.
  void number(DirectiveId directive, String notation) {
    jdbc.sql(
            "update directives.directive set notation = :notation where id = :id and notation is null")
        .param("id", directive.value())
        .param("notation", notation)
        .update();
  }
}
