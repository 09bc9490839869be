package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.evidence.Dossiers.Matter;
import vn.lantoa.directives.evidence.Dossiers.Piece;

/// Evidence as typed.
///
/// @param happenedOn ISO day
/// @param contents ids of content clauses
/// @param held tickets of files that were sent before
public record EvidenceInput(
    String happenedOn,
    String link,
    String text,
    String note,
    List<UUID> contents,
    List<String> held) {
  public EvidenceInput {
    happenedOn = Typed.kept(happenedOn).strip();
    link = Typed.kept(link).strip();
    text = Typed.kept(text);
    note = Typed.kept(note);
    contents = kept(contents);
    held = kept(held);
  }

  private static <T> List<T> kept(@Nullable List<T> typed) {
    return typed == null ? List.of() : List.copyOf(typed);
  }

  static EvidenceInput usual(LocalDate today) {
    return new EvidenceInput(today.toString(), "", "", "", List.of(), List.of());
  }

  EvidenceInput holding(List<String> tickets) {
    return new EvidenceInput(happenedOn, link, text, note, contents, tickets);
  }

  Optional<LocalDate> day() {
    return Typed.day(happenedOn);
  }

  public boolean names(ClauseId clause) {
    return contents.contains(clause.value());
  }

  boolean isEmpty() {
    return held.isEmpty() && link.isEmpty() && text.isBlank();
  }

  /// A piece of what was typed, and the field that it stands in.
  record Part(String field, Piece piece) {}

  List<Part> parts(LocalDate day) {
    List<Part> parts = new ArrayList<>();
    held.forEach(ticket -> parts.add(new Part("file", piece(new Matter.OfFile(ticket), day))));
    if (!link.isEmpty()) {
      parts.add(new Part("link", piece(new Matter.OfLink(link), day)));
    }
    if (!text.isBlank()) {
      parts.add(new Part("text", piece(new Matter.OfText(text), day)));
    }
    return parts;
  }

  private Piece piece(Matter matter, LocalDate day) {
    Set<ClauseId> named =
        contents.stream().map(ClauseId::new).collect(Collectors.toUnmodifiableSet());
    return new Piece(matter, day, note, named);
  }
}
