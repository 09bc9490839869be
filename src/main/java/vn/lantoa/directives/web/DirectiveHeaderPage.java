package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directive;
import vn.lantoa.shared.web.Page;

/// @param now how it stands after somebody else's edit; null when nobody was quicker
public record DirectiveHeaderPage(
    Directive directive, HeaderInput input, List<Wrong> wrongs, @Nullable HeaderInput now)
    implements Page {}
