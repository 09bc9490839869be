package vn.lantoa.results.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Figure;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsTable;

/// [Results] put together from facts.
@Service
class ResultsFromFacts implements Results {
  private final FactRows rows;
  private final Groups groups;
  private final ProvinceGroups provinces;
  private final Access access;
  private final Taxonomies taxonomies;
  private final Clock clock;

  ResultsFromFacts(
      FactRows rows,
      Groups groups,
      ProvinceGroups provinces,
      Access access,
      Taxonomies taxonomies,
      Clock clock) {
    this.rows = rows;
    this.groups = groups;
    this.provinces = provinces;
    this.access = access;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public ResultsTable table(Viewer viewer, ResultsQuery query) {
    Reader reader = reader(viewer);
    Facts facts = rows.facts(query, selection(query, reader, idsOf(query.filter().forms())));
    List<ResultsTable.Row> table =
        groups.of(query, reader, facts).stream()
            .map(group -> new Line(group, figure(query, facts, group, null)))
            .filter(line -> line.group().shownEmpty() || !line.figure().isZero())
            .map(line -> new ResultsTable.Row(line.group().subject(), line.figure()))
            .toList();
    return new ResultsTable(query, table, total(query, facts, null), clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public ResultsMatrix matrix(Viewer viewer, ResultsQuery query) {
    Reader reader = reader(viewer);
    Facts facts = rows.facts(query, selection(query, reader, null));
    Set<Integer> chosen = idsOf(query.filter().forms());
    List<Form> columns = taxonomies.nationalForms();
    List<ResultsMatrix.Line> lines =
        groups.of(query, reader, facts).stream()
            .filter(group -> group.shownEmpty() || !figure(query, facts, group, null).isZero())
            .map(
                group ->
                    new ResultsMatrix.Line(
                        group.subject(),
                        figure(query, facts, group, chosen),
                        columns.stream()
                            .map(form -> figure(query, facts, group, form.family()))
                            .toList()))
            .toList();
    ResultsMatrix.Totals totals =
        new ResultsMatrix.Totals(
            total(query, facts, chosen),
            columns.stream().map(form -> total(query, facts, form.family())).toList());
    return new ResultsMatrix(query, columns, lines, totals, clock.instant());
  }

  private record Line(Group group, Figure figure) {}

  private Reader reader(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.READ)
        ? new Reader(viewer, null)
        : new Reader(viewer, access.reach(viewer, Ability.READ, LocalDate.now(clock)));
  }

  private FactRows.Selection selection(
      ResultsQuery query, Reader reader, @Nullable Set<Integer> forms) {
    AreaId province = query.filter().province();
    Set<Integer> atoms = province == null ? null : provinces.atomsOf(province, Asked.of(query));
    return new FactRows.Selection(forms, reader.units(), atoms);
  }

  private static @Nullable Set<Integer> idsOf(List<Form> forms) {
    if (forms.isEmpty()) {
      return null;
    }
    Set<Integer> ids = new HashSet<>();
    forms.forEach(form -> ids.addAll(form.family()));
    return ids;
  }

  /// @param forms narrows a group that has no forms of its own
  private static Figure figure(
      ResultsQuery query, Facts facts, Group group, @Nullable Set<Integer> forms) {
    Set<Integer> counted = group.forms() == null ? forms : group.forms();
    return new Figure(
        facts.now(group.keys(), counted),
        query.isCompared() ? facts.before(group.keysBefore(), counted) : null);
  }

  private static Figure total(ResultsQuery query, Facts facts, @Nullable Set<Integer> forms) {
    return new Figure(
        facts.now(null, forms), query.isCompared() ? facts.before(null, forms) : null);
  }
}
