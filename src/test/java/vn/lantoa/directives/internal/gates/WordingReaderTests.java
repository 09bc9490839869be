package vn.lantoa.directives.internal.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.policy.LegalEventId;

class WordingReaderTests {
  private static final LegalEventId LAW = new LegalEventId(UUID.randomUUID());
  private static final LegalEventId HEALTH = new LegalEventId(UUID.randomUUID());
  private static final LegalEventId DECREE = new LegalEventId(UUID.randomUUID());
  private static final DirectiveId KNOWN = new DirectiveId(UUID.randomUUID());

  private static Proposal read(String wording) {
    return read(wording, "");
  }

  private static Proposal read(String wording, String before) {
    return WordingReader.read(
        wording,
        new WordingReader.Register() {
          @Override
          public List<WordingReader.Known> events() {
            return List.of(
                new WordingReader.Known(LAW, "Luật BHXH 2024 có hiệu lực", "Luật số 41/2024/QH15"),
                new WordingReader.Known(
                    HEALTH, "Luật BHYT sửa đổi 2024 có hiệu lực", "Luật số 51/2024/QH15"),
                new WordingReader.Known(
                    DECREE,
                    "Nghị định về BHXH tự nguyện có hiệu lực",
                    "Nghị định số 159/2025/NĐ-CP"));
          }

          @Override
          public @Nullable DirectiveId directive(String notation) {
            return notation.equals("88/BHXH-TT") ? KNOWN : null;
          }

          @Override
          public String before() {
            return before;
          }
        });
  }

  @Test
  void lawIsKnownByNameAndByNumber() {
    assertThat(read("Làm khi Luật Bảo hiểm xã hội năm 2024 có hiệu lực").condition())
        .isEqualTo(new Condition.AfterEvent(LAW));
    assertThat(read("sau khi Luật BHXH năm 2024 có hiệu lực thi hành (01/7/2025)").condition())
        .isEqualTo(new Condition.AfterEvent(LAW));
    assertThat(read("Khi Luật số 51/2024/QH15 được áp dụng").condition())
        .isEqualTo(new Condition.AfterEvent(HEALTH));
    assertThat(read("sau Nghị định số 159/2025/NĐ-CP").condition())
        .isEqualTo(new Condition.AfterEvent(DECREE));
  }

  @Test
  void bareLawIsTheOneNamedLastBefore() {
    String both = "Luật Bảo hiểm y tế và Luật Bảo hiểm xã hội năm 2024 được thông qua";
    assertThat(read("Triển khai sau khi Luật có hiệu lực", both).condition())
        .isEqualTo(new Condition.AfterEvent(LAW));
    assertThat(read("khi Luật này có hiệu lực thi hành", "Luật số 51/2024/QH15").condition())
        .isEqualTo(new Condition.AfterEvent(HEALTH));
    // The law of 2014 is another one, and no Employment Law is in the register.
    assertThat(read("sau khi Luật có hiệu lực", "Luật BHXH năm 2014; Luật Việc làm").condition())
        .isEqualTo(new Condition.InWords());
    assertThat(read("sau khi Luật có hiệu lực").condition()).isEqualTo(new Condition.InWords());
  }

  @Test
  void lawThatIsOnlyTalkedAboutOpensNothing() {
    assertThat(read("Sau khi có tài liệu về Luật BHXH 2024").condition())
        .isEqualTo(new Condition.InWords());
  }

  @Test
  void dayIsADay() {
    LocalDate day = LocalDate.of(2025, 7, 1);
    assertThat(read("Kể từ ngày 01/7/2025"))
        .isEqualTo(new Proposal(new Condition.OnDay(day), "Kể từ ngày 01/7/2025", OwedBy.NOBODY));
    assertThat(read("từ ngày 1 tháng 7 năm 2025").condition()).isEqualTo(new Condition.OnDay(day));
    assertThat(read("Kể từ ngày 31/2/2025").condition()).isEqualTo(new Condition.InWords());
    assertThat(read("từ 01/7/2025 hoặc 01/8/2025").condition()).isEqualTo(new Condition.InWords());
  }

  @Test
  void documentOfTheAgencyIsAwaitedByItsNumber() {
    assertThat(read("Sau khi có Công văn số 88/BHXH-TT").condition())
        .isEqualTo(new Condition.AfterDirective(KNOWN, "88/BHXH-TT"));
    assertThat(read("Sau khi có Kế hoạch 99/KH-BHXH").condition())
        .isEqualTo(new Condition.AfterDirective(null, "99/KH-BHXH"));
  }

  @Test
  void promiseIsOwedByHeadquarters() {
    Proposal proposal = read("Sẽ được ban hành vào lúc thích hợp, sau khi có Nghị định");
    assertThat(proposal.condition()).isEqualTo(new Condition.InWords());
    assertThat(proposal.owedBy()).isEqualTo(OwedBy.HEADQUARTERS);
    assertThat(read("Sau khi có hướng dẫn của Bộ Tài chính").owedBy()).isEqualTo(OwedBy.OTHERS);
  }
}
