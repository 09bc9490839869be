package vn.lantoa.organisation.internal.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.reorganisation.Step.NewThing;

/// A country for tests: provinces P1, P2 … with communes P1.1 …, an office for each province and
/// base offices that cover the communes. Things are named by their codes.
final class TinyCountry {
  static final LocalDate BORN = LocalDate.of(2010, 1, 1);

  final History given = new History();
  private final List<EnactedAct> acts = new ArrayList<>();

  TinyCountry(int provinces, int communes) {
    unit("HQ", "HEADQUARTERS", null, null);
    for (int p = 1; p <= provinces; p++) {
      String province = "P" + p;
      area(province, "PROVINCE", null);
      unit("U" + p, "PROVINCIAL", "HQ", province);
      for (int c = 1; c <= communes; c++) {
        area(province + "." + c, "COMMUNE", province);
        unit("U" + p + "." + c, "BASE", "U" + p, null);
        given.cover(new Coverage(id("U" + p + "." + c), id(province + "." + c), BORN, null));
      }
    }
  }

  static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }

  private void area(String code, String kind, @Nullable String parent) {
    put(Kingdom.AREA, code, kind, parent, null);
  }

  private void unit(String code, String kind, @Nullable String parent, @Nullable String area) {
    put(Kingdom.UNIT, code, kind, parent, area);
  }

  private void put(
      Kingdom of, String code, String kind, @Nullable String parent, @Nullable String area) {
    Version version =
        new Version(
            BORN,
            null,
            code,
            "Name " + code,
            kind,
            parent == null ? null : id(parent),
            area == null ? null : id(area),
            null);
    given.put(of, id(code), new Life(List.of(version)));
  }

  static NewThing thing(String code, String kind, @Nullable String parent, @Nullable String area) {
    return new NewThing(
        id(code),
        code,
        "Name " + code,
        kind,
        parent == null ? null : id(parent),
        area == null ? null : id(area));
  }

  static Step merge(Kingdom of, NewThing into, String... subjects) {
    return new Step.Merge(of, ids(subjects), null, into);
  }

  static Step mergeInto(Kingdom of, String survivor, String... subjects) {
    return new Step.Merge(of, ids(subjects), id(survivor), null);
  }

  static List<UUID> ids(String... codes) {
    return List.of(codes).stream().map(TinyCountry::id).toList();
  }

  static Step split(
      Kingdom of, String subject, Map<String, String> children, NewThing first, NewThing... more) {
    List<NewThing> founded = new ArrayList<>(List.of(first));
    founded.addAll(List.of(more));
    Map<UUID, UUID> moves = new java.util.HashMap<>();
    children.forEach((child, to) -> moves.put(id(child), id(to)));
    return new Step.Split(of, id(subject), false, first.id(), founded, List.of(), moves);
  }

  TinyCountry enact(String day, Step... steps) {
    LocalDate on = LocalDate.parse(day);
    acts.add(
        new EnactedAct(
            UUID.randomUUID(), "QĐ " + (acts.size() + 1), on.minusDays(20), on, List.of(steps)));
    return this;
  }

  List<EnactedAct> acts() {
    return List.copyOf(acts);
  }

  Replay.Replayed replay() {
    return Replay.of(given, acts);
  }

  History history() {
    Replay.Replayed replayed = replay();
    if (!replayed.faults().isEmpty()) {
      throw new AssertionError(replayed.faults().toString());
    }
    return replayed.history();
  }

  /// Codes of the faults.
  List<String> faults() {
    return replay().faults().stream().map(Fault::code).distinct().toList();
  }
}
