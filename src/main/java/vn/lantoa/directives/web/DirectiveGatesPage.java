package vn.lantoa.directives.web;

import vn.lantoa.directives.gates.Gates;
import vn.lantoa.shared.web.Page;

/// @param done message key of what was just done; empty for nothing
public record DirectiveGatesPage(Gates.OfDirective gates, String done) implements Page {}
