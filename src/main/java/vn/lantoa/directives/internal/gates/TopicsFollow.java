package vn.lantoa.directives.internal.gates;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.DirectiveIssued;
import vn.lantoa.policy.ContentTopics;

/// Makes content topics of the content clauses of a directive in the transaction that issues it, so
/// that the first record of work can name them.
@Component
class TopicsFollow {
  private final IssuedRows rows;
  private final ContentTopics topics;

  TopicsFollow(IssuedRows rows, ContentTopics topics) {
    this.rows = rows;
    this.topics = topics;
  }

  @EventListener
  void on(DirectiveIssued issued) {
    IssuedRows.Head head = rows.head(issued.directive());
    List<ContentTopics.Clause> clauses = rows.contentsOf(issued.directive());
    topics.open(
        head.by(),
        new ContentTopics.Document(head.label(), head.code(), head.issuedOn(), clauses));
  }
}
