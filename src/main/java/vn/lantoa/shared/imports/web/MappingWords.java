package vn.lantoa.shared.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.Mappings;
import vn.lantoa.shared.imports.Spreading;
import vn.lantoa.shared.web.Refusal.FieldError;

/// What is wrong with a mapping, with the names that its columns and values have for people.
@Component
class MappingWords {
  private final MessageSource messages;

  MappingWords(MessageSource messages) {
    this.messages = messages;
  }

  FieldError told(ImportJob job, Mappings.Wrong wrong, Spreading spreading, Locale locale) {
    String columns =
        wrong.columns().stream()
            .map(
                column ->
                    messages.getMessage(
                        "imports.field." + job.kind() + "." + column, null, column, locale))
            .collect(Collectors.joining(" / "));
    String value = spreading.find(wrong.value()).map(Spreading.Value::name).orElse(wrong.value());
    return new FieldError(wrong.field(), wrong.code(), List.of(columns, value));
  }

  /// The column's heading in the file; where it has none there, its name.
  String column(ImportJob job, @Nullable Head head, String column, Locale locale) {
    return column.isEmpty() || head == null || !head.mapped()
        ? column
        : String.valueOf(
            messages.getMessage(
                "imports.field." + job.kind() + "." + column, null, column, locale));
  }
}
