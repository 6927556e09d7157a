extension Mistake {
    /// Ids that cannot be, or stand for two things.
    static let ids: [Mistake] = [
        .add(
            "owners.yaml", "    naam x\n",
            "7:5 error yaml: Hier wordt `sleutel: waarde` verwacht; er ontbreekt een dubbele punt of een spatie erachter.",
            "themes/een/actions.yaml:2:10 warning no-owner: De actie A2 heeft geen trekker. Schrijf `owner: ID`.",
            "themes/een/actions.yaml:3:9 warning no-owner: De actie A1 heeft geen trekker. Schrijf `owner: ID`."),
        .add(
            "areas.yaml", "    naam x\n",
            "4:5 error yaml: Hier wordt `sleutel: waarde` verwacht; er ontbreekt een dubbele punt of een spatie erachter."
        ),
        .whole(
            "areas.yaml", "areas:\n  - {id: mijn gebied, name: G}\n",
            "2:10 error bad-id: `mijn gebied` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens. Wordt iets genoemd dat er al is, schrijf dan de id en niet de naam."
        ),
        .whole(
            "areas.yaml", "areas:\n  - {id: -g, name: G}\n",
            "2:10 error bad-id: `-g` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens."
        ),
        .whole(
            "areas.yaml", "areas:\n  - {id: gebiéd, name: G}\n",
            "2:10 error bad-id: `gebiéd` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens."
        ),
        .whole(
            "areas.yaml",
            "areas:\n  - {id: ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg, name: G}\n",
            "2:10 error bad-id: `ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens."
        ),
        .add(
            "areas.yaml", "  - {id: ORG, name: G}\n",
            "4:10 error duplicate-id: De id `ORG` is al in gebruik. Geef dit een andere id."),
        .add(
            "areas.yaml", "    aliases: [org]\n",
            "4:15 error duplicate-id: De id `org` is al in gebruik. Geef dit een andere id."),
        .add(
            "areas.yaml", "    aliases: [a b]\n",
            "4:15 error bad-id: `a b` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens. Wordt iets genoemd dat er al is, schrijf dan de id en niet de naam."
        ),
        .add(
            "themes/een/theme.md", "slug: een twee\n",
            "6:7 error bad-id: `een twee` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens. Wordt iets genoemd dat er al is, schrijf dan de id en niet de naam."
        ),
        .body(
            "themes/een/questions/1.md", "- Nog eens. {#org}\n",
            "owners.yaml:4:9 error duplicate-id: De id `org` is al in gebruik. Geef dit een andere id."),
    ]
}
