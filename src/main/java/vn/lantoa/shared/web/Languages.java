package vn.lantoa.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Vietnamese first, English by a switch that is remembered in a cookie. Programs say what they
/// want with Accept-Language; a person's browser that merely prefers English still gets Vietnamese.
@Controller
class Languages {
  private static final List<Locale> KNOWN = List.of(Locale.of("vi"), Locale.ENGLISH);

  static Locale preferred(HttpServletRequest request) {
    String wanted = request.getHeader("Accept-Language");
    return Errors.isForPrograms(request) && wanted != null && prefersEnglish(wanted)
        ? Locale.ENGLISH
        : Locale.of("vi");
  }

  private static boolean prefersEnglish(String wanted) {
    try {
      return Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(wanted), KNOWN));
    } catch (IllegalArgumentException notALanguage) {
      return false;
    }
  }

  @PostMapping("/language")
  String change(
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Locale locale = to.equals("en") ? Locale.ENGLISH : Locale.of("vi");
    var resolver = RequestContextUtils.getLocaleResolver(request);
    if (resolver != null) {
      resolver.setLocale(request, response, locale);
    }
    return "redirect:" + Redirects.local(back);
  }
}
