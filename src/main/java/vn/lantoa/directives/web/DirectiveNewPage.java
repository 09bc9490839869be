package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.shared.web.Page;

/// @param text what was pasted; not kept when it is secret
/// @param duplicate id of the directive that has the same original; empty for none
public record DirectiveNewPage(String text, List<Wrong> wrongs, String duplicate) implements Page {}
