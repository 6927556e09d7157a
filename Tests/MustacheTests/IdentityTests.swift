import Hashing
import Mustache
import Testing

struct IdentityTests {
    @Test func theIdentityTellsTemplatesApart() {
        func identity(_ templates: Templates, _ words: [String: String] = [:]) -> Digest {
            var compiler = TemplateCompiler(templates.set, words: words)
            return compiler.compile("page", for: TestPage.self).identity
        }
        let different: [Templates] = [
            "{{title}}", "{{site}}", "{{title}} ", " {{title}}", "title", "{{href}}",
            "{{owner.name}}",
            "{{#owner}}{{name}}{{/owner}}", "{{#title}}x{{/title}}", "{{^title}}x{{/title}}",
            "{{#title}}{{/title}}x", "{{#title}}{{.}}{{/title}}", "{{#title}}{{title}}{{/title}}",
            "{{#title}}{{site}}{{/title}}", "{{#title}}{{/title}}{{site}}",
            "{{#people}}{{name}}{{/people}}",
            "{{#people}}{{/people}}{{#people}}{{name}}{{/people}}",
            "{{#people}}{{#people}}{{name}}{{/people}}{{/people}}",
            "{{#tags}}{{.}}{{/tags}}", "{{#tags}}{{/tags}}{{root}}", "", "{{body}}",
        ]
        #expect(Set(different.map { identity($0) }).count == different.count)
        #expect(identity(["page": "{{>p}}", "p": "a"]) != identity(["page": "{{>p}}", "p": "b"]))
        #expect(identity("{{words.a}}", ["a": "x"]) != identity("{{words.a}}", ["a": "y"]))
        #expect(
            identity("{{words.a}}", ["a": "x"]) == identity("{{words.a}}", ["a": "x", "b": "y"]))
        #expect(identity(["page": "a", "p": "b"]) == identity(["page": "a", "p": "c"]))
        #expect(identity("{{! one }}{{title}}") == identity("{{! two }}{{ title }}"))
    }
}
