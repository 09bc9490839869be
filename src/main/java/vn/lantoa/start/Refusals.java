package vn.lantoa.start;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import vn.lantoa.shared.StartupRefusal;

/// Which failures are told to a person in a sentence instead of a stack trace.
final class Refusals {
  private Refusals() {}

  /// The sentence for this failure or the nearest of its causes that has one.
  static Optional<String> sentence(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(100)
        .flatMap(cause -> refusal(cause).stream())
        .map(Throwable::getMessage)
        .findFirst();
  }

  static StartupRefusal portInUse(int port) {
    return new StartupRefusal(
        "Cổng %d đang được một chương trình khác dùng; hãy dừng chương trình đó hoặc chọn cổng khác bằng SERVER_PORT."
            .formatted(port),
        "Port %d is in use by another program; stop that one or choose another with SERVER_PORT."
            .formatted(port));
  }

  private static Optional<StartupRefusal> refusal(Throwable cause) {
    return switch (cause) {
      case StartupRefusal refusal -> Optional.of(refusal);
      case PortInUseException inUse -> Optional.of(portInUse(inUse.getPort()));
      case SQLException sql when cannotConnect(sql) -> Optional.of(unreachable(sql));
      default -> Optional.empty();
    };
  }

  /// SQLSTATE 08: connection, 28: authorisation, 3D: no such database.
  private static boolean cannotConnect(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
  }

  private static StartupRefusal unreachable(SQLException failure) {
    String reason = String.valueOf(failure.getMessage());
    return new StartupRefusal(
        "Không kết nối được với PostgreSQL (%s); hãy kiểm tra SPRING_DATASOURCE_URL, _USERNAME và _PASSWORD."
            .formatted(reason),
        "Cannot connect to PostgreSQL; check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD.");
  }
}
