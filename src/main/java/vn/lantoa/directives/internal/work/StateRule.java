package vn.lantoa.directives.internal.work;

/// The rule of [vn.lantoa.directives.WorkState#of] in SQL, over an assignment `a`, its clause `c`
/// and the parameter `today`; a test holds the two together.
public final class StateRule {
  private static final String DONE =
      "a.due_on is not null and a.done_on is not null and a.done_on <= coalesce(a.ended_on, a.done_on)";

  private static final String ENDED = "a.ended_on <= :today";

  private static final String CLOSED = "c.gated and coalesce(c.gate_opens_on > :today, true)";

  /// The name of the state.
  public static final String STATE =
      """
      case
        when %s then case when a.done_on > a.due_on then 'DONE_LATE' else 'DONE_ON_TIME' end
        when %s then 'ENDED'
        when %s then 'WAITING'
        when a.due_on is null then 'STANDING'
        when a.due_on < :today then 'OPEN_OVERDUE'
        else 'OPEN_IN_TIME'
      end
      """
          .formatted(DONE, ENDED, CLOSED);

  /// Whether somebody still has to do something; needs no clause.
  public static final String OPEN =
      """
      (a.done_on is null or a.done_on > a.ended_on)
      and (a.ended_on is null or a.ended_on > :today)
      """;

  /// Whether it is open past its day.
  public static final String OVERDUE =
      "(a.due_on < :today and not (" + CLOSED + ") and " + OPEN + ")";

  private StateRule() {}
}
