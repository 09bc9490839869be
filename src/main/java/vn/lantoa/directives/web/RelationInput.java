package vn.lantoa.directives.web;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.directives.register.Register;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.shared.VietnameseText;

/// A relation to another document as typed.
///
/// @param issuedOn ISO day of the other document; empty when unknown
public record RelationInput(
    int version, String kind, String otherType, String notation, String issuedOn) {
  public RelationInput {
    kind = Typed.kept(kind);
    otherType = Typed.kept(otherType);
    notation = Typed.kept(notation);
    issuedOn = Typed.kept(issuedOn).strip();
  }

  static RelationInput empty(int version) {
    return new RelationInput(version, RelationKind.CITES.name(), "", "", "");
  }

  List<Wrong> wrongs() {
    List<Wrong> wrongs = new ArrayList<>();
    if (notation.isBlank()) {
      wrongs.add(Wrong.of("notation", "directives.register.wrong.notation"));
    }
    if (!issuedOn.isEmpty() && Typed.day(issuedOn).isEmpty()) {
      wrongs.add(Wrong.of("issuedOn", "directives.wrong.day"));
    }
    return wrongs;
  }

  static RelationKind kindOf(String name) {
    RelationKind meant = RelationKind.CITES;
    for (RelationKind one : RelationKind.values()) {
      meant = one.name().equals(name) ? one : meant;
    }
    return meant;
  }

  Register.NewRelation relation() {
    return new Register.NewRelation(
        kindOf(kind),
        VietnameseText.composed(notation),
        VietnameseText.composed(otherType),
        Typed.day(issuedOn).orElse(null));
  }
}
