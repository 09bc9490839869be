package vn.lantoa.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.ActorId;

/// Writes contributions as `activities` does, and makes people who ask for figures.
public final class Contributions {
  public static final String PASSWORD = "Mot-mat-khau-rat-dai-2026";

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Accounts accounts;

  public Contributions(JdbcClient jdbc, Organisation organisation, Accounts accounts) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.accounts = accounts;
  }

  /// One record's contribution; `sign` -1 takes it back.
  public record Contribution(
      LocalDate day,
      UUID unit,
      int atom,
      int form,
      int policyAreas,
      int audiences,
      int grade,
      boolean approved,
      long quantity,
      long attendances) {}

  /// What a unit did on a day, placed as its province's work.
  public Contribution by(String unitCode, LocalDate day, int form, long quantity) {
    UUID unit = organisation.findUnitByCode(unitCode, day).orElseThrow().id().value();
    int atom =
        jdbc.sql("select organisation.atom_of(:unit, null, :day)")
            .param("unit", unit)
            .param("day", day)
            .query(Integer.class)
            .single();
    return new Contribution(day, unit, atom, form, 1, 1, 1, false, quantity, 0);
  }

  /// Empties what figures are read from.
  public static void forget(JdbcClient jdbc) {
    jdbc.sql(
            """
            truncate activities.contribution_delta, results.summary, results.summary_of_topics,
              results.span_by_unit, results.span_by_atom, results.fold, results.recent
            """)
        .update();
  }

  public void add(Contribution contribution) {
    write(contribution, 1);
  }

  public void takeBack(Contribution contribution) {
    write(contribution, -1);
  }

  private void write(Contribution each, int sign) {
    jdbc.sql(
            """
            insert into activities.contribution_delta
              (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
               activities, quantity, attendances)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            List.of(
                each.day(),
                each.unit(),
                each.atom(),
                each.form(),
                each.policyAreas(),
                each.audiences(),
                each.grade(),
                each.approved(),
                sign,
                sign * each.quantity(),
                sign * each.attendances()))
        .update();
  }

  /// The record that a contribution stands for.
  public void record(Contribution each) {
    jdbc.sql(
            """
            insert into activities.activity
              (status, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade,
               approved, quantity, attendances, first_day, last_day, title, title_folded,
               recorded_by, recorded_at, approved_by, approved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'một việc', 'mot viec',
               uuidv7(), now(), case when ? then uuidv7() end, case when ? then now() end)
            """)
        .params(
            List.of(
                each.approved() ? "APPROVED" : "RECORDED",
                each.unit(),
                each.day(),
                each.atom(),
                each.form(),
                each.policyAreas(),
                each.audiences(),
                each.grade(),
                each.approved(),
                each.quantity(),
                each.attendances(),
                each.day(),
                each.day(),
                each.approved(),
                each.approved()))
        .update();
  }

  /// A person with a role at the unit that bears the code on the day.
  public Viewer person(String name, Role role, String unitCode, LocalDate on) {
    Unit unit = organisation.findUnitByCode(unitCode, on).orElseThrow();
    accounts.create(
        ActorId.PROGRAM,
        new Accounts.NewAccount(
            name, name, unit.id(), List.of(new Viewer.Grant(role, unit.id())), PASSWORD, false));
    return accounts.findViewer(name).orElseThrow();
  }
}
