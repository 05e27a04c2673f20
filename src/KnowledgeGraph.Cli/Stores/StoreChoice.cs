namespace KnowledgeGraph.Cli.Stores;

/// <summary>Where the graph is kept: an address of the form <c>sqlite:PATH</c>.</summary>
internal static class StoreChoice
{
    /// <summary>The variable that names the store where the command line does not.</summary>
    public const string Variable = "KG_STORE";

    private const string Sqlite = "sqlite:";

    /// <summary>What is wrong with an address; null for a good one.</summary>
    public static string? Problem(string address) =>
        address.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) && address.Length > Sqlite.Length
            ? null
            : $"'{address}' is no address of a store: it has the form sqlite:PATH, for example sqlite:graph.db.";

    /// <summary>The address to use: the one given, else the variable's, else a file in the user's data folder.</summary>
    public static string Choose(string? given, Func<string, string?> variable) =>
        given ?? (variable(Variable) is { Length: > 0 } named ? named : Sqlite + Path.Combine(DataFolder(variable), "knowledge-graph", "graph.db"));

    /// <summary>The path of the store's file.</summary>
    public static string File(string address) => address[Sqlite.Length..];

    // The XDG Base Directory Specification: a relative XDG_DATA_HOME is to be ignored.
    private static string DataFolder(Func<string, string?> variable)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        }

        return variable("XDG_DATA_HOME") is { } home && Path.IsPathRooted(home)
            ? home
            : Path.Combine(variable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
    }
}
