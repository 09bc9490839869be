package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.difficulties.Difficulties;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.shared.web.Page;

/// @param text opinion or answer as typed
/// @param done message key of what was just done; empty for nothing
public record DifficultyPage(
    Difficulty difficulty,
    Difficulties.Rights rights,
    String text,
    boolean privately,
    String done,
    List<Wrong> wrongs)
    implements Page {}
