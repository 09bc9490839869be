package vn.lantoa.directives.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.DirectiveId;

/// How a document stands in the register.
///
/// @param from first day in force; null when unknown
/// @param until first day no longer in force; null when unknown
/// @param reference kept to be looked up only; nobody has work of it
/// @param out what it names, in the order of its text
/// @param in who names it, newest first
/// @param recall null unless it was taken back
public record Bearing(
    Urgency urgency,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Validity validity,
    boolean reference,
    List<Out> out,
    List<In> in,
    @Nullable Recalled recall) {
  public Bearing {
    out = List.copyOf(out);
    in = List.copyOf(in);
  }

  /// A document as it is called.
  ///
  /// @param type in Vietnamese, such as `Công văn`
  /// @param registered the document where it is kept here and the viewer sees it
  public record Named(
      @Nullable String type,
      @Nullable String notation,
      @Nullable LocalDate issuedOn,
      @Nullable String issuer,
      @Nullable String subject,
      @Nullable DirectiveId registered) {
    /// `Nghị định 351/2025/NĐ-CP`, or what there is of it.
    public String label() {
      return ((type == null ? "" : type) + " " + (notation == null ? "" : notation)).strip();
    }
  }

  /// @param proposed guessed from the words around it and not looked at
  /// @param candidates documents of that notation among which a person has to choose; empty where
  ///   it is clear
  public record Out(
      RelationId id,
      RelationKind kind,
      boolean proposed,
      CitedId cited,
      Named named,
      List<Named> candidates) {
    public Out {
      candidates = List.copyOf(candidates);
    }
  }

  public record In(RelationKind kind, boolean proposed, Named named) {}

  public record Recalled(LocalDate on, Instant at, String reason) {}
}
