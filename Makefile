# Nothing but a JDK (21 or newer), git and make is needed; everything else comes through the Maven wrapper.

.DEFAULT_GOAL := help
.PHONY: help run drill build test check format docs contract bench images clean-data clean

MVN = JAVA_HOME="$$(bin/jdk)" && export JAVA_HOME && ./mvnw -B
SOURCES = $(shell find proto platform testkit standalone bench *-service -path '*/src/main/*' -type f 2>/dev/null) \
          $(wildcard pom.xml */pom.xml platform/*/pom.xml)

help: ## Shows this
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

run: target/built ## Starts a county and the city on this machine, files the demonstration case, serves until Ctrl-C
	@exec bin/standalone

drill: target/built ## Attacks a county as a DBA and as root, and shows that each attack is noticed, by name; ATTACKS="RestoreCases …" makes some
	@exec bin/standalone drill $(ATTACKS)

build: target/built ## Builds what `make run` needs, if anything has changed

target/built: $(SOURCES)
	@echo "Building the services (the first time this fetches them from Maven Central; some minutes) …"
	@{ $(MVN) -Dmaven.test.skip -Dstyle.color=never -pl standalone,case-service,media-service,signature-service,audit-service -am package \
	        || echo "BUILD FAILURE: see above. Where something could not be fetched, look at the network (or ~/.m2/settings.xml) and try again."; } 2>&1 \
	    | awk '/^\[INFO\] Building Quanhen/ { sub(/^\[INFO\] Building /, "  "); print; fflush() } /^\[ERROR\]|BUILD FAILURE/ { print; fflush(); bad = 1 } /^(wget|curl|Error|Cannot)/ { print; fflush() } END { exit bad }'
	@mkdir -p target && touch $@

test: ## Runs every test, on real parts, and prints the coverage
	@rm -f target/jacoco.exec
	$(MVN) -Pcoverage verify
	@JAVA_HOME="$$(bin/jdk)" && export JAVA_HOME && bin/coverage

check: ## The quick check before a commit: format, contract, compile with Error Prone, pure tests of what changed
	@JAVA_HOME="$$(bin/jdk)" && export JAVA_HOME && bin/check

format: ## Formats the Java code
	$(MVN) -q spotless:apply

docs: ## Renders the reference of the contract to target/docs/
	@JAVA_HOME="$$(bin/jdk)" && export JAVA_HOME && bin/contract-docs

contract: ## Accepts the present contract as the one that later changes must not break
	@JAVA_HOME="$$(bin/jdk)" && export JAVA_HOME && bin/buf build --exclude-source-info -o contract.binpb

bench: target/built ## Measures appends, the log and uploads; writes target/bench/
	@JAVA_HOME="$$(bin/jdk)" && export JAVA_HOME && bin/bench

images: ## Builds the container images, each with its AOT cache trained; needs docker or podman
	@JAVA_HOME="$$(bin/jdk)" && export JAVA_HOME && bin/images

clean-data: ## Drops the data of `make run`
	rm -rf .run

clean: ## Drops everything that was built; the data stays
	rm -rf target */target platform/*/target
