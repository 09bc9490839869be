package vn.lantoa.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Addresses;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;

/// [Addresses] over the accounts.
@Repository
class AddressBook implements Addresses {
  private static final int LONGEST = 254;

  /// One address without a name: dots and signs before the sign, a domain with a dot after it.
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;

  AddressBook(JdbcClient jdbc, Organisation organisation, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String of(Viewer viewer) {
    return jdbc.sql("select coalesce(email, '') from identity.account where id = :id")
        .param("id", viewer.account().value())
        .query(String.class)
        .single();
  }

  @Override
  @Transactional
  public Change set(Viewer viewer, String address) {
    String wanted = address.strip();
    if (!wanted.isEmpty() && (wanted.length() > LONGEST || !ADDRESS.matcher(wanted).matches())) {
      return new Change.Unusable();
    }
    int changed =
        jdbc.sql(
                """
                update identity.account set email = nullif(:email, '')
                where id = :id and coalesce(email, '') <> :email
                """)
            .param("email", wanted)
            .param("id", viewer.account().value())
            .update();
    if (changed > 0) {
      audit.record(
          viewer.actor(),
          "account.email.changed",
          "account:" + viewer.account(),
          Map.of("given", !wanted.isEmpty()));
    }
    return new Change.Saved();
  }

  @Override
  public List<Colleague> colleagues(Viewer viewer) {
    List<Colleague> here = at(viewer.unit(), viewer);
    Optional<UnitId> above =
        organisation.findUnit(viewer.unit(), LocalDate.now(clock)).map(Unit::parent);
    return here.isEmpty() && above.isPresent() ? at(above.get(), viewer) : here;
  }

  private List<Colleague> at(UnitId unit, Viewer viewer) {
    String name = organisation.findUnit(unit, LocalDate.now(clock)).map(Unit::name).orElse("");
    return jdbc.sql(
            """
            select id, person from identity.account
            where unit_id = :unit and id <> :viewer and not locked
            order by person collate "vi-x-icu", name limit 500
            """)
        .param("unit", unit.value())
        .param("viewer", viewer.account().value())
        .query(
            (rs, n) ->
                new Colleague(
                    new AccountId(Objects.requireNonNull(rs.getObject("id", UUID.class))),
                    rs.getString("person"),
                    name))
        .list();
  }
}
