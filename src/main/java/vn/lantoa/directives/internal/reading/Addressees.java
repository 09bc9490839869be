package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Understands who is meant by the names of recipients and actors.
final class Addressees {

  private static final Pattern ALL_PROVINCES =
      Pattern.compile(
          "(?:bhxh|bao hiem xa hoi)(?: cac| \\d{1,2})? tinh"
              + "(?=$|[,;/.)]| thanh pho| truc thuoc| va )");

  /// One office in the letter of a province, every office in a letter of headquarters.
  private static final Pattern PROVINCE_ALONE =
      Pattern.compile("(?:bhxh|bao hiem xa hoi) tinh(?! thanh pho|, thanh pho)");

  private static final Pattern LOCAL_BODY =
      Pattern.compile("\\b(?:tinh|thanh pho|huyen|quan|xa(?! hoi)|phuong|thi xa|dac khu)\\b");

  private static final Pattern OFFICE = Pattern.compile("\\b(?:bhxh|bao hiem xa hoi)\\b");

  /// Names a letter uses for all its recipients together, folded.
  private static final Set<String> COLLECTIVE =
      Set.of("cac don vi", "thu truong cac don vi", "don vi", "cac don vi tren");

  private final boolean local;
  private final List<Addressee> recipients;

  /// @param issuer of the letter; "" when unknown
  Addressees(String issuer, List<String> recipients) {
    this.local = LOCAL_BODY.matcher(Fold.key(issuer)).find();
    this.recipients =
        recipients.stream().flatMap(name -> understood(name).stream()).distinct().toList();
  }

  List<Addressee> recipients() {
    return recipients;
  }

  /// In the order of the names, each once.
  List<Addressee> of(List<String> names) {
    var all = new LinkedHashSet<Addressee>();
    for (String name : names) {
      boolean collective = COLLECTIVE.contains(Fold.key(name)) && !recipients.isEmpty();
      all.addAll(collective ? recipients : understood(name));
    }
    return List.copyOf(all);
  }

  private List<Addressee> understood(String name) {
    String key = Fold.key(name);
    var meant = new ArrayList<Addressee>();
    boolean central =
        key.equals("cac don vi truc thuoc")
            || (key.contains("cac don vi truc thuoc") && OFFICE.matcher(key).find());
    if (central) {
      meant.add(new Addressee.AllCentral());
    }
    if (meansAllProvinces(key)) {
      meant.add(new Addressee.AllProvincial());
    }
    addForces(meant, key);
    return meant.isEmpty() ? List.of(new Addressee.Named(name)) : meant;
  }

  private boolean meansAllProvinces(String key) {
    boolean one = local && PROVINCE_ALONE.matcher(key).find();
    return !one && ALL_PROVINCES.matcher(key).find();
  }

  private static void addForces(List<Addressee> meant, String key) {
    if (!OFFICE.matcher(key).find()) {
      return;
    }
    if (key.contains("bo quoc phong")) {
      meant.add(new Addressee.Force("Bộ Quốc phòng"));
    }
    if (key.contains("cong an nhan dan") || key.contains("bo cong an")) {
      meant.add(new Addressee.Force("Công an nhân dân"));
    }
  }
}
