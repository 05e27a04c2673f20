using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage;

/// <summary>Which kind of store an address leads to.</summary>
public enum StoreKind
{
    /// <summary>A file on this machine.</summary>
    Sqlite,

    /// <summary>A Neo4j server, over its HTTP Query API.</summary>
    Neo4j,
}

/// <summary>Where a graph is kept: <c>sqlite:PATH</c>, or <c>neo4j+http://user@host:7474/database</c>.</summary>
public sealed record StoreAddress
{
    private const string SqlitePrefix = "sqlite:";
    private const string Usage = "Write sqlite:PATH, for example sqlite:graph.db.";

    private StoreAddress(StoreKind kind, string text, string? path, Uri? server) => (Kind, Text, Path, Server) = (kind, text, path, server);

    /// <summary>What kind of store it is.</summary>
    public StoreKind Kind { get; }

    /// <summary>The file's path as it was written; null for a server.</summary>
    public string? Path { get; }

    /// <summary>The server with user and database and without a password; null for a file.</summary>
    public Uri? Server { get; }

    // What ToString prints: without any secret.
    private string Text { get; }

    /// <summary>A file of the embedded store.</summary>
    /// <param name="path">The path, absolute or relative to the working folder.</param>
    public static StoreAddress OfFile(string path) => new(StoreKind.Sqlite, SqlitePrefix + path, path, null);

    /// <summary>Reads an address.</summary>
    /// <exception cref="GraphStoreException">It is not one; the message says what to write and repeats nothing that may be a secret.</exception>
    public static StoreAddress Parse(string text) =>
        TryParse(text, out StoreAddress? address, out string problem) ? address! : throw new GraphStoreException(problem);

    /// <summary>Reads an address; false, with a sentence for the person who wrote it, where it is not one.</summary>
    public static bool TryParse(string? text, out StoreAddress? address, out string problem)
    {
        address = null;
        problem = "";
        string trimmed = text?.Trim() ?? "";
        int colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        string scheme = colon < 0 ? "" : trimmed[..colon].ToLowerInvariant();
        switch (scheme)
        {
            case "sqlite" when trimmed.Length > SqlitePrefix.Length:
                address = OfFile(trimmed[SqlitePrefix.Length..]);
                return true;
            case "sqlite":
                problem = $"The store's address names no file. {Usage}";
                return false;
            case "neo4j+http" or "neo4j+https":
                return TryParseServer(trimmed, out address, out problem);
            case "":
                problem = $"The store's address has no scheme. {Usage}";
                return false;
            case { Length: 1 }:
                problem = $"The store's address looks like a path of a drive. {Usage}";
                return false;
            default:
                problem = $"No store is reached by '{Shortened(scheme)}:'. {Usage}";
                return false;
        }
    }

    /// <summary>The address without any secret.</summary>
    public override string ToString() => Text;

    private static bool TryParseServer(string text, out StoreAddress? address, out string problem)
    {
        address = null;
        problem = "The Neo4j address cannot be read. Write neo4j+http://user@host:7474/database; the password does not belong into it.";
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            return false;
        }

        var shown = new UriBuilder(uri) { Password = "", Query = "", Fragment = "" };
        address = new StoreAddress(StoreKind.Neo4j, shown.Uri.ToString(), null, shown.Uri);
        problem = "";
        return true;
    }

    private static string Shortened(string scheme) => scheme.Length <= 20 ? scheme : scheme[..20] + "…";
}
