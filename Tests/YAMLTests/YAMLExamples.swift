/// Short texts of YAML: one for each rule that the simple reader knows, and near misses that it leaves alone.
enum YAMLExamples {
    /// The simple reader reads these.
    static let read = [
        "", "\n", "# alleen dit\n", "\n  # ver naar rechts\n\n", "   ",
        // Keys below each other.
        "a: b\n", "a: b", "a:\n", "a:", "a: \n", "a:  \nb:\n", "a :  b\n", "é: ë\n", "  a: b\n  c: d\n", "a:b: c\n",
        "a: b:c\n", "a b: c d  \n", "a: b # dit\n", "a: b#c\n", "a: # dit\n", "a: #dit\nb: #\n", "a#b: c\n",
        "a: ~\nb: null\n", "a: \u{A0}b\n", "a: het is 5 € – “zo” 👍🏽 ﬂ\n", "\"a\": b\n", "'a b': c\n", "\"a: b\": c\n",
        "a: b\n\n# dit\n  # dat\nc: d\n", "a: x -\n", "a: x - y\n", "a: -\u{A0}b\n", "a: -b\n", "-a: -5\n",
        "a: b'c\"d\n",
        "a: b [c] {d}, e\n", "a: b & c * d ! e | f > g % h @ i ` j\n", "a: ...\n", "..: a\n", "--: a\n", "a: x---\n",
        "a:\n  b\n", "a:\n  b # dit\nc: d\n", "a:\n  \"b\"\n", "a:\n  b:\n    c:\n      d: e\nf: g\n",
        "a:\n b: c\n d: e\n",
        "a:\n  b:\n    c:\nd:\n", "a: <b>\n", "a: =\n", "<<: a\n", "a: b ; c\n", "~: a\n", "a: /b/c?d=e&f\n",
        // Lists.
        "- a\n- b\n", "- a", "-\n", "-", "- \n-\n-  # dit\n", "-   a\n-    b\n", "a:\n- b\n- c\nd:\n  - e\n  - f\n",
        "a:\n- b\n-\nc:\n-\n", "a:\n  -\n  -\nb:\n", "- - a\n  - b\n- - - c\n", "- -\n  - a\n",
        "-\n  - a\n  -\n    b: c\n",
        "- a: 1\n  b: 2\n-   c: 3\n    d: 4\n", "- a:\n  b:\n", "- a:\n  - b\n  - c\n- d:\n    - e\n",
        "- a:\n  -\n  b: c\n",
        "- - a: b\n    c: d\n  - e\n", "- a: b\n\n  # dit\n  c: d\n# dat\n- e: f\n",
        "a:\n- b: c\n  d: e\n- f: g\nh: i\n",
        "-\n  a: b\n  c:\n", "a:\n  -\n    - b\n", "- \"a\": b\n  'c': d\n", "- 'a'\n- \"b\"\n", "- -a\n- --b\n- ---\n",
        // Quotes.
        "a: 'b'\n", "a: \"b\"\n", "a: ''\nb: \"\"\n", "a: 'it''s'\n", "a: ''''\nb: ''''''\n", "a: '\"'\nb: \"'\"\n",
        "a: ' b '  # dit\n", "a: \"b: c # d\"\n", "a: \"\\\"b\\\"\"\n", "a: \"b\\\\\"\n", "a: \"b\\nc\"\n",
        "a: '\\n'\n",
        "a: \"[b]\"\n", "'it''s': a\n", "\"a\\\"b\": c\n", "a: 'b'", "a: \"é\"\nb: 'é'\n", "- '- a'\n", "a: '---'\n",
        // Brackets.
        "a: []\n", "a: {}\n", "a: [ ]\nb: { }\n", "a: [b]\n", "a: [b, c]\n", "a: [ b , c ] # dit\n", "a: [b, ]\n",
        "a: [b c, d e]\n", "a: ['b', \"c\"]\n", "a: ['b''c', \"d\\\"e\"]\n", "a: [é, ë]\n", "a: [b:c, d]\n",
        "a: [https://b/c]\n",
        "a: {b: c}\n", "a: {b: c, d: e}\n", "a: { b: c , \"d\": 'e', }\n", "a: {b: [c, d], e: {f: g}}\n",
        "a: [[b], [c, [d]]]\n",
        "a: [{b: c}, d]\n", "- [a, b]\n- {c: d}\n", "a:\n  [b]\n", "a:\n- [b]\n", "a: [-b, -5]\n", "a: [b#c]\n",
        "a: [b-]\n",
        "a: [b?]\n", "a: [b'c, d\"e]\n", "a: {b: c:d}\n", "a: [b, c]", "a: {b : c}\n", "a: [b|c, d&e]\n",
        "a: [[], {}]\n",
        // Blocks.
        "a: |\n  b\n", "a: |\n  b\n\n  c\n", "a: |-\n  b\n\n", "a: |+\n  b\n\n \n   \n", "a: |\n  b\n    c\n   d\n",
        "a: |  \n  b\n",
        "a: |\n  b  \n  \n   \n  c\nd: e\n", "a: |\n\n \n  b\n", "a: |\n  b\n# dit\nc: d\n", "a: |\n  # dat\n  b: c\n",
        "a: |\n   b\n # dit\nc: d\n",
        "- |\n b\n- |\n  c\n", "a:\n- |\n  b\n", "a:\n  |\n  b\n", "a: |\n  é\nb: ë\n", "a:\n  b: |\n   c\n  d: e\n",
        "a: |\n  'b\n  \"c\n  [d\n",
        "a: >\n  b\n  c\n", "a: >\n  b\n\n  c\n\n\n  d\n", "a: >\n  b\n    c\n    d\n  e\n",
        "a: >-\n  b\n\n    c\n\n  d\n\n",
        "a: >+\n  b\n  c\n\n\n", "a: >\n\n  b\n   \n  c\n", "a: >\n  b \n  c\n", "a: |\n  ---\n",
        "a: >\n  b\n\n   c\n\n   d\n\n  e\n",
        "\u{FEFF}a: b\n", String(repeating: "a", count: 900) + ": b\n", String(repeating: "é", count: 400) + ": b\n",
        (0..<30).map { "k\($0): \($0)\n" }.joined(),
    ]

