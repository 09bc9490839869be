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
import vn.lantoa.files.internal.pictures.Sketcher;
import vn.lantoa.files.internal.s3.Bucket;
import vn.lantoa.files.internal.scan.Clamd;
import vn.lantoa.files.internal.scan.VirusScan;

/// What is taken in, where it lies, who looks at it, by settings; and the jobs.
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
  /// A folder of this machine, unless an object store is set; then the folder only receives.
  @Bean
  static ContentStore contentStore(
      @Value("${lantoa.files.folder}") Path folder,
      @Value("${lantoa.files.reserve}") DataSize reserve,
      Bucket.Settings objects,
      Clock clock) {
    Path home = folder.toAbsolutePath().normalize();
    FolderStore here = new FolderStore(home, reserve.toBytes(), clock);
    return objects.isSet() ? new ObjectStore(new Bucket(objects, clock), here) : here;
  }

  @Bean
  static Bucket.Settings objectStoreSettings(
      @Value("${lantoa.files.s3.endpoint}") String endpoint,
      @Value("${lantoa.files.s3.region}") String region,
      @Value("${lantoa.files.s3.bucket}") String bucket,
      @Value("${lantoa.files.s3.prefix}") String prefix,
      @Value("${lantoa.files.s3.access-key}") String accessKey,
      @Value("${lantoa.files.s3.secret-key}") String secretKey) {
    return new Bucket.Settings(
        endpoint, region, bucket, prefix, new Bucket.Credentials(accessKey, secretKey));
  }

  @Bean
  static VirusScan virusScan(
      @Value("${lantoa.files.clamd.address}") String address,
      @Value("${lantoa.files.clamd.patience}") Duration patience) {
    return address.isBlank() ? VirusScan.NONE : Clamd.at(address.strip(), patience);
  }

  @Bean
  static Gatekeeper gatekeeper(
      VirusScan scanner,
      @Value("${lantoa.files.clamd.unreachable}") Gatekeeper.Unreachable unreachable) {
    return new Gatekeeper(scanner, unreachable);
  }

  @Bean
  static Sketcher sketcher(@Value("${lantoa.files.preview-patience}") Duration patience) {
    return new Sketcher(patience);
  }

  @Bean
  static KeptFiles.Limits fileLimits(
      @Value("${lantoa.files.kinds}") Set<MediaKind> kinds,
      @Value("${lantoa.files.largest}") DataSize largest) {
    return new KeptFiles.Limits(kinds, largest.toBytes());
  }

  @Bean
  static Intake fileIntake(
      ContentStore store, KeptFiles.Limits limits, Gatekeeper gatekeeper, Clock clock) {
    return new Intake(store, new Inspector(clock.getZone()), limits, gatekeeper);
  }

  @Bean
  static RecurringTask<Void> sweepFiles(Sweep sweep) {
    return Tasks.recurring("files-sweep", FixedDelay.of(Duration.ofHours(6)))
        .execute((instance, context) -> sweep.run());
  }

  @Bean
  static RecurringTask<Void> drawFiles(Drawing drawing) {
    return Tasks.recurring("files-draw", FixedDelay.of(Duration.ofSeconds(15)))
        .execute((instance, context) -> drawing.run());
  }

  @Bean
  static RecurringTask<Void> scanFiles(LateScan scan) {
    return Tasks.recurring("files-scan", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> scan.run());
  }
}
