package vn.lantoa.directives.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;

/// The register: what is kept, found by any of its words, and how documents hang together.
///
/// Everybody finds what they may see as a directive; documents that are only named are seen by
/// whoever sees one that names them. Whoever directs the whole agency keeps the register.
public interface Register {
  /// Documents the viewer sees: drafts, then newest first, then those that are only named. With
  /// words, documents whose header holds them come first.
  Slice<Entry> list(Viewer viewer, Wanted wanted);

  /// What there is to filter by.
  Choices choices(Viewer viewer);

  /// How a document stands; absent too when it is not for the viewer.
  Optional<Bearing> bearingFor(Viewer viewer, DirectiveId id);

  /// Documents around one, over so many steps in either direction.
  ///
  /// @param depth 1 to 3
  Optional<Graph> graphFor(Viewer viewer, DirectiveId id, int depth);

  /// A document that is only named, and who names it; absent too when it is not for the viewer.
  Optional<Stub> stubFor(Viewer viewer, CitedId id);

  /// Writes urgency, days in force and whether it is kept for reference only.
  Change stand(Viewer viewer, Edit edit, Standing standing);

  /// Says that a document has to do with another.
  Change relate(Viewer viewer, Edit edit, NewRelation relation);

  /// Says what the relation is; a proposal counts as looked at then.
  Change rekind(Viewer viewer, Edit edit, RelationId relation, RelationKind kind);

  Change unrelate(Viewer viewer, Edit edit, RelationId relation);

  /// Whether the viewer may say which document a named one is: headquarters, as it counts for all.
  boolean mayIdentify(Viewer viewer);

  /// Says which registered document a named one is; null takes that back and lets notation and day
  /// decide again.
  Change identify(Viewer viewer, CitedId cited, @Nullable DirectiveId document);

  /// How a document is in the register.
  enum Stage {
    DRAFT,
    ISSUED,
    /// Issued and taken back.
    RECALLED,
    /// Kept to be looked up.
    REFERENCE,
    /// Only named by others.
    STUB
  }

  /// @param text words, whatever diacritics; empty for all
  /// @param stage null for all
  /// @param type null for all
  /// @param issuer null for all
  /// @param year printed on it; null for all
  /// @param over true for those no longer in force, false for the others, null for all
  record Wanted(
      String text,
      @Nullable Stage stage,
      @Nullable String type,
      @Nullable String issuer,
      @Nullable Integer year,
      @Nullable Boolean over,
      Page page) {}

  /// @param number from 1
  record Page(int number, int size) {}

  record Choices(List<Integer> years, List<String> types, List<String> issuers) {
    public Choices {
      years = List.copyOf(years);
      types = List.copyOf(types);
      issuers = List.copyOf(issuers);
    }
  }

  /// One line of the register.
  ///
  /// @param cited set exactly when the stage is STUB
  /// @param named how it is called; `registered` is set unless it is a stub
  /// @param citedBy how many documents that the viewer sees name it
  /// @param work what became of it; null for a stub
  /// @param found the clause that holds the words, where the header does not
  record Entry(
      Stage stage,
      @Nullable CitedId cited,
      Bearing.Named named,
      Urgency urgency,
      Validity validity,
      long citedBy,
      @Nullable Work work,
      @Nullable Found found) {}

  /// @param assignments how many the viewer sees; 0 for a draft
  record Work(long clauses, long assignments, long acknowledged, long overdue) {}

  /// @param clause null when the words stand outside of its clauses
  record Found(@Nullable ClauseId clause, String ref, String words) {}

  /// @param reference kept to be looked up only
  record Standing(
      Urgency urgency, @Nullable LocalDate from, @Nullable LocalDate until, boolean reference) {}

  /// @param notation of the other document
  /// @param type of the other document; empty lets its notation decide
  record NewRelation(
      RelationKind kind, String notation, String type, @Nullable LocalDate issuedOn) {}

  /// @param citing documents that name it, newest first
  /// @param candidates documents of that notation among which a person has to choose
  record Stub(
      CitedId id, Bearing.Named named, List<Bearing.In> citing, List<Bearing.Named> candidates) {
    public Stub {
      citing = List.copyOf(citing);
      candidates = List.copyOf(candidates);
    }
  }

  /// Documents and what they say of each other.
  ///
  /// @param nodes the one asked for first
  record Graph(List<Node> nodes, List<Edge> edges) {
    public Graph {
      nodes = List.copyOf(nodes);
      edges = List.copyOf(edges);
    }

    /// @param key unlike that of any other node
    /// @param steps how far from the one asked for
    public record Node(
        String key, Bearing.Named named, @Nullable CitedId cited, Stage stage, int steps) {}

    /// @param from key of the node that names the other
    public record Edge(String from, String to, Set<RelationKind> kinds) {
      public Edge {
        kinds = Set.copyOf(kinds);
      }
    }
  }

  /// What came of a change to the register.
  sealed interface Change {
    /// @param version of the document; 0 for what is only named
    record Done(int version) implements Change {}

    record Stale(int version) implements Change {}

    /// The end lies before the beginning.
    record DaysWrong() implements Change {}

    /// What was typed is no notation, or that of the document itself.
    record NotationWrong() implements Change {}

    /// The relation is there already.
    record Known() implements Change {}

    record Forbidden() implements Change {}

    record Absent() implements Change {}
  }
}
