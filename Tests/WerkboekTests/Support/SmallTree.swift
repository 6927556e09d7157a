/// Small programmes that several tests begin with.
enum SmallTree {
    /// A theme, to be gone on with.
    static let theme = """
        -- content/themes/water/theme.md --
        ---
        title: Water
        ---
        Inleiding.

        """

    /// A theme with a learning question: sections, footnotes, three conclusions in two lists.
    static let question =
        theme + """
            -- content/themes/water/questions/1.md --
            ---
            id: Q1
            question: Hoe blijft het droog?
            ---
            Vooraf.[^een]

            ## Droom
            Alles droog.

            ### Dieper
            En nog dieper.

            ## Wat houdt ons tegen?
            Geld.[^twee]

            ## Conclusies
            1. Eerst **goten**. {#Q1-goten}
            2. Dan daken.

            Tussendoor.

            - Tot slot de rest.

            [^een]: Noot een.
            [^twee]: Noot twee.

            """

    /// An action that follows from the first of them.
    static let followUp = """
        -- content/themes/water/actions.yaml --
        actions:
          - {id: A1, title: Schoonmaken, owner: [], follows-from: Q1-goten}
        """

    /// A programme with one action.
    static func action(_ keys: String, contact: String = "x") -> String {
        theme + """
            -- content/owners.yaml --
            owners:
              - {id: gem, name: Gemeente Stad, contact: "\(contact)"}
              - {id: stuur, name: Stuurgroep}
            -- content/themes/water/actions.yaml --
            actions:
              - id: A1
                title: Vegen & régen
                \(keys)
            """
    }
}
