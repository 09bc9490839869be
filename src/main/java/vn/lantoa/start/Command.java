package vn.lantoa.start;

import java.io.PrintStream;
import java.util.List;
import vn.lantoa.shared.StartupRefusal;

/// Something done on the command line instead of serving, such as `token ACCOUNT`. It works beside
/// a running program and without one.
public interface Command {
  /// The first word after `java -jar lantoa.jar`.
  String name();

  /// Does it and prints the answer.
  ///
  /// @param arguments the words after the name
  /// @throws StartupRefusal when it cannot, with the reason for the person who typed it
  void run(List<String> arguments, DatabaseConnection database, PrintStream out);
}
