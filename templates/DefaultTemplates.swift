/// The files of this folder as they are built into the program, by name.
public enum DefaultTemplates {
    public static let files: [(name: String, bytes: [UInt8])] = [
        ("layout.mustache", PackageResources.layout_mustache),
        ("_action-table.mustache", PackageResources._action_table_mustache),
        ("_crumbs.mustache", PackageResources._crumbs_mustache),
        ("_flags.mustache", PackageResources._flags_mustache),
        ("_forms.mustache", PackageResources._forms_mustache),
        ("_mentions.mustache", PackageResources._mentions_mustache),
        ("_navigation.mustache", PackageResources._navigation_mustache),
        ("_status.mustache", PackageResources._status_mustache),
        ("action.mustache", PackageResources.action_mustache),
        ("style.css", PackageResources.style_css),
        ("werkboek.js", PackageResources.werkboek_js),
        ("favicon.svg", PackageResources.favicon_svg),
    ]
}
