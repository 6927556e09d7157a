# The two commands of the README, and the rest of the house. Each installs what it needs first.

PREFIX ?= /usr/local
CONTENT ?= content
BIN = .build/release/werkboek

.PHONY: site test test-site pdf install docs format lint clean

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

lint: deps
	scripts/lint

format:
	swift format -i -r --configuration .swift-format Package.swift Sources Tests templates

clean:
	rm -rf .build .venv

.PHONY: deps deps-site deps-pdf $(BIN)
deps:
	@scripts/need pkg-config libcmark-dev libyaml-dev libxxhash-dev

# Debian's weasyprint brings the libraries along; the newer one that tags its PDF comes from the list of Python tools.
deps-pdf: deps
	@scripts/need weasyprint python3-venv
	@scripts/need-python

deps-site: deps
	@scripts/need chromium libreoffice-calc-nogui poppler-utils python3-venv
	@command -v java >/dev/null || scripts/need default-jre-headless
	@scripts/need-python

$(BIN): deps
	@swift build -c release --product werkboek
