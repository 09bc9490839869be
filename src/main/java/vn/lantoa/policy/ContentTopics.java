package vn.lantoa.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lantoa.shared.ActorId;

/// What communication says: standing topics, and the content clauses of issued directives. Public
/// knowledge in the agency.
public interface ContentTopics {
  /// Standing topics by code, then those of directives, the newest document first, in its order.
  List<ContentTopic> list();

  /// Standing topics of the day, by code.
  List<ContentTopic> standingOn(LocalDate day);

  /// Those that exist, in the order of [#list].
  List<ContentTopic> findAll(Collection<ContentTopicId> ids);

  Optional<ContentTopic> find(ContentTopicId id);

  Optional<ContentTopic> findByCode(String code);

  /// Topics of the clauses, in the order of [#list]; a clause that is none is missing.
  List<ContentTopic> ofClauses(Collection<UUID> clauses);

  /// Makes topics of content clauses; one that is a topic already gets its words and opens again.
  /// Called inside the transaction that issues the document.
  void open(ActorId by, Document document);

  /// No work of the day or later may name the topics of the clauses any more.
  void close(ActorId by, Collection<UUID> clauses, LocalDate on);

  /// @param label such as `Công văn 4736/BHXH-TT`
  /// @param code stem of the codes of its topics, such as `4736-BHXH-TT-2024`
  /// @param clauses in order
  record Document(String label, String code, LocalDate openFrom, List<Clause> clauses) {
    public Document {
      clauses = List.copyOf(clauses);
    }
  }

  /// @param name in the language of the document
  record Clause(UUID id, String ref, String name) {}
}
