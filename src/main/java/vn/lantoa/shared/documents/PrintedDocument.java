package vn.lantoa.shared.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.lantoa.shared.documents.OfficialDocument.Annex;
import vn.lantoa.shared.documents.OfficialDocument.Part;
import vn.lantoa.shared.documents.PdfCharts.PrintedChart;

/// An official document as a page of markup, for the library that lays PDF out.
final class PrintedDocument {
  /// How the identifiers of annexes begin.
  static final String ANNEX = "annex-";

  private final OfficialDocument what;
  private final Markup markup = new Markup();
  private final PrintedText text;
  private final String html;

  PrintedDocument(OfficialDocument what) {
    this.what = what;
    text = new PrintedText(markup);
    html = written();
  }

  String html() {
    return html;
  }

  /// In the order of the elements that keep their room.
  List<PrintedChart> charts() {
    return text.charts();
  }

  private String written() {
    PrintedFrames frames = new PrintedFrames(markup, what.text().paper());
    boolean across = what.text().paper() == OfficialDocument.Paper.LANDSCAPE;
    markup.raw(across ? "<div class=\"across\">" : "<div>");
    frames.letterhead(what.letterhead(), what.title(), what.imprint().draft());
    frames.title(what.title());
    frames.addressees(what.to());
    text.write(new Part(what.text().paper(), Phrases.ended(what.text().blocks())));
    frames.signature(what.signature(), what.distribution());
    markup.raw("</div>");
    for (int at = 0; at < what.annexes().size(); at++) {
      annex(what.annexes().get(at), at);
    }
    return "<html lang=\"vi\"><head>" + head() + "</head><body>" + markup + "</body></html>";
  }

  private void annex(Annex annex, int number) {
    String paper = annex.part().paper() == OfficialDocument.Paper.LANDSCAPE ? " across" : "";
    String id = ANNEX + number;
    markup.raw("<div class=\"annex" + paper + "\">");
    markup.raw("<h2 id=\"" + id + "\">").words(Phrases.capitals(annex.name())).raw("</h2>");
    text.outline().add(1, annex.name() + ". " + annex.title(), id);
    markup.raw("<p class=\"title\">").words(annex.title()).raw("</p><div class=\"text\">");
    text.write(annex.part());
    markup.raw("</div></div>");
  }

  private String head() {
    Markup head = new Markup();
    head.raw("<title>").words(what.title().subject()).raw("</title>");
    meta(head, "author", what.letterhead().issuer());
    meta(head, "subject", what.title().type());
    meta(head, "keywords", String.join(", ", what.imprint().keywords()));
    head.raw("<style>" + style() + "</style>").raw(text.outline().markup());
    return head.toString();
  }

  private static void meta(Markup head, String name, String content) {
    if (!content.isBlank()) {
      head.raw("<meta name=\"" + name + "\" content=\"").words(content).raw("\"/>");
    }
  }

  private static String style() {
    try (InputStream css = PrintedDocument.class.getResourceAsStream("/documents/official.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
