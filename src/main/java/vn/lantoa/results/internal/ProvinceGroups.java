package vn.lantoa.results.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.Unit;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;

/// Rows of provinces, as figures are told.
@Component
class ProvinceGroups {
  private final Partitions partitions;
  private final Organisation organisation;
  private final Clock clock;

  ProvinceGroups(Partitions partitions, Organisation organisation, Clock clock) {
    this.partitions = partitions;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// @param present atoms with figures: decides what is unattributed
  List<Group> of(Asked query, Reader reader, Set<String> present) {
    Partition partition = partition(query);
    AreaId own = ownProvince(reader.viewer());
    AreaId asked = query.province();
    List<Group> groups = new ArrayList<>();
    for (Partition.Part part : partition.parts()) {
      groups.add(
          switch (part) {
            case Partition.Provinces provinces ->
                Group.of(
                    subject(provinces),
                    keys(provinces.atoms()),
                    asked == null
                        ? reader.readsAll() || (own != null && provinces.holds(own))
                        : provinces.holds(asked));
            case Partition.Force(String code, String name, Set<AtomId> atoms) ->
                Group.of(new Subject.Force(code, name), keys(atoms), false);
          });
    }
    Set<String> placed = keys(partition.placed());
    Set<String> nowhere =
        present.stream().filter(atom -> !placed.contains(atom)).collect(Collectors.toSet());
    groups.add(Group.of(new Subject.Unattributed(), nowhere, false));
    return groups;
  }

  /// The atoms that are told with a province; none when it is no province there.
  Set<Integer> atomsOf(AreaId province, Asked query) {
    return partition(query).of(province).map(Partition.Provinces::atoms).orElse(Set.of()).stream()
        .map(AtomId::value)
        .collect(Collectors.toSet());
  }

  private Partition partition(Asked query) {
    return switch (query.told()) {
      case Told.On(LocalDate day) -> partitions.on(day);
      case Told.AsRecorded(LocalDate day) -> partitions.on(day);
      case Told.InCommon() -> partitions.common(query.periods());
    };
  }

  private static Subject subject(Partition.Provinces part) {
    List<Subject.Province> provinces =
        part.provinces().stream()
            .map(area -> new Subject.Province(area.code(), area.name()))
            .toList();
    return provinces.size() == 1 ? provinces.getFirst() : new Subject.Together(provinces);
  }

  private static Set<String> keys(Set<AtomId> atoms) {
    return atoms.stream().map(atom -> String.valueOf(atom.value())).collect(Collectors.toSet());
  }

  private @Nullable AreaId ownProvince(Viewer viewer) {
    return organisation
        .provincialUnitOf(viewer.unit(), LocalDate.now(clock))
        .map(Unit::area)
        .orElse(null);
  }
}
