import Glibc

/// Makes a tree the new site, out of sight.
struct Tree {
    let hold: Hold
    let tree: Folder
    let plan: Plan
    let inventory: Inventory
    /// Items of folders that no build made; they keep their modes.
    let foreignFolders: [Int]
    let jobs: Int

    /// Fills a tree that has at most the new pages: what stays gets a second place in it.
    func fill() throws(Failure) {
        for item in plan.stayingFolders {
            try inventory.withName(of: item) { (name) throws(Failure) in
                _ = try tree.makeFolder(name)
            }
        }
        for folder in plan.newFolders { try tree.makeFolder(folder) }
        try inParallel(jobs, count: plan.staying.count) { (range) throws(Failure) in
            for item in plan.staying[range] {
                try inventory.withName(of: item) { (name) throws(Failure) in
                    try hold.root.link(name, to: tree, name)
                }
            }
        }
        // Last, as one may not let us write in it.
        for item in foreignFolders {
            try inventory.withName(of: item) { (name) throws(Failure) in
                guard let mode = try hold.root.status(name)?.st_mode else { return }
                let result = try tree.step("chmod", name) {
                    fchmodat(tree.descriptor, name, mode & 0o7777, 0)
                }
                guard result == 0 else { throw tree.failure(.writing, name) }
            }
        }
    }

    /// Brings a tree in step with the old site up to the new one, but for the new pages.
    func strip() throws(Failure) {
        for item in plan.removed { try inventory.withName(of: item, tree.unlink) }
        for item in plan.aside { try inventory.withName(of: item, tree.unlink) }
        for item in plan.emptied {
            try inventory.withName(of: item) { (name) throws(Failure) in
                _ = try tree.removeFolder(name)
            }
        }
        for folder in plan.newFolders { try tree.makeFolder(folder) }
    }

    /// Puts pages from a numbered stage to their addresses.
    func place(from stage: Folder) throws(Failure) {
        for page in plan.written {
            guard let number = page.number else { continue }
            try stage.rename(Stage.name(number), to: tree, page.path)
        }
    }
}
