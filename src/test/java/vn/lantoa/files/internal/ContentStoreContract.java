package vn.lantoa.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of every [ContentStore].
abstract class ContentStoreContract {
  static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

  @TempDir Path folder;

  Instant now = START;
  final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  abstract ContentStore store() throws IOException;

  String placed(ContentStore store, String words) throws IOException {
    Path received = store.incoming();
    Files.writeString(received, words);
    String sha256 = Intake.sha256(received);
    store.place(received, sha256);
    assertThat(received).doesNotExist();
    return sha256;
  }

  @Test
  void bytesLieUnderTheirHashUntilTheyAreRemoved() throws IOException {
    ContentStore store = store();
    String sha256 = placed(store, "Xin chào");
    assertThat(store.has(sha256)).isTrue();
    try (InputStream in = store.open(sha256)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Xin chào");
    }
    assertThat(store.copy(sha256)).hasContent("Xin chào");
    store.remove(sha256);
    store.remove(sha256);
    assertThat(store.has(sha256)).isFalse();
    assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store.copy(sha256)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatIsPlacedAgainCountsAsNew() throws IOException {
    ContentStore store = store();
    String first = placed(store, "một");
    String second = placed(store, "hai");
    String third = placed(store, "ba");
    now = START.plus(Duration.ofDays(2));
    placed(store, "hai");
    Instant between = START.plus(Duration.ofDays(1));
    assertThat(store.placedBefore(between)).containsExactlyInAnyOrder(first, third);
    assertThat(store.isPlacedBefore(first, between)).isTrue();
    assertThat(store.isPlacedBefore(second, between)).isFalse();
    assertThat(store.isPlacedBefore("0".repeat(64), between)).isFalse();
    assertThat(store.placedBefore(START.minusSeconds(60))).isEmpty();
  }

  @Test
  void roomIsThatOfTheMachine() throws IOException {
    assertThat(store().hasRoomFor(1)).isTrue();
    assertThat(store().hasRoomFor(Long.MAX_VALUE / 2)).isFalse();
  }
}
