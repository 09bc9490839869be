package vn.lantoa.directives.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.shared.VietnameseText;

/// What a clause is about, as typed. Fields of targets come as columns: the first of each makes the
/// first target.
///
/// @param share `yes` or `no`
public record MarksInput(
    int version,
    List<String> form,
    List<String> area,
    List<String> audience,
    List<TargetInput> targets) {
  private static final int SPARE = 2;

  public MarksInput {
    form = List.copyOf(form);
    area = List.copyOf(area);
    audience = List.copyOf(audience);
    targets = List.copyOf(targets);
  }

  /// One target as typed.
  public record TargetInput(
      String words, String noun, String least, String most, String share, String per) {
    static TargetInput empty() {
      return new TargetInput("", "", "", "", "no", "");
    }

    boolean isEmpty() {
      return (words + noun + least + most + per).isBlank();
    }

    static TargetInput of(Marks.Target target) {
      return new TargetInput(
          target.words(),
          Typed.kept(target.noun()),
          target.least() == null ? "" : target.least().toString(),
          target.most() == null ? "" : target.most().toString(),
          target.share() ? "yes" : "no",
          Typed.kept(target.per()));
    }

    /// Absent when a number is none.
    Optional<Marks.Target> target() {
      if (!isNumber(least) || !isNumber(most)) {
        return Optional.empty();
      }
      return Optional.of(
          new Marks.Target(
              VietnameseText.composed(words),
              Typed.text(noun),
              number(least),
              number(most),
              share.equals("yes"),
              Typed.text(per)));
    }

    private static boolean isNumber(String typed) {
      return typed.isBlank() || typed.strip().replace(".", "").matches("\\d{1,8}");
    }

    private static @Nullable Integer number(String typed) {
      return typed.isBlank() ? null : Integer.valueOf(typed.strip().replace(".", ""));
    }
  }

  static MarksInput of(int version, Marks marks) {
    return new MarksInput(
        version,
        List.copyOf(marks.forms()),
        List.copyOf(marks.policyAreas()),
        List.copyOf(marks.audiences()),
        marks.targets().stream().map(TargetInput::of).toList());
  }

  /// Rows of the form: what is there and room for more.
  public int rows() {
    return targets.size() + SPARE;
  }

  /// A row of the form.
  public TargetInput target(int at) {
    return at < targets.size() ? targets.get(at) : TargetInput.empty();
  }

  /// The words of the first target whose numbers are none.
  Optional<String> wrong() {
    return targets.stream()
        .filter(one -> one.target().isEmpty())
        .map(TargetInput::words)
        .findFirst();
  }

  Marks marks() {
    List<Marks.Target> read = new ArrayList<>();
    targets.forEach(one -> one.target().ifPresent(read::add));
    return new Marks(
        new HashSet<>(form), new HashSet<>(area), new HashSet<>(audience), read, false);
  }
}
