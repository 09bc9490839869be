package vn.lantoa.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.PropertyResolver;

/// How to reach the database.
public record DatabaseConnection(String url, String user, String password) {
  /// The external database that the settings name (`SPRING_DATASOURCE_URL`); empty when the
  /// embedded one is meant.
  static Optional<DatabaseConnection> configured(PropertyResolver settings) {
    String url = settings.getProperty("spring.datasource.url", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new DatabaseConnection(
            url,
            settings.getProperty("spring.datasource.username", ""),
            settings.getProperty("spring.datasource.password", "")));
  }

  /// An unpooled source of connections, enough for a command.
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    if (!user.isBlank()) {
      source.setUser(user);
      source.setPassword(password);
    }
    return source;
  }

  /// Whether the database takes this connection now.
  boolean works() {
    try (Connection connection = dataSource().getConnection()) {
      return connection.isValid(5);
    } catch (SQLException notNow) {
      return false;
    }
  }

  /// Leaves the password out.
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
