package vn.lantoa.start;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Before the first bean: the home, the port, the database. Only the real program has this; tests
/// of parts bring their own database.
final class StartInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private final PrintStream out;

  StartInitializer(PrintStream out) {
    this.out = out;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Home home = Home.open(Home.configured(environment));
    requireFreePort(environment);

    Map<String, Object> settings = new HashMap<>();
    settings.put("lantoa.home", home.path().toString());
    if (!environment.containsProperty("management.server.port")) {
      settings.put("management.server.port", healthPort(environment));
    }
    if (DatabaseConnection.configured(environment).isEmpty()) {
      DatabaseConnection connection = startDatabase(home);
      settings.put("spring.datasource.url", connection.url());
      settings.put("spring.datasource.username", connection.user());
      settings.put("spring.datasource.password", connection.password());
    }
    environment.getPropertySources().addFirst(new MapPropertySource("lantoa start", settings));
    context.addApplicationListener(new Welcome(home.path(), out));
  }

  /// Shutdown handlers run after every Spring context has closed, also when a start failed, so the
  /// last bean still has its database.
  private static DatabaseConnection startDatabase(Home home) {
    EmbeddedDatabase database = new EmbeddedDatabase(home);
    SpringApplication.getShutdownHandlers().add(database::close);
    return database.start();
  }

  /// Health has the port after that of the pages, or any free one where that is taken: a second
  /// program on this machine must not fail for it.
  private static int healthPort(ConfigurableEnvironment environment) {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    return port > 0 && isFree(InetAddress.getLoopbackAddress(), port + 1) ? port + 1 : 0;
  }

  private static boolean isFree(@Nullable InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /// The web server would say it too, but only after the database and every bean have started.
  private static void requireFreePort(ConfigurableEnvironment environment) {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    InetAddress address = environment.getProperty("server.address", InetAddress.class);
    if (port > 0 && !isFree(address, port)) {
      throw Refusals.portInUse(port);
    }
  }
}
