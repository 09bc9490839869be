package vn.lantoa.shared.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.ActorId;

/// One import of one file.
///
/// @param sizeBytes of the file
/// @param sha256 of the file, in hexadecimal
/// @param committing whether it goes on after its preview
/// @param counts null until planned
/// @param stage null while it waits or when it has ended
/// @param planChanged the commit found another plan than the preview had shown
/// @param faults number of what is wrong
/// @param notes number of what is only told
/// @param endedAt null until then
public record ImportJob(
    ImportId id,
    String kind,
    ImportStatus status,
    String fileName,
    long sizeBytes,
    String sha256,
    Map<String, String> parameters,
    boolean committing,
    @Nullable Counts counts,
    @Nullable Stage stage,
    boolean planChanged,
    int faults,
    int notes,
    ActorId createdBy,
    Instant createdAt,
    @Nullable Instant endedAt) {
  public ImportJob {
    parameters = Map.copyOf(parameters);
  }

  /// What is being done.
  public enum Phase {
    READ,
    PLAN,
    WRITE
  }

  /// How far it is.
  ///
  /// @param total 0 while unknown
  public record Stage(Phase phase, long done, long total, Instant beganAt) {
    /// Steps a second so far; 0 in the first second.
    public long perSecond(Instant now) {
      long millis = Duration.between(beganAt, now).toMillis();
      return millis < 1000 ? 0 : done * 1000 / millis;
    }

    /// Seconds that are left at this rate; -1 while nobody can tell.
    public long secondsLeft(Instant now) {
      long rate = perSecond(now);
      return rate == 0 || total == 0 ? -1 : Math.max(0, (total - done + rate - 1) / rate);
    }
  }
}
