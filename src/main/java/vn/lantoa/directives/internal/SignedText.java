package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.internal.reading.Extraction;
import vn.lantoa.directives.register.SignedCopies.Comparison;
import vn.lantoa.shared.VietnameseText;

/// What a signed text says otherwise than the directive. Wrapped lines, blanks, and marks at the
/// end of a paragraph do not count; words and figures do.
final class SignedText {
  private final List<Comparison.Field> fields = new ArrayList<>();
  private final List<Comparison.Part> parts = new ArrayList<>();

  private SignedText() {}

  static Comparison compare(Directive directive, Extraction signed) {
    SignedText text = new SignedText();
    Understanding read = Understanding.of(signed);
    text.header(directive.header(), read.header());
    text.clauses(directive, read);
    return new Comparison(text.fields, text.parts);
  }

  private void header(Directive.Header drafted, Directive.Header signed) {
    add("TYPE", drafted.type(), signed.type());
    add("SUBJECT", drafted.subject(), signed.subject());
    add("ISSUER", drafted.issuer(), signed.issuer());
    add(
        "RECIPIENTS",
        String.join("; ", drafted.recipients()),
        String.join("; ", signed.recipients()));
    add("CAPACITY", drafted.signer().capacity(), signed.signer().capacity());
    add("SIGNER", drafted.signer().name(), signed.signer().name());
    add("NOTATION", drafted.notation(), signed.notation());
    add("ISSUED_ON", day(drafted), day(signed));
  }

  private static String day(Directive.Header header) {
    return header.issuedOn() == null ? "" : header.issuedOn().toString();
  }

  /// What the draft leaves open is filled in by the signature and no difference.
  private void add(String field, @Nullable String drafted, @Nullable String signed) {
    String one = drafted == null ? "" : drafted;
    String other = signed == null ? "" : signed;
    if (!one.isBlank() && !VietnameseText.isSameName(one, other)) {
      fields.add(new Comparison.Field(field, one, other));
    }
  }

  private void clauses(Directive directive, Understanding read) {
    Map<String, String> signed = new LinkedHashMap<>();
    read.parts().forEach(p -> signed.put(key(p.content().ref()), ClauseWords.of(p.content())));
    for (Clause clause : directive.clauses()) {
      String drafted = ClauseWords.of(clause.content());
      String other = signed.remove(key(clause.ref()));
      if (other == null || !bare(drafted).equals(bare(other))) {
        parts.add(new Comparison.Part(clause.ref(), drafted, other == null ? "" : other));
      }
    }
    signed.forEach((ref, words) -> parts.add(new Comparison.Part(ref, "", words)));
  }

  private static String key(String ref) {
    return ref.replaceAll("[.)]+$", "");
  }

  /// Words and figures, whatever stands between them.
  private static String bare(String words) {
    return VietnameseText.composed(words).replaceAll("[^\\p{L}\\p{N}%]+", " ").strip();
  }
}
