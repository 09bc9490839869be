package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.difficulties.Difficulties;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.directives.implementation.Implementations.Beginning;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.register.Recalls;
import vn.lantoa.directives.register.Register;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;

/// What tests of implementing documents begin with.
abstract class AnswerDesk extends WorkDesk {
  @Autowired Implementations implementations;
  @Autowired Dossiers dossiers;
  @Autowired Recalls recalls;
  @Autowired Register register;
  @Autowired Gates gates;
  @Autowired Difficulties difficulties;
  @Autowired Inbox inbox;
  @Autowired Contents contents;

  Viewer nextProvince() {
    return people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
  }

  DirectiveId begun(DirectiveId above) {
    Beginning beginning = implementations.begin(hue, above);
    assertThat(beginning).isInstanceOf(Beginning.Begun.class);
    return ((Beginning.Begun) beginning).id();
  }

  Directive seen(Viewer viewer, DirectiveId id) {
    return directives.findFor(viewer, id).orElseThrow();
  }

  /// Number and day come from the agency's document system.
  void numbered(DirectiveId id, int number) {
    Directive draft = seen(hue, id);
    Directive.Header h = draft.header();
    Correction correction =
        directives.correctHeader(
            hue,
            new Edit(id, draft.version()),
            new Directive.Header(
                h.type(),
                number + "/BHXH-TT46",
                TODAY,
                "Huế",
                h.issuer(),
                h.superior(),
                h.subject(),
                h.signer(),
                h.recipients()));
    assertThat(correction).isInstanceOf(Correction.Corrected.class);
  }

  DirectiveId answered(DirectiveId above, int number) {
    DirectiveId answer = begun(above);
    numbered(answer, number);
    assertThat(directives.issue(hue, answer, new IssueOrder(DUE, 5, null)))
        .isInstanceOf(Issuing.Issued.class);
    return answer;
  }

  Lineage lineage(DirectiveId id) {
    return implementations.lineageFor(hue, id).orElseThrow();
  }

  Viewer firstBase() {
    return baseOfficer(basesOfHue().getFirst());
  }

  /// A letter with two clauses for provinces.
  DirectiveId twoDuties(int number) {
    DirectiveId above = draft(number);
    Directive letter = directives.findFor(headquarters, above).orElseThrow();
    directives.addClause(
        headquarters,
        new Edit(above, letter.version()),
        new Clause.Content(
            "9.1",
            ClauseKind.DUTY,
            "Tập huấn cộng tác viên tại từng phường",
            "Tập huấn cộng tác viên tại từng phường trước khi vận động từng hộ gia đình.",
            List.of(),
            List.of(Addressee.allProvincial()),
            null,
            true));
    directives.issue(headquarters, above, new IssueOrder(DUE, 5, null));
    return above;
  }
}
