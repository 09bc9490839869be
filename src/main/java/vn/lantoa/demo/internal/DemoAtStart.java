package vn.lantoa.demo.internal;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.lantoa.demo.Demo;
import vn.lantoa.shared.Environment;
import vn.lantoa.shared.WelcomeLines;

/// Loads the demo when `LANTOA_DEMO` asks for it and the database was born as one, and tells the
/// accounts and the first thing to try.
@Component
@ConditionalOnProperty(name = "lantoa.demo", havingValue = "true")
class DemoAtStart implements ApplicationRunner, WelcomeLines {
  private final Demo demo;
  private final Environment environment;

  DemoAtStart(Demo demo, Environment environment) {
    this.demo = demo;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (environment.isDemo()) {
      demo.load();
    }
  }

  @Override
  public List<String> lines() {
    return List.of(
        "",
        "Tài khoản trình diễn / demo accounts, mật khẩu / password: " + Demo.PASSWORD,
        "  hq.editor, hq.leader          Trung ương / headquarters",
        "  p46.officer, p46.leader       BHXH thành phố Huế (p01…p96: mọi tỉnh / every province)",
        "  b46.officer, staff1…staff3    BHXH cơ sở, viên chức / base office, staff",
        "  admin, auditor                quản trị, kiểm tra / administrator, auditor",
        "",
        "Thử ngay: đăng nhập p46.officer → “Ghi hoạt động”; rồi hq.editor → “Kết quả”, “Đưa công văn vào”.",
        "Try first: sign in as p46.officer and record an activity; then as hq.editor open Kết quả (results)",
        "and take in the letter docs/samples/cong-van-mau.txt.");
  }
}
