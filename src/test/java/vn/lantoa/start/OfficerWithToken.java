package vn.lantoa.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/// A provincial officer of Huế in the database of a process, who calls by a token.
public final class OfficerWithToken {
  private static final String TOKEN = "lantoa_of-a-test-of-processes";

  private OfficerWithToken() {}

  /// Makes the account and its token.
  public static void make(LantoaProcess program) throws Exception {
    String at =
        "(select unit_id from organisation.unit_version where code = '46' and valid @> current_date)";
    execute(
        program,
        "insert into identity.account (name, person, unit_id, given_unit_id, password_hash)"
            + " values ('p46.officer', 'Mẫu', %s, %s, 'x')".formatted(at, at));
    execute(
        program,
        "insert into identity.account_role (account_id, role, unit_id, given_unit_id)"
            + " select id, 'PROVINCIAL_OFFICER', unit_id, unit_id from identity.account"
            + " where name = 'p46.officer'");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(UTF_8));
    execute(
        program,
        "insert into identity.api_token (account_id, hash, label) select id, '\\x%s', 'test'"
                .formatted(HexFormat.of().formatHex(hash))
            + " from identity.account where name = 'p46.officer'");
  }

  /// A request of that officer.
  public static HttpRequest.Builder request(LantoaProcess program, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path))
        .header("Authorization", "Bearer " + TOKEN);
  }

  /// Runs a statement.
  public static void execute(LantoaProcess program, String sql) throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The first value of the first row; empty for no row.
  public static String text(LantoaProcess program, String sql) throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }
}
