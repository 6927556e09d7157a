# The two commands of the README, and the rest of the house. Each installs what it needs first.

PREFIX ?= /usr/local
CONTENT ?= content
BIN = .build/release/werkboek

.PHONY: site test test-site pdf bench dist install serve docs format lint fuzz clean

## Builds the site from content/ into site/.
site: $(BIN)
	$(BIN) build --content $(CONTENT) --output site
	@echo "Open $(CURDIR)/site/index.html"

## Runs all tests of the program.
test: deps
	scripts/lint
	scripts/test

## Checks the site in a real browser and with other programs' parsers.
test-site: $(BIN) deps-site
	.venv/bin/python -m pytest -q Tests/Site

## Makes the workbooks of all themes as PDF in pdf/.
pdf: $(BIN) deps-pdf
	scripts/pdf

## Compares with Hugo and the floor of the machine.
bench: $(BIN) deps-bench
	.venv/bin/python scripts/bench

## Makes one file that runs anywhere: dist/werkboek.
dist: deps
	scripts/dist

## Puts program and completions under PREFIX.
install: $(BIN)
	scripts/install-to "$(PREFIX)"

## Shows the content while it is written.
serve: $(BIN)
	$(BIN) serve --content $(CONTENT)

## Writes the parts of docs/ that come from the program itself.
docs: $(BIN)
	scripts/docs

lint: deps
	scripts/lint

format:
	swift format -i -r --configuration .swift-format Package.swift Sources Tests templates

## Looks for inputs that break a parser; FUZZ_SECONDS each.
fuzz: deps
	scripts/fuzz

clean:
	rm -rf .build dist .venv

.PHONY: deps deps-site deps-pdf deps-bench $(BIN)
deps:
	@scripts/need pkg-config libcmark-dev libyaml-dev libxxhash-dev

deps-pdf: deps
	@scripts/need weasyprint poppler-utils

deps-site: deps-pdf
	@scripts/need chromium python3-venv libreoffice-calc-nogui
	@scripts/need-python

deps-bench: deps
	@scripts/need python3-venv gcc
	@scripts/need-python

$(BIN): deps
	@swift build -c release --product werkboek
