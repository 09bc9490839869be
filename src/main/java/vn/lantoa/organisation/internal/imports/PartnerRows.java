package vn.lantoa.organisation.internal.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the agency works with partners, in `organisation.partner`.
@Repository
class PartnerRows {
  private final JdbcClient jdbc;

  PartnerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is not dated of a partner.
  record Terms(String level, String agreement, String contact) {}

  Map<UUID, Terms> all() {
    Map<UUID, Terms> all = new HashMap<>();
    jdbc.sql("select id, level, agreement, contact from organisation.partner")
        .query(
            rs -> {
              all.put(
                  rs.getObject("id", UUID.class),
                  new Terms(
                      rs.getString("level"), rs.getString("agreement"), rs.getString("contact")));
            });
    return all;
  }

  void write(Map<UUID, Terms> told) {
    told.forEach(
        (id, terms) ->
            jdbc.sql(
                    """
                    update organisation.partner
                    set level = :level, agreement = :agreement, contact = :contact,
                      version = version + 1
                    where id = :id
                    """)
                .param("level", terms.level())
                .param("agreement", terms.agreement())
                .param("contact", terms.contact())
                .param("id", id)
                .update());
  }
}
