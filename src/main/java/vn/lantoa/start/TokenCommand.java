package vn.lantoa.start;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Revisions;
import vn.lantoa.shared.StartupRefusal;

/// `token ACCOUNT`: makes an API token for the account and prints it, nothing else.
public final class TokenCommand implements Command {
  @Override
  public String name() {
    return "token";
  }

  @Override
  public void run(List<String> arguments, DatabaseConnection database, PrintStream out) {
    if (arguments.size() != 1) {
      throw new StartupRefusal(
          "Cách dùng: java -jar lantoa.jar token TÀI_KHOẢN.",
          "Usage: java -jar lantoa.jar token ACCOUNT.");
    }
    DataSource source = database.dataSource();
    requireTables(source);
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DataSource.class, () -> source);
      context.register(IdentityAlone.class);
      context.refresh();
      out.println(token(context, arguments.getFirst()));
    }
  }

  private static String token(AnnotationConfigApplicationContext context, String account) {
    Viewer owner =
        context
            .getBean(Accounts.class)
            .findViewer(account)
            .orElseThrow(
                () ->
                    new StartupRefusal(
                        "Không có tài khoản “%s” đang dùng.".formatted(account),
                        "There is no account “%s” in use.".formatted(account)));
    return context.getBean(Tokens.class).create(owner, "token");
  }

  private static void requireTables(DataSource source) {
    boolean there =
        JdbcClient.create(source)
            .sql("select to_regclass('identity.api_token') is not null")
            .query(Boolean.class)
            .single();
    if (!there) {
      throw new StartupRefusal(
          "Cơ sở dữ liệu còn trống; hãy chạy chương trình một lần trước.",
          "The database is still empty; start the program once first.");
    }
  }

  /// Just enough of the program to make a token: identity, and what it stands on. Not annotated as
  /// a configuration, or the scan of the whole program would find it.
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = {
        "vn.lantoa.identity.internal",
        "vn.lantoa.organisation.internal",
        "vn.lantoa.shared.audit",
        "vn.lantoa.shared.time"
      },
      // What the program does when it starts to serve is not for a command.
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = ApplicationRunner.class))
  @ComponentScan(
      basePackages = "vn.lantoa.shared.internal",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Revisions.class))
  static class IdentityAlone {
    @Bean
    static JdbcClient jdbcClient(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    static PlatformTransactionManager transactionManager(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    static TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
      return new TransactionTemplate(manager);
    }

    @Bean
    static JsonMapper jsonMapper() {
      return JsonMapper.builder().build();
    }
  }
}
