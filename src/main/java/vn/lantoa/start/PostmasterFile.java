package vn.lantoa.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `postmaster.pid` of a data folder and the processes that belong to the folder.
///
/// A process id alone proves nothing: after a restart of the machine or container it may be any
/// other process, and signalling that one would be a crime. A process belongs to the folder when
/// its program is `postgres` and, where the system tells (Linux), its working directory is the
/// folder, which PostgreSQL changes to first thing.
record PostmasterFile(Path data) {
  private static final Path PROCESSES = Path.of("/proc");

  /// The living postmaster of this folder.
  Optional<ProcessHandle> postmaster() {
    return process().filter(this::belongsHere);
  }

  /// Whether the file names a process which cannot be the postmaster but whose existence would make
  /// PostgreSQL refuse to start: another program that got the number, or a dead one which nobody
  /// has reaped. A file that names no process is left to PostgreSQL, which knows how to judge it.
  boolean misleads() {
    return process().isPresent() && postmaster().isEmpty();
  }

  void delete() throws IOException {
    Files.deleteIfExists(path());
  }

  /// Server processes of this folder without their postmaster. Empty where the system does not tell
  /// working directories.
  List<ProcessHandle> orphans() {
    if (postmaster().isPresent() || !Files.exists(PROCESSES)) {
      return List.of();
    }
    return ProcessHandle.allProcesses().filter(this::belongsHere).toList();
  }

  private Optional<ProcessHandle> process() {
    try (Stream<String> lines = Files.lines(path())) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(line -> line.matches("\\d{1,18}"))
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
          .filter(ProcessHandle::isAlive);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private boolean belongsHere(ProcessHandle process) {
    boolean postgres =
        process
            .info()
            .command()
            .map(command -> Path.of(command).getFileName().toString())
            .filter(name -> name.startsWith("postgres"))
            .isPresent();
    return postgres && !isZombie(process) && worksHere(process);
  }

  /// Java counts a dead process that nobody has reaped as alive.
  private static boolean isZombie(ProcessHandle process) {
    try {
      String stat = Files.readString(PROCESSES.resolve(process.pid() + "/stat"));
      return stat.startsWith(") Z", stat.lastIndexOf(')'));
    } catch (IOException notLinux) {
      return false;
    }
  }

  private boolean worksHere(ProcessHandle process) {
    if (!Files.exists(PROCESSES)) {
      return true;
    }
    try {
      return Files.isSameFile(PROCESSES.resolve(process.pid() + "/cwd"), data);
    } catch (IOException gone) {
      return false;
    }
  }

  private Path path() {
    return data.resolve("postmaster.pid");
  }
}
