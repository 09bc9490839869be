package vn.lantoa.files.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.internal.kinds.Inspector;

/// What is taken in and where it lies, by settings; and the sweep.
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
  @Bean
  static ContentStore contentStore(
      @Value("${lantoa.files.folder}") Path folder,
      @Value("${lantoa.files.reserve}") DataSize reserve,
      Clock clock) {
    return new FolderStore(folder.toAbsolutePath().normalize(), reserve.toBytes(), clock);
  }

  @Bean
  static KeptFiles.Limits fileLimits(
      @Value("${lantoa.files.kinds}") Set<MediaKind> kinds,
      @Value("${lantoa.files.largest}") DataSize largest) {
    return new KeptFiles.Limits(kinds, largest.toBytes());
  }

  @Bean
  static Intake fileIntake(ContentStore store, KeptFiles.Limits limits, Clock clock) {
    return new Intake(store, new Inspector(clock.getZone()), limits);
  }

  @Bean
  static RecurringTask<Void> sweepFiles(Sweep sweep) {
    return Tasks.recurring("files-sweep", FixedDelay.of(Duration.ofHours(6)))
        .execute((instance, context) -> sweep.run());
  }
}
