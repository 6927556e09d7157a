public import Hashing
import Glibc
internal import Synchronization

/// The switch.
extension Publication {
    /// Switches over: what was kept or written is the site, what else an earlier build wrote is gone.
    ///
    /// - Parameter stamp: for ``isCurrent(_:stamp:_:)`` of the next build.
    public func commit(stamp: Digest) throws(PublishError) -> Outcome {
        let ledger = ledger.withLock { $0 }
        var aside = Aside(in: hold.root)
        do throws(PublishError) {
            try ledger.check()
            var plan = try Plan(
                ledger, old, index, inventory, standing, stamp: options.share == nil ? stamp : nil)
            if !plan.aside.isEmpty, !options.adopt {
                let names = plan.aside.map { inventory.text($0) }.sorted()
                throw .inTheWay(Array(names.prefix(10)), count: names.count)
            }
            var outcome = Outcome(
                method: .unchanged, written: plan.written.count,
                bytes: plan.written.reduce(0) { $0 + Int($1.entry.facts.size) }, kept: plan.kept,
                removed: plan.removed.count, movedAside: [])
            do throws(Failure) {
                for item in plan.aside {
                    try inventory.withName(of: item) { (name) throws(Failure) in
                        try aside.add(name)
                    }
                }
                outcome.movedAside = aside.paths.sorted()
                outcome.method = try plan.isIdle ? record(plan) : publish(&plan)
            } catch {
                throw error.published
            }
            _ = self.ledger.withLock { $0.close() }
            stage.withLock { $0 = nil }
            hold.release()
            return outcome
        } catch {
            // From the journal on there is no way back, only on: with the next build.
            if (try? hold.root.has(Own.name + "/" + Own.journal)) == false { aside.undo() }
            cancel()
            throw error
        }
    }

    /// Only the record is brought up to date, if it differs at all.
    private func record(_ plan: Plan) throws(Failure) -> Outcome.Method {
        guard plan.manifest != old || !isRecordWanted else { return .unchanged }
        try Own.write(plan.manifest, named: recordName, in: hold.root)
        if let side = try? hold.parent.folderIfThere(hold.sideName),
            let spare = try? side.folderIfThere(Side.tree)
        {
            // Where this fails the next build finds it out of step.
            try? Spare.follow(spare, hold.root, named: recordName)
        }
        return .unchanged
    }

    /// Makes the new site and shows it.
    private func publish(_ plan: inout Plan) throws(Failure) -> Outcome.Method {
        switch try openStage() {
        case .tree(let tree, let side):
            do throws(Failure) { try fresh(tree, plan).fill() } catch {
                guard [EPERM, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS].contains(error.code) else {
                    throw error
                }
                // Here a file cannot have two places.
                return try giveUp(tree, side, &plan)
            }
            return try show(tree, side, &plan)
        case .beside(let stage, let side):
            let tree = try takeSpare(side, plan)
            try fresh(tree, plan).place(from: stage)
            try Side.discard(Side.new, in: side, jobs: options.jobs)
            self.stage.withLock { $0 = .tree(tree, side: side) }
            return try show(tree, side, &plan)
        case .inside:
            try showInPlace(plan)
            return .inPlace
        }
    }

    private func fresh(_ tree: Folder, _ plan: Plan) -> Tree {
        Tree(
            hold: hold, tree: tree, plan: plan, inventory: inventory,
            foreignFolders: standing.foreignFolders, jobs: options.jobs)
    }

    /// The spare, without what goes; or a new tree where it is not what it should be.
    private func takeSpare(_ side: Folder, _ plan: Plan) throws(Failure) -> Folder {
        if let spare = try Spare(hold: hold, side: side, name: recordName).find(),
            try Spare.isFaithful(spare, to: inventory)
        {
            try Side.mark(spare)
            try fresh(spare, plan).strip()
            return spare
        }
        if let spare = try side.folderIfThere(Side.tree) {
            try Salvage(from: spare, to: hold.root).move(named: recordName)
            try Side.discard(Side.tree, in: side, jobs: options.jobs)
        }
        let tree = try Side.makeTree(side, like: hold.root)
        try fresh(tree, plan).fill()
        return tree
    }

    /// Exchanges the finished tree for the site, and makes the old one the spare or removes it.
    private func show(_ tree: Folder, _ side: Folder, _ plan: inout Plan) throws(Failure)
        -> Outcome.Method
    {
        try Own.write(plan.manifest, named: recordName, in: tree)
        let result = try Switch(
            hold: hold, side: side, tree: tree, inventory: inventory, standing: standing, old: old
        ).exchange()
        switch result {
        case .unfinished: return .exchanged
        case .done:
            // The site is shown; what fails from here on the next build mends.
            try? retire(side, tree, plan)
            return .exchanged
        case .impossible: return try giveUp(tree, side, &plan)
        }
    }

    /// Publishes file by file what was to be shown at once.
    private func giveUp(_ tree: Folder, _ side: Folder, _ plan: inout Plan) throws(Failure)
        -> Outcome.Method
    {
        let stage = try InPlace.makeStage(hold)
        do throws(Failure) {
            plan.restage(try InPlace.move(plan.written, from: tree, to: stage))
            try Side.discard(Side.tree, in: side, jobs: options.jobs)
        } catch {
            try? Side.removeAll(Own.name + "/" + Own.stage, in: hold.root)
            throw error
        }
        self.stage.withLock { $0 = .inside(stage) }
        try showInPlace(plan)
        return .inPlace
    }

    /// Keeps the old tree where little differs, as the next build is faster with it; else removes it.
    private func retire(_ side: Folder, _ tree: Folder, _ plan: Plan) throws(Failure) {
        if plan.kept >= max(1, options.spareFrom), plan.changes * 4 <= plan.kept {
            do throws(Failure) {
                return try Spare.make(of: hold.root, in: tree, plan, inventory, named: recordName)
            } catch {}
        }
        try Side.discard(Side.tree, in: side, jobs: options.jobs)
        try Side.removeIfIdle(hold)
    }

    private func showInPlace(_ plan: Plan) throws(Failure) {
        try InPlace(hold: hold, plan: plan, inventory: inventory, name: recordName).run()
        stage.withLock { $0 = nil }
        guard let side = try? hold.parent.folderIfThere(hold.sideName) else { return }
        try? Side.discard(Side.tree, in: side, jobs: options.jobs)
        try? Side.removeIfIdle(hold)
    }
}
