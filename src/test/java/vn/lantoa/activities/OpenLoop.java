package vn.lantoa.activities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.random.RandomGenerator;
import vn.lantoa.activities.KeptConnection.Call;
import vn.lantoa.testing.Bench;
import vn.lantoa.testing.Bench.Times;

/// Provinces that send records over HTTP at times of their own, whether the answers come or not. A
/// duration counts from when the request was due, so that waiting is not left out.
///
/// One thread sends and receives over connections that are kept, as many as there are requests
/// under way, so that the load takes little from the machine that it measures.
final class OpenLoop {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final InetSocketAddress server;
  private final Deque<KeptConnection> idle = new ArrayDeque<>();

  OpenLoop(int port) {
    this.server = new InetSocketAddress("localhost", port);
  }

  /// A province's program.
  ///
  /// @param bodies requests, of which it sends one after the other
  record Province(String code, String token, List<String> bodies) {}

  /// What came of it, by province; failures are answers that are not 201.
  record Outcome(Map<String, List<Long>> nanos, List<String> failures) {
    Times of(List<Province> provinces) {
      return new Bench.Times(
          provinces.stream()
              .flatMap(p -> nanos.getOrDefault(p.code(), List.of()).stream())
              .mapToLong(Long::longValue)
              .toArray());
    }

    int answers() {
      return nanos.values().stream().mapToInt(List::size).sum();
    }
  }

  /// @param load which province sends how often, a second
  Outcome run(Map<Province, Double> load, Duration length, RandomGenerator random) {
    double rate = load.values().stream().mapToDouble(Double::doubleValue).sum();
    Queue<Call> calls = new ArrayDeque<>();
    List<Province> provinces = List.copyOf(load.keySet());
    for (int n = 0; n < (int) (rate * length.toSeconds()); n++) {
      Province province = chosen(provinces, load, random.nextDouble() * rate);
      String body = province.bodies().get(random.nextInt(province.bodies().size()));
      calls.add(new Call(province.code(), province.token(), body, (long) (n / rate * 1e9)));
    }
    try (Selector selector = Selector.open()) {
      return send(calls, selector);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Outcome send(Queue<Call> calls, Selector selector) throws IOException {
    Outcome outcome = new Outcome(new HashMap<>(), new ArrayList<>());
    long start = System.nanoTime();
    long end = start + calls.stream().mapToLong(Call::due).max().orElse(0) + PATIENCE.toNanos();
    int open = 0;
    while ((!calls.isEmpty() || open > 0) && System.nanoTime() < end) {
      for (Call next = calls.peek();
          next != null && start + next.due() <= System.nanoTime();
          next = calls.peek()) {
        connection(selector).send(calls.remove());
        open++;
      }
      Call next = calls.peek();
      long wait = next == null ? 100 : (start + next.due() - System.nanoTime()) / 1_000_000;
      selector.select(Math.max(1, wait));
      for (SelectionKey key : selector.selectedKeys()) {
        open -= receive((KeptConnection) key.attachment(), start, outcome);
      }
      selector.selectedKeys().clear();
    }
    selector.keys().stream()
        .map(key -> (KeptConnection) key.attachment())
        .filter(KeptConnection::isBusy)
        .forEach(silent -> outcome.failures().add("no answer to " + silent.call().body()));
    forget(selector);
    return outcome;
  }

  /// @return how many requests are no longer under way
  private int receive(KeptConnection connection, long start, Outcome outcome) throws IOException {
    if (!connection.receive()) {
      return 0;
    }
    if (!connection.isBusy()) {
      idle.remove(connection);
      return 0;
    }
    Call call = connection.call();
    outcome
        .nanos()
        .computeIfAbsent(call.province(), absent -> new ArrayList<>())
        .add(System.nanoTime() - start - call.due());
    if (connection.status() != 201) {
      outcome.failures().add(connection.answer());
    }
    connection.free();
    if (connection.isOpen()) {
      idle.push(connection);
    }
    return 1;
  }

  private KeptConnection connection(Selector selector) throws IOException {
    KeptConnection kept = idle.poll();
    return kept == null ? KeptConnection.open(server, selector) : kept;
  }

  /// The next run has a selector of its own.
  private void forget(Selector selector) throws IOException {
    idle.clear();
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
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
}
