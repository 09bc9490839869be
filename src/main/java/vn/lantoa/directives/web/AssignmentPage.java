package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Contents;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.shared.web.Page;

/// @param contents what it covers
/// @param done message key of what was just done; empty for nothing
/// @param doneOn day typed as that on which the work was done, ISO
/// @param dossier its evidence
/// @param answers what was answered about its clause
/// @param below documents of the unit that carry it out
/// @param course what the unit and the giver settle
public record AssignmentPage(
    Assignments.Assignment assignment,
    Directive directive,
    Clause clause,
    List<Contents.Line> contents,
    String done,
    String doneOn,
    List<Wrong> wrongs,
    Dossiers.Dossier dossier,
    List<Difficulty> answers,
    CourseView course,
    BelowView below)
    implements Page {
  public List<BelowView.Above> above() {
    return below.above();
  }
}
