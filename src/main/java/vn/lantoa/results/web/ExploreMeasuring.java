package vn.lantoa.results.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.Cross;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Cube;
import vn.lantoa.results.Dimension;

/// Works out the figures of a question: sums of the cube, what they are divided by, and what they
/// stand beside.
@Component
class ExploreMeasuring {
  private final Cube cube;
  private final BaseOffices offices;
  private final PeopleBehind people;
  private final TargetsBehind targets;
  private final CellAddresses addresses;

  ExploreMeasuring(
      Cube cube,
      BaseOffices offices,
      PeopleBehind people,
      TargetsBehind targets,
      CellAddresses addresses) {
    this.cube = cube;
    this.offices = offices;
    this.people = people;
    this.targets = targets;
    this.addresses = addresses;
  }

  ExploreFigures figures(Viewer viewer, ExploreQuestion question) {
    CrossQuery query = question.query();
    Cross cross = cross(viewer, question);
    Divisor divisor =
        switch (question.scale()) {
          case ExploreScale.Absolute() -> Divisor.ONE;
          case ExploreScale.Office() -> offices.of(viewer, query);
          case ExploreScale.People(var series) -> people.of(viewer, cross, series);
        };
    TargetsBehind.Beside beside =
        question.isAgainstTarget()
            ? targets.of(viewer, question, cross)
            : TargetsBehind.Beside.NOTHING;
    return new ExploreFigures(question, cross, divisor, beside, addresses.of(query));
  }

  private Cross cross(Viewer viewer, ExploreQuestion question) {
    @Nullable Dimension inner = InnerFigures.of(question.formula());
    return inner == null
        ? cube.cross(viewer, question.query())
        : InnerFigures.work(
            question.formula(), cube.cross(viewer, InnerFigures.asked(question.query(), inner)));
  }
}
