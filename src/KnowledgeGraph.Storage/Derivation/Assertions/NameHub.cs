namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>
/// The id under which is kept what documents call by one name: <c>name:peace-agreement</c>. It is no instrument's and leads to none.
/// </summary>
internal static class NameHub
{
    private const string Prefix = "name:";

    // What is longer is a passage of a text and no name; no index takes keys of any length.
    private const int LongestName = 512;

    /// <summary>The id of a key (<see cref="NameKey"/>); null for what is no name.</summary>
    public static string? Of(string key) => key.Length is 0 or > LongestName ? null : Prefix + key;

    /// <summary>Whether an id is one of a name.</summary>
    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The key that an id of a name is made of.</summary>
    public static string KeyOf(string id) => id[Prefix.Length..];
}
