package vn.lantoa.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;

/// Streams records into `activities.activity` with COPY, in the connection's transaction.
final class ActivityCopy implements AutoCloseable {
  private static final String STATEMENT =
      """
      copy activities.activity (
        status, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade, approved,
        quantity, attendances, people, first_day, last_day, area_id, title, title_folded,
        recorded_by, recorded_at, approved_by, approved_at
      ) from stdin
      """;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalTime EVENING = LocalTime.of(17, 30);

  /// `Grade.COUNTED` and `Grade.CLAIMED` as they are stored.
  private static final int COUNTED = 4;

  private static final int CLAIMED = 1;

  /// Of ten records.
  private static final int SAY_PEOPLE = 7;

  private final CopyIn copy;
  private final Titles titles = new Titles();
  private final StringBuilder line = new StringBuilder(512);
  private int number;

  ActivityCopy(Connection connection) throws SQLException {
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(STATEMENT);
  }

  /// @param approved whether the record is approved; it waits otherwise
  void write(DemoActivities.Work work, boolean approved) {
    String title = titles.titleOf(work.form().code(), work.placeName(), number++);
    Instant recorded = work.days().last().atTime(EVENING).atZone(ZONE).toInstant();
    line.setLength(0);
    column(approved ? "APPROVED" : "RECORDED");
    column(work.unit());
    column(work.days().last());
    column(work.atom());
    column(work.form().id());
    column(work.policyAreas());
    column(work.audiences());
    column(work.form().attended() ? COUNTED : CLAIMED);
    column(approved);
    column(work.quantity());
    column(work.attendances());
    column(peopleOf(work));
    column(work.days().from());
    column(work.days().last());
    column(work.place());
    column(title);
    column(VietnameseText.fold(title));
    column(ActorId.PROGRAM);
    column(recorded);
    column(approved ? ActorId.PROGRAM : null);
    column(approved ? recorded : null);
    line.setCharAt(line.length() - 1, '\n');
    send();
  }

  /// Some say how many people came, of whom some came twice; the others do not.
  private @Nullable Long peopleOf(DemoActivities.Work work) {
    return work.attendances() == 0 || number % 10 >= SAY_PEOPLE
        ? null
        : Long.valueOf(work.attendances() * 8 / 10);
  }

  private void column(@Nullable Object value) {
    line.append(value == null ? "\\N" : text(value)).append('\t');
  }

  private static String text(Object value) {
    return switch (value) {
      case AreaId area -> area.value().toString();
      default -> Objects.toString(value).replace('\t', ' ').replace("\\", "\\\\");
    };
  }

  private void send() {
    byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException refused) {
      throw new UncheckedIOException(new IOException("Row " + number + " was refused", refused));
    }
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.endCopy();
    }
  }
}
