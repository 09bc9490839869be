package vn.lantoa.shared.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.Mappings;
import vn.lantoa.shared.imports.Returns;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Wrong rows as a download in the reader's language.
@Component
class ReturnedFile {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Returns returns;
  private final Mappings mappings;
  private final Errors errors;
  private final MessageSource messages;

  ReturnedFile(Returns returns, Mappings mappings, Errors errors, MessageSource messages) {
    this.returns = returns;
    this.mappings = mappings;
    this.errors = errors;
    this.messages = messages;
  }

  boolean isFor(ImportJob job) {
    return job.faults() > 0 && returns.of(job.id()).isPresent();
  }

  @Nullable Head head(ImportJob job) {
    return mappings.head(job.id()).orElse(null);
  }

  void write(ImportJob job, Locale locale, HttpServletResponse response) throws IOException {
    Returns.Returned file = returns.of(job.id()).orElseThrow(Refusal::absent);
    String name = job.fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "");
    String suffix = messages.getMessage("imports.returned.suffix", null, locale);
    response.setContentType(file.ending().equals("csv") ? "text/csv;charset=UTF-8" : XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(name + "-" + suffix + "." + file.ending(), StandardCharsets.UTF_8)
            .build()
            .toString());
    String heading = messages.getMessage("imports.fault.what", null, locale);
    file.write(
        response.getOutputStream(), new Returns.Words(heading, faults -> told(faults, locale)));
  }

  private String told(List<RowFault> faults, Locale locale) {
    return faults.stream()
        .map(
            fault ->
                (fault.column().isEmpty() ? "" : fault.column() + ": ")
                    + errors.textOf(
                        new FieldError(fault.column(), fault.code(), fault.arguments()), locale))
        .collect(Collectors.joining(" "));
  }
}
