package vn.lantoa.organisation.web;

/// A thing that a step founds, as typed. Empty fields are filled in from what it comes from.
///
/// @param id empty unless the thing was founded by the step before it was corrected
/// @param parent code, id or name of what is above it
/// @param area code, id or name of the province that a provincial unit answers for
public record ThingInput(
    String id, String code, String name, String kind, String parent, String area) {
  static final ThingInput EMPTY = new ThingInput("", "", "", "", "", "");

  boolean isBlank() {
    return code.isBlank() && name.isBlank();
  }
}
