package vn.lantoa.directives.internal.register;

import vn.lantoa.directives.Clause;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.Register.Entry;
import vn.lantoa.directives.register.Register.Found;
import vn.lantoa.identity.Viewer;

/// Where in a document the words stand that its name does not hold.
final class FoundWords {
  private static final int EXCERPT = 140;

  private FoundWords() {}

  /// The line with the first clause that holds all words.
  static Entry in(Directives directives, Viewer viewer, Entry entry, SearchWords words) {
    Bearing.Named named = entry.named();
    DirectiveId id = named.registered();
    String name = named.label() + " " + named.subject() + " " + named.issuer();
    if (id == null || words.allIn(name)) {
      return entry;
    }
    Found found =
        directives.findFor(viewer, id).stream()
            .flatMap(directive -> directive.clauses().stream())
            .filter(clause -> words.allIn(name + " " + wordsOf(clause)))
            .findFirst()
            .map(FoundWords::found)
            .orElseGet(() -> new Found(null, "", ""));
    return new Entry(
        entry.stage(),
        entry.cited(),
        named,
        entry.urgency(),
        entry.validity(),
        entry.citedBy(),
        entry.work(),
        found);
  }

  private static String wordsOf(Clause clause) {
    return clause.ref() + " " + clause.content().heading() + " " + clause.content().text();
  }

  private static Found found(Clause clause) {
    Clause.Content content = clause.content();
    String words = content.heading().isBlank() ? content.text() : content.heading();
    String excerpt = words.length() > EXCERPT ? words.substring(0, EXCERPT) + "…" : words;
    return new Found(clause.id(), clause.ref(), excerpt);
  }
}
