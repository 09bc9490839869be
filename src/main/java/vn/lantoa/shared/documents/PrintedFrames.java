package vn.lantoa.shared.documents;

import java.util.List;
import vn.lantoa.shared.documents.OfficialDocument.Letterhead;
import vn.lantoa.shared.documents.OfficialDocument.Paper;
import vn.lantoa.shared.documents.OfficialDocument.Signature;
import vn.lantoa.shared.documents.OfficialDocument.Title;

/// What stands above and below the text, as markup.
final class PrintedFrames {
  private static final int RULE_PERCENT = 42;

  private final Markup markup;
  private final Paper paper;

  PrintedFrames(Markup markup, Paper paper) {
    this.markup = markup;
    this.paper = paper;
  }

  void letterhead(Letterhead head, Title title, boolean draft) {
    int left = Layout.issuerWidth(paper);
    int right = Layout.textWidth(paper) - left;
    frame(left, right);
    markup.raw("<tr><td>");
    issuer(head, left);
    markup.raw("</td><td>");
    p("b s12", Phrases.NATION);
    p("b s13", Phrases.MOTTO);
    rule(Math.min(right, Layout.widthOf(Phrases.MOTTO, Layout.MOTTO)));
    markup.raw("</td></tr><tr><td>");
    p("s13", Phrases.numberOf(head.notation()));
    if (title.isLetter() && !title.subject().isBlank()) {
      p("s12", Phrases.aboutOf(title.subject()));
    }
    if (draft) {
      p("draft b s12", Phrases.DRAFT);
    }
    markup.raw("</td><td>");
    p("i s13", Phrases.dateOf(head));
    markup.raw("</td></tr></table>");
  }

  private void issuer(Letterhead head, int room) {
    if (head.superior() != null && !head.superior().isBlank()) {
      p("s12", Phrases.capitals(head.superior()));
    }
    String name = Phrases.capitals(head.issuer());
    p("b s12", name);
    rule(Math.min(room, Layout.widthOf(name, Layout.LETTERHEAD)) * RULE_PERCENT / 100);
  }

  /// Type and abstract of a document that is no letter.
  void title(Title title) {
    if (title.isLetter()) {
      return;
    }
    markup.raw("<h1 class=\"heads\">").words(Phrases.capitals(title.type()));
    if (!title.subject().isBlank()) {
      markup.raw("<br/>").lines(title.subject());
    }
    markup.raw("</h1>");
    int room = Layout.textWidth(paper);
    int width = Math.min(room, Layout.widthOf(title.subject(), Layout.BODY));
    rule(Math.min(width * RULE_PERCENT / 100, room / 4));
  }

  void addressees(List<String> to) {
    if (to.isEmpty()) {
      return;
    }
    markup.raw("<div class=\"to\">");
    if (to.size() == 1) {
      p("one", Phrases.ADDRESSED + " " + Phrases.bare(to.getFirst()));
    } else {
      p("many", Phrases.ADDRESSED);
      Phrases.listed(to).forEach(line -> p("item", line));
    }
    markup.raw("</div>");
  }

  void signature(Signature signature, List<String> distribution) {
    int left = Layout.textWidth(paper) / 2;
    markup.raw("<div>");
    frame(left, Layout.textWidth(paper) - left, "sign ");
    markup.raw("<tr><td>");
    if (!distribution.isEmpty()) {
      p("l b i s12", Phrases.RECEIVERS);
      Phrases.listed(distribution).forEach(line -> p("l s11", line));
    }
    markup.raw("</td><td>");
    if (signature.capacity() != null) {
      p("b s13", Phrases.capitals(signature.capacity()));
    }
    if (signature.title() != null) {
      p("b s13", Phrases.capitals(signature.title()));
    }
    p("b seal", signature.name() == null ? "\u00a0" : signature.name());
    markup.raw("</td></tr></table></div>");
  }

  private void frame(int left, int right) {
    frame(left, right, "");
  }

  private void frame(int left, int right, String look) {
    int share = left * 1000 / (left + right);
    markup.raw("<table class=\"" + look + "frame\" role=\"presentation\"><colgroup>");
    for (int one : List.of(share, 1000 - share)) {
      markup.raw("<col style=\"width:" + one / 10 + "." + one % 10 + "%\"/>");
    }
    markup.raw("</colgroup>");
  }

  private void p(String look, String text) {
    markup.raw("<p class=\"" + look + "\">").lines(text).raw("</p>");
  }

  private void rule(int twips) {
    markup.raw("<div class=\"rule\" style=\"width:" + twips / 20 + "pt\"></div>");
  }
}
