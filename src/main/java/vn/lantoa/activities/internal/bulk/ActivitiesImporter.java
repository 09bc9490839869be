package vn.lantoa.activities.internal.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import vn.lantoa.identity.Ability;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Spreading;
import vn.lantoa.shared.imports.StreamImporter;

/// Takes files of records: of an office that keeps its work in Excel, or of a whole system.
@Service
@Order(-10)
class ActivitiesImporter implements StreamImporter {
  static final String KIND = "activities";

  private final StagedTable staged;
  private final NamedTexts named;
  private final Judging judging;
  private final Writing writing;
  private final Importers people;
  private final Words words;
  private final Clock clock;

  ActivitiesImporter(
      StagedTable staged,
      NamedTexts named,
      Judging judging,
      Writing writing,
      Importers people,
      Words words,
      Clock clock) {
    this.staged = staged;
    this.named = named;
    this.judging = judging;
    this.writing = writing;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String ability() {
    return Ability.RECORD.name();
  }

  @Override
  public Reach reach() {
    return Reach.SOME_UNIT;
  }

  @Override
  public List<Shape> shapes() {
    return ActivityColumns.shapes();
  }

  @Override
  public String template() {
    return "/activities/import/template.xlsx";
  }

  @Override
  public String scopeOf(ActorId by) {
    return people.homeOf(by);
  }

  @Override
  public List<String> choicesOf(String column, Locale locale) {
    return words.choicesOf(column, locale);
  }

  @Override
  public Spreading spreading(Locale locale) {
    return words.spreading(locale);
  }

  @Override
  public Optional<Spreading.Guess> guess(String heading) {
    return words.guess(heading);
  }

  @Override
  public Set<String> ofOneFile() {
    return TitledPeriod.COLUMNS;
  }

  @Override
  public Map<String, String> saidAbove(List<String> titles) {
    return TitledPeriod.of(titles);
  }

  @Override
  public Staging stage(ImportId id) {
    return staged.begin(id, words.parser(today()));
  }

  @Override
  public boolean isStaged(ImportId id, long rows) {
    return staged.holds(id, rows);
  }

  @Override
  public Judgement judge(Work work, Progress progress) {
    named.resolve(work.id(), people.recordableBy(work.by(), today()));
    return judging.judge(work, people.viewer(work.by()).orElse(null), progress);
  }

  @Override
  public void faults(ImportId id, Consumer<RowFault> taker) {
    judging.faults(taker);
  }

  @Override
  public void write(Work work, Progress progress) {
    writing.write(work, people.viewer(work.by()).orElse(null), progress);
  }

  @Override
  public void drop(ImportId id) {
    staged.drop(id);
  }

  @Override
  public void dropAllBut(Set<ImportId> alive) {
    staged.dropAllBut(alive);
  }

  @Override
  public void ended(ImportJob job) {
    people.tell(job);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
