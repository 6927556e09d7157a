internal import Mustache
internal import Programme

/// Pages to look things up in: search, tags, expertise, offerings, sources, areas, inventories, not found.
struct DirectoryTemplates: Sendable {
    let search: Template<SearchPage>
    let tags: Template<TagsPage>
    let expertise: Template<ExpertisePage>
    let offerings: Template<OfferingsPage>
    let sources: Template<SourcesPage>
    let area: Template<AreaPage>
    let areas: Template<AreasPage>
    let inventory: Template<InventoryPage>
    let inventories: Template<InventoriesPage>
    let notFound: Template<NotFoundPage>

    init(_ compiler: inout TemplateCompiler) {
        search = compiler.compile("search", for: SearchPage.self)
        tags = compiler.compile("tags", for: TagsPage.self)
        expertise = compiler.compile("expertise", for: ExpertisePage.self)
        offerings = compiler.compile("offerings", for: OfferingsPage.self)
        sources = compiler.compile("sources", for: SourcesPage.self)
        area = compiler.compile("area", for: AreaPage.self)
        areas = compiler.compile("areas", for: AreasPage.self)
        inventory = compiler.compile("inventory", for: InventoryPage.self)
        inventories = compiler.compile("inventories", for: InventoriesPage.self)
        notFound = compiler.compile("not-found", for: NotFoundPage.self)
    }

    /// The files of these pages, in a fixed order; an overview of a kind only where there is something of it.
    func plan(_ site: Site) -> [PlannedFile] {
        let (programme, addresses) = (site.programme, site.addresses)
        var files = SearchPart.all(of: site).map(\.file)
        files.append(PlannedFile(search, at: addresses.search) { SearchPage(site) })
        let tagged = TagDirectory(programme)
        if !tagged.tags.isEmpty {
            files += tagged.parts.numbers.map { part in
                PlannedFile(tags, at: addresses.part(part, of: addresses.tags)) { TagsPage(site, tagged, part: part) }
            }
        }
        if site.hasExpertise {
            files += PlannedFile.pages(expertise, site.topics.parts.numbers.map { ExpertisePage(site, part: $0) })
        }
        if !programme.offerings.isEmpty {
            files += PlannedFile.overview(
                offerings, of: .offering, in: site, programme.offeringsInOrder, named: "offerings", OfferingsPage.init)
        }
        if !programme.sources.isEmpty {
            files += PlannedFile.overview(
                sources, of: .source, in: site, programme.sourcesInOrder, named: "sources", SourcesPage.init)
        }
        let answers = InventoryAnswers(programme)
        if !programme.areas.isEmpty {
            files += PlannedFile.overview(
                areas, of: .area, in: site, programme.areasInOrder, named: "areas", AreasPage.init)
        }
        files += PlannedFile.pages(area, of: .area, in: site) { AreaPage($0, $1, answers) }
        if !programme.inventories.isEmpty {
            files += PlannedFile.overview(
                inventories, of: .inventory, in: site, programme.inventories.indices, named: "inventories"
            ) {
                InventoriesPage(list: $0, answers: answers)
            }
        }
        for (i, it) in programme.inventories.enumerated() {
            files += InventoryPage.all(site, i, answers.states[i]).map { page in
                PlannedFile(
                    inventory, place: it.header.place, at: page.info.address, showing: .around(EntityRef(.inventory, i))
                ) { page }
            }
        }
        files.append(PlannedFile(notFound, at: "404.html", showing: .none) { NotFoundPage(site) })
        return files
    }
}
