package vn.lantoa.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Addresses as evidence. They are looked at and never fetched.
public final class Links {
  private static final int LONGEST = 2_000;

  /// What services add to an address to follow a reader; the page is the same without.
  private static final Pattern TRACKING =
      Pattern.compile("(utm_[^=]*|fbclid|gclid|zarsrc|igshid|si|_ga)(=.*)?");

  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  private Links() {}

  /// The address as it is kept; absent when nobody else could open it: no http or https, no host
  /// with a public name, somebody's password in it.
  public static Optional<String> accepted(String typed) {
    String address = typed.strip();
    if (address.length() > LONGEST || address.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return parsed(address).filter(Links::isPublic).map(uri -> address.replace(" ", "%20"));
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(new URI(address.replace(" ", "%20")));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isPublic(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = host(uri);
    boolean web = scheme.equals("http") || scheme.equals("https");
    boolean named = NAME.matcher(host).matches() && !NUMBERS.matcher(host).matches();
    boolean local =
        host.endsWith(".local")
            || host.endsWith(".localhost")
            || host.endsWith(".internal")
            || host.endsWith(".lan");
    return web && named && !local && !String.valueOf(uri.getRawAuthority()).contains("@");
  }

  /// Java takes no host name with an underscore or beyond ASCII apart; the authority has it.
  private static String host(URI uri) {
    String authority = String.valueOf(uri.getRawAuthority()).replaceFirst(":\\d+$", "");
    return authority.toLowerCase(Locale.ROOT);
  }

  /// What is the same for two addresses of one page: scheme, `www.`, case of the host, fragment, a
  /// slash at the end and what follows a reader make no difference.
  public static String plain(String address) {
    URI uri = parsed(address).orElseThrow();
    String query =
        Arrays.stream(String.valueOf(uri.getRawQuery()).split("&"))
            .filter(part -> !part.equals("null") && !part.isEmpty())
            .filter(part -> !TRACKING.matcher(part).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
    return host(uri).replaceFirst("^(www|m)\\.", "") + path + (query.isEmpty() ? "" : "?" + query);
  }
}
