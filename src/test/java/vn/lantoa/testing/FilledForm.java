package vn.lantoa.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/// A form of a page with a test's values in it, sent as a browser would.
final class FilledForm {
  private static final String BOUNDARY = "lantoa-test-boundary";

  private final FormElement form;
  private final List<Field> fields;

  private record Field(String name, Object value) {}

  private FilledForm(FormElement form, List<Field> fields) {
    this.form = form;
    this.fields = fields;
  }

  static FilledForm of(Element element, Map<String, ?> values) {
    if (!(element instanceof FormElement form)) {
      throw new AssertionError("No form but " + element.tagName());
    }
    var names = form.elements().eachAttr("name");
    var unknown = values.keySet().stream().filter(name -> !names.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new AssertionError("The form has no field " + unknown + " but " + names);
    }
    var fields = new ArrayList<Field>();
    form.formData().stream()
        .filter(given -> !values.containsKey(given.key()))
        .forEach(given -> fields.add(new Field(given.key(), given.value())));
    values.forEach((name, value) -> add(fields, name, value));
    return new FilledForm(form, fields);
  }

  private static void add(List<Field> fields, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Collection<?> several -> several.forEach(each -> add(fields, name, each));
      case Upload upload -> fields.add(new Field(name, upload));
      default -> fields.add(new Field(name, value.toString()));
    }
  }

  String action() {
    return form.attr("action");
  }

  boolean isGet() {
    return form.attr("method").equalsIgnoreCase("get");
  }

  String contentType() {
    return isMultipart()
        ? "multipart/form-data; boundary=" + BOUNDARY
        : "application/x-www-form-urlencoded";
  }

  BodyPublisher body() {
    return isMultipart()
        ? BodyPublishers.ofByteArray(multipart())
        : BodyPublishers.ofString(urlEncoded());
  }

  String urlEncoded() {
    return fields.stream()
        .map(
            field ->
                PageClient.encode(field.name()) + "=" + PageClient.encode(field.value().toString()))
        .collect(joining("&"));
  }

  private boolean isMultipart() {
    return form.attr("enctype").equalsIgnoreCase("multipart/form-data");
  }

  private byte[] multipart() {
    var out = new ByteArrayOutputStream();
    for (var field : fields) {
      var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name();
      switch (field.value()) {
        case Upload file -> {
          head += "\"; filename=\"" + file.fileName() + "\"\r\nContent-Type: " + file.type();
          out.writeBytes((head + "\r\n\r\n").getBytes(UTF_8));
          out.writeBytes(file.content());
        }
        default -> out.writeBytes((head + "\"\r\n\r\n" + field.value()).getBytes(UTF_8));
      }
      out.writeBytes("\r\n".getBytes(UTF_8));
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return out.toByteArray();
  }
}
