# The two commands that matter: `make run` and `make test`.

BIN := target/demo/mintverbund
DEMO := var/demo.db
LISTEN ?= 127.0.0.1:3000

.DEFAULT_GOAL := help
.PHONY: help run build dist assets test torture check fmt bench relevance screenshots clean

help: ## what can be done
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: assets ## build, fill the demonstration once, serve it on http://127.0.0.1:3000
	@build/tell.sh "compiling the program" cargo build --profile demo -p mintverbund-server
	@mkdir -p var
	@$(BIN) demo --database sqlite:$(DEMO)
	@$(BIN) serve --database sqlite:$(DEMO) --listen $(LISTEN)

build: assets ## leave the program with all its assets in target/release/mintverbund
	@build/tell.sh "compiling the program" cargo build --release -p mintverbund-server

dist: assets ## the same, smaller and faster, and much slower to build: target/dist/mintverbund
	@build/tell.sh "compiling the program" cargo build --profile dist -p mintverbund-server

assets: ## style sheet, fonts and the browser's part, hashed and compressed, in target/site
	@build/setup.sh
	@build/wasm.sh
	@node style/build.mjs --out target/site --bindgen target/bindgen --optimise

test: ## everything: rules, both databases, HTTP, browser
	@build/test.sh

torture: ## break what is below the program, for two minutes, and count what was lost
	@build/torture.sh

check: ## quick look: compiles, well formed, no warnings, no circles
	@mkdir -p target/site
	@node build/circles.mjs
	@cargo fmt --all --check
	@cargo clippy -q -p mintverbund --features store --tests -- -D warnings
	@cargo clippy -q -p mintverbund-app --features ssr --tests -- -D warnings
	@cargo clippy -q -p mintverbund-server --tests -- -D warnings

fmt: ## format the code
	@cargo fmt --all

bench: assets ## requests per second, CPU time and bytes, against a plain-text route of the same process
	@cargo bench -q -p mintverbund-server --bench site

relevance: ## how well the search answers what people type, and what got worse
	@cargo test -q -p mintverbund-server --test relevance -- --nocapture

screenshots: ## pictures of the main pages of a running `make run`, at three widths, light and dark, in target/screenshots
	@build/setup.sh test
	@node end2end/screenshots.mjs http://$(LISTEN) target/screenshots

clean: ## remove what was built; the demonstration in var/ stays
	@rm -rf target
