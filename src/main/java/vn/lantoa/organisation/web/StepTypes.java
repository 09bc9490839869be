package vn.lantoa.organisation.web;

import java.util.List;

/// The types of steps that a person can choose, the frequent ones first.
public final class StepTypes {
  public static final List<String> ALL =
      List.of("MERGE", "SPLIT", "RENAME", "CHANGE_KIND", "TRANSFER", "FOUND", "ABOLISH");

  private StepTypes() {}
}
