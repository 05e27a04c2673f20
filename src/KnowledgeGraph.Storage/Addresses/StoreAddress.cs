using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Addresses;

/// <summary>Which kind of store an address leads to.</summary>
public enum StoreKind
{
    /// <summary>A file on this machine.</summary>
    Sqlite,

    /// <summary>A Neo4j server, over its HTTP Query API.</summary>
    Neo4j,
}

/// <summary>
/// Where a graph is kept: <c>sqlite:PATH</c>, or <c>neo4j+http://user@host:7474/database</c>; of a cluster its members,
/// <c>neo4j+http://user@one:7474,two:7474/database</c>.
/// </summary>
public sealed record StoreAddress
{
    private const string SqlitePrefix = "sqlite:";
    private const int DefaultPort = 7474;
    private const string Usage = "Write sqlite:PATH, for example sqlite:graph.db, or neo4j+http://user@host:7474/database.";

    private StoreAddress(StoreKind kind, string text, string? path, Neo4jLocation? neo4j) => (Kind, Text, Path, Neo4j) = (kind, text, path, neo4j);

    /// <summary>What kind of store it is.</summary>
    public StoreKind Kind { get; }

    /// <summary>The file's path as it was written; null for a server.</summary>
    public string? Path { get; }

    /// <summary>The server, the user and the database; of a cluster its first member; null for a file.</summary>
    public Neo4jLocation? Neo4j { get; }

    /// <summary>The members of the cluster, in the order in which they are asked, each by itself; of anything else the
    /// address itself.</summary>
    public IReadOnlyList<StoreAddress> Members => Several ?? [this];

    private IReadOnlyList<StoreAddress>? Several { get; init; }

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
                return TryParseServers(trimmed, out address, out problem);
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

    /// <summary>Whether two lead to the same place, as they are written.</summary>
    public bool Equals(StoreAddress? other) => other is not null && (Kind, Text, Path) == (other.Kind, other.Text, other.Path);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Text);

    // "neo4j+http://user@one:7474,two:7474/database": each is read as if it stood alone.
    private static bool TryParseServers(string text, out StoreAddress? address, out string problem)
    {
        int start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        int end = start < 3 ? -1 : text.IndexOf('/', start);
        int at = end < 0 ? -1 : text.LastIndexOf('@', end, end - start);
        int first = at < 0 ? start : at + 1;
        if (end < 0 || !text.AsSpan(first, end - first).Contains(','))
        {
            return TryParseServer(text, out address, out problem);
        }

        var members = new List<StoreAddress>();
        foreach (string host in text[first..end].Split(','))
        {
            if (!TryParseServer($"{text[..first]}{host}{text[end..]}", out address, out problem))
            {
                return false;
            }

            members.Add(address!);
        }

        address = null;
        problem = "";
        if (members.DistinctBy(m => m.Text, StringComparer.OrdinalIgnoreCase).Count() < members.Count)
        {
            problem = "The Neo4j address names a member twice. Name each once: neo4j+http://user@one:7474,two:7474/database.";
            return false;
        }

        string[] hosts = [.. members.Select(m => m.Text[(m.Text.IndexOf("://", StringComparison.Ordinal) + 3)..m.Text.LastIndexOf('/')])];
        hosts = [hosts[0], .. hosts.Skip(1).Select(host => host[(host.LastIndexOf('@') + 1)..])];
        string shown = $"neo4j+{members[0].Neo4j!.Root.Scheme}://{string.Join(',', hosts)}{members[0].Text[members[0].Text.LastIndexOf('/')..]}";
        address = new StoreAddress(StoreKind.Neo4j, shown, null, members[0].Neo4j) { Several = members };
        return true;
    }

    private static bool TryParseServer(string text, out StoreAddress? address, out string problem)
    {
        address = null;
        problem = "The Neo4j address cannot be read. Write neo4j+http://user@host:7474/database, or neo4j+https:// for TLS; the "
            + "password belongs into KG_NEO4J_PASSWORD.";
        if (!Uri.TryCreate(text["neo4j+".Length..], UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            return false;
        }

        string[] segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length != 1)
        {
            problem = segments.Length == 0
                ? "The Neo4j address names no database. Write neo4j+http://user@host:7474/database; the one that every server has is neo4j."
                : "The Neo4j address has more than the name of a database behind the server. Write neo4j+http://user@host:7474/database.";
            return false;
        }

        string[] user = uri.UserInfo.Split(':', 2);
        if (user.Length == 2)
        {
            problem = "The Neo4j address holds a password, which others could read there. Leave it out and set KG_NEO4J_PASSWORD, or "
                + "name a file that holds it in KG_NEO4J_PASSWORD_FILE.";
            return false;
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return false;
        }

        // Where the address names no port it is Neo4j's, or the one of HTTPS (as Aura has it).
        bool isTls = uri.Scheme == Uri.UriSchemeHttps;
        int port = text.Contains($"{uri.Host}:{uri.Port}", StringComparison.OrdinalIgnoreCase) || isTls ? uri.Port : DefaultPort;
        string name = Uri.UnescapeDataString(user[0]);
        string database = Uri.UnescapeDataString(segments[0]);
        var location = new Neo4jLocation(new UriBuilder(uri.Scheme, uri.Host, port).Uri, name.Length == 0 ? null : name, database);
        string shown = $"neo4j+{uri.Scheme}://{(user[0].Length == 0 ? "" : user[0] + "@")}{uri.Host}:{port}/{segments[0]}";
        address = new StoreAddress(StoreKind.Neo4j, shown, null, location);
        problem = "";
        return true;
    }

    private static string Shortened(string scheme) => scheme.Length <= 20 ? scheme : scheme[..20] + "…";
}

/// <summary>A database in a Neo4j server.</summary>
/// <param name="Root">The server's HTTP address.</param>
/// <param name="User">The user; null where the server asks for none.</param>
/// <param name="Database">The database.</param>
public sealed record Neo4jLocation(Uri Root, string? User, string Database);
