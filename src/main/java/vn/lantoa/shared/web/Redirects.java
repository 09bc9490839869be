package vn.lantoa.shared.web;

import java.util.regex.Pattern;

/// Where a form may send the browser afterwards.
public final class Redirects {
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\r\\n\\\\]{0,500}");

  private Redirects() {}

  /// The path when it stays on this server, else the home page.
  public static String local(String path) {
    return LOCAL.matcher(path).matches() ? path : "/";
  }
}
