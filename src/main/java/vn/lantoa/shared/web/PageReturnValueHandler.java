package vn.lantoa.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Lets a controller return a [Page], a [Rendered] or a [PublicPage].
@Component
class PageReturnValueHandler implements HandlerMethodReturnValueHandler {
  private final PageRenderer renderer;
  private final Chromes chromes;

  PageReturnValueHandler(PageRenderer renderer, Chromes chromes) {
    this.renderer = renderer;
    this.chromes = chromes;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    Class<?> type = returnType.getParameterType();
    return Page.class.isAssignableFrom(type) || type == Rendered.class || type == PublicPage.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest webRequest)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletRequest request =
        Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
    HttpServletResponse response =
        Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
    switch (value) {
      case Rendered(HttpStatus status, Page page) -> write(page, status, request, response);
      case PublicPage shared -> publish(shared, webRequest, request, response);
      case Page page -> write(page, HttpStatus.valueOf(response.getStatus()), request, response);
      case null, default -> throw new IllegalStateException("A page must not be null");
    }
  }

  void write(Page page, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (page.isShownOnce()) {
      request.setAttribute(FirstAnswers.SHOWN_ONCE, true);
    }
    send(renderer.render(page, chromes.of(request)), status, response);
  }

  /// Writes a page in a frame that asks the database nothing: without person and navigation.
  void writeWithoutStore(
      Page page, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(renderer.render(page, chromes.withoutPerson(request)), status, response);
  }

  /// Whoever has the page still is told so with a few bytes. Its mark is weak, because the answer
  /// may be compressed on its way.
  private void publish(
      PublicPage shared,
      NativeWebRequest webRequest,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String html = renderer.render(shared.page(), chromes.forEverybody(request, shared.locale()));
    boolean found = shared.status() == HttpStatus.OK;
    response.setHeader(
        "Cache-Control",
        found
            ? CacheControl.maxAge(shared.fresh()).cachePublic().getHeaderValue()
            : CacheControl.noStore().getHeaderValue());
    if (found && webRequest.checkNotModified("W/\"" + mark(html) + "\"")) {
      return;
    }
    body(html, shared.status(), response);
  }

  private static String mark(String html) {
    return UUID.nameUUIDFromBytes(html.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void send(String page, HttpStatus status, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    body(page, status, response);
  }

  private static void body(String page, HttpStatus status, HttpServletResponse response)
      throws IOException {
    byte[] html = page.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(html.length);
    response.getOutputStream().write(html);
  }
}
