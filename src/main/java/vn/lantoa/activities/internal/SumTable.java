package vn.lantoa.activities.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.lantoa.activities.CollectionBoard.Cell;
import vn.lantoa.activities.internal.BoardRows.Sum;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;

/// Sums of five periods, read by row and column. A column holds its form with the sub-forms.
final class SumTable {
  private final List<Form> forms;
  private final List<Sum> sums;

  SumTable(List<Form> forms, List<Sum> sums) {
    this.forms = List.copyOf(forms);
    this.sums = List.copyOf(sums);
  }

  List<Cell> cells(UnitId row) {
    return forms.stream().map(form -> cell(row, form)).toList();
  }

  private Cell cell(UnitId row, Form form) {
    Predicate<Sum> here = sum -> sum.row().equals(row) && form.family().contains(sum.formId());
    return Cell.of(
        add(here.and(sum -> sum.ago() == 0), Sum::quantity),
        add(here.and(sum -> sum.ago() == 1), Sum::quantity),
        add(here.and(sum -> sum.ago() >= 1), Sum::quantity));
  }

  /// Records of the period in forms without a column.
  long others(UnitId row) {
    return add(
        thisPeriod(row)
            .and(sum -> forms.stream().noneMatch(form -> form.family().contains(sum.formId()))),
        Sum::records);
  }

  long records(UnitId row) {
    return add(thisPeriod(row), Sum::records);
  }

  long waiting(UnitId row) {
    return add(thisPeriod(row), Sum::waiting);
  }

  private static Predicate<Sum> thisPeriod(UnitId row) {
    return sum -> sum.row().equals(row) && sum.ago() == 0;
  }

  private long add(Predicate<Sum> which, ToLongFunction<Sum> what) {
    return sums.stream().filter(which).mapToLong(what).sum();
  }
}
