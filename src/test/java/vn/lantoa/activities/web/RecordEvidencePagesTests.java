package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.Crew;
import vn.lantoa.files.Pictures;
import vn.lantoa.files.Samples;
import vn.lantoa.files.internal.FullDisk;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.Upload;

@LantoaTest
class RecordEvidencePagesTests {
  @Autowired private PageClient client;
  @Autowired private ApiClient api;
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Tokens tokens;
  @Autowired private FullDisk disk;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    client.signIn(crew.base().name(), Crew.PASSWORD);
    disk.empty();
  }

  @AfterEach
  void tidy() {
    disk.empty();
  }

  private static Upload photo(String name, int seed) {
    return new Upload(name, "image/jpeg", Pictures.jpeg(Pictures.scene(seed, 640, 480)));
  }

  private static Map<String, Object> work(Object file, Object... more) {
    Map<String, Object> values =
        new java.util.HashMap<>(
            Map.of(
                "form",
                "SMALL_GROUP",
                "quantity",
                "3",
                "title",
                "Nhóm nhỏ ở chợ Đông Ba",
                "policyAreas",
                List.of("VOLUNTARY_SI"),
                "audiences",
                List.of("VOLUNTARY_AND_HOUSEHOLD"),
                "file",
                file));
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return values;
  }

  private Page save(Page entry, Map<String, Object> values) {
    return client.submit(entry, "form.entry", values);
  }

  private long records() {
    return activities
        .list(crew.base(), ActivityFilter.ALL, new Activities.Paging(1, 1, false))
        .slice()
        .total();
  }

  @Test
  void workIsRecordedWithSeveralPhotosAtOnce() {
    Page saved =
        client.follow(
            save(
                client.get("/activities/new"),
                work(List.of(photo("ảnh 1.jpg", 31), photo("ảnh 2.jpg", 32)), "caption", "Ở chợ")));
    assertThat(saved.all(".gallery li")).hasSize(2);
    assertThat(saved.all(".gallery img").eachAttr("alt")).containsOnly("Ở chợ");
    assertThat(client.get(saved.one(".gallery li:first-child img").attr("src")).status())
        .isEqualTo(200);
  }

  @Test
  void refusedEntryLosesNeitherWordsNorPhotos() {
    long before = records();
    Page refused =
        save(
            client.get("/activities/new"),
            work(
                List.of(
                    photo("ảnh 3.jpg", 33),
                    new Upload("hoá đơn.jpg", "image/jpeg", Samples.program())),
                "link",
                "baohue.vn",
                "quantity",
                "nhiều"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("hoá đơn.jpg", "chương trình");
    assertThat(refused.one("#title").attr("value")).isEqualTo("Nhóm nhỏ ở chợ Đông Ba");
    assertThat(refused.one("#link").attr("value")).isEqualTo("baohue.vn");
    assertThat(refused.all("input[name=held][checked]")).hasSize(1);
    Page wrongLink = save(refused, Map.of("quantity", "3"));
    assertThat(wrongLink.status()).isEqualTo(422);
    assertThat(wrongLink.one(".error-summary a").attr("href")).isEqualTo("#link");
    assertThat(records()).isEqualTo(before);
    Page saved = client.follow(save(wrongLink, Map.of("link", "https://baohue.vn/tin")));
    assertThat(saved.all(".gallery li")).hasSize(2);
    assertThat(records()).isEqualTo(before + 1);
  }

  @Test
  void fullDiskLosesNothingAndSaysSo() {
    long before = records();
    disk.fill();
    Page refused = save(client.get("/activities/new"), work(photo("ảnh 4.jpg", 34)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("ảnh 4.jpg", "hết chỗ");
    assertThat(refused.one("#title").attr("value")).isEqualTo("Nhóm nhỏ ở chợ Đông Ba");
    assertThat(records()).isEqualTo(before);
    // Without the photo the work can be recorded, and the photo added once there is room.
    Page saved = client.follow(save(refused, Map.of()));
    assertThat(saved.all(".gallery li")).isEmpty();
    String address = saved.uri().getPath();
    api.token(tokens.create(crew.base(), "test"));
    disk.empty();
    Page added =
        client.follow(client.submit(saved, "form.adding", Map.of("file", photo("ảnh 4.jpg", 34))));
    assertThat(added.one(".done").text()).contains("Đã gửi");
    assertThat(client.get(address).all(".gallery li")).hasSize(1);
  }

  @Test
  void evidenceIsAddedAndRemovedOnThePageOfTheRecord() {
    Page saved = client.follow(save(client.get("/activities/new"), work(photo("ảnh 5.jpg", 35))));
    Page nothing = client.submit(saved, "form.adding", Map.of());
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.one(".error-summary").text()).contains("Chưa có gì để gửi");
    Page tomorrow =
        client.submit(
            nothing,
            "form.adding",
            Map.of(
                "file", photo("ảnh 6.jpg", 36), "shownOn", "2026-11-21", "caption", "Buổi chiều"));
    assertThat(tomorrow.status()).isEqualTo(422);
    assertThat(tomorrow.one("#caption").attr("value")).isEqualTo("Buổi chiều");
    assertThat(tomorrow.all("input[name=held]")).hasSize(1);
    Page added =
        client.follow(client.submit(tomorrow, "form.adding", Map.of("shownOn", "2026-11-10")));
    assertThat(added.all(".gallery li")).hasSize(2);
    assertThat(added.one(".gallery li:first-child").text())
        .contains("Buổi chiều", "Không thuộc những ngày");
    Page removed = client.follow(client.submit(added, ".gallery li:first-child form", Map.of()));
    assertThat(removed.all(".gallery li")).hasSize(1);
    assertThat(removed.one(".removed").text()).contains("Buổi chiều", "Trần Văn Mẫu");
  }

  @Test
  void nearlyTheSamePhotoOfAnotherOfficeIsFlaggedWithoutNamingIt() {
    var scene = Pictures.scene(37, 900, 600);
    Page first =
        client.follow(
            save(
                client.get("/activities/new"),
                work(new Upload("gốc 1.jpg", "image/jpeg", Pictures.jpeg(scene)))));
    client.get(first.one(".gallery img").attr("src"));
    client.post("/sign-out", Map.of());
    client.signIn(crew.otherBase().name(), Crew.PASSWORD);
    byte[] smaller = Pictures.jpeg(Pictures.resized(scene, 600, 400), 60, false);
    Page second =
        client.follow(
            save(
                client.get("/activities/new"),
                work(new Upload("chép 1.jpg", "image/jpeg", smaller))));
    client.get(second.one(".gallery img").attr("src"));
    String address = second.uri().getPath();
    assertThat(client.get(address).one(".alike").text()).endsWith("một đơn vị khác");
    client.post("/sign-out", Map.of());
    client.signIn(crew.officer().name(), Crew.PASSWORD);
    Page seen = client.get(address);
    assertThat(seen.one(".alike a").attr("href")).isEqualTo(first.uri().getPath());
    assertThat(seen.one(".alike").text()).contains("Nhóm nhỏ ở chợ Đông Ba", "20/11/2026");
  }

  @Test
  void programsAddListAndRemoveToo() {
    Page saved = client.follow(save(client.get("/activities/new"), work(photo("ảnh 8.jpg", 38))));
    String path = "/api/v1" + saved.uri().getPath() + "/evidence";
    api.token(tokens.create(crew.base(), "test"));
    ApiClient.Answer list = api.get(path);
    assertThat(list.json().at("/0/file/type").asString()).isEqualTo("image/jpeg");
    assertThat(api.post(path, Map.of("link", "x")).status()).isEqualTo(422);
    ApiClient.Answer added =
        api.post(
            path,
            Map.of("link", "https://baohue.vn/8", "caption", "Tin", "happenedOn", "2026-11-19"));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().at("/0/happenedOn").asString()).isEqualTo("2026-11-19");
    String piece = added.json().at("/0/id").asString();
    assertThat(api.delete(path + "/" + piece).status()).isEqualTo(204);
    assertThat(api.get(path).json().size()).isEqualTo(1);
    api.token(tokens.create(crew.otherBase(), "test"));
    assertThat(api.get(path).status()).isEqualTo(404);
  }
}
