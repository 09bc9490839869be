package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.shared.web.Page;

/// Beginning a directive that is written here.
public record DirectiveWritePage(HeaderInput input, List<Wrong> wrongs) implements Page {}
