package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds "Nơi nhận" and the signature and reads them even when their columns interleave.
final class TailReader {

  /// Non-blank lines a signature may need from capacity to name.
  private static final int SIGNATURE_REACH = 8;

  /// Lines after which a list of recipients is certainly over.
  private static final int LONGEST = 150;

  private final Lines lines;
  private final Partition partition;
  private final int from;
  private final SignatureLines signature = new SignatureLines();
  private final List<String> distribution = new ArrayList<>();
  private boolean listed;

  TailReader(Lines lines, Partition partition, int from) {
    this.lines = lines;
    this.partition = partition;
    this.from = from;
  }

  Tail read() {
    int start = start();
    int end = start;
    int last = Math.min(lines.size(), start + LONGEST);
    for (int index = start; index < last; index++) {
      Line line = lines.get(index);
      if (line.isBlank() || line.furniture()) {
        continue;
      }
      Optional<SegmentKind> kind = kindOf(line);
      if (kind.isEmpty() && !isSignedBelow(index)) {
        break;
      }
      partition.claim(line, kind.orElse(SegmentKind.DISTRIBUTION));
      end = index + 1;
    }
    return new Tail(start, end, named(), signature.signer().orElse(null));
  }

  private Optional<SegmentKind> kindOf(Line line) {
    if (isDistributionLabel(line)) {
      listed = true;
      takeInline(line);
      return Optional.of(SegmentKind.DISTRIBUTION);
    }
    if (Footnotes.opens(line) || (signature.isComplete() && isAnnexTitle(line))) {
      return Optional.empty();
    }
    if (listed && Bullet.opens(line.text())) {
      distribution.add(Bullet.text(line.text()));
      return Optional.of(SegmentKind.DISTRIBUTION);
    }
    boolean mayBeName = SignatureLines.isNamed(line) && !signature.isEmpty();
    if (listed && isOpenItem() && !line.isCaps() && !mayBeName) {
      goOn(line);
      return Optional.of(SegmentKind.DISTRIBUTION);
    }
    return signature.take(line) ? Optional.of(SegmentKind.SIGNATURE) : Optional.empty();
  }

  /// A short line that is nobody's name does not end a list that a signature still follows.
  private boolean isSignedBelow(int index) {
    boolean stray = listed && signature.isEmpty() && lines.get(index).text().length() <= 80;
    if (!stray || Marker.read(lines.get(index).text()).isPresent()) {
      return false;
    }
    int last = Math.min(lines.size(), index + SIGNATURE_REACH);
    for (int at = index + 1; at < last; at++) {
      Line line = lines.get(at);
      if (SignatureLines.isCapacity(line) || SignatureLines.isTitle(line)) {
        return isSigned(at);
      }
    }
    return false;
  }

  private void goOn(Line line) {
    boolean newItem = distribution.isEmpty() || distribution.getLast().endsWith(";");
    distribution.add(newItem ? line.text() : Letters.join(distribution.removeLast(), line.text()));
  }

  /// The last item ends with a full stop; until then lines may go on.
  private boolean isOpenItem() {
    return distribution.isEmpty() || !distribution.getLast().endsWith(".");
  }

  private void takeInline(Line line) {
    int colon = line.text().indexOf(':');
    String rest = colon < 0 ? "" : line.text().substring(colon + 1).strip();
    if (!rest.isEmpty()) {
      distribution.add(Bullet.opens(rest) ? Bullet.text(rest) : rest);
    }
  }

  private List<String> named() {
    return distribution.stream()
        .map(name -> name.replaceFirst("[\\s;.,/]{1,4}$", ""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /// A list or a signature, whichever stands first.
  private int start() {
    int label = indexOfLabel();
    int signed = indexOfSignature(label);
    if (label < 0 && signed < 0) {
      return lines.size();
    }
    if (label < 0 || signed < 0) {
      return Math.max(label, signed);
    }
    return Math.min(label, signed);
  }

  private int indexOfLabel() {
    for (int index = from; index < lines.size(); index++) {
      if (isDistributionLabel(lines.get(index))) {
        return index;
      }
    }
    return -1;
  }

  /// A capacity ("KT. …") or a title that a name follows soon; above a known list only directly.
  private int indexOfSignature(int label) {
    int first = label < 0 ? from : Math.max(from, label - 2 * SIGNATURE_REACH);
    for (int index = first; index < lines.size(); index++) {
      if (index == label) {
        return -1;
      }
      Line line = lines.get(index);
      boolean opens = SignatureLines.isCapacity(line) || SignatureLines.isTitle(line);
      if (opens && isSigned(index)) {
        return startOfLine(index);
      }
    }
    return -1;
  }

  /// The column beside may open with a body: "BẢO HIỂM XÃ HỘI TỈNH TM. BAN THƯỜNG TRỰC".
  private int startOfLine(int index) {
    int start = index;
    while (start > from && lines.get(start).cell() && lines.get(start - 1).isCaps()) {
      start--;
    }
    return start;
  }

  private boolean isSigned(int index) {
    int seen = 0;
    int last = Math.min(lines.size(), index + 3 * SIGNATURE_REACH);
    for (int at = index + 1; at < last && seen < SIGNATURE_REACH; at++) {
      Line line = lines.get(at);
      boolean word = SignatureLines.isCapacity(line) || SignatureLines.isTitle(line);
      if (!line.isBlank() && !word && !line.furniture()) {
        seen++;
        if (SignatureLines.isNamed(line) && !line.isCaps()) {
          return true;
        }
        if (line.text().length() > 60 || Marker.read(line.text()).isPresent()) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean isDistributionLabel(Line line) {
    String key = line.key();
    return key.equals("noi nhan") || key.startsWith("noi nhan:") || key.startsWith("noi nhan :");
  }

  private static boolean isAnnexTitle(Line line) {
    return line.key().startsWith("phu luc") || line.key().startsWith("danh muc");
  }
}
