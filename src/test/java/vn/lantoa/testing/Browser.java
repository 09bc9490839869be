package vn.lantoa.testing;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A browser for one test, as a person in Vietnam has it. Whatever its pages complain about to the
/// console, a violation of the content security policy above all, fails the test.
public final class Browser {
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /// The rules of those tags that look at colours.
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  /// Chromium says some violations to the console and some to nobody; the event tells all.
  private static final String REPORT_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', event => console.error(
        `Content security policy: ${event.violatedDirective} refused ${event.blockedURI || 'inline'}`
        + ` ${event.sample || ''} (${event.sourceFile || ''}:${event.lineNumber})`));
      """;

  private final BrowserContext context;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  Browser(com.microsoft.playwright.Browser process) {
    context =
        process.newContext(
            new NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1440, 900));
    context.setDefaultTimeout(10_000);
    context.addInitScript(REPORT_VIOLATIONS);
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
  }

  /// A window as wide as a desk, 1440 by 900.
  public Page page() {
    return context.newPage();
  }

  /// A window as wide as a small phone, 360 by 800.
  public Page phone() {
    var page = context.newPage();
    page.setViewportSize(360, 800);
    return page;
  }

  /// For cookies, permissions, offline.
  public BrowserContext context() {
    return context;
  }

  /// What the pages complained about so far. A test that provokes complaints takes them away.
  public List<String> takeComplaints() {
    var taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }

  /// Fails where axe finds a barrier of WCAG 2.2 AA on the page as it stands.
  public void axe(Page page) {
    requireNone(page, axeOf(page).withTags(WCAG_2_2_AA).analyze().getViolations());
  }

  /// Presses the button between light and dark and fails where axe finds a barrier of colours; all
  /// else is the same in both.
  public void axeInOtherTheme(Page page) {
    var before = theme(page);
    // Half-way through a transition no colour is one that somebody chose.
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page.locator(".theme-toggle").click();
    if (theme(page).equals(before)) {
      throw new AssertionError(page.url() + " stays " + before);
    }
    requireNone(page, axeOf(page).withRules(OF_COLOURS).analyze().getViolations());
  }

  /// `light` or `dark`.
  public String theme(Page page) {
    return String.valueOf(page.getAttribute("html", "data-bs-theme"));
  }

  /// What passes is not told in full. The mode called legacy stays within the page, where the other
  /// opens a further profile each time for the sake of frames of other origins; there are none.
  private static AxeBuilder axeOf(Page page) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).setLegacyMode(true);
  }

  private static void requireNone(Page page, List<Rule> violations) {
    if (!violations.isEmpty()) {
      throw new AssertionError(
          page.url() + violations.stream().map(Browser::describe).collect(joining()));
    }
  }

  /// Keeps what the page looks like, in whole, under `target/screenshots`.
  public Path screenshot(Page page, String name) {
    var file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  void requireSilence() {
    if (!complaints.isEmpty()) {
      throw new AssertionError("The page complained:\n  " + String.join("\n  ", complaints));
    }
  }

  void close() {
    context.close();
  }

  private static String describe(Rule rule) {
    var places =
        rule.getNodes().stream()
            .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
            .collect(joining());
    return "\n  %s (%s): %s, %s%s"
        .formatted(rule.getId(), rule.getImpact(), rule.getHelp(), rule.getHelpUrl(), places);
  }
}
