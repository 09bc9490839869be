# Lan Tỏa. `make` lists what there is.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run check test bench fuzz format clean jdk chromium

MVN ?= mvn

# A JDK 25: JAVA_HOME, then the usual places, then the PATH.
JDK := $(shell \
  for home in "$$JAVA_HOME" /usr/lib/jvm/*25* /opt/*25* /opt/*/*25* \
      "$$HOME"/.sdkman/candidates/java/25* "$$HOME"/.jdks/*25* \
      /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
      /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
      "$$(readlink -f "$$(command -v javac 2>/dev/null)" 2>/dev/null | sed 's|/bin/javac$$||')"; do \
    if [ -x "$$home/bin/javac" ] && "$$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then \
      echo "$$home"; break; \
    fi; \
  done)

JAVA := JAVA_HOME="$(JDK)" PATH="$(JDK)/bin:$$PATH"

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: jdk ## build and start with demo data; prints the address
	@$(JAVA) $(MVN) -q -DskipTests package
	@$(JAVA) LANTOA_DEMO=true sh -c 'exec java -jar target/lantoa.jar'

check: jdk ## what a commit passes: compile, static checks, fast tests
	@$(JAVA) $(MVN) -q test -Dexcluded.tags=process,browser,slow,fuzz,bench com.spotify.fmt:fmt-maven-plugin:check

test: jdk chromium ## everything, with browser tests and the finished program as a process
	@$(JAVA) CHROMIUM="$$(sh -c '$(FIND_CHROMIUM)')" $(MVN) verify

bench: jdk ## performance figures as ratios measured in one run (long)
	@$(JAVA) $(MVN) -q -DskipTests package
	@$(JAVA) $(MVN) -q test -Dgroups=bench -Dexcluded.tags=none -Dsurefire.useFile=false -Dsurefire.failIfNoSpecifiedTests=false | grep -E "^bench|ERROR|BUILD"

fuzz: jdk ## seeded random tests (long)
	@$(JAVA) $(MVN) -q test -Dgroups=fuzz -Dexcluded.tags=none

format: jdk ## format the sources
	@$(JAVA) $(MVN) -q com.spotify.fmt:fmt-maven-plugin:format

clean: jdk ## delete what was built; data in $LANTOA_HOME stay
	@$(JAVA) $(MVN) -q clean

jdk:
	@if [ -z "$(JDK)" ]; then \
	  echo "JDK 25 was not found. Install it (https://adoptium.net) and set JAVA_HOME to its folder." >&2; exit 1; \
	fi
	@if ! command -v $(MVN) >/dev/null 2>&1; then \
	  echo "Maven was not found: install it (Debian: apt-get install maven) or set MVN to its path." >&2; exit 1; \
	fi

# CHROMIUM, then the names under which systems have it.
FIND_CHROMIUM = for browser in "$$CHROMIUM" chromium chromium-browser google-chrome; do \
  [ -n "$$browser" ] && command -v "$$browser" && exit 0; done; exit 1

chromium:
	@if sh -c '$(FIND_CHROMIUM)' >/dev/null 2>&1; then exit 0; fi; \
	if [ -n "$$CHROMIUM" ]; then echo "CHROMIUM=$$CHROMIUM is not a program." >&2; exit 1; fi; \
	if ! command -v apt-get >/dev/null 2>&1; then \
	  echo "Browser tests need Chromium: install it, or set CHROMIUM to the path of one." >&2; exit 1; \
	fi; \
	as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	$$as_root apt-get update && \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium
