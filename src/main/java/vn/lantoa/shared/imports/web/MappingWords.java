package vn.lantoa.shared.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
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
}
