package vn.lantoa;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.lantoa.start.Launch;
import vn.lantoa.start.TokenCommand;

/// The program.
@SpringBootApplication
public class Lantoa {
  /// Starts it.
  public static void main(String[] arguments) {
    Launch.run(Lantoa.class, List.of(new TokenCommand()), arguments);
  }
}
