import Diagnostics
import Mustache
import Testing

struct MessageTests {
    private static let messages: [TemplateMessage] = [
        .notUTF8, .fileTooLarge(limit: 1 << 20), .nestedTooDeep(limit: 100),
        .unclosedTag(closing: "}}"),
        .emptyTag, .nameWithSpace("a b"), .nameTooLong(limit: 200), .badDelimiters, .unclosed("a"),
        .unclosedBefore("a", close: "b"), .wrongClose("a", expected: "b"), .closesNothing("a"),
        .missingTemplate("a", nearest: "b"), .missingPartial("a", nearest: "b"),
        .circularPartial(["a", "b", "a"]),
        .expandsTooFar, .unknownBlock("a", layout: "b", nearest: "c"), .outsideBlock(layout: "a"),
        .unusedTemplate("a", nearest: "b"), .unknownName("a", nearest: "b"),
        .unknownPart("a", of: "b", nearest: "c"),
        .unknownWord("a", nearest: "b"), .noParts("a", kind: "text"), .partOfList("a"),
        .noText("a", kind: "view"),
        .noItem, .rawText("a"), .wordsAsSection("a"), .unsafePlace("a"), .textAsAddress("a"),
        .openedHere("a"),
        .closedHere("a"), .includedHere("a"),
    ]

    @Test(arguments: messages)
    func speaksBothLanguages(_ message: TemplateMessage) {
        let dutch = message.text(in: .nl)
        let english = message.text(in: .en)
        #expect(dutch != english)
        for text in [dutch, english] {
            #expect(text.hasSuffix(".") || text.hasSuffix("?"))
            #expect(!text.contains("\n"))
            #expect(text.count > 15)
        }
    }

    @Test func everyRuleHasAMessage() {
        #expect(Set(Self.messages.map(\.rule)) == Set(TemplateRule.allCases))
        for rule in TemplateRule.allCases {
            #expect(rule.rawValue.hasPrefix("template-"))
        }
    }

    @Test func namesEveryKind() {
        for kind in ["text", "link", "url", "number", "flag", "markup", "strings", "list", "view"] {
            for language in Language.allCases {
                let text = TemplateMessage.noParts("a", kind: kind).text(in: language)
                #expect(
                    text != TemplateMessage.noParts("a", kind: "?").text(in: language)
                        || kind == "view")
            }
        }
    }
}
