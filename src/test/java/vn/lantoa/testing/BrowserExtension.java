package vn.lantoa.testing;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test its browser and fails it where the page complained to the console.
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace STORE = Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var chromium =
        context
            .getRoot()
            .getStore(STORE)
            .computeIfAbsent("chromium", key -> Chromium.launch(), Chromium.class);
    return context
        .getStore(STORE)
        .computeIfAbsent("browser", key -> new Browser(chromium.process), Browser.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var browser = context.getStore(STORE).get("browser", Browser.class);
    if (browser != null) {
      var failed = context.getExecutionException().isPresent();
      browser.close();
      if (!failed) {
        browser.requireSilence();
      }
    }
  }

  private record Chromium(Playwright playwright, com.microsoft.playwright.Browser process)
      implements AutoCloseable {

    static Chromium launch() {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var program = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
      var options =
          new LaunchOptions()
              .setExecutablePath(Path.of(program))
              .setArgs(
                  List.of(
                      "--no-sandbox",
                      "--disable-gpu",
                      "--disable-background-networking",
                      "--disable-quic",
                      "--no-first-run",
                      "--disable-component-update",
                      "--disable-sync"));
      return new Chromium(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      process.close();
      playwright.close();
    }
  }
}
