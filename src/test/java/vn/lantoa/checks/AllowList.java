package vn.lantoa.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Exceptions from a rule, one a line: `path: reason`. The list only shrinks: an entry that excuses
/// nothing any more is a complaint itself.
///
/// @param entries path to reason
record AllowList(String file, Map<String, String> entries) {

  static AllowList read(String name) {
    var file = "src/test/resources/checks/" + name;
    var texts = ProjectFiles.under(file.substring(0, file.lastIndexOf('/')), name);
    return of(file, texts.getFirst().text());
  }

  static AllowList of(String file, String text) {
    var entries = new LinkedHashMap<String, String>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              var parts = line.split(":", 2);
              entries.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
            });
    return new AllowList(file, entries);
  }

  /// What remains of the complaints, and what is wrong with the list itself.
  List<Complaint> applyTo(List<Complaint> complaints) {
    var remaining =
        complaints.stream()
            .filter(complaint -> !entries.containsKey(complaint.path()))
            .collect(Collectors.toCollection(ArrayList::new));
    var excused = complaints.stream().map(Complaint::path).collect(Collectors.toSet());
    entries.forEach(
        (path, reason) -> {
          if (reason.isEmpty()) {
            remaining.add(new Complaint(file, path + " is excused without a reason"));
          }
          if (!excused.contains(path)) {
            remaining.add(new Complaint(file, path + " needs no exception any more: remove it"));
          }
        });
    return remaining;
  }
}
