package vn.lantoa.activities;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import vn.lantoa.testing.Bench;
import vn.lantoa.testing.Bench.Times;

/// Provinces that send records over HTTP at times of their own, whether the answers come or not. A
/// duration counts from when the request was due, so that waiting is not left out.
final class OpenLoop {
  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  OpenLoop(String address) {
    this.address = address;
  }

  /// A province's program.
  ///
  /// @param bodies requests, of which it sends one after the other
  record Province(String code, String token, List<String> bodies) {}

  /// What came of it, by province; failures are answers that are not 201.
  record Outcome(Map<String, Queue<Long>> nanos, int failures, String failure) {
    Times of(List<Province> provinces) {
      List<Long> all = new ArrayList<>();
      provinces.forEach(
          p -> all.addAll(nanos.getOrDefault(p.code(), new ConcurrentLinkedQueue<>())));
      return new Bench.Times(all.stream().mapToLong(Long::longValue).toArray());
    }
  }

  /// @param load which province sends how often, a second
  Outcome run(Map<Province, Double> load, Duration length, RandomGenerator random) {
    Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();
    AtomicInteger failures = new AtomicInteger();
    Queue<String> failure = new ConcurrentLinkedQueue<>();
    List<Province> provinces = List.copyOf(load.keySet());
    double rate = load.values().stream().mapToDouble(Double::doubleValue).sum();
    int requests = (int) (rate * length.toSeconds());
    long start = System.nanoTime();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < requests; n++) {
        Province province = chosen(provinces, load, random.nextDouble() * rate);
        String body = province.bodies().get(random.nextInt(province.bodies().size()));
        long due = start + (long) (n / rate * 1e9);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        senders.execute(
            () -> {
              String answer = send(province, body);
              nanos
                  .computeIfAbsent(province.code(), absent -> new ConcurrentLinkedQueue<>())
                  .add(System.nanoTime() - due);
              if (!answer.isEmpty()) {
                failures.incrementAndGet();
                failure.add(answer);
              }
            });
      }
    }
    return new Outcome(nanos, failures.get(), failure.isEmpty() ? "" : failure.peek());
  }

  private static Province chosen(
      List<Province> provinces, Map<Province, Double> load, double dice) {
    double left = dice;
    for (Province province : provinces) {
      left -= load.getOrDefault(province, 0.0);
      if (left < 0) {
        return province;
      }
    }
    return provinces.getLast();
  }

  /// Empty when it was recorded.
  private String send(Province province, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/activities"))
            .header("Authorization", "Bearer " + province.token())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 201 ? "" : answer.statusCode() + " " + answer.body();
    } catch (IOException broken) {
      return broken.toString();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return interrupted.toString();
    }
  }
}
