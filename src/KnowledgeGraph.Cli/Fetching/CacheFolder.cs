namespace KnowledgeGraph.Cli.Fetching;

/// <summary>Where what was fetched is kept.</summary>
internal static class CacheFolder
{
    /// <summary>The folder for copies of a kind.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="kind">What is kept there: <c>documents</c>.</param>
    public static string Of(Func<string, string?> variable, string kind) => Path.Combine(Root(variable), "knowledge-graph", kind);

    // The XDG Base Directory Specification: a relative XDG_CACHE_HOME is to be ignored.
    private static string Root(Func<string, string?> variable)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        }

        return variable("XDG_CACHE_HOME") is { } home && Path.IsPathRooted(home)
            ? home
            : Path.Combine(variable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
    }
}
