package vn.lantoa.directives.internal.implementation;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Addressee;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.internal.Drafts;
import vn.lantoa.directives.internal.register.Arrivals;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Begins a document that carries out another one. Called inside the transaction of the face.
@Component
class Starting {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /// Documents are Vietnamese whatever the reader's language.
  private static final Locale LANGUAGE = Locale.of("vi");

  private final Drafts drafts;
  private final Arrivals arrivals;
  private final LinkRows links;
  private final Organisation organisation;
  private final MessageSource messages;

  Starting(
      Drafts drafts,
      Arrivals arrivals,
      LinkRows links,
      Organisation organisation,
      MessageSource messages) {
    this.messages = messages;
    this.drafts = drafts;
    this.arrivals = arrivals;
    this.links = links;
    this.organisation = organisation;
  }

  /// @param duties what the unit has work of
  DirectiveId begin(Viewer viewer, UnitId unit, Directive above, List<Lineage.Duty> duties) {
    List<Clause.Content> contents = new ArrayList<>();
    for (Lineage.Duty duty : duties) {
      contents.add(content(contents.size() + 1, above, duty));
    }
    Drafts.Begun begun = drafts.begin(viewer, unit, header(unit, above), contents);
    links.say(begun.id(), above.id(), viewer.account());
    arrivals.carriesOut(begun.id(), above);
    for (int at = 0; at < duties.size(); at++) {
      Lineage.Duty duty = duties.get(at);
      ClauseId clause = begun.clauses().get(at);
      links.link(clause, duty.clause());
      links.copyMarks(duty.clause(), clause);
      if (duty.dueOn() != null) {
        links.propose(clause, duty.dueOn());
      }
    }
    return begun.id();
  }

  /// What the clause above waits for holds by the link; its words are not written twice.
  private static Clause.Content content(int number, Directive above, Lineage.Duty duty) {
    Clause.Content from =
        above.clauses().stream()
            .filter(clause -> clause.id().equals(duty.clause()))
            .findFirst()
            .orElseThrow()
            .content();
    return new Clause.Content(
        Integer.toString(number),
        from.kind(),
        from.heading(),
        from.text(),
        List.of(),
        List.of(Addressee.allBase()),
        null,
        true);
  }

  private Directive.Header header(UnitId unit, Directive above) {
    List<Unit> life = organisation.lifeOf(unit);
    String issuer = life.getLast().name().toUpperCase(LANGUAGE);
    return new Directive.Header(
        t("directives.down.draft.type"),
        null,
        null,
        null,
        issuer,
        above.header().issuer(),
        subject(above),
        new Directive.Signer(null, null, null),
        List.of(t("directives.down.draft.recipients")));
  }

  /// `triển khai Công văn 3964/BHXH-TTHT ngày 03/11/2026`, and about what.
  private String subject(Directive above) {
    var on = above.header().issuedOn();
    String about =
        above.subjectOrEmpty().replaceFirst("(?iu)^(v/v|v\\p{L} vi\\p{L}c)[:\\s]+", "").strip();
    return Stream.of(
            t("directives.down.draft.subject", above.label()),
            on == null ? "" : t("directives.down.draft.on", DAY.format(on)),
            about.isEmpty() ? "" : t("directives.down.draft.about", about))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LANGUAGE);
  }
}
