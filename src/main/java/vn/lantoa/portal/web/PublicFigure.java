package vn.lantoa.portal.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A big number with the agency's words.
///
/// @param amount as it was said: "khoảng 45.900"; empty where nothing could be said
/// @param rest what follows it: "hội nghị (tăng gấp 2 lần so với năm 2021)"
/// @param note number of the footnote; null for none
public record PublicFigure(String name, String amount, String rest, @Nullable Integer note) {
  /// "hội nghị truyền thông: khoảng 45.900 hội nghị (…)"
  String inPassing() {
    String said = (amount + " " + rest).strip();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + ": " + said;
  }
}
