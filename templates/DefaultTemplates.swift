/// The files of this folder as they are built into the program, by name.
public enum DefaultTemplates {
    public static let files: [(name: String, bytes: [UInt8])] = [
        ("layout.mustache", PackageResources.layout_mustache),
        ("action.mustache", PackageResources.action_mustache),
        ("style.css", PackageResources.style_css),
        ("werkboek.js", PackageResources.werkboek_js),
        ("favicon.svg", PackageResources.favicon_svg),
    ]
}
