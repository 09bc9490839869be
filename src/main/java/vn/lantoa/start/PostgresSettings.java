package vn.lantoa.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// `postgresql.conf`, written anew by every start so that an upgrade of the program can change it.
/// What an operator changes belongs in `alter system`, which wins.
final class PostgresSettings {
  private PostgresSettings() {}

  static void write(Path data, int port) throws IOException {
    String text =
        settings(port).entrySet().stream()
            .map(setting -> "%s = '%s'\n".formatted(setting.getKey(), setting.getValue()))
            .collect(
                Collectors.joining(
                    "", "# Written by every start; change settings with ALTER SYSTEM.\n", ""));
    Files.writeString(data.resolve("postgresql.conf"), text);
  }

  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "60");
    settings.put("password_encryption", "scram-sha-256");
    // What is answered is on disk.
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("shared_buffers", "256MB");
    settings.put("effective_cache_size", "1GB");
    settings.put("work_mem", "16MB");
    settings.put("maintenance_work_mem", "128MB");
    settings.put("max_wal_size", "2GB");
    settings.put("random_page_cost", "1.1");
    settings.put("timezone", "Asia/Ho_Chi_Minh");
    settings.put("log_timezone", "Asia/Ho_Chi_Minh");
    settings.put("datestyle", "ISO, YMD");
    settings.put("default_text_search_config", "pg_catalog.simple");
    settings.put("lc_messages", "C");
    settings.put("log_checkpoints", "off");
    return settings;
  }
}
