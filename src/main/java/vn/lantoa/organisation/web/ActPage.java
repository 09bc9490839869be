package vn.lantoa.organisation.web;

import java.util.List;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.shared.web.Page;

/// @param mayChange whether the person may change it
/// @param stale whether a change was refused because somebody else was quicker
/// @param done what was just done, a code of `organisation.act.done.`; empty for nothing
public record ActPage(
    Reorganisation act, List<StepLine> lines, boolean mayChange, boolean stale, String done)
    implements Page {
  /// What may follow one another in the address, and nothing else.
  private static final List<String> DONE = List.of("drafted", "saved", "enacted", "withdrawn");

  public String known() {
    return DONE.contains(done) ? done : "";
  }

  public boolean isDraft() {
    return act.state() == Reorganisation.State.DRAFT;
  }
}
