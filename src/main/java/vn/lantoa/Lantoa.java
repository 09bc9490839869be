package vn.lantoa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program.
@SpringBootApplication
public class Lantoa {
  /// Starts it.
  public static void main(String[] arguments) {
    SpringApplication.run(Lantoa.class, arguments);
  }
}
