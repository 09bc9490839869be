package vn.lantoa.organisation.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;

/// What an administrator chose for a base unit.
///
/// @param from day from which it holds
/// @param communes ids of the ticked ones
/// @param paste names or codes to tick besides
/// @param q words to search the list for
/// @param act `find`, `preview` or `save`
/// @param stamp state that was seen
public record CoverageInput(
    @Nullable String from,
    @Nullable List<UUID> communes,
    @Nullable String paste,
    @Nullable String q,
    @Nullable String act,
    @Nullable String stamp) {
  Set<AreaId> chosen() {
    return communes == null
        ? Set.of()
        : communes.stream().map(AreaId::new).collect(Collectors.toSet());
  }

  String typed(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
