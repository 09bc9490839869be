package vn.lantoa.reports.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.lantoa.reports.Report;
import vn.lantoa.results.UnitSums;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.Revisions;

/// Says whether a file shows what the report says now. Of an approved report the version alone
/// does; a draft stands on the day, the records, the definitions, the units and the reports below.
@Component
class ContentMark {
  private final UnitSums sums;
  private final Measures measures;
  private final Scopes scopes;
  private final ReportRows rows;
  private final Revisions revisions;
  private final Clock clock;

  ContentMark(
      UnitSums sums,
      Measures measures,
      Scopes scopes,
      ReportRows rows,
      Revisions revisions,
      Clock clock) {
    this.sums = sums;
    this.measures = measures;
    this.scopes = scopes;
    this.rows = rows;
    this.revisions = revisions;
    this.clock = clock;
  }

  String of(Report report) {
    if (report.status() == Report.Status.APPROVED) {
      return "v" + report.version();
    }
    LocalDate today = LocalDate.now(clock);
    StringBuilder all = new StringBuilder();
    all.append(report.status()).append(today).append('|').append(sums.mark()).append('|');
    measures
        .all()
        .forEach(
            one ->
                all.append(one.code())
                    .append(one.name())
                    .append(one.noun())
                    .append(one.versions().size())
                    .append(';'));
    all.append(revisions.of("organisation")).append('|');
    // A report below may collect from others still further below.
    rows.versions(scopes.countedFor(report.unit(), today), report.period().code())
        .forEach(other -> all.append(other).append(';'));
    return "v" + report.version() + "-" + digest(all.toString());
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
