# The two commands of the README, and the rest of the house. Each installs what it needs first.

PREFIX ?= /usr/local
CONTENT ?= content
BIN = .build/release/werkboek

.PHONY: site test test-site pdf install docs docc format lint clean bench dist test-dist

## Builds the site from content/ into site/.
site: $(BIN)
	$(BIN) build --content $(CONTENT) --output site
	@echo "Open $(CURDIR)/site/index.html"

## Runs all tests of the program.
test: deps
	scripts/lint
	scripts/test

## Checks the site in a real browser and with other programs' parsers.
test-site: $(BIN) deps-pdf deps-site
	.venv/bin/python -m pytest -q Tests/Site

## Makes the workbooks of all themes as PDF in pdf/.
pdf: $(BIN) deps-pdf
	scripts/pdf

## Puts program and completions under PREFIX.
install: $(BIN)
	scripts/install-to "$(PREFIX)"

## Writes the parts of docs/ that come from the program itself.
docs: $(BIN)
	scripts/docs

## Makes the documentation of the modules; a remark of the compiler fails it.
docc: deps
	scripts/docc

lint: deps
	scripts/lint

format:
	swift format -i -r --configuration .swift-format Package.swift Sources Tests Fuzz templates

clean:
	rm -rf .build .venv dist

## Tries the readers on made-up inputs for six minutes each, somewhat over an hour in all.
.PHONY: fuzz
fuzz: deps
	scripts/fuzz 360

.PHONY: deps deps-site deps-pdf deps-bench $(BIN)
deps:
	@scripts/need pkg-config libcmark-dev libyaml-dev libxxhash-dev

# Debian's weasyprint brings the libraries along; the newer one that tags its PDF comes from the list of Python tools.
deps-pdf: deps
	@scripts/need weasyprint python3-venv
	@scripts/need-python

deps-bench: deps
	@scripts/need python3-venv gcc libc6-dev
	@scripts/need-python
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt

deps-site: deps
	@scripts/need binutils chromium fish git libreoffice-calc-nogui poppler-utils python3-venv valgrind zsh
	@command -v java >/dev/null || scripts/need default-jre-headless
	@scripts/need-python

# Optimised across modules, and with Swift's own library inside: 8 % less processor time (docs/performance.md).
RELEASE = -c release --product werkboek --static-swift-stdlib -Xswiftc -cross-module-optimization

$(BIN): deps
	@swift build $(RELEASE)

## Makes the program as one file in dist/.
dist: deps
	@scripts/need binutils
	@scripts/dist $(RELEASE)

## Tries that file on a bare Debian in a folder of its own; needs root.
test-dist: dist
	@scripts/need debootstrap
	scripts/test-dist

## Times the program beside Hugo; see docs/performance.md.
bench: $(BIN) deps-bench
	.venv/bin/python Benchmarks/bench.py --large 100000
