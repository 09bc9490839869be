package vn.lantoa.shared.imports.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.StreamImporter;

/// The work on imports as tasks of the scheduler: on one node each, taken up by another when that
/// one dies.
@Configuration(proxyBeanMethods = false)
class ImportTasks {
  /// Instances are named `<import>/<attempts so far>`.
  static final String RUN = "import-run";

  private static final Duration FILES_KEPT = Duration.ofDays(30);

  private static final Duration STAGES_KEPT = Duration.ofDays(7);

  @Bean
  static OneTimeTask<Void> runImport(ImportWork work) {
    return Tasks.oneTime(RUN, Void.class)
        .onDeadExecutionRevive()
        .execute(
            (instance, context) ->
                work.run(new ImportId(UUID.fromString(instance.getId().split("/")[0]))));
  }

  @Bean
  static RecurringTask<Void> forgetImportedFiles(
      FileParts parts, ImportRows rows, ObjectProvider<StreamImporter> streams, Clock clock) {
    return Tasks.recurring("import-forget", new Daily(clock.getZone(), LocalTime.of(3, 20)))
        .execute(
            (instance, context) -> {
              parts.forget(clock.instant().minus(FILES_KEPT));
              // What a process left that was killed between its last commit and tidying up.
              Set<ImportId> needed = rows.needingStages(clock.instant().minus(STAGES_KEPT));
              streams.forEach(each -> each.dropAllBut(needed));
            });
  }
}
