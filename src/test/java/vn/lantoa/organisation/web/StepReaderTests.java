package vn.lantoa.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.web.NameDirectory.Named;
import vn.lantoa.organisation.web.NameDirectory.Origin;

class StepReaderTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final NameDirectory names = new NameDirectory();
  private final StepReader reader = new StepReader(names);
  private final UUID hq = unit("BHXHVN", "BHXH Việt Nam", "HEADQUARTERS", null);
  private final UUID bacGiang = unit("24", "BHXH tỉnh Bắc Giang", "PROVINCIAL", hq);
  private final UUID bacNinh = unit("27", "BHXH tỉnh Bắc Ninh", "PROVINCIAL", hq);
  private final UUID lucNgan = unit("24-01", "BHXH huyện Lục Ngạn", "DISTRICT", bacGiang);
  private final UUID province = UUID.randomUUID();

  @BeforeEach
  void knowTheProvince() {
    names.add(
        new Named(Kingdom.AREA, province, "24", "Tỉnh Bắc Giang", "PROVINCE", null, Origin.LIVES));
  }

  private UUID unit(String code, String name, String kind, @Nullable UUID parent) {
    UUID id = UUID.randomUUID();
    names.add(new Named(Kingdom.UNIT, id, code, name, kind, parent, Origin.LIVES));
    return id;
  }

  private List<Step> read(int at, String json) {
    return reader.read(at, StepJson.read(JSON.readTree(json)));
  }

  private List<String> faults() {
    return reader.faults().stream().map(f -> f.step() + " " + f.field() + " " + f.code()).toList();
  }

  @Test
  void codesMayStandInOneLine() {
    assertThat(StepInput.lines("12, 11;46-01\nBHXH Thu, Chi\n\n 15 "))
        .containsExactly("12", "11", "46-01", "BHXH Thu, Chi", "15");
  }

  @Test
  void mergeIntoANewThingTakesKindParentAndAreaFromWhatMerges() {
    List<Step> steps =
        read(
            1,
            """
            {"type":"MERGE","of":"UNIT","subjects":["24","27"],
             "into":{"code":"24","name":"BHXH tỉnh Bắc Ninh"}}
            """);
    assertThat(faults()).isEmpty();
    Step.Merge merge = (Step.Merge) steps.getFirst();
    assertThat(merge.subjects()).containsExactly(bacGiang, bacNinh);
    assertThat(merge.survivor()).isNull();
    assertThat(merge.founded())
        .extracting(Step.NewThing::kind, Step.NewThing::parent, Step.NewThing::area)
        .containsExactly("PROVINCIAL", hq, province);
  }

  @Test
  void codeOfWhatHasEndedMeansWhatWasFounded() {
    Step.Merge merge =
        (Step.Merge)
            read(
                    1,
                    """
                    {"type":"MERGE","subjects":["24","27"],"into":{"code":"24","name":"Mới"}}
                    """)
                .getFirst();
    List<Step> steps =
        read(2, "{\"type\":\"RENAME\",\"subject\":\"24\",\"name\":\"BHXH thành phố Bắc Ninh\"}");
    assertThat(steps)
        .containsExactly(
            new Step.Rename(Kingdom.UNIT, merge.into(), "BHXH thành phố Bắc Ninh", null));
    assertThat(read(3, "{\"type\":\"ABOLISH\",\"subject\":\"27\"}")).isEmpty();
    assertThat(faults()).containsExactly("3 subjects step.gone");
  }

  @Test
  void bareCodeIntoNamesTheOneThatGoesOn() {
    assertThat(read(1, "{\"type\":\"MERGE\",\"subjects\":[\"27\"],\"into\":\"24\"}"))
        .containsExactly(new Step.Merge(Kingdom.UNIT, List.of(bacNinh), bacGiang, null));
    assertThat(read(2, "{\"type\":\"MERGE\",\"subjects\":[\"24-01\"],\"into\":{\"code\":\"24\"}}"))
        .containsExactly(new Step.Merge(Kingdom.UNIT, List.of(lucNgan), bacGiang, null));
  }

  @Test
  void splitSaysWhereThoseBelowGo() {
    Step.Split split =
        (Step.Split)
            read(
                    1,
                    """
                    {"type":"SPLIT","subject":"24","principal":"25","children":{"24-01":"26"},
                     "into":[{"code":"26","name":"Một"},{"code":"25","name":"Hai"}]}
                    """)
                .getFirst();
    assertThat(faults()).isEmpty();
    UUID one = split.founded().get(0).id();
    UUID two = split.founded().get(1).id();
    assertThat(split.principal()).isEqualTo(two);
    assertThat(split.children()).containsEntry(lucNgan, one);
  }

  @Test
  void unknownAmbiguousAndRepeatedNamesAreToldWithTheirPlace() {
    unit("24-02", "BHXH huyện Lục Nam", "DISTRICT", bacGiang);
    unit("24-03", "BHXH huyện Lục Nam", "DISTRICT", bacNinh);
    read(1, "{\"type\":\"TRANSFER\",\"subjects\":[\"99\",\"24-01\",\"24-01\"],\"parent\":\"27\"}");
    read(2, "{\"type\":\"TRANSFER\",\"subject\":\"BHXH huyện Lục Nam\",\"parent\":\"27\"}");
    read(3, "{\"type\":\"FOUND\",\"code\":\"X\",\"kind\":\"CASTLE\"}");
    read(4, "{\"type\":\"MARRY\",\"subject\":\"24\"}");
    assertThat(faults())
        .containsExactly(
            "1 subjects step.unknown",
            "1 subjects step.twice",
            "2 subjects step.several",
            "3 newName-0 step.missing",
            "3 newKind-0 step.kind.unknown",
            "4 type step.type.unknown");
    assertThat(reader.faults().get(2).choices()).hasSize(2);
  }

  @Test
  void transferOfSeveralIsAStepForEach() {
    assertThat(read(1, "{\"type\":\"TRANSFER\",\"subjects\":[\"24-01\"],\"parent\":\"27\"}"))
        .containsExactly(new Step.Transfer(Kingdom.UNIT, lucNgan, bacNinh));
  }

  @Test
  void typedStepReadsBackAsItself() {
    Step.Split split =
        (Step.Split)
            read(
                    1,
                    """
                    {"type":"SPLIT","subject":"24","survives":true,"children":{"24-01":"26"},
                     "into":[{"code":"26","name":"Một"}]}
                    """)
                .getFirst();
    NameDirectory fresh = new NameDirectory();
    List.of(hq, bacGiang, lucNgan).forEach(id -> fresh.add(names.find(id).orElseThrow()));
    StepInput typed = new StepTyping(fresh).typed(split);
    assertThat(typed.subjects()).isEqualTo("24 · BHXH tỉnh Bắc Giang");
    StepReader again = new StepReader(fresh);
    Step.Split reread = (Step.Split) again.read(1, typed).getFirst();
    assertThat(reread.founded().getFirst().id()).isEqualTo(split.founded().getFirst().id());
    assertThat(reread.children()).isEqualTo(split.children());
    assertThat(reread.principal()).isEqualTo(bacGiang);
  }
}
