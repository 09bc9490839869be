package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Directive;
import vn.lantoa.shared.web.Page;

/// @param reason as typed
public record RecallPage(Directive directive, String reason, List<Wrong> wrongs) implements Page {}
