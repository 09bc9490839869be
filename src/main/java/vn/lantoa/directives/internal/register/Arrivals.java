package vn.lantoa.directives.internal.register;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.RelationKind;

/// Keeps the register in step with documents that arrive, are read anew or get another number.
/// Called inside the transaction of who does that.
@Component
public class Arrivals {
  private final CitedRows cited;
  private final RelationRows relations;
  private final NotationRows notations;

  Arrivals(CitedRows cited, RelationRows relations, NotationRows notations) {
    this.cited = cited;
    this.relations = relations;
    this.notations = notations;
  }

  /// A document was read: what it names becomes relations, and whoever named it finds it.
  ///
  /// @param text of the letter and its annexes, from whose words the kinds are guessed
  public void read(DirectiveId id, List<Directive.Citation> cites, String text) {
    TreeSet<String> keys = new TreeSet<>(cited.keysNamedBy(id));
    cites.forEach(cite -> add(keys, NotationKey.of(cite.notation())));
    String own = notations.refresh(id);
    add(keys, own);
    cited.lock(keys);
    relations.removeProposed(id);
    for (Directive.Citation cite : cites) {
      String key = NotationKey.of(cite.notation());
      if (key != null && !key.equals(own)) {
        CitedId other = cited.named(cite, key);
        relations.add(id, other, RelationWords.of(text, cite.notation()), true);
      }
    }
    cited.forgetUnnamed(keys);
    cited.resolve(keys);
  }

  /// A draft carries out a registered document; one without a number cannot be named.
  public void carriesOut(DirectiveId draft, Directive above) {
    Directive.Header header = above.header();
    String notation = header.notation();
    String key = NotationKey.of(notation);
    if (notation == null || key == null) {
      return;
    }
    cited.lock(new TreeSet<>(List.of(key)));
    String type = header.type() == null ? "" : header.type();
    CitedId other =
        cited.named(
            new Directive.Citation(notation, type, header.issuedOn(), header.issuer(), null), key);
    relations.add(draft, other, RelationKind.IMPLEMENTS, false);
    cited.resolve(List.of(key));
  }

  /// The number or the day of a document was corrected.
  public void renamed(DirectiveId id) {
    TreeSet<String> keys = new TreeSet<>();
    add(keys, notations.keyOf(id));
    add(keys, notations.refresh(id));
    cited.lock(keys);
    cited.resolve(keys);
  }

  /// The words of a document changed: search follows.
  public void reworded(DirectiveId id) {
    notations.refold(id);
  }

  private static void add(TreeSet<String> keys, @Nullable String key) {
    if (key != null) {
      keys.add(key);
    }
  }
}
