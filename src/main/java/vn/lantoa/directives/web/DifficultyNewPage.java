package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directive;
import vn.lantoa.shared.web.Page;

/// @param directive what it is about; null where it is about no document
public record DifficultyNewPage(
    DifficultyInput input, @Nullable Directive directive, List<Wrong> wrongs) implements Page {}
