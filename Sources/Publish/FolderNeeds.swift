internal import Hashing

/// Which folders the new site needs, and for what.
struct FolderNeeds {
    enum Use {
        case none
        /// Something of the user's is in it, or it is the user's.
        case user
        /// A page is in it.
        case page
    }

    private let inventory: Inventory
    private var uses: [Use]
    private var places: [Digest: Int] = [:]
    /// Folders that are not there yet: their paths, by their digests.
    private(set) var new: [Digest: String] = [:]

    init(_ inventory: Inventory) {
        self.inventory = inventory
        uses = [Use](repeating: .none, count: inventory.items.count)
        for (index, item) in inventory.items.enumerated()
        where item.kind == .folder && !item.isHidden {
            places[item.digest] = index
        }
    }

    func use(ofItem item: Int) -> Use { uses[item] }

    /// What a folder is needed for; `nil` when there is none at that address.
    func use(of address: Digest) -> Use? { places[address].map { uses[$0] } }

    /// Notes that something of the user's is at an item, or that the item is such a folder.
    mutating func addForUser(around item: Int) {
        var item = inventory.items[item].kind == .folder ? item : inventory.items[item].parent
        while item >= 0, uses[item] == .none {
            uses[item] = .user
            item = inventory.items[item].parent
        }
    }

    /// Notes that a page is at an item.
    mutating func addForPage(around item: Int) {
        var item = inventory.items[item].parent
        while item >= 0, uses[item] != .page {
            uses[item] = .page
            item = inventory.items[item].parent
        }
    }

    /// Notes that a page is in a folder.
    ///
    /// - Returns: whether that was not known of it, so that the folder around it is to be noted too.
    mutating func addForPage(_ folder: String) throws(PublishError) -> Bool {
        let digest = Digest(folder)
        if let item = places[digest] {
            guard uses[item] != .page else { return false }
            uses[item] = .page
            return true
        }
        return new.updateValue(folder, forKey: digest) == nil
    }
}
