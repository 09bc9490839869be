package vn.lantoa.organisation.reorganisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that an act orders. Things that exist are named by id; things that the act founds have
/// ids of their own, so that later steps can name them.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Rename.class, name = "RENAME"),
  @JsonSubTypes.Type(value = Step.ChangeKind.class, name = "CHANGE_KIND"),
  @JsonSubTypes.Type(value = Step.Transfer.class, name = "TRANSFER"),
  @JsonSubTypes.Type(value = Step.Found.class, name = "FOUND"),
  @JsonSubTypes.Type(value = Step.Merge.class, name = "MERGE"),
  @JsonSubTypes.Type(value = Step.Split.class, name = "SPLIT"),
  @JsonSubTypes.Type(value = Step.Abolish.class, name = "ABOLISH")
})
public sealed interface Step {
  /// Units or areas.
  Kingdom of();

  /// A thing that an act founds.
  ///
  /// @param kind name of a `UnitKind` or `AreaKind`
  /// @param parent unit or area above it; null for a province
  /// @param area province that a provincial unit answers for, or null
  record NewThing(
      UUID id, String code, String name, String kind, @Nullable UUID parent, @Nullable UUID area) {}

  /// Another name, and perhaps another code.
  record Rename(Kingdom of, UUID subject, String name, @Nullable String code) implements Step {}

  /// Another kind: region to provincial office, tỉnh to thành phố, xã to phường. The kind of an
  /// area is its level and stays; what changes is told by the name.
  record ChangeKind(
      Kingdom of, UUID subject, @Nullable String kind, String name, @Nullable String code)
      implements Step {}

  /// Another parent.
  record Transfer(Kingdom of, UUID subject, UUID parent) implements Step {}

  record Found(Kingdom of, NewThing thing) implements Step {}

  /// Several become one: a new thing, or one of them, which goes on.
  ///
  /// @param subjects at least two, or at least one besides a survivor
  /// @param survivor one that goes on; null when all end
  /// @param founded the new thing; null when one survives
  record Merge(Kingdom of, List<UUID> subjects, @Nullable UUID survivor, @Nullable NewThing founded)
      implements Step {
    public Merge {
      subjects = List.copyOf(subjects);
    }

    /// What all end up in.
    public UUID into() {
      if (founded != null) {
        return founded.id();
      }
      return java.util.Objects.requireNonNull(survivor);
    }
  }

  /// One becomes several. What is below the subject goes to the principal successor unless
  /// `children` says otherwise.
  ///
  /// @param survives whether the subject goes on beside those split off; it is then the principal
  /// @param principal who takes over people, open work and settings
  /// @param founded the new things
  /// @param existing things that exist and take over a part
  /// @param children child → who it goes to
  record Split(
      Kingdom of,
      UUID subject,
      boolean survives,
      UUID principal,
      List<NewThing> founded,
      List<UUID> existing,
      Map<UUID, UUID> children)
      implements Step {
    public Split {
      founded = List.copyOf(founded);
      existing = List.copyOf(existing);
      children = Map.copyOf(children);
    }
  }

  /// Ends.
  ///
  /// @param takenOverBy who takes over what hangs on it; null when nobody does
  record Abolish(Kingdom of, UUID subject, @Nullable UUID takenOverBy) implements Step {}
}
