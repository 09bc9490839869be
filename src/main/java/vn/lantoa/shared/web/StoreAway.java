package vn.lantoa.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells people and programs in plain words that the database is away for a moment (503), wherever
/// in a request that is noticed: while the session is read, in the work, or at its commit.
///
/// At a commit nobody knows whether the work was kept. That is why it is told to send the same
/// again: with its key it is done once.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class StoreAway extends OncePerRequestFilter {
  static final String CODE = "store.away";

  private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);

  /// Class of SQL states: connection exceptions.
  private static final String CONNECTION = "08";

  /// Class of SQL states: PostgreSQL shuts down, has crashed, or starts.
  private static final String SHUTDOWN = "57P";

  /// What the pool says, without a state, of a connection that it has thrown away.
  private static final String CLOSED = "Connection is closed";

  private final Errors errors;

  StoreAway(Errors errors) {
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failed) {
      if (!isBehind(failed) || response.isCommitted()) {
        throw failed;
      }
      LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI());
      // What was said so far may have been that it is saved.
      response.reset();
      response.setHeader(RequestIds.HEADER, MDC.get("request"));
      errors.write(request, response, refusal());
    }
  }

  static Refusal refusal() {
    return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, CODE);
  }

  /// Whether something failed because the database does not answer.
  static boolean isBehind(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isAway(sql))) {
        return true;
      }
      // A roll-back that fails for want of a connection hides what failed before.
      if (cause instanceof TransactionSystemException hiding
          && hiding.getApplicationException() != null
          && isBehind(hiding.getApplicationException())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(SQLException failed) {
    String state = failed.getSQLState();
    return state == null
        ? CLOSED.equals(failed.getMessage())
        : state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN);
  }
}
