import Programme

struct QuestionWithoutConclusions: Rule {
    let name = "question-without-conclusions"
    let lacks: Lacks? = .part
    let explanation = Words(
        nl:
            "Is het werkboek van een thema af (`stage: workbook`), dan horen er bij elke leervraag conclusies. Voeg een kop `## Conclusies` toe met een lijst eronder.",
        en:
            "Once a theme's workbook is finished (`stage: workbook`), each learning question has conclusions. Add a heading `## Conclusions` with a list below it."
    )

    func findings(in programme: Programme) -> [Finding] {
        programme.questions.filter {
            $0.conclusions.isEmpty && programme.themes[$0.theme].stage == .workbook
        }.map { question in
            Finding(
                Words(
                    nl: "De leervraag \(question.id) heeft geen conclusies. Voeg `## Conclusies` met een lijst toe.",
                    en: "The learning question \(question.id) has no conclusions. Add `## Conclusions` with a list."),
                at: question.header.place)
        }
    }
}
