package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.register.ClauseEditing;
import vn.lantoa.shared.web.Page;

/// Where a clause is to be parted.
///
/// @param at offset chosen
/// @param ref number of the new clause as typed
public record SplitPage(
    Directive directive,
    Clause clause,
    List<ClauseEditing.Place> places,
    String at,
    String ref,
    List<Wrong> wrongs)
    implements Page {}
