package vn.lantoa.files.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.lantoa.files.KeptFile.Scan;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.files.MediaKind;
import vn.lantoa.identity.Viewer;

/// Tickets for received files. They are signed, because whoever could make one up would get any
/// file whose hash they know; and good for the account that sent the file, for half a day. Nothing
/// is written for them, so a form that is refused may roll everything back and still carry them on.
@Component
class Tickets {
  private static final Duration GOOD_FOR = Duration.ofHours(12);
  private static final String ALGORITHM = "HmacSHA256";

  private final SealRows seal;
  private final Clock clock;

  Tickets(SealRows seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  Received issue(Viewer viewer, String name, Intake.Outcome.Placed placed) {
    Instant takenAt = placed.takenAt();
    String claims =
        String.join(
            "\n",
            viewer.account().toString(),
            String.valueOf(clock.instant().plus(GOOD_FOR).getEpochSecond()),
            placed.sha256(),
            placed.kind().name(),
            String.valueOf(placed.size()),
            placed.scan().name(),
            takenAt == null ? "" : takenAt.toString(),
            name);
    byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
    String ticket = encode(bytes) + "." + encode(sign(bytes));
    return new Received(
        ticket,
        name,
        placed.kind(),
        placed.size(),
        placed.sha256(),
        placed.takenAt(),
        placed.scan());
  }

  /// Absent when it was not issued here, not to this viewer, or is too old.
  Optional<Received> read(Viewer viewer, String ticket) {
    String[] halves = ticket.split("\\.", -1);
    if (halves.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(halves[0]);
      byte[] signature = Base64.getUrlDecoder().decode(halves[1]);
      return MessageDigest.isEqual(signature, sign(claims))
          ? received(viewer, ticket, new String(claims, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  private Optional<Received> received(Viewer viewer, String ticket, String claims) {
    String[] parts = claims.split("\n", 8);
    Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    if (!parts[0].equals(viewer.account().toString()) || clock.instant().isAfter(until)) {
      return Optional.empty();
    }
    return Optional.of(
        new Received(
            ticket,
            parts[7],
            MediaKind.valueOf(parts[3]),
            Long.parseLong(parts[4]),
            parts[2],
            parts[6].isEmpty() ? null : Instant.parse(parts[6]),
            Scan.valueOf(parts[5])));
  }

  private byte[] sign(byte[] claims) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(seal.key(), ALGORITHM));
      return mac.doFinal(claims);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
