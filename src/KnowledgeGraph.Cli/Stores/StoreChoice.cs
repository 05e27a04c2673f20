using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Addresses;

namespace KnowledgeGraph.Cli.Stores;

/// <summary>Which store is meant where the command line names none.</summary>
internal static class StoreChoice
{
    /// <summary>The variable that names the store where the command line does not.</summary>
    public const string Variable = "KG_STORE";

    /// <summary>The store to use: the one given, else the variable's, else a file in the user's data folder.</summary>
    /// <exception cref="Model.Graph.GraphStoreException">The variable holds no address.</exception>
    public static StoreAddress Choose(string? given, Func<string, string?> variable)
    {
        if (given is not null)
        {
            return StoreAddress.Parse(given);
        }

        if (variable(Variable) is { Length: > 0 } named)
        {
            return StoreAddress.TryParse(named, out StoreAddress? address, out string problem)
                ? address!
                : throw new Model.Graph.GraphStoreException($"The variable {Variable}: {problem}");
        }

        return StoreAddress.OfFile(Path.Combine(DataFolder(variable), "knowledge-graph", "graph.db"));
    }

    /// <summary>Where a program that has written to a server leaves what it has come to, for those that are started after it.</summary>
    public static string BookmarkFile(StoreAddress address, Func<string, string?> variable) => Path.Combine(
        DataFolder(variable), "knowledge-graph", "bookmarks",
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToString())))[..16]);

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