    /// The simple reader leaves these to libyaml: some are wrong, some only rare.
    static let left = [
        // Indentation that fits nothing.
        "a: b\n  c: d\n", "a:\n    b: c\n  d: e\n", "a:\n  - b\n - c\n", "- a\n  - b\n", "- a\nb: c\n", "a: b\n- c\n",
        "a:\n  b: c\n  - d\n",
        "  a: b\nc: d\n", "- a: b\n   c: d\n", "- a: b\n c: d\n", "a:\n\tb: c\n", "a:\tb\n", "a: b\t\n",
        "a: |\n  b\n c\n", "a:\n  - b\n  c: d\n",
        "a:\n- b\n  c: d\n", "- - a\n - b\n", "a:\n   b\n  c\n", "a:\n  \"b\"\n  c: d\n",
        // Texts over several lines.
        "a: b\n  c\n", "a: b\n\n  c\n", "a: \"b\n  c\"\n", "a: 'b\n\n  c'\n", "a: [b,\n  c]\n", "a:\n  b\n  c\n",
        "- a\n  b\n", "a: {b: c,\n d: e}\n",
        // What has a meaning of its own.
        "a: &b c\nd: *b\n", "a: *b\n", "a: !b c\n", "a: !!str b\n", "? a\n: b\n", "? a\n", "%YAML 1.1\n---\na: b\n",
        "---\na: b\n", "a: b\n---\n",
        "a: b\n...\n", "--- a\n", "...\n", "---", "a: @b\n", "a: `b\n", "a: %b\n", "a: ,b\n", "a: ]\n", "a: }\n",
        "a: ?b\n", "a: :b\n", "a: ::b\n", ": a\n", "a: ? b\n",
        "---a: b\n", "...a: b\n",
        // Colons.
        "a: b: c\n", "a: b:\n", "a: \"b\": c\n", "a:b\n", "a: 'b' : c\n", "'a' : b\n", "\"a\":b\n", "a: - b\n", "a\n",
        "a\nb: c\n", "\"a\"\n", "a: b\nc\n",
        "[a]: b\n", "{a: b}: c\n", "- [a]: b\n", String(repeating: "a", count: 1_025) + ": b\n", "a: - b\n  - c\n",
        // Quotes and escapes.
        "a: \"b\" c\n", "a: \"b\"# dit\n", "a: 'b'c\n", "a: \"b\n", "a: 'b\n", "a: \"\\u00e9\"\n", "a: \"\\x07\"\n",
        "a: \"b\\\n", "a: \"\\t\"\n",
        "a: 'it's'\n", "a: 'b", "a: \"b\\",
        // Brackets.
        "a: [b\n", "a: [b, c\nd: e\n", "a: [,]\n", "a: [b,, c]\n", "a: [, b]\n", "a: {b}\n", "a: {b, c}\n",
        "a: {b: }\n", "a: {b:}\n", "a: {b:c}\n",
        "a: [b: c]\n", "a: [b]c\n", "a: [b] c\n", "a: [b]# dit\n", "a: [b}\n", "a: {b: c]\n", "a: [-]\n", "a: [- b]\n",
        "a: [b # c]\n", "a: [\"b\": c]\n",
        "a: [b:]\n", "a: [\"b\" c]\n", "a: [b [c]]\n", "[a, b]\n", "{a: b}\n", "a: {\"b\":c}\n", "a: {[b]: c}\n",
        "a: [*b]\n", "a: [&b c]\n", "a: [?]\n",
        "a: [b]]\n", "a: [[T1-A1]] en meer\n", "a: [b, c", "a: {b: - c}\n", "a: {b: c: d}\n",
        // Blocks.
        "a: |\n", "a: |", "a: |\n  b", "a: |2\n  b\n", "a: |1-\n  b\n", "a: | # dit\n  b\n", "a: | b\n",
        "a: |\n\n   \n  b\n", "a: |\nb: c\n", "a: |\n\n\n",
        "a: >\n  b\n  ", "a: |\n\tb\n", "a:\n  b: |\n  c\n", "|\n  a\n", "a: |-+\n  b\n", "a: |\n  b\n\tc\n",
        // Bytes.
        "a: b\r\nc: d\r\n", "a: b\rc: d\n", "a: \u{7}\n", "a: \u{7F}\n", "a: \u{85}\n", "a: \u{2028}b\n",
        "a: b\u{2029}\n", "a: \u{FEFF}b\n", "a: \0b\n",
        "a: \u{9F}\n", "# \u{1}\n", "a: \u{FFFE}\n", "a: \u{FFFF}\n", "a: \u{E000}\n",
        // Equal keys.
        "a: b\na: c\n", "a:\n  b: c\n  'b': d\n", "- {a: b, a: c}\n", ":a: b\n",
        (0..<30).map { "k\($0 % 29): \($0)\n" }.joined(),
    ]
}
