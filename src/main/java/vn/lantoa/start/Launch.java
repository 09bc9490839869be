package vn.lantoa.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/// From the command line to a running program or a finished command. The only place that writes to
/// the terminal and ends the process.
public final class Launch {
  private Launch() {}

  /// Serves, or runs the command that the first argument names.
  ///
  /// @param application the class that Spring starts from
  /// @param commands what the command line knows besides serving
  public static void run(Class<?> application, List<Command> commands, String[] arguments) {
    try {
      if (Commands.isMeant(arguments)) {
        // Until a logging system is set up, logback would print everything among the answer.
        LoggingSystem.get(Launch.class.getClassLoader()).beforeInitialize();
        new Commands(commands, new StandardEnvironment(), terminal(FileDescriptor.out))
            .run(arguments);
        return;
      }
      SpringApplication spring = new SpringApplication(application);
      spring.addInitializers(new StartInitializer(terminal(FileDescriptor.out)));
      spring.run(arguments);
    } catch (RuntimeException failure) {
      Optional<String> sentence = Refusals.sentence(failure);
      if (sentence.isEmpty()) {
        throw failure;
      }
      terminal(FileDescriptor.err).println(sentence.get());
      System.exit(1);
    }
  }

  /// UTF-8 whatever the locale says: in the C locale Java would print question marks for "Lan Tỏa".
  private static PrintStream terminal(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
