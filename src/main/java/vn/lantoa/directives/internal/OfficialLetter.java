package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Directive;
import vn.lantoa.shared.documents.Block;
import vn.lantoa.shared.documents.OfficialDocument;

/// A directive in the official layout.
final class OfficialLetter {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private OfficialLetter() {}

  /// @param distribution lines of "Nơi nhận" as they were read; where there are none, "as above"
  ///   and the archive
  static byte[] of(Directive directive, List<String> distribution) {
    Directive.Header header = directive.header();
    Directive.Signer signer = header.signer();
    return new OfficialDocument(
            new OfficialDocument.Letterhead(
                header.superior(),
                Objects.requireNonNullElse(header.issuer(), ""),
                header.notation(),
                header.place(),
                header.issuedOn()),
            new OfficialDocument.Title(
                Objects.requireNonNullElse(header.type(), ""), directive.subjectOrEmpty()),
            header.recipients(),
            OfficialDocument.Part.upright(blocks(directive.clauses())),
            new OfficialDocument.Signature(
                capitals(signer.capacity()), capitals(signer.title()), signer.name()),
            distribution,
            List.of())
        .docx();
  }

  private static @Nullable String capitals(@Nullable String text) {
    return text == null ? null : text.toUpperCase(VIETNAMESE);
  }

  /// A clause with a heading of its own has it in bold above its text; its paragraphs follow.
  private static List<Block> blocks(List<Clause> clauses) {
    List<Block> blocks = new ArrayList<>();
    for (Clause clause : clauses) {
      List<String> lines = ClauseWords.numbered(clause).lines().filter(l -> !l.isBlank()).toList();
      boolean headed = lines.size() > 1 && isHeading(clause.content());
      for (int at = 0; at < lines.size(); at++) {
        boolean heading = headed && at == 0;
        blocks.add(
            heading
                ? new Block.Heading(lines.get(at), levelOf(clause.ref()))
                : new Block.Paragraph(lines.get(at)));
      }
    }
    return blocks;
  }

  private static boolean isHeading(Clause.Content content) {
    return !content.heading().isBlank()
        && ClauseWords.of(content).startsWith(content.heading().strip() + "\n");
  }

  private static int levelOf(String ref) {
    return 1 + (int) ref.chars().filter(c -> c == '.').count();
  }
}
