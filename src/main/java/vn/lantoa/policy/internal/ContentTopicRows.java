package vn.lantoa.policy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// [ContentTopics] over their table.
@Repository
class ContentTopicRows implements ContentTopics {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_CODE = 110;

  private static final String SELECT =
      """
      select id, code, name_vi, name_en, clause_id, document, ref, open_from, closed_on
      from policy.content_topic
      where\s""";

  // Ids of a document ascend in the order of its clauses.
  private static final String ORDER =
      """

      order by clause_id is not null, case when clause_id is null then code end,
        open_from desc, document, id
      """;

  private final JdbcClient jdbc;
  private final Audit audit;

  ContentTopicRows(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Override
  public List<ContentTopic> list() {
    return jdbc.sql(SELECT + "true" + ORDER).query(ContentTopicRows::topic).list();
  }

  @Override
  public List<ContentTopic> standingOn(LocalDate day) {
    return jdbc.sql(
            SELECT
                + """
                clause_id is null and open_from <= :day and (closed_on is null or closed_on > :day)
                """
                + ORDER)
        .param("day", day)
        .query(ContentTopicRows::topic)
        .list();
  }

  @Override
  public List<ContentTopic> findAll(Collection<ContentTopicId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + "id = any(:ids)" + ORDER)
        .param("ids", ids.stream().map(ContentTopicId::value).toArray(UUID[]::new))
        .query(ContentTopicRows::topic)
        .list();
  }

  @Override
  public Optional<ContentTopic> find(ContentTopicId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<ContentTopic> findByCode(String code) {
    return jdbc.sql(SELECT + "code = :code")
        .param("code", code)
        .query(ContentTopicRows::topic)
        .optional();
  }

  @Override
  public List<ContentTopic> ofClauses(Collection<UUID> clauses) {
    return jdbc.sql(SELECT + "clause_id = any(:clauses)" + ORDER)
        .param("clauses", clauses.toArray(UUID[]::new))
        .query(ContentTopicRows::topic)
        .list();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(ActorId by, Document document) {
    document.clauses().forEach(clause -> open(document, clause));
    if (!document.clauses().isEmpty()) {
      audit.record(
          by,
          "topics.opened",
          "document:" + document.code(),
          Map.of("topics", document.clauses().size()));
    }
  }

  private void open(Document document, Clause clause) {
    String name = clause.name().substring(0, Math.min(LONGEST_NAME, clause.name().length()));
    jdbc.sql(
            """
            insert into policy.content_topic
              (code, name_vi, name_en, clause_id, document, ref, open_from)
            values (:code, :name, :name, :clause, :document, :ref, :openFrom)
            on conflict (clause_id) do update
            set name_vi = excluded.name_vi, name_en = excluded.name_en,
              document = excluded.document, ref = excluded.ref, open_from = excluded.open_from,
              closed_on = null
            """)
        .param("code", freeCode(document.code(), clause))
        .param("name", name)
        .param("clause", clause.id())
        .param("document", document.label())
        .param("ref", clause.ref())
        .param("openFrom", document.openFrom())
        .update();
  }

  /// Two documents may bear one number in one year, and one document two clauses of one number.
  private String freeCode(String stem, Clause clause) {
    String ref = clause.ref().replaceAll("[^\\p{L}\\d.]+", "-");
    String full = stem + "." + ref;
    String code = full.substring(0, Math.min(LONGEST_CODE, full.length()));
    Optional<ContentTopic> taken = findByCode(code);
    boolean free =
        taken
            .map(ContentTopic::origin)
            .map(origin -> origin.clause().equals(clause.id()))
            .orElse(taken.isEmpty());
    return free ? code : code + "-" + clause.id().toString().substring(28);
  }

  @Override
  @Transactional
  public void close(ActorId by, Collection<UUID> clauses, LocalDate on) {
    int closed =
        jdbc.sql(
                """
                update policy.content_topic
                set closed_on = greatest(:on, open_from + 1)
                where clause_id = any(:clauses) and (closed_on is null or closed_on > :on)
                """)
            .param("on", on)
            .param("clauses", clauses.toArray(UUID[]::new))
            .update();
    if (closed > 0) {
      audit.record(
          by, "topics.closed", "content-topics", Map.of("topics", closed, "on", on.toString()));
    }
  }

  static ContentTopic topic(ResultSet rs, int n) throws SQLException {
    UUID clause = rs.getObject("clause_id", UUID.class);
    return new ContentTopic(
        new ContentTopicId(rs.getObject("id", UUID.class)),
        rs.getString("code"),
        new Term(rs.getString("name_vi"), rs.getString("name_en")),
        clause == null
            ? null
            : new ContentTopic.Origin(clause, rs.getString("document"), rs.getString("ref")),
        rs.getObject("open_from", LocalDate.class),
        rs.getObject("closed_on", LocalDate.class));
  }
}
