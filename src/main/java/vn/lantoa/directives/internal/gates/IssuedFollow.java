package vn.lantoa.directives.internal.gates;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.DirectiveEnded;
import vn.lantoa.directives.DirectiveIssued;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.shared.ActorId;

/// Makes content topics of the content clauses of a directive, and sets what waits, in the
/// transaction that issues it; closes them, and what opened with it, in the one that ends it.
@Component
class IssuedFollow {
  private final IssuedRows rows;
  private final ContentTopics topics;
  private final Follower follower;

  IssuedFollow(IssuedRows rows, ContentTopics topics, Follower follower) {
    this.follower = follower;
    this.rows = rows;
    this.topics = topics;
  }

  @EventListener
  void on(DirectiveIssued issued) {
    IssuedRows.Head head = rows.head(issued.directive());
    List<ContentTopics.Clause> clauses = rows.contentsOf(issued.directive());
    topics.open(
        head.by(), new ContentTopics.Document(head.label(), head.code(), head.issuedOn(), clauses));
    follower.issued(issued.directive());
  }

  @EventListener
  void on(DirectiveEnded ended) {
    List<UUID> clauses =
        rows.contentsOf(ended.directive()).stream().map(ContentTopics.Clause::id).toList();
    topics.close(new ActorId(ended.by().value()), clauses, ended.on());
    follower.ended(ended.directive());
  }
}
