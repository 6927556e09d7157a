/// The tool itself.
public enum Tool {
    public static let version = "1.0.0"
}
