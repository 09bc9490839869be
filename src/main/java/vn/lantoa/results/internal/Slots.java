package vn.lantoa.results.internal;

import java.util.Arrays;

/// Numbers for combinations of classes, from 1 on, so that sums of each stand in plain arrays.
/// Looked up for every place and set of topics of every month: without an object for each look.
final class Slots {
  /// Takes what is not asked for.
  static final int NOWHERE = 0;

  private static final int BITS = 24;
  private static final int MASK = (1 << BITS) - 1;

  /// Groups by their key, in the place that its hash says or behind it; 0 where there is none.
  private int[] table = new int[256];

  private long[] keys = new long[64];
  private int[][] slotsByKind = new int[64][];
  private int groups = 1;
  private int[] groupOf = new int[256];
  private int[] kindOf = new int[256];
  private int slots = 1;

  /// The number of a combination of classes without the kind.
  int group(int time, int topics, int place, int kinds) {
    long key = ((long) time << 2 * BITS) | ((long) topics << BITS) | place;
    int at = home(key);
    while (table[at] != 0 && keys[table[at]] != key) {
      at = at + 1 & table.length - 1;
    }
    if (table[at] != 0) {
      int group = table[at];
      if (slotsByKind[group].length < kinds) {
        slotsByKind[group] = Arrays.copyOf(slotsByKind[group], kinds);
      }
      return group;
    }
    table[at] = groups;
    return begin(key, kinds);
  }

  private int home(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & table.length - 1;
  }

  private int begin(long key, int kinds) {
    if (groups == keys.length) {
      keys = Arrays.copyOf(keys, groups * 2);
      slotsByKind = Arrays.copyOf(slotsByKind, groups * 2);
    }
    int group = groups;
    keys[group] = key;
    slotsByKind[group] = new int[kinds];
    groups++;
    if (groups * 2 > table.length) {
      spread();
    }
    return group;
  }

  private void spread() {
    table = new int[table.length * 2];
    for (int group = 1; group < groups; group++) {
      int at = home(keys[group]);
      while (table[at] != 0) {
        at = at + 1 & table.length - 1;
      }
      table[at] = group;
    }
  }

  /// The slot of a group and a class of kinds, a new one where it has none.
  int slot(int group, int kind) {
    int[] own = slotsByKind[group];
    if (own[kind] != NOWHERE) {
      return own[kind];
    }
    if (slots == groupOf.length) {
      groupOf = Arrays.copyOf(groupOf, slots * 2);
      kindOf = Arrays.copyOf(kindOf, slots * 2);
    }
    groupOf[slots] = group;
    kindOf[slots] = kind;
    own[kind] = slots;
    return slots++;
  }

  /// How many there are, with that of nowhere.
  int count() {
    return slots;
  }

  int time(int slot) {
    return (int) (keys[groupOf[slot]] >>> 2 * BITS);
  }

  int topics(int slot) {
    return (int) (keys[groupOf[slot]] >>> BITS) & MASK;
  }

  int place(int slot) {
    return (int) keys[groupOf[slot]] & MASK;
  }

  int kind(int slot) {
    return kindOf[slot];
  }
}
