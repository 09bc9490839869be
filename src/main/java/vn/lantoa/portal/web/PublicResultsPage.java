package vn.lantoa.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// @param answer the newest year in one breath; empty where no year is published
/// @param newest null where no year is published
/// @param years newest first
public record PublicResultsPage(
    PublicLanguage language,
    String answer,
    @Nullable PublicDocument newest,
    List<PublicFigure> figures,
    List<String> footnotes,
    List<PublicDocument> years,
    PublicAbout about)
    implements Page {
  public PublicResultsPage {
    figures = List.copyOf(figures);
    footnotes = List.copyOf(footnotes);
    years = List.copyOf(years);
  }
}
