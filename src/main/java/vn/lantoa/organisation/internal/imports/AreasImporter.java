package vn.lantoa.organisation.internal.imports;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;

/// Areas in every shape in which lists of them are published.
@Component
@Order(10)
class AreasImporter implements Importer {
  static final String ADMINISTER = "ADMINISTER";

  private final Planning planning;

  AreasImporter(Planning planning) {
    this.planning = planning;
  }

  @Override
  public String kind() {
    return "areas";
  }

  @Override
  public String ability() {
    return ADMINISTER;
  }

  @Override
  public List<Shape> shapes() {
    return AreaShapes.ALL;
  }

  @Override
  public List<String> parameters() {
    return List.of(Days.EFFECTIVE_ON);
  }

  @Override
  public Plan plan(Source source, Progress progress) {
    Source.Rows rows = (Source.Rows) source;
    return planning.plan(rows.table(), progress, AreaRows.readerOf(rows));
  }
}
