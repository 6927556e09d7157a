internal import Mustache

extension PlannedFile {
    /// Pages made with one template, each at its own address.
    static func pages<Page: PageView>(_ template: Template<Page>, _ pages: [Page]) -> [PlannedFile] {
        pages.map { page in PlannedFile(template, at: page.info.address) { page } }
    }
}
