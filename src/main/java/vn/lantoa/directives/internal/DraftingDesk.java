package vn.lantoa.directives.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.register.Drafting;
import vn.lantoa.identity.Viewer;

/// [Drafting] over the database.
@Service
class DraftingDesk implements Drafting {
  private static final int LONGEST_NAME = 80;

  private final DirectiveRows rows;
  private final Drafts drafts;
  private final Sights sights;

  DraftingDesk(DirectiveRows rows, Drafts drafts, Sights sights) {
    this.rows = rows;
    this.drafts = drafts;
    this.sights = sights;
  }

  @Override
  @Transactional
  public Beginning begin(Viewer viewer, Directive.Header header) {
    Optional<Sights.Desk> desk = sights.deskOf(viewer);
    if (desk.isEmpty()) {
      return new Beginning.Forbidden();
    }
    if (header.subject() == null || header.subject().isBlank()) {
      return new Beginning.SubjectMissing();
    }
    Optional<String> marking = Secrets.markIn(header);
    if (marking.isPresent()) {
      return new Beginning.Secret(marking.get());
    }
    DirectiveId id = drafts.begin(viewer, desk.get().unit(), header, List.of()).id();
    return new Beginning.Begun(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<WordFile> wordFor(Viewer viewer, DirectiveId id) {
    return rows.find(sights.of(viewer), id)
        .map(
            directive ->
                new WordFile(
                    nameOf(directive), OfficialLetter.of(directive, rows.distributionOf(id))));
  }

  private static String nameOf(Directive directive) {
    String label = directive.label().isEmpty() ? directive.subjectOrEmpty() : directive.label();
    String bare = label.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String name = bare.substring(0, Math.min(LONGEST_NAME, bare.length()));
    return (name.isEmpty() ? "directive" : name) + ".docx";
  }
}
