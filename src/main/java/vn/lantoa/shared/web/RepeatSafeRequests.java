package vn.lantoa.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.lantoa.shared.ActorId;

/// Makes a POST safe to send twice. The key (header `Idempotency-Key`, or the hidden field `_key`
/// of a form) is taken in the same transaction in which the request does its work and in which its
/// answer is kept: a repeat gets the first answer, the same key with another body is refused (409),
/// an answer that told a secret is not kept and its repeat is told so (410), a request that fails
/// leaves nothing behind and may be sent again.
///
/// The answer goes out only after commit, so "saved" is never said too early.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class RepeatSafeRequests extends OncePerRequestFilter {
  private static final String LATER = "10";
  private static final Set<String> KEPT_HEADERS = Set.of("Location", "Content-Type", "ETag");

  private final CurrentPerson people;
  private final FirstAnswers answers;
  private final Errors errors;
  private final Turns turns;
  private final TransactionTemplate transaction;

  RepeatSafeRequests(
      CurrentPerson people,
      FirstAnswers answers,
      Errors errors,
      Turns turns,
      PlatformTransactionManager transactions) {
    this.people = people;
    this.answers = answers;
    this.errors = errors;
    this.turns = turns;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ActorId> person = people.findActor();
    Optional<String> key = RequestFingerprint.keyOf(request);
    boolean waits = Errors.isForPrograms(request) && (key.isPresent() || isJson(request));
    if (person.isEmpty() || key.isEmpty() && !waits) {
      chain.doFilter(request, response);
      return;
    }
    if (key.isPresent() && key.get().length() > 200) {
      errors.write(request, response, Refusal.of(HttpStatus.BAD_REQUEST, "idempotency.key.long"));
      return;
    }
    // Reads the body, however slowly it comes: who has a turn does not wait for a network.
    RequestFingerprint fingerprint = RequestFingerprint.of(request);
    Asked asked = new Asked(person.get(), key.orElse(null), fingerprint);
    Optional<Turns.Taken> turn = waits ? turn() : Optional.of(() -> {});
    if (turn.isEmpty()) {
      response.setHeader("Retry-After", LATER);
      errors.write(request, response, Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "turn.late"));
      return;
    }
    answer(asked, turn.get(), response, chain);
  }

  /// @param key null for a program's request that may not be repeated
  private record Asked(ActorId actor, @Nullable String key, RequestFingerprint fingerprint) {}

  private static boolean isJson(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("application/json");
  }

  private Optional<Turns.Taken> turn() {
    return people.findUnit().flatMap(turns::take);
  }

  /// The turn ends before the answer goes out.
  private void answer(
      Asked asked, Turns.Taken turn, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper wrapped = new ContentCachingResponseWrapper(response);
    try (turn) {
      String key = asked.key();
      if (key == null) {
        chain.doFilter(asked.fingerprint().request(), wrapped);
      } else {
        answerOnce(asked.actor(), key, asked.fingerprint(), wrapped, chain);
      }
    }
    wrapped.copyBodyToResponse();
  }

  private void answerOnce(
      ActorId actor,
      String key,
      RequestFingerprint fingerprint,
      ContentCachingResponseWrapper wrapped,
      FilterChain chain)
      throws IOException, ServletException {
    try {
      transaction.executeWithoutResult(
          status -> {
            if (!answered(actor, key, fingerprint, wrapped, chain)) {
              status.setRollbackOnly();
            }
          });
    } catch (UnexpectedRollbackException refusedInside) {
      // The work refused and marked the transaction; its answer is written already.
      if (wrapped.getStatus() < 400) {
        throw refusedInside;
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (FailedInside failed) {
      throw failed.inner;
    }
  }

  /// Whether there is an answer to keep: the first one again, or that of the work just done.
  private boolean answered(
      ActorId actor,
      String key,
      RequestFingerprint fingerprint,
      ContentCachingResponseWrapper response,
      FilterChain chain) {
    Optional<FirstAnswers.Answer> first = answers.claim(actor, key, fingerprint.value());
    try {
      if (first.isPresent()) {
        repeat(first.get(), fingerprint.value(), fingerprint.request(), response);
        return true;
      }
      chain.doFilter(fingerprint.request(), response);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException failed) {
      throw new FailedInside(failed);
    }
    if (response.getStatus() >= 400) {
      return false;
    }
    boolean secret = fingerprint.request().getAttribute(FirstAnswers.SHOWN_ONCE) != null;
    answers.keep(actor, key, secret ? FirstAnswers.Answer.SHOWN : answerOf(response));
    return true;
  }

  private void repeat(
      FirstAnswers.Answer first,
      String fingerprint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!first.fingerprint().equals(fingerprint)) {
      errors.write(request, response, Refusal.of(HttpStatus.CONFLICT, "idempotency.key.reused"));
      return;
    }
    if (first.wasShownOnce()) {
      errors.write(request, response, Refusal.of(HttpStatus.GONE, "answer.shown.once"));
      return;
    }
    response.setStatus(first.status());
    first.headers().forEach(response::setHeader);
    response.setHeader("Idempotent-Replay", "true");
    response.getOutputStream().write(first.body());
  }

  private static FirstAnswers.Answer answerOf(ContentCachingResponseWrapper wrapped) {
    Map<String, String> headers = new java.util.LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = wrapped.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new FirstAnswers.Answer(
        "", wrapped.getStatus(), headers, wrapped.getContentAsByteArray());
  }

  private static final class FailedInside extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ServletException inner;

    FailedInside(ServletException inner) {
      super(inner);
      this.inner = inner;
    }
  }
}
